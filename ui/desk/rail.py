"""The queue folded to what must stay in sight, where another pane needs its room."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ui.desk.bits import label, line
from ui.desk.presenter import Desk
from ui.desk.state import DeskState

WIDTH = 106  # px
_FIGURES = ("waiting", "longest", "held", "no_show")


class Rail(QWidget):
    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, tell = desk, desk.tell
        self.setFixedWidth(WIDTH)
        self.call = QPushButton()
        self.call.setProperty("main", True)
        self.call.setObjectName("railCall")
        self.call.clicked.connect(lambda: desk.call_next())
        self.call.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._told = {one: label("", "figure", name=f"rail_{one}") for one in _FIGURES}
        self._upper, self._number = label(tell("queue.rail_call"), "onMain"), label("", "onMain")
        inside = QVBoxLayout(self.call)
        inside.setContentsMargins(2, 8, 2, 8)
        inside.setSpacing(4)
        for part in (self._upper, self._number, label("F2", "keyOnMain")):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            inside.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        self.call.setFixedHeight(92)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(10, 14, 10, 14)
        whole.setSpacing(3)
        whole.addWidget(self.call)
        whole.addSpacing(8)
        whole.addWidget(line())
        for one, figure in self._told.items():
            whole.addSpacing(9)
            title = label(tell(f"queue.rail_{one}"), "small")
            title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            whole.addWidget(title)
            whole.addWidget(figure, 0, Qt.AlignmentFlag.AlignHCenter)
        whole.addStretch(1)
        self._open = label(tell("queue.rail_open"), "small")
        self._open.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._open_key = label("F1", "key")
        whole.addWidget(self._open_key, 0, Qt.AlignmentFlag.AlignHCenter)
        whole.addWidget(self._open)

    def show_state(self, state: DeskState) -> None:
        tell, queue = self._desk.tell, state.queue
        self._number.setText(queue.upcoming or "–")
        said = tell("queue.call", number=queue.upcoming) if queue.upcoming else tell("queue.nobody")
        self.call.setAccessibleName(said)
        told = {
            "waiting": tell("queue.people", count=queue.waiting),
            "longest": tell("minutes", minutes=queue.longest),
            "held": str(queue.held),
            "no_show": str(queue.no_show),
        }
        for one, figure in self._told.items():
            figure.setText(told[one])

    def open_with(self, able: bool) -> None:
        """Whether F1 opens the list here."""
        self._open.setVisible(able)
        self._open_key.setVisible(able)
