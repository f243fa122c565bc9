"""All that is drawn by lot on a played day. The same seed gives the same day."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from random import Random

from kiosk.simulation.model import Service, SimDesk, SimHall


@dataclass(frozen=True)
class Visitor:
    route: tuple[str, ...]  # lines to go on to
    priority: bool
    prepared: bool


class Chance:
    """Arrivals and services are drawn apart, so that a hall with one desk more sees the same visitors."""

    def __init__(self, hall: SimHall, day: date, seed: int) -> None:
        self._hall = hall
        self._random = Random(f"{seed} {day} services")  # noqa: S311 - a play, nothing to guess
        self._coming = {line: Random(f"{seed} {day} {line}") for line in hall.lines}  # noqa: S311 - as above
        lot = Random(f"{seed} {day}")  # noqa: S311 - as above
        self.crowd = hall.crowd(day) * _factor(lot, hall.day_spread)
        self.pace = {line: _factor(lot, hall.day_spread) for line in hall.lines}

    def arrivals(self, line: str) -> Iterator[tuple[float, Visitor]]:
        """Poisson, hour by hour; in minutes after midnight."""
        hall, one = self._hall, self._hall.lines[line]
        last = hall.closes - hall.last_issue
        for hour, count in sorted(one.arrivals.items()):
            start, end = max(hour * 60.0, hall.opens), min(hour * 60.0 + 60, last)
            rate = count * self.crowd / 60
            at = start
            while rate > 0:
                at += self._coming[line].expovariate(rate)
                if at >= end:
                    break
                yield at, self._visitor(line)

    def service(self, line: str, desk: SimDesk, prepared: bool) -> float | None:
        """None: nobody comes."""
        one = self._hall.lines[line]
        if self._random.random() < one.no_show:
            return None
        kind = self._kind(one.services)
        pace = self.pace[line] * desk.pace * (one.prepared_pace if prepared else 1.0)
        return max(0.5, self._random.lognormvariate(math.log(kind.minutes), kind.spread) * pace)

    def returns_after(self, minutes: tuple[float, float]) -> float | None:
        if self._random.random() >= self._hall.returns:
            return None
        return self._random.uniform(*minutes)

    def _visitor(self, line: str) -> Visitor:
        one, lot = self._hall.lines[line], self._coming[line].random
        return Visitor(
            route=tuple(other for other, share in one.then.items() if lot() < share),
            priority=lot() < one.priority,
            prepared=lot() < one.prepared,
        )

    def _kind(self, services: tuple[Service, ...]) -> Service:
        if len(services) == 1:
            return services[0]
        return self._random.choices(services, [one.share for one in services])[0]


def _factor(random: Random, spread: float) -> float:
    return random.lognormvariate(-spread * spread / 2, spread) if spread else 1.0
