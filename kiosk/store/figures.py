"""Figures without people: how many were called, how long they waited and were served."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from statistics import median

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.store.calls import figure_of
from kiosk.store.schema import CallRow, FigureRow

FEWEST = 5
"""A cell with fewer calls could point at a person, so its figures are hidden."""


@dataclass(frozen=True)
class Figure:
    """One line in one hour of one day. Minutes are medians; None where nothing is told."""

    day: date
    hour: int
    line: str
    calls: int | None  # None: fewer than `FEWEST`
    waited: float | None = None
    served: float | None = None
    no_shows: int | None = None


def figures(session: Session, since: date, until: date) -> tuple[Figure, ...]:
    """Both days included; of today as far as it has come."""
    filed = session.scalars(select(FigureRow).where(FigureRow.day >= since, FigureRow.day <= until))
    fresh = session.scalars(
        select(CallRow).where(CallRow.day >= since, CallRow.day <= until, CallRow.ended.is_not(None))
    )
    cells: dict[tuple[date, int, str], list[FigureRow]] = defaultdict(list)
    for row in (*filed, *map(figure_of, fresh)):
        cells[row.day, row.hour, row.line].append(row)
    return tuple(_figure(*key, cells[key]) for key in sorted(cells))


def _figure(day: date, hour: int, line: str, rows: list[FigureRow]) -> Figure:
    if len(rows) < FEWEST:
        return Figure(day, hour, line, None)
    return Figure(
        day=day,
        hour=hour,
        line=line,
        calls=len(rows),
        waited=_median(row.waited_minutes for row in rows),
        served=_median(row.served_minutes for row in rows if row.served_minutes is not None),
        no_shows=sum(row.ended == "no_show" for row in rows),
    )


def _median(values: Iterable[int]) -> float | None:
    known = list(values)
    return float(median(known)) if known else None
