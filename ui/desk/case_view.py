"""The whole case without scrolling: who, route, procedures, the reason of one, checks, near misses."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ui.desk.actions import Asking
from ui.desk.bits import KeyButton, Sign, label, line, pane, row
from ui.desk.case_head import CaseHead
from ui.desk.check_view import CheckView, NearView
from ui.desk.correct_verbs import ASIDE
from ui.desk.flow_row import FlowRow
from ui.desk.presenter import Desk
from ui.desk.state import CaseState, DeskState, ProcedureRow, Stop
from ui.desk.table import Cell, Row, Table, Tag
from ui.desk.why_view import WhyView


class CaseView(QWidget):
    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, tell = desk, desk.tell
        self._none, self._next = (
            label(tell("case.none"), "soft", name="noCase"),
            label("", "title", name="next"),
        )
        self._head, self.checks, self.near = CaseHead(desk), CheckView(desk), NearView(desk)
        self.why = WhyView(tell)
        self.sheets = KeyButton(tell("sheet.show"), "Ctrl P", lambda: None, name="showSheets")
        self._route = FlowRow(gap=6)
        self._changes = label("", "head", name="changes", wraps=True)
        self._changes.setTextFormat(Qt.TextFormat.RichText)
        self._reprint = KeyButton(tell("act.reprint_none"), "F9", desk.reprint, name="stripReprint")
        self._reprint.lower_to(34)
        self._strip = pane("care")
        strip = row(Sign("edit", "ink"), 6, margins=(20, 4, 16, 4))
        strip.addWidget(self._changes, 1)
        strip.addWidget(self._reprint)
        self._strip.setLayout(strip)
        heads = [tell(f"case.head_{one}", count="") for one in _HEADS]
        self.table = Table(["", *heads], _WIDTHS, "procedures")
        self.table.chosen = desk.select
        self.table.setAccessibleName(tell("case.head_title", count=""))
        self.table.setMinimumHeight(_TABLE)
        self.asking = Asking(tell("correct.leave"), self)
        self._body = QWidget()
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        """Low: reason, checks and questions side by side, so that the procedures keep their room."""
        short = self.height() < _LOW
        low = short and self.width() >= _SIDE_BY_SIDE
        if low != (self._lower.indexOf(self.why) == 0):
            if low:
                self._lower.insertWidget(0, self.why, 1)
                self._lower.insertWidget(1, self._beside)
            else:
                self._inner.insertWidget(self._inner.indexOf(self._below), self.why)
        self._beside.setVisible(low)
        self._head.crowd(short)
        self._route_row.setContentsMargins(*((20, 4, 16, 4) if short else (20, 8, 16, 8)))
        tall = max(self.checks.wanted(), self.near.wanted())
        if low:
            tall = max(_STRIP, tall, self.why.wanted(self.width() // 3))
        self.why.want(tall if low else self.why.wanted(self.width()))
        self.checks.want(tall)
        self.near.want(tall)

    def show_state(self, state: DeskState) -> None:
        case = state.case
        self._none.setVisible(case is None)
        self._body.setVisible(case is not None)
        self._next.setVisible(case is None)
        if case is None:
            self._next.setText(_upcoming(state))
            return
        tell = self._desk.tell
        self._head.show_case(case, state)
        self._show_route(case)
        self._strip.setVisible(bool(case.changes))
        self._changes.setText(case.changes and f'<p style="white-space: pre-wrap">{case.changes}</p>')
        kind = "print" if not case.case.printed else "reprint"
        count, void = case.to_print, case.to_void
        none = tell("act.void", count=void) if void else tell("act.reprint_none")
        self._reprint.say(tell(f"act.{kind}", count=count) if count else none)
        self._reprint.setVisible(count + void > 0)
        self.table.setHorizontalHeaderLabels(
            [
                "",
                tell("case.head_title", count=case.needed),
                *(tell(f"case.head_{one}") for one in _HEADS[1:]),
            ]
        )
        self.table.show_rows(
            tuple(_procedure(self._desk, place, one) for place, one in enumerate(case.procedures, 1))
        )
        self.table.choose(case.selected)
        self.why.show_row(case.procedures[case.selected] if case.procedures else None)
        self.checks.show_case(case)
        self.near.show_case(case)
        QTimer.singleShot(0, self, self._share)  # new rows have a height only once they are shown

    def ask_aside(self) -> None:
        """Why the chosen procedure isn't needed; one that was set aside is taken up again."""
        desk, case = self._desk, self._desk.state.case
        one = case.procedures[case.selected] if case and case.procedures else None
        if one is None or one.aside or not one.may_set_aside:
            desk.put_aside(None)
            return
        choices = [(desk.tell(f"aside.{code}"), partial(desk.put_aside, code)) for code in ASIDE]
        self.asking.ask(desk.tell("aside.title", procedure=one.title), self.why.aside, choices)

    def _arrange(self) -> None:
        inner = self._inner = QVBoxLayout(self._body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        route = self._route_row = row(
            label(self._desk.tell("case.route"), "soft"), 10, margins=(20, 8, 16, 8)
        )
        route.addWidget(self._route, 1)
        self.sheets.lower_to(34)
        route.addWidget(self.sheets)
        self._lower, self._beside, self._below = row(gap=0), line(upright=True), line()
        self._lower.addWidget(self.checks, 1)
        self._lower.addWidget(line(upright=True))
        self._lower.addWidget(self.near, 1)
        for part in (self._head, line(), route, self._strip, self.table, line(), self.why, self._below):
            if isinstance(part, QWidget):
                inner.addWidget(part, 1 if part is self.table else 0)
            else:
                inner.addLayout(part)
        inner.addLayout(self._lower)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(14)
        whole.addWidget(self._next, 1, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)
        whole.addWidget(self._none, 1, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        whole.addWidget(self._body, 2)

    def _show_route(self, case: CaseState) -> None:
        stops = tuple(_stop(self._desk, one) for one in case.route)
        arrows = [label("→", "soft") for _ in stops]
        self._route.fill([part for pair in zip(arrows, stops, strict=True) for part in pair][1:])


_HEADS = ("title", "person", "deadline", "counter", "forms", "standing")
_WIDTHS = (36, 0, 104, 166, 74, 0, 94)
_LOW, _STRIP, _SIDE_BY_SIDE, _TABLE = 780, 150, 1100, 120  # px


def _upcoming(state: DeskState) -> str:
    """The next one to call: number and matter, as in the list, never a name."""
    rows = (row for group in state.queue.groups for row in group.rows)
    found = next((one for one in rows if one.number == state.queue.upcoming), None)
    return f"{found.number}  {found.about}".strip() if found else ""


def _stop(desk: Desk, one: Stop) -> QLabel:
    """✓ and 済 where everything is done, ! and how many where something was left: never by colour alone."""
    tell = desk.tell
    if one.here:
        return label(one.name, "chipHere")
    if one.missed:
        return label(tell("case.stop_open", counter=one.name, count=one.open), "chipLeft")
    done = one.done and not one.open
    return label(tell("case.stop_done", counter=one.name) if done else one.name, "chip")


def _procedure(desk: Desk, place: int, one: ProcedureRow) -> Row:
    tell = desk.tell
    changed = (Tag(tell("case.changed"), "care"),) if one.changed else ()
    replaced = (Tag(tell("case.replaced"), "care"),) if one.replaced else ()
    kind = {"here": "good", "left": "left"}.get(one.tone)
    standing = Cell(tags=(Tag(one.standing, kind),)) if kind else Cell(one.standing, soft=True)
    return Row(
        (
            Cell(str(place), soft=True, fixed=True),
            Cell("", one.title) if one.aside else Cell(one.title),
            Cell(one.persons),
            Cell(one.deadline, one.deadline_before, changed, bold=one.changed),
            Cell(one.counter),
            Cell(one.forms, tags=replaced),
            standing,
        ),
        key=one.procedure,
    )
