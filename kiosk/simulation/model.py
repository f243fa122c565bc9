"""A hall to be played: who comes when, how long they take, and which desks are there. All of it made up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, time

from kiosk.tickets.numbers import Series
from kiosk.tickets.plan import HallPlan, LinePlan

Span = tuple[float, float]
"""From and until, in minutes after midnight."""


@dataclass(frozen=True)
class Service:
    """所要時間: lognormal. Half take less than `minutes`; `spread` is the deviation of the logarithm."""

    minutes: float
    spread: float
    share: float = 1.0  # of the line's visitors


@dataclass(frozen=True)
class SimLine:  # 受付区分
    id: str
    name: str
    arrivals: Mapping[int, float]  # 来庁者: by hour of the day, how many come in it
    services: tuple[Service, ...]
    usual: float  # minutes that the city's own file would say
    priority: float = 0.0  # share
    prepared: float = 0.0  # share of those who come with their forms made
    prepared_pace: float = 1.0  # how long they take, of the others' time
    no_show: float = 0.0  # share of calls that nobody comes to
    then: Mapping[str, float] = field(default_factory=dict)  # line to go on to → share


@dataclass(frozen=True)
class SimDesk:  # 窓口
    id: str
    lines: tuple[str, ...]
    open: tuple[Span, ...]
    pace: float = 1.0  # how long the same service takes here


@dataclass(frozen=True)
class SimHall:
    name: str
    opens: float  # minutes after midnight
    closes: float
    lines: Mapping[str, SimLine]
    desks: Mapping[str, SimDesk]
    last_issue: float = 15.0  # minutes before closing
    preferred_after: int = 2
    day_spread: float = 0.0  # from day to day: how many come, and how long they take
    away_minutes: float = 3.0  # until somebody who doesn't come is a no-show
    returns: float = 0.0  # share of no-shows who come back
    between: float = 0.5  # minutes from one visitor to the next
    weekdays: Mapping[int, float] = field(default_factory=dict)  # 0 is Monday → factor
    months: Mapping[int, float] = field(default_factory=dict)

    def crowd(self, day: date) -> float:
        """How many come on a day, of the usual number."""
        return self.weekdays.get(day.weekday(), 1.0) * self.months.get(day.month, 1.0)

    def plan(self) -> HallPlan:
        """The same hall as the product knows it."""
        closes = int(self.closes - self.last_issue)
        return HallPlan(
            lines={
                one.id: LinePlan(
                    id=one.id,
                    name={"ja": one.name},
                    counters=tuple(desk.id for desk in self.desks.values() if one.id in desk.lines),
                    series=Series(one.id, one.id),
                    minutes=max(1, round(one.usual)),
                    closes=time(closes // 60, closes % 60),
                )
                for one in self.lines.values()
            },
            counters={one: str(place) for place, one in enumerate(self.desks, 1)},
            preferred_after=self.preferred_after,
        )

    def desks_of(self, line: str) -> tuple[SimDesk, ...]:
        return tuple(one for one in self.desks.values() if line in one.lines)

    def with_desks(self, line: str, count: int) -> SimHall:
        """Its first `count` desks call the line; where there are fewer, copies of its last one."""
        there = self.desks_of(line)
        kept = dict(self.desks)
        for one in there[count:]:
            others = tuple(other for other in one.lines if other != line)
            if others:
                kept[one.id] = replace(one, lines=others)
            else:
                del kept[one.id]
        for extra in range(len(there) + 1, count + 1):
            made = replace(there[-1], id=f"{there[-1].id}+{extra - len(there)}", lines=(line,))
            kept[made.id] = made
        return replace(self, desks=kept)
