"""What may happen to a ticket. Each move gives the changed ticket, or says why it isn't possible now."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from kiosk.faults import Fault, Trouble
from kiosk.tickets.model import HoldReason, Ticket, TicketState
from kiosk.tickets.plan import HallPlan

_S = TicketState
FINAL = frozenset({_S.DONE, _S.CANCELLED})


def call(ticket: Ticket, counter: str, now: datetime) -> Ticket:
    """呼出. A held ticket or a no-show may be called as well: the person stands at the counter."""
    if ticket.state is _S.CALLED:
        raise Trouble(Fault.ALREADY_CALLED, ticket.number, number=ticket.number, counter=ticket.counter)
    _need(ticket, _S.WAITING, _S.HELD, _S.NO_SHOW)
    return replace(
        ticket,
        state=_S.CALLED,
        counter=counter,
        called_at=now,
        calls=1,
        hold_reason=None,
    )


def recall(ticket: Ticket, now: datetime) -> Ticket:
    """再呼出."""
    _need(ticket, _S.CALLED)
    return replace(ticket, called_at=now, calls=ticket.calls + 1)


def undo(ticket: Ticket) -> Ticket:
    """誤呼出の取消: back to its old place."""
    _need(ticket, _S.CALLED)
    return replace(_waiting(ticket), counter=ticket.sent_from, calls=0)


def await_handover(ticket: Ticket, plan: HallPlan) -> Ticket:
    """交付の準備: done here, but something is being made that the visitor takes along."""
    _need(ticket, _S.CALLED)
    return replace(_left(ticket, plan), state=_S.HELD, hold_reason=HoldReason.HANDOVER)


def ready(ticket: Ticket, counter: str, now: datetime) -> Ticket:
    """交付: what was made is ready; called a second time, under the same number, before newcomers."""
    _need(ticket, _S.HELD)
    if ticket.hold_reason is not HoldReason.HANDOVER:
        raise Trouble(Fault.NOT_POSSIBLE_NOW, f"{ticket.number} awaits nothing", number=ticket.number)
    return replace(
        _waiting(ticket), sent_to=counter, sent_from=ticket.counter, waiting_since=now, handover=True
    )


def hold(ticket: Ticket, reason: HoldReason) -> Ticket:
    """保留."""
    _need(ticket, _S.CALLED, _S.WAITING)
    return replace(ticket, state=_S.HELD, hold_reason=reason)


def no_show(ticket: Ticket) -> Ticket:
    """不在."""
    _need(ticket, _S.CALLED)
    return replace(ticket, state=_S.NO_SHOW)


def back(ticket: Ticket) -> Ticket:
    """Whoever missed the call, or was held, waits again at the old place, not at the end."""
    _need(ticket, _S.NO_SHOW, _S.HELD)
    return _waiting(ticket)


def transfer(ticket: Ticket, counter: str, now: datetime, plan: HallPlan, *, done: bool = True) -> Ticket:
    """次の窓口へ送る, under the same number. Without `done` this counter stays on the route."""
    _need(ticket, _S.CALLED, _S.WAITING, _S.HELD)
    left = _left(ticket, plan) if done else ticket
    there = plan.home(counter)
    route = (there, *(one for one in left.route if one != there))
    return replace(
        _waiting(left),
        sent_to=counter,
        sent_from=ticket.counter,
        waiting_since=now,
        route=route,
        handover=False,
    )


def finish(ticket: Ticket, now: datetime, plan: HallPlan) -> Ticket:
    """完了."""
    _need(ticket, _S.CALLED, _S.HELD)
    return replace(_left(ticket, plan), state=_S.DONE, finished_at=now, hold_reason=None)


def cancel(ticket: Ticket, now: datetime) -> Ticket:
    """取消."""
    _need(ticket, _S.WAITING, _S.CALLED, _S.HELD, _S.NO_SHOW)
    return replace(ticket, state=_S.CANCELLED, finished_at=now, hold_reason=None)


def ended_by_time(ticket: Ticket, plan: HallPlan, now: datetime) -> bool:
    """A number that nobody comes back for: missed too long ago, or left over from a day that is over.

    What is on hold stays: it may be waiting for a paper of another day.
    """
    if ticket.state in FINAL or ticket.state is _S.HELD:
        return False
    if plan.day_of(ticket.touched_at) < plan.day_of(now):
        return True
    missed = ticket.state is _S.NO_SHOW and ticket.called_at is not None
    return missed and now - ticket.touched_at >= timedelta(minutes=plan.no_show_minutes)


def prefer(ticket: Ticket, priority: bool) -> Ticket:
    """優先. The reason is nobody's business and is written nowhere."""
    _need(ticket, _S.WAITING, _S.HELD, _S.NO_SHOW)
    return replace(ticket, priority=priority)


def _waiting(ticket: Ticket) -> Ticket:
    return replace(ticket, state=_S.WAITING, called_at=None, hold_reason=None)


def _left(ticket: Ticket, plan: HallPlan) -> Ticket:
    """This counter is done: off the route, and among those visited, whichever of its windows it was."""
    here = plan.home(ticket.counter) if ticket.counter else None
    if here is None or ticket.state is not _S.CALLED:
        return replace(ticket, route=tuple(one for one in ticket.route if one != here))
    return replace(
        ticket,
        route=tuple(one for one in ticket.route if one != here),
        visited=(*(one for one in ticket.visited if one != here), here),
    )


def _need(ticket: Ticket, *states: TicketState) -> None:
    if ticket.state not in states:
        raise Trouble(
            Fault.NOT_POSSIBLE_NOW,
            f"{ticket.number} is {ticket.state.value}",
            number=ticket.number,
            state=ticket.state.value,
        )
