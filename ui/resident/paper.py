"""The way out: the sheets through the printer one by one, the number, and a calm end when something stops."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from kiosk.card.reading import NumberResult
from kiosk.cases.case import Case
from kiosk.faults import Fault
from kiosk.person import IndividualNumber
from printers.ports import JobReport, JobState
from ui.common.worker import Done
from ui.resident.parts import Admission, PaperSheet
from ui.resident.state import Over, Place, PrintPart, SheetPart, SheetState, TicketPart
from ui.resident.trail import ME

if TYPE_CHECKING:
    from ui.resident.flow import Flow

GIVEN_UP = 600  # seconds in trouble until the number is given without the sheets
PATIENCE = 180  # seconds in trouble until the staff screen comes by itself
OUT = (JobState.PRINTED, JobState.SENT)


def begin(flow: Flow) -> None:
    """用紙を印刷する: asks about the individual number first where city, card and a sheet call for it."""
    if flow.state.consent is None and number_sheets(flow):
        flow.go(Place.CONSENT)
    else:
        start(flow)


def number_sheets(flow: Flow) -> tuple[str, ...]:
    """Titles of the sheets that would carry the resident's individual number."""
    outcome = flow.state.outcome
    if not (flow.parts.guide.city.print_individual_number and flow.state.holder and outcome):
        return ()
    if not flow.state.card.lying:
        return ()
    titles = flow.parts.forms.needs_number(flow.trail().answers, outcome, ME)
    return tuple(title(flow.language) for title in titles)


def start(flow: Flow) -> None:
    """The number first: it stands on every sheet."""
    flow.go(Place.PRINTING, case=_case(flow), printing=PrintPart(busy=True), ticket=TicketPart(asked=True))
    case, office = flow.state.case, flow.parts.office
    if case is not None:
        flow.submit("office", lambda: office.admit(case), lambda end: _admitted(flow, end))


def _admitted(flow: Flow, done: Done[Admission]) -> None:
    """Reads the individual number, after a yes, just before the drawing; it lives no longer than that."""
    flow.put(ticket=replace(flow.state.ticket, admission=None if done.trouble else done.value, asked=False))
    if flow.state.consent:
        door = flow.parts.card
        flow.submit("card", door.read_number, lambda end: _with_number(flow, end))
    else:
        flow.parts.card.release()
        _draw(flow, None)


def _case(flow: Flow) -> Case:
    outcome = flow.state.outcome
    if outcome is None:
        raise RuntimeError("nothing was decided yet")
    return Case(
        token=flow.parts.new_token(),
        content_version=flow.parts.guide.version,
        opened_at=flow.parts.clock.now(),
        station=flow.parts.settings.station,
        language=flow.language,
        card_holder=flow.state.holder,
        card_person=ME if flow.state.holder else None,
        answers=flow.trail().answers,
        outcome=outcome,
        letters=flow.state.look.scale,
    )


def _with_number(flow: Flow, done: Done[NumberResult]) -> None:
    flow.parts.card.release()
    # Without it the boxes stay blank. A family may have changed the card since the resident was read.
    own = not done.trouble and done.value.person == flow.state.holder
    _draw(flow, done.value.number if own else None)


def _draw(flow: Flow, number: IndividualNumber | None) -> None:
    case, forms, admission = flow.state.case, flow.parts.forms, flow.state.ticket.admission
    ticket = admission.number if admission else ""
    if case is not None:
        flow.submit("forms", lambda: forms.draw(case, number, ticket), lambda done: _drawn(flow, done))


def _drawn(flow: Flow, done: Done[tuple[PaperSheet, ...]]) -> None:
    drawn = () if done.trouble else done.value
    sheets = tuple(SheetPart(one.form, one.title, one.pdf, pages=one.pages) for one in drawn)
    flow.put(printing=PrintPart(sheets=sheets, drawn=True))
    if done.trouble:
        stopped(flow, done.trouble.fault)
    poll(flow)


def tick(flow: Flow, seconds: int) -> None:
    if flow.state.place is not Place.PRINTING:
        return
    poll(flow)
    printing = flow.state.printing
    if printing.fault is None or flow.state.place is not Place.PRINTING:
        return
    waited = printing.seconds + seconds
    flow.put(printing=replace(printing, seconds=waited))
    if waited >= GIVEN_UP:
        give_up(flow)
    elif waited >= PATIENCE > printing.seconds:
        flow.lay(Over.STAFF)


def poll(flow: Flow) -> None:
    """The next small step of the sheet that is under way; about twice a second."""
    printing = flow.state.printing
    if flow.state.place is not Place.PRINTING or printing.busy or printing.given_up or not printing.drawn:
        return
    at = next((i for i, one in enumerate(printing.sheets) if one.state is not SheetState.DONE), None)
    if at is None:
        _finish(flow)
        return
    sheet, printer = printing.sheets[at], flow.parts.printer
    flow.put(printing=replace(printing, busy=True))
    if sheet.job:
        flow.submit("printer", lambda: printer.follow(sheet.job), lambda done: _followed(flow, at, done))
    else:
        _hand_over(flow, at, sheet)


