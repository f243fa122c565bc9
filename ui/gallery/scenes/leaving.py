"""The sheets, what stops them, the number."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NoReturn

from kiosk.cases.case import Case
from kiosk.faults import Fault
from kiosk.tickets.model import Estimate
from kiosk.words import Text
from ui.gallery.cast import Cast, changed, posed, touched
from ui.gallery.scenes.over import STAFF
from ui.gallery.scenes.result import decided
from ui.resident.flow import Flow
from ui.resident.parts import Admission
from ui.resident.state import CardPart, Place, PrintPart, SheetPart, SheetState, TicketPart

NUMBER = "B215"
URL = "https://kaku.example/t/7KQ2M9XW"
LYING = CardPart(lying=True, done=True, used=True)
TROUBLES = {
    "trouble": Fault.OUT_OF_PAPER,
    "trouble-jam": Fault.PAPER_JAM,
    "trouble-cover": Fault.COVER_OPEN,
    "trouble-toner": Fault.TONER_EMPTY,
    "trouble-other": Fault.PRINTER_OFFLINE,
}
WAITS = {
    "ticket": (4, Estimate(20, 35)),
    "ticket-next": (0, Estimate(0, 5)),
    "ticket-long": (18, Estimate(60, None)),
}


@dataclass(frozen=True)
class Numbered:
    """As if these sheets carried the individual number: which ones do depends on the visit."""

    titles: tuple[Text, ...]

    def needs_number(self, *_visit: object) -> tuple[Text, ...]:
        return self.titles

    def draw(self, *_case: object) -> NoReturn:
        raise LookupError("a picture draws no sheet")


def scenes(cast: Cast) -> Iterator[tuple[str, Flow]]:
    flow = decided(cast.widow)
    yield from _consent(decided(cast.family))
    sheets = _sheets(flow)
    yield from _printing(flow, sheets)
    yield from _ticket(flow, sheets)


def _consent(flow: Flow) -> Iterator[tuple[str, Flow]]:
    """Only a city that prints the individual number asks for it."""
    guide = flow.parts.guide
    city = replace(guide.city, print_individual_number=True)
    state = replace(flow.state, card=LYING, place=Place.CONSENT)
    titles = tuple(one.title for one in _sheets(flow)[1:3])
    asking = posed(flow, state, guide=replace(guide, city=city), forms=Numbered(titles))
    yield "consent", asking
    yield "consent-yes", touched(asking, "choose:yes")


def _sheets(flow: Flow) -> tuple[SheetPart, ...]:
    """The real sheets of the visit, by their titles."""
    state = flow.state
    if state.outcome is None:
        return ()
    case = Case(
        token=flow.parts.new_token(),
        content_version=flow.parts.guide.version,
        opened_at=flow.parts.clock.now(),
        station=flow.parts.settings.station,
        language="ja",
        card_holder=state.holder,
        card_person=None,
        answers=flow.trail().answers,
        outcome=state.outcome,
    )
    drawn = flow.parts.forms.draw(case, None, NUMBER)
    return tuple(SheetPart(one.form, one.title, pages=one.pages) for one in drawn)


def _at(sheets: tuple[SheetPart, ...], at: int, state: SheetState) -> tuple[SheetPart, ...]:
    """Those before are out, this one is in that state."""
    done = tuple(replace(one, state=SheetState.DONE) for one in sheets[:at])
    return done + tuple(replace(one, state=state) for one in sheets[at : at + 1]) + sheets[at + 1 :]


def _printing(flow: Flow, sheets: tuple[SheetPart, ...]) -> Iterator[tuple[str, Flow]]:
    half = len(sheets) // 2
    at_work = changed(flow, place=Place.PRINTING, card=LYING)
    yield "printing-drawing", changed(at_work, printing=PrintPart(busy=True))
    under_way = PrintPart(_at(sheets, half, SheetState.PRINTING), drawn=True)
    yield "printing", changed(at_work, printing=under_way)
    stopped = PrintPart(_at(sheets, half, SheetState.WAITING), drawn=True, since="10:42")
    for name, fault in TROUBLES.items():
        yield name, changed(at_work, printing=replace(stopped, fault=fault))


def _ticket(flow: Flow, sheets: tuple[SheetPart, ...]) -> Iterator[tuple[str, Flow]]:
    out = PrintPart(tuple(replace(one, state=SheetState.DONE) for one in sheets), drawn=True, ended=True)
    there = changed(flow, place=Place.TICKET, card=LYING, printing=out)
    first = flow.parts.guide.city.route[0]
    for name, (ahead, estimate) in WAITS.items():
        given = Admission(NUMBER, first, ahead, estimate, URL)
        yield name, changed(there, ticket=TicketPart(given))
    taken = replace(LYING, lying=False)
    given = Admission(NUMBER, first, 4, Estimate(20, 35), URL)
    yield "ticket-staff", changed(there, card=taken, ticket=TicketPart(given), staff=STAFF)
    yield "ticket-card-taken", changed(there, card=taken, ticket=TicketPart(given))
    given = replace(given, url="")
    yield "ticket-no-phone", changed(there, ticket=TicketPart(given))
    yield "ticket-no-paper", changed(there, ticket=TicketPart(given, paper=False))
    reserve = Admission("B901", first, offline=True)
    yield "ticket-offline", changed(there, ticket=TicketPart(reserve))
    yield "ticket-none", changed(there, ticket=TicketPart(None))
    rest = replace(out, given_up=True)
    yield "ticket-rest", changed(there, printing=rest, ticket=TicketPart(replace(given, url=URL)))
