"""What happens when nobody touches: time-out, a card left behind, a call for staff that nobody answers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.card.ports import Presence
from ui.resident import paper, reading
from ui.resident.state import Look, Over, Place, StaffPart

if TYPE_CHECKING:
    from ui.resident.flow import Flow

CALL_AGAIN = 120  # seconds until staff are called a second time
CARD_LEFT = 60  # seconds until staff come for a card that was left
CALLED = "call"
"""Why staff come: the resident pressed 職員をよぶ."""
ENLARGED = 1.6
LONG_TOUCH = 2  # seconds that a slow finger may lie on a button
WITH_STAFF = 600  # seconds that a resident may wait for staff without a touch


def tick(flow: Flow, seconds: int) -> None:
    reading.look(flow)
    reading.tick(flow, seconds)
    paper.tick(flow, seconds)
    _staff(flow, seconds)
    if flow.state.place is Place.CARD_LEFT:
        _card_left(flow, seconds)
    elif flow.state.over[-1:] == (Over.TIMEOUT,):
        _count_down(flow, seconds)
    elif flow.state.place is Place.TICKET:
        _after_ticket(flow, seconds)
    else:
        _idle(flow, seconds)


def ring(flow: Flow, why: str) -> None:
    """Calls staff; a resident is never asked why."""
    if flow.state.staff.why != CALLED:  # who called is still told of it, also when a printer calls after them
        flow.put(staff=StaffPart(why, flow.parts.clock.now().strftime("%H:%M")))
    flow.parts.ring_staff(why)


def hush(flow: Flow) -> None:
    """Nobody need come any more."""
    if flow.state.staff.why:
        flow.put(staff=StaffPart())
        flow.parts.hush_staff()


def stay(flow: Flow) -> None:
    """まだ使っています."""
    flow.idle = 0
    flow.touched = False
    flow.put(over=tuple(one for one in flow.state.over if one is not Over.TIMEOUT), left=0)


def leave(flow: Flow) -> None:
    """Ends the visit: everything is forgotten; a card that still lies there is asked for first."""
    lying = flow.parts.card.presence() is Presence.CARD
    flow.counting.end(flow)
    flow.parts.card.release()
    paper.abandon(flow)
    look, cleared = flow.state.look, Over.TIMEOUT in flow.state.over and flow.state.case is None
    flow.wipe()
    if lying:
        # Only how to show "take your card" outlives the visit, until the card is gone.
        flow.put(place=Place.CARD_LEFT, look=look, cleared=cleared)


def limit(flow: Flow) -> int:
    """Seconds without a touch; twice as long for who reads slowly or listens."""
    idle = flow.parts.settings.times.idle
    awaited = flow.state.place is Place.TICKET and flow.state.staff.why == CALLED
    if awaited or flow.state.over[-1:] == (Over.STAFF,) or flow.state.place is Place.STAFF_ONLY:
        return WITH_STAFF
    return idle * 2 if flow.state.look.scale >= ENLARGED or flow.state.look.voice else idle


def _may_time_out(flow: Flow) -> bool:
    state = flow.state
    if state.card.busy or state.place in (Place.PRINTING, Place.CARD_LEFT):
        return False
    untouched = not (state.events or state.over) and state.look == Look()
    return state.place is not Place.WELCOME or not untouched


def _idle(flow: Flow, seconds: int) -> None:
    if not _may_time_out(flow):
        flow.idle = 0
        return
    flow.idle += seconds
    if flow.idle < limit(flow):
        return
    if flow.state.place is Place.WELCOME:
        leave(flow)
    else:
        flow.touched = False
        flow.put(left=flow.parts.settings.times.answer)
        flow.lay(Over.TIMEOUT)


def _count_down(flow: Flow, seconds: int) -> None:
    left = flow.state.left - seconds
    flow.idle += seconds
    if flow.touched and flow.idle < LONG_TOUCH:
        return  # the finger may still lie on おわる
    if flow.touched:
        stay(flow)
    elif left <= 0:
        leave(flow)
    else:
        flow.put(left=left)


def _after_ticket(flow: Flow, seconds: int) -> None:
    """Clears itself once the card is taken; without a card, or when nobody takes it, after the usual time."""
    flow.idle += seconds
    if flow.state.card.lying or flow.state.over or flow.state.staff.why == CALLED:
        flow.put(ticket=replace(flow.state.ticket, seconds=0))
        if flow.idle >= limit(flow):
            leave(flow)
        return
    waited = flow.state.ticket.seconds + seconds
    times = flow.parts.settings.times
    if waited >= (times.ticket if flow.state.holder else times.idle):
        leave(flow)
    else:
        flow.put(ticket=replace(flow.state.ticket, seconds=waited))


def _card_left(flow: Flow, seconds: int) -> None:
    if flow.parts.card.presence() is not Presence.CARD:
        flow.wipe()
        return
    flow.idle += seconds
    if flow.idle >= CARD_LEFT and not flow.state.staff.why:
        ring(flow, "card")


def _staff(flow: Flow, seconds: int) -> None:
    staff = flow.state.staff
    if not staff.why:
        return
    coming = flow.parts.staff_coming()
    if coming != staff.coming:
        staff = replace(staff, coming=coming)
        flow.put(staff=staff)
    if staff.again or coming:
        return
    waited = staff.seconds + seconds
    showing = flow.state.over[-1:] == (Over.STAFF,) or flow.state.place is Place.STAFF_ONLY
    if showing and waited >= CALL_AGAIN:
        flow.parts.ring_staff("again")
        flow.put(staff=replace(staff, seconds=waited, again=True))
    else:
        flow.put(staff=replace(staff, seconds=waited))
