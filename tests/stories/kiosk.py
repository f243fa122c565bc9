"""The resident's side of the hall: a finger on the glass, a hand with a card, and eyes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtQuick import QQuickItem

from kiosk.card.simulator import CardFaults, SimulatedCard
from tests.pcsc import VirtualReader
from ui.cli.finger import Finger, settle, wait_until
from ui.cli.scenarios import PIN
from ui.resident.app import KioskWindow
from ui.resident.flow import Flow


class Kiosk:
    def __init__(self, shown: KioskWindow, reader: VirtualReader, rings: list[str]) -> None:
        self.shown = shown
        self.reader = reader
        self.rings = rings  # why staff were called
        self.finger = Finger(shown.window)
        # Two touches on one key within a blink count as one; this finger is quicker than a person's.
        shown.engine.rootContext().contextProperty("gate").setProperty("pause", 0)
        wait_until(shown.window.isExposed, "the window")
        settle(100)

    @property
    def flow(self) -> Flow:
        return self.shown.shell.flow

    @property
    def screen(self) -> str:
        return self.flow.screen

    def touch(self, *names: str) -> None:
        """Each as soon as the glass offers it, and on only when the card is at rest."""
        for name in names:
            wait_until(partial(self.finger.offers, name), f"{name} on {self.where()}")
            self.finger.touch(name)
            wait_until(lambda: not self.flow.state.card.busy, "the card to be done")

    def where(self) -> str:
        """For a story that got stuck."""
        ask = self.flow.ask() if self.flow.state.place == "questions" else None
        return f"{self.screen}: {ask.question.id} {ask.person}" if ask else self.screen

    def type(self, digits: str) -> None:
        self.touch(*(f"key:{digit}" for digit in digits))

    def sees(self, screen: str) -> None:
        wait_until(lambda: self.screen == screen, f"{screen}, but {self.where()} shows")
        settle(20)

    def reads(self, text: str) -> bool:
        """Does this text stand on the glass? Break marks don't count."""
        return any(text in shown for shown in self.texts())

    def texts(self) -> Iterator[str]:
        for item in _items(self.shown.window.contentItem()):
            for name in ("text", "label", "name"):
                shown = item.property(name)
                if isinstance(shown, str):
                    yield shown.replace("\u200b", "").replace("**", "")

    def put_card(self, card: SimulatedCard | str, faults: CardFaults | None = None) -> SimulatedCard:
        return self.reader.insert(card, faults)

    def take_card(self) -> None:
        """And waits until the kiosk has noticed."""
        self.reader.remove()
        wait_until(lambda: not self.flow.parts.card.present(), "the card to be gone")

    def wait(self, seconds: int) -> None:
        """So long nobody touches anything. The kiosk counts seconds; here they pass at once."""
        for _ in range(seconds):
            self.flow.tick()
        settle(20)

    def to_the_card(self) -> None:
        """From the welcome to the pad."""
        self.touch("start", "choose:tennyu", "main")
        self.sees("card")

    def to_the_questions(self, card: SimulatedCard | str = "taro") -> None:
        self.to_the_card()
        self.put_card(card)
        self.sees("pin")
        self.type(PIN)
        self.touch("main")
        self.sees("you")
        self.touch("main")
        wait_until(lambda: self.flow.ask() is not None, "the first question")


def _items(item: QQuickItem) -> Iterator[QQuickItem]:
    if item.isVisible():
        yield item
        for child in item.childItems():
            yield from _items(child)
