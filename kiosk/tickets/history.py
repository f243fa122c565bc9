"""What past days teach about waits: how long a visit takes, who doesn't come, when counters are closed.

Made of calls that are over, without numbers: the day and hour are all that is known of the time.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from statistics import fmean, median, pvariance

USUAL_SPREAD = 0.65
"""Deviation of service times ÷ their mean, where no day has shown it."""
USUAL_MISSED = 0.03
_LONGEST = 240.0  # minutes: a longer call was forgotten, not served
_CREDIT = (8.0, 60.0)  # what past days may weigh, in services of today
_FEW = 20  # calls that say something about a line
_QUEUE = 5.0  # minutes waited: then somebody was there to be called, and a counter without calls was closed
_AWAY = 3.0  # minutes that a call takes to which nobody comes
_SHUT, _FULL = 0.15, 0.85  # shares of an hour that count as none and as all


@dataclass(frozen=True)
class PastCall:
    """One call of a past day. Whole minutes, as they are kept."""

    day: date
    hour: int
    line: str
    counter: str
    waited: int
    served: int | None  # None: nobody was served
    missed: bool = False  # 不在
    prepared: bool = True


@dataclass(frozen=True)
class LinePast:
    minutes: float  # mean of a visit
    spread: float  # deviation ÷ mean
    credit: float  # as many services of today weigh as much as all this
    missed: float  # share of calls that nobody came to
    pace: Mapping[bool, float]  # prepared or not → its mean ÷ the line's


Closure = tuple[float, float]
"""From and until, in minutes after midnight."""


@dataclass(frozen=True)
class History:
    lines: Mapping[str, LinePast] = field(default_factory=dict)
    closures: Mapping[str, tuple[Closure, ...]] = field(default_factory=dict)  # 昼休みなど, by counter


NOTHING = History()


def learn(calls: Iterable[PastCall]) -> History:
    listed = list(calls)
    by_line = defaultdict(list)
    for one in listed:
        by_line[one.line].append(one)
    return History(
        lines={line: past for line, ones in by_line.items() if (past := _line(ones)) is not None},
        closures=_closures(listed),
    )


def _line(calls: list[PastCall]) -> LinePast | None:
    served = [(one, max(0.5, float(one.served))) for one in calls if one.served is not None]
    served = [(one, minutes) for one, minutes in served if minutes <= _LONGEST]
    if len(served) < _FEW:
        return None
    mean = fmean(minutes for _, minutes in served)
    pace = {
        kind: _pace([minutes for one, minutes in served if one.prepared is kind], mean)
        for kind in (True, False)
    }
    days = defaultdict(list)
    for one, minutes in served:
        days[one.day].append(minutes / (mean * pace[one.prepared]))
    spread = pvariance([ratio for day in days.values() for ratio in day]) ** 0.5
    missed = sum(one.missed for one in calls)
    return LinePast(
        minutes=mean,
        spread=min(1.5, max(0.2, spread)),
        credit=_credit(list(days.values()), spread),
        missed=(missed + USUAL_MISSED * _FEW) / (len(calls) + _FEW),
        pace=pace,
    )


def _pace(minutes: list[float], mean: float) -> float:
    """Drawn towards 1 while few are known."""
    return (sum(minutes) / mean + _FEW) / (len(minutes) + _FEW)


def _credit(days: list[list[float]], spread: float) -> float:
    """Variance within days ÷ variance between days: the less days differ, the more the past weighs."""
    least, most = _CREDIT
    means = [(fmean(day), len(day)) for day in days if len(day) >= 5]
    if len(means) < 3:
        return least * 2
    noise = fmean(spread * spread / count for _, count in means)
    between = pvariance([mean for mean, _ in means]) - noise
    return most if between <= 0 else min(most, max(least, spread * spread / between))


def _closures(calls: list[PastCall]) -> dict[str, tuple[Closure, ...]]:
    """A counter without calls in an hour in which its lines had people waiting was closed."""
    waited: dict[tuple[date, str, int], list[int]] = defaultdict(list)
    busy: dict[tuple[date, str, int], float] = defaultdict(float)
    lines: dict[str, set[str]] = defaultdict(set)
    present: dict[str, set[date]] = defaultdict(set)
    for one in calls:
        waited[one.day, one.line, one.hour].append(one.waited)
        busy[one.day, one.counter, one.hour] += _AWAY if one.served is None else min(_LONGEST, one.served)
        lines[one.counter].add(one.line)
        present[one.counter].add(one.day)

    def queued(day: date, counter: str, hour: int) -> bool:
        there = (waited.get((day, line, later)) for line in lines[counter] for later in (hour, hour + 1))
        return any(ones and median(ones) >= _QUEUE for ones in there)

    hours = sorted({one.hour for one in calls})
    found = {}
    for counter, days in present.items():
        shares = {}
        for hour in hours:
            seen = [busy[day, counter, hour] / 60 for day in days if queued(day, counter, hour)]
            if len(seen) >= 3:
                shares[hour] = fmean(min(1.2, one) for one in seen)
        found[counter] = _intervals(shares)
    return {counter: closed for counter, closed in found.items() if closed}


def _intervals(shares: dict[int, float]) -> tuple[Closure, ...]:
    """Hours that are open in part, between hours that are open: the closed time lies where they meet.

    The first and the last hour say nothing: the hall itself opens and closes in them.
    """
    full = median(shares.values()) if shares else 0.0
    if len(shares) < 3 or full <= 0:
        return ()
    inner = sorted(shares)[1:-1]
    runs: list[list[tuple[int, float]]] = []
    for hour in inner:
        share = min(1.0, shares[hour] / full)
        if share >= _FULL:
            continue
        if runs and runs[-1][-1][0] == hour - 1:
            runs[-1].append((hour, share))
        else:
            runs.append([(hour, share)])
    return tuple(closed for run in runs if (closed := _run(run)) is not None)


def _run(run: list[tuple[int, float]]) -> Closure | None:
    (first, before), (last, after) = run[0], run[-1]
    if len(run) == 1:
        return (first * 60.0, first * 60.0 + 60 * (1 - before)) if before < 1 - 1 / 3 else None
    start = first * 60 + 60 * (0.0 if before < _SHUT else before)
    end = last * 60 + 60 * (1.0 if after < _SHUT else 1 - after)
    return (start, end) if end - start >= 20 else None
