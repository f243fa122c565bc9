"""One visit, frozen: where the resident is, what was answered, what is being put in right now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from kiosk.answers import Member, Value
from kiosk.cases.case import Case
from kiosk.faults import Fault
from kiosk.person import Person
from kiosk.procedures.outcome import Outcome
from kiosk.words import Text
from ui.resident.parts import Admission


class Place(StrEnum):
    """The stretch of the way. Within a stretch the screen is computed."""

    WELCOME = "welcome"
    EVENT = "event"
    SAFETY = "safety"  # 入れる前の声かけ, before any address is asked for
    CARD = "card"
    PIN = "pin"
    FORGOT = "forgot"
    YOU = "you"
    QUESTIONS = "questions"
    REVIEW = "review"
    OUTCOME = "outcome"
    CONSENT = "consent"
    PRINTING = "printing"
    TICKET = "ticket"
    STAFF_ONLY = "staff_only"  # 職員が案内: nothing more is shown or printed
    CARD_LEFT = "cardleft"


class Over(StrEnum):
    """What lies over the place for a moment and keeps it."""

    STAFF = "staff"
    EASIER = "easier"
    LANGUAGE = "language"
    RESTART = "confirm"
    TIMEOUT = "timeout"
    WHY = "why"
    MEMBER = "member"  # 家族を直すか、消すか
    REMOVE = "remove"  # 家族を消すか, asked once


@dataclass(frozen=True)
class Look:
    """How this resident wants the glass; kept from screen to screen, forgotten with the visit."""

    language: str = "ja"
    scale: float = 1.0
    contrast: bool = False
    low: bool = False
    voice: bool = False  # 声の案内, in the headphones
    dark: bool = False  # 画面を消す: keys and voice alone


@dataclass(frozen=True, order=True)
class Spot:
    """A question in the visit: which, and about whom (None: the whole visit)."""

    question: str
    person: str | None = None

    @property
    def id(self) -> str:
        return f"{self.question}@{self.person}" if self.person else self.question


@dataclass(frozen=True)
class Draft:
    """What the fingers did on this screen so far. May hold a PIN, so its text form shows nothing."""

    chosen: tuple[str, ...] = ()
    fields: tuple[str, ...] = field(default=(), repr=False)
    active: int = 0
    era: str = ""
    quick: str = ""
    step: str = ""
    row: str = ""
    town: str = field(default="", repr=False)
    page: int = 0
    unknown: bool = False
    card: bool = False  # filled from the card, not by a finger
    at: int = 0  # place of the next digit in the active field, where digits are written over
    opened: bool = False  # the digits of 照合番号B show, to be compared with the card


EMPTY = Draft()
SPELT = "spelt"
"""The step of a name whose reading none of the offered ones is."""


@dataclass(frozen=True)
class Aside:
    """Whom a card told, as they stood before ちがう人です: known again to who goes back."""

    read: Person | None
    face: bool
    doubtful: tuple[str, ...]
    done: bool
    holder: Person | None = None
    me: Mapping[str, Value] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True)
class CardPart:
    """What is known of the card on the pad."""

    lying: bool = False
    reader: bool = True
    missing: int = 0  # seconds at the pad without a reader
    busy: bool = False  # reading or checking the PIN
    trouble: Fault | None = None
    tries: int | None = None
    wrong: bool = False  # the last PIN was wrong
    done: bool = False  # read, or the resident goes on without
    without: bool = False  # カードがない方 was chosen before the card would be asked for
    used: bool = False  # the card that lies there was read already: the next one must be another
    face: bool = False  # the PIN isn't known: opened with the code on its face (照合番号B)
    member: str | None = None  # the card of a family member is being read
    read: Person | None = None  # just read, not yet confirmed
    doubtful: tuple[str, ...] = ()
    aside: Aside | None = None  # until that card is taken, or the visit goes another way


@dataclass(frozen=True)
class Adding:
    """A family member who is being put in: the questions so far, and whether the card told the four items."""

    id: str
    values: Mapping[str, Value] = field(default_factory=lambda: MappingProxyType({}))
    step: int = 0
    by_card: bool = False
    known: bool = False  # mends somebody who was there already
    at: str = ""  # the question at which the person is put in


class SheetState(StrEnum):
    TODO = "todo"
    PRINTING = "printing"
    DONE = "done"
    WAITING = "waiting"


@dataclass(frozen=True)
class SheetPart:
    """One sheet on its way through the printer. `pdf` is dropped when it is out."""

    form: str
    title: Text
    pdf: bytes = field(repr=False, default=b"")
    job: str = ""
    state: SheetState = SheetState.TODO
    pages: int = 1


@dataclass(frozen=True)
class PrintPart:
    sheets: tuple[SheetPart, ...] = ()
    drawn: bool = False
    busy: bool = False
    fault: Fault | None = None
    since: str = ""  # 10:42, when staff were told
    seconds: int = 0  # in trouble
    given_up: bool = False  # のこりは窓口で受け取る
    ended: bool = False


@dataclass(frozen=True)
class TicketPart:
    admission: Admission | None = None
    asked: bool = False
    paper: bool = True  # False: no paper number came out
    seconds: int = 0  # since the card was taken


@dataclass(frozen=True)
class StaffPart:
    """A call for staff: why, when, for how long."""

    why: str = ""
    at: str = ""
    seconds: int = 0
    again: bool = False
    coming: str = ""  # the counter that answered


Given = Mapping[tuple[str, str | None], Value]
"""Every answer ever touched in this visit, by variable and person; also those that no longer apply."""


@dataclass(frozen=True)
class VisitState:
    serial: int = 0  # which visit of this run: late results of an earlier one are dropped
    place: Place = Place.WELCOME
    over: tuple[Over, ...] = ()
    look: Look = Look()
    events: tuple[str, ...] = ()
    draft: Draft = EMPTY
    card: CardPart = CardPart()
    me: Mapping[str, Value] = field(default_factory=lambda: MappingProxyType({}))
    holder: Person | None = None
    family: tuple[Member, ...] = ()
    added_at: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))  # member → question
    given: Given = field(default_factory=lambda: MappingProxyType({}))
    at: Spot | None = None  # a question that is looked at again; None: the next open one
    own: int = 0  # without a card: which of our own questions about the resident
    elsewhere: frozenset[Spot] = frozenset()  # addresses in another city: spelt, not picked
    adding: Adding | None = None
    mending: bool = False
    mended: frozenset[Spot] = frozenset()
    reviewed: frozenset[Spot] = frozenset()  # what stood on the review when it was last seen
    dropped: bool = False  # of that, something fell away
    outcome: Outcome | None = None
    tab: str = "todo"
    page: int = 0
    seen: frozenset[str] = frozenset()  # things to bring that were on the glass
    opened: str = ""  # the procedure whose reason is shown, or the member to remove
    consent: bool | None = None
    case: Case | None = None
    printing: PrintPart = PrintPart()
    ticket: TicketPart = TicketPart()
    staff: StaffPart = StaffPart()
    left: int = 0  # seconds until an unanswered time-out wipes
    cleared: bool = False  # a visit timed out before it came to its ticket: the answers are gone
    kept: dict[str, Any] = field(default_factory=dict, init=False, repr=False, compare=False)
    """What was worked out of this state, to be asked for again: every change and every wipe starts empty."""
