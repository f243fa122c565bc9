"""How well waits were told: every estimate of played days beside what came, and beside the usual formula."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import fmean

from kiosk.simulation.model import SimHall
from kiosk.simulation.world import Waited, World
from kiosk.tickets.day import line_order
from kiosk.tickets.estimate import Wait, as_range, expected_minutes, forecast
from kiosk.tickets.history import NOTHING, History, PastCall, learn
from kiosk.tickets.model import Estimate, Ticket

_AT_ONCE = 1.0  # minutes


@dataclass(frozen=True)
class Told:
    """One wait: what was told when it began, and what it was. Minutes."""

    line: str
    hour: int
    wait: Wait
    shown: Estimate
    usual: float
    minutes: float
    first: bool = True  # of this visit

    @property
    def real(self) -> bool:
        """Who is called at once and was told so had no wait to be told of."""
        return self.wait.middle >= _AT_ONCE or self.minutes >= _AT_ONCE

    @property
    def held(self) -> bool:
        """Within the range."""
        return self.wait.low <= self.minutes <= self.wait.high

    @property
    def held_as_shown(self) -> bool:
        return self.shown.low <= self.minutes and (self.shown.high is None or self.minutes <= self.shown.high)


@dataclass(frozen=True)
class Judgement:
    """`error`: mean absolute error in minutes; `ratio`: of the usual formula's."""

    waits: int
    error: float
    usual_error: float
    coverage: float
    coverage_shown: float

    @property
    def ratio(self) -> float:
        return self.error / self.usual_error if self.usual_error else 1.0


def judge(told: Iterable[Told]) -> Judgement:
    """Of those who had to wait."""
    listed = [one for one in told if one.real]
    if not listed:
        return Judgement(0, 0.0, 0.0, 0.0, 0.0)
    return Judgement(
        waits=len(listed),
        error=fmean(abs(one.wait.middle - one.minutes) for one in listed),
        usual_error=fmean(abs(one.usual - one.minutes) for one in listed),
        coverage=fmean(one.held for one in listed),
        coverage_shown=fmean(one.held_as_shown for one in listed),
    )


def workdays(first: date, count: int, hall: SimHall) -> Iterator[date]:
    """Days on which somebody comes: not at the weekend, unless the hall's file names it."""
    day, found = first, 0
    while found < count:
        if day.weekday() < 5 or hall.weekdays.get(day.weekday(), 0) > 0:
            found += 1
            yield day
        day += timedelta(days=1)


def past_of(hall: SimHall, days: Iterable[date], seed: int) -> list[PastCall]:
    """Days that were played before, only to learn from."""
    past: list[PastCall] = []
    for day in days:
        world = World(hall, day, seed)
        world.play()
        past += world.past
    return past


def play_day(hall: SimHall, day: date, seed: int, history: History = NOTHING) -> list[Told]:
    """Every wait of a day that ended in a call."""
    begun: dict[tuple[str, float], tuple[Wait, float]] = {}

    def begins(world: World, ticket: Ticket) -> None:
        wait = forecast(world.plan, world.day(), world.now, history).by_token[ticket.token]
        begun[ticket.token, round(world.minute, 2)] = (wait, usual_of(world, ticket))

    world = World(hall, day, seed, begins)
    world.play()
    return [_told(one, *begun[one.token, round(one.since, 2)]) for one in world.waits]


def _told(waited: Waited, wait: Wait, usual: float) -> Told:
    first = waited.token.startswith(f"{waited.line} ")
    return Told(waited.line, int(waited.since // 60), wait, as_range(wait), usual, waited.minutes, first)


def usual_of(world: World, ticket: Ticket) -> float:
    """待ち人数 × 直近10件の中央値 ÷ 開いている窓口."""
    day, line = world.day(), world.plan.line_of(ticket)
    order = [one.token for one in line_order(world.plan, day, line)]
    services = [one.minutes for one in day.calls if one.line == line and one.minutes is not None]
    counters = sum(one in day.open_counters for one in world.plan.line(line).counters)
    return expected_minutes(order.index(ticket.token), services, counters, world.plan.line(line).minutes)


def learned(hall: SimHall, days: Sequence[date], seed: int) -> History:
    return learn(past_of(hall, days, seed))
