"""Disclosure control (秘匿): what may be told of counts, so that no cell under `FEWEST` can be computed.

A count of 1 to 4 is hidden, every other one is told in steps of five; 0 says that nobody was there. The
same people are counted in several tables, so a hidden cell could follow from the others: where it would,
others are withheld as well, totals first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from itertools import combinations
from typing import TypeVar

from kiosk.office.bounds import EXACTLY_NONE, UNKNOWN, Bounds, Sums, narrowed

FEWEST = 5
"""A cell with fewer people could point at one."""

STEP = 5
"""Counts are told in steps, so that the difference of two tables or two days tells no small number."""

TOGETHER = 4
"""Of so few hidden cells not even the sum is told."""


class Hidden(Enum):
    FEW = "few"  # 1 to 4
    WITHHELD = "withheld"  # any number, also a large one


Told = int | Hidden
M = TypeVar("M", bound=Hashable)
"""What is counted once: day, hour, line, counter, how it ended."""


@dataclass(frozen=True)
class Cell:
    """One count on paper. All cells of a table and measure count the same people, each once."""

    table: str
    measure: str
    row: str


Cells = Mapping[Cell, frozenset[Hashable]]
_Sides = tuple[tuple[Cell, ...], tuple[Cell, ...]]


def told(count: int) -> Told:
    if 0 < count < FEWEST:
        return Hidden.FEW
    return (count + STEP // 2) // STEP * STEP


def disclose(
    counts: Mapping[M, int], cells: Mapping[Cell, frozenset[M]], parts: Iterable[tuple[str, ...]] = ()
) -> dict[Cell, Told]:
    """What may be told of each cell. `parts`: measures of which the first is the sum of the others.

    What is withheld first comes first.
    """
    live = {cell: frozenset(one for one in made_of if counts.get(one)) for cell, made_of in cells.items()}
    found = {cell: told(sum(counts[one] for one in made_of)) for cell, made_of in live.items()}
    sums = tuple(_sums(live, tuple(parts)))
    found |= dict.fromkeys(_beside_few(found, sums), Hidden.WITHHELD)
    while computed := _computed(found, sums):
        found[_next_to_hide(computed, found, sums)] = Hidden.WITHHELD
    return found


def _beside_few(found: Mapping[Cell, Told], sums: Sums[Cell]) -> set[Cell]:
    """What would tell the sum of two, three or four hidden cells alone.

    It goes whatever its number is, so that its absence tells nothing either.
    """
    gone: set[Cell] = set()
    for sides in sums:
        some = [[one for one in side if found[one]] for side in sides]
        for side, other in (some, some[::-1]):
            if 1 < len(side) <= TOGETHER and all(found[one] is Hidden.FEW for one in side):
                gone.update(other)
    return gone


def _computed(found: Mapping[Cell, Told], sums: Sums[Cell]) -> Cell | None:
    """A hidden cell that whoever reads the rest can work out."""
    known = narrowed({cell: _bounds(value) for cell, value in found.items()}, sums)
    hidden = (cell for cell, value in found.items() if value is Hidden.FEW)
    return next((cell for cell in hidden if known[cell].low == known[cell].high), None)


def _bounds(value: Told) -> Bounds:
    if value is Hidden.FEW:
        return Bounds(1, FEWEST - 1)
    if isinstance(value, Hidden):
        return UNKNOWN
    return Bounds(max(FEWEST, value - STEP // 2), value + STEP // 2) if value else EXACTLY_NONE


def _next_to_hide(computed: Cell, found: Mapping[Cell, Told], sums: Sums[Cell]) -> Cell:
    """By place, not by size: which one it is says nothing about the number."""
    beside = {one for left, right in sums if computed in (*left, *right) for one in (*left, *right)}
    open_ones = (one for one, value in found.items() if one in beside and isinstance(value, int) and value)
    return next(open_ones, computed)


def _sums(live: Cells, parts: tuple[tuple[str, ...], ...]) -> Iterator[_Sides]:
    """Between each two tables of one measure, and between a measure and its parts in one table."""
    columns: dict[tuple[str, str], dict[Cell, frozenset[Hashable]]] = defaultdict(dict)
    for cell, made_of in live.items():
        columns[cell.measure, cell.table][cell] = made_of
    for (measure, table), (other_measure, other) in combinations(columns, 2):
        if measure == other_measure:
            yield from _same(columns[measure, table], columns[measure, other])
    for whole, *pieces in parts:
        for table in {table for measure, table in columns if measure == whole}:
            of_pieces = {cell: made for one in pieces for cell, made in columns.get((one, table), {}).items()}
            yield from _same(columns[whole, table], of_pieces)


def _same(left: Cells, right: Cells) -> Iterator[_Sides]:
    """The smallest groups of cells on either side that are made of the same."""
    for members in _hanging_together({**left, **right}):
        ours = tuple(one for one in members if one in left)
        theirs = tuple(one for one in members if one in right)
        if _all(left, ours) == _all(right, theirs):
            yield ours, theirs


def _all(cells: Cells, which: Iterable[Cell]) -> frozenset[Hashable]:
    return frozenset[Hashable]().union(*(cells[one] for one in which))


def _hanging_together(cells: Cells) -> list[list[Cell]]:
    """Cells that share what they are made of, directly or through others."""
    group_of: dict[Hashable, int] = {}
    groups: list[tuple[list[Cell], set[Hashable]]] = []
    for cell, made_of in cells.items():
        met = {group_of[one] for one in made_of if one in group_of}
        place = max(met, key=lambda one: len(groups[one][1])) if met else len(groups)
        if not met:
            groups.append(([], set()))
        for other in met - {place}:
            members, micros = groups[other]
            groups[place][0].extend(members)
            groups[place][1].update(micros)
            group_of.update(dict.fromkeys(micros, place))
            groups[other] = ([], set())
        groups[place][0].append(cell)
        groups[place][1].update(made_of)
        group_of.update(dict.fromkeys(made_of, place))
    return [members for members, micros in groups if micros]
