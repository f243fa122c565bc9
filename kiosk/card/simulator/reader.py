"""A reader in this process: cards are put in and taken out by calls. For demos, tests and practice."""

from __future__ import annotations

import threading

from kiosk.card.door import Door
from kiosk.card.ports import Sight
from kiosk.card.simulator.card import SimulatedCard, make_card
from kiosk.faults import Fault, Trouble

NAME = "Kakanai Simulated Reader 00 00"


class SimulatedReader:
    """A `CardPort`. The verbs of a hand: insert, remove, unplug, plug; and of a service: stop, start."""

    def __init__(self) -> None:
        self.changed = threading.Condition()
        self.card: SimulatedCard | None = None
        self._count = 0
        self._plugged = True
        self._running = True

    def insert(self, card: SimulatedCard | str) -> SimulatedCard:
        """Puts in a card, or a new card of that id (`card_ids`); the one that lay there is taken out."""
        self.remove()
        new = make_card(card) if isinstance(card, str) else card
        new.insert()
        with self.changed:
            self.card = new
            self._count += 1
            self.changed.notify_all()
        return new

    def remove(self) -> None:
        with self.changed:
            card, self.card = self.card, None
            if card:
                card.pull()
                self._count += 1
            self.changed.notify_all()

    def unplug(self) -> None:
        self._switch(plugged=False)

    def plug(self) -> None:
        self._switch(plugged=True)

    def stop_service(self) -> None:
        self._switch(running=False)

    def start_service(self) -> None:
        self._switch(running=True)

    def sight(self) -> Sight:
        if not self._running:
            raise Trouble(Fault.NO_SERVICE)
        if not self._plugged:
            return Sight()
        here = self.card and not self.card.pulled
        return Sight((NAME,), ((NAME, self._count),) if here else ())

    def occupied(self) -> list[str]:
        sight = self.sight()
        if not sight.readers:
            raise Trouble(Fault.NO_READER)
        if not sight.cards:
            raise Trouble(Fault.NO_CARD)
        return [NAME]

    def connect(self, reader: str) -> SimulatedConnection:  # noqa: ARG002 - there is one reader
        self.occupied()
        if self.card is None:
            raise Trouble(Fault.CARD_REMOVED)
        return SimulatedConnection(self.card, self)

    def lookout(self) -> SimulatedLookout:
        return SimulatedLookout(self)

    def _switch(self, *, plugged: bool | None = None, running: bool | None = None) -> None:
        with self.changed:
            self._plugged = self._plugged if plugged is None else plugged
            self._running = self._running if running is None else running
            if self.card:
                self.card.power_off()
            self.changed.notify_all()


class SimulatedConnection:
    """A `CardConnection` in this process."""

    def __init__(self, card: SimulatedCard, reader: SimulatedReader | None = None) -> None:
        self._card = card
        self._reader = reader
        self._closed = False

    def send(self, apdu: bytes) -> tuple[bytes, int]:
        if self._closed:
            raise Trouble(Fault.CARD_REMOVED, "closed")
        if self._reader:
            self._reader.sight()
        answer = self._card.answer(apdu)
        if answer is None:
            raise Trouble(Fault.CARD_REMOVED)
        return answer[:-2], int.from_bytes(answer[-2:], "big")

    def close(self) -> None:
        if not self._closed:
            self._closed = True
            self._card.power_off()


class SimulatedLookout:
    """A `Lookout` over one simulated reader."""

    def __init__(self, reader: SimulatedReader) -> None:
        self._reader = reader
        self._last: Sight | None = None
        self._woken = False

    def look(self, seconds: float) -> Sight:
        try:
            with self._reader.changed:
                if self._last is not None:
                    self._reader.changed.wait_for(self._differs, seconds)
                self._woken = False
                self._last = self._reader.sight()
        except Trouble:
            self._last = None
            raise
        return self._last

    def wake(self) -> None:
        with self._reader.changed:
            self._woken = True
            self._reader.changed.notify_all()

    def close(self) -> None:
        self._last = None

    def _differs(self) -> bool:
        return self._woken or self._reader.sight() != self._last


def simulated_door(reader: SimulatedReader, *, seconds: float = 10.0) -> Door:
    return Door(reader, seconds=seconds, simulated=True)
