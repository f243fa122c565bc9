"""Whose case is open: number, name, event, since when. The one place where a name stands."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desk.bits import NameLabel, label, row
from ui.desk.presenter import Desk
from ui.desk.state import CaseState, DeskState

_WIDE = 880  # px: below, reading and age go in a line of their own


class CaseHead(QWidget):
    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._number, self._name = label("", "number", name="number"), NameLabel()
        self._about, self._event, self._filled = label("", "soft"), label("", "head"), label("", "soft")
        self._memo = label("", name="caseMemo", wraps=True)
        self._served = label("", "head", name="served")
        self._protected = label(desk.tell("queue.protected"), "chipLeft", name="protected")
        self._first = row(self._name, self._about, self._protected, None, self._served, gap=14)
        self._second = row(margins=(0, 0, 0, 0))
        self._third = row(self._event, None, self._filled)
        right = QVBoxLayout()
        right.setSpacing(3)
        for line in (self._first, self._second, self._third):
            right.addLayout(line)
        right.addWidget(self._memo)
        whole = row(self._number, margins=(20, 9, 16, 9), gap=22)
        whole.setAlignment(self._number, Qt.AlignmentFlag.AlignVCenter)
        whole.addLayout(right, 1)
        self.setLayout(whole)
        self._is_wide = True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= _WIDE
        if wide == self._is_wide:
            return
        self._is_wide = wide
        if wide:
            self._first.insertWidget(1, self._about)
            self._third.addWidget(self._filled)
        else:
            self._second.addWidget(self._about)
            self._second.addStretch(1)
            self._second.addWidget(self._filled)

    def show_case(self, case: CaseState, state: DeskState) -> None:
        self._number.setText(case.ticket.number)
        self._name.say(case.name)
        self._about.setText(case.about)
        self._event.setText(case.event)
        memo = " ".join(case.case.memo.split())
        self._memo.setText(self._desk.tell("interview.memo_said", memo=memo) if memo else "")
        self._memo.setVisible(bool(memo))
        self._filled.setText(case.filled if case.case.token else "")
        self._served.setText(state.served)
        self._protected.setVisible(not case.ticket.public)
