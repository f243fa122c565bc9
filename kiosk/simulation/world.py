"""One day of a hall, event by event, with SimPy. Who is called next is decided by the product's own rules."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Generator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

import simpy

from kiosk.clock import JAPAN
from kiosk.simulation.chance import Chance
from kiosk.simulation.model import SimDesk, SimHall
from kiosk.tickets import moves
from kiosk.tickets.day import Call, Day, counter_order
from kiosk.tickets.history import PastCall
from kiosk.tickets.model import Ticket, TicketState

_LATEST = 40  # calls of a line that the hall looks back upon, as the store does
_LATE = 240.0  # minutes after closing: then the last clerk goes home
_BACK = (5.0, 25.0)  # minutes until somebody who missed a call stands there

Happening = Generator[simpy.Event, Any, None]
Watcher = Callable[["World", Ticket], None]


@dataclass(frozen=True)
class Waited:
    """One wait in one line that came to its end. Minutes."""

    token: str
    line: str
    since: float  # after midnight
    minutes: float


class World:
    """`begins` is told of every ticket that begins to wait in a line, before anything else happens."""

    def __init__(self, hall: SimHall, day: date, seed: int, begins: Watcher | None = None) -> None:
        self.hall, self.plan, self.date = hall, hall.plan(), day
        self.chance = Chance(hall, day, seed)
        self.tickets: dict[str, Ticket] = {}  # who isn't finished, by token
        self.open: set[str] = set()
        self.waits: list[Waited] = []
        self.past: list[PastCall] = []
        self._begins = begins
        self._calls: dict[str, deque[Call]] = defaultdict(lambda: deque(maxlen=_LATEST))
        self._given: dict[str, int] = defaultdict(int)
        self._clock = simpy.Environment(initial_time=hall.opens)
        self._woken: dict[str, Any] = {}
        self._measured: set[tuple[str, datetime]] = set()

    @property
    def minute(self) -> float:
        """After midnight."""
        return float(self._clock.now)

    @property
    def now(self) -> datetime:
        midnight = datetime(self.date.year, self.date.month, self.date.day, tzinfo=JAPAN)
        return midnight + timedelta(minutes=self.minute)

    def day(self) -> Day:
        """What the product would read from its database now."""
        calls = sorted((one for line in self._calls.values() for one in line), key=lambda one: one.called_at)
        return Day(tuple(self.tickets.values()), tuple(calls), frozenset(self.open))

    def play(self) -> None:
        for line in self.hall.lines:
            self._clock.process(self._arrivals(line))
        for desk in self.hall.desks.values():
            self._clock.process(self._desk(desk))
        self._clock.run(until=self.hall.closes + _LATE)

    def _arrivals(self, line: str) -> Happening:
        for at, visitor in self.chance.arrivals(line):
            yield self._clock.timeout(max(0.0, at - self.minute))
            self._given[line] += 1
            number = self.plan.line(line).series.ordinary(self._given[line])
            ticket = Ticket(
                token=f"{line} {self._given[line]}",
                number=number,
                line=line,
                state=TicketState.WAITING,
                issued_at=self.now,
                route=visitor.route,
                priority=visitor.priority,
                prepared=visitor.prepared,
            )
            self._waits(ticket)

    def _waits(self, ticket: Ticket) -> None:
        self.tickets[ticket.token] = ticket
        if self._begins:
            self._begins(self, ticket)
        for one in self._woken.values():
            if not one.triggered:
                one.succeed()

    def _desk(self, desk: SimDesk) -> Happening:
        for place, (start, end) in enumerate(desk.open):
            yield self._clock.timeout(max(0.0, start - self.minute))
            self.open.add(desk.id)
            last = place + 1 == len(desk.open)
            until = self.hall.closes + _LATE if last and end >= self.hall.closes else end
            while self.minute < until:
                order = counter_order(self.plan, self.day(), desk.id)
                if order:
                    yield from self._serve(desk, order[0])
                elif self.minute >= end and not self._more_to_come():
                    break
                else:
                    yield from self._idle(desk, until)
            self.open.discard(desk.id)

    def _idle(self, desk: SimDesk, until: float) -> Happening:
        woken = self._woken[desk.id] = self._clock.event()
        yield woken | self._clock.timeout(max(0.01, min(until - self.minute, 15.0)))
        del self._woken[desk.id]

    def _more_to_come(self) -> bool:
        """Somebody waits, is served or may be sent on: desks stay until all are gone."""
        return any(
            one.state is TicketState.CALLED or (one.state is TicketState.WAITING and one.sent_to is None)
            for one in self.tickets.values()
        )

    def _serve(self, desk: SimDesk, waiting: Ticket) -> Happening:
        line = self.plan.line_of(waiting)
        called = moves.call(waiting, desk.id, self.now)
        self.tickets[called.token] = called
        since = (waiting.since - self.now).total_seconds() / 60 + self.minute
        if (called.token, waiting.since) not in self._measured:  # who missed a call has waited already
            self._measured.add((called.token, waiting.since))
            self.waits.append(Waited(called.token, line, since, self.minute - since))
        self._calls[line].append(Call(line, called.number, desk.id, self.now, waiting.preferred))
        minutes = self.chance.service(line, desk, called.prepared)
        yield self._clock.timeout(self.hall.away_minutes if minutes is None else minutes)
        self._file(desk, line, waiting, called, minutes)
        if minutes is None:
            self._missed(called)
        else:
            self._served(called)
        yield self._clock.timeout(self.hall.between)

    def _file(self, desk: SimDesk, line: str, waiting: Ticket, called: Ticket, minutes: float | None) -> None:
        """What the day knows of the call from now on, and what will stay of it."""
        calls = self._calls[line]
        for place, one in enumerate(calls):
            if one.number == called.number and one.counter == desk.id and one.called_at == called.called_at:
                calls[place] = replace(one, minutes=minutes)
        at = called.called_at or self.now
        self.past.append(
            PastCall(
                day=self.date,
                hour=at.hour,
                line=line,
                counter=desk.id,
                waited=max(0, round((at - waiting.since).total_seconds() / 60)),
                served=None if minutes is None else round(minutes),
                missed=minutes is None,
                prepared=waiting.prepared,
            )
        )

    def _missed(self, called: Ticket) -> None:
        self.tickets[called.token] = moves.no_show(called)
        delay = self.chance.returns_after(_BACK)
        if delay is not None:
            self._clock.process(self._returns(called.token, delay))

    def _returns(self, token: str, delay: float) -> Happening:
        yield self._clock.timeout(delay)
        back = moves.back(self.tickets[token])
        # Where it waits at its old place no wait is told or measured.
        self.tickets[token] = back
        for one in self._woken.values():
            if not one.triggered:
                one.succeed()

    def _served(self, called: Ticket) -> None:
        following = self._following(called)
        if following is None:
            del self.tickets[called.token]
            return
        left = tuple(one for one in called.route if one != following)
        moved = moves.transfer(called, self._desk_of(following), self.now, self.plan)
        self._waits(replace(moved, route=(moved.sent_to or "", *left)))

    def _following(self, called: Ticket) -> str | None:
        """A route of a played visit names lines; the counter is chosen when the visitor gets there."""
        return next((one for one in called.route if one in self.hall.lines), None)

    def _desk_of(self, line: str) -> str:
        """The open desk with the fewest people sent there; all closed: the same among all."""
        desks = [one.id for one in self.hall.desks_of(line)]
        there = [one for one in desks if one in self.open] or desks
        sent = [one.sent_to for one in self.tickets.values() if one.state is TicketState.WAITING]
        return min(there, key=lambda one: (sent.count(one), desks.index(one)))
