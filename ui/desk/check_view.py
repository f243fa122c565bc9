"""確認すること (digits) and 聞いてみる (Y and N): each works with its own keys while it has the focus."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.desk.bits import Box, KeyButton, Shrinking, clear, label, line, pane, row
from ui.desk.presenter import Desk
from ui.desk.state import CaseState, CheckRow

_LEAST, _MOST = 150, 300  # px; what is left belongs to the procedures
_SHOWN, _ASKED = 8, 4
_BELOW = 430  # px of the pane: narrower, はい and いいえ stand below their question


class _Pane(Shrinking):
    """Rows that keep their height; more of them than there is room can be scrolled."""

    def __init__(self, title: str, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._count = label("", "soft")
        inside = self._inside = QWidget()
        self._rows = QVBoxLayout(inside)
        self._rows.setContentsMargins(16, 6, 16, 6)
        self._rows.setSpacing(2)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(3, 3, 3, 3)
        whole.setSpacing(0)
        whole.addLayout(row(label(title, "head"), None, self._count, margins=(13, 5, 13, 5)))
        whole.addWidget(line())
        whole.addWidget(self._scroll, 1)

    def wanted(self) -> int:
        """The height for all its rows, in pixels."""
        wide = self._scroll.viewport().width()
        rows = (
            self._rows.heightForWidth(wide)
            if self._rows.hasHeightForWidth()
            else self._inside.sizeHint().height()
        )
        return max(_LEAST, min(_MOST, rows + 48))

    def _follow(self, place: int) -> None:
        """Keeps a row in sight."""
        item = self._rows.itemAt(place)
        widget = item.widget() if item else None
        if widget:
            self._scroll.ensureWidgetVisible(widget, 0, 0)


class CheckView(_Pane):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.tell("case.checks"), "checks")
        self._desk = desk
        self._shown: tuple[CheckRow, ...] | None = None

    def show_case(self, case: CaseState) -> None:
        if case.checks == self._shown:
            return
        self._shown = case.checks
        self._count.setText(f"{sum(one.marked for one in case.checks)} / {len(case.checks)}")
        clear(self._rows)
        for place, one in enumerate(case.checks[:_SHOWN]):
            self._rows.addWidget(_check(place, one))
        self._rows.addStretch(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isdigit() and event.text() != "0":
            place = int(event.text()) - 1
            self._desk.mark(place)
            self._follow(place)
        else:
            super().keyPressEvent(event)


class NearView(_Pane):
    """One question has the word; up and down go to another."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.tell("case.near"), "near")
        self._desk, self._chosen, self._length = desk, 0, 0
        self._shown: object = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._desk.state.case:
            self.show_case(self._desk.state.case)

    def show_case(self, case: CaseState) -> None:
        tell, self._length = self._desk.tell, len(case.near_misses[:_ASKED])
        self._chosen = max(0, min(self._chosen, self._length - 1))
        shown = (case.near_misses, self._chosen, self.width() < _BELOW)
        if shown == self._shown:
            return
        self._shown = shown
        count = len(case.near_misses)
        self._count.setText(tell("case.near_hint", count=count) if count else "")
        clear(self._rows)
        if not case.near_misses:
            self._rows.addWidget(label(tell("case.near_none"), "soft", wraps=True))
        for place, one in enumerate(case.near_misses[:_ASKED]):
            self._rows.addWidget(self._row(place, one.question, one.adds))
        self._rows.addStretch(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Y:
                self._desk.near_miss(self._chosen, True)
            case Qt.Key.Key_N:
                self._desk.near_miss(self._chosen, False)
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                self._chosen += 1 if event.key() == Qt.Key.Key_Down else -1
                if self._desk.state.case:
                    self.show_case(self._desk.state.case)
                self._follow(self._chosen)
            case _:
                super().keyPressEvent(event)

    def _row(self, place: int, question: str, adds: str) -> QWidget:
        tell, chosen = self._desk.tell, place == self._chosen
        desk = self._desk
        yes = KeyButton(tell("answer.yes"), "Y" if chosen else "", lambda: desk.near_miss(place, True))
        no = KeyButton(tell("answer.no"), "N" if chosen else "", lambda: desk.near_miss(place, False))
        for button, word in ((yes, tell("answer.yes")), (no, tell("answer.no"))):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setAccessibleName(f"{question} {word}")
            button.lower_to(34)
        found = pane()
        told = QVBoxLayout()
        told.setSpacing(1)
        told.addWidget(label(question, "head" if chosen else "", wraps=True))
        told.addWidget(label(adds, "small", wraps=True))
        inner = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        inner.setContentsMargins(0, 4, 0, 4)
        inner.setSpacing(6)
        if self.width() < _BELOW:
            inner.setDirection(QBoxLayout.Direction.TopToBottom)
        inner.addLayout(told, 1)
        inner.addLayout(row(yes, no, *((None,) if self.width() < _BELOW else ())))
        whole = QVBoxLayout(found)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(inner)
        whole.addWidget(line())
        return found


def _check(place: int, one: CheckRow) -> QWidget:
    found = pane()
    inner = row(Box(one.marked, f"check{place + 1}"), 2, margins=(0, 1, 0, 1))
    inner.addWidget(label(one.text, wraps=True), 1)
    inner.addWidget(label(str(place + 1), "key"))
    found.setLayout(inner)
    found.setAccessibleName(f"{place + 1} {one.text}")
    return found
