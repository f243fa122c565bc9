"""One counter's view of the queue."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kiosk.tickets.day import Day, counter_order
from kiosk.tickets.model import Ticket, TicketState
from kiosk.tickets.plan import HallPlan


@dataclass(frozen=True)
class Queue:
    """The groups of the desk's list; `waiting` and `sent_here` in calling order."""

    counter: str
    now: tuple[Ticket, ...]  # called here
    waiting: tuple[Ticket, ...]
    sent_here: tuple[Ticket, ...]  # ほかの窓口から
    held: tuple[Ticket, ...]
    no_show: tuple[Ticket, ...]
    upcoming: Ticket | None  # whom the next call takes
    done: int  # finished or sent on by this counter today
    longest_minutes: int
    open: bool = False  # somebody is signed in there

    @property
    def tickets(self) -> tuple[Ticket, ...]:
        return (*self.now, *self.waiting, *self.sent_here, *self.held, *self.no_show)


def queue_of(plan: HallPlan, day: Day, counter: str, done: int, now: datetime) -> Queue:
    order = counter_order(plan, day, counter)
    here = [one for one in day.tickets if one.counter == counter]
    # Put on hold before any call: belongs to whoever may call it.
    early = plan.may_call(counter, [one for one in day.tickets if one.counter is None])
    longest = max((now - one.since for one in order), default=None)
    return Queue(
        counter=counter,
        now=tuple(one for one in here if one.state is TicketState.CALLED),
        waiting=tuple(one for one in order if one.sent_to is None),
        sent_here=tuple(one for one in order if one.sent_to is not None),
        held=tuple(one for one in (*here, *early) if one.state is TicketState.HELD),
        no_show=tuple(one for one in here if one.state is TicketState.NO_SHOW),
        upcoming=order[0] if order else None,
        done=done,
        open=counter in day.open_counters,
        longest_minutes=max(0, int(longest.total_seconds() // 60)) if longest else 0,
    )
