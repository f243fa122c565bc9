"""What a kiosk is built of: the real house behind the ports of `ui.resident.parts`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from nacl.public import PublicKey

from forms.render import FormLibrary, Sheet, draw_sheets, findings_of, load_forms, sheets_for
from forms.slip import draw_slip
from forms.slip_content import slip_content
from kiosk import banks
from kiosk.answers import Answers
from kiosk.card.reading import CardDoor
from kiosk.cases import Case, load_public, open_case, practice_keys, seal
from kiosk.clock import Clock
from kiosk.faults import Fault, Trouble
from kiosk.guide.deadlines import load_holidays
from kiosk.guide.model import Guide
from kiosk.interview import Ask as NextAsk
from kiosk.interview.steps import SAFETY
from kiosk.office import Reception
from kiosk.person import IndividualNumber, PartialDate, Person, Sex
from kiosk.procedures import decide
from kiosk.procedures.outcome import Outcome
from kiosk.readings import NameReadings
from kiosk.tokens import CASE_LENGTH, new_token
from kiosk.words import Text, Words
from printers.ports import JobReport, SheetPrinter, TicketPrinter
from printers.ticket import TicketKind, TicketPaper, draw_ticket, staff_code
from ui.cli.content import CONTENT
from ui.cli.headphones import speaks
from ui.cli.heartbeat import Bell
from ui.cli.station import Station
from ui.common.asking import next_question
from ui.common.worker import DirectWork
from ui.resident.parts import Admission, Ask, KioskParts, PaperSheet

SLIP = "slip"  # 手続案内票
NOBODY = Person("", "", PartialDate(1900), Sex.UNKNOWN)
NO_NUMBER = IndividualNumber("0" * 12)


@dataclass(frozen=True)
class Paper:
    """The forms of this city behind the kiosk's port."""

    library: FormLibrary
    guide: Guide
    words: Words
    clock: Clock
    practice: bool

    def needs_number(self, answers: Answers, outcome: Outcome, person: str) -> Sequence[Text]:
        """Found by drawing with a number that nobody has: whatever then changes would carry the real one."""
        case = open_case(
            outcome,
            answers,
            content_version=self.guide.version,
            now=self.clock.now(),
            station="",
            language="ja",
            card_holder=NOBODY,
            card_person=person,
        )
        without = sheets_for(self.library, self.guide, case)
        with_number = sheets_for(self.library, self.guide, case, number=NO_NUMBER)
        return [
            Text.same(two.title)
            for one, two in zip(without, with_number, strict=True)
            if one.filled != two.filled
        ]

    def draw(self, case: Case, number: IndividualNumber | None, ticket: str) -> tuple[PaperSheet, ...]:
        sheets = sheets_for(
            self.library, self.guide, case, practice=self.practice, number=number, ticket=ticket
        )
        outcome = case.outcome
        hidden = case.answers.get(SAFETY) is True  # 安全相談: nothing that somebody else could find
        if hidden or not (sheets or outcome.needed or outcome.to_check):
            return ()
        content = slip_content(self.guide, case, self.words, sheets, ticket=ticket, practice=self.practice)
        pdf, pages = draw_slip(content)
        slip = PaperSheet(SLIP, self.words.text("resident.printing.slip"), pdf, pages)
        return (slip, *(self._sheet(one) for one in sheets))

    def findings(self, case: Case) -> Case:
        """The case with what the clerk must mend by hand on its sheets."""
        sheets = sheets_for(self.library, self.guide, case, practice=self.practice)
        return replace(case, findings=findings_of(sheets))

    def _sheet(self, sheet: Sheet) -> PaperSheet:
        drawn = draw_sheets((sheet,))
        return PaperSheet(sheet.form_id, Text.same(sheet.title), drawn.pdf, sheet.pages, drawn.findings)


