"""The questions, replayed from the answers: which comes next, and which were asked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from kiosk.answers import Answers, Value
from kiosk.guide.model import Guide, Kind, Question, Scope
from kiosk.guide.open import Key, Open, Truth
from kiosk.guide.visit_events import with_events
from kiosk.guide.world import World
from kiosk.guide.worlds import Worlds, worlds_of
from kiosk.interview.wanted import Wanted, wanted

SAFETY = "anzen_soudan"
"""住所などを知られたくない人がいる (安全相談): whoever says so gets nothing more from a machine."""
_NOTHING = Answers()


@dataclass(frozen=True)
class Ask:
    """The next question. `people`: who may be chosen, or whom the one answer is about (`who`)."""

    question: Question
    person: str | None
    number: int  # from 1
    about_left: int  # questions after this one, as far as it can be seen
    people: tuple[str, ...] = ()

    @property
    def remaining(self) -> int:
        return self.about_left

    @property
    def key(self) -> Key:
        return Key(self.question.variable, self.person)


@dataclass(frozen=True)
class Done:
    """Nothing is left to ask. `stopped`: a clerk goes on with a person in danger (安全相談)."""

    stopped: bool = False


@dataclass(frozen=True)
class _Visit:
    guide: Guide
    worlds: Worlds
    wanted: Wanted

    @property
    def questions(self) -> tuple[Question, ...]:
        return self.world.vocabulary.questions

    @property
    def world(self) -> World:
        return self.worlds[0]


def next_step(
    guide: Guide,
    answers: Answers,
    today: date,
    needed_paths: frozenset[str] = frozenset(),
    worlds: Worlds = (),
) -> Ask | Done:
    """`needed_paths`: variables that a needed form has a field for (`tel`, `kana`), given by the face.

    `worlds`: those of these answers on this day, where somebody made them already.
    """
    if answers.get(SAFETY) is True:
        return Done(stopped=True)
    if not answers.events:
        return Done()
    answers = with_events(guide, answers)
    visit = _visit(guide, worlds or worlds_of(guide, answers, today), needed_paths)
    following = next(_open(visit, answers), None)
    if following is None:
        return Done()
    question, person = following
    return Ask(
        _fitted(visit, question, person),
        person,
        _answered(visit, answers) + 1,
        _left(visit, answers) - 1,
        visit.world.candidates(question) if _is_about_people(question) else (),
    )


def answer(answers: Answers, ask: Ask, value: Value) -> Answers:
    """Later answers stay; those that no longer apply are simply not looked at."""
    return answers.with_value(ask.question.variable, value, ask.person)


def history(
    guide: Guide,
    answers: Answers,
    today: date,
    needed_paths: frozenset[str] = frozenset(),
    given: Answers = _NOTHING,
) -> list[tuple[Question, str | None]]:
    """What was asked and still applies, in order: for the review, and for going back.

    `given`: what card and family screen had told; nobody was asked for that.
    """
    answers = with_events(guide, answers)
    if not answers.events:
        return []
    visit = _visit(guide, worlds_of(guide, answers, today), needed_paths)
    return [
        (question, person)
        for question, person in _pairs(visit, answers)
        if answers.has(question.variable, person)
        and not given.has(question.variable, person)
        and _stands(visit, question, person)
    ]


def _is_about_people(question: Question) -> bool:
    several = question.scope is Scope.VISIT and question.who is not None  # みんな同じですか
    return several or question.kind in (Kind.PERSON, Kind.PEOPLE)


def _visit(guide: Guide, worlds: Worlds, needed_paths: frozenset[str]) -> _Visit:
    return _Visit(guide, worlds, wanted(guide, worlds, needed_paths))


def _pairs(visit: _Visit, answers: Answers) -> Iterator[tuple[Question, str | None]]:
    """Questions in their order; those of persons for each person in turn, one question after the other."""
    for question in visit.questions:
        if question.scope is Scope.VISIT:
            yield question, None
        else:
            yield from ((question, one.id) for one in answers.people)


def _open(visit: _Visit, answers: Answers) -> Iterator[tuple[Question, str | None]]:
    for question, person in _pairs(visit, answers):
        if answers.has(question.variable, person) or not visit.wanted.has(question, person):
            continue
        if _now(_may(visit, question, person)) and _fits(visit, question, person):
            yield question, person


def _left(visit: _Visit, answers: Answers) -> int:
    """Rather a few too many than a number that grows while one answers.

    A question that may only come up later counts once, for however many people.
    """
    found = [
        (question, person)
        for question, person in _pairs(visit, answers)
        if visit.wanted.may_have(question, person)
        and not answers.has(question.variable, person)
        and _may(visit, question, person) is not False
    ]
    sure = [one for one in found if visit.wanted.has(*one)]
    return len(sure) + len({question.id for question, _ in found} - {question.id for question, _ in sure})


def _may(visit: _Visit, question: Question, person: str | None) -> Truth:
    """May it be asked in any of the events?"""
    found = [world.applies(question, person) for world in visit.worlds]
    return next((one for one in found if one is True), None) or next(
        (one for one in found if isinstance(one, Open)), False
    )


def _stands(visit: _Visit, question: Question, person: str | None) -> bool:
    """May an answer still be seen? One that brought an event stays, though that event hides its question."""
    brought = any(one.adds or one.instead for one in question.options)
    return _may(visit, question, person) is not False or brought


def _now(truth: Truth) -> bool:
    """A condition that hangs on わからない holds no question back; one on another question does."""
    return not truth.asks if isinstance(truth, Open) else truth


def _fits(visit: _Visit, question: Question, person: str | None) -> bool:
    """Is there anything to choose?"""
    if question.kind in (Kind.CHOICE, Kind.MULTI):
        return bool(_fitted(visit, question, person).options)
    return question.kind is not Kind.PEOPLE or bool(visit.world.candidates(question))


def _fitted(visit: _Visit, question: Question, person: str | None) -> Question:
    """With the options that may apply now."""
    kept = tuple(
        one
        for one in question.options
        if (one.when is None or one.when.holds(visit.world, person) is not False)
        and visit.wanted.may_wish(question, one.value)
    )
    return question if kept == question.options else replace(question, options=kept)


def _answered(visit: _Visit, answers: Answers) -> int:
    return sum(
        1
        for question, person in _pairs(visit, answers)
        if answers.has(question.variable, person) and _stands(visit, question, person)
    )
