"""What an answer does to others that were given, at kiosk and desk alike."""

from __future__ import annotations

from collections.abc import Iterable
from types import MappingProxyType

from kiosk.answers import Value
from kiosk.guide.model import Guide, Kind
from kiosk.interview.trail import OFFERED, A, Asked, Given


def with_answer(guide: Guide, given: Given, ask: Asked, value: Value) -> Given:
    """All that was given, with this answer. A changed one takes away what fits to the old one alone."""
    variable, person = ask.question.variable, ask.person
    gone = set()
    if (variable, person) in given and given[variable, person] != value:
        gone = {(one.variable, person) for one in guide.questions.values() if variable in one.of}
    kept = {key: told for key, told in given.items() if key not in gone}
    return MappingProxyType({**kept, (variable, person): value, **offered(ask)})


def offered(ask: Asked) -> Given:
    """Who could be chosen, so that it is asked again when somebody comes who wasn't there to be meant."""
    if not ask.people or ask.question.kind is Kind.PERSON:
        return {}
    return {(OFFERED + ask.question.variable, ask.person): ask.people}


def is_nobody(ask: Asked, value: Value) -> bool:
    """Nobody was put in at a question that asks for anybody else."""
    return ask.question.kind is Kind.FAMILY and value == () and not ask.question.gives


def come_alone(given: Given, asked: Iterable[A], family: Asked) -> tuple[Given, tuple[A, ...]]:
    """After nobody was put in: 自分と家族 becomes 自分だけ; and which answers did.

    Who chooses it once more is asked for them again.
    """
    found = dict(given)
    changed = []
    for ask in asked:
        key = (ask.question.variable, ask.person)
        chosen = next((one for one in ask.question.options if one.value == given.get(key)), None)
        if chosen is None or chosen.alone is None:
            continue
        found[key] = chosen.alone
        found.pop((family.question.variable, family.person), None)
        changed.append(ask)
    return MappingProxyType(found), tuple(changed)
