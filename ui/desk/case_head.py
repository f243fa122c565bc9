"""Whose case is open: number, name, event, since when. The one place where a name stands."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desk.bits import NameLabel, label, row
from ui.desk.presenter import Desk
from ui.desk.state import CaseState, DeskState

_GAPS = 130  # px between and around what stands in a line


class CaseHead(QWidget):
    """`brief`: whose it is, without since when."""

    def __init__(self, desk: Desk, *, brief: bool = False) -> None:
        super().__init__()
        self._desk, self._brief = desk, brief
        self._number, self._name = label("", "number", name="number"), NameLabel()
        self._about, self._event, self._filled = label("", "soft"), label("", "head"), label("", "soft")
        self._memo = label("", name="caseMemo", wraps=True)
        self._served = label("", "head", name="served")
        self._protected = label(desk.tell("queue.protected"), "chipLeft", name="protected")
        self._first = row(self._name, self._about, self._protected, None, self._served, gap=14)
        self._second, self._third = row(None), row(self._event, None, self._filled)
        right = self._lines = QVBoxLayout()
        right.setSpacing(3)
        for line in (self._first, self._second, self._third):
            right.addLayout(line)
        right.addWidget(self._memo)
        whole = self._whole = row(self._number, margins=(20, 9, 16, 9), gap=22)
        whole.setAlignment(self._number, Qt.AlignmentFlag.AlignVCenter)
        whole.addLayout(right, 1)
        self.setLayout(whole)

    def crowd(self, low: bool) -> None:
        """Less high, where every row counts for the list below."""
        self._number.setProperty("tone", "numberLow" if low else "number")
        self._number.style().polish(self._number)
        self._name.enlarge(24 if low else 30)
        self._lines.setSpacing(0 if low else 3)
        self._whole.setContentsMargins(20, 3 if low else 9, 16, 3 if low else 9)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        """Reading and age go in a line of their own where they don't fit beside the name."""
        beside = (self._name, self._about, self._served, self._number)
        parts = (*beside, self._protected) if not self._protected.isHidden() else beside
        fits = sum(max(one.minimumWidth(), one.sizeHint().width()) for one in parts) + _GAPS <= self.width()
        if fits and self._first.indexOf(self._about) < 0:
            self._first.insertWidget(1, self._about)
        elif not fits and self._second.indexOf(self._about) < 0:
            self._second.insertWidget(0, self._about)

    def show_case(self, case: CaseState, state: DeskState) -> None:
        self._number.setText(case.ticket.number)
        self._name.say(case.name)
        self._about.setText(case.about)
        self._event.setText(case.event)
        memo = " ".join(case.case.memo.split())
        self._memo.setText(self._desk.tell("interview.memo_said", memo=memo) if memo else "")
        self._memo.setVisible(bool(memo))
        self._filled.setText(case.filled if case.case.token and not self._brief else "")
        self._served.setText("" if self._brief else state.served)
        self._protected.setVisible(not case.ticket.public)
        self._fold()
