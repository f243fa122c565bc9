"""Counts by hour, of what nobody must be able to follow to a visit."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.store.schema import TallyRow
from kiosk.store.upsert import upsert

STEP = 5
"""Minutes are told in steps, so that no time points at a visit."""


@dataclass(frozen=True)
class Tally:
    """`count` times in an hour: `what` of `subject` (a procedure, a screen, a line), at a counter or none."""

    what: str
    subject: str
    counter: str = ""
    minutes: int = 0  # rounded up to `STEP`
    count: int = 1
    day: date | None = None
    hour: int = 0


class Tallies:
    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, tallies: Iterable[Tally], day: date, now: datetime) -> None:
        """Counts them on, under the hour of `now`."""
        for one in tallies:
            new = upsert(self._session, TallyRow).values(
                day=day,
                hour=now.hour,
                what=one.what,
                subject=one.subject,
                counter=one.counter,
                minutes=-(-one.minutes // STEP) * STEP,
                count=one.count,
            )
            key = ["day", "hour", "what", "subject", "counter", "minutes"]
            counted = {"count": TallyRow.count + one.count}
            self._session.execute(new.on_conflict_do_update(index_elements=key, set_=counted))

    def of(self, since: date, until: date) -> tuple[Tally, ...]:
        """Both days included."""
        rows = self._session.scalars(select(TallyRow).where(TallyRow.day >= since, TallyRow.day <= until))
        return tuple(
            Tally(row.what, row.subject, row.counter, row.minutes, row.count, row.day, row.hour)
            for row in rows
        )