def _hand_over(flow: Flow, at: int, sheet: SheetPart) -> None:
    """A job that nobody waits for any more when it has arrived at the printer is taken back at once."""
    printer, serial, title = flow.parts.printer, flow.state.serial, sheet.title("ja")

    def back(done: Done[str]) -> None:
        if flow.state.serial == serial and not flow.state.printing.given_up:
            _handed(flow, at, done)
            flow.changed()
        elif done.trouble is None:
            flow.parts.work.submit("printer", partial(printer.cancel, done.value), _nothing)

    flow.parts.work.submit("printer", lambda: printer.submit(sheet.pdf, title), back)


def _handed(flow: Flow, at: int, done: Done[str]) -> None:
    """Not handed over: tried again at the next look, so nothing comes out twice."""
    if done.trouble is not None:
        _sheet(flow, at, SheetState.WAITING)
        stopped(flow, done.trouble.fault)
    else:
        _sheet(flow, at, SheetState.PRINTING, done.value)
        poll(flow)


def _followed(flow: Flow, at: int, done: Done[JobReport]) -> None:
    report = JobReport(JobState.STOPPED, fault=done.trouble.fault) if done.trouble else done.value
    if report.state in OUT:
        _sheet(flow, at, SheetState.DONE)
        _mended(flow)
        poll(flow)
    elif report.state is JobState.STOPPED or report.state.ended:
        _sheet(flow, at, SheetState.WAITING)
        stopped(flow, report.fault or Fault.PRINTER_FAILED)
    else:
        _sheet(flow, at, SheetState.PRINTING)
        _mended(flow)


def _sheet(flow: Flow, at: int, state: SheetState, job: str | None = None) -> None:
    sheets = list(flow.state.printing.sheets)
    old = sheets[at]
    pdf = b"" if state is SheetState.DONE or job else old.pdf
    sheets[at] = replace(old, state=state, pdf=pdf, job=old.job if job is None else job)
    flow.put(printing=replace(flow.state.printing, sheets=tuple(sheets), busy=False))


def _mended(flow: Flow) -> None:
    if flow.state.printing.fault is not None:
        flow.put(printing=replace(flow.state.printing, fault=None, seconds=0, since=""))


def stopped(flow: Flow, fault: Fault) -> None:
    """Staff are told once; the resident needn't do anything."""
    from ui.resident.waiting import ring

    printing = flow.state.printing
    if printing.given_up:
        return
    if printing.fault is None:
        ring(flow, "printer")
        printing = replace(printing, since=flow.state.staff.at, seconds=0)
    flow.put(printing=replace(printing, fault=fault))


def give_up(flow: Flow) -> None:
    """のこりは窓口で受け取る: the stopped job is taken back; the number is given all the same."""
    _cancel(flow)
    flow.put(printing=replace(flow.state.printing, given_up=True, busy=False))
    _finish(flow)


def abandon(flow: Flow) -> None:
    """The visit ends: no stopped job may come out in front of the next resident."""
    if flow.state.place is Place.PRINTING:
        _cancel(flow)


def _cancel(flow: Flow) -> None:
    printer = flow.parts.printer
    for sheet in flow.state.printing.sheets:
        if sheet.job and sheet.state is not SheetState.DONE:
            flow.parts.work.submit("printer", partial(printer.cancel, sheet.job), _nothing)


def _nothing(done: Done[None]) -> None:
    """A job that can't be taken back is the clerk's to see at the printer."""


def _finish(flow: Flow) -> None:
    """To the ticket as soon as the number is there and every sheet is out or given up."""
    printing, ticket = flow.state.printing, flow.state.ticket
    stuck = printing.fault is not None and not printing.sheets  # nothing could be drawn
    out = printing.drawn and not stuck and all(one.state is SheetState.DONE for one in printing.sheets)
    if flow.state.place is not Place.PRINTING or not (out or printing.given_up) or ticket.asked:
        return
    blank = tuple(replace(one, pdf=b"") for one in printing.sheets)
    over = tuple(one for one in flow.state.over if one is not Over.STAFF)
    flow.go(Place.TICKET, over=over, printing=replace(printing, sheets=blank, ended=True))
    if ticket.admission is None:
        _no_paper(flow)
        return
    admission, language, desk = ticket.admission, flow.language, flow.parts.tickets
    flow.submit(
        "ticket",
        lambda: desk.print(admission, language, discreet=False),
        lambda done: _ticket_out(flow, done),
    )


def _ticket_out(flow: Flow, done: Done[JobReport]) -> None:
    if done.trouble is not None or done.value.state not in OUT:
        _no_paper(flow)


def _no_paper(flow: Flow) -> None:
    from ui.resident.waiting import ring

    flow.put(ticket=replace(flow.state.ticket, paper=False))
    ring(flow, "ticket")
