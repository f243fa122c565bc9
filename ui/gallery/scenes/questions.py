"""Every question of the city, asked of the family: what a city changes in its questions shows here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from types import MappingProxyType

from kiosk.answers import Answers, Member, Value
from kiosk.guide.model import Kind, Question, Scope
from kiosk.guide.read_questions import ABOUT
from ui.gallery.cast import Cast, posed
from ui.resident.flow import Flow
from ui.resident.forward import show_answer
from ui.resident.parts import Ask
from ui.resident.state import Place
from ui.resident.trail import ME

REMAINING = 6  # あと6問くらい


def scenes(cast: Cast) -> Iterator[tuple[str, Flow]]:
    for question in cast.family.parts.guide.questions.values():
        flow = asked(cast.family, question)
        yield f"{flow.screen}-{question.id}", flow


def asked(flow: Flow, question: Question) -> Flow:
    """As if this question were the next one, and everybody were known by then."""
    state = flow.state
    person = next((one.id for one in state.family), ME) if question.scope is Scope.PERSON else None
    family = next(one for one in flow.trail().asked if one.question.kind is Kind.FAMILY)
    ids = tuple(one.id for one in state.family)
    with_family = question.kind is not Kind.FAMILY
    known: dict[tuple[str, str | None], Value] = (
        {(family.question.variable, None): ids} if with_family else {}
    )
    before = [family] if with_family else []
    for head in _named(flow, question):
        before.append(head)
        known[head.question.variable, None] = ME
    posing = replace(
        state,
        place=Place.QUESTIONS,
        given=MappingProxyType(known),
        family=tuple(_posing(flow, question)) if with_family else (),
        me=_without(Member(ME, state.me), question.variable).values,
    )
    # Everybody may be meant: the most answers that there can be.
    asked = Ask(question, person, REMAINING, (ME, *(one.id for one in posing.family)))
    other = posed(flow, posing, next_ask=one_after_another(*before, asked))
    show_answer(other)
    return other


def _named(flow: Flow, question: Question) -> list[Ask]:
    """The question for whoever is named beside this one (世帯主)."""
    found = (one for one in flow.parts.guide.questions.values() if one.variable == question.names)
    return [Ask(one, people=(ME, *(member.id for member in flow.state.family))) for one in found][:1]


def _posing(flow: Flow, question: Question) -> Iterator[Member]:
    """The family, the first of them whoever the question is about (亡くなられた方)."""
    about = question.about if question.about not in ABOUT else ""
    for number, one in enumerate(flow.state.family):
        told = _without(one, question.variable)
        fact = {about: True} if about and not number else {}
        yield Member(told.id, MappingProxyType({**told.values, **fact}))


def _without(member: Member, variable: str) -> Member:
    """Nobody is asked what is known of them already."""
    return Member(member.id, MappingProxyType({k: v for k, v in member.values.items() if k != variable}))


def one_after_another(*way: Ask) -> Callable[[Answers], Ask | None]:
    def next_ask(answers: Answers) -> Ask | None:
        return next((one for one in way if not answers.has(one.question.variable, one.person)), None)

    return next_ask
