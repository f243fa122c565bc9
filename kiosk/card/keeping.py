"""Opens a card on whichever reader answers, and may keep one open for the number that is read later."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field

from kiosk.card.mynumber import MyNumberSession, check_form
from kiosk.card.ports import CardPort
from kiosk.card.table import Way
from kiosk.faults import Fault, Trouble
from kiosk.person import Person


@dataclass(frozen=True)
class OpenCard:
    """A card that took the secret, and whose card it is."""

    session: MyNumberSession = field(repr=False)
    person: Person = field(repr=False)


def open_card(port: CardPort) -> MyNumberSession:
    """A session with the first card that answers as a My Number card. Raises Trouble: that of the first card.

    One device may show several readers (contact, contactless, SIM), and a neighbour may hold another card.
    """
    first: Trouble | None = None
    for reader in port.occupied():
        try:
            return _session(port, reader)
        except Trouble as trouble:
            first = first or trouble
    raise first or Trouble(Fault.NO_CARD)


def open_with(port: CardPort, secret: str, way: Way, *, last_try: bool = False) -> OpenCard:
    """Opens a card and reads whose it is. Raises Trouble; the card is closed then."""
    check_form(secret, way)
    session = open_card(port)
    try:
        session.open(secret, way, last_try=last_try)
        return OpenCard(session, session.read_person())
    except BaseException:
        session.close()
        raise


def _session(port: CardPort, reader: str) -> MyNumberSession:
    connection = port.connect(reader)
    try:
        return MyNumberSession(connection)
    except BaseException:
        connection.close()
        raise


class Keeping:
    """At most one open card. Work that ends after its visit can't leave a card open behind it."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._card: OpenCard | None = None
        self._visit = 0

    def release(self) -> int:
        """Closes what is kept; returns the mark of the visit that begins now."""
        with self._guard:
            card, self._card = self._card, None
            self._visit += 1
            visit = self._visit
        if card:
            card.session.close()
        return visit

    def keep(self, card: OpenCard, visit: int) -> bool:
        """False when that visit is over; the caller closes the card then."""
        with self._guard:
            if visit != self._visit:
                return False
            self._card = card
            return True

    def take(self) -> OpenCard | None:
        with self._guard:
            card, self._card = self._card, None
            return card
