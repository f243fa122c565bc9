"""Figures without people: every call that is over and every number given, without the number itself.

Whoever asked for protection (支援措置) is in none of them.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.store.calls import figure_of, protected_call
from kiosk.store.schema import CallRow, FigureRow, TallyRow, TicketRow

GIVEN = "given"
"""The tally of numbers that were given, by line, once their tickets are deleted."""


@dataclass(frozen=True)
class CallFigure:
    """One call. For counting only: nothing of it may leave the house by itself."""

    day: date
    hour: int
    line: str
    counter: str
    waited: int  # minutes
    served: int | None
    ended: str  # done, transferred, held, no_show, cancelled; "" when nobody said


def call_figures(session: Session, since: date, until: date) -> tuple[CallFigure, ...]:
    """Both days included; of today as far as it has come."""
    filed = session.scalars(select(FigureRow).where(FigureRow.day >= since, FigureRow.day <= until))
    fresh = session.scalars(
        select(CallRow)
        .where(CallRow.day >= since, CallRow.day <= until, CallRow.ended.is_not(None))
        .where(~protected_call())
    )
    return tuple(
        CallFigure(
            row.day, row.hour, row.line, row.counter, row.waited_minutes, row.served_minutes, row.ended or ""
        )
        for row in (*filed, *map(figure_of, fresh))
    )


def given_figures(session: Session, since: date, until: date) -> dict[tuple[date, int, str], int]:
    """How many numbers each line gave in each hour of each day."""
    found: Counter[tuple[date, int, str]] = Counter()
    tickets = session.execute(
        select(TicketRow.day, TicketRow.issued_at, TicketRow.line).where(
            TicketRow.day >= since, TicketRow.day <= until, TicketRow.public
        )
    )
    for day, issued_at, line in tickets:
        found[day, issued_at.hour, line] += 1
    filed = session.execute(
        select(TallyRow.day, TallyRow.hour, TallyRow.subject, TallyRow.count).where(
            TallyRow.day >= since, TallyRow.day <= until, TallyRow.what == GIVEN
        )
    )
    for day, hour, line, count in filed:
        found[day, hour, line] += count
    return dict(found)
