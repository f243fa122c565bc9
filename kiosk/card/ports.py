"""What the card room asks of a reader: one method to a card, and a look at what lies on the readers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class CardConnection(Protocol):
    """A powered card that nobody else can use until it is closed."""

    def send(self, apdu: bytes) -> tuple[bytes, int]:
        """One command, one answer: data and status word. Raises Trouble when the card is gone."""
        ...

    def close(self) -> None:
        """Takes the power away, so that the card forgets the PIN. Never raises; may be called twice."""
        ...


class Presence(StrEnum):
    """What the watched readers show, from nothing at all to a card."""

    NO_SERVICE = "no_service"  # PC/SC itself doesn't answer
    NO_READER = "no_reader"
    NO_CARD = "no_card"
    CARD = "card"


@dataclass(frozen=True)
class Sight:
    """One look at the readers.

    A card is told from the next one on the same reader by the reader's count of insertions and removals.
    """

    readers: tuple[str, ...] = ()
    cards: tuple[tuple[str, int], ...] = ()

    @property
    def presence(self) -> Presence:
        if self.cards:
            return Presence.CARD
        return Presence.NO_CARD if self.readers else Presence.NO_READER


class Lookout(Protocol):
    """Looks at the readers for one thread at a time."""

    def look(self, seconds: float) -> Sight:
        """What the readers show, as soon as it differs from the last look, at the latest after `seconds`.

        The first look returns at once. Raises Trouble(NO_SERVICE); the next look then starts afresh.
        """
        ...

    def wake(self) -> None:
        """Ends a look that another thread waits for."""
        ...

    def close(self) -> None: ...


class CardPort(Protocol):
    """All readers of this machine, or the named one."""

    def occupied(self) -> Sequence[str]:
        """The readers with a card in them. Raises Trouble: NO_SERVICE, NO_READER, NO_CARD."""
        ...

    def connect(self, reader: str) -> CardConnection:
        """Raises Trouble."""
        ...

    def lookout(self) -> Lookout: ...
