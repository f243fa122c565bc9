"""A visitor's hand at the real window: it touches what is drawn, and lays cards down."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.card.ports import Presence
from kiosk.card.simulator.reader import SimulatedReader
from ui.cli.finger import settle, wait_until
from ui.resident.app import KioskWindow

PLAIN = ("main", "start", "nocard", "add", "addcard", "more", "less", "erase", "clear", "skip", "dash")


def drawn(item: QQuickItem) -> Iterator[QQuickItem]:
    if not item.isVisible() or item.opacity() == 0:
        return
    yield item
    for child in item.childItems():
        yield from drawn(child)


def texts(kiosk: KioskWindow) -> Iterator[str]:
    for item in drawn(kiosk.window.contentItem()):
        text = item.property("text")
        if isinstance(text, str):
            yield text


@dataclass
class Hand:
    kiosk: KioskWindow
    reader: SimulatedReader

    def __post_init__(self) -> None:
        self._device = QTest.createTouchDevice()
        self._lying = ""
        self.cards: set[str] = set()
        """Those that were laid down in this visit."""
        self.kiosk.shell.over.connect(self._next)

    def _next(self) -> None:
        self.cards = {self._lying} - {""}

    def offered(self) -> dict[str, QQuickItem]:
        """What can be touched, by its name; what lies on top comes last."""
        return {
            item.objectName(): item
            for item in drawn(self.kiosk.window.contentItem())
            if item.isEnabled() and (":" in item.objectName() or item.objectName() in PLAIN)
        }

    def middle(self, item: QQuickItem) -> QPoint:
        return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()

    def touch(self, point: QPoint, *, to: QPoint | None = None, wait: int = 0) -> None:
        window = self.kiosk.window
        QTest.touchEvent(window, self._device).press(0, point, window).commit()
        settle(wait)
        if to is not None:
            QTest.touchEvent(window, self._device).move(0, to, window).commit()
        QTest.touchEvent(window, self._device).release(0, to or point, window).commit()
        settle()

    def two(self, one: QPoint, other: QPoint) -> None:
        window = self.kiosk.window
        QTest.touchEvent(window, self._device).press(0, one, window).press(1, other, window).commit()
        QTest.touchEvent(window, self._device).release(0, one, window).release(1, other, window).commit()
        settle()

    def press(self, name: str) -> None:
        found = self.offered().get(name)
        assert found is not None, (name, self.kiosk.shell.flow.screen, sorted(self.offered()))
        self.touch(self.middle(found))

    def pass_time(self, seconds: int) -> None:
        settle()
        self.kiosk.shell.flow.poll()
        self.kiosk.shell.flow.tick(seconds)
        settle()

    def lay(self, card: str) -> None:
        self.reader.insert(card)
        self._lying = card
        self.cards.add(card)
        self._seen(lying=True)

    def lift(self) -> None:
        self.reader.remove()
        self._lying = ""
        self._seen(lying=False)

    def _seen(self, *, lying: bool) -> None:
        """The watch over the card has a thread of its own."""
        door = self.kiosk.shell.flow.parts.card
        wait_until(lambda: (door.presence() is Presence.CARD) is lying, "the card to be seen")
        self.pass_time(1)
