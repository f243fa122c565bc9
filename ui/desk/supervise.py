"""What is done with any number of a list; and the supervisor's verbs: lines, machines, trail, notice."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from kiosk.tickets.model import HoldReason, Ticket, TicketState
from ui.common.worker import Done
from ui.desk.hall_words import counter_row, machine_rows, trail_row
from ui.desk.parts import Role
from ui.desk.queueing import queue_state
from ui.desk.stand import OFFICE, Stand
from ui.desk.state import Screen
from ui.desk.supervise_state import LinesState

TRAIL = 200  # newest events that are shown
Choice = tuple[str, Callable[[], None]]


class Supervise(Stand):
    _tickets: dict[str, Ticket]

    # --- any number of the list ---

    def choices(self, token: str) -> tuple[Choice, ...]:
        """What may be done with a number of the list, in words; the first one is what Enter means."""
        ticket = self._tickets.get(token)
        if ticket is None:
            return ()
        tell, office = self.tell, self.parts.office
        found: list[Choice] = []
        if ticket.hold_reason is HoldReason.HANDOVER and ticket.state is TicketState.HELD:
            found.append((tell("pick.ready"), partial(self._with, office.ready, token, "ready")))
        if ticket.state in (TicketState.WAITING, TicketState.HELD, TicketState.NO_SHOW):
            found.append((tell("pick.call"), partial(self.open, token)))
        if ticket.state in (TicketState.NO_SHOW, TicketState.HELD):
            found.append((tell("pick.back"), partial(self._with, office.back, token, "back")))
        if ticket.state is TicketState.CALLED:
            found.append((tell("pick.undo"), partial(self._with, office.undo, token, "undone")))
        else:
            turned = not ticket.priority
            found.append(
                (
                    tell("pick.prefer" if turned else "pick.not_prefer"),
                    partial(self._with, lambda one: office.set_priority(one, turned), token, "noted"),
                )
            )
        if self.role is Role.SUPERVISOR:
            cancel = partial(office.cancel, clerk=self.clerk)
            found.append((tell("pick.cancel"), partial(self._with, cancel, token, "cancelled")))
        return tuple(found)

    def send(self, token: str, counter: str) -> None:
        """次の窓口へ送る, of any number."""
        self._with(lambda one: self.parts.office.transfer(one, counter, done=False), token, "sent")

    def open(self, text: str) -> None:
        """Calls a number and opens its case."""
        raise NotImplementedError

    def _with(self, verb: Callable[[str], Ticket], token: str, message: str) -> None:
        self._do(OFFICE, lambda: verb(token), lambda ticket: self._done_with(ticket, message))

    def _done_with(self, ticket: Ticket, message: str) -> None:
        self._change(message=self.tell(f"done.{message}", number=ticket.number))
        self.refresh()
        if self.state.screen is Screen.LINES:
            self.look_again()

    # --- all lines ---

    def supervise(self) -> None:
        """Only for a supervisor or IT, and noted."""
        if self.role is Role.CLERK:
            self._change(trouble=self.tell("trouble.supervisor_only"))
            return
        if self.state.case is not None:
            self._change(trouble=self.tell("trouble.case_open"))
            return
        clerk = self.clerk
        self._do(OFFICE, lambda: self._lines(clerk), self._show_lines)

    def look_again(self) -> None:
        """Quietly: the view is open already."""
        if self.state.screen is Screen.LINES:
            self.parts.work.submit(OFFICE, lambda: self._lines(""), self._lines_read)

    def choose_counter(self, place: int) -> None:
        lines = self.state.lines
        if lines and 0 <= place < len(lines.counters) and place != lines.selected:
            self._change(lines=replace(lines, selected=place))

    def notices(self) -> tuple[Choice, ...]:
        """The city's notices, and none."""
        found = [("", self.tell("lines.no_notice"))]
        found += [(name, text("ja")) for name, text in self.parts.guide.city.notices.items()]
        return tuple((text, partial(self._show_notice, name)) for name, text in found)

    def leave_lines(self) -> None:
        self._change(screen=Screen.DESK, lines=None)
        self.refresh()

    def _show_notice(self, notice: str) -> None:
        office, clerk = self.parts.office, self.clerk
        self._do(OFFICE, lambda: office.set_notice(notice, clerk=clerk), lambda _: self.look_again())

    def _lines(self, clerk: str) -> LinesState:
        office, tell = self.parts.office, self.tell
        queues, now = office.lines(clerk=clerk), self.parts.clock.now()
        clerks = {one.id: one.name for one in self.parts.clerks}
        self._tickets |= {ticket.token: ticket for _, queue in queues for ticket in queue.tickets}
        shown = office.notice()
        city = self.parts.guide.city
        return LinesState(
            counters=tuple(counter_row(tell, counter, queue, now) for counter, queue in queues),
            groups={counter: queue_state(tell, queue, {}, now).groups for counter, queue in queues},
            machines=machine_rows(tell, office.stations(), office.clock.now()),
            trail=tuple(trail_row(tell, one, clerks) for one in office.trail(TRAIL)),
            notice=city.notices[shown]("ja") if shown in city.notices else "",
        )

    def _lines_read(self, ended: Done[LinesState]) -> None:
        if ended.trouble:
            self._change(connected=False)
        elif self.state.screen is Screen.LINES:
            self._show_lines(ended.value)

    def _show_lines(self, lines: LinesState) -> None:
        before = self.state.lines
        kept = replace(lines, selected=before.selected) if before else lines
        if kept != before or self.state.screen is not Screen.LINES:
            self._change(screen=Screen.LINES, lines=kept)
