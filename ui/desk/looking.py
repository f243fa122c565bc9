"""Cases that are only looked at: a colleague's, and what 支援措置 hides until a clerk has looked round."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.audit import Action
from kiosk.cases import Case
from kiosk.tickets.model import Ticket, TicketState
from ui.desk.paging import Paging
from ui.desk.stand import OFFICE

_OPENING = (Action.CASE_OPENED, Action.CASE_TAKEN, Action.CASE_CORRECTED)


@dataclass(frozen=True)
class Fetched:
    """A ticket with its case, if it has one; `watched`: who has it, where it can only be looked at."""

    ticket: Ticket
    case: Case | None
    watched: str = ""


class Looking(Paging):
    def close_watched(self) -> None:
        """A colleague's case; nothing happens to it."""
        if self._opened is not None and self._opened.watched:
            self._opened = None
            self._change(case=None, preview=b"", before=b"", trouble="", prompt="")

    def reveal(self) -> None:
        """支援措置: the clerk has looked round and shows the address; the trail knows who and when."""
        opened, office, clerk = self._opened, self.parts.office, self.clerk
        if opened is None or not opened.veiled:
            return
        opened.revealed = True
        number = opened.ticket.number
        self.parts.work.submit(
            OFFICE, lambda: office.note(Action.CASE_OPENED, clerk, number, address=1), lambda _: None
        )
        self._change(trouble="", prompt="")
        self._show_case()

    def _colleague_has(self, ticket: Ticket) -> bool:
        return ticket.state is TicketState.CALLED and ticket.counter != self.parts.counter

    def _who_has(self, ticket: Ticket) -> str:
        """Whoever opened it last, before this desk did."""
        trail = self.parts.office.trail()
        mine = [one.actor for one in trail if one.number == ticket.number and one.action in _OPENING]
        names = {one.id: one.name for one in self.parts.clerks}
        clerk = names.get(mine[0], mine[0]) if mine else self.tell("watch.colleague")
        return self.tell(
            "watch.told",
            number=ticket.number,
            counter=self.tell.counter_name(ticket.counter or ""),
            clerk=clerk,
            at=f"{ticket.called_at:%H:%M}" if ticket.called_at else "",
        )
