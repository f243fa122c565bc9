"""Counts by hour, of what nobody must be able to follow to a visit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from kiosk.store.figures import GIVEN
from kiosk.store.schema import TallyRow, TicketRow
from kiosk.store.upsert import upsert

STEP = 5
"""Minutes are told in steps, so that no time points at a visit."""

_DELIVERY = "delivery"
"""Not a count: a parcel of counts that was taken in, so that it isn't taken in twice."""
_KEY = ("day", "hour", "what", "subject", "counter", "minutes")


@dataclass(frozen=True)
class Tally:
    """`count` times in an hour: `what` of `subject` (a procedure, a screen, a line), at a counter or none."""

    what: str
    subject: str
    counter: str = ""
    minutes: int = 0  # rounded up to `STEP`
    count: int = 1
    day: date | None = None  # with its hour; None: now
    hour: int = 0


def in_steps(minutes: float) -> int:
    """Rounded up to `STEP`, never negative."""
    return max(0, -(-round(minutes) // STEP) * STEP)


def summed(tallies: Iterable[Tally], day: date, hour: int) -> tuple[Tally, ...]:
    """Each count once, in an order that is the same for everybody: two stations never wait for each other."""
    counts: Counter[Tally] = Counter()
    for one in tallies:
        at = (one.day, one.hour) if one.day else (day, hour)
        key = replace(one, minutes=in_steps(one.minutes), count=0, day=at[0], hour=at[1])
        counts[key] += one.count
    return tuple(
        replace(one, count=counts[one])
        for one in sorted(counts, key=lambda one: [str(getattr(one, name)) for name in _KEY])
    )


class Tallies:
    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, tallies: Iterable[Tally], day: date, now: datetime, delivery: str = "") -> None:
        """Counts them on, under the hour of `now` unless they name another one.

        The same `delivery` is counted once, however often it is sent.
        """
        if delivery and not self._first(delivery, day):
            return
        self._count(summed(tallies, day, now.hour))

    def _count(self, tallies: Iterable[Tally]) -> None:
        for one in tallies:
            new = upsert(self._session, TallyRow).values(
                day=one.day,
                hour=one.hour,
                what=one.what,
                subject=one.subject,
                counter=one.counter,
                minutes=one.minutes,
                count=one.count,
            )
            counted = {"count": TallyRow.count + one.count}
            self._session.execute(new.on_conflict_do_update(index_elements=list(_KEY), set_=counted))

    def of(self, since: date, until: date) -> tuple[Tally, ...]:
        """Both days included."""
        rows = self._session.scalars(
            select(TallyRow).where(
                TallyRow.day >= since, TallyRow.day <= until, TallyRow.what.not_in((_DELIVERY, GIVEN))
            )
        )
        return tuple(
            Tally(row.what, row.subject, row.counter, row.minutes, row.count, row.day, row.hour)
            for row in rows
        )

    def file_given(self, tokens: Iterable[str]) -> None:
        """Before these tickets are deleted: how many there were. Those under protection never were."""
        tickets = self._session.execute(
            select(TicketRow.day, TicketRow.issued_at, TicketRow.line).where(
                TicketRow.token.in_(list(tokens)), TicketRow.public
            )
        )
        given = [Tally(GIVEN, line, day=day, hour=at.hour) for day, at, line in tickets]
        self._count(summed(given, date.min, 0))

    def forget_deliveries(self, before: date) -> None:
        self._session.execute(delete(TallyRow).where(TallyRow.what == _DELIVERY, TallyRow.day < before))

    def _first(self, delivery: str, day: date) -> bool:
        new = upsert(self._session, TallyRow).values(
            day=day, hour=0, what=_DELIVERY, subject=delivery, counter="", minutes=0, count=1
        )
        told = new.on_conflict_do_nothing().returning(TallyRow.subject)
        return self._session.execute(told).first() is not None
