"""A visitor is called and served: every verb that moves a number, and the case that opens with it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from forms.marks import serial_text
from kiosk.answers import Answers
from kiosk.cases import Case, unseal
from kiosk.faults import Fault, Trouble
from kiosk.office.finding import serial_of
from kiosk.procedures.outcome import Outcome
from kiosk.tickets.model import HoldReason, Ticket, TicketState
from kiosk.tickets.numbers import is_paper_number
from kiosk.tokens import TICKET_LENGTH, new_token
from ui.desk.casebook import OpenCase
from ui.desk.counting import count_call
from ui.desk.interview.verbs import InterviewVerbs
from ui.desk.looking import Fetched, Looking
from ui.desk.parts import Role
from ui.desk.stand import OFFICE, PAPER, sheet_of
from ui.desk.state import CaseState, Screen
from ui.desk.watching import Watching


class Calling(Looking, InterviewVerbs, Watching):
    def call_next(self) -> None:
        if self._in_hand():
            return
        office, counter = self.parts.office, self.parts.counter
        self._do(OFFICE, lambda: self._fetched(office.call_next(counter)), self._take)

    def open(self, text: str) -> None:
        """A number, or what the scanner read of a ticket or a sheet: calls and opens it."""
        if not text.strip() or self._in_hand():
            return
        office, counter = self.parts.office, self.parts.counter

        def job() -> Fetched:
            ticket = self._found(text.strip())
            if self._colleague_has(ticket):
                return self._fetched(ticket, self._who_has(ticket))
            if ticket.state is not TicketState.CALLED or ticket.counter != counter:
                ticket = office.call(ticket.token, counter)
            return self._fetched(ticket)

        def taken(fetched: Fetched) -> None:
            self._take(fetched)
            self._tell_void(text)

        self._do(OFFICE, job, taken)

    def _found(self, text: str) -> Ticket:
        """A number of the paper fallback isn't in the line yet: whoever holds it stands here."""
        office = self.parts.office
        try:
            return office.find(text)
        except Trouble as trouble:
            if trouble.fault is not Fault.NO_SUCH_TICKET or not is_paper_number(text):
                raise
            return office.take_paper(text.upper(), office.clock.now())

    def _tell_void(self, text: str) -> None:
        """A sheet that was replaced is still in the resident's hand."""
        opened = self._opened
        found = opened.papers.replaced(serial_of(text)) if opened else None
        if opened is None or found is None:
            return
        (old, new), token = found, opened.case.token
        facts = {"old": serial_text(token, old.serial), "new": serial_text(token, new.serial) if new else ""}
        self._change(trouble=self.tell("trouble.void_sheet" if new else "trouble.void_gone", **facts))

    def receive(self, line: str) -> None:
        """A new number for somebody who stands at the counter without one, and the interview with them."""
        if self._in_hand():
            return
        office, counter, key = self.parts.office, self.parts.counter, new_token(TICKET_LENGTH)

        def job() -> Ticket:
            # Whoever stands here is served, also after the last issue.
            given = office.admit(line, key=key, prepared=False, begun=True)
            return office.call(given.ticket.token, counter)

        self._do(OFFICE, job, self._received)

    def _received(self, ticket: Ticket) -> None:
        def job() -> tuple[OpenCase, CaseState, bytes]:
            opened = OpenCase.of(self.parts, self.tell, ticket, self._blank(ticket))
            return opened, opened.state(), b""

        self._do(PAPER, job, self._begin_with)

    def _begin_with(self, found: tuple[OpenCase, CaseState, bytes]) -> None:
        self._show_opened(found)
        self.interview()
        self._change(message=self.tell("done.received", number=found[0].ticket.number))

    def recall(self) -> None:
        self._move(self.parts.office.recall, "recalled", leaves=False)

    def undo(self) -> None:
        """誤呼出の取消."""
        self._move(self.parts.office.undo, "undone")

    def hold(self, reason: HoldReason) -> None:
        """With HANDOVER everything is done here but what is being made (交付の準備)."""
        office = self.parts.office
        if reason is HoldReason.HANDOVER:
            self._move(office.await_handover, "handover")
        else:
            self._move(lambda token: office.hold(token, reason), "held")

    def no_show(self) -> None:
        self._move(self.parts.office.no_show, "no_show")

    def transfer(self, counter: str, *, done: bool = True) -> None:
        """次の窓口へ送る. Without `done` the visitor comes back here later."""
        self._move(lambda token: self.parts.office.transfer(token, counter, done=done), "sent")

    def finish(self) -> None:
        """Done here; on to the next counter of the route when there is one."""
        self._move(lambda number: self.parts.office.finish(number, send_on=True), "finished")

    # --- inside ---

    def _in_hand(self) -> bool:
        """One case at a time: never a second one over the first. And none for IT."""
        self.close_watched()
        why = "case_open" if self.state.case is not None else "no_cases" if self.role is Role.IT else ""
        if why:
            self._change(trouble=self.tell(f"trouble.{why}"))
        return bool(why)

    def _fetched(self, ticket: Ticket, watched: str = "") -> Fetched:
        """Without a case when the number has none, or one that this key doesn't open."""
        if self._key is None:
            raise Trouble(Fault.KEY_MISSING)
        try:
            sealed = self.parts.office.open_sealed(ticket.token, clerk=self.clerk)
            return Fetched(ticket, unseal(sealed, self._key), watched)
        except Trouble as trouble:
            if trouble.fault is not Fault.CASE_UNREADABLE:
                raise
            if watched:
                facts = {"number": ticket.number, "counter": ticket.counter or ""}
                raise Trouble(Fault.ALREADY_CALLED, ticket.number, **facts) from None
            return Fetched(ticket, None)

    def _take(self, fetched: Fetched) -> None:
        ticket, case = fetched.ticket, fetched.case
        parts, tell = self.parts, self.tell

        def job() -> tuple[OpenCase, CaseState, bytes]:
            opened = OpenCase.of(parts, tell, ticket, case or self._blank(ticket))
            opened.watched = fetched.watched
            found = opened.state()
            return opened, found, sheet_of(opened, found)[0]

        self._do(PAPER, job, self._show_opened)
        if case is None:
            self._change(trouble=self.tell("trouble.no_answers"))

    def _show_opened(self, found: tuple[OpenCase, CaseState, bytes]) -> None:
        self._opened, case, preview = found
        self._change(case=case, preview=preview, before=b"", screen=Screen.DESK)
        self.tick()
        self.refresh()

    def _blank(self, ticket: Ticket) -> Case:
        """For somebody who took a number without the kiosk's questions."""
        nothing = Outcome((), (), ())
        version = self.parts.guide.version
        return Case("", version, ticket.issued_at, "", "ja", None, None, Answers(), nothing)

    def _move(self, verb: Callable[[str], Ticket], message: str, *, leaves: bool = True) -> None:
        opened = self._needs_case()
        if opened is None:
            return
        ticket = opened.ticket
        self._do(OFFICE, lambda: verb(ticket.token), lambda moved: self._moved(moved, message, leaves))

    def _moved(self, ticket: Ticket, message: str, leaves: bool) -> None:
        number = ticket.number
        if self._opened is not None and not leaves:
            self._opened.ticket = ticket
        if leaves and self._opened is not None:
            count = partial(count_call, self.parts, self._opened, message)
            self.parts.work.submit(OFFICE, count, lambda _: None)
        if leaves:
            self._opened = None
            self._change(case=None, correct=None, preview=b"", before=b"", screen=Screen.DESK)
        self._change(message=self.tell(f"done.{message}", number=number))
        self.refresh()
