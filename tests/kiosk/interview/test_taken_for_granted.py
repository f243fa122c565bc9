"""Nobody is asked what was said already, nor, after わからない, what takes the answer for granted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from types import MappingProxyType

import pytest

from kiosk.answers import UNKNOWN, Answers, Member, Value
from kiosk.interview import Ask, answer, next_step
from kiosk.procedures import decide
from kiosk.procedures.outcome import Outcome, Standing
from tests.kiosk.guide.content import shipped
from tests.kiosk.interview.test_interview import start

TODAY = date(2026, 11, 27)
LEFT: dict[str, Value] = {
    "raiho": "jibun",
    "hoken_jiyu": "yameta",
    "taishoku_bi": date(2026, 11, 20),
    "rishoku_code": 0,
}


def left_a_job(insurance: Value) -> tuple[list[str], Outcome]:
    """The questions asked about one's own insurance and pension, and what is needed."""
    answers, asked = replace(start(), events=("taishoku",)), list[str]()
    told = {**LEFT, "kenpo": insurance}
    while isinstance(step := next_step(shipped(), answers, TODAY), Ask):
        asked.append(step.question.id)
        several = step.question.variable.startswith("kibo")
        answers = answer(answers, step, told.get(step.question.variable, () if several else UNKNOWN))
    return asked, decide(shipped(), answers, TODAY)


def test_who_joins_a_relatives_insurance_is_asked_whose() -> None:
    assert "h_nenkin" in left_a_job("shaho_fuyo")[0]


def test_who_does_not_know_the_next_insurance_is_not_asked_whose_it_is() -> None:
    assert "h_nenkin" not in left_a_job(UNKNOWN)[0]


def test_the_pension_of_who_does_not_know_is_left_to_the_clerk() -> None:
    _, outcome = left_a_job(UNKNOWN)
    found = {one.procedure: one.standing for one in outcome.decisions}
    assert found["nenkin_shutoku"] is Standing.CHECK


def couple(**said: Value) -> Answers:
    """A man who marries a woman, and what they said of their household."""
    her: dict[str, Value] = {"name": "見本　花子", "birth": date(1988, 9, 3), "sex": "female", "aite": True}
    told: dict[str, Value] = {
        "raiho": "jibun",
        "konin_aite": True,
        "konin_todoke_zumi": False,
        "konin_sumai": "nashi",
        "shimei_kawaru": (),
        "setai_gappei": True,
        "gappei_ugoku": ("p1",),
    }
    people = (*start().people, Member("p1", MappingProxyType(her)))
    return Answers(("konin",), MappingProxyType({**told, **said}), people)


@pytest.mark.parametrize(("head", "whose"), [("me", []), ("p1", []), (UNKNOWN, ["me", "p1"])])
def test_the_other_of_two_who_marry_is_wife_or_husband_of_the_head(head: Value, whose: list[str]) -> None:
    answers, asked = couple(setainushi=head), list[str | None]()
    while isinstance(step := next_step(shipped(), answers, TODAY, frozenset({"zokugara"})), Ask):
        if step.question.id == "c_p_zoku":
            asked.append(step.person)
        answers = answer(answers, step, UNKNOWN)
    assert asked == whose
