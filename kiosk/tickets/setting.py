"""Sets the stage for `course`: who waits in which lane, and which counter is free when."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from kiosk.tickets.course import Lane, Server, Span
from kiosk.tickets.day import Call, Day, newcomers_since
from kiosk.tickets.history import Closure
from kiosk.tickets.model import Ticket, TicketState
from kiosk.tickets.numbers import number_order
from kiosk.tickets.pace import Pace
from kiosk.tickets.plan import HallPlan

_EXPECTED = 40  # preferred visitors that may still come before somebody who waits now
_IDLE = 5.0  # minutes without a call while people wait: the clerk isn't there
_OVERDUE = 15.0  # minutes after a closed time until a counter that isn't back counts as closed
_LONGEST_REST = 2.0  # × a service: what a running one may still take


@dataclass(frozen=True)
class Stage:
    lanes: list[Lane]
    servers: list[Server]
    since: list[int]  # by group
    groups: list[tuple[int, ...]]  # by line
    counters: list[str]  # of the servers
    tickets: list[Ticket]  # places 0 …; after them one newcomer for each line


def stage(
    plan: HallPlan,
    day: Day,
    at: datetime,
    paces: Mapping[str, Pace],
    closures: Mapping[str, Sequence[Closure]],
) -> Stage:
    """The last places of the course are of one newcomer for each line of the plan, who comes now."""
    waiting = sorted(day.waiting(), key=lambda one: (one.since, number_order(one.number)))
    index = {line: place for place, line in enumerate(plan.lines)}
    desks = _desks(plan, day, at, closures)
    lanes, sent = _lanes(plan, waiting, paces, index)
    kinds: dict[tuple[str, ...], int] = {}
    servers = []
    for counter, free, closed in _free(plan, day, at, paces, desks):
        lines = tuple(line.id for line in plan.lines_of(counter))
        group = kinds.setdefault(lines, len(kinds))
        places = [index[line] for line in lines]
        preferred = [lane for place in places for lane in (len(index) + place, 2 * len(index) + place)]
        if counter in sent:
            preferred.append(sent[counter])
        servers.append(Server(free, tuple(places), tuple(preferred), group, closed))
    return Stage(
        lanes=lanes,
        servers=servers,
        since=[newcomers_since([one for one in day.calls if one.line in lines]) for lines in kinds],
        groups=[tuple(group for lines, group in kinds.items() if line in lines) for line in plan.lines],
        counters=[counter for counter, _, _ in desks],
        tickets=waiting,
    )


def _lanes(
    plan: HallPlan,
    waiting: Sequence[Ticket],
    paces: Mapping[str, Pace],
    index: Mapping[str, int],
) -> tuple[list[Lane], dict[str, int]]:
    """Newcomers by line, preferred by line, expected by line; then those sent to one counter."""
    count = len(index)
    lanes = [Lane([], [], [], place % count, place >= count) for place in range(3 * count)]
    sent: dict[str, int] = {}
    line_of: dict[str, int] = {}
    for place, one in enumerate(waiting):
        if one.sent_to is None:
            line = index.get(one.line)
            if line is None:
                continue
            lane = lanes[line + count * one.priority]
            pace = paces[one.line]
        else:
            if one.sent_to not in sent:
                there = plan.line_of(one)
                if there not in index:
                    continue
                sent[one.sent_to], line_of[one.sent_to] = len(lanes), index[there]
                lanes.append(Lane([], [], [], index[there], True))
            lane = lanes[sent[one.sent_to]]
            pace = paces[plan.line_of(one)]
        lane.keys.append((0.0, place))
        lane.minutes.append(pace.of(one))
        lane.places.append(place)
    for line_id, line in index.items():
        lanes[line].keys.append((1.0, line))
        lanes[line].minutes.append(0.0)
        lanes[line].places.append(len(waiting) + line)
        _expect(lanes[2 * count + line], paces[line_id])
    return lanes, sent


def _expect(lane: Lane, pace: Pace) -> None:
    """Preferred visitors who are still to come, evenly."""
    if pace.preferred > 0:
        lane.ready = [(one + 0.5) / pace.preferred for one in range(_EXPECTED)]
        lane.keys = [(2.0, one) for one in range(_EXPECTED)]
        lane.minutes = [pace.call] * _EXPECTED
        lane.places = [-1] * _EXPECTED


Desk = tuple[str, float, tuple[Span, ...]]
"""Counter, minutes until it is there, closed times from now."""


def _desks(
    plan: HallPlan,
    day: Day,
    at: datetime,
    closures: Mapping[str, Sequence[Closure]],
) -> list[Desk]:
    """Counters that call now or soon; for a line without any, its first one."""
    minute = at.hour * 60 + at.minute + at.second / 60
    found: dict[str, Desk] = {}
    for counter in plan.counters:
        spans = [(start - minute, end - minute) for start, end in closures.get(counter, ())]
        ahead = tuple(one for one in spans if one[0] > 0)
        if counter in day.open_counters:
            found[counter] = (counter, 0.0, ahead)
            continue
        back = next((end for start, end in spans if start - _OVERDUE <= 0 < end + _OVERDUE), None)
        if back is not None:
            found[counter] = (counter, max(_IDLE, back), ahead)
    for line in plan.lines.values():
        if line.counters and not any(one in found for one in line.counters):
            found[line.counters[0]] = (line.counters[0], 0.0, ())
    return list(found.values())


def _free(
    plan: HallPlan, day: Day, at: datetime, paces: Mapping[str, Pace], desks: Sequence[Desk]
) -> list[Desk]:
    """When each counter takes its next visitor: what runs there is over, and the clerk is there."""
    running = _running(day)
    last = {one.counter: one for one in day.calls}
    rests: dict[tuple[str, ...], list[tuple[float, int, float]]] = defaultdict(list)
    free = []
    for place, (counter, there, _) in enumerate(desks):
        lines = plan.lines_of(counter)
        free.append(
            max(there, _idle(day, plan, last.get(counter), counter, at) if counter not in running else 0.0)
        )
        if counter in running and lines:
            line, called_at = running[counter]
            pace = paces.get(line) or paces[lines[0].id]
            so_far = max(0.0, (at - called_at).total_seconds() / 60)
            rests[tuple(one.id for one in lines)].append((rest(pace, so_far), place, pace.spread))
    for group in rests.values():
        for (minutes, place, spread), share in zip(sorted(group), _spacing(len(group)), strict=True):
            free[place] = max(free[place], minutes * (1 + spread * (share - 1)))
    return [(one[0], minutes, one[2]) for one, minutes in zip(desks, free, strict=True)]


def _running(day: Day) -> dict[str, tuple[str, datetime]]:
    """By counter: the line and the beginning of what is served there."""
    calls = {one.number: one for one in day.calls if one.minutes is None}
    found: dict[str, tuple[str, datetime]] = {}
    for one in day.tickets:
        if one.state is not TicketState.CALLED or not one.counter or not one.called_at:
            continue
        call = calls.get(one.number)
        line, called_at = (call.line, call.called_at) if call else (one.line, one.called_at)
        if one.counter not in found or found[one.counter][1] < called_at:
            found[one.counter] = (line, called_at)
    return found


def _idle(day: Day, plan: HallPlan, last: Call | None, counter: str, at: datetime) -> float:
    """A counter that let people wait for some minutes will do so for about as long again."""
    if last is None or last.minutes is None:
        return 0.0
    idle = (at - last.called_at).total_seconds() / 60 - last.minutes
    if idle < _IDLE:
        return 0.0
    longest = max((at - one.since for one in plan.may_call(counter, day.waiting())), default=None)
    waited = longest.total_seconds() / 60 if longest else 0.0
    return min(idle, waited) if waited >= _IDLE else 0.0


def rest(pace: Pace, so_far: float) -> float:
    """Mean of what a lognormal service still takes after `so_far` minutes."""
    mean = pace.served
    if so_far < 0.1:
        return mean
    variance = math.log(1 + pace.spread**2)
    deviation = variance**0.5
    centre = math.log(mean) - variance / 2
    left = _above((math.log(so_far) - centre) / deviation)
    if left < 1e-6:
        return mean * _LONGEST_REST
    whole = mean * _above((math.log(so_far) - centre - variance) / deviation) / left
    return min(whole - so_far, mean * _LONGEST_REST)


def _above(deviations: float) -> float:
    return 0.5 * math.erfc(deviations / math.sqrt(2))


def _spacing(count: int) -> list[float]:
    """Means of the first, second … of `count` exponential times, whose mean is 1."""
    made, total = [], 0.0
    for place in range(count):
        total += 1 / (count - place)
        made.append(total)
    return made
