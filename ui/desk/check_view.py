"""確認すること (digits) and 聞いてみる (Y and N): each works with its own keys while it has the focus."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desk.bits import KeyButton, clear, label, line, pane, row
from ui.desk.presenter import Desk
from ui.desk.state import CaseState, CheckRow
from ui.desk.style import colour

_LEAST, _MOST = 190, 300  # px; what is left belongs to the procedures
_HEAD = 62
_SHOWN = 8


class _Pane(QWidget):
    def __init__(self, title: str, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet(f"#{name}:focus {{ border: 3px solid {colour('focusLine').name()}; }}")
        self.setFixedHeight(_LEAST)
        self._count = label("", "soft")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(row(label(title, "head"), None, self._count, margins=(16, 8, 16, 8)))
        whole.addWidget(line())
        whole.addLayout(self._rows)
        whole.addStretch(1)
        self._rows.setContentsMargins(16, 6, 16, 6)


class CheckView(_Pane):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.tell("case.checks"), "checks")
        self._desk = desk

    def show_case(self, case: CaseState) -> None:
        self._count.setText(f"{sum(one.marked for one in case.checks)} / {len(case.checks)}")
        clear(self._rows)
        for place, one in enumerate(case.checks[:_SHOWN]):
            self._rows.addWidget(_check(place, one))

    def wanted(self, case: CaseState) -> int:
        """The height for all its rows, in pixels."""
        return _between(36 * len(case.checks[:_SHOWN]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isdigit() and event.text() != "0":
            self._desk.mark(int(event.text()) - 1)
        else:
            super().keyPressEvent(event)


class NearView(_Pane):
    """One question has the word; up and down go to another."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.tell("case.near"), "near")
        self._desk, self._chosen, self._length = desk, 0, 0

    def show_case(self, case: CaseState) -> None:
        tell, self._length = self._desk.tell, len(case.near_misses)
        self._chosen = max(0, min(self._chosen, self._length - 1))
        self._count.setText(tell("case.near_hint", count=self._length) if self._length else "")
        clear(self._rows)
        if not case.near_misses:
            self._rows.addWidget(label(tell("case.near_none"), "soft"))
        for place, one in enumerate(case.near_misses[:4]):
            self._rows.addWidget(self._row(place, one.question, one.adds))

    def wanted(self, case: CaseState) -> int:
        return _between(62 * len(case.near_misses[:4]))

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
            case _:
                super().keyPressEvent(event)

    def _row(self, place: int, question: str, adds: str) -> QWidget:
        tell, chosen = self._desk.tell, place == self._chosen
        desk = self._desk
        yes = KeyButton(tell("answer.yes"), "Y" if chosen else "", lambda: desk.near_miss(place, True))
        no = KeyButton(tell("answer.no"), "N" if chosen else "", lambda: desk.near_miss(place, False))
        for button in (yes, no):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setMinimumHeight(34)
        found = pane()
        told = QVBoxLayout()
        told.setSpacing(0)
        told.addWidget(label(question, "head" if chosen else "", wraps=True))
        told.addWidget(label(adds, "small", wraps=True))
        inner = row(margins=(0, 2, 0, 2))
        inner.addLayout(told, 1)
        inner.addWidget(yes)
        inner.addWidget(no)
        found.setLayout(inner)
        return found


def _between(rows: int) -> int:
    return max(_LEAST, min(_MOST, _HEAD + rows))


def _check(place: int, one: CheckRow) -> QWidget:
    found = pane()
    box = label("☑" if one.marked else "☐", "good" if one.marked else "soft", name=f"check{place + 1}")
    inner = row(box)
    inner.addWidget(label(one.text, wraps=True), 1)
    inner.addWidget(label(str(place + 1), "key"))
    found.setLayout(inner)
    return found
