"""The course of calls from now on: each counter takes its next visitor by the rules until all are called.

Played once with expected times, so it is quick and always the same; what is uncertain is `estimate`'s part.
"""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from dataclasses import dataclass

Span = tuple[float, float]
_FAR = float("inf")


@dataclass
class Lane:
    """Who waits for the same counters, in order. `ready`: nobody stands here before; empty: all do."""

    keys: list[tuple[float, int]]
    minutes: list[float]
    luck: list[float]  # variance of them, in square minutes
    places: list[int]  # of the ticket in the result; -1: somebody who is only expected
    line: int
    preferred: bool
    alone: bool = False  # one counter only may call
    ready: Sequence[float] = ()
    next: int = 0

    @property
    def known(self) -> bool:
        """Somebody real still waits here."""
        return not self.ready and self.next < len(self.keys)


@dataclass(frozen=True)
class Server:  # 窓口
    free: float  # minutes from now
    newcomers: tuple[int, ...]  # lanes
    preferred: tuple[int, ...]
    group: int  # counters with the same lines count newcomers together
    lines: tuple[int, ...]
    closed: tuple[Span, ...] = ()  # minutes from now
    first: float = 1.0  # how long its first service takes, of the expected
    variance: float = 0.0  # of `free`


@dataclass
class Course:
    """By place: minutes until the call (infinite for whom no counter may call), and the variance of all calls
    that come before it at counters that might call it."""

    minutes: list[float]
    luck: list[float]


def run(
    lanes: list[Lane],
    servers: Sequence[Server],
    since: list[int],
    groups: Sequence[Sequence[int]],
    ratio: int,
    size: int,
) -> Course:
    """`groups`: by line, those that count its calls. `since`: by group, newcomers since the last preferred.

    `ratio`: newcomers between two preferred. Uses the lists up.
    """
    course = Course([_FAR] * size, [0.0] * size)
    heap = [(_open(one.closed, max(0.0, one.free)), place) for place, one in enumerate(servers)]
    heapq.heapify(heap)
    factors = [one.first for one in servers]
    pending = [one.variance for one in servers]  # of what comes before the next call there
    own = [0.0] * len(servers)
    luck = [0.0] * len(groups)
    while heap:
        at, place = heap[0]
        server = servers[place]
        lane = _choose(lanes, server, since[server.group] >= ratio, at)
        if lane is None:
            heapq.heappop(heap)
            continue
        index = lane.next
        lane.next = index + 1
        ticket = lane.places[index]
        own[place] += pending[place]
        for line in server.lines:
            luck[line] += pending[place]
        pending[place] = lane.luck[index]
        if ticket >= 0:
            course.minutes[ticket] = at
            course.luck[ticket] = own[place] if lane.alone else luck[lane.line]
        for group in groups[lane.line]:
            since[group] = 0 if lane.preferred else since[group] + 1
        minutes = lane.minutes[index]
        free = at + minutes * factors[place]
        if minutes:
            factors[place] = 1.0
        heapq.heapreplace(heap, (_open(server.closed, free) if server.closed else free, place))
    return course


def _choose(lanes: list[Lane], server: Server, turn: bool, at: float) -> Lane | None:
    """The lane whose first is called now; `turn`: a preferred one is due."""
    newcomer = _first(lanes, server.newcomers, at)
    preferred = _first(lanes, server.preferred, at) if turn or newcomer is None else None
    chosen = preferred or newcomer
    if chosen is None or not chosen.ready:
        return chosen
    # When nobody but the expected is left, what they do concerns nobody who waits.
    known = any(lanes[one].known for one in (*server.newcomers, *server.preferred))
    return chosen if known else None


def _first(lanes: list[Lane], among: tuple[int, ...], at: float) -> Lane | None:
    best: Lane | None = None
    for one in among:
        lane = lanes[one]
        index = lane.next
        if index >= len(lane.keys) or (lane.ready and lane.ready[index] > at):
            continue
        if best is None or lane.keys[index] < best.keys[best.next]:
            best = lane
    return best


def _open(closed: tuple[Span, ...], at: float) -> float:
    for start, end in closed:
        if start <= at < end:
            return end
    return at
