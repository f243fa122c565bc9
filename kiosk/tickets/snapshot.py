"""What displays and phones may see, made from tickets and calls."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from kiosk.tickets.day import Call, Day, line_order
from kiosk.tickets.estimate import as_range, expected_minutes
from kiosk.tickets.model import (
    CalledNumber,
    Estimate,
    LineView,
    PhoneView,
    Snapshot,
    Ticket,
    TicketState,
)
from kiosk.tickets.plan import HallPlan, LinePlan

LATELY = 9  # 直近の呼出
NO_NOTICE: Mapping[str, str] = {}


def wait_minutes(plan: HallPlan, day: Day, line: str, ahead: int) -> float:
    """`ahead`: how many are called before."""
    services = [one.minutes for one in day.calls if one.line == line and one.minutes is not None]
    counters = sum(one in day.open_counters for one in plan.line(line).counters)
    return expected_minutes(ahead, services, counters, plan.line(line).minutes)


def take_snapshot(
    plan: HallPlan,
    day: Day,
    at: datetime,
    *,
    is_open: bool,
    practice: bool,
    notice: Mapping[str, str] = NO_NOTICE,
) -> Snapshot:
    orders = {line: line_order(plan, day, line) for line in plan.lines}
    calling = _calling(plan, day.tickets)
    return Snapshot(
        at=at,
        open=is_open,
        calling=calling,
        lately=_lately(plan, day.calls, {one.number for one in calling}),
        lines=tuple(_line(plan, day, line, orders[line.id], is_open, at) for line in plan.lines.values()),
        phones={one.token: _phone(plan, day, one, orders) for one in day.tickets if one.public and one.token},
        practice=practice,
        notice=notice,
        hidden=frozenset(one.number for one in day.tickets if not one.public),
    )


def _calling(plan: HallPlan, tickets: Iterable[Ticket]) -> tuple[CalledNumber, ...]:
    called = [
        CalledNumber(
            number=one.number,
            counter=one.counter,
            counter_number=plan.counters.get(one.counter, ""),
            called_at=one.called_at,
            again=one.calls > 1,
            handover=one.handover,
        )
        for one in tickets
        if one.state is TicketState.CALLED and one.counter and one.called_at
    ]
    return tuple(sorted(called, key=lambda one: one.called_at, reverse=True))


def _lately(plan: HallPlan, calls: Sequence[Call], calling: set[str]) -> tuple[CalledNumber, ...]:
    """The last call of each number that is called no more."""
    seen = set(calling)
    result: list[CalledNumber] = []
    for one in reversed(calls):
        if one.number not in seen:
            seen.add(one.number)
            number = plan.counters.get(one.counter, "")
            result.append(CalledNumber(one.number, one.counter, number, one.called_at, handover=one.handover))
    return tuple(result[:LATELY])


def _line(
    plan: HallPlan, day: Day, line: LinePlan, order: Sequence[Ticket], is_open: bool, at: datetime
) -> LineView:
    current = next((one for one in _calling(plan, day.tickets) if one.counter in line.counters), None)
    return LineView(
        line=line.id,
        name=dict(line.name),
        waiting=len(order),
        estimate=as_range(wait_minutes(plan, day, line.id, len(order))) if order else None,
        current=current,
        open=is_open and (line.closes is None or at.time() < line.closes),
        waiting_numbers=tuple(one.number for one in order),
        closes=line.closes,
    )


def _phone(plan: HallPlan, day: Day, ticket: Ticket, orders: dict[str, tuple[Ticket, ...]]) -> PhoneView:
    line = plan.line_of(ticket)
    counter = _counter_of(plan, ticket)
    ahead, estimate = 0, None
    if ticket.state is TicketState.WAITING and line in orders:
        ahead = [one.token for one in orders[line]].index(ticket.token)
        estimate = estimate_ahead(plan, day, line, ahead)
    return PhoneView(
        number=ticket.number,
        state=ticket.state,
        counter=counter,
        counter_number=plan.counters.get(counter) if counter else None,
        ahead=ahead,
        estimate=estimate,
        line=line,
        called_at=ticket.called_at,
        handover=ticket.handover,
        finished_at=ticket.finished_at,
    )


def estimate_ahead(plan: HallPlan, day: Day, line: str, ahead: int) -> Estimate:
    return as_range(wait_minutes(plan, day, line, ahead))


def _counter_of(plan: HallPlan, ticket: Ticket) -> str | None:
    """Where to go: the counter that calls or will call; None while several could."""
    if ticket.state is not TicketState.WAITING:
        return ticket.counter
    if ticket.sent_to:
        return ticket.sent_to
    counters = plan.lines[ticket.line].counters if ticket.line in plan.lines else ()
    first = next((one for one in ticket.route if one in counters), None)
    return first or (counters[0] if len(counters) == 1 else None)
