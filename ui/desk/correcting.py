"""Correcting an answer: reading what is typed, and what would change by it. The list is in `answered`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from html import escape

from forms.derive_zokugara import BY_CLERK
from forms.render import Sheet
from kiosk.answers import Answers
from kiosk.cases import Case, correct_case
from kiosk.guide.model import Kind, Question
from ui.desk.casebook import OpenCase
from ui.desk.editing import Choice, Mistake, choices, read
from ui.desk.state import AnswerRow, Effects

_OWN = {"name": Kind.NAME, "kana": Kind.KANA, "birth": Kind.DATE, BY_CLERK: Kind.TEXT}
"""Of a person, also without a question."""


@dataclass(frozen=True)
class Correction:
    """An answer changed, decided again, not yet stored."""

    case: Case
    sheets: tuple[Sheet, ...]
    effects: Effects
    key: tuple[str, str | None] | None  # of the answer; None where none was changed


def question_of(opened: OpenCase, variable: str) -> Question | None:
    return next((one for one in opened.parts.guide.questions.values() if one.variable == variable), None)


def kind_of(opened: OpenCase, variable: str) -> Kind | None:
    question = question_of(opened, variable)
    if question:
        return question.kind
    return Kind.DATE if variable.startswith("event_date.") else _OWN.get(variable)


def offered(opened: OpenCase, variable: str) -> tuple[Choice, ...]:
    kind, tell = kind_of(opened, variable), opened.tell
    if kind is None:
        return ()
    question = question_of(opened, variable)
    return choices(question, kind, opened.case.answers, tell("answer.yes"), tell("answer.no"))


def shown(opened: OpenCase, variable: str, person: str | None) -> str:
    """What stands in the editor at first."""
    value = opened.case.answers.get(variable, person)
    if value is None and variable == BY_CLERK and person:
        return opened.suggested().get(person, "")
    for number, one in enumerate(offered(opened, variable), 1):
        if one.value == value and type(one.value) is type(value):
            return str(number)
    return opened.tell.value(opened.case, None, value)


def stood_before(opened: OpenCase, row: AnswerRow) -> str:
    """What stood there, short enough for its place: a day of this year in one piece."""
    value, today = opened.case.answers.get(row.variable, row.person), opened.today
    if isinstance(value, date) and value.year == today.year:
        return opened.tell.short_day(value, today)
    return row.value


def corrected(opened: OpenCase, variable: str, person: str | None, typed: str) -> Correction:
    """Decides again with what was typed. Raises Mistake."""
    kind = kind_of(opened, variable)
    if kind is None:
        raise Mistake("choice")
    before = opened.case.answers.get(variable, person)
    value = read(typed, kind, offered(opened, variable), before, question_of(opened, variable))
    return decided(opened, opened.case.answers.with_value(variable, value, person), (variable, person))


def said(opened: OpenCase, correction: Correction, name: str, before: str) -> str:
    """What it changes, in one line of rich text: what stood there before is struck out."""
    if correction.key is None:
        return ""
    variable, person = correction.key
    value = correction.case.answers.get(variable, person)
    after = opened.tell.value(correction.case, question_of(opened, variable), value)
    both, today = (opened.case.answers.get(variable, person), value), opened.today
    days = [one for one in both if isinstance(one, date) and one.year == today.year]
    if len(days) == len(both):
        before, after = (opened.tell.short_day(one, today) for one in days)
    struck = f"<s>{escape(before)}</s>"
    return opened.tell("case.corrected_what", name=escape(name), before=struck, after=escape(after))


def put_aside(opened: OpenCase, procedure: str, reason: str | None) -> Correction:
    """不要にする; None takes it up again."""
    kept = tuple(one for one in opened.case.set_aside if one[0] != procedure)
    case = replace(opened.case, set_aside=(*kept, (procedure, reason)) if reason else kept)
    return decided(opened, case.answers, None, case)


def decided(
    opened: OpenCase, answers: Answers, key: tuple[str, str | None] | None, case: Case | None = None
) -> Correction:
    outcome = opened.parts.decide(answers, opened.today)
    case = replace(correct_case(case or opened.case, answers, outcome), prints=opened.papers.prints)
    sheets = opened.papers.made_of(case)
    return Correction(case, sheets, _effects(opened, case, sheets), key)


def _effects(opened: OpenCase, case: Case, sheets: tuple[Sheet, ...]) -> Effects:
    tell = opened.tell
    until = partial(tell.short_day, today=opened.today)
    old = {(one.procedure, one.persons): one for one in opened.case.outcome.needed}
    new = {(one.procedure, one.persons): one for one in case.outcome.needed}
    names = {key: _named(opened, case, key) for key in (*old, *new)}
    moved = [key for key in new if key in old and new[key].deadline != old[key].deadline]
    return Effects(
        added=tuple(names[key] for key in new if key not in old),
        dropped=tuple(names[key] for key in old if key not in new),
        deadlines=tuple((names[key], until(old[key].deadline), until(new[key].deadline)) for key in moved),
        sheets=tuple(one.title for one in opened.papers.changed(sheets)),
        void=tuple(opened.papers.title(one) for one in opened.papers.void(sheets)),
    )


def _named(opened: OpenCase, case: Case, key: tuple[str, tuple[str, ...]]) -> str:
    procedure, persons = key
    whose = f"({opened.tell.persons(case, persons)})" if persons else ""
    return f"{opened.tell.procedure(procedure)}{whose}"
