"""Tickets in and out of their table, each change a compare-and-set on the revision."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, CursorResult, Row, Table, delete, insert, or_, select, text, update
from sqlalchemy.orm import Session

from kiosk.store.schema import CaseRow, SeriesRow, TicketRow
from kiosk.store.upsert import upsert
from kiosk.store.views import TICKETS, Sight
from kiosk.tickets import moves
from kiosk.tickets.model import HoldReason, Ticket, TicketState

_FINAL = [one.value for one in moves.FINAL]
_OPEN = [one.value for one in TicketState if one not in moves.FINAL]
_TICKETS = TICKETS[Sight.OFFICE]
_READ = tuple(one.name for one in TICKETS[Sight.HALL].c if one.name != "day")


class Stale(Exception):  # noqa: N818 - not an error: somebody else was quicker, the work is done again
    """A ticket was changed by somebody else since it was read."""


def affected(result: object) -> int:
    assert isinstance(result, CursorResult)  # noqa: S101 - tells the type of an UPDATE's or DELETE's result
    return result.rowcount


class Tickets:
    def __init__(self, session: Session) -> None:
        self._session = session

    def count_one(self, day: date, line: str) -> int:
        """The next place in a line's series. A transaction that fails gives it back: no gaps."""
        start = upsert(self._session, SeriesRow).values(day=day, line=line, given=1)
        raised = start.on_conflict_do_update(
            index_elements=["day", "line"], set_={"given": SeriesRow.given + 1}
        ).returning(SeriesRow.given)
        return int(self._session.execute(raised).scalar_one())

    def add(self, ticket: Ticket, day: date, station: str, key: str) -> None:
        values = _values(ticket) | {"day": day, "station": station, "key": _hashed(key)}
        self._session.execute(insert(_TICKETS).values(token=ticket.token, number=ticket.number, **values))

    def save(self, ticket: Ticket) -> Ticket:
        """Raises Stale when the ticket isn't any more as it was read."""
        saved = replace(ticket, revision=ticket.revision + 1)
        change = (
            update(TicketRow)
            .where(TicketRow.token == ticket.token, TicketRow.revision == ticket.revision)
            .values(_values(saved))
        )
        if affected(self._session.execute(change)) != 1:
            raise Stale
        return saved

    def lay_ghost(self, ghost: Ticket, key: str, now: datetime) -> None:
        """Ends a number that nobody holds, drops its case, and frees the admission's key.

        On PostgreSQL a function of the database does it: a kiosk itself may not change a ticket.
        """
        known, freed = _hashed(key), f"ghost {ghost.token}"
        if self._session.get_bind().dialect.name == "postgresql":
            call = text("SELECT lay_ghost(:known, :freed, :now)")
            self._session.execute(call, {"known": known, "freed": freed, "now": now})
            return
        self._session.execute(delete(CaseRow).where(CaseRow.ticket == ghost.token))
        ended = ghost if ghost.state in moves.FINAL else self.save(moves.cancel(ghost, now))
        self._session.execute(update(TicketRow).where(TicketRow.token == ended.token).values(key=freed))

    def by_key(self, key: str) -> Ticket | None:
        return self._one(_TICKETS.c.key == _hashed(key))

    def by_token(self, token: str) -> Ticket | None:
        return self._one(_TICKETS.c.token == token)

    def by_number(self, day: date, number: str) -> Ticket | None:
        return self._one(_TICKETS.c.day == day, _TICKETS.c.number == number)

    def left_open(self, before: date, number: str) -> Ticket | None:
        """A number of an earlier day that isn't over, the newest: it was held overnight."""
        earlier = (_TICKETS.c.day < before, _TICKETS.c.number == number, _TICKETS.c.state.in_(_OPEN))
        return next(iter(reversed(self._all(_TICKETS, *earlier))), None)

    def by_case(self, token: str) -> Ticket | None:
        return self._one(_TICKETS.c.token.in_(select(CaseRow.ticket).where(CaseRow.token == token)))

    def of_day(self, day: date) -> tuple[Ticket, ...]:
        return self._all(_TICKETS, _TICKETS.c.day == day)

    def active(self, until: date, sight: Sight = Sight.OFFICE) -> tuple[Ticket, ...]:
        """Without those that are over; also what was held on an earlier day."""
        table = TICKETS[sight]
        return self._all(table, table.c.day <= until, table.c.state.in_(_OPEN))

    def callable_by(self, until: date, counters: Iterable[str], lines: Iterable[str]) -> tuple[Ticket, ...]:
        """Who waits in these lines, or was sent to these counters: no more than a call has to look at."""
        mine = or_(_TICKETS.c.sent_to.in_(list(counters)), _TICKETS.c.line.in_(list(lines)))
        waits = _TICKETS.c.state == TicketState.WAITING.value
        return self._all(_TICKETS, _TICKETS.c.day <= until, waits, mine)

    def ended_since(self, day: date, moment: datetime, sight: Sight) -> tuple[Ticket, ...]:
        """Those of a day that were over only lately: their phones still look."""
        table = TICKETS[sight]
        return self._all(table, table.c.day == day, table.c.state.in_(_FINAL), table.c.finished_at >= moment)

    def before(self, day: date) -> tuple[Ticket, ...]:
        return self._all(_TICKETS, _TICKETS.c.day < day)

    def delete(self, token: str) -> None:
        """With its case."""
        self._session.execute(delete(CaseRow).where(CaseRow.ticket == token))
        self._session.execute(delete(TicketRow).where(TicketRow.token == token))

    def _all(self, table: Table, *where: ColumnElement[bool]) -> tuple[Ticket, ...]:
        found = select(*(table.c[name] for name in _READ)).where(*where).order_by(table.c.issued_at)
        return tuple(_ticket(row) for row in self._session.execute(found))

    def _one(self, *where: ColumnElement[bool]) -> Ticket | None:
        found = select(*(_TICKETS.c[name] for name in _READ)).where(*where)
        row = self._session.execute(found).one_or_none()
        return _ticket(row) if row else None


