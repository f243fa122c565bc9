"""Admitting a visit: a number, a place in the line, and the sealed case beside it, all or nothing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TypedDict

from kiosk.audit import Action, AuditEvent
from kiosk.store import Book, Parcel
from kiosk.tickets import moves
from kiosk.tickets.estimate import as_minutes
from kiosk.tickets.model import Estimate, Ticket, TicketState
from kiosk.tickets.numbers import ordinary_number
from kiosk.tickets.plan import HallPlan
from kiosk.tickets.snapshot import estimate_ahead, line_order, wait_minutes
from kiosk.tokens import TICKET_LENGTH, new_token


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
    line = plan.line(request.line)
    known = book.tickets.by_key(request.key)
    if known:
        return known
    count = book.tickets.count_one(now.date(), line.id)
    ticket = new_ticket(request, ordinary_number(line.id, line.first_number, count), now)
    book.tickets.add(ticket, now.date(), request.station, request.key)
    if request.sealed is not None and request.case_token is not None:
        book.cases.add(request.case_token, ticket.token, request.sealed, now)
    return ticket


def receive(book: Book, parcel: Parcel, station: str, now: datetime) -> Ticket:
    """Takes in what a station admitted alone, once, under the number that the resident holds."""
    known = book.tickets.by_key(parcel.key)
    if known and known.token == parcel.ticket.token:
        return known
    if known:
        _lay_ghost(book, known, station, now)
    day = parcel.ticket.issued_at.date()
    ticket = _free_number(book, parcel.ticket, day, station, now)
    book.tickets.add(ticket, day, station, parcel.key)
    if parcel.sealed is not None and parcel.case_token is not None:
        book.cases.add(parcel.case_token, ticket.token, parcel.sealed, now)
    book.note(AuditEvent(now, station, station, Action.DELIVERED, ticket.number))
    return ticket


def _lay_ghost(book: Book, ghost: Ticket, station: str, now: datetime) -> None:
    """The database took the admission after the kiosk had given up: nobody holds that number."""
    if ghost.state not in moves.FINAL:
        book.calls.end(ghost.issued_at.date(), ghost.number, now, "cancelled")
        book.tickets.save(moves.cancel(ghost, now))
    book.tickets.disown(ghost)
    book.cases.delete(ghost.token)
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


def told(book: Book, plan: HallPlan, ticket: Ticket, url: str | None) -> Admission:
    day = book.day(ticket.issued_at.date())
    line = plan.line_of(ticket)
    order = [one.token for one in line_order(plan, day, line)]
    if ticket.token not in order:
        return Admission(ticket, None, None, url)
    ahead = order.index(ticket.token)
    minutes = as_minutes(wait_minutes(plan, day, line, ahead))
    return Admission(ticket, ahead + 1, estimate_ahead(plan, day, line, ahead), url, minutes)
