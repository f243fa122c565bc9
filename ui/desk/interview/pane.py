"""いまの判定 at the right: three groups, told apart by shape and word as well as by colour."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from ui.desk.bits import KeyButton, Prose, clear, label, line, row
from ui.desk.interview.state import HearingState, Line, Part
from ui.desk.presenter import Desk

_ROOMY = 320  # px
_SIGNS = {"needed": ("●", "sure"), "open": ("■", "doubt"), "not_needed": ("■", "soft")}


class ResultPane(QWidget):
    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, tell = desk, desk.tell
        self._shown: tuple[Part, ...] | None = None
        self._inside = QWidget()
        self._parts = QVBoxLayout(self._inside)
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.setSpacing(0)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._inside)
        self._all = KeyButton("", "F5", desk.hear_all, name="hearAll")
        self._all.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        head = row(
            label(tell("interview.result"), "head"),
            margins=(16, 10, 16, 10),
        )
        hint = self._hint = label(tell("interview.result_hint"), "soft")
        hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(hint, 3)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(line())
        whole.addWidget(self._scroll, 1)
        whole.addWidget(line())
        whole.addLayout(row(None, self._all, margins=(16, 10, 16, 10)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._hint.setVisible(self.width() >= _ROOMY)
        self._draw()

    def show_hearing(self, state: HearingState) -> None:
        self._all.say(self._desk.tell("interview.fewer" if state.all_shown else "interview.all"))
        if state.result == self._shown:
            return
        self._shown = state.result
        self._draw()

    def _draw(self) -> None:
        clear(self._parts)
        for part in self._shown or ():
            self._parts.addWidget(self._part(part))
            self._parts.addWidget(line())
        self._parts.addStretch(1)

    def _part(self, part: Part) -> QWidget:
        found = QWidget()
        inner = QVBoxLayout(found)
        inner.setContentsMargins(20, 12, 18, 12)
        inner.setSpacing(6)
        sign, tone = _SIGNS[part.key]
        count = label(str(part.count), "head", name=f"count_{part.key}")
        inner.addLayout(row(label(sign, tone), label(part.title, "head"), None, count))
        for one in part.lines:
            inner.addWidget(self._line(one, quiet=part.key == "not_needed"))
        if part.more:
            inner.addLayout(row(28, label(part.more, "soft"), None))
        return found

    def _line(self, one: Line, *, quiet: bool) -> QWidget:
        """What isn't needed has its reason below it; anything else what it is, at its side."""
        found = QWidget()
        inner = QVBoxLayout(found)
        inner.setContentsMargins(28, 0, 0, 0)
        inner.setSpacing(0)
        upper = row()
        if one.title:
            upper.addWidget(_prose(one.title, "soft" if quiet else ""), 1)
        beside = self.width() >= _ROOMY
        if one.asks and beside:
            upper.addWidget(label(self._desk.tell("interview.asks"), "head"), 0, Qt.AlignmentFlag.AlignTop)
        elif one.note and not quiet and not one.asks:
            tone = "small" if one.title else "soft"
            upper.addWidget(label(one.note, tone), 0, Qt.AlignmentFlag.AlignTop)
        inner.addLayout(upper)
        if one.asks and not beside:
            inner.addWidget(label(self._desk.tell("interview.asks"), "head"))
        if quiet and one.note:
            inner.addWidget(_prose(one.note, "small"))
        return found


def _prose(text: str, tone: str) -> Prose:
    found = Prose(tone)
    found.say(text)
    return found
