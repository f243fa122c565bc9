"""The whole case without scrolling: who, route, procedures, the reason of one, checks, near misses."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from ui.desk.actions import Asking
from ui.desk.bits import KeyButton, NameLabel, clear, label, line, pane, row
from ui.desk.check_view import CheckView, NearView
from ui.desk.correct_verbs import ASIDE
from ui.desk.flow_row import FlowRow
from ui.desk.presenter import Desk
from ui.desk.state import CaseState, DeskState, ProcedureRow, Stop
from ui.desk.table import Cell, Row, Table, Tag


class CaseView(QWidget):
    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, tell = desk, desk.tell
        self._none = label(tell("case.none"), "soft", name="noCase")
        self._head, self.checks, self.near = CaseHead(desk), CheckView(desk), NearView(desk)
        self._route = FlowRow(gap=6)
        self._changes = label("", "head", name="changes")
        self._reprint = KeyButton(tell("act.reprint_none"), "F9", desk.reprint, name="stripReprint")
        self._strip = pane("care")
        self._strip.setLayout(row(self._changes, None, self._reprint, margins=(20, 4, 16, 4)))
        heads = [tell(f"case.head_{one}", count="") for one in _HEADS]
        self.table = Table(heads, (0, 104, 190, 62, 236, 92), "procedures")
        self.table.chosen = desk.select
        self._why, self._law, self._aside = label("", "head"), label("", "small"), label("", "soft")
        self.asking = Asking(tell("correct.leave"), self)
        self._reason = label("", "soft", wraps=True)
        self._grounds = QGridLayout()
        self._body = QWidget()
        self._arrange()

    def show_state(self, state: DeskState) -> None:
        case = state.case
        self._none.setVisible(case is None)
        self._body.setVisible(case is not None)
        if case is None:
            return
        self._head.show_case(case, state)
        self._show_route(case)
        self._strip.setVisible(bool(case.changes))
        self._changes.setText(case.changes)
        title = self._desk.tell("case.head_title", count=case.needed)
        self.table.setHorizontalHeaderLabels(
            [title, *(self._desk.tell(f"case.head_{one}") for one in _HEADS[1:])]
        )
        self.table.show_rows(tuple(_procedure(self._desk, one) for one in case.procedures))
        self.table.choose(case.selected)
        self._show_reason(case)
        self.checks.show_case(case)
        self.near.show_case(case)
        tall = max(self.checks.wanted(case), self.near.wanted(case))
        for part in (self.checks, self.near):
            part.setFixedHeight(tall)

    def ask_aside(self) -> None:
        """Why the chosen procedure isn't needed; one that was set aside is taken up again."""
        desk, case = self._desk, self._desk.state.case
        one = case.procedures[case.selected] if case and case.procedures else None
        if one is None or one.aside or not one.may_set_aside:
            desk.put_aside(None)
            return
        choices = [(desk.tell(f"aside.{code}"), partial(desk.put_aside, code)) for code in ASIDE]
        self.asking.ask(desk.tell("aside.title", procedure=one.title), self._aside, choices)

    def _arrange(self) -> None:
        inner = QVBoxLayout(self._body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        route = row(label(self._desk.tell("case.route"), "soft"), 10, margins=(20, 8, 16, 8))
        route.addWidget(self._route, 1)
        why = QVBoxLayout()
        why.setContentsMargins(20, 10, 16, 10)
        why.setSpacing(6)
        told = row(label(self._desk.tell("case.why"), "head"), self._why, self._law, None)
        told.addWidget(self._aside)
        told.addWidget(label("Del", "key"))
        why.addLayout(told)
        why.addWidget(self._reason)
        why.addLayout(self._grounds)
        lower = row(gap=0)
        lower.addWidget(self.checks, 1)
        lower.addWidget(line(upright=True))
        lower.addWidget(self.near, 1)
        inner.addWidget(self._head)
        inner.addWidget(line())
        inner.addLayout(route)
        inner.addWidget(self._strip)
        inner.addWidget(self.table, 1)
        inner.addWidget(line())
        inner.addLayout(why)
        inner.addWidget(line())
        inner.addLayout(lower)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(row(None, self._none, None))
        whole.addWidget(self._body, 1)

    def _show_route(self, case: CaseState) -> None:
        stops = tuple(_stop(self._desk, one) for one in case.route)
        arrows = [label("→", "soft") for _ in stops]
        self._route.fill([part for pair in zip(arrows, stops, strict=True) for part in pair][1:])

    def _show_reason(self, case: CaseState) -> None:
        clear(self._grounds)
        one = case.procedures[case.selected] if case.procedures else None
        self._why.setText(one.title if one else "")
        self._law.setText(one.law if one else "")
        self._reason.setText(one.reason if one else "")
        self._aside.setText(self._desk.tell("aside.back" if one and one.aside else "aside.set"))
        for place, (asked, answered, holds) in enumerate(one.grounds[:4] if one else ()):
            sign = "✓" if holds else "?" if holds is None else "×"
            self._grounds.addWidget(label(sign, "good" if holds else "soft"), place, 0)
            self._grounds.addWidget(label(asked, wraps=True), place, 1)
            self._grounds.addWidget(label(answered, "soft", wraps=True), place, 2)
        self._grounds.setColumnStretch(1, 1)
        self._grounds.setColumnStretch(2, 2)


_HEADS = ("title", "person", "deadline", "counter", "forms", "standing")


class CaseHead(QWidget):
    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._number, self._name = label("", "number", name="number"), NameLabel()
        self._about, self._event, self._filled = label("", "soft"), label("", "head"), label("", "soft")
        self._memo = label("", name="caseMemo", wraps=True)
        self._served = label("", "head", name="served")
        self._protected = label(desk.tell("queue.protected"), "care", name="protected")
        right = QVBoxLayout()
        right.setSpacing(2)
        right.addLayout(row(self._name, self._about, self._protected, None, self._served, gap=16))
        right.addLayout(row(self._event, None, self._filled))
        right.addWidget(self._memo)
        whole = row(self._number, margins=(20, 10, 16, 10), gap=22)
        whole.addLayout(right, 1)
        self.setLayout(whole)

    def show_case(self, case: CaseState, state: DeskState) -> None:
        self._number.setText(case.ticket.number)
        self._name.say(case.name)
        self._about.setText(case.about)
        self._event.setText(case.event)
        memo = " ".join(case.case.memo.split())
        self._memo.setText(self._desk.tell("interview.memo_said", memo=memo) if memo else "")
        self._memo.setVisible(bool(memo))
        self._filled.setText(case.filled if case.case.token else "")
        self._served.setText(state.served)
        self._protected.setVisible(not case.ticket.public)


def _stop(desk: Desk, one: Stop) -> QLabel:
    """✓ and 済 where everything is done, ! and how many where something is open: never by colour alone."""
    tell = desk.tell
    if one.here:
        return label(one.name, "chipHere")
    if one.done and not one.open:
        return label(tell("case.stop_done", counter=one.name), "chip")
    if one.open:
        return label(tell("case.stop_open", counter=one.name, count=one.open), "chipLeft")
    return label(one.name, "chip")


def _procedure(desk: Desk, one: ProcedureRow) -> Row:
    tell = desk.tell
    changed = (Tag(tell("case.changed"), "care"),) if one.changed else ()
    replaced = (Tag(tell("case.replaced"), "care"),) if one.replaced else ()
    kind = {"here": "good", "left": "left"}.get(one.tone)
    standing = Cell(tags=(Tag(one.standing, kind),)) if kind else Cell(one.standing, soft=True)
    return Row(
        (
            Cell("", one.title) if one.aside else Cell(one.title),
            Cell(one.persons),
            Cell(one.deadline, one.deadline_before, changed, bold=one.changed),
            Cell(one.counter),
            Cell(one.forms, tags=replaced),
            standing,
        ),
        key=one.procedure,
    )
