"""Correction: the answers at the left, what the change would do in the middle; stored only on Ctrl Enter."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desk.answer_field import TALL, AnswerField
from ui.desk.bits import KeyButton, label, line, row
from ui.desk.case_head import CaseHead
from ui.desk.correct_verbs import REASONS
from ui.desk.effects_view import EffectsView
from ui.desk.flow_row import FlowRow
from ui.desk.presenter import Desk
from ui.desk.state import AnswerRow, CorrectState, DeskState
from ui.desk.table import Cell, Row, Table


class CorrectView(QWidget):
    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, tell = desk, desk.tell
        self._head = CaseHead(desk, brief=True)
        heads = [tell(f"correct.head_{one}") for one in ("question", "answer", "origin")]
        self.table = Table(heads, (140, 0, 112), "answers")
        self.table.setAccessibleName(tell("correct.title"))
        self.table.chosen = self._chosen
        self.field = AnswerField(self.table, tell, desk.type, self._step)
        self.table.opened = lambda _: self.field.begin()
        self._asked, self._hint = label("", "head", wraps=True), label("", "soft", name="hint", wraps=True)
        self._mistake = label("", "care", name="mistake", wraps=True)
        self._effects = EffectsView(tell)
        self.sheets = KeyButton(tell("sheet.show"), "Ctrl P", lambda: None, name="showTrial")
        self.reasons = [
            KeyButton(
                tell(f"correct.reason_{one}"),
                f"Alt {one}",
                partial(desk.reason, one),
                name=f"reason{one}",
            )
            for one in REASONS
        ]
        for button in self.reasons:
            button.setCheckable(True)
            button.lower_to(38)
        self._apply = KeyButton(tell("correct.apply"), "Ctrl Enter", desk.apply, main=True, name="apply")
        self._leave = KeyButton(tell("correct.leave"), "Esc", desk.leave, name="leave")
        self._places: list[int] = []
        self._typed_in = -1
        whole = row(gap=0)
        whole.addWidget(self._left(), 8)
        whole.addWidget(line(upright=True))
        whole.addWidget(self._middle(), 7)
        self.setLayout(whole)

    def show_state(self, state: DeskState) -> None:
        correct, case = state.correct, state.case
        if correct is None or case is None:
            self._typed_in = -1
            return
        self._head.show_case(case, state)
        chosen = correct.rows[correct.selected]
        self._show_rows(correct)
        self._asked.setText(chosen.question)
        before = self._desk.tell("correct.before", before=correct.before)
        self._hint.setText(self._hints(chosen.editable, before if self.field.covers_origin else ""))
        self._mistake.setText(correct.mistake)
        self._mistake.setVisible(bool(correct.mistake))
        for number, button in zip(REASONS, self.reasons, strict=True):
            button.setChecked(number == correct.reason)
        self._apply.setEnabled(correct.effects is not None)
        self._effects.show_effects(correct.effects, case.needed, chosen.label)

    def _step(self, step: int) -> None:
        correct = self._desk.state.correct
        if correct is None:
            return
        place = correct.selected + step
        while 0 <= place < len(correct.rows) and not correct.rows[place].editable:
            place += step
        self._desk.edit(place)

    def _chosen(self, place: int) -> None:
        self._desk.edit(self._places[place])

    def _show_rows(self, correct: CorrectState) -> None:
        rows: list[Row] = []
        places: list[int] = []
        group = ""
        for place, one in enumerate(correct.rows):
            if one.group != group:
                group = one.group
                rows.append(Row((Cell(group, bold=True), Cell(), Cell())))
                places.append(-1)
            rows.append(self._row(correct, place, one))
            places.append(place)
        self._places = places
        self.table.show_rows(tuple(rows))
        self.table.choose(places.index(correct.selected))
        chosen = correct.rows[correct.selected]
        fresh, self._typed_in = self._typed_in != correct.selected, correct.selected
        self.field.show_answer(
            places.index(correct.selected),
            self._desk.kind(),
            correct.typed,
            chosen.question,
            editable=chosen.editable,
            fresh=fresh,
        )

    def _row(self, correct: CorrectState, place: int, one: AnswerRow) -> Row:
        """The one that is typed in is taller, and says what stood there before."""
        if place != correct.selected:
            return Row((Cell(one.label, soft=True), Cell(one.value), Cell(one.origin, soft=True)), str(place))
        said = self._desk.tell("correct.before", before=correct.before) if correct.effects else one.origin
        return Row((Cell(one.label, bold=True), Cell(), Cell(said, soft=True)), str(place), TALL)

    def _hints(self, editable: bool, before: str) -> str:
        tell = self._desk.tell
        if not editable:
            return tell("correct.read_only")
        options = "  ".join(f"{number} {text}" for number, text in enumerate(self._desk.options(), 1))
        told = f"{tell('correct.hint_choice')}: {options}" if options else ""
        return "  ".join(one for one in (before, told, tell("correct.hint_unknown")) if one)

    def _left(self) -> QWidget:
        left = QWidget()
        inner = QVBoxLayout(left)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        edit = QVBoxLayout()
        edit.setContentsMargins(20, 10, 20, 12)
        edit.setSpacing(6)
        for part in (self._asked, self._hint, self._mistake):
            edit.addWidget(part)
        title = label(self._desk.tell("correct.title"), "head")
        tell = self._desk.tell
        keys = (label(tell("correct.up_down"), "soft"), label("↑", "key"), label("↓", "key"))
        inner.addWidget(self._head)
        inner.addWidget(line())
        inner.addLayout(row(title, None, *keys, margins=(20, 8, 16, 8)))
        inner.addWidget(self.table, 1)
        inner.addWidget(line())
        inner.addLayout(edit)
        return left

    def _middle(self) -> QWidget:
        tell, middle = self._desk.tell, QWidget()
        inner = QVBoxLayout(middle)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addLayout(row(label(tell("correct.effects"), "head"), margins=(16, 10, 16, 10)))
        inner.addWidget(line())
        inner.addWidget(self._effects, 1)
        inner.addLayout(row(label(tell("correct.reason"), "soft"), margins=(20, 10, 20, 0)))
        reasons = QWidget()
        flow = FlowRow(gap=8)
        flow.fill(self.reasons)
        around = row(margins=(20, 6, 20, 14))
        around.addWidget(flow, 1)
        reasons.setLayout(around)
        inner.addWidget(reasons)
        inner.addWidget(line())
        foot = row(self.sheets, None, self._leave, self._apply, margins=(20, 14, 20, 14))
        inner.addLayout(foot)
        return middle
