"""What displays and phones may see, made from tickets and calls."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from kiosk.tickets.day import Call, Day, line_orders
from kiosk.tickets.estimate import Forecast, as_range, forecast
from kiosk.tickets.history import NOTHING, History
from kiosk.tickets.model import (
    CalledNumber,
    LineView,
    PhoneView,
    Snapshot,
    Ticket,
    TicketState,
)
from kiosk.tickets.plan import HallPlan, LinePlan

LATELY = 9  # 直近の呼出
NO_NOTICE: Mapping[str, str] = {}


def take_snapshot(
    plan: HallPlan,
    day: Day,
    at: datetime,
    *,
    is_open: bool,
    practice: bool,
    notice: Mapping[str, str] = NO_NOTICE,
    history: History = NOTHING,
) -> Snapshot:
    waits = forecast(plan, day, at, history)
    orders = line_orders(plan, day)
    ahead = {one.token: place for order in orders.values() for place, one in enumerate(order)}
    calling = _calling(plan, day.tickets)
    return Snapshot(
        at=at,
        open=is_open,
        calling=calling,
        lately=_lately(plan, day.calls, {one.number for one in calling}),
        lines=tuple(
            _line(calling, line, orders[line.id], waits, is_open and _gives(line, at))
            for line in plan.lines.values()
        ),
        phones={
            one.token: _phone(plan, one, ahead.get(one.token, 0), waits)
            for one in day.tickets
            if one.public and one.token
        },
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


def _gives(line: LinePlan, at: datetime) -> bool:
    return line.closes is None or at.time() < line.closes


def _line(
    calling: Sequence[CalledNumber],
    line: LinePlan,
    order: Sequence[Ticket],
    waits: Forecast,
    gives: bool,
) -> LineView:
    """The estimate is a newcomer's."""
    return LineView(
        line=line.id,
        name=dict(line.name),
        waiting=len(order),
        estimate=as_range(waits.by_line[line.id]) if order else None,
        current=next((one for one in calling if one.counter in line.counters), None),
        open=gives,
        waiting_numbers=tuple(one.number for one in order),
        closes=line.closes,
    )


def _phone(plan: HallPlan, ticket: Ticket, ahead: int, waits: Forecast) -> PhoneView:
    counter = _counter_of(plan, ticket)
    wait = waits.by_token.get(ticket.token)
    return PhoneView(
        number=ticket.number,
        state=ticket.state,
        counter=counter,
        counter_number=_number(plan, ticket, counter),
        ahead=ahead if ticket.state is TicketState.WAITING else 0,
        estimate=as_range(wait) if wait else None,
        line=plan.line_of(ticket),
        called_at=ticket.called_at,
        handover=ticket.handover,
        finished_at=ticket.finished_at,
    )


def _number(plan: HallPlan, ticket: Ticket, counter: str | None) -> str | None:
    """Before the call several windows of one counter may be meant, after it one."""
    if counter is None:
        return None
    return plan.number(counter) if ticket.state is TicketState.WAITING else plan.counters.get(counter)


def _counter_of(plan: HallPlan, ticket: Ticket) -> str | None:
    """Where to go: the counter that calls or will call; None while several could."""
    if ticket.state is not TicketState.WAITING:
        return ticket.counter
    if ticket.sent_to:
        return ticket.sent_to
    counters = plan.lines[ticket.line].counters if ticket.line in plan.lines else ()
    first = next((one for one in ticket.route if one in counters), None) if ticket.route else None
    return first or (counters[0] if len(counters) == 1 else None)
