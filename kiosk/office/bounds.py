"""What a reader can conclude: bounds of numbers that are known to add up."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from math import inf
from typing import TypeVar

C = TypeVar("C", bound=Hashable)
Sums = Sequence[tuple[tuple[C, ...], tuple[C, ...]]]
"""Pairs of groups whose numbers have the same sum."""

_ROUNDS = 100  # each round only ever narrows; this many are never needed


@dataclass(frozen=True)
class Bounds:
    """Both included."""

    low: float
    high: float


UNKNOWN = Bounds(0, inf)
EXACTLY_NONE = Bounds(0, 0)


def narrowed(known: Mapping[C, Bounds], sums: Sums[C]) -> dict[C, Bounds]:
    """The same bounds, as narrow as the sums make them."""
    found = dict(known)
    for _ in range(_ROUNDS):
        changed = False
        for left, right in sums:
            changed = _narrow(found, left, right) or changed
            changed = _narrow(found, right, left) or changed
        if not changed:
            break
    return found


def _narrow(found: dict[C, Bounds], left: tuple[C, ...], right: tuple[C, ...]) -> bool:
    """Each of `left` is the sum of `right` without the rest of `left`."""
    low, high = _sum([found[one].low for one in right]), _sum([found[one].high for one in right])
    lows, highs = _sum([found[one].low for one in left]), _sum([found[one].high for one in left])
    changed = False
    for one in left:
        old = found[one]
        least, most = low.less(highs.without(old.high)), high.less(lows.without(old.low))
        new = Bounds(max(old.low, least), min(old.high, most))
        if new != old:
            found[one], changed = new, True
            lows, highs = lows.swap(old.low, new.low), highs.swap(old.high, new.high)
    return changed


@dataclass(frozen=True)
class _Total:
    """A sum from which an endless part can be taken away again."""

    finite: float
    endless: int = 0

    def without(self, part: float) -> _Total:
        return (
            _Total(self.finite, self.endless - 1) if part == inf else _Total(self.finite - part, self.endless)
        )

    def swap(self, old: float, new: float) -> _Total:
        rest = self.without(old)
        return (
            _Total(rest.finite, rest.endless + 1) if new == inf else _Total(rest.finite + new, rest.endless)
        )

    def less(self, other: _Total) -> float:
        """As a bound: endless where nothing is known."""
        if self.endless:
            return inf
        return -inf if other.endless else self.finite - other.finite


def _sum(parts: Sequence[float]) -> _Total:
    return _Total(sum(one for one in parts if one != inf), sum(one == inf for one in parts))
