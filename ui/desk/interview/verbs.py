"""聞き取り: a clerk asks what the kiosk would have asked, with the keyboard alone."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

from ui.desk.editing import Mistake
from ui.desk.interview import moves
from ui.desk.interview.book import Then
from ui.desk.interview.choices import ROOM, editor_of, mark
from ui.desk.interview.keeping import Keeping
from ui.desk.interview.show import BEFORE, stage_of, state_of
from ui.desk.interview.state import Editor, Stage


class InterviewVerbs(Keeping):
    # --- one question

    def hear_digit(self, digit: int) -> None:
        """1 … 9 choose on the page that shows; 0 is わからない."""
        hearing = self._hearing
        if hearing is None:
            return
        stage, ask = stage_of(hearing), hearing.ask
        if stage is Stage.EVENTS and digit:
            moves.toggle_event(hearing, self.tell, hearing.draft.page * ROOM + digit - 1)
        elif stage is Stage.QUESTION and ask:
            if editor_of(ask) is Editor.FAMILY:
                moves.family(hearing, self.tell, hearing.draft.page * ROOM + digit - 1) if digit else None
            else:
                mark(hearing, self.tell, moves.place_of(hearing, self.tell, digit))
        self._show_hearing()

    def hear_move(self, step: int) -> None:
        """Up and down: a single answer is chosen at once, one of several only pointed at."""
        hearing = self._hearing
        if hearing is None:
            return
        draft, count = hearing.draft, moves.count(hearing, self.tell)
        if not count:
            return
        ask = hearing.ask
        single = stage_of(hearing) is Stage.QUESTION and ask and editor_of(ask) is Editor.CHOICE
        fresh = bool(single) and not draft.chosen
        place = draft.cursor if fresh else max(0, min(count - 1, draft.cursor + step))
        draft.cursor, draft.page = place, place // ROOM
        if single:
            mark(hearing, self.tell, place)
        self._show_hearing()

    def hear_mark(self) -> None:
        """Space: the answer that is pointed at."""
        hearing = self._hearing
        if hearing is None or not moves.count(hearing, self.tell):
            return
        if stage_of(hearing) is Stage.EVENTS:
            moves.toggle_event(hearing, self.tell, hearing.draft.cursor)
        elif hearing.ask and editor_of(hearing.ask) is Editor.FAMILY:
            moves.family(hearing, self.tell, hearing.draft.cursor)
        else:
            mark(hearing, self.tell, hearing.draft.cursor)
        self._show_hearing()

    def hear_page(self, step: int) -> None:
        hearing = self._hearing
        if hearing is None:
            return
        pages = max(1, -(-moves.count(hearing, self.tell) // ROOM))
        hearing.draft.page = (hearing.draft.page + step) % pages
        hearing.draft.cursor = hearing.draft.page * ROOM
        self._show_hearing()

    def hear_type(self, text: str) -> None:
        """Into the field of the question, or the search among life events, where digits choose."""
        hearing = self._hearing
        if hearing is None:
            return
        draft, last = hearing.draft, unicodedata.normalize("NFKC", text)[-1:]
        draft.mistake = ""
        if hearing.choosing and last.isdigit():
            self.hear_digit(int(last))
            return
        draft.typed = text
        if hearing.choosing:
            draft.page = draft.cursor = 0
        self._show_hearing()

    def hear_next(self) -> None:
        """Enter: takes the answer, or says why it can't be one."""
        hearing = self._hearing
        if hearing is None:
            return
        take = _TAKE.get(stage_of(hearing))
        if take is None:
            self._keep("done.stopped" if hearing.stopped else "done.heard")
            return
        try:
            take(hearing, self.tell)
        except Mistake as mistake:
            hearing.draft.mistake = str(mistake)
        self._show_hearing()
        self._keep_draft()

    def hear_back(self) -> None:
        """Esc: one question back; nothing that was said is lost."""
        hearing = self._hearing
        if hearing is None:
            return
        stage, first = stage_of(hearing), not hearing.me.values
        if stage is Stage.EVENTS and first:
            self.hear_leave()
            return
        if stage is Stage.PERSON and hearing.form and hearing.form.variable:
            hearing.form = None
        elif stage is Stage.PERSON and first:
            hearing.form, hearing.choosing = None, True
        elif stage in (Stage.PERSON, Stage.EVENTS):
            moves.to(hearing, self.tell, None)
        elif hearing.place:
            moves.to(hearing, self.tell, hearing.place - 1, Then.ON)
        else:
            moves.who(hearing, self.tell)
        self._show_hearing()

    def hear_go(self, row: int) -> None:
        """To a row of what was answered: the events, who came, or a question."""
        hearing = self._hearing
        if hearing is None or not 0 <= row < BEFORE + len(hearing.trail.asked) + 1:
            return
        place = row - BEFORE
        if row == 0:
            hearing.go(None)
            hearing.choosing = True
        elif row == 1:
            moves.who(hearing, self.tell)
        elif hearing.me.values and hearing.events:
            moves.to(hearing, self.tell, place if place < len(hearing.trail.asked) else None)
        self._show_hearing()

    # --- who takes part, the memo, the result

    def hear_field(self, name: str, text: str) -> None:
        """One line of the form for a person."""
        hearing = self._hearing
        if hearing and hearing.form and name in hearing.form.fields:
            hearing.form.texts[name] = text
            hearing.draft.mistake = ""
            self._show_hearing()

    def hear_remove(self) -> None:
        """Takes the person of the form off the visit."""
        hearing = self._hearing
        if hearing and hearing.form and hearing.form.variable:
            hearing.take_off(hearing.form.id)
            hearing.form = None
            self._show_hearing()

    def hear_memo(self, text: str) -> None:
        if self._hearing and self.state.hearing:
            self._hearing.memo = text
            self._change(hearing=replace(self.state.hearing, memo=text))

    def hear_all(self) -> None:
        """F5: every procedure of the result with its reason, or the short list again."""
        if self._hearing:
            self._hearing.all_shown = not self._hearing.all_shown
            self._show_hearing()

    # --- inside

    def _show_hearing(self) -> None:
        hearing, opened = self._hearing, self._opened
        if hearing and opened:
            self._change(hearing=state_of(hearing, self.tell, opened.ticket.number))


_TAKE = {
    Stage.EVENTS: moves.take_events,
    Stage.PERSON: moves.take_person,
    Stage.QUESTION: moves.take_answer,
}
