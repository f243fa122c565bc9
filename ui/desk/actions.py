"""The bar of verbs with their keys, and the small lists that ask back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from kiosk.tickets.model import HoldReason
from ui.desk.bits import KeyButton, clear, label, line, row
from ui.desk.flow_row import FlowRow
from ui.desk.presenter import Desk
from ui.desk.state import DeskState

_TWO_ROWS, _SAID, _AROUND = 1700, 180, 56  # px


class Actions(QWidget):
    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, tell = desk, desk.tell
        self.recall = KeyButton(tell("act.recall"), "F3", desk.recall, name="recall")
        self.hold = KeyButton(tell("act.hold"), "F4", self.ask_hold, name="hold")
        self.judged = KeyButton(tell("act.judged"), "F5", desk.judge_all, name="judged")
        self.undo = KeyButton(tell("act.undo"), "Ctrl Z", desk.undo, name="undo")
        self.no_show = KeyButton(tell("act.no_show"), "F6", desk.no_show, name="noShow")
        self.interview = KeyButton(tell("act.interview"), "F11", self.ask_interview, name="interview")
        self.correct = KeyButton(tell("act.correct"), "F8", desk.correct, name="correct")
        self.reprint = KeyButton(tell("act.reprint_none"), "F9", desk.reprint, name="reprint")
        self.send = KeyButton(tell("act.send"), "F10", self.ask_counter, name="send")
        self.finish = KeyButton(tell("act.finish"), "F12", desk.finish, main=True, name="finish")
        self._said = label("", "soft", name="said", wraps=True)
        self.asking = Asking(tell("correct.leave"), self)
        moves, works = (
            (self.recall, self.hold, self.no_show, self.undo),
            (self.interview, self.correct, self.reprint),
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self._buttons = (*moves, *works, self.judged, self.send, self.finish)
        self._verbs = FlowRow(gap=10)
        self._verbs.fill((*moves, *works, self.judged))
        self._right = QVBoxLayout()
        self._right.setSpacing(4)
        self._right.addLayout(row(self.send, self.finish, gap=10))
        self._bar = row(margins=(16, 10, 16, 12), gap=10)
        # Where there is little room, what was said stands above the two at the right: all keep one line.
        self._bar.addWidget(self._verbs, 3, Qt.AlignmentFlag.AlignBottom)
        self._bar.addWidget(self._said, 1)
        self._bar.addLayout(self._right)
        whole.addWidget(line())
        whole.addLayout(self._bar)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In two rows where one has no room: words and keys stay whole."""
        super().resizeEvent(event)
        low = self.width() < _TWO_ROWS
        if low == (self._bar.indexOf(self._said) < 0):
            return
        for button in self._buttons:
            button.lower_to(36 if low else 46)
        self._bar.setContentsMargins(*((16, 6, 16, 8) if low else (16, 10, 16, 12)))
        self._verbs.tighten(8 if low else 10)
        if low:
            self._right.insertWidget(0, self._said, 1)
        else:
            self._bar.insertWidget(1, self._said, 1)
        self._fit()

    def show_state(self, state: DeskState) -> None:
        tell, case = self._desk.tell, state.case
        for button in (
            self.recall,
            self.hold,
            self.no_show,
            self.undo,
            self.correct,
            self.send,
            self.finish,
            self.judged,
        ):
            button.setEnabled(case is not None and not state.busy and not case.watched)
        count = case.to_print if case else 0
        void = case.to_void if case else 0
        self.reprint.setEnabled(count + void > 0 and not state.busy and not (case and case.watched))
        kind = "print" if case and not case.case.printed else "reprint"
        none = tell("act.void", count=void) if void else tell("act.reprint_none")
        self.reprint.say(tell(f"act.{kind}", count=count) if count else none)
        self.interview.setEnabled(not state.busy and not (case and case.watched))
        self.interview.say(tell("act.interview_on" if case and case.unfinished else "act.interview"))
        onward = case.next_counter if case else ""
        self.finish.say(tell("act.finish_to", counter=onward) if onward else tell("act.finish"))
        self._said.setText(state.message)
        self._fit()

    def _fit(self) -> None:
        """All in one row as long as that leaves a little for what was said."""
        natural = self._verbs.natural_width()
        said = _SAID if self._bar.indexOf(self._said) >= 0 else _AROUND
        room = self.width() - self.send.sizeHint().width() - self.finish.sizeHint().width() - said
        self._verbs.setMinimumWidth(natural if natural <= room else 0)

    def ask_hold(self) -> None:
        choices = [(self._desk.tell(f"hold.{one.value}"), one) for one in HoldReason]
        self._ask("hold.title", self.hold, [(text, partial(self._desk.hold, one)) for text, one in choices])

    def ask_interview(self) -> None:
        """Without an open case for somebody who has no number yet: one is given here."""
        desk = self._desk
        if desk.state.case is not None:
            desk.interview()
            return
        lines = desk.parts.office.plan.lines_of(desk.parts.counter)
        names = {one.id: desk.parts.guide.city.lines[one.id].name("ja") for one in lines}
        choices = [
            (desk.tell("interview.receive", line=f"{one}  {name}"), partial(desk.receive, one))
            for one, name in names.items()
        ]
        self._ask("interview.receive_title", self.interview, choices)

    def ask_counter(self) -> None:
        counters = [one for one in self._desk.parts.guide.city.counters if one != self._desk.parts.counter]
        name = self._desk.tell.destination
        choices = [(name(one), partial(self._ask_done, one)) for one in counters]
        self._ask("act.send_title", self.send, choices)

    def _ask_done(self, counter: str) -> None:
        desk = self._desk
        choices = [
            (desk.tell("act.send_done"), partial(desk.transfer, counter)),
            (desk.tell("act.send_back"), partial(desk.transfer, counter, done=False)),
        ]
        self._ask("act.send_done_title", self.send, choices)

    def _ask(self, title: str, button: KeyButton, choices: Sequence[tuple[str, Callable[[], None]]]) -> None:
        if button.isEnabled():
            self.asking.ask(self._desk.tell(title), button, choices)


