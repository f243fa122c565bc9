"""The card as the faces see it: is one there, how many tries, the person on it. Trouble is a value here.

Every call may take as long as the door's limit (`seconds`): call from a worker thread, never from the glass.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from kiosk.card.ports import Presence
from kiosk.faults import Fault
from kiosk.person import IndividualNumber, Person


class Way(StrEnum):
    """What the resident gives to open the basic four items."""

    PIN = "pin"  # 券面事項入力補助用暗証番号: 4 digits
    FACE_CODE = (
        "face_code"  # 照合番号B: birth date YYMMDD (era), year of expiry YYYY, security code: 14 digits
    )


class CardKind(StrEnum):
    """What lies on the reader when it isn't a My Number card."""

    JUKI_CARD = "juki_card"  # 住民基本台帳カード, given out until 2015
    PHONE = "phone"  # スマホ用電子証明書: has no basic four items
    RESIDENCE_CARD = "residence_card"  # 在留カード, 特別永住者証明書
    DRIVING_LICENCE = "driving_licence"  # 運転免許証
    PASSPORT = "passport"  # 旅券
    FELICA = "felica"  # 交通系 IC カードなど
    OTHER = "other"


@dataclass(frozen=True)
class CardStatus:
    """`tries_left` is None when unknown. `fault` None: the card can be read. LAST_TRY: only if staff agree."""

    fault: Fault | None = None
    tries_left: int | None = None
    kind: CardKind | None = None  # only with NOT_MY_NUMBER_CARD


@dataclass(frozen=True)
class ReadResult:
    """Either `person` or `fault`. `doubtful` names the items (`name`, `address`) that staff must compare."""

    person: Person | None = field(default=None, repr=False)
    fault: Fault | None = None
    tries_left: int | None = None
    kind: CardKind | None = None
    doubtful: tuple[str, ...] = ()


@dataclass(frozen=True)
class NumberResult:
    """Either `number` or `fault`."""

    number: IndividualNumber | None = None
    fault: Fault | None = None
    tries_left: int | None = None
    kind: CardKind | None = None


class CardDoor(Protocol):
    """What a face uses; the same for a real reader and the simulator."""

    simulated: bool  # then the screen says 練習モード

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
        """The individual number, only after the resident agreed to it. Checks that it is the same card.

        From the card kept open by `read(…, Way.PIN, keep=True)`; else the PIN is needed once more.
        """
        ...

    def release(self) -> None:
        """Ends a kept session; the card forgets the PIN."""
        ...

    def close(self) -> None:
        """Ends the session and the watch."""
        ...
