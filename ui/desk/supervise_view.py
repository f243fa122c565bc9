"""The whole hall on one screen: counters, the numbers of one of them, machines, the trail."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ui.desk.actions import Asking, ask_of_number
from ui.desk.bits import KeyButton, label, line, row
from ui.desk.machines_view import MachineTable
from ui.desk.presenter import Desk
from ui.desk.queue_state import QueueRow
from ui.desk.state import DeskState
from ui.desk.supervise_state import CounterRow, LinesState
from ui.desk.table import Cell, Row, Table, Tag

_FIGURES, _TIGHT = (150, 64, 90, 64, 64, 64), (76, 52, 84, 52, 52, 52)
_COUNTERS, _NUMBERS, _WIDE = 780, 420, 1700  # px


class Heading(QWidget):
    """What a list shows, and the key that goes there."""

    def __init__(self, text: str, key: str) -> None:
        super().__init__()
        self.setLayout(row(label(text, "head"), None, label(key, "key")))


class SuperviseView(QWidget):
    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, tell = desk, desk.tell
        heads = ("counter", "now", "waiting", "longest", "held", "no_show", "done")
        self.counters = Table([tell(f"lines.{one}") for one in heads], (0, *_FIGURES), "counters")
        self.counters.setAccessibleName(tell("lines.title"))
        self.counters.chosen = desk.choose_counter
        self.counters.opened = lambda _: self.numbers.setFocus()
        numbers = [tell(f"queue.head_{one}") for one in ("number", "status", "minutes")]
        self.numbers = Table(numbers, (96, 0, 70), "numbers")
        self.numbers.setAccessibleName(tell("lines.numbers"))
        self.numbers.opened = self.pick
        self.machines = MachineTable(tell, mend=False)
        trail = [tell(f"lines.{one}") for one in ("at", "who", "number", "what")]
        self.trail = Table(trail, (176, 110, 80, 0), "trail")
        self.trail.setAccessibleName(tell("lines.trail"))
        self.asking = Asking(tell("correct.leave"), self)
        self._notice = label("", "soft", name="notice", wraps=True)
        self._said = label("", "soft", name="saidLines")
        self._choose = KeyButton(tell("lines.pick"), "Enter", self.pick_current, name="pick")
        self._send = KeyButton(tell("act.send"), "F10", self.ask_counter, name="sendAny")
        self._tell = KeyButton(tell("lines.notice"), "Ctrl N", self.ask_notice, name="askNotice")
        self._leave = KeyButton(tell("lines.leave"), "Esc", desk.leave_lines, name="leaveLines")
        self._arrange()

    def show_state(self, state: DeskState) -> None:
        lines = state.lines
        if lines is None:
            return
        self.counters.show_rows(tuple(self._counter(one) for one in lines.counters))
        self.counters.choose(lines.selected)
        self.numbers.show_rows(self._numbers(lines))
        self.machines.show_machines(lines.machines)
        self.trail.show_rows(
            tuple(
                Row(
                    (Cell(one.at, soft=True), Cell(one.who), Cell(one.number, bold=True), Cell(one.what)),
                    key=str(place),
                )
                for place, one in enumerate(lines.trail)
            )
        )
        tell = self._desk.tell
        shown = lines.notice or tell("lines.no_notice")
        self._notice.setText(tell("lines.notice_now", notice=shown))
        self._said.setText(state.trouble or state.message)

    def pick_current(self) -> None:
        key = self.numbers.current_key()
        if key:
            self.pick(key)

    def pick(self, token: str) -> None:
        ask_of_number(self._desk, self.asking, self._desk.tell("lines.pick"), self._choose, token)

    def ask_counter(self) -> None:
        token, desk = self.numbers.current_key(), self._desk
        if token:
            counters = desk.parts.guide.city.counters
            choices = [(desk.tell.destination(one), lambda to=one: desk.send(token, to)) for one in counters]
            self.asking.ask(desk.tell("act.send_title"), self._send, choices)

    def ask_notice(self) -> None:
        self.asking.ask(self._desk.tell("lines.notice"), self._tell, self._desk.notices())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Numbers beside the counters, or below them where there is less room."""
        super().resizeEvent(event)
        wide = self.width() >= _WIDE
        ways = QBoxLayout.Direction
        self._left.setDirection(ways.LeftToRight if wide else ways.TopToBottom)
        self.counters.setFixedWidth(_COUNTERS if wide else self.width() // 2 - 32)
        self.counters.setMaximumHeight(16_777_215 if wide else self.height() * 4 // 10)
        for place, width in enumerate(_FIGURES if wide else _TIGHT, 1):
            self.counters.setColumnWidth(place, width)
        self.numbers.setFixedWidth(_NUMBERS if wide else self.width() // 2 - 32)

    def _arrange(self) -> None:
        tell = self._desk.tell
        left, middle, right = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        below = (Heading(tell("lines.trail"), "Ctrl R"), self.trail)
        for column, parts in (
            (left, (Heading(tell("lines.title"), "F1"), self.counters)),
            (middle, (Heading(tell("lines.numbers"), "Enter"), self.numbers)),
            (right, (Heading(tell("lines.machines"), "Ctrl T"), self.machines, *below)),
        ):
            column.setContentsMargins(16, 12, 12, 8)
            for part in parts:
                column.addWidget(part)
        self._left = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._left.setSpacing(0)
        self._left.addLayout(left)
        self._left.addLayout(middle)
        panes = row(gap=0)
        panes.addLayout(self._left)
        panes.addWidget(line(upright=True))
        panes.addLayout(right, 1)
        bar = row(self._choose, self._send, 16, self._tell, margins=(16, 10, 16, 12), gap=10)
        bar.addWidget(self._notice, 1)
        bar.addWidget(self._said)
        bar.addWidget(self._leave)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(panes, 1)
        whole.addWidget(line())
        whole.addLayout(bar)
        for before, after in ((self.counters, self.numbers), (self.numbers, self.machines)):
            QWidget.setTabOrder(before, after)

    def _counter(self, one: CounterRow) -> Row:
        tell = self._desk.tell
        state = Tag(tell("lines.open"), "good") if one.open else Tag(tell("lines.shut"))
        figures = (one.waiting, one.longest, one.held, one.no_show, one.done)
        cells = (Cell(one.name, bold=True, tags=(state,)), Cell(one.now, bold=True))
        return Row((*cells, *(Cell(str(figure), right=True) for figure in figures)), key=one.counter)

    def _numbers(self, lines: LinesState) -> tuple[Row, ...]:
        if not lines.counters:
            return ()
        rows: list[Row] = []
        for group in lines.groups.get(lines.counters[lines.selected].counter, ()):
            rows.append(Row((Cell(f"{group.title}  {group.count}", bold=True), Cell(), Cell())))
            rows += [self._number(one) for one in group.rows]
        return tuple(rows)

    def _number(self, one: QueueRow) -> Row:
        tags = [Tag(one.status)]
        if one.priority:
            tags.append(Tag(self._desk.tell("queue.priority"), "care"))
        if one.protected:
            tags.append(Tag(self._desk.tell("queue.protected"), "care"))
        return Row(
            (Cell(one.number, bold=True, fixed=True), Cell(tags=tuple(tags)), Cell(one.minutes, right=True)),
            key=one.token,
        )
