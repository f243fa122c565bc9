"""Figures without people (統計): tables by line, counter, hour, procedure and screen, safe to hand out.

How often is told in steps of five, fewer than five not at all (`disclosure`); a median is that of five people
or more, the ninth of ten that of ten or more.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from statistics import median
from types import MappingProxyType

from kiosk.office.counted import (
    BY,
    DETAIL,
    MEASURES,
    PARTS,
    TOTAL,
    Raw,
    calls_by_row,
    cells_of,
    counts_of,
    minutes_by_procedure,
)
from kiosk.office.disclosure import FEWEST, Hidden, Told, disclose
from kiosk.store import CallFigure

FOR_MOST = 10
"""So many are needed to tell how long 9 of 10 waited at most."""


@dataclass(frozen=True)
class Minutes:
    """None where too few would stand behind it."""

    median: float | None = None
    most: int | None = None  # 9 of 10 took no longer


@dataclass(frozen=True)
class Row:
    key: str  # a line, a counter, an hour, a procedure, a screen or question; "" of the total
    counts: Mapping[str, Told]
    waited: Minutes = Minutes()
    served: Minutes = Minutes()


@dataclass(frozen=True)
class Table:
    by: str
    rows: tuple[Row, ...]

    @property
    def measures(self) -> tuple[str, ...]:
        return MEASURES[self.by]


@dataclass(frozen=True)
class Figure:
    """One line in one hour of one day. Minutes are medians; None where nothing is told."""

    day: date
    hour: int
    line: str
    calls: int | None  # in steps of five; None: fewer than five
    waited: float | None = None
    served: float | None = None
    no_shows: int | None = None  # 0 where the line had none in the whole period, else too few to tell


@dataclass(frozen=True)
class Report:
    """Both days included."""

    since: date
    until: date
    tables: Mapping[str, Table]  # by each of `BY`
    total: Row
    at_kiosk: Minutes  # from the first touch to the number
    figures: tuple[Figure, ...]

    @property
    def empty(self) -> bool:
        return not any(self.total.counts.values()) and not any(one.rows for one in self.tables.values())


def report(
    raw: Raw, since: date, until: date, lines: Iterable[str] = (), counters: Iterable[str] = ()
) -> Report:
    """`lines`, `counters`: the order in which the city names them; others follow."""
    counts = counts_of(raw)
    cells = cells_of(counts)
    rows: dict[str, dict[str, dict[str, Told]]] = {}
    for cell, told in disclose(counts, cells, PARTS).items():
        rows.setdefault(cell.table, {}).setdefault(cell.row, {})[cell.measure] = told
    made = _Maker(raw)
    order = {"line": tuple(lines), "counter": tuple(counters)}
    tables = {by: Table(by, _ordered(by, made.rows(by, rows.get(by, {})), order.get(by, ()))) for by in BY}
    total = next(iter(made.rows(TOTAL, rows.get(TOTAL, {}))), Row("", dict.fromkeys(MEASURES[TOTAL], 0)))
    missed = {row.key: row.counts["no_shows"] for row in tables["line"].rows}
    figures = tuple(_figure(row, missed) for row in made.rows(DETAIL, rows.get(DETAIL, {})))
    at_kiosk = _minutes(minutes_by_procedure(raw, "number").get("", ()))
    return Report(since, until, MappingProxyType(tables), total, at_kiosk, figures)


class _Maker:
    """Puts the minutes beside the counts."""

    def __init__(self, raw: Raw) -> None:
        self._calls = calls_by_row(raw)
        self._waited = minutes_by_procedure(raw, "called")
        self._served = minutes_by_procedure(raw, "done")

    def rows(self, by: str, counts: Mapping[str, Mapping[str, Told]]) -> list[Row]:
        return [
            Row(key, MappingProxyType(dict(found)), *self._minutes(by, key)) for key, found in counts.items()
        ]

    def _minutes(self, by: str, key: str) -> tuple[Minutes, Minutes]:
        if by == "procedure":
            return _minutes(self._waited.get(key, ())), _minutes(self._served.get(key, ()))
        calls: Iterable[CallFigure] = self._calls.get((by, key), ())
        served = (one.served for one in calls)
        return _minutes([one.waited for one in calls]), _minutes([one for one in served if one is not None])


def _minutes(values: Iterable[int]) -> Minutes:
    known = sorted(values)
    if len(known) < FEWEST:
        return Minutes()
    most = known[-(-len(known) * 9 // 10) - 1] if len(known) >= FOR_MOST else None
    return Minutes(float(median(known)), most)


def _ordered(by: str, rows: list[Row], order: tuple[str, ...]) -> tuple[Row, ...]:
    if by in ("procedure", "screen"):
        # What only few did isn't even named: on a quiet day the name alone could tell of somebody.
        many = [row for row in rows if any(isinstance(one, int) and one for one in row.counts.values())]
        return tuple(sorted(many, key=lambda row: (-_size(row), row.key)))
    place = {key: index for index, key in enumerate(order)}
    return tuple(sorted(rows, key=lambda row: (place.get(row.key, len(place)), row.key)))


def _size(row: Row) -> int:
    return max((one for one in row.counts.values() if isinstance(one, int)), default=0)


def _figure(row: Row, missed: Mapping[str, Told]) -> Figure:
    day, hour, line = row.key.split(" ", 2)
    called = row.counts["called"]
    at = (date.fromisoformat(day), int(hour), line)
    if isinstance(called, Hidden):
        return Figure(*at, None)
    nobody = 0 if missed.get(line) == 0 else None
    return Figure(*at, called, row.waited.median, row.served.median, nobody)
