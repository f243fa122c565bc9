"""なぜ必要か: the reason of the chosen procedure, and the answers it rests on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from ui.desk.bits import Shrinking, Sign, clear, label, row
from ui.desk.state import ProcedureRow
from ui.desk.style import SMALL, font
from ui.desk.telling import Telling

_SIGNS = {True: ("check", "helpLine"), False: ("close", "soft"), None: ("ask", "careBar")}
_GROUNDS = 4
_AROUND = 330  # px of the words and the key beside a title


class WhyView(Shrinking):
    def __init__(self, tell: Telling) -> None:
        super().__init__()
        self._tell = tell
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._why, self._law = label("", "head", wraps=True), label("", "small", wraps=True)
        self.aside = label("", "soft")
        self._reason = label("", "soft", wraps=True)
        self._grounds = QGridLayout()
        self._grounds.setColumnStretch(1, 1)
        self._grounds.setColumnStretch(2, 1)
        self._grounds.setHorizontalSpacing(12)
        self._grounds.setVerticalSpacing(4)
        inside = QWidget()
        inner = QVBoxLayout(inside)
        inner.setContentsMargins(20, 10, 16, 10)
        inner.setSpacing(5)
        self._told = row(label(tell("case.why"), "head"), 4, self._why, self._law)
        self._told.setStretchFactor(self._law, 1)
        self._told.addStretch(0)
        for part in (self.aside, label("Del", "key")):
            self._told.addWidget(part)
        self._below = QVBoxLayout()
        self._below.setSpacing(2)
        for line in (self._told, self._below):
            inner.addLayout(line)
        inner.addWidget(self._reason)
        inner.addLayout(self._grounds)
        inner.addStretch(1)
        self._inside = inner
        self._scroll.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)
        self._shown: ProcedureRow | None = None

    def show_row(self, one: ProcedureRow | None) -> None:
        if one == self._shown:
            return
        self._shown = one
        self._why.setText(one.title if one else "")
        self._place_law()
        self._law.setText(one.law if one else "")
        self._reason.setText(one.reason if one else "")
        self.aside.setText(self._tell("aside.back" if one and one.aside else "aside.set"))
        clear(self._grounds)
        for place, (asked, answered, holds) in enumerate(one.grounds[:_GROUNDS] if one else ()):
            self._grounds.addWidget(Sign(*_SIGNS[holds], 20), place, 0, Qt.AlignmentFlag.AlignTop)
            self._grounds.addWidget(label(asked, wraps=True), place, 1)
            self._grounds.addWidget(label(answered, "soft", wraps=True), place, 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_law()

    def _place_law(self) -> None:
        """All in one line where it has room, else title and law below the words that never change."""
        one, wide = self._shown, self._scroll.viewport().width()
        title = QFontMetrics(font(bold=True)).horizontalAdvance(one.title if one else "")
        law = QFontMetrics(font(SMALL)).horizontalAdvance(one.law if one else "")
        beside = title + law + _AROUND <= wide
        if beside != (self._told.indexOf(self._law) >= 0):
            for place, part in enumerate((self._why, self._law)):
                if beside:
                    self._told.insertWidget(2 + place, part, place)  # the law takes what is left
                else:
                    self._below.addWidget(part)

    def wanted(self, wide: int) -> int:
        """Its height at that width, in pixels."""
        inside = self._inside
        return inside.heightForWidth(wide) if inside.hasHeightForWidth() else inside.sizeHint().height()
