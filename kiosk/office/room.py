"""What all verbs of the office stand on."""

from __future__ import annotations

from datetime import date

from kiosk.audit import Action, AuditEvent
from kiosk.clock import Clock
from kiosk.faults import Fault, Trouble
from kiosk.store import Book, Store
from kiosk.tickets.model import Ticket
from kiosk.tickets.plan import HallPlan


class Room:
    def __init__(self, store: Store, plan: HallPlan, clock: Clock, station: str) -> None:
        self.plan = plan
        self._store = store
        self._clock = clock
        self._station = station

    @property
    def today(self) -> date:
        return self._clock.now().date()

    def _ticket(self, book: Book, number: str) -> Ticket:
        found = book.tickets.by_number(self.today, number)
        if found is None:
            raise Trouble(Fault.NO_SUCH_TICKET, number=number)
        return found

    def _event(self, action: Action, actor: str, ticket: Ticket | None = None, **facts: int) -> AuditEvent:
        return AuditEvent(
            self._clock.now(), self._station, actor, action, ticket.number if ticket else None, facts
        )
