"""An interview as the screen shows it."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.answers import UNKNOWN
from kiosk.guide.model import Kind
from ui.desk.interview.book import Hearing
from ui.desk.interview.middle import middle
from ui.desk.interview.naming import official, said, titled
from ui.desk.interview.result import parts_of
from ui.desk.interview.state import HeardRow, HearingState, Stage
from ui.desk.telling import Telling

_ENDS = (Stage.REVIEW, Stage.STOPPED)
BEFORE = 2
"""Rows above the questions: the events, and who came."""


def state_of(hearing: Hearing, tell: Telling, number: str) -> HearingState:
    stage = stage_of(hearing)
    deciding = hearing.deciding() if stage is Stage.QUESTION else ()
    rows = tuple(_rows(hearing, tell))
    open_ = hearing.trail.open
    left = open_.about_left if open_ and hearing.at is None else open_.about_left + 1 if open_ else 0
    return HearingState(
        number=number,
        stage=stage,
        rows=rows,
        selected=selected(hearing),
        about_left=tell("interview.about_left", count=left) if left and stage is not Stage.STOPPED else "",
        result=tuple(parts_of(hearing, tell, deciding)),
        all_shown=hearing.all_shown,
        memo=hearing.memo,
        next_label=tell(f"interview.next_{'finish' if stage in _ENDS else 'on'}"),
        decides=_decides(hearing, tell, deciding) if stage is Stage.QUESTION else "",
        **middle(stage, hearing, tell),
    )


def stage_of(hearing: Hearing) -> Stage:
    if hearing.choosing:
        return Stage.EVENTS
    if hearing.form is not None:
        return Stage.PERSON
    if hearing.ask is not None:
        return Stage.QUESTION
    return Stage.STOPPED if hearing.stopped else Stage.REVIEW


def selected(hearing: Hearing) -> int:
    if hearing.choosing:
        return 0
    if hearing.form is not None and not hearing.form.variable:
        return 1
    return BEFORE + hearing.place


def _rows(hearing: Hearing, tell: Telling) -> Iterator[HeardRow]:
    events = tell("list.and").join(official(tell, one) for one in hearing.answers.events)
    yield HeardRow(tell("interview.row_events"), events, "")
    who = tell.full_name(hearing.me) if hearing.me.values else ""
    yield HeardRow(tell("interview.row_who"), who, "")
    for number, ask in enumerate(hearing.trail.asked, 1):
        value = hearing.value_of(ask)[1]
        yield HeardRow(
            titled(hearing, tell, ask, short=True),
            said(hearing, tell, ask, value),
            str(number),
            value is UNKNOWN,
        )
    due = hearing.trail.open
    if due and hearing.events and hearing.me.values:
        yield HeardRow(
            titled(hearing, tell, due, short=True), "", str(len(hearing.trail.asked) + 1), open=True
        )


def _decides(hearing: Hearing, tell: Telling, deciding: tuple[str, ...]) -> str:
    if deciding:
        return tell("interview.decides", count=len(deciding))
    kind = hearing.ask.question.kind if hearing.ask else None
    return "" if kind is Kind.INFO else tell("interview.decides_forms")
