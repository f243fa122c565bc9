"""Families made at random, who answer at random, わからない among it: every visit ends in a decision."""

from __future__ import annotations

import random
from datetime import date, timedelta
from types import MappingProxyType

import pytest

from kiosk.answers import UNKNOWN, Address, Answers, Member, Value
from kiosk.guide.model import Kind
from kiosk.interview import Ask, answer, complete, history, next_step
from kiosk.person import PartialDate
from kiosk.procedures import decide, near_misses
from kiosk.procedures.outcome import Standing
from tests.kiosk.guide.content import shipped

TODAY = date(2026, 11, 24)
FIELDS = frozenset({"tel", "kana", "honseki", "setainushi", "zokugara", "koza"})
RELATIONS = ("妻", "夫", "子", "子", "子の子", "母", "同居人")


def member(dice: random.Random, place: int) -> Member:
    born: Value = TODAY - timedelta(days=dice.randrange(365 * 95))
    if dice.random() < 0.1:
        born = dice.choice((UNKNOWN, PartialDate(dice.randrange(1940, 2020))))
    values = {"name": f"人{place}", "birth": born, "sex": dice.choice(("male", "female"))}
    if place:
        values["zokugara"] = dice.choice(RELATIONS)
    return Member("me" if place == 0 else f"p{place}", MappingProxyType(values))


def said(dice: random.Random, ask: Ask) -> Value:
    question = ask.question
    if question.unknown_allowed and dice.random() < 0.15:
        return UNKNOWN
    values = [one.value for one in question.options]
    match question.kind:
        case Kind.YESNO:
            return dice.random() < 0.5
        case Kind.CHOICE:
            return False if question.id == "c_anzen" else dice.choice(values)
        case Kind.MULTI:
            return tuple(str(one) for one in values if dice.random() < 0.3)
        case Kind.PERSON:
            return dice.choice([*ask.people, *values]) if ask.people or values else UNKNOWN
        case Kind.PEOPLE:
            return tuple(one for one in ask.people if dice.random() < 0.4)
        case Kind.DATE:
            return TODAY - timedelta(days=dice.randrange(60))
        case Kind.ADDRESS:
            return Address("青葉町", "1番2号")
        case Kind.INFO:
            return True
        case Kind.NUMBER:
            return dice.randrange(5)
        case _:
            return "テスト"


@pytest.mark.parametrize("seed", range(40))
def test_every_visit_ends_and_leaves_nothing_open(seed: int) -> None:
    dice = random.Random(seed)  # noqa: S311 - repeatable, not secret
    guide = shipped()
    answers = Answers(("tennyu",), people=(member(dice, 0),))
    asked = []
    while isinstance(step := next_step(guide, answers, TODAY, FIELDS), Ask):
        asked.append((step.question.id, step.person))
        assert len(asked) < 150
        if step.question.kind is Kind.FAMILY:
            for place in range(1, dice.randrange(1, 6)):
                answers = answers.with_member(member(dice, place))
            answers = answer(answers, step, tuple(one.id for one in answers.people))
        else:
            answers = answer(answers, step, said(dice, step))
    assert len(asked) == len(set(asked))
    outcome = decide(guide, answers, TODAY)
    assert not [
        one for one in outcome.decisions if one.standing is Standing.NOT_YET_KNOWN and one.level != "auto"
    ]
    assert "tennyu_todoke" in {one.procedure for one in outcome.needed}
    assert set(outcome.route) <= set(guide.city.route)
    assert history(guide, answers, TODAY, FIELDS)
    near_misses(guide, answers, TODAY)
    again = decide(guide, complete(guide, answers, TODAY), TODAY)
    assert [(one.procedure, one.persons) for one in again.needed] == [
        (one.procedure, one.persons) for one in outcome.needed
    ]
