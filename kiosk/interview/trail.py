"""An interview asked again from its start, with every answer that was ever given in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from kiosk.answers import UNKNOWN, Answers, Member, Value
from kiosk.guide.model import Kind, Question

_LIMIT = 500
OFFERED = "offered."
"""In front of a variable: who could be chosen when it was answered. Kept beside the answer, never asked."""

Given = Mapping[tuple[str, str | None], Value]
"""Every answer ever given in a visit, by variable and person; also those that no longer apply."""


class Asked(Protocol):
    """A question, of the visit or about one person."""

    @property
    def question(self) -> Question: ...

    @property
    def person(self) -> str | None: ...

    @property
    def people(self) -> tuple[str, ...]: ...


A = TypeVar("A", bound=Asked)


@dataclass(frozen=True)
class Replayed(Generic[A]):
    """`answers` holds only those that still apply; `asked` is answered, in order; `open` comes next."""

    answers: Answers
    asked: tuple[A, ...]
    open: A | None
    steps: tuple[tuple[Answers, A | None], ...] = ()  # what was asked at which answers


def replay(
    start: Answers,
    given: Given,
    family: Iterable[Member],
    next_ask: Callable[[Answers], A | None],
    before: Replayed[A] | None = None,
) -> Replayed[A]:
    """Asks again from `start` and takes every answer that was given before.

    So a changed answer keeps all later ones that still apply, and one that comes back brings them back.
    Up to the first difference the steps of `before` are taken as they are: only that makes it quick.
    `family`: who may be put in at a question about the family; its answer says who is.
    """
    answers, everybody = start, tuple(family)
    asked: list[A] = []
    steps: list[tuple[Answers, A | None]] = []
    old = before.steps if before else ()
    for number in range(_LIMIT):
        known = number < len(old) and old[number][0] == answers
        ask = old[number][1] if known else next_ask(answers)
        steps.append((answers, ask))
        key = (ask.question.variable, ask.person) if ask else None
        if ask is None or key is None or not settled(ask, given):
            return Replayed(answers, tuple(asked), ask, tuple(steps))
        answers = _with_answer(answers, ask, left_of(ask, given[key]), everybody)
        asked.append(ask)
    raise RuntimeError(f"the interview does not end: {asked[-1].question.id}")


def settled(ask: Asked, given: Given) -> bool:
    """Whether the answer still is one: what was chosen may be gone, or somebody new may be meant too."""
    key = (ask.question.variable, ask.person)
    if key not in given:
        return False
    if given[key] not in ((), None) and left_of(ask, given[key]) in ((), None):
        return False
    offered = given.get((OFFERED + ask.question.variable, ask.person))
    return not isinstance(offered, tuple) or set(ask.people) <= set(offered)


def left_of(ask: Asked, value: Value) -> Value:
    """What of an answer can still be chosen; None or () where nothing can."""
    options = [one.value for one in ask.question.options]
    match ask.question.kind:
        case Kind.CHOICE | Kind.MULTI:
            offered = options
        case Kind.PERSON | Kind.PEOPLE if ask.people:
            offered = [*ask.people, *options]
        case _:
            return value
    if value is UNKNOWN:
        return value
    if isinstance(value, tuple):
        return tuple(one for one in value if one in offered)
    return value if value in offered else None


def _with_answer(answers: Answers, ask: Asked, value: Value, family: tuple[Member, ...]) -> Answers:
    if ask.question.kind is Kind.FAMILY and isinstance(value, tuple):
        for member in family:
            if member.id in value and answers.member(member.id) is None:
                answers = answers.with_member(member)
    return answers.with_value(ask.question.variable, value, ask.person)
