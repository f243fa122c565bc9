"""A clerk's hands at the glass: keys and a scanner, never the mouse."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from ui.desk.state import CaseState, Screen
from ui.desk.window import DeskWindow

Key = Qt.Key
PASSPHRASE = "あおば-みどり-3"  # noqa: S105 - of an invented key
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
_MANY = 60  # steps in a list, until a test gives up


class Hands:
    def __init__(self, window: DeskWindow) -> None:
        self.window = window
        self.opened: list[str] = []  # numbers whose case was looked at

    def press(self, *keys: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            QTest.keyClick(self._focus(), key, held)
            QApplication.processEvents()

    def write(self, text: str) -> None:
        """As a keyboard or a scanner does: each letter goes to whatever has the focus by then."""
        for letter in text:
            QTest.keyClicks(self._focus(), letter)

    def scan(self, text: str) -> None:
        busy = self.window.desk.state.case is not None
        self.write(text)
        self.press(Key.Key_Return)
        if not busy:
            self._note()

    def sign_in(self, steps_to_clerk: int = 0) -> None:
        if steps_to_clerk:
            self.press(Key.Key_Backtab)
            self.press(*(Key.Key_Down,) * steps_to_clerk)
            self.press(Key.Key_Tab)
        field = self._focus()
        if not isinstance(field, QLineEdit):
            raise AssertionError("no field for the passphrase")
        field.setText(PASSPHRASE)  # an input method writes kana, no single keys
        self.press(Key.Key_Return)
        self._hold(self.window.desk.state.screen is Screen.DESK, "not signed in")

    def call(self) -> str:
        self.press(Key.Key_F2)
        return self._note()

    def check(self, *digits: Qt.Key) -> None:
        self._until(Key.Key_Tab, lambda: self._focus() is self.window.case.checks)
        self.press(*digits)

    def answer_near(self, key: Qt.Key) -> None:
        self._until(Key.Key_Tab, lambda: self._focus() is self.window.case.near)
        self.press(key)

    def choose_procedure(self, procedure: str) -> None:
        self._until(Key.Key_Tab, lambda: self._focus() is self.window.case.table)
        self.press(*(Key.Key_Up,) * 10)
        self._until(Key.Key_Down, lambda: self.window.case.table.current_key() == procedure)

    def correct(self, variable: str, text: str, reason: Qt.Key) -> None:
        self.press(Key.Key_F8)
        desk = self.window.desk

        def there() -> bool:
            correct = desk.state.correct
            return correct is not None and correct.rows[correct.selected].variable == variable

        self._until(Key.Key_Down, there)
        self.write(text)
        self.press(reason, held=ALT)
        self.press(Key.Key_Return, held=CTRL)
        self._hold(desk.state.screen is Screen.DESK, f"{desk.state.correct}")

    def reprint(self) -> None:
        self.press(Key.Key_F9)
        self.window.desk.tick()
        self._hold(self.case.to_print == self.case.to_void == 0, "not everything is printed")

    def menu(self, token: str, word: str) -> None:
        """Ctrl Enter on a row of the list, then the digit of what the menu says."""
        table, desk = self.window.queue.table, self.window.desk
        desk.refresh()
        self.press(Key.Key_F1)
        self.press(*(Key.Key_Up,) * 25)
        self._until(Key.Key_Down, lambda: table.current_key() == token)
        place = next(place for place, (text, _) in enumerate(desk.choices(token), 1) if word in text)
        self.press(Key.Key_Return, held=CTRL)
        self._hold(self.window.queue.asking.isVisible(), "no menu")
        self.press(Key(Key.Key_0 + place))
        self._note()

    @property
    def case(self) -> CaseState:
        case = self.window.desk.state.case
        if case is None:
            raise AssertionError(self.window.desk.state.trouble)
        return case

    def _hold(self, holds: bool, why: str) -> None:
        if not holds:
            raise AssertionError(why)

    def _note(self) -> str:
        case = self.window.desk.state.case
        if case is None:
            return ""
        if case.case.token:
            self.opened.append(case.ticket.number)
        return case.ticket.number

    def _until(self, key: Qt.Key, there: Callable[[], bool]) -> None:
        for _ in range(_MANY):
            if there():
                return
            self.press(key)
        raise AssertionError(f"{key} never came there")

    def _focus(self) -> QWidget:
        return QApplication.focusWidget() or self.window
