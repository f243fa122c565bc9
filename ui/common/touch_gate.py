"""Lets a trembling touch count once."""

from __future__ import annotations

from time import monotonic

from PySide6.QtCore import Property, QObject, Signal, Slot

PAUSE_MS = 300
"""Touches on one target nearer together than this are one touch."""
LATE_MS = 1000
"""What a finger was on its way to is gone when a visit ends by itself; so long it meets nothing instead."""
SLOWLY = 4
"""So much longer where the second touch of a slow pair could not be undone or would pass something unread."""


class TouchGate(QObject):
    """Remembers the last accepted touch. After a new screen, every target counts as the same one."""

    changed = Signal()
    keyed_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pause, self._at, self._name, self._screen = PAUSE_MS, 0.0, "", ""
        self._keyed = False
        self._emptied = float("-inf")

    @Slot()  # else connecting it would change the type that QML has already looked at
    def empty(self) -> None:
        """The glass changed without a touch, to what somebody new shall find."""
        self._emptied = monotonic()

    @Slot(str, str, bool, result=bool)
    def accept(self, name: str, screen: str, weighty: bool) -> bool:
        """`weighty`: it prints, takes away or passes unread, where such a button may just have stood."""
        now = monotonic()
        if (now - self._emptied) * 1000 < LATE_MS:
            return False
        since = (now - self._at) * 1000
        again = name == self._name and since < self._pause * (SLOWLY if weighty else 1)
        if again or (screen != self._screen and since < self._pause):
            return False
        self._at, self._name, self._screen = now, name, screen
        return True

    def _set_pause(self, milliseconds: int) -> None:
        self._pause = milliseconds
        self.changed.emit()

    def _set_keyed(self, keyed: bool) -> None:
        if keyed != self._keyed:
            self._keyed = keyed
            self.keyed_changed.emit()

    keyed = Property(bool, lambda self: self._keyed, _set_keyed, notify=keyed_changed)
    """Whether the last thing was a key: then the focus starts at the first answer of each screen."""
    pause = Property(int, lambda self: self._pause, _set_pause, notify=changed)
