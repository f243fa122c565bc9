"""Somebody who reads the tables and adds and subtracts: knows the rules, not the numbers.

Not the product's own arithmetic: tries out whole data sets until two differ in a hidden cell.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping

from kiosk.office.disclosure import Cell, Hidden, Told

_UNKNOWN = 60  # higher than anything in these tests


def range_of(told: Told) -> tuple[int, int]:
    """What a told value says by itself."""
    if told is Hidden.FEW:
        return 1, 4
    if told is Hidden.WITHHELD:
        return 0, _UNKNOWN
    assert isinstance(told, int)
    return (max(5, told - 2), told + 2) if told else (0, 0)


def possible(
    cells: Mapping[Cell, frozenset[Hashable]], told: Mapping[Cell, Told], wanted: Cell, value: int
) -> bool:
    """Is there a data set that fits everything told, with `value` in the wanted cell?"""
    ranges = {cell: range_of(one) for cell, one in told.items()}
    ranges[wanted] = (value, value)
    keys = sorted({key for made_of in cells.values() for key in made_of}, key=str)
    return next(_fill(keys, 0, {}, cells, ranges), None) is not None


def _fill(
    keys: list[Hashable],
    place: int,
    data: dict[Hashable, int],
    cells: Mapping[Cell, frozenset[Hashable]],
    ranges: Mapping[Cell, tuple[int, int]],
) -> Iterator[dict[Hashable, int]]:
    if place == len(keys):
        yield dict(data)
        return
    key = keys[place]
    later = set(keys[place + 1 :])
    low, high = 0, _UNKNOWN
    for cell, made_of in cells.items():
        if key in made_of:
            so_far = sum(data.get(one, 0) for one in made_of)
            high = min(high, ranges[cell][1] - so_far)
            if not made_of & later:
                low = max(low, ranges[cell][0] - so_far)
    for count in range(low, high + 1):
        data[key] = count
        yield from _fill(keys, place + 1, data, cells, ranges)
        del data[key]
