"""How long it may take: a range in which 8 of 10 waits end, and its middle. Equal input gives an equal range.

The course of calls is played once with expected times (`course`). What may differ from it is a gamma law:

    variance = spread² · call · wait ÷ counters  +  (doubt² + turns²) · wait²

The first part is the luck of single visits: `wait · counters ÷ call` of them come before, each with its own.
The second doesn't shrink with their number: how well the pace of the day is known, and that counters open and
close otherwise than before. Times in which counters are closed are jumped over.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from statistics import median

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
_TURNS = 0.10  # how far counters' opening and closing may move a wait, of itself
_INSTANT = 0.75  # minutes: walking there
_UNKNOWN = 24 * 60.0  # nobody may call from this line


@dataclass(frozen=True)
class Wait:
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
    called = run(scene.lanes, scene.servers, scene.since, scene.groups, plan.preferred_after, size)
    rulers = {line: _ruler(plan, line, pace[line], scene) for line in plan.lines}
    tokens = {
        one.token: (rulers[line].wait(called[place], alone=one.sent_to is not None))
        for place, one in enumerate(scene.tickets)
        if (line := one.line if one.sent_to is None else plan.line_of(one)) in rulers
    }
    first = len(scene.tickets)
    lines = {line: rulers[line].wait(called[first + place]) for place, line in enumerate(plan.lines)}
    return Forecast(tokens, lines)


@dataclass(frozen=True)
class Ruler:
    """From an expected wait to its range, in one line."""

    luck: float  # variance for each minute of waiting
    doubt: float  # variance for each square minute
    counters: float
    closed: tuple[tuple[Span, ...], ...] = ()  # of each counter

    def wait(self, expected: float, *, alone: bool = False) -> Wait:
        """`alone`: one counter only may call."""
        if expected >= _UNKNOWN:
            return Wait(_UNKNOWN, _UNKNOWN, _UNKNOWN)
        work = self._worked(expected) if self.closed else expected
        luck = self.luck * self.counters if alone else self.luck
        if work < _INSTANT:
            return Wait(0.0, expected, expected + 1 + luck**0.5 * work)
        ninth = (luck / work + self.doubt) / 9
        middle, step = 1 - ninth, _EIGHT_OF_TEN * ninth**0.5
        low, high = work * max(0.0, middle - step) ** 3, work * (middle + step) ** 3
        if self.closed:
            return Wait(self._time(low), self._time(work * max(0.0, middle) ** 3), self._time(high))
        return Wait(low, work * max(0.0, middle) ** 3, high)

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
    own = set(plan.lines[line].counters)
    servers = [one for one, counter in zip(scene.servers, scene.counters, strict=True) if counter in own]
    closed = tuple(one.closed for one in servers)
    counters = max(1, len(servers))
    return Ruler(
        luck=pace.spread**2 * pace.call / counters,
        doubt=pace.doubt**2 + _TURNS**2,
        counters=counters,
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
