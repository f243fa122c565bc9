"""The clerk's side of the hall: the desk's window, worked by its keys and its scanner."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from ui.cli.finger import wait_until
from ui.desk.state import CaseState, DeskState, Screen
from ui.desk.window import DeskWindow


class Desk:
    def __init__(self, window: DeskWindow) -> None:
        self.window = window

    @property
    def state(self) -> DeskState:
        return self.window.desk.state

    @property
    def case(self) -> CaseState:
        """The open one."""
        wait_until(lambda: self.state.case is not None, f"an open case: {self.state.trouble}")
        assert self.state.case is not None
        return self.state.case

    def sign_in(self, passphrase: str) -> None:
        field = self.window.sign_in.passphrase
        field.setText(passphrase)
        QTest.keyClick(field, Qt.Key.Key_Return)
        wait_until(lambda: self.state.screen is Screen.DESK, f"the queue: {self.state.trouble}")

    def sees_waiting(self, number: str) -> None:
        wait_until(lambda: self.state.queue.upcoming == number, f"{number} in the queue")

    def press(self, key: Qt.Key) -> None:
        wait_until(lambda: not self.state.busy, "the desk to be done")
        QTest.keyClick(self.window, key)

    def call_next(self) -> None:
        self.press(Qt.Key.Key_F2)

    def finish(self) -> None:
        self.press(Qt.Key.Key_F12)
        wait_until(lambda: self.state.case is None, f"the end: {self.state.trouble}")

    def scan(self, code: str) -> None:
        """A scanner types what it reads, wherever the focus is, and Enter."""
        wait_until(lambda: not self.state.busy, "the desk to be done")
        for letter in code:
            QTest.keyClicks(self._focus(), letter)
        QTest.keyClick(self._focus(), Qt.Key.Key_Return)

    def _focus(self) -> QWidget:
        return self.window.focusWidget() or self.window
