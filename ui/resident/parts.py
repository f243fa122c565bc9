"""What the presenter is given: every part of the house that it may use, chosen by the command line."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from kiosk.answers import Answers
from kiosk.card.reading import CardDoor
from kiosk.cases.case import Case, Finding
from kiosk.clock import Clock
from kiosk.guide.model import Guide, Question
from kiosk.office import Tally
from kiosk.person import IndividualNumber
from kiosk.procedures.outcome import Outcome
from kiosk.settings import Settings
from kiosk.tickets.model import Estimate
from kiosk.words import Text, Words
from printers.ports import JobReport, SheetPrinter
from ui.common.worker import Work


@dataclass(frozen=True)
class Ask:
    """The next question, of the whole visit or about one person; `remaining` is a guess (あと6問くらい)."""

    question: Question
    person: str | None = None
    remaining: int = 0
    people: tuple[str, ...] = ()  # who may be chosen, for a question about people that says `who`


@dataclass(frozen=True)
class PaperSheet:
    """One form of the visit, drawn. It may hold the individual number: gone as soon as it is printed."""

    form: str
    title: Text
    pdf: bytes = field(repr=False)
    pages: int = 1
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True)
class Admission:
    """A number in the queue. `offline`: from the reserve series, so nobody knows yet how long it takes."""

    number: str
    counter: str  # id of the first counter to visit
    ahead: int = 0
    estimate: Estimate | None = None
    url: str = ""  # the phone page; empty: no QR code
    offline: bool = False


class Forms(Protocol):
    def needs_number(self, answers: Answers, outcome: Outcome, person: str) -> Sequence[Text]:
        """Titles of the sheets that by law carry the individual number (個人番号) of this person."""
        ...

    def draw(self, case: Case, number: IndividualNumber | None, ticket: str) -> tuple[PaperSheet, ...]:
        """All sheets of the case, the guide slip (手続案内票) first. `ticket` is the number, "" without one.

        Called on a worker.
        """
        ...


class Office(Protocol):
    def admit(self, case: Case) -> Admission:
        """Seals the case and draws a number; without the database one of the reserve series."""
        ...


class TicketDesk(Protocol):
    def print(self, admission: Admission, language: str, *, discreet: bool) -> JobReport:
        """Draws and prints the paper number. `discreet`: no QR code (安全相談)."""
        ...


@dataclass(frozen=True)
class KioskParts:
    """Built by the command line. Everything slow is called through `work` only."""

    guide: Guide
    words: Words
    clock: Clock
    settings: Settings
    card: CardDoor
    next_ask: Callable[[Answers], Ask | None]
    decide: Callable[[Answers, date], Outcome]
    forms: Forms
    office: Office
    printer: SheetPrinter
    tickets: TicketDesk
    work: Work
    ring_staff: Callable[
        [str], None
    ]  # in: why, one of `call` `pin` `printer` `ticket` `card` `safety` `again`
    new_token: Callable[[], str]
    hush_staff: Callable[[], None] = lambda: None
    """Nobody need come any more."""
    staff_coming: Callable[[], str] = lambda: ""
    """The counter whose clerk answered the call; empty: none yet."""
    speaks: Callable[[str], str] = lambda _language: ""
    """In which language the headphones would speak to who reads that one; empty: there are none."""
    touch_gone: Callable[[], bool] = lambda: False
    """Whether the screen doesn't feel fingers any more."""
    practice: bool = False
    offline: Callable[[], bool] = lambda: False
    count: Callable[[Sequence[Tally]], None] = lambda _tallies: None
    """Keeps the counts of a visit that is over. Called on a worker."""
    readings: Callable[[str], Sequence[str]] = lambda _name: ()
    """What a name may be read as (`ワタナベ　ウメ`), the likeliest first; nothing where nobody knows."""
    spoken: Callable[[str], str] = lambda _text: ""
    """How a name of a place is read, in katakana, as a proposal; empty where nobody knows."""
    prepare: Callable[[], None] = lambda: None
    """Loads what the first screen doesn't need. Called on a worker, once the window shows."""
    texts: Mapping[str, Text] = field(default_factory=dict)
    """Printed titles by form id, for lists that are shown before anything is drawn."""
