"""An interview begins, is broken off and is kept: sealed into the ticket's case after every answer."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.answers import Answers
from kiosk.cases import Case, seal
from kiosk.tickets.model import Ticket
from ui.common.worker import Done
from ui.desk.casebook import OpenCase
from ui.desk.interview import form as forms
from ui.desk.interview.book import Hearing, Then
from ui.desk.interview.case import case_of, draft_of, shown_again
from ui.desk.interview.choices import fill
from ui.desk.interview.show import state_of
from ui.desk.interview.state import HearingState
from ui.desk.stand import OFFICE, PAPER, Stand
from ui.desk.state import CaseState, Screen


@dataclass(frozen=True)
class _Before:
    """What was there when the interview began: without a change nothing is stored."""

    pool: Answers
    memo: str


class Keeping(Stand):
    _hearing: Hearing | None = None
    _before: _Before | None = None
    _kept: Answers | None = None  # as they were stored last
    _drafted = False  # something of this interview was stored

    def interview(self) -> None:
        """Begins, or goes on with what is open or わからない in the case that is open."""
        opened = self._needs_case()
        if opened is None or not self._shows_answers():
            return
        self._do(PAPER, lambda: _begun(opened), self._enter)

    def _enter(self, begun: tuple[Hearing, HearingState]) -> None:
        self._hearing, shown = begun
        self._before = _Before(self._hearing.pool, self._hearing.memo)
        self._kept, self._drafted = self._before.pool, False
        self._change(screen=Screen.INTERVIEW, hearing=shown, trouble="", message="")

    def hear_leave(self) -> None:
        """中断: what was said so far is sealed and kept, and the case stays open at the desk."""
        hearing = self._hearing
        if hearing is None or self.state.busy:
            return
        if _Before(hearing.pool, hearing.memo) == self._before and not self._drafted:
            self._left("")
        else:
            self._keep("done.paused" if not hearing.done else "done.heard")

    def _keep(self, message: str) -> None:
        hearing, opened = self._hearing, self._opened
        if hearing is None or opened is None:
            return
        self._do(PAPER, lambda: case_of(hearing, opened), lambda case: self._seal(opened, case, message))

    def _seal(self, opened: OpenCase, case: Case, message: str) -> None:
        hearing, parts, clerk = self._hearing, self.parts, self.clerk
        if hearing is None:
            return
        whole = hearing.done or hearing.stopped
        public = not hearing.protected

        def job() -> Ticket:
            return parts.office.store_case(
                opened.ticket.token,
                case.token,
                seal(case, parts.public_key),
                clerk=clerk,
                route=case.outcome.route,
                public=public,
                prepared=whole or opened.ticket.prepared,
            )

        self._do(OFFICE, job, lambda ticket: self._sealed(opened, case, ticket, message))

    def _sealed(self, opened: OpenCase, case: Case, ticket: Ticket, message: str) -> None:
        def job() -> tuple[OpenCase, CaseState, bytes]:
            found = shown_again(opened, case, ticket)
            return found, found.state(), found.papers.pdf(0)

        self._do(PAPER, job, lambda found: self._show_heard(found, message))

    def _show_heard(self, found: tuple[OpenCase, CaseState, bytes], message: str) -> None:
        self._opened, case, preview = found
        self._change(case=case, preview=preview)
        self._left(self.tell(message))
        self.refresh()

    def _left(self, message: str) -> None:
        self._hearing = self._before = self._kept = None
        self._change(screen=Screen.DESK, hearing=None, message=message)

    def _keep_draft(self) -> None:
        """Each answer is sealed and kept at once, so that a power cut loses none. Quietly: nobody waits."""
        hearing, opened = self._hearing, self._opened
        if hearing is None or opened is None or hearing.pool == self._kept:
            return
        first, self._kept, self._drafted = not self._drafted, hearing.pool, True
        case = draft_of(hearing, opened)
        if not (opened.case.token and opened.case.printed):
            opened.case = case  # the next answer goes into the same folder
        ticket, public, parts, clerk = opened.ticket, not hearing.protected, self.parts, self.clerk

        def job() -> Ticket:
            return parts.office.store_case(
                ticket.token,
                case.token,
                seal(case, parts.public_key),
                clerk=clerk,
                route=case.outcome.route,
                public=public,
                prepared=ticket.prepared,
                noted=first,
            )

        self.parts.work.submit(OFFICE, job, lambda ended: self._draft_kept(opened, ended))

    def _draft_kept(self, opened: OpenCase, ended: Done[Ticket]) -> None:
        """Without the database the answers stay here, and the next one tries again."""
        if ended.trouble:
            self._kept = None
            self._fail(ended.trouble)
        else:
            opened.ticket = ended.value


def _begun(opened: OpenCase) -> tuple[Hearing, HearingState]:
    """At the life events for a number alone; else at the first わからない, or where it was left."""
    hearing = Hearing.of(opened.parts, opened.today, opened.case)
    if not hearing.choosing and not hearing.me.values:
        fields = forms.fields_of(opened.parts.guide, hearing.events, None)
        hearing.form = forms.opened(opened.tell, hearing.me, "", fields)
    elif not hearing.choosing:
        hearing.go(hearing.unsure(), Then.UNSURE)
        fill(hearing, opened.tell)
    return hearing, state_of(hearing, opened.tell, opened.ticket.number)