def _hashed(key: str) -> str:
    """A kiosk takes its case's token as key, and whoever may read tickets needn't know of cases."""
    return hashlib.sha256(key.encode()).hexdigest()


def _values(ticket: Ticket) -> dict[str, Any]:
    return {
        "line": ticket.line,
        "state": ticket.state.value,
        "issued_at": ticket.issued_at,
        "counter": ticket.counter,
        "called_at": ticket.called_at,
        "calls": ticket.calls,
        "route": ticket.route,
        "priority": ticket.priority,
        "prepared": ticket.prepared,
        "waiting_since": ticket.waiting_since,
        "sent_to": ticket.sent_to,
        "sent_from": ticket.sent_from,
        "hold_reason": ticket.hold_reason.value if ticket.hold_reason else None,
        "finished_at": ticket.finished_at,
        "public": ticket.public,
        "offline": ticket.offline,
        "revision": ticket.revision,
        "visited": ticket.visited,
        "handover": ticket.handover,
    }


def _ticket(row: Row[Any]) -> Ticket:
    return Ticket(
        token=row.token,
        number=row.number,
        line=row.line,
        state=TicketState(row.state),
        issued_at=row.issued_at,
        counter=row.counter,
        called_at=row.called_at,
        calls=row.calls,
        route=tuple(row.route),
        priority=row.priority,
        prepared=row.prepared,
        waiting_since=row.waiting_since,
        sent_to=row.sent_to,
        sent_from=row.sent_from,
        hold_reason=HoldReason(row.hold_reason) if row.hold_reason else None,
        finished_at=row.finished_at,
        public=row.public,
        offline=row.offline,
        revision=row.revision,
        visited=tuple(row.visited),
        handover=row.handover,
    )
