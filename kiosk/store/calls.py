"""Calls of the day, counters that are open, and the figures that stay when the day is cleared away."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.orm import Session

from kiosk.store.schema import CallRow, CounterRow, FigureRow
from kiosk.tickets.model import Ticket
from kiosk.tickets.snapshot import Call

SERVED = frozenset({"done", "transferred", "held"})
"""How a call ends when somebody came to it."""

LATEST = 40
"""Calls of a line that estimates and displays look back upon."""


class Calls:
    def __init__(self, session: Session) -> None:
        self._session = session

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

    def latest(self, day: date) -> tuple[Call, ...]:
        """The newest calls of each line, oldest first."""
        place = func.row_number().over(partition_by=CallRow.line, order_by=CallRow.id.desc())
        ranked = select(CallRow.id, place.label("place")).where(CallRow.day == day).subquery()
        newest = select(ranked.c.id).where(ranked.c.place <= LATEST)
        rows = self._session.scalars(
            select(CallRow).where(CallRow.id.in_(newest)).order_by(CallRow.called_at, CallRow.id)
        )
        return tuple(
            Call(row.line, row.number, row.counter, row.called_at, row.preferred, _minutes(row))
            for row in rows
        )

    def done_at(self, day: date, counter: str) -> int:
        """How many a counter has finished or sent on."""
        here = (CallRow.day == day, CallRow.counter == counter, CallRow.ended.in_(["done", "transferred"]))
        return int(self._session.scalar(select(func.count()).where(*here)) or 0)

    def file_away(self, before: date) -> None:
        """Turns the calls of past days into figures without numbers."""
        for row in self._session.scalars(select(CallRow).where(CallRow.day < before)):
            self._session.add(figure_of(row))
        self._session.execute(delete(CallRow).where(CallRow.day < before))

    def set_counter(self, counter: str, is_open: bool, now: datetime) -> None:
        known = self._session.get(CounterRow, counter)
        if known is None:
            self._session.add(CounterRow(counter=counter, open=is_open, since=now))
        elif known.open != is_open or known.since.date() != now.date():
            known.open, known.since = is_open, now

    def open_counters(self, day: date) -> frozenset[str]:
        """Opened today; one that was forgotten yesterday is closed."""
        rows = self._session.scalars(select(CounterRow).where(CounterRow.open))
        return frozenset(row.counter for row in rows if row.since.date() == day)


def _minutes(row: CallRow) -> float | None:
    if row.ended not in SERVED or row.ended_at is None:
        return None
    return (row.ended_at - row.called_at).total_seconds() / 60


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