@dataclass(frozen=True)
class FrontDesk:
    """Seals a case to the desks and draws a number for it."""

    reception: Reception
    guide: Guide
    paper: Paper
    key: PublicKey

    def admit(self, case: Case) -> Admission:
        case = self.paper.findings(case)
        first = self._first_counter(case.outcome)
        admission = self.reception.admit(
            self.guide.city.counters[first].line,
            key=case.token,
            sealed=seal(case, self.key),
            case_token=case.token,
            route=case.outcome.route,
            public=case.answers.get(SAFETY) is not True,
            begun=True,
        )
        return Admission(
            number=admission.ticket.number,
            counter=first,
            ahead=max(0, admission.position - 1) if admission.position else 0,
            estimate=admission.estimate,
            url=admission.url or "",
            offline=admission.offline,
        )

    def _first_counter(self, outcome: Outcome) -> str:
        """Where nothing is needed, somebody at the first counter still says so."""
        return outcome.route[0] if outcome.route else self.guide.city.route[0]


@dataclass(frozen=True)
class TicketRoll:
    """Draws the paper number and hands it to its printer."""

    printer: TicketPrinter
    guide: Guide
    words: Words
    clock: Clock
    station: str
    practice: bool

    def print(self, admission: Admission, language: str, *, discreet: bool) -> JobReport:
        del language  # ja and en stand side by side on every ticket
        counter = self.guide.city.counters[admission.counter]
        line = self.guide.city.lines[counter.line]
        paper = TicketPaper(
            city=self.guide.city.name("ja"),
            line=line.name,
            number=admission.number,
            counter_number=counter.numbers,
            floor=counter.floor,
            issued_at=self.clock.now(),
            station=self.station,
            kind=TicketKind.OFFLINE if admission.offline else TicketKind.NORMAL,
            practice=self.practice,
            people_ahead=None if admission.offline else admission.ahead,
            estimate=admission.estimate,
            phone_url=None if discreet else admission.url or None,
            staff_code=staff_code(admission.number) if admission.offline else None,
            handover=self._handover(line.id),
        )
        return self.printer.print(draw_ticket(paper, self.words))

    def _handover(self, line: str) -> str:
        """The number of the counter that hands out a line's certificates (交付窓口); empty: none does."""
        counter = self.guide.city.counters.get(self.guide.city.queue.handover.get(line, ""))
        return counter.numbers if counter else ""


def public_key(station: Station) -> PublicKey:
    """The desks' key. Raises Trouble(KEY_MISSING) where a real station has none."""
    if station.settings.keys.public:
        return load_public(station.settings.keys.public)
    if station.practice:
        return practice_keys(station.settings.data / "keys")[0]
    raise Trouble(Fault.KEY_MISSING)


def asking(guide: Guide, library: FormLibrary, today: Callable[[], date]) -> Callable[[Answers], Ask | None]:
    """What the interview asks next, in the kiosk's shape."""

    def next_ask(answers: Answers) -> Ask | None:
        step = next_question(guide, library, answers, today())
        return (
            Ask(step.question, step.person, step.about_left, step.people)
            if isinstance(step, NextAsk)
            else None
        )

    return next_ask


def kiosk_parts(
    station: Station,
    card: CardDoor,
    sheets: SheetPrinter,
    tickets: TicketPrinter,
    reception: Reception,
    bell: Bell,
) -> KioskParts:
    guide, words, settings = station.guide, station.words, station.settings
    library = load_forms(CONTENT, settings.city)
    paper = Paper(library, guide, words, station.clock, station.practice)
    readings = NameReadings()

    def decided(answers: Answers, today: date) -> Outcome:
        return decide(guide, answers, today)

    return KioskParts(
        guide=guide,
        words=words,
        clock=station.clock,
        settings=settings,
        card=card,
        next_ask=asking(guide, library, lambda: station.today),
        decide=decided,
        forms=paper,
        office=FrontDesk(reception, guide, paper, public_key(station)),
        printer=sheets,
        tickets=TicketRoll(tickets, guide, words, station.clock, settings.station, station.practice),
        work=DirectWork(),
        ring_staff=bell.ring,
        hush_staff=bell.hush,
        staff_coming=lambda: bell.coming,
        new_token=lambda: new_token(CASE_LENGTH),
        speaks=speaks(settings),
        practice=station.practice,
        offline=lambda: reception.offline,
        count=reception.tally,
        readings=readings,
        spoken=readings.spoken,
        prepare=lambda: _prepare(readings, station.today),
    )


def _prepare(readings: NameReadings, today: date) -> None:
    """Else the first visitor would wait for the dictionary, the banks and the holidays."""
    readings.load()
    banks.load()
    for year in (today.year, today.year + 1):
        load_holidays(year)
