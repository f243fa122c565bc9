"""The card as the faces see it: is one there, how many tries, the person on it. Trouble is a value here.

Every call may take as long as the door's limit: call from a worker thread, never from the glass.
`door.real_door` and `simulator.door` make one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from kiosk.card.ports import Presence
from kiosk.card.table import CardKind, Way
from kiosk.faults import Fault
from kiosk.person import IndividualNumber, Person

__all__ = ["CardDoor", "CardKind", "CardStatus", "NumberResult", "Presence", "ReadResult", "Way"]


@dataclass(frozen=True)
class CardStatus:
    """Without a `fault` the card can be read; with LAST_TRY only if staff agree. Tries may be unknown."""

    fault: Fault | None = None
    tries_left: int | None = None
    kind: CardKind | None = None  # only with NOT_MY_NUMBER_CARD
    detail: str = ""  # for the clerk and the log


@dataclass(frozen=True)
class ReadResult:
    """Either `person` or `fault`. `doubtful` names the items (`name`, `address`) that staff must compare."""

    person: Person | None = field(default=None, repr=False)
    fault: Fault | None = None
    tries_left: int | None = None
    kind: CardKind | None = None
    doubtful: tuple[str, ...] = ()
    detail: str = ""


@dataclass(frozen=True)
class NumberResult:
    """Either `number`, with the person whose number it is, or `fault`.

    Print the number only where that person is the subject: a family may have changed the card.
    """

    number: IndividualNumber | None = None
    person: Person | None = field(default=None, repr=False)
    fault: Fault | None = None
    tries_left: int | None = None
    kind: CardKind | None = None
    detail: str = ""


class CardDoor(Protocol):
    """What a face uses; the same for a real reader and the simulator."""

    @property
    def simulated(self) -> bool:
        """Then the screen says 練習モード."""
        ...

    def presence(self) -> Presence:
        """At once, from the watch when one runs."""
        ...

    def present(self) -> bool:
        """Is a card (any card) on a reader?"""
        ...

    def wait_for_card(self, seconds: float) -> bool: ...

    def listen(self, tell: Callable[[Presence], None]) -> None:
        """Starts the watch. `tell` is called from the watch's thread: once at the start, then on each change.

        A card that was exchanged between two looks is told as NO_CARD and CARD.
        """
        ...

    def probe(self, way: Way = Way.PIN) -> CardStatus:
        """Tries left, before anything is asked. Costs no try."""
        ...

    def read(
        self, secret: str, way: Way = Way.PIN, *, last_try: bool = False, keep: bool = False
    ) -> ReadResult:
        """The basic four items. A secret of the wrong form isn't sent (BAD_PIN_FORMAT).

        With `keep` the card stays open for `read_number` until `release`, or until it is taken away.
        """
        ...

    def read_number(self, secret: str | None = None, *, last_try: bool = False) -> NumberResult:
        """The individual number, only after the resident agreed to it.

        From the card kept open by `read(…, Way.PIN, keep=True)`; else the PIN is needed once more. The card
        is closed afterwards.
        """
        ...

    def release(self) -> None:
        """Ends a kept session; the card forgets the PIN."""
        ...

    def close(self) -> None:
        """Ends the session and the watch."""
        ...