def ask_of_number(desk: Desk, asking: Asking, title: str, button: QWidget, token: str) -> None:
    """What may be done with one number of a list; what can't be taken back is asked twice."""
    tell = desk.tell

    def surely(run: Callable[[], None]) -> None:
        asking.ask(tell("pick.cancel_title"), button, [(tell("pick.cancel"), run)])

    final = tell("pick.cancel")
    choices = [(text, partial(surely, run) if text == final else run) for text, run in desk.choices(token)]
    if choices:
        asking.ask(title, button, choices)


class Asking(QWidget):
    """A small list above a button, inside the window: digits choose, Esc closes."""

    _back: QWidget | None = None  # where the keyboard was

    def __init__(self, leave: str, before: QWidget) -> None:
        super().__init__(before)
        self.setObjectName("asking")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._leave, self._choices = leave, list[Callable[[], None]]()
        self._rows = QVBoxLayout(self)
        self.hide()

    def ask(self, title: str, button: QWidget, choices: Sequence[tuple[str, Callable[[], None]]]) -> None:
        """Keys are 1 … 9, then A, B, …."""
        clear(self._rows)
        self._choices = [run for _, run in choices]
        self._rows.addWidget(label(title, "head"))
        self._rows.addWidget(self._table(choices))
        self._rows.addWidget(KeyButton(self._leave, "Esc", self.hide))
        window = self.window()
        if not self.isVisible():
            self._back = window.focusWidget()
        self.setParent(window)
        self.adjustSize()
        place = button.mapTo(window, QPoint(0, -self.sizeHint().height() - 8))
        self.move(min(place.x(), window.width() - self.sizeHint().width() - 8), max(8, place.y()))
        self.show()
        self.raise_()
        self.setFocus()

    def _table(self, choices: Sequence[tuple[str, Callable[[], None]]]) -> QWidget:
        """One below the other; in two columns where they would run out of a small window."""
        held = QWidget()
        table, high = QGridLayout(held), len(choices) if len(choices) <= _HIGH else -(-len(choices) // 2)
        table.setContentsMargins(0, 0, 0, 0)
        for place, (key, (text, run)) in enumerate(zip(_KEYS, choices, strict=False)):
            table.addWidget(KeyButton(text, key, partial(self._run, run)), place % high, place // high)
        return held

    def keyPressEvent(self, event: QKeyEvent) -> None:
        place = _KEYS.find(event.text().upper()) if event.text() else -1
        if 0 <= place < len(self._choices):
            self._run(self._choices[place])

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.hide()

    def _run(self, run: Callable[[], None]) -> None:
        self.hide()
        run()

    def hide(self) -> None:
        """The keyboard goes back to where it was, unless it went somewhere else already."""
        held = self.isVisible() and self.hasFocus()
        super().hide()
        if held and self._back is not None and self._back.isVisible():
            self._back.setFocus()


_HIGH = 9  # choices in one column
_KEYS = "123456789ABCDEFGHIJKLMNOP"
