"""Whether the touch screen is still there: Qt forgets a device whose cable is pulled."""

from __future__ import annotations

from collections.abc import Callable


def feels_fingers() -> bool:
    """Only on the glass's own thread."""
    from PySide6.QtGui import QInputDevice  # late: the command line knows this room before it needs Qt

    return any(one.type() is QInputDevice.DeviceType.TouchScreen for one in QInputDevice.devices())


class TouchScreen:
    """A machine that never had one is no machine without one: it has a mouse, or only keys."""

    def __init__(self, there: Callable[[], bool] = feels_fingers) -> None:
        self._there, self._seen = there, False
        self.gone = False
        """As it was at the last look; any thread may read it."""

    def look(self) -> bool:
        """Whether it is gone. On the glass's own thread."""
        there = self._there()
        self._seen = self._seen or there
        self.gone = self._seen and not there
        return self.gone
