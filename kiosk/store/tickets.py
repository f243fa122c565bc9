"""Tickets in and out of their table, each change a compare-and-set on the revision."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import CursorResult, delete, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from kiosk.store.schema import CaseRow, SeriesRow, TicketRow
from kiosk.tickets import moves
from kiosk.tickets.model import HoldReason, Ticket, TicketState

_FINAL = [one.value for one in moves.FINAL]


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
        dialect = postgresql if self._session.get_bind().dialect.name == "postgresql" else sqlite
        start = dialect.insert(SeriesRow).values(day=day, line=line, given=1)
        raised = start.on_conflict_do_update(
            index_elements=["day", "line"], set_={"given": SeriesRow.given + 1}
        ).returning(SeriesRow.given)
        return int(self._session.execute(raised).scalar_one())

    def add(self, ticket: Ticket, day: date, station: str, key: str) -> None:
        values = _values(ticket) | {"day": day, "station": station, "key": _hashed(key)}
        self._session.execute(insert(TicketRow).values(token=ticket.token, number=ticket.number, **values))

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

    def disown(self, ticket: Ticket) -> None:
        """Takes the admission's key from a ticket that nobody holds."""
        self._session.execute(
            update(TicketRow).where(TicketRow.token == ticket.token).values(key=f"ghost {ticket.token}")
        )

    def by_key(self, key: str) -> Ticket | None:
        return self._one(TicketRow.key == _hashed(key))

    def by_token(self, token: str) -> Ticket | None:
        return self._one(TicketRow.token == token)

    def by_number(self, day: date, number: str) -> Ticket | None:
        return self._one(TicketRow.day == day, TicketRow.number == number)

    def by_case(self, token: str) -> Ticket | None:
        return self._one(TicketRow.token.in_(select(CaseRow.ticket).where(CaseRow.token == token)))

    def of_day(self, day: date) -> tuple[Ticket, ...]:
        return self._all(TicketRow.day == day)

    def active(self, day: date) -> tuple[Ticket, ...]:
        """Without those that are over."""
        return self._all(TicketRow.day == day, TicketRow.state.not_in(_FINAL))

    def before(self, day: date) -> tuple[Ticket, ...]:
        return self._all(TicketRow.day < day)

    def delete(self, token: str) -> None:
        """With its case."""
        self._session.execute(delete(CaseRow).where(CaseRow.ticket == token))
        self._session.execute(delete(TicketRow).where(TicketRow.token == token))

    def _all(self, *where: Any) -> tuple[Ticket, ...]:
        rows = self._session.scalars(select(TicketRow).where(*where).order_by(TicketRow.issued_at))
        return tuple(_ticket(row) for row in rows)

    def _one(self, *where: Any) -> Ticket | None:
        row = self._session.scalars(select(TicketRow).where(*where)).one_or_none()
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
    }


def _ticket(row: TicketRow) -> Ticket:
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
    )
