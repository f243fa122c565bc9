"""Everything that one transaction may read and write."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from sqlalchemy import delete, insert, select, text, update
from sqlalchemy.orm import Session

from kiosk.audit import Action, AuditEvent
from kiosk.store.calls import Calls
from kiosk.store.figures import CallFigure, call_figures, given_figures
from kiosk.store.history import history
from kiosk.store.schema import AuditRow, CaseRow
from kiosk.store.stations import Notices, Stations
from kiosk.store.tallies import Tallies
from kiosk.store.tickets import Tickets, affected
from kiosk.store.views import Sight
from kiosk.tickets import moves
from kiosk.tickets.day import Day
from kiosk.tickets.history import History
from kiosk.tickets.model import Ticket
from kiosk.tickets.plan import HallPlan

LATELY = timedelta(hours=2)
"""So long a ticket that is over may still be looked at by its phone."""


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
        self.stations = Stations(session)
        self.notices = Notices(session)
        self.tallies = Tallies(session)

    def moment(self) -> datetime | None:
        """What the database's own clock says; None where it is this machine's anyhow."""
        if self._session.get_bind().dialect.name != "postgresql":
            return None
        told = self._session.execute(text("SELECT clock_timestamp()")).scalar_one()
        return told if isinstance(told, datetime) else None

    def day(self, plan: HallPlan, now: datetime) -> Day:
        """What lists and estimates need: tickets that are over are left out."""
        return self._day(plan, now, self.tickets.active(plan.day_of(now)), plan.lines)

    def calling_day(self, plan: HallPlan, now: datetime, counter: str) -> Day:
        """What one counter's next call needs, however many wait elsewhere in the hall."""
        lines, here = [one.id for one in plan.lines_of(counter)], {counter, plan.home(counter)}
        return self._day(plan, now, self.tickets.callable_by(plan.day_of(now), here, lines), lines)

    def seen_day(self, plan: HallPlan, now: datetime, sight: Sight) -> Day:
        """What a snapshot needs, through these eyes; also the tickets that were over only lately."""
        day = plan.day_of(now)
        tickets = (*self.tickets.active(day, sight), *self.tickets.ended_since(day, now - LATELY, sight))
        return self._day(plan, now, tickets, plan.lines, sight)

    def _day(
        self,
        plan: HallPlan,
        now: datetime,
        tickets: tuple[Ticket, ...],
        lines: Iterable[str],
        sight: Sight = Sight.OFFICE,
    ) -> Day:
        day = plan.day_of(now)
        return Day(
            tickets=tuple(one for one in tickets if not moves.ended_by_time(one, plan, now)),
            calls=self.calls.latest(day, lines, sight),
            open_counters=frozenset(one for one, at in self.calls.open_since() if plan.day_of(at) == day),
            notice=self.notices.current(),
        )

    def history(self, before: date, sight: Sight = Sight.OFFICE) -> History:
        """What the days before this one teach about waits."""
        return history(self._session, before, sight)

    def note(self, event: AuditEvent) -> None:
        new = insert(AuditRow).values(
            at=event.at,
            station=event.station,
            actor=event.actor,
            action=event.action.value,
            number=event.number,
            facts=dict(event.facts),
        )
        # A kiosk may add to the trail and not read it, so the row's id isn't asked back.
        self._session.execute(new.inline())

    def call_figures(self, since: date, until: date) -> tuple[CallFigure, ...]:
        return call_figures(self._session, since, until)

    def given_figures(self, since: date, until: date) -> dict[tuple[date, int, str], int]:
        return given_figures(self._session, since, until)

    def trail(self, newest: int = 100) -> tuple[AuditEvent, ...]:
        """The newest audit events, the newest first."""
        rows = self._session.scalars(select(AuditRow).order_by(AuditRow.id.desc()).limit(newest))
        return tuple(
            AuditEvent(row.at, row.station, row.actor, Action(row.action), row.number, row.facts)
            for row in rows
        )
