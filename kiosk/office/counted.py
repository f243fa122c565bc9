"""From what the store has to what the tables are made of: which happening counts in which cell."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from kiosk.office.disclosure import Cell
from kiosk.store import CallFigure, Tally

BY = ("line", "procedure", "counter", "hour", "screen")
DETAIL = "detail"  # by day, hour and line
TOTAL = "total"
CALLS = ("called", "done", "no_shows")
STOPS = ("time_out", "left", "restart")
"""How a visit stopped at a screen (時間切れ、おわる、はじめから)."""
PARTS = (CALLS, ("stopped", *STOPS))
"""Measures of which the first counts what the others count."""
MEASURES: Mapping[str, tuple[str, ...]] = {
    TOTAL: ("begun", "given", *CALLS),
    "hour": ("begun", "given", *CALLS),
    "line": ("given", *CALLS),
    "counter": CALLS,
    "procedure": ("found", "ticket", *CALLS),
    "screen": ("shown", "back", "stopped", *STOPS, "staff"),
    DETAIL: ("called",),
}
_HALL, _PROCEDURE, _SCREEN = "hall", "procedure", "screen"
_DONE = frozenset({"done", "transferred"})
_SEVERAL = {"called": ("done", "no_shows", "other"), "stopped": STOPS}
"""Every call counts as called, however it ended."""


class Happening(NamedTuple):
    """What is counted together: nothing of it tells one visit from another."""

    group: str
    what: str
    day: date | None = None
    hour: int | None = None
    line: str = ""
    counter: str = ""
    subject: str = ""


@dataclass(frozen=True)
class Raw:
    """What the store has. Not to be handed out."""

    calls: tuple[CallFigure, ...] = ()
    given: Mapping[tuple[date, int, str], int] = field(default_factory=lambda: MappingProxyType({}))
    tallies: tuple[Tally, ...] = ()


def detail_key(day: date | None, hour: int | None, line: str) -> str:
    return f"{day} {hour or 0:02} {line}"


_ROWS: Mapping[str, tuple[str, Callable[[Happening], str]]] = {
    TOTAL: (_HALL, lambda _: ""),
    "hour": (_HALL, lambda one: f"{one.hour:02}"),
    "line": (_HALL, lambda one: one.line),
    "counter": (_HALL, lambda one: one.counter),
    DETAIL: (_HALL, lambda one: detail_key(one.day, one.hour, one.line)),
    "procedure": (_PROCEDURE, lambda one: one.subject),
    "screen": (_SCREEN, lambda one: one.subject),
}


def counts_of(raw: Raw) -> dict[Happening, int]:
    counts: Counter[Happening] = Counter()
    for call in raw.calls:
        counts[_happening(call)] += 1
    for (day, hour, line), count in raw.given.items():
        counts[Happening(_HALL, "given", day, hour, line)] += count
    for one in raw.tallies:
        # Neither hour nor counter is told of procedures and screens, so their days are added up.
        if one.what == "begun":
            counts[Happening(_HALL, "begun", one.day, one.hour)] += one.count
        elif one.what in MEASURES["screen"]:
            counts[Happening(_SCREEN, one.what, subject=one.subject)] += one.count
        elif one.what in ("found", "ticket", "done", "no_shows"):
            counts[Happening(_PROCEDURE, one.what, subject=one.subject)] += one.count
    return dict(counts)


def _happening(call: CallFigure) -> Happening:
    what = "done" if call.ended in _DONE else "no_shows" if call.ended == "no_show" else "other"
    return Happening(_HALL, what, call.day, call.hour, call.line, call.counter)


def cells_of(counts: Iterable[Happening]) -> dict[Cell, frozenset[Happening]]:
    """By table in the order of `MEASURES`. A row has every measure of its table."""
    rows: dict[tuple[str, str], set[Happening]] = defaultdict(set)
    for one in counts:
        for by, (group, key) in _ROWS.items():
            if one.group == group and any(_counts_as(one, measure) for measure in MEASURES[by]):
                rows[by, key(one)].add(one)
    return {
        Cell(by, measure, row): frozenset(one for one in found if _counts_as(one, measure))
        for by in MEASURES
        for (of, row), found in sorted(rows.items())
        if of == by
        for measure in MEASURES[by]
        if not (by in ("line", "counter") and not row)
    }


def _counts_as(one: Happening, measure: str) -> bool:
    return one.what == measure or one.what in _SEVERAL.get(measure, ())


def calls_by_row(raw: Raw) -> dict[tuple[str, str], list[CallFigure]]:
    """By table and row."""
    found: dict[tuple[str, str], list[CallFigure]] = defaultdict(list)
    for call in raw.calls:
        for by, (group, key) in _ROWS.items():
            if group == _HALL:
                found[by, key(_happening(call))].append(call)
    return found


def minutes_by_procedure(raw: Raw, what: str) -> dict[str, list[int]]:
    """In steps. `called`: the wait; `done`: how long it took; `number`: at the kiosk, under ""."""
    found: dict[str, list[int]] = defaultdict(list)
    for one in raw.tallies:
        if one.what == what:
            found[one.subject] += [one.minutes] * one.count
    return found
