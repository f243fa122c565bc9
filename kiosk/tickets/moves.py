"""What may happen to a ticket. Each move gives the changed ticket, or says why it isn't possible now."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from kiosk.faults import Fault, Trouble
from kiosk.tickets.model import HoldReason, Ticket, TicketState

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


def transfer(ticket: Ticket, counter: str, now: datetime) -> Ticket:
    """次の窓口へ送る, under the same number."""
    _need(ticket, _S.CALLED, _S.WAITING, _S.HELD)
    route = (counter, *_still_to_visit(ticket, counter))
    return replace(
        _waiting(ticket), sent_to=counter, sent_from=ticket.counter, waiting_since=now, route=route
    )


def finish(ticket: Ticket, now: datetime) -> Ticket:
    """完了."""
    _need(ticket, _S.CALLED, _S.HELD)
    return replace(ticket, state=_S.DONE, finished_at=now, hold_reason=None, route=_still_to_visit(ticket))


def cancel(ticket: Ticket, now: datetime) -> Ticket:
    """取消."""
    _need(ticket, _S.WAITING, _S.CALLED, _S.HELD, _S.NO_SHOW)
    return replace(ticket, state=_S.CANCELLED, finished_at=now, hold_reason=None)


def prefer(ticket: Ticket, priority: bool) -> Ticket:
    """優先. The reason is nobody's business and is written nowhere."""
    _need(ticket, _S.WAITING, _S.HELD, _S.NO_SHOW)
    return replace(ticket, priority=priority)


def _waiting(ticket: Ticket) -> Ticket:
    return replace(ticket, state=_S.WAITING, called_at=None, hold_reason=None)


def _still_to_visit(ticket: Ticket, *but: str) -> tuple[str, ...]:
    left = () if ticket.counter is None else (ticket.counter,)
    return tuple(one for one in ticket.route if one not in (*left, *but))


def _need(ticket: Ticket, *states: TicketState) -> None:
    if ticket.state not in states:
        raise Trouble(
            Fault.NOT_POSSIBLE_NOW,
            f"{ticket.number} is {ticket.state.value}",
            number=ticket.number,
            state=ticket.state.value,
        )
