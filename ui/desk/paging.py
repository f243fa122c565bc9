"""Turning the sheets of a case, or those that a correction would change; drawn ahead, so that it is quick."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from forms.changes import Change
from ui.common.worker import Done
from ui.desk.casebook import OpenCase
from ui.desk.correct_verbs import CorrectVerbs
from ui.desk.stand import PAPER, sheet_of
from ui.desk.state import CaseState, leaves


class Paging(CorrectVerbs):
    def page(self, step: int) -> None:
        correct, case = self.state.correct, self.state.case
        if correct and correct.sheets:
            self._turn_trial((correct.page + step) % len(leaves(correct.sheets)))
        elif case and case.sheets:
            self.turn_to((case.page + step) % len(leaves(case.sheets)))

    def turn_to(self, place: int) -> None:
        """Another leaf of the open case. Nothing is decided again for it."""
        case = self.state.case
        if case:
            self._look(replace(case, page=place))

    def compare(self) -> None:
        """前とくらべる: the sheet before and after a correction, side by side, or one alone again."""
        case = self.state.case
        if case is None:
            return
        if self.state.correct and self.state.correct.sheets:
            self._change(case=replace(case, compare=not case.compare))
        else:
            self._look(replace(case, compare=not case.compare))

    def draw_ahead(self) -> None:
        """The leaves beside the one that is looked at, while nobody waits for anything."""
        opened, case = self._opened, self.state.case
        if opened is None or case is None or self.state.busy or opened.veiled:
            return
        found, papers = leaves(case.sheets), opened.papers
        beside = {found[(case.page + step) % len(found)].sheet for step in (1, -1)} if found else set()
        for place in beside:
            if not papers.is_drawn(place):
                self.parts.work.submit(PAPER, partial(papers.pdf, place), lambda _: None)

    def beside(self) -> tuple[tuple[bytes, int, tuple[Change, ...]], ...]:
        """What `draw_ahead` has drawn: PDF, page and marks of the leaf after this one and before it."""
        opened, case = self._opened, self.state.case
        found = leaves(case.sheets) if case else ()
        if opened is None or case is None or not found or opened.veiled:
            return ()
        wanted = (found[(case.page + step) % len(found)] for step in (1, -1))
        return tuple(
            (opened.papers.pdf(one.sheet), one.page, case.sheets[one.sheet].marks)
            for one in wanted
            if opened.papers.is_drawn(one.sheet)
        )

    def _look(self, case: CaseState) -> None:
        opened = self._opened
        if opened is None:
            return
        opened.touched = True
        place = leaves(case.sheets)[case.page].sheet if case.sheets else 0
        if opened.papers.is_drawn(place) and not case.compare and not opened.veiled:
            self._change(case=case, preview=opened.papers.pdf(place), before=b"")
            return
        job = partial(sheet_of, opened, case)
        self.parts.work.submit(PAPER, job, partial(self._looked, opened, case))

    def _looked(self, opened: OpenCase, case: CaseState, ended: Done[tuple[bytes, bytes]]) -> None:
        now = self.state.case
        if opened is not self._opened or now is None:
            return  # closed while it was drawn
        if ended.trouble:
            self._fail(ended.trouble)
            return
        preview, before = ended.value
        self._change(case=replace(now, page=case.page, compare=case.compare), preview=preview, before=before)

    def _turn_trial(self, place: int) -> None:
        opened, correct, correction = self._opened, self.state.correct, self._correction
        if opened is None or correct is None or correction is None:
            return
        sheet, papers = self._places[leaves(correct.sheets)[place].sheet], opened.papers

        def job() -> tuple[bytes, bytes]:
            return papers.draw(correction.sheets, sheet), papers.draw(correction.sheets, sheet, before=True)

        def turned(ended: Done[tuple[bytes, bytes]]) -> None:
            if self._correction is correction and self.state.correct:
                preview, before = ended.value
                shown = replace(self.state.correct, page=place)
                self._change(correct=shown, preview=preview, before=before)

        self.parts.work.submit(PAPER, job, turned)
