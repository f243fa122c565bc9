"""What past days teach about waits: how long a visit takes, who doesn't come, when counters are closed.

Made of calls that are over, without numbers: the day and hour are all that is known of the time.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from statistics import fmean, pvariance

from kiosk.tickets.closures import Closure, closures

USUAL_SPREAD = 0.65
"""Deviation of service times ÷ their mean, where no day has shown it."""
USUAL_MISSED = 0.03
_LONGEST = 240.0  # minutes: a longer call was forgotten, not served
_CREDIT = (8.0, 60.0)  # what past days may weigh, in services of today
_FEW = 20  # calls that say something about a line


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
        closures=closures(listed),
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
