"""The queue: whom to call next, who waits, who is held. Numbers and events, never names."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desk.actions import Asking, ask_of_number
from ui.desk.bits import KeyButton, label, line, row
from ui.desk.parts import Role
from ui.desk.presenter import Desk
from ui.desk.queue_state import QueueRow
from ui.desk.state import DeskState
from ui.desk.table import Cell, Row, Table, Tag

WIDTH = 378  # px


class QueueView(QWidget):
    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, tell = desk, desk.tell
        self.setFixedWidth(WIDTH)
        self.call = KeyButton("", "F2", desk.call_next, main=True, apart=True, name="call")
        self.call.setMinimumHeight(54)
        self._waits, self._done = label("", "small"), label("", "small")
        heads = [tell(f"queue.head_{one}") for one in ("number", "about", "status", "minutes")]
        self.table = Table(heads, (70, 0, 116, 66), "queue")
        self.table.setAccessibleName(tell("queue.waiting"))
        self.table.opened = desk.open
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 14, 0, 0)
        whole.setSpacing(8)
        whole.addLayout(row(self.call, margins=(16, 0, 16, 0)))
        whole.addLayout(row(self._waits, None, self._done, margins=(16, 0, 16, 0)))
        whole.addWidget(self.table, 1)
        whole.addWidget(line())
        self.pick = KeyButton(tell("queue.pick"), "Ctrl Enter", self.ask, name="pickRow")
        self.asking = Asking(tell("correct.leave"), self)
        whole.addLayout(row(self.pick, margins=(16, 4, 16, 0)))
        whole.addLayout(row(label(tell("queue.no_names"), "small", wraps=True), margins=(16, 4, 16, 0)))
        self._lines = (label(tell("queue.all_lines"), "small"), label("Ctrl L", "key"))
        keys = (
            label(tell("dress.key"), "small"), label("Ctrl H", "key"), None,
            label(tell("sign_in.end"), "small"), label("Ctrl Q", "key"), None, *self._lines,
        )  # fmt: skip
        whole.addLayout(row(*keys, margins=(16, 0, 16, 10), gap=6))

    def ask(self) -> None:
        """What may be done with the chosen number."""
        title = self._desk.tell("queue.pick")
        ask_of_number(self._desk, self.asking, title, self.pick, self.table.current_key())

    def show_state(self, state: DeskState) -> None:
        tell, queue = self._desk.tell, state.queue
        for part in self._lines:
            part.setVisible(self._desk.role is not Role.CLERK)
        self.call.say(tell("queue.call", number=queue.upcoming) if queue.upcoming else tell("queue.nobody"))
        self._waits.setText(tell("queue.waits", count=queue.waiting, minutes=queue.longest))
        self._done.setText(tell("queue.done_count", count=queue.done))
        rows: list[Row] = []
        for group in queue.groups:
            rows.append(Row((Cell(f"{group.title}  {group.count}", bold=True), Cell(), Cell(), Cell())))
            rows += [self._row(one) for one in group.rows]
        self.table.show_rows(tuple(rows))

    def _row(self, one: QueueRow) -> Row:
        tell = self._desk.tell
        filled = one.status == tell("queue.prepared")
        status = Cell(tags=(Tag(one.status, "key" if filled else "plain"),))
        marks = [tell("queue.priority")] if one.priority else []
        marks += [tell("queue.protected")] if one.protected else []
        about = Cell(one.about, tags=tuple(Tag(mark, "care") for mark in marks))
        cells = (Cell(one.number, bold=True, fixed=True), about, status, Cell(one.minutes, right=True))
        return Row(cells, key=one.token)
