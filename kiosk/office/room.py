"""What all verbs of the office stand on."""

from __future__ import annotations

import time
from datetime import date, datetime

from kiosk.audit import Action, AuditEvent
from kiosk.clock import Clock, FollowingClock
from kiosk.faults import Fault, Trouble
from kiosk.store import Book, Store
from kiosk.tickets.model import Ticket
from kiosk.tickets.plan import HallPlan
from kiosk.tokens import TICKET_LENGTH

_FOLLOW = 30.0  # seconds between two looks at the database's clock


class Room:
    """`clock` is the machine's, set right by the database's: all stations of a hall agree on the time."""

    def __init__(self, store: Store, plan: HallPlan, clock: Clock, station: str) -> None:
        self.plan = plan
        self.clock = FollowingClock(clock)
        self._store = store
        self._station = station
        self._followed: float | None = None

    @property
    def today(self) -> date:
        """The queue's day."""
        return self.plan.day_of(self.clock.now())

    def _now(self, book: Book) -> datetime:
        due = self._followed is None or time.monotonic() - self._followed > _FOLLOW
        if due and self.clock.real:
            moment = book.moment()
            if moment is not None:
                self.clock.follow(moment)
            self._followed = time.monotonic()
        return self.clock.now()

    def _ticket(self, book: Book, text: str) -> Ticket:
        """By number: of today, else one that an earlier day left open. Or by token, which is always sure."""
        if len(text) == TICKET_LENGTH:
            found = book.tickets.by_token(text)
        else:
            day = self.plan.day_of(self._now(book))
            found = book.tickets.by_number(day, text) or book.tickets.left_open(day, text)
        if found is None:
            raise Trouble(Fault.NO_SUCH_TICKET, number=text)
        return found

    def _day_of(self, ticket: Ticket) -> date:
        return self.plan.day_of(ticket.issued_at)

    def _event(self, action: Action, actor: str, ticket: Ticket | None = None, **facts: int) -> AuditEvent:
        return AuditEvent(
            self.clock.now(), self._station, actor, action, ticket.number if ticket else None, facts
        )
