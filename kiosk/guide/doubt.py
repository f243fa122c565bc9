"""わからない: what could the answer have been, and would it make a difference?"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, product

from kiosk.answers import Answers, Value
from kiosk.guide.conditions import Condition
from kiosk.guide.model import Kind, Question
from kiosk.guide.open import Key, Open, Truth
from kiosk.guide.world import World

_MOST = 64  # combinations that are worth a try; beyond them the clerk checks


def settle(condition: Condition, world: World, person: str | None = None) -> Truth:
    """The truth of a condition, also when an answer is わからない but every possible answer says the same."""
    holds = condition.holds(world, person)
    if not isinstance(holds, Open) or holds.asks:
        return holds
    keys = sorted(holds.unsure, key=str)
    values = [_possible(world, key) for key in keys]
    if any(not one for one in values) or _size(values) > _MOST:
        return holds
    outcomes: set[Truth] = set()
    for chosen in product(*values):
        supposed = _suppose(world, dict(zip(keys, chosen, strict=True)))
        outcomes.add(condition.holds(supposed, person))
        if len(outcomes) > 1:
            return holds
    only = outcomes.pop()
    return holds if isinstance(only, Open) else only


def _size(values: list[list[Value]]) -> int:
    total = 1
    for one in values:
        total *= len(one)
    return total


def _suppose(world: World, values: dict[Key, Value]) -> World:
    answers: Answers = world.answers
    for key, value in values.items():
        answers = answers.with_value(key.variable, value, key.person)
    return World(world.vocabulary, answers, world.today, world.event, world.needed)


def _possible(world: World, key: Key) -> list[Value]:
    """Every value that the answer may have; empty when nobody could count them."""
    questions = world.vocabulary.askable(key)
    return [value for question in questions for value in possible_values(world, question)]


def possible_values(world: World, question: Question) -> Iterator[Value]:
    """Every answer that could be given; nothing where there are too many to count."""
    people = world.candidates(question)
    match question.kind:
        case Kind.YESNO:
            yield from (True, False)
        case Kind.CHOICE:
            yield from (one.value for one in question.options)
        case Kind.PERSON:
            yield from (*people, *(one.value for one in question.options))
        case Kind.MULTI:
            yield from _subsets(tuple(str(one.value) for one in question.options))
        case Kind.PEOPLE:
            yield from _subsets(people)
        case _:
            return


def _subsets(items: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    if 2 ** len(items) <= _MOST:
        for size in range(len(items) + 1):
            yield from combinations(items, size)
