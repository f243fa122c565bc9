"""Whoever is left alone and moved within the city in one visit."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from kiosk.answers import UNKNOWN, Answers, Member, Value
from kiosk.interview import Ask, answer, next_step
from tests.kiosk.guide.content import shipped

TODAY = date(2026, 11, 27)
FIELDS = frozenset({"zokugara", "setainushi", "is_head"})
"""Of a needed form."""
TOLD: dict[str, Value] = {
    "annai": "tsuzukeru",
    "event_date.shibo": date(2026, 11, 20),
    "shibo_todoke_zumi": True,
    "kankei": "配偶者",
    "is_head": True,
    "raiho": "jibun",
    "event_date.tenkyo": date(2026, 11, 26),
    "ido_zenin": True,
    "kizon_setai": False,
}


def visit(*left: Member) -> Answers:
    me: dict[str, Value] = {"name": "見本　花子", "birth": date(1952, 3, 10), "sex": "female"}
    him: dict[str, Value] = {"name": "見本　太郎", "birth": date(1950, 6, 1), "sex": "male", "dead": True}
    people = (Member("me", me), Member("m1", him), *left)
    known: dict[str, Value] = {"nakunatta": ("m1",), "kazoku": tuple(one.id for one in left)}
    return Answers(("shibo", "tenkyo"), known, people)


def asked(answers: Answers, **told: Value) -> Iterator[tuple[str, str | None]]:
    said = {**TOLD, **told}
    while isinstance(step := next_step(shipped(), answers, TODAY, FIELDS), Ask):
        yield step.question.id, step.person
        answers = answer(answers, step, said.get(step.question.variable, UNKNOWN))


@pytest.mark.parametrize("together", ["setai", "ie", "betsu"])
def test_who_lives_alone_is_the_head_and_not_asked_who_that_is(together: str) -> None:
    found = list(asked(visit(), doukyo=together))
    assert ("k_jusho", None) in found
    assert ("c_p_zoku", "me") not in found


def test_of_several_only_who_is_not_the_head_is_asked() -> None:
    son: dict[str, Value] = {"name": "見本　次郎", "birth": date(1980, 6, 1), "sex": "male"}
    found = list(asked(visit(Member("m2", son)), doukyo="setai", kyu_setainushi="m2"))
    assert ("c_p_zoku", "me") in found
    assert ("c_p_zoku", "m2") not in found


def test_of_who_died_it_is_asked_what_decides_though_others_are_asked_it_of_those_who_move() -> None:
    """要介護認定: for the move it is asked who of the household has one; whoever died isn't among them."""
    found = visit()
    him = Member("m1", {**found.people[1].values, "birth": date(1970, 6, 1)})
    together = Answers(found.events, found.visit, (found.people[0], him))
    assert ("d_kaigo", "m1") in list(asked(together, doukyo="setai", kenpo="kokuho"))
