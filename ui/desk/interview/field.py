"""Where a question is answered: numbered choices, a field to type into, or the form for a person."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from ui.desk.bits import clear, label, row
from ui.desk.interview.state import Choice, Editor, FormLine, HearingState, Stage
from ui.desk.presenter import Desk

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ROOMY = 6  # choices; more of them stand closer
_HEIGHTS = {False: {True: 58, False: 42}, True: {True: 44, False: 34}}  # px: low screen, few choices
_LINES = ("name", "kana", "birth", "sex", "zokugara", "address")


class Choices(QWidget):
    """Digits, arrows and Space; a click is a digit too."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("choices")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._desk = desk
        self._shown: tuple[tuple[Choice, ...], int] | None = None
        self._low = False
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)

    def show_hearing(self, state: HearingState) -> None:
        pointing = state.editor in (Editor.SEVERAL, Editor.FAMILY) and state.stage is Stage.QUESTION
        now = (state.choices, state.cursor if pointing else -1)
        if now != self._shown:
            self._shown = now
            self._draw()

    def crowd(self, low: bool) -> None:
        """`low`: on a low screen the choices stand closer."""
        if low != self._low:
            self._low = low
            self._draw()

    def pointed(self, state: HearingState) -> QWidget | None:
        """The choice that must stay in sight."""
        item = self._rows.itemAt(state.cursor) if state.cursor else None
        return item.widget() if item else None

    def _draw(self) -> None:
        choices, cursor = self._shown or ((), -1)
        tall = _HEIGHTS[self._low][len(choices) <= _ROOMY]
        clear(self._rows)
        self._rows.setSpacing(max(3, tall // 6))
        for place, one in enumerate(choices):
            self._rows.addWidget(self._row(one, place == cursor, tall))

    def _row(self, one: Choice, pointed: bool, tall: int) -> QWidget:
        found = _Box(partial(self._desk.hear_digit, int(one.key)))
        look = ("both" if pointed else "chosen") if one.chosen else "pointed" if pointed else "plain"
        found.setProperty("choice", look)
        found.setObjectName(f"choice{one.key}")
        found.setAccessibleName(f"{one.key} {one.label} {one.hint}".strip())
        sign = label("✓" if one.chosen else "", "good")
        sign.setFixedWidth(18)
        tone = "answerQuiet" if one.quiet else "answer"
        text, told = label(one.label, tone, wraps=len(one.label) > 18), label(one.hint, "soft", wraps=True)
        inner = row(label(one.key, "key"), 6, margins=(18, 0, 14, 0))
        inner.addWidget(text, 1 if text.wordWrap() else 0)
        if one.hint:
            inner.addSpacing(8)
            inner.addWidget(told, 1)
        inner.addStretch(0 if one.hint or text.wordWrap() else 1)
        inner.addWidget(sign)
        found.setLayout(inner)
        found.setMinimumHeight(tall)
        return found

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, text, desk = event.key(), event.text(), self._desk
        if len(text) == 1 and text in "0123456789":
            desk.hear_digit(int(text))
        elif key in _ENTER:
            desk.hear_next()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            desk.hear_move(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Space:
            desk.hear_mark()
        elif event.text():
            event.accept()  # a letter is no answer, and mustn't end in the search field
        else:
            super().keyPressEvent(event)


class _Box(QFrame):
    def __init__(self, run: Callable[[], None]) -> None:
        super().__init__()
        self._run = run
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self._run()


class PersonForm(QWidget):
    """Enter and the arrows go from line to line; Enter on the last one, or Ctrl Enter, takes them in."""

    done = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        self.edits: dict[str, QLineEdit] = {}
        self._labels: dict[str, tuple[QLabel, QLabel]] = {}
        for place, name in enumerate(_LINES):
            self._add(place, name)

    def _add(self, place: int, name: str) -> None:
        edit = QLineEdit()
        edit.setObjectName(f"form_{name}")
        edit.setMinimumHeight(42)
        edit.textEdited.connect(partial(self._desk.hear_field, name))
        edit.installEventFilter(self)
        title, told = label("", "head"), label("", "small", name=f"told_{name}", wraps=True)
        self._grid.addWidget(title, 2 * place, 0)
        self._grid.addWidget(edit, 2 * place, 1)
        self._grid.addWidget(told, 2 * place + 1, 1)
        self.edits[name], self._labels[name] = edit, (title, told)

    def show_hearing(self, state: HearingState) -> None:
        shown = {one.id: one for one in state.form}
        for name, edit in self.edits.items():
            one = shown.get(name)
            for part in (edit, *self._labels[name]):
                part.setVisible(one is not None)
            if one:
                self._fill(edit, *self._labels[name], one)

    def _fill(self, edit: QLineEdit, title: QLabel, told: QLabel, one: FormLine) -> None:
        title.setText(one.label)
        if edit.text() != one.typed:
            edit.setText(one.typed)
        told.setText(one.mistake or (f"→ {one.echo}" if one.echo else one.hint))
        tone = "care" if one.mistake else "good" if one.echo else "small"
        if told.property("tone") != tone:
            told.setProperty("tone", tone)
            told.style().polish(told)

    def first(self) -> QLineEdit:
        return next((one for one in self.edits.values() if not one.isHidden()), self.edits["name"])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        key = Qt.Key(event.key())
        if key in (*_ENTER, Qt.Key.Key_Down, Qt.Key.Key_Up):
            lines = [one for one in self.edits.values() if not one.isHidden()]
            place = next((n for n, one in enumerate(lines) if one is watched), 0)
            place += -1 if key == Qt.Key.Key_Up else 1
            if key in _ENTER and place == len(lines):
                self.done.emit()
            else:
                line = lines[max(0, min(place, len(lines) - 1))]
                line.setFocus()
                line.selectAll()
            return True
        return super().eventFilter(watched, event)
