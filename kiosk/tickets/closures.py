"""When counters are usually closed though the hall is open (昼休みなど), told from the hours of past calls.

A counter whose lines have people waiting begins calls evenly while it is open, about as many as its services
leave room for, and none while it is closed. So of all closed times in quarters of an hour that one is taken
under which the past is likeliest (Poisson).
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from statistics import fmean
from typing import Protocol

Closure = tuple[float, float]
"""From and until, in minutes after midnight."""

_STEP = 15
_LENGTHS = range(30, 135, _STEP)  # minutes of a break
_QUEUE = 3.0  # minutes waited: then somebody was there to be called …
_THIRD = 1 / 3  # … if so many of an hour's calls say so
_BUSY = 0.65  # of an hour with people waiting that a counter which is open serves at least
_AWAY = 3.0  # minutes that a call takes to which nobody comes
_NOON = (10 * 60, 15 * 60)  # a break lies between, an early end after
_FEW_DAYS = 3
_GAIN = 6.0  # of the logarithm of likelihood, so that chance closes no counter
_LEFT = 1.5  # minutes of an hour in which a closed counter still may begin a call
_AGAIN = 0.5  # calls
_DAY = 24 * 60.0


class Begun(Protocol):
    """What is needed of a past call."""

    @property
    def day(self) -> date: ...
    @property
    def hour(self) -> int: ...
    @property
    def line(self) -> str: ...
    @property
    def counter(self) -> str: ...
    @property
    def waited(self) -> int: ...
    @property
    def served(self) -> int | None: ...


def closures(calls: Sequence[Begun]) -> dict[str, tuple[Closure, ...]]:
    """By counter. Counters that never close in between are left out."""
    waited: dict[tuple[date, str, int], list[int]] = defaultdict(list)
    begun: dict[tuple[date, str, int], int] = defaultdict(int)
    lines: dict[str, set[str]] = defaultdict(set)
    present: dict[str, set[date]] = defaultdict(set)
    spent: dict[str, list[float]] = defaultdict(list)
    for one in calls:
        spent[one.counter].append(_AWAY if one.served is None else max(0.5, one.served))
        waited[one.day, one.line, one.hour].append(one.waited)
        begun[one.day, one.counter, one.hour] += 1
        lines[one.counter].add(one.line)
        present[one.counter].add(one.day)
    queued = {key for key, ones in waited.items() if fmean(one >= _QUEUE for one in ones) >= _THIRD}
    hours = sorted({one.hour for one in calls})
    found = {}
    for counter, days in present.items():
        counts = {}
        for hour in hours[1:-1]:  # in the first and the last hour the hall itself opens and closes
            seen = [day for day in days if _waiting(queued, day, lines[counter], hour)]
            if len(seen) >= _FEW_DAYS:
                counts[hour] = (sum(begun[day, counter, hour] for day in seen), len(seen))
        found[counter] = _likeliest(counts, _BUSY / fmean(spent[counter]))
    return {counter: closed for counter, closed in found.items() if closed}


def _waiting(queued: set[tuple[date, str, int]], day: date, lines: set[str], hour: int) -> bool:
    """A line in which nobody was called shows only later that people waited."""
    return any((day, line, one) in queued for line in lines for one in (hour, hour + 1))


def _likeliest(counts: Mapping[int, tuple[int, int]], least: float) -> tuple[Closure, ...]:
    """A break in the middle and an early end, each only where it explains the past much better.

    `counts`: by hour, calls and days. `least`: calls in a minute of a counter that is open.
    """
    if len(counts) < 3:
        return ()
    chosen: tuple[Closure, ...] = ()
    best = _likelihood(counts, chosen, least)
    for kind in (_breaks(counts), _ends(counts)):
        tried = [(_likelihood(counts, (*chosen, one), least), one) for one in kind]
        top, closed = max(tried, default=(best, (0.0, 0.0)))
        if top > best + _GAIN:
            chosen, best = (*chosen, closed), top
    return chosen


def _breaks(counts: Mapping[int, tuple[int, int]]) -> Iterator[Closure]:
    first, last = max(min(counts) * 60 + 60, _NOON[0]), min(max(counts) * 60, _NOON[1])
    for start in range(first, last, _STEP):
        yield from ((float(start), float(start + one)) for one in _LENGTHS if start + one <= last)


def _ends(counts: Mapping[int, tuple[int, int]]) -> Iterator[Closure]:
    last = max(counts) * 60 + 60
    yield from ((float(start), _DAY) for start in range(_NOON[1], last, _STEP))


def _likelihood(counts: Mapping[int, tuple[int, int]], closed: Sequence[Closure], least: float) -> float:
    """Logarithm, for the steady rate that fits best."""
    minutes = {hour: max(_LEFT, 60 - _shut(hour * 60, closed)) * days for hour, (_, days) in counts.items()}
    # Whoever comes back calls at once, and doesn't wait for a service to end first.
    again = {hour: _AGAIN * days * _reopens(hour * 60, closed) for hour, (_, days) in counts.items()}
    begun = sum(count for count, _ in counts.values()) - sum(again.values())
    rate = max(least, begun / sum(minutes.values()))
    calls = {hour: rate * open_ + again[hour] for hour, open_ in minutes.items()}
    return sum(counts[hour][0] * math.log(one) - one for hour, one in calls.items())


def _reopens(start: float, closed: Sequence[Closure]) -> int:
    return sum(start <= end < start + 60 for _, end in closed)


def _shut(start: float, closed: Sequence[Closure]) -> float:
    return sum(max(0.0, min(start + 60, end) - max(start, begin)) for begin, end in closed)
