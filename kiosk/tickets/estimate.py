"""How long it may take: a range in which 8 of 10 waits end, and its middle. Equal input gives an equal range.

The course of calls is played once with expected times (`course`). What may differ from it is a gamma law:

    variance = chance · (sum of the variances of all calls before) ÷ counters²  +  (doubt² + turns²) · wait²

The first part is the luck of single visits. The second doesn't shrink with their number: how well the pace of
the day is known, and that counters open and close otherwise than before. Times in which counters are usually
closed are jumped over. `chance` and `turns` were set on played days; `tests/bench/waits.py` tests on others.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from statistics import median
from typing import NamedTuple

from kiosk.tickets.course import Span, run
from kiosk.tickets.day import Day
from kiosk.tickets.history import NOTHING, History
from kiosk.tickets.model import Estimate
from kiosk.tickets.pace import Pace, paces
from kiosk.tickets.plan import HallPlan
from kiosk.tickets.setting import Stage, stage

STEP = 5
LONGEST = 60
LATEST = 10  # services that count in the usual formula
_EIGHT_OF_TEN = 1.2816  # deviations of a normal law within which 8 of 10 lie
_CHANCE = 1.7  # also who comes before is not all known
_SHARED = 1.5  # × where counters call other lines too: which of them is free first decides more
_TURNS = 0.10  # how far counters' opening and closing may move a wait, of itself
_INSTANT = 0.75  # minutes: walking there
_UNKNOWN = 24 * 60.0  # nobody may call from this line


class Wait(NamedTuple):
    """Minutes until the call: 1 in 10 ends before `low`, half before `middle`, 9 in 10 before `high`."""

    low: float
    middle: float
    high: float


@dataclass(frozen=True)
class Forecast:
    """`by_token`: everybody who waits. `by_line`: a newcomer who takes a number now."""

    by_token: Mapping[str, Wait]
    by_line: Mapping[str, Wait]


def forecast(plan: HallPlan, day: Day, at: datetime, history: History = NOTHING) -> Forecast:
    pace = paces(plan, day, at, history)
    scene = stage(plan, day, at, pace, history.closures)
    size = len(scene.tickets) + len(plan.lines)
    course = run(scene.lanes, scene.servers, scene.since, scene.groups, plan.preferred_after, size)
    rulers = {line: _ruler(plan, line, pace[line], scene) for line in plan.lines}
    tokens = {
        one.token: rulers[line].wait(course.minutes[place], course.luck[place], alone=one.sent_to is not None)
        for place, one in enumerate(scene.tickets)
        if (line := one.line if one.sent_to is None else plan.line_of(one)) in rulers
    }
    first = len(scene.tickets)
    lines = {
        line: rulers[line].wait(course.minutes[first + place], course.luck[first + place])
        for place, line in enumerate(plan.lines)
    }
    return Forecast(tokens, lines)


@dataclass(frozen=True)
class Ruler:
    """From an expected wait to its range, in one line."""

    doubt: float  # variance for each square minute
    counters: int
    chance: float
    closed: tuple[tuple[Span, ...], ...] = ()  # of each counter

    def wait(self, expected: float, luck: float, *, alone: bool = False) -> Wait:
        """`luck`: variance of the calls before, of all counters together; `alone`: of one."""
        if expected >= _UNKNOWN:
            return Wait(_UNKNOWN, _UNKNOWN, _UNKNOWN)
        work = self._worked(expected) if self.closed else expected
        variance = luck / (1 if alone else self.counters**2)
        if work < _INSTANT:
            return Wait(0.0, expected, expected + 1 + variance**0.5)
        # A gamma law by Wilson and Hilferty; the whole hall is told within a few milliseconds.
        luck = variance / (work * work)
        root = max(0.0, 1 - (luck + self.doubt) / 9)
        centre = work * root * root * root
        ninth = (self.chance * luck + self.doubt) / 9
        step = _EIGHT_OF_TEN * math.sqrt(ninth)
        low_root, high_root = max(0.0, 1 - ninth - step), 1 - ninth + step
        low = min(centre, work * low_root * low_root * low_root)
        high = max(centre, work * high_root * high_root * high_root) if high_root > 0 else centre
        if self.closed:
            return Wait(self._time(low), self._time(centre), self._time(high))
        return Wait(low, centre, high)

    def _worked(self, minutes: float) -> float:
        """How long one of the counters works on average within the next `minutes`."""
        shut = sum(
            max(0.0, min(minutes, end) - start)
            for one in self.closed
            for start, end in one
            if start < minutes
        )
        return minutes - shut / len(self.closed)

    def _time(self, work: float) -> float:
        """When so much is worked; the other way round."""
        low, high = work, work + sum(end - start for one in self.closed for start, end in one)
        while high - low > 0.05:
            middle = (low + high) / 2
            low, high = (middle, high) if self._worked(middle) < work else (low, middle)
        return high


def _ruler(plan: HallPlan, line: str, pace: Pace, scene: Stage) -> Ruler:
    own = plan.lines[line].counters
    servers = [one for one in scene.desks if line in one.lines or (one.counter in own and not one.lines)]
    closed = tuple(one.closed for one in servers)
    counters = max(1, len(servers))
    shared = any(len(one.lines) > 1 for one in servers)
    return Ruler(
        doubt=pace.doubt**2 + _TURNS**2,
        counters=counters,
        chance=_CHANCE * (_SHARED if shared else 1.0),
        closed=closed if any(closed) else (),
    )


def expected_minutes(ahead: int, services: Sequence[float], counters: int, usual: float) -> float:
    """The usual formula, only to measure against: waiting × median of the last ten services ÷ open counters.

    `services`: minutes of today's services, the newest last; `usual` serves until there is one.
    """
    each = median(services[-LATEST:]) if services else usual
    return ahead * each / max(1, counters)


def as_range(wait: Wait) -> Estimate:
    """Outwards to steps of five; above an hour there is no upper end."""
    low = math.floor(wait.low / STEP) * STEP
    high = math.ceil(wait.high / STEP) * STEP
    return _estimate(min(low, LONGEST), max(low + STEP, high))


@lru_cache(maxsize=1024)
def _estimate(low: int, high: int) -> Estimate:
    return Estimate(low, high if high <= LONGEST else None)


def as_minutes(wait: Wait) -> int | None:
    """One figure for scripts: rounded up to five, None above an hour."""
    rounded = math.ceil(wait.middle / STEP) * STEP
    return rounded if rounded <= LONGEST else None
