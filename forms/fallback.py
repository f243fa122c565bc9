"""紙の備え: numbers to cut out, a list to keep, blank forms, for when nothing else works."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from forms.fallback_pages import (
    BlankForm,
    FallbackTicket,
    Page,
    contents_page,
    first_page,
    record_pages,
    ticket_pages,
)
from forms.fill import Filled, FilledPage
from forms.library import FormLibrary
from forms.pen import Pen
from forms.render import Sheet, render_sheets, sheet_of
from kiosk.answers import Answers
from kiosk.cases.case import Case
from kiosk.clock import JAPAN
from kiosk.guide.city import City, CounterInfo
from kiosk.guide.model import Guide
from kiosk.procedures.outcome import Outcome
from kiosk.tickets.numbers import paper_number


@dataclass(frozen=True)
class Fallback:
    """What lies ready for one counter on one day. Nobody's data is in it: there is none that could be."""

    counter: CounterInfo
    tickets: tuple[FallbackTicket, ...]
    sheets: tuple[Sheet, ...]


def fallback_of(library: FormLibrary, guide: Guide, counter: str, day: date) -> Fallback:
    """Numbers of the counter's lines, and a blank of every form of its procedures. Raises KeyError."""
    city = guide.city
    home = city.counters[counter].of or counter
    forms = dict.fromkeys(
        form
        for one in guide.procedures.values()
        if one.counter == home
        for form in one.forms
        if form in library.forms
    )
    return Fallback(
        counter=city.counters[counter],
        tickets=tuple(_tickets(city, counter)),
        sheets=tuple(_blank(library, guide, form, day) for form in forms),
    )


def render_fallback(found: Fallback, words: Mapping[str, str], city: str, day: date) -> bytes:
    """One PDF: what to do, numbers, the list to keep, contents, blank forms."""

    def top(pen: Pen) -> None:
        counter, tickets = found.counter, found.tickets
        forms = [BlankForm(one.form_id, one.title, one.pages) for one in found.sheets]
        pages: list[Page] = [
            first_page(words, city, counter, day, tickets, len(forms)),
            *ticket_pages(words, tickets, counter, day),
            *record_pages(words, tickets, counter, day),
            contents_page(words, counter, forms),
        ]
        for page in pages:
            page(pen)

    return render_sheets(found.sheets, top)


def _tickets(city: City, counter: str) -> Sequence[FallbackTicket]:
    """Counters of one line never give the same number: each has its own stretch of the line's."""
    made = []
    for line in city.lines.values():
        own = [one.id for one in city.counters.values() if one.line == line.id]
        callers = list(dict.fromkeys((*line.counters, *own)))
        if counter not in callers:
            continue
        first = callers.index(counter) * city.queue.paper_tickets
        made += [
            FallbackTicket(paper_number(line.id, first + place), line.name)
            for place in range(1, city.queue.paper_tickets + 1)
        ]
    return made


def _blank(library: FormLibrary, guide: Guide, form: str, day: date) -> Sheet:
    """For the hand: no rows struck out, no date, no case."""
    opened = datetime.combine(day, time(0, 0), JAPAN)
    empty = Case("", guide.version, opened, "", "ja", None, None, Answers(), Outcome((), (), ()))
    sheet = sheet_of(library, guide, empty, form)
    layout = replace(sheet.layout, form=replace(sheet.layout.form, blank_only=True))
    return replace(sheet, layout=layout, filled=tuple(_empty(page) for page in sheet.filled))


def _empty(page: FilledPage) -> FilledPage:
    """What follows from no answer at all (― and this year) is still for the hand; the mayor's name stays."""
    fields = tuple(
        one if "city." in one.box.id else Filled(one.box, pencil=one.pencil) for one in page.fields
    )
    return replace(page, fields=fields)
