"""What the played days of a hall come to: waits by line and hour, and waits with other numbers of desks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import fmean, median

from kiosk.simulation.judge import Judgement, Told, judge, learned, play_day, workdays
from kiosk.simulation.model import SimHall
from kiosk.simulation.world import Waited, World

LEARN_DAYS = 20
"""Days that were played before the first one, for the estimates to learn from."""
HOUR = 60.0
_OTHER = 1000  # between the seed of the days that are shown and of those that were learned from


@dataclass(frozen=True)
class Waits:
    """Minutes. `long`: 9 of 10 waited less. `over_hour`: share of those who waited longer than an hour."""

    count: int
    median: float
    long: float
    over_hour: float


@dataclass(frozen=True)
class Sized:
    line: str
    desks: int
    waits: Waits
    last_call: float  # minutes after midnight, mean of the days


@dataclass(frozen=True)
class Played:
    hall: SimHall
    days: int
    visits: float  # a day
    waits: Waits
    by_line: dict[str, Waits]
    by_hour: dict[int, Waits]
    judgement: Judgement


def waits_of(minutes: Iterable[float]) -> Waits:
    listed = sorted(minutes)
    if not listed:
        return Waits(0, 0.0, 0.0, 0.0)
    return Waits(
        count=len(listed),
        median=median(listed),
        long=listed[min(len(listed) - 1, int(0.9 * len(listed)))],
        over_hour=fmean(one > HOUR for one in listed),
    )


def play(hall: SimHall, first: date, days: int, seed: int) -> Played:
    """Plays `days` days from the first one on; estimates learn from earlier days with another seed."""
    before = first - timedelta(days=LEARN_DAYS * 2)
    history = learned(hall, list(workdays(before, LEARN_DAYS, hall)), seed + _OTHER)
    told = [one for day in workdays(first, days, hall) for one in play_day(hall, day, seed, history)]
    by_line, by_hour = defaultdict(list), defaultdict(list)
    for one in told:
        by_line[one.line].append(one.minutes)
        by_hour[one.hour].append(one.minutes)
    return Played(
        hall=hall,
        days=days,
        visits=_visits(told) / days,
        waits=waits_of(one.minutes for one in told),
        by_line={line: waits_of(by_line[line]) for line in hall.lines},
        by_hour={hour: waits_of(ones) for hour, ones in sorted(by_hour.items())},
        judgement=judge(told),
    )


def _visits(told: Sequence[Told]) -> int:
    """Who is sent on to another line waits again, but came once."""
    return sum(one.first for one in told)


def sizes(hall: SimHall, line: str, counts: Iterable[int], first: date, days: int, seed: int) -> list[Sized]:
    """The same visitors with other numbers of desks for one line."""
    return [_sized(hall.with_desks(line, count), line, count, first, days, seed) for count in counts]


def _sized(hall: SimHall, line: str, count: int, first: date, days: int, seed: int) -> Sized:
    waits: list[Waited] = []
    last = []
    for day in workdays(first, days, hall):
        world = World(hall, day, seed)
        world.play()
        here = [one for one in world.waits if one.line == line]
        waits += here
        last.append(max((one.since + one.minutes for one in here), default=hall.opens))
    return Sized(line, count, waits_of(one.minutes for one in waits), fmean(last))


def longest(played: Played) -> str:
    """The line in which people wait longest."""
    return max(played.by_line, key=lambda one: played.by_line[one].long)
