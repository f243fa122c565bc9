"""Sets the stage for `course`: who waits in which lane, and which counter is free when."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time

from kiosk.tickets.closures import Closure
from kiosk.tickets.course import Lane, Server, Span
from kiosk.tickets.day import Call, Day, newcomers_since
from kiosk.tickets.model import Ticket, TicketState
from kiosk.tickets.numbers import number_order
from kiosk.tickets.pace import Pace
from kiosk.tickets.plan import HallPlan

_EXPECTED = 60  # visitors that may still come before somebody who waits now
_EXPECTED_MINUTES = 240.0
_PRIORITY, _COMING, _COMING_PREFERRED = 1, 2, 3  # kinds of lanes, after the newcomers'
_IDLE = 5.0  # minutes without a call while people wait: the clerk isn't there
_OVERDUE = 15.0  # minutes after a closed time until a counter that isn't back counts as closed
_JUST_NOW = 0.1  # minutes
_NEVER = 1e-6  # chance of a service that takes so long
_LONGEST_REST = 2.0  # × a service: what a running one may still take


@dataclass(frozen=True)
class Stage:
    lanes: list[Lane]
    servers: list[Server]
    since: list[int]  # by group
    luck: list[float]  # by line, variance of what is served now
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
    lanes, sent = _lanes(plan, waiting, paces, index, at)
    kinds: dict[tuple[str, ...], int] = {}
    servers, luck = [], [0.0] * len(index)
    for (counter, _, closed), (free, variance) in zip(desks, _free(plan, day, at, paces, desks), strict=True):
        lines = tuple(line.id for line in plan.lines_of(counter))
        group = kinds.setdefault(lines, len(kinds))
        places = tuple(index[line] for line in lines)
        preferred = [
            lane
            for one in places
            for lane in (_PRIORITY * len(index) + one, _COMING_PREFERRED * len(index) + one)
        ]
        if counter in sent:
            preferred.append(sent[counter])
        newcomers = [lane for one in places for lane in (one, _COMING * len(index) + one)]
        servers.append(Server(free, tuple(newcomers), tuple(preferred), group, places, closed))
        for one in places:
            luck[one] += variance
    return Stage(
        lanes=lanes,
        servers=servers,
        since=[newcomers_since([one for one in day.calls if one.line in lines]) for lines in kinds],
        luck=luck,
        groups=[tuple(group for lines, group in kinds.items() if line in lines) for line in plan.lines],
        counters=[counter for counter, _, _ in desks],
        tickets=waiting,
    )


def _lanes(
    plan: HallPlan,
    waiting: Sequence[Ticket],
    paces: Mapping[str, Pace],
    index: Mapping[str, int],
    at: datetime,
) -> tuple[list[Lane], dict[str, int]]:
    """By line: newcomers, preferred, those of both who are still to come; then those sent to one counter."""
    count = len(index)
    kinds = (False, True, False, True)
    lanes = [Lane([], [], [], [], line, kind) for kind in kinds for line in range(count)]
    sent: dict[str, int] = {}
    for place, one in enumerate(waiting):
        there = one.line if one.sent_to is None else plan.line_of(one)
        line = index.get(there)
        if line is None:
            continue
        if one.sent_to is None:
            lane = lanes[line + count * one.priority]
        else:
            if one.sent_to not in sent:
                sent[one.sent_to] = len(lanes)
                lanes.append(Lane([], [], [], [], line, True))
            lane = lanes[sent[one.sent_to]]
        pace = paces[there]
        minutes = pace.of(one)
        lane.keys.append((0.0, place))
        lane.minutes.append(minutes)
        lane.luck.append((pace.spread * minutes) ** 2)
        lane.places.append(place)
    for name, line in index.items():
        lanes[line].keys.append((1.0, line))
        lanes[line].minutes.append(0.0)
        lanes[line].luck.append(0.0)
        lanes[line].places.append(len(waiting) + line)
        left = _minutes_left(plan.lines[name].closes, at)
        _expect(lanes[_COMING * count + line], paces[name], paces[name].newcomers, left)
        _expect(lanes[_COMING_PREFERRED * count + line], paces[name], paces[name].preferred, left)
    return lanes, sent


def _minutes_left(closes: time | None, at: datetime) -> float:
    """Until the last number is given."""
    if closes is None:
        return _EXPECTED_MINUTES
    return (closes.hour - at.hour) * 60 + closes.minute - at.minute


def _expect(lane: Lane, pace: Pace, rate: float, left: float) -> None:
    """Those who are still to come, evenly."""
    count = int(min(_EXPECTED, max(0.0, rate * min(left, _EXPECTED_MINUTES))))
    lane.ready = [(one + 0.5) / rate for one in range(count)]
    lane.keys = [(2.0, one) for one in range(count)]
    lane.minutes = [pace.call] * count
    lane.luck = [pace.call**2 * (1 + pace.spread**2)] * count
    lane.places = [-1] * count


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
        closing = max((_minutes_left(one.closes, at) for one in plan.lines_of(counter)), default=0.0)
        spans = [(start - minute, end - minute) for start, end in closures.get(counter, ())]
        # Who has a number is served also when the hall is closed: then counters end as their lines do.
        spans = [one for one in spans if one[0] < closing]
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
) -> list[tuple[float, float]]:
    """When each counter takes its next visitor, and the variance of it."""
    running = _running(day)
    last = {one.counter: one for one in day.calls}
    rests: dict[tuple[str, ...], list[tuple[float, float, int]]] = defaultdict(list)
    free = []
    for place, (counter, there, _) in enumerate(desks):
        lines = plan.lines_of(counter)
        idle = _idle(day, plan, last.get(counter), counter, at) if counter not in running else 0.0
        free.append((max(there, idle), 0.0))
        if counter in running and lines:
            line, called_at = running[counter]
            pace = paces.get(line) or paces[lines[0].id]
            so_far = max(0.0, (at - called_at).total_seconds() / 60)
            rests[tuple(one.id for one in lines)].append((*rest(pace, so_far), place))
    for group in rests.values():
        for (minutes, variance, place), share in zip(sorted(group), _spacing(len(group)), strict=True):
            spread = min(1.0, variance**0.5 / minutes) if minutes else 0.0
            free[place] = (max(free[place][0], minutes * (1 + spread * (share - 1))), variance)
    return free


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


def rest(pace: Pace, so_far: float) -> tuple[float, float]:
    """Mean and variance of what a lognormal service still takes after `so_far` minutes."""
    mean, squared = pace.served, 1 + pace.spread**2
    if so_far < _JUST_NOW:
        return mean, (mean * pace.spread) ** 2
    deviation = math.log(squared) ** 0.5
    # How far the logarithm of `so_far` lies above the middle, in deviations.
    over = (math.log(so_far / mean) + deviation**2 / 2) / deviation
    left = _above(over)
    if left < _NEVER:
        return mean * _LONGEST_REST, (mean * _LONGEST_REST) ** 2
    first = mean * _above(over - deviation) / left - so_far
    second = (
        mean**2 * squared * _above(over - 2 * deviation) / left - 2 * so_far * (first + so_far) + so_far**2
    )
    longest = mean * _LONGEST_REST
    return min(first, longest), min(max(0.0, second - first**2), longest**2)


def _above(deviations: float) -> float:
    return 0.5 * math.erfc(deviations / math.sqrt(2))


def _spacing(count: int) -> list[float]:
    """Means of the first, second … of `count` exponential times, whose mean is 1."""
    made, total = [], 0.0
    for place in range(count):
        total += 1 / (count - place)
        made.append(total)
    return made
