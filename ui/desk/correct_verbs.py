"""Correcting an answer: choose, type, see what it would change, say why, do it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kiosk.answers import Value
from kiosk.cases import seal
from kiosk.guide.model import Kind
from kiosk.tickets.model import Ticket
from ui.common.worker import Done
from ui.desk import answered, correcting
from ui.desk.casebook import OpenCase
from ui.desk.correcting import Correction
from ui.desk.editing import Mistake
from ui.desk.stand import OFFICE, PAPER, Stand
from ui.desk.state import CorrectState, Screen, SheetRow, leaves

REASONS = (1, 2, 3)
"""本人の申し出, 書類とちがう, 入力のまちがい."""
ASIDE = ("wish", "done", "elsewhere", "unfit")
"""本人が希望しない, もう済んでいる, ほかで手続する, 当てはまらない."""


@dataclass(frozen=True)
class Trial:
    """A correction that isn't done yet, and the sheets that it would change; the first one drawn."""

    correction: Correction
    places: tuple[int, ...] = ()  # of those sheets among all of them
    sheets: tuple[SheetRow, ...] = ()
    preview: bytes = b""
    before: bytes = b""


def _trial(opened: OpenCase, correction: Correction) -> Trial:
    rows, papers = opened.papers.rows(correction.sheets), opened.papers
    places = tuple(place for place, one in enumerate(rows) if one.changed)
    if not places:
        return Trial(correction)
    preview = papers.draw(correction.sheets, places[0])
    before = papers.draw(correction.sheets, places[0], before=True)
    return Trial(correction, places, tuple(rows[place] for place in places), preview, before)


def _first_changed(opened: OpenCase) -> int:
    """The page where a correction is seen first; else the first one."""
    rows = opened.papers.rows()
    changed = (place for place, one in enumerate(leaves(rows)) if rows[one.sheet].changed)
    return next(changed, 0)


class CorrectVerbs(Stand):
    _correction: Correction | None = None
    _places: tuple[int, ...] = ()  # of the sheets that it would change

    def correct(self) -> None:
        opened = self._needs_case()
        if opened is None or not self._shows_answers():
            return
        rows = answered.rows(opened)
        first = next((place for place, one in enumerate(rows) if one.editable), -1)
        if first < 0:
            self._change(trouble=self.tell("trouble.nothing_to_correct"))
            return
        self._change(screen=Screen.CORRECT, correct=CorrectState(rows), trouble="", message="")
        self.edit(first)

    def edit(self, index: int) -> None:
        """Goes to another answer; what was typed and not done is dropped."""
        correct, opened = self.state.correct, self._opened
        if not correct or not opened or not 0 <= index < len(correct.rows):
            return
        row, self._correction = correct.rows[index], None
        typed = correcting.shown(opened, row.variable, row.person) if row.editable else ""
        before = correcting.stood_before(opened, row)
        self._change(correct=CorrectState(correct.rows, index, typed, before, reason=correct.reason))
        self._show_case(page=self.state.case.page if self.state.case else 0)

    def type(self, text: str) -> None:
        """Shows at once what the answer would change; nothing is stored yet."""
        correct, opened = self.state.correct, self._opened
        if not correct or not opened or not correct.rows[correct.selected].editable:
            return
        row = correct.rows[correct.selected]
        self._correction = None
        self._change(correct=replace(correct, typed=text, mistake="", effects=None))

        def job() -> Trial | Mistake | None:
            if self.state.correct is None or self.state.correct.typed != text:
                return None  # typed on meanwhile
            try:
                return _trial(opened, correcting.corrected(opened, row.variable, row.person, text))
            except Mistake as mistake:
                return mistake

        self.parts.work.submit(PAPER, job, lambda ended: self._tried(text, ended))

    def reason(self, number: int) -> None:
        if self.state.correct and number in REASONS:
            self._change(correct=replace(self.state.correct, reason=number))

    def options(self) -> tuple[str, ...]:
        """What may be typed as 1, 2, 3 … for the selected answer."""
        correct, opened = self.state.correct, self._opened
        if not correct or not opened:
            return ()
        return tuple(one.label for one in correcting.offered(opened, correct.rows[correct.selected].variable))

    def kind(self) -> Kind | None:
        """How the selected answer is typed."""
        correct, opened = self.state.correct, self._opened
        return (
            correcting.kind_of(opened, correct.rows[correct.selected].variable)
            if correct and opened
            else None
        )

    def apply(self) -> None:
        """Stores the correction; needs a reason."""
        correct, correction = self.state.correct, self._correction
        if not correct or correction is None:
            return
        if not correct.reason:
            self._change(correct=replace(correct, mistake=self.tell("mistake.reason")))
            return
        if self._opened:
            chosen = correct.rows[correct.selected]
            self._opened.corrected = correcting.said(self._opened, correction, chosen.label, correct.before)
        self._store(correction)

    def leave(self) -> None:
        self._correction = None
        self._change(screen=Screen.DESK, correct=None, trouble="")
        self._show_case()

    def put_aside(self, reason: str | None) -> None:
        """不要にする: the selected procedure, for one of the reasons in `ASIDE`; None takes it up again."""
        opened, case = self._needs_case(), self.state.case
        if opened is None or case is None or not case.procedures:
            return
        row = case.procedures[case.selected]
        if not row.may_set_aside:
            self._change(trouble=self.tell("trouble.not_aside"))
            return
        self._do(PAPER, lambda: correcting.put_aside(opened, row.procedure, reason), self._store)

    def _tried(self, text: str, ended: Done[Trial | Mistake | None]) -> None:
        correct = self.state.correct
        if not correct or correct.typed != text:
            return  # typed on meanwhile
        found = ended.value
        if found is None:
            return
        if isinstance(found, Mistake):
            self._change(correct=replace(correct, mistake=self.tell(f"mistake.{found}")))
            return
        self._correction = found.correction
        self._places = found.places
        shown = replace(correct, effects=found.correction.effects, sheets=found.sheets, page=0)
        preview, before = found.preview or self.state.preview, found.before or self.state.before
        self._change(correct=shown, preview=preview, before=before)

    def _give(self, variable: str, person: str | None, value: Value) -> None:
        """An answer that the clerk heard at the counter."""
        opened = self._needs_case()
        if opened is None:
            return
        if not opened.case.token:
            self._change(trouble=self.tell("trouble.no_answers"))
            return
        answers = opened.case.answers.with_value(variable, value, person)
        self._do(PAPER, lambda: correcting.decided(opened, answers, (variable, person)), self._store)

    def _store(self, correction: Correction) -> None:
        opened = self._opened
        if opened is None:
            return
        parts, ticket, case, clerk = self.parts, opened.ticket, correction.case, self.clerk

        def job() -> Ticket:
            sealed, route = seal(case, parts.public_key), case.outcome.route
            # The answer may lead to another counter, or spare one.
            return parts.office.store_case(
                ticket.token, case.token, sealed, clerk=clerk, route=route, prepared=ticket.prepared
            )

        self._do(OFFICE, job, lambda moved: self._stored(opened, correction, moved))

    def _stored(self, opened: OpenCase, correction: Correction, ticket: Ticket) -> None:
        opened.ticket = ticket
        opened.case = correction.case
        opened.papers.sheets = correction.sheets
        if correction.key:
            opened.by_clerk.add(correction.key)
        self._correction = None
        self._change(screen=Screen.DESK, correct=None, message=self.tell("done.corrected"))
        if correction.effects.sheets:
            self._show_case(page=_first_changed(opened))
        else:
            self._show_case()
