"""Admitting a visit: a number, a place in the line, and the sealed case beside it, all or nothing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import TypedDict

from kiosk.audit import Action, AuditEvent
from kiosk.faults import Fault, Trouble
from kiosk.store import Book, Parcel
from kiosk.tickets.day import line_order
from kiosk.tickets.estimate import as_minutes, as_range, forecast
from kiosk.tickets.history import History
from kiosk.tickets.model import Estimate, Ticket, TicketState
from kiosk.tickets.plan import HallPlan
from kiosk.tokens import TICKET_LENGTH, new_token

_IN_STEP = timedelta(0)


@dataclass(frozen=True)
class Request:
    """One visit that wants a number. `key` stays the same however often the kiosk has to ask."""

    line: str
    key: str
    sealed: bytes | None = None
    case_token: str | None = None  # comes with `sealed`
    route: tuple[str, ...] = ()
    prepared: bool = True
    priority: bool = False
    public: bool = True
    station: str = ""
    begun: bool = False  # the visit began while numbers were given: it is never turned away at its end

    def __post_init__(self) -> None:
        """Raises ValueError for a case without its token."""
        if (self.sealed is None) != (self.case_token is None):
            raise ValueError("a sealed case comes with its token")


class Wishes(TypedDict, total=False):
    """The fields of `Request` that may be left out."""

    sealed: bytes | None
    case_token: str | None
    route: tuple[str, ...]
    prepared: bool
    priority: bool
    public: bool
    station: str
    begun: bool


@dataclass(frozen=True)
class Admission:
    """What the resident is told. Offline there is neither a place nor an estimate nor an address."""

    ticket: Ticket
    position: int | None  # 1 is next; None also when the ticket doesn't wait any more
    estimate: Estimate | None
    url: str | None
    minutes: int | None = None  # the estimate as one figure, None above an hour
    offline: bool = False


def new_ticket(request: Request, number: str, now: datetime, *, offline: bool = False) -> Ticket:
    return Ticket(
        token=new_token(TICKET_LENGTH),
        number=number,
        line=request.line,
        state=TicketState.WAITING,
        issued_at=now,
        route=request.route,
        priority=request.priority,
        prepared=request.prepared,
        public=request.public,
        offline=offline,
    )


def admit(book: Book, plan: HallPlan, request: Request, now: datetime) -> Ticket:
    """The ticket of the same key if there is one, else a new one."""
    line, day = plan.line(request.line), plan.day_of(now)
    known = book.tickets.by_key(request.key)
    if known:
        return known
    count = book.tickets.count_one(day, line.id)
    ticket = new_ticket(request, line.series.ordinary(count), now)
    book.tickets.add(ticket, day, request.station, request.key)
    if request.sealed is not None and request.case_token is not None:
        book.cases.add(request.case_token, ticket.token, request.sealed, now)
    return ticket


def receive(
    book: Book, plan: HallPlan, parcel: Parcel, station: str, now: datetime, ahead: timedelta = _IN_STEP
) -> Ticket:
    """Takes in what a station admitted alone, once, under the number that the resident holds.

    `ahead`: by how much the station's clock was behind the hall's.
    """
    known = book.tickets.by_key(parcel.key)
    if known and known.token == parcel.ticket.token:
        return known
    if known:
        _lay_ghost(book, known, parcel.key, station, now)
    issued = min(parcel.ticket.issued_at + ahead, now)
    day = plan.day_of(issued)
    ticket = _free_number(book, replace(parcel.ticket, issued_at=issued), day, station, now)
    book.tickets.add(ticket, day, station, parcel.key)
    if parcel.sealed is not None and parcel.case_token is not None:
        book.cases.add(parcel.case_token, ticket.token, parcel.sealed, now)
    book.note(AuditEvent(now, station, station, Action.DELIVERED, ticket.number))
    return ticket


def take_paper(book: Book, plan: HallPlan, number: str, issued_at: datetime, now: datetime) -> Ticket:
    """A number of the paper fallback (紙の備え) joins its line, at the time when it was given.

    A time that can't be (later than now, before the day began) doesn't lose it: the nearest that can.
    """
    line = next((one for one in plan.lines.values() if number.startswith(f"{one.id}P")), None)
    if line is None or not number.removeprefix(f"{line.id}P").isdigit():
        raise Trouble(Fault.NO_SUCH_TICKET, number=number)
    day = plan.day_of(now)
    known = book.tickets.by_number(day, number)
    if known:
        return known
    request = Request(line.id, f"paper {day} {number}", prepared=False)
    began = datetime.combine(day, time(0), now.tzinfo) + plan.day_starts
    ticket = new_ticket(request, number, min(max(issued_at, began), now), offline=True)
    book.tickets.add(ticket, day, "", request.key)
    return ticket


def _lay_ghost(book: Book, ghost: Ticket, key: str, station: str, now: datetime) -> None:
    """The database took the admission after the kiosk had given up: nobody holds that number."""
    book.tickets.lay_ghost(ghost, key, now)
    book.note(AuditEvent(now, station, station, Action.GHOST, ghost.number))


def _free_number(book: Book, ticket: Ticket, day: date, station: str, now: datetime) -> Ticket:
    """Two stations under one name give the same reserve numbers; nobody is turned away for that."""
    if book.tickets.by_number(day, ticket.number) is None:
        return ticket
    book.note(AuditEvent(now, station, station, Action.NUMBER_TWICE, ticket.number))
    letters = "XYZWVUTSRQPNMKJHGFEDCBA"
    free = next(
        number
        for number in (f"{ticket.number}{letter}" for letter in letters)
        if book.tickets.by_number(day, number) is None
    )
    return replace(ticket, number=free)


def told(
    book: Book, plan: HallPlan, ticket: Ticket, now: datetime, url: str | None, history: History
) -> Admission:
    day = book.day(plan, now)
    line = plan.line_of(ticket)
    order = [one.token for one in line_order(plan, day, line)]
    if ticket.token not in order:
        return Admission(ticket, None, None, url)
    wait = forecast(plan, day, now, history).by_token[ticket.token]
    return Admission(ticket, order.index(ticket.token) + 1, as_range(wait), url, as_minutes(wait))
