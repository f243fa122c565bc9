"""What would be needed if one uncertain answer were different: for the clerk, who may ask once more."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from kiosk.answers import UNKNOWN, Answers, Value
from kiosk.guide.doubt import possible_values
from kiosk.guide.model import Guide, Kind, Question
from kiosk.guide.open import Key
from kiosk.guide.visit_events import with_events
from kiosk.guide.vocabulary import Vocabulary, vocabulary_of
from kiosk.guide.world import World
from kiosk.procedures.decide import decide
from kiosk.procedures.outcome import Outcome
from kiosk.procedures.reasons import label_of
from kiosk.words import Text


@dataclass(frozen=True)
class NearMiss:
    """With `value` as the answer, `procedures` would be needed that aren't now."""

    question: Question
    person: str | None
    value: Value
    answer: Text  # the value in words
    procedures: tuple[str, ...]

    @property
    def key(self) -> Key:
        return Key(self.question.variable, self.person)


Judge = Callable[[Answers, date], Outcome]


def near_misses(
    guide: Guide,
    answers: Answers,
    today: date,
    unasked: Iterable[tuple[Question, str | None]] = (),
    judge: Judge | None = None,
) -> Iterator[NearMiss]:
    """Every わからない, and the questions in `unasked`, tried with each answer that they may have.

    For each question the answer that would add the most. `judge` decides instead of `decide`.
    """
    judged = judge or (lambda supposed, on: decide(guide, supposed, on))
    answers = with_events(guide, answers)
    vocabulary = vocabulary_of(guide, answers.events)
    before = _needed(judged(answers, today))
    for question, person in (*_unsure(vocabulary, answers), *unasked):
        tried = [
            NearMiss(question, person, value, label_of(guide, answers, question, value), added)
            for value in _values(vocabulary, answers, today, question)
            if (added := _added(judged, answers, today, question, person, value, before))
        ]
        if tried:
            yield max(tried, key=lambda one: len(one.procedures))


def _unsure(vocabulary: Vocabulary, answers: Answers) -> Iterator[tuple[Question, str | None]]:
    for question in vocabulary.questions:
        for person in (None, *(one.id for one in answers.people)):
            if answers.get(question.variable, person) is UNKNOWN:
                yield question, person


def _values(vocabulary: Vocabulary, answers: Answers, today: date, question: Question) -> Iterator[Value]:
    """One at a time where several may be chosen; no and none add nothing that a yes wouldn't."""
    if question.kind is Kind.YESNO:
        yield True
        return
    world = World(vocabulary, answers, today, answers.events[0])
    several = question.kind in (Kind.MULTI, Kind.PEOPLE)
    for value in possible_values(world, question):
        if not several or (isinstance(value, tuple) and len(value) == 1):
            yield value


def _added(
    judged: Judge,
    answers: Answers,
    today: date,
    question: Question,
    person: str | None,
    value: Value,
    before: tuple[str, ...],
) -> tuple[str, ...]:
    supposed = answers.with_value(question.variable, value, person)
    return tuple(one for one in _needed(judged(supposed, today)) if one not in before)


def _needed(outcome: Outcome) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.procedure for one in (*outcome.needed, *outcome.offered)))
