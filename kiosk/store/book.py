"""Everything that one transaction may read and write."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from kiosk.audit import Action, AuditEvent
from kiosk.store.calls import Calls
from kiosk.store.figures import Figure, figures
from kiosk.store.schema import AuditRow, CaseRow
from kiosk.store.tickets import Tickets, affected
from kiosk.tickets.snapshot import Day


class Cases:
    """Sealed bytes only; this room has no key."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, token: str, ticket: str, sealed: bytes, now: datetime) -> None:
        self._session.execute(
            insert(CaseRow).values(token=token, ticket=ticket, sealed=sealed, stored_at=now)
        )

    def of_ticket(self, ticket: str) -> bytes | None:
        return self._session.scalars(select(CaseRow.sealed).where(CaseRow.ticket == ticket)).one_or_none()

    def of_tickets(self, tickets: Iterable[str]) -> dict[str, bytes]:
        rows = self._session.execute(
            select(CaseRow.ticket, CaseRow.sealed).where(CaseRow.ticket.in_(list(tickets)))
        )
        return {ticket: sealed for ticket, sealed in rows}

    def delete(self, ticket: str) -> None:
        self._session.execute(delete(CaseRow).where(CaseRow.ticket == ticket))

    def replace(self, ticket: str, sealed: bytes, now: datetime) -> bool:
        """False when there is none."""
        change = update(CaseRow).where(CaseRow.ticket == ticket).values(sealed=sealed, stored_at=now)
        return affected(self._session.execute(change)) == 1


class Book:
    def __init__(self, session: Session) -> None:
        self._session = session
        self.tickets = Tickets(session)
        self.calls = Calls(session)
        self.cases = Cases(session)

    def day(self, day: date) -> Day:
        """What calls and estimates need: tickets that are over are left out."""
        return Day(self.tickets.active(day), self.calls.latest(day), self.calls.open_counters(day))

    def whole_day(self, day: date) -> Day:
        return Day(self.tickets.of_day(day), self.calls.latest(day), self.calls.open_counters(day))

    def note(self, event: AuditEvent) -> None:
        self._session.execute(
            insert(AuditRow).values(
                at=event.at,
                station=event.station,
                actor=event.actor,
                action=event.action.value,
                number=event.number,
                facts=dict(event.facts),
            )
        )

    def figures(self, since: date, until: date) -> tuple[Figure, ...]:
        return figures(self._session, since, until)

    def trail(self, newest: int = 100) -> tuple[AuditEvent, ...]:
        """The newest audit events, the newest first."""
        rows = self._session.scalars(select(AuditRow).order_by(AuditRow.id.desc()).limit(newest))
        return tuple(
            AuditEvent(row.at, row.station, row.actor, Action(row.action), row.number, row.facts)
            for row in rows
        )
