"""聞いてみる: the questions that were answered わからない, or never asked, and what a yes would add."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kiosk.answers import UNKNOWN, Answers
from kiosk.cases import Case
from kiosk.guide.model import Kind, Question, Scope
from kiosk.procedures.outcome import Outcome
from ui.desk.parts import DeskParts, Doubt
from ui.desk.state import NearMiss
from ui.desk.telling import Telling

_MOST = 6  # more would be an interview, not a question in passing


def near_misses(parts: DeskParts, tell: Telling, case: Case, today: date) -> tuple[NearMiss, ...]:
    """Each is tried: the case is decided again as if the answer were yes."""
    known = _needed(case.outcome)
    found = []
    for doubt in (*_unsure(parts, case.answers), *_never_asked(parts, case.answers, today)):
        tried = parts.decide(case.answers.with_value(doubt.question.variable, True, doubt.person), today)
        added = [one for one in _needed(tried) if one not in known]
        if added:
            found.append(_told(tell, case, doubt, added))
        if len(found) == _MOST:
            break
    return tuple(found)


def _unsure(parts: DeskParts, answers: Answers) -> Iterator[Doubt]:
    for question in _yes_or_no(parts):
        if question.scope is Scope.VISIT and answers.get(question.variable) is UNKNOWN:
            yield Doubt(question)
        if question.scope is Scope.PERSON:
            for member in answers.people:
                if member.get(question.variable) is UNKNOWN:
                    yield Doubt(question, member.id)


def _never_asked(parts: DeskParts, answers: Answers, today: date) -> tuple[Doubt, ...]:
    return parts.open_doubts(answers, today) if parts.open_doubts else ()


def _yes_or_no(parts: DeskParts) -> Iterator[Question]:
    return (one for one in parts.guide.questions.values() if one.kind is Kind.YESNO)


def _needed(outcome: Outcome) -> list[str]:
    return [one.procedure for one in (*outcome.needed, *outcome.offered)]


def _told(tell: Telling, case: Case, doubt: Doubt, added: list[str]) -> NearMiss:
    title = doubt.question.title("ja")
    if doubt.person:
        title = f"{tell.persons(case, (doubt.person,))}: {title}"
    unsure = case.answers.get(doubt.question.variable, doubt.person) is UNKNOWN
    adds = tell("list.and").join(tell.procedure(one) for one in added)
    return NearMiss(
        doubt.question.variable,
        doubt.person,
        title,
        f"{adds}({tell('near.unsure' if unsure else 'near.open')})",
    )
