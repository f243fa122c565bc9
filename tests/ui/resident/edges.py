"""Stand-ins at the edge of `KioskParts`: forms, office, tickets, and work that waits until it is let go."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from kiosk.answers import Answers
from kiosk.cases.case import Case
from kiosk.faults import Trouble
from kiosk.person import IndividualNumber
from kiosk.procedures.outcome import Outcome
from kiosk.tickets.model import Estimate
from kiosk.words import Text
from printers.ports import JobReport, JobState
from tests.ui.resident.town import text
from ui.common.worker import DirectWork, Done
from ui.resident.parts import Admission, PaperSheet

T = TypeVar("T")
PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj "
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n"
)
B215 = Admission("B215", "SHIMIN", 4, Estimate(20, 35), "http://127.0.0.1/t/ABC")
PRINTED = JobReport(JobState.PRINTED, 1)


@dataclass
class PaperRoom:
    """Draws three sheets; remembers whether it was given a number, and how large in which language."""

    forms: tuple[str, ...] = ("slip", "todoke", "kokuho")
    numbered: list[bool] = field(default_factory=list)
    tickets: list[str] = field(default_factory=list)
    looks: list[tuple[str, float]] = field(default_factory=list)
    trouble: Trouble | None = None

    def needs_number(self, answers: Answers, outcome: Outcome, person: str) -> tuple[Text, ...]:
        del answers, outcome, person
        return (text("official kokuho"),)

    def draw(self, case: Case, number: IndividualNumber | None, ticket: str) -> tuple[PaperSheet, ...]:
        self.tickets.append(ticket)
        self.looks.append((case.language, case.letters))
        self.numbered.append(number is not None and bool(case.token))
        if self.trouble:
            raise self.trouble
        return tuple(PaperSheet(name, text(f"sheet {name}"), PDF) for name in self.forms)


@dataclass
class FrontOffice:
    """Gives B215, or whatever it was told; keeps only how often it was asked."""

    admission: Admission = B215
    trouble: Trouble | None = None
    asked: int = 0

    def admit(self, case: Case) -> Admission:
        assert case.outcome is not None
        self.asked += 1
        if self.trouble:
            raise self.trouble
        return self.admission


@dataclass
class TicketRoll:
    report: JobReport = PRINTED
    printed: list[str] = field(default_factory=list)

    def print(self, admission: Admission, language: str, *, discreet: bool) -> JobReport:
        del language, discreet
        self.printed.append(admission.number)
        return self.report


class HeldWork:
    """Keeps the work until it is let go, as a slow machine would."""

    def __init__(self) -> None:
        self.held: list[tuple[str, Callable[[], None]]] = []

    def submit(self, lane: str, job: Callable[[], T], on_done: Callable[[Done[T]], None]) -> None:
        self.held.append((lane, lambda: DirectWork().submit(lane, job, on_done)))

    def let_go(self) -> None:
        held, self.held = self.held, []
        for _, run in held:
            run()
