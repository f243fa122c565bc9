"""Calls of the day, counters that are open, and the figures that stay when the day is cleared away."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, delete, exists, func, insert, select, text, union_all, update
from sqlalchemy.orm import Session

from kiosk.store.schema import CallRow, CounterRow, FigureRow, TicketRow
from kiosk.store.views import CALLS, Sight
from kiosk.tickets.day import Call
from kiosk.tickets.model import Ticket

SERVED = frozenset({"done", "transferred", "held"})
"""How a call ends when somebody came to it."""

_READ = (
    "id",
    "line",
    "number",
    "counter",
    "called_at",
    "ended_at",
    "ended",
    "preferred",
    "handover",
)  # fmt: skip - one row of names
LATEST = 40
"""Calls of a line that estimates and displays look back upon."""


class Calls:
    def __init__(self, session: Session) -> None:
        self._session = session

    def take_turns(self, lines: Iterable[str]) -> None:
        """Counters that call from the same line do so one after another, until the transaction ends.

        They would otherwise choose the same ticket, and all but one would have to choose again.
        SQLite has one writer anyhow.
        """
        if self._session.get_bind().dialect.name == "postgresql":
            lock = text("SELECT pg_advisory_xact_lock(hashtext('kakanai call'), hashtext(:line))")
            for line in sorted(lines):
                self._session.execute(lock, {"line": line})

    def begin(self, day: date, line: str, waited: Ticket, called: Ticket) -> None:
        """`waited` is the ticket as it was, `called` as it is now."""
        self._session.execute(
            insert(CallRow).values(
                day=day,
                line=line,
                number=called.number,
                counter=called.counter,
                waiting_since=waited.since,
                called_at=called.called_at,
                preferred=waited.preferred,
                prepared=waited.prepared,
                handover=called.handover,
            )
        )

    def end(self, day: date, number: str, now: datetime, how: str) -> None:
        self._session.execute(
            update(CallRow)
            .where(CallRow.day == day, CallRow.number == number, CallRow.ended_at.is_(None))
            .values(ended_at=now, ended=how)
        )

    def undo(self, day: date, number: str) -> None:
        self._session.execute(
            delete(CallRow).where(CallRow.day == day, CallRow.number == number, CallRow.ended_at.is_(None))
        )

    def latest(self, day: date, lines: Iterable[str], sight: Sight = Sight.OFFICE) -> tuple[Call, ...]:
        """The newest calls of each of these lines, oldest first."""
        table = CALLS[sight]
        columns = [table.c[name] for name in _READ]
        newest = [
            select(
                select(*columns)
                .where(table.c.day == day, table.c.line == line)
                .order_by(table.c.id.desc())
                .limit(LATEST)
                .subquery()
            )
            for line in lines
        ]
        if not newest:
            return ()
        rows = sorted(self._session.execute(union_all(*newest)), key=lambda row: (row.called_at, row.id))
        return tuple(_call(row) for row in rows)

    def done_at(self, day: date, counter: str) -> int:
        """How many a counter has finished or sent on."""
        here = (CallRow.day == day, CallRow.counter == counter, CallRow.ended.in_(["done", "transferred"]))
        return int(self._session.scalar(select(func.count()).where(*here)) or 0)

    def file_away(self, before: date) -> None:
        """Turns the calls of past days into figures without numbers, as long as their tickets are there."""
        for row in self._session.scalars(select(CallRow).where(CallRow.day < before, ~protected_call())):
            self._session.add(figure_of(row))
        self._session.execute(delete(CallRow).where(CallRow.day < before))

    def set_counter(self, counter: str, is_open: bool, now: datetime) -> None:
        known = self._session.get(CounterRow, counter)
        if known is None:
            self._session.add(CounterRow(counter=counter, open=is_open, since=now))
        elif known.open != is_open or known.since.date() != now.date():
            known.open, known.since = is_open, now

    def open_since(self) -> tuple[tuple[str, datetime], ...]:
        """Counters that are open, and since when; one that was forgotten yesterday isn't really."""
        rows = self._session.scalars(select(CounterRow).where(CounterRow.open))
        return tuple((row.counter, row.since) for row in rows)


def _call(row: Row[Any]) -> Call:
    return Call(
        line=row.line,
        number=row.number,
        counter=row.counter,
        called_at=row.called_at,
        preferred=row.preferred,
        minutes=_minutes(row),
        handover=row.handover,
    )


def _minutes(row: CallRow | Row[Any]) -> float | None:
    if row.ended not in SERVED or row.ended_at is None:
        return None
    return (row.ended_at - row.called_at).total_seconds() / 60


def protected_call() -> ColumnElement[bool]:
    """Is this the call of a number that no phone may follow (支援措置)? Nothing is counted of it."""
    return exists().where(
        TicketRow.day == CallRow.day, TicketRow.number == CallRow.number, TicketRow.public.is_(False)
    )


def figure_of(row: CallRow) -> FigureRow:
    """What stays of a call: no number."""
    served = _minutes(row)
    return FigureRow(
        day=row.day,
        hour=row.called_at.hour,
        line=row.line,
        counter=row.counter,
        waited_minutes=max(0, round((row.called_at - row.waiting_since).total_seconds() / 60)),
        served_minutes=None if served is None else round(served),
        ended=row.ended,
        prepared=row.prepared,
    )
