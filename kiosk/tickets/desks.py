"""Which counters call now or soon, and when each takes its next visitor."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time

from kiosk.tickets.closures import Closure
from kiosk.tickets.course import Span
from kiosk.tickets.day import Day
from kiosk.tickets.model import TicketState
from kiosk.tickets.pace import Pace
from kiosk.tickets.plan import HallPlan

FAR = 240.0
"""Minutes that are looked ahead for people who are still to come."""

_IDLE = 5.0  # minutes without a call while people wait: the clerk isn't there
_OVERDUE = 15.0  # minutes after a closed time until a counter that isn't back counts as closed
_JUST_NOW = 0.1  # minutes
_NEVER = 1e-6  # chance of a service that takes so long
_LONGEST_REST = 2.0  # × a service: what a running one may still take


@dataclass(frozen=True)
class Desk:
    counter: str
    lines: tuple[str, ...]  # from which it calls newcomers
    free: float  # minutes until it takes its next visitor
    variance: float = 0.0  # of it
    closed: tuple[Span, ...] = ()  # minutes from now
    first: float = 1.0  # how long its first service takes, of the expected


def desks(
    plan: HallPlan,
    day: Day,
    at: datetime,
    paces: Mapping[str, Pace],
    closures: Mapping[str, Sequence[Closure]],
) -> list[Desk]:
    """Where nobody calls from a line, or from where somebody was sent, it is told as if one began now."""
    found = _present(plan, day, at, closures)
    open_ = [_free(plan, day, at, one) for one in found]
    busy = _spread(day, at, paces, open_)
    called = {line for one in found for line in one.lines}
    starving = [line for line in plan.lines.values() if line.id not in called and line.counters]
    awaited = {one.sent_to for one in day.waiting() if one.sent_to} - {
        name for one in found for name in (one.counter, plan.home(one.counter))
    }
    return [
        *busy,
        *(Desk(line.counters[0], (line.id,), 0.0) for line in starving),
        *(Desk(one, (), 0.0) for one in sorted(awaited)),
    ]


def _present(plan: HallPlan, day: Day, at: datetime, closures: Mapping[str, Sequence[Closure]]) -> list[Desk]:
    minute = at.hour * 60 + at.minute + at.second / 60
    found = []
    for counter in plan.counters:
        lines = plan.lines_of(counter)
        closing = max((minutes_left(one.closes, at) for one in lines), default=0.0)
        spans = [(start - minute, end - minute) for start, end in closures.get(counter, ())]
        # Who has a number is served also when the hall is closed: then counters end as their lines do.
        spans = [one for one in spans if one[0] < closing]
        ahead = tuple(one for one in spans if one[0] > 0)
        back = next((end for start, end in spans if start - _OVERDUE <= 0 < end + _OVERDUE), None)
        names = tuple(one.id for one in lines)
        if counter in day.open_counters:
            found.append(Desk(counter, names, 0.0, closed=ahead))
        elif back is not None:
            found.append(Desk(counter, names, max(_IDLE, back), closed=ahead))
    return found


def _free(plan: HallPlan, day: Day, at: datetime, desk: Desk) -> Desk:
    """A counter that let people wait for some minutes will do so for about as long again."""
    last = next((one for one in reversed(day.calls) if one.counter == desk.counter), None)
    if desk.free or last is None or last.minutes is None:
        return desk
    idle = (at - last.called_at).total_seconds() / 60 - last.minutes
    if idle < _IDLE:
        return desk
    longest = max((at - one.since for one in plan.may_call(desk.counter, day.waiting())), default=None)
    waited = longest.total_seconds() / 60 if longest else 0.0
    return replace(desk, free=min(idle, waited)) if waited >= _IDLE else desk


def _spread(day: Day, at: datetime, paces: Mapping[str, Pace], found: Sequence[Desk]) -> list[Desk]:
    """Counters of the same lines get free one after another, as so many exponential times would end."""
    running = _running(day)
    groups: dict[tuple[str, ...], list[tuple[float, float, bool, int]]] = defaultdict(list)
    for place, desk in enumerate(found):
        if not desk.lines:
            continue
        line, called_at = running.get(desk.counter, (desk.lines[0], at))
        so_far = max(0.0, (at - called_at).total_seconds() / 60)
        mean, variance = rest(paces.get(line) or paces[desk.lines[0]], so_far)
        groups[desk.lines].append((mean, variance, desk.counter in running, place))
    made = list(found)
    for group in groups.values():
        for (mean, variance, busy, place), share in zip(sorted(group), _spacing(len(group)), strict=True):
            spread = min(1.0, variance**0.5 / mean) if mean else 0.0
            factor = 1 + spread * (share - 1)
            if busy:
                made[place] = replace(
                    found[place], free=max(found[place].free, mean * factor), variance=variance
                )
            else:
                made[place] = replace(found[place], first=factor)
    return made


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


def minutes_left(closes: time | None, at: datetime) -> float:
    """Until the last number of a line is given."""
    if closes is None:
        return FAR
    return (closes.hour - at.hour) * 60 + closes.minute - at.minute
