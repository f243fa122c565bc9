"""The hall's day as the rules see it: tickets, calls, open counters; and who comes after whom in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from kiosk.tickets.model import Ticket, TicketState
from kiosk.tickets.order import calling_order
from kiosk.tickets.plan import HallPlan


@dataclass(frozen=True)
class Call:
    """One call of the day. `minutes`: how long the service took, None while it lasts or when nobody came."""

    line: str
    number: str
    counter: str
    called_at: datetime
    preferred: bool = False
    minutes: float | None = None
    handover: bool = False


@dataclass(frozen=True)
class Day:
    """All that the hall knows of today; `calls` oldest first, without those that were undone."""

    tickets: tuple[Ticket, ...]
    calls: tuple[Call, ...] = ()
    open_counters: frozenset[str] = field(default_factory=frozenset)
    notice: str = ""  # which of the city's notices the hall shows

    def waiting(self) -> tuple[Ticket, ...]:
        return self._waiting

    @cached_property
    def _waiting(self) -> tuple[Ticket, ...]:
        return tuple(one for one in self.tickets if one.state is TicketState.WAITING)


def newcomers_since(calls: Sequence[Call]) -> int:
    """Newcomers called since the last preferred ticket."""
    count = 0
    for one in reversed(calls):
        if one.preferred:
            break
        count += 1
    return count


def line_order(plan: HallPlan, day: Day, line: str) -> tuple[Ticket, ...]:
    """Who waits in a line, in calling order."""
    return line_orders(plan, day)[line]


def line_orders(plan: HallPlan, day: Day) -> dict[str, tuple[Ticket, ...]]:
    """By line of the plan: who waits, in calling order."""
    waiting: dict[str, list[Ticket]] = {line: [] for line in plan.lines}
    for one in day.waiting():
        line = one.line if one.sent_to is None else plan.line_of(one)
        if line in waiting:
            waiting[line].append(one)
    calls: dict[str, list[Call]] = {line: [] for line in plan.lines}
    for call in day.calls:
        if call.line in calls:
            calls[call.line].append(call)
    return {
        line: calling_order(tickets, newcomers_since(calls[line]), plan.preferred_after)
        for line, tickets in waiting.items()
    }


def counter_order(plan: HallPlan, day: Day, counter: str) -> tuple[Ticket, ...]:
    """Whom a counter may call, in calling order."""
    lines = {line.id for line in plan.lines_of(counter)}
    calls = [one for one in day.calls if one.line in lines]
    return calling_order(plan.may_call(counter, day.waiting()), newcomers_since(calls), plan.preferred_after)
