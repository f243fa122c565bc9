"""The plan of the hall: which lines there are, and which counters call from them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from kiosk.faults import Fault, Trouble
from kiosk.tickets.model import Ticket
from kiosk.tickets.numbers import Series


@dataclass(frozen=True)
class LinePlan:  # 受付区分
    id: str
    name: Mapping[str, str]  # by language; neutral
    counters: tuple[str, ...]
    series: Series
    minutes: int = 10  # how long one visit takes until the day has shown it
    handover: str = ""  # the counter that hands out what was made; empty: the one that took the wish
    closes: time | None = None  # the last number is given then


@dataclass(frozen=True)
class HallPlan:
    lines: Mapping[str, LinePlan]  # in the order in which they are shown
    counters: Mapping[str, str]  # id → the number over the counter
    preferred_after: int = 2  # newcomers called between two preferred tickets, so that nobody starves
    day_starts: timedelta = field(default=timedelta(0))  # after midnight: until then it is still yesterday
    no_show_minutes: int = 90  # then a missed number ends
    homes: Mapping[str, str] = field(default_factory=dict)  # another window → the counter whose work it does

    def line(self, line: str) -> LinePlan:
        if line not in self.lines:
            raise Trouble(Fault.NO_SUCH_LINE, line, line=line)
        return self.lines[line]

    def day_of(self, moment: datetime) -> date:
        """The queue's day: a hall that serves past midnight goes on with its numbers."""
        return (moment - self.day_starts).date()

    def check_counter(self, counter: str) -> None:
        if counter not in self.counters:
            raise Trouble(Fault.NO_SUCH_COUNTER, counter, counter=counter)

    def home(self, counter: str) -> str:
        """The counter as procedures and routes name it: window 4 of 市民課 does the work of window 3."""
        return self.homes.get(counter, counter)

    def number(self, counter: str) -> str | None:
        """What stands over it, or over all windows that may call whoever is sent to it: "3・4"."""
        if counter not in self.counters:
            return None
        windows = (counter, *(one for one, home in self.homes.items() if home == counter))
        return "・".join(self.counters[one] for one in windows if self.counters[one])

    def following(self, ticket: Ticket) -> str | None:
        """The next counter of its route that stands in this hall, and isn't the one that it is at."""
        here = self.home(ticket.counter) if ticket.counter else None
        return next((one for one in ticket.route if one != here and one in self.counters), None)

    def lines_of(self, counter: str) -> tuple[LinePlan, ...]:
        return tuple(line for line in self.lines.values() if counter in line.counters)

    def line_of(self, ticket: Ticket) -> str:
        """Where it counts as waiting: its own line, or that of the counter which it was sent to."""
        if ticket.sent_to is None:
            return ticket.line
        there = self.lines_of(ticket.sent_to)
        return ticket.line if not there or ticket.line in {line.id for line in there} else there[0].id

    def may_call(self, counter: str, tickets: Iterable[Ticket]) -> tuple[Ticket, ...]:
        """Of these, whom the counter may call next: its lines' newcomers, those sent to it or its home."""
        lines = {line.id for line in self.lines_of(counter)}
        here = {counter, self.home(counter)}
        return tuple(
            one for one in tickets if one.sent_to in here or (one.sent_to is None and one.line in lines)
        )
