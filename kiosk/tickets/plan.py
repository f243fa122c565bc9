"""The plan of the hall: which lines there are, and which counters call from them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kiosk.faults import Fault, Trouble
from kiosk.tickets.model import Ticket


@dataclass(frozen=True)
class LinePlan:  # 受付区分
    id: str
    name: Mapping[str, str]  # by language; neutral
    counters: tuple[str, ...]
    first_number: int = 1
    minutes: int = 10  # how long one visit takes until the day has shown it


@dataclass(frozen=True)
class HallPlan:
    lines: Mapping[str, LinePlan]  # in the order in which they are shown
    counters: Mapping[str, str]  # id → the number over the counter
    preferred_after: int = 2  # newcomers called between two preferred tickets, so that nobody starves

    def line(self, line: str) -> LinePlan:
        if line not in self.lines:
            raise Trouble(Fault.NO_SUCH_LINE, line, line=line)
        return self.lines[line]

    def check_counter(self, counter: str) -> None:
        if counter not in self.counters:
            raise Trouble(Fault.NO_SUCH_COUNTER, counter, counter=counter)

    def lines_of(self, counter: str) -> tuple[LinePlan, ...]:
        return tuple(line for line in self.lines.values() if counter in line.counters)

    def line_of(self, ticket: Ticket) -> str:
        """Where it counts as waiting: its own line, or that of the counter which it was sent to."""
        if ticket.sent_to is None:
            return ticket.line
        there = self.lines_of(ticket.sent_to)
        return ticket.line if not there or ticket.line in {line.id for line in there} else there[0].id

    def may_call(self, counter: str, tickets: Iterable[Ticket]) -> tuple[Ticket, ...]:
        """Of these, whom the counter may call next: its lines' newcomers, and those sent to it."""
        lines = {line.id for line in self.lines_of(counter)}
        return tuple(
            one for one in tickets if one.sent_to == counter or (one.sent_to is None and one.line in lines)
        )
