"""The door for keys: the keypad's own commands, and nothing that a barcode scanner types."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QEvent, QKeyCombination, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtQuick import QQuickWindow

from kiosk.faults import Fault, Trouble
from ui.resident.guidance.keys import Command

BURST_MS = 50
"""Two keys nearer together than this were typed by a machine."""
USUAL = {
    Command.REPEAT: "* F1",
    Command.SPEED: "/ F3",
    Command.LOUDER: "+ F5",
    Command.SOFTER: "- F4",
    Command.LOW: ". F6",
    Command.DARK: "F7",
    Command.PLUGGED: "",
    Command.UNPLUGGED: "",
}
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)
_SHIFTS = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr)
_PRESSES = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride)


def key_table(wanted: Mapping[str, str]) -> dict[int, Command]:
    """Qt's key codes. Raises Trouble(SETTINGS_INVALID) for a key that doesn't exist."""
    table: dict[int, Command] = {}
    for command, usual in USUAL.items():
        for name in wanted.get(command.value, usual).split():
            found: QKeyCombination = QKeySequence(name)[0]  # type: ignore[index]  # the stub forgets []
            if found.key() == Qt.Key.Key_unknown:
                raise Trouble(Fault.SETTINGS_INVALID, f"guidance.keys.{command.value}: {name}")
            table[found.key()] = command
    return table


class KeyGate(QObject):
    """Holds each key that a scanner could have sent until it is clear that no machine typed it.

    A held-down key counts once, but for the arrows. `pause`: milliseconds; 0 lets everything through at once.
    """

    commanded = Signal(str)
    pressed = Signal()

    def __init__(self, window: QQuickWindow, table: Mapping[int, Command], parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._table = window, table
        self.pause = BURST_MS
        self._held: QKeyEvent | None = None
        self._burst, self._at = False, -1 - BURST_MS
        self._passing = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._decide)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt's hook: True keeps the event from the window."""
        del watched  # only the window is watched
        if self._passing or not isinstance(event, QKeyEvent) or event.type() not in _PRESSES:
            return False
        if event.type() is not QEvent.Type.KeyPress:
            return event.type() is QEvent.Type.KeyRelease and self._held is not None
        if event.isAutoRepeat():
            return event.key() not in _MOVES
        if event.key() in _SHIFTS:
            return False
        if event.key() in _MOVES or self.pause == 0:
            return self._take(event)
        return self._wait(event)

    def _wait(self, event: QKeyEvent) -> bool:
        if self._far_too_near(event):
            self._held, self._burst = None, True
        else:
            self._decide()
            self._held = event.clone()
        self._timer.start(self.pause + 10)
        return True

    def _far_too_near(self, event: QKeyEvent) -> bool:
        """By the keyboard's own clock: a busy machine hears a slow typist's keys all at once."""
        before, self._at = self._at, event.timestamp()
        return 0 <= event.timestamp() - before < self.pause

    def _decide(self) -> None:
        """Nothing followed: a person pressed it."""
        held, self._held, self._burst = self._held, None, False
        self._timer.stop()
        if held is None or self._take(held):
            return
        self._passing = True
        try:
            QCoreApplication.sendEvent(self._window, held)
        finally:
            self._passing = False

    def _take(self, event: QKeyEvent) -> bool:
        """Commands end here; everything else goes on to the screen."""
        self.pressed.emit()
        command = self._table.get(event.key())
        if command is not None:
            self.commanded.emit(command.value)
        return command is not None
