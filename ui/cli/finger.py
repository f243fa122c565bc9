"""A finger for a QML window: touches things by their name, as they lie on the glass, and takes pictures."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF
from PySide6.QtGui import QPointingDevice
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

PATIENCE = 20.0  # seconds until somebody gives up waiting


class NothingThereError(LookupError):
    """The glass doesn't offer what the finger wanted to touch."""


class Finger:
    def __init__(self, window: QQuickWindow) -> None:
        self._window = window
        self._device: QPointingDevice = QTest.createTouchDevice()

    def offers(self, name: str) -> bool:
        return self._find(self._window.contentItem(), name) is not None

    def touch(self, name: str) -> None:
        """One touch in the middle of the thing called `verb:value`. Raises NothingThereError."""
        self.press(self.middle(name))

    def middle(self, name: str) -> QPoint:
        """Where the thing called `verb:value` is touched. Raises NothingThereError."""
        item = self._find(self._window.contentItem(), name)
        if item is None:
            raise NothingThereError(name)
        return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()

    def press(self, place: QPoint) -> None:
        """One touch there."""
        QTest.touchEvent(self._window, self._device).press(0, place, self._window).commit()
        QTest.touchEvent(self._window, self._device).release(0, place, self._window).commit()
        settle()

    def picture(self, file: Path) -> None:
        settle()
        self._window.grabWindow().save(str(file))

    def _find(self, item: QQuickItem, name: str) -> QQuickItem | None:
        """What lies on top comes last among the children."""
        if not item.isVisible():
            return None
        for child in reversed(item.childItems()):
            if found := self._find(child, name):
                return found
        return item if item.objectName() == name and item.isEnabled() else None


def settle(milliseconds: int = 0) -> None:
    """Lets everything that is due happen, for at least so long."""
    until = time.monotonic() + milliseconds / 1000
    while True:
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if time.monotonic() >= until:
            return
        time.sleep(0.005)


def wait_until(true: Callable[[], bool], what: str, seconds: float = PATIENCE) -> None:
    """Raises TimeoutError that names what never came."""
    deadline = time.monotonic() + seconds
    while not true():
        if time.monotonic() > deadline:
            raise TimeoutError(what)
        settle(5)
