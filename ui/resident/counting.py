"""What is counted of a visit for the city's figures: where residents go back or stop, for which procedures.

Never an answer, never who, each thing once a visit, no time finer than an hour. All of it is held back until
the visit is over, and thrown away at once when somebody asks for protection (安全相談).
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from kiosk.interview.steps import SAFETY
from kiosk.office import Tally
from ui.resident.state import Over, Place

if TYPE_CHECKING:
    from ui.common.worker import Done
    from ui.resident.flow import Flow

_NOWHERE = (Place.WELCOME, Place.CARD_LEFT, Place.SAFETY, Place.STAFF_ONLY)
"""No visit yet or any more, or a screen of which nothing may be told."""


class Counting:
    """Looks at one flow after every change."""

    def __init__(self) -> None:
        self._begun: datetime | None = None
        self._screen = ""
        self._silent = False  # somebody asked for protection
        self._tallies: dict[tuple[str, str], Tally] = {}

    def look(self, flow: Flow, *, back: bool = False) -> None:
        """`back`: the change was a step back."""
        if flow.state.given.get((SAFETY, None)) is True:
            self.forget(silent=True)
        if flow.state.place in (Place.WELCOME, Place.CARD_LEFT) or self._silent:
            return
        if self._begun is None:
            self._begun = flow.parts.clock.now()
            self._note(flow, "begun")
        self._look_at_screen(flow, back=back)
        if flow.state.place is Place.OUTCOME:
            self._note_procedures(flow, "found")
        if flow.state.place is Place.TICKET and flow.state.ticket.admission is not None:
            self._note_procedures(flow, "ticket")
            minutes = (flow.parts.clock.now() - self._begun).total_seconds() / 60
            self._note(flow, "number", minutes=round(minutes))

    def end(self, flow: Flow) -> None:
        """The visit is over; what was counted goes on its way."""
        self.look(flow)
        if self._screen and flow.state.place is not Place.TICKET:
            self._note(flow, _how(flow), self._screen)
        tallies, count = tuple(self._tallies.values()), flow.parts.count
        self.forget()
        if tallies:
            flow.parts.work.submit("office", lambda: count(tallies), _nothing)

    def _look_at_screen(self, flow: Flow, *, back: bool) -> None:
        screen = _screen(flow)
        if back and screen != self._screen and self._screen:
            self._note(flow, "back", self._screen)
        self._screen = screen
        if not screen:
            return
        self._note(flow, "shown", screen)
        if flow.state.over[-1:] == (Over.STAFF,) and flow.state.staff.why == "call":
            self._note(flow, "staff", screen)

    def _note_procedures(self, flow: Flow, what: str) -> None:
        outcome = flow.state.outcome
        for one in outcome.needed if outcome else ():
            self._note(flow, what, one.procedure)

    def _note(self, flow: Flow, what: str, subject: str = "", minutes: int = 0) -> None:
        now = flow.parts.clock.now()
        tally = Tally(what, subject, minutes=minutes, day=now.date(), hour=now.hour)
        self._tallies.setdefault((what, subject), tally)

    def forget(self, *, silent: bool = False) -> None:
        self._begun = None
        self._screen = ""
        self._silent = silent
        self._tallies = {}


def _screen(flow: Flow) -> str:
    """The place, or the question in it; empty where nothing may be told."""
    if flow.state.place in _NOWHERE:
        return ""
    if flow.state.place is not Place.QUESTIONS:
        return flow.state.place.value
    ask = flow.ask()
    return "" if ask is None or ask.question.variable == SAFETY else ask.question.id


def _how(flow: Flow) -> str:
    if flow.state.over[-1:] == (Over.RESTART,):
        return "restart"
    return "left" if flow.idle == 0 else "time_out"  # a touch sets it to 0


def _nothing(done: Done[None]) -> None:
    """What couldn't be kept isn't counted."""
