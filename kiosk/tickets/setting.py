"""Sets the stage for `course`: who waits in which lane, and which counter is free when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from kiosk.tickets.closures import Closure
from kiosk.tickets.course import Lane, Server
from kiosk.tickets.day import Day, newcomers_since
from kiosk.tickets.desks import FAR, Desk, desks, minutes_left
from kiosk.tickets.model import Ticket
from kiosk.tickets.numbers import number_order
from kiosk.tickets.pace import Pace
from kiosk.tickets.plan import HallPlan

_EXPECTED = 60  # visitors that may still come before somebody who waits now
_WAITING, _PRIORITY, _COMING, _COMING_PREFERRED = range(4)  # kinds of lanes


@dataclass(frozen=True)
class Stage:
    lanes: list[Lane]
    servers: list[Server]
    since: list[int]  # by group
    groups: list[tuple[int, ...]]  # by line
    desks: list[Desk]  # of the servers
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
    there = desks(plan, day, at, paces, closures)
    lanes, sent = _lanes(plan, waiting, paces, index, at)
    kinds: dict[tuple[str, ...], int] = {}
    servers = []
    for one in there:
        group = kinds.setdefault(one.lines, len(kinds))
        places = tuple(index[line] for line in one.lines)
        newcomers = [_lane(kind, place, index) for place in places for kind in (_WAITING, _COMING)]
        preferred = [_lane(kind, place, index) for place in places for kind in (_PRIORITY, _COMING_PREFERRED)]
        preferred += [sent[name] for name in {one.counter: 0, plan.home(one.counter): 0} if name in sent]
        servers.append(
            Server(
                free=one.free,
                newcomers=tuple(newcomers),
                preferred=tuple(preferred),
                group=group,
                lines=places,
                closed=one.closed,
                first=one.first,
                variance=one.variance,
            )
        )
    return Stage(
        lanes=lanes,
        servers=servers,
        since=[newcomers_since([one for one in day.calls if one.line in lines]) for lines in kinds],
        groups=[tuple(group for lines, group in kinds.items() if line in lines) for line in plan.lines],
        desks=there,
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
            lane = lanes[_lane(_PRIORITY if one.priority else _WAITING, line, index)]
        else:
            if one.sent_to not in sent:
                sent[one.sent_to] = len(lanes)
                lanes.append(Lane([], [], [], [], line, True, alone=True))
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
        left = minutes_left(plan.lines[name].closes, at)
        _expect(lanes[_lane(_COMING, line, index)], paces[name], paces[name].newcomers, left)
        _expect(lanes[_lane(_COMING_PREFERRED, line, index)], paces[name], paces[name].preferred, left)
    return lanes, sent


def _lane(kind: int, line: int, index: Mapping[str, int]) -> int:
    return kind * len(index) + line


def _expect(lane: Lane, pace: Pace, rate: float, left: float) -> None:
    """Those who are still to come, evenly."""
    count = int(min(_EXPECTED, max(0.0, rate * min(left, FAR))))
    lane.ready = [(one + 0.5) / rate for one in range(count)]
    lane.keys = [(2.0, one) for one in range(count)]
    lane.minutes = [pace.call] * count
    lane.luck = [pace.call**2 * (1 + pace.spread**2)] * count
    lane.places = [-1] * count
