"""The number of an account: asked only where a form has its field and the bankbook is at hand."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType

import pytest

from forms.render import load_forms
from kiosk.answers import UNKNOWN, Answers, Member, Value
from kiosk.guide import check_content
from kiosk.interview import Ask, next_step
from kiosk.procedures.scenario import read_scenarios
from tests.kiosk.guide.content import CONTENT, shipped, write

TODAY = date(2026, 11, 24)
FIELDS = load_forms(CONTENT).paths(["f_jido_nintei"])
ACCOUNT = ("koza_ima", "yucho_kigo", "yucho_bango", "bank_mei", "bank_shiten", "bank_bango")


def asked(told: Mapping[str, Value], fields: frozenset[str] = FIELDS) -> list[str]:
    """What is asked of the account, answered as `told`, else わからない."""
    me = Member("me", MappingProxyType({"name": "見本　太郎", "birth": date(1986, 5, 12), "sex": "male"}))
    answers = Answers(("kosodate",), {"raiho": "jibun", **told}, (me,))
    found: list[str] = []
    for _ in range(60):
        step = next_step(shipped(), answers, TODAY, fields)
        if not isinstance(step, Ask):
            return [one for one in found if one in ACCOUNT]
        found.append(step.question.variable)
        values = [one.value for one in step.question.options]
        quiet: Value = UNKNOWN if step.question.unknown_allowed or not values else values[0]
        answers = answers.with_value(step.question.variable, quiet, step.person)
    raise AssertionError(found)


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ({"koza": "kokin"}, []),
        ({"koza": "madoguchi"}, []),
        ({"koza": "yucho", "koza_ima": False}, []),
        ({"koza": "yucho", "koza_ima": True}, ["yucho_kigo", "yucho_bango"]),
        ({"koza": "yucho", "koza_ima": True, "yucho_kigo": None}, []),
        ({"koza": "bank", "koza_ima": True}, ["bank_mei", "bank_shiten", "bank_bango"]),
        ({"koza": "bank", "raiho": "tanomareta"}, []),
    ],
)
def test_what_is_asked_of_an_account(told: dict[str, Value], wanted: list[str]) -> None:
    assert asked(told) == wanted


def test_no_number_is_asked_for_without_a_field() -> None:
    assert asked({"koza": "yucho", "koza_ima": True}, frozenset()) == []


def test_a_scenario_keeps_the_zeros_in_front(tmp_path: Path) -> None:
    text = """- id: K01
  title: 児童手当の口座
  event: kosodate
  today: 2026-11-24
  event_date: 2026-11-24
  household:
    - {id: haha, name: 見本 花子, birth: 1990-01-01, sex: 女, raichosha: true}
  answers: {koza: bank, koza_ima: true, bank_shiten: "007", bank_bango: "0012345"}
"""
    (scenario,) = read_scenarios(write(tmp_path, "koza.yaml", text), shipped())
    assert scenario.given.get("bank_shiten") == "007"
    assert scenario.given.get("bank_bango") == "0012345"


def test_a_question_of_digits_says_how_many(tmp_path: Path) -> None:
    text = (CONTENT / "questions/common.yaml").read_text("utf-8")
    path = write(tmp_path, "questions/common.yaml", text.replace("    longest: 7\n", ""))
    found = [one.message for one in check_content(CONTENT, tmp_path) if one.path == path]
    assert found == ["数字の質問（kind: digits）には、けた数を「length:」か「longest:」に書きます。"]
    write(tmp_path, "questions/common.yaml", text.replace("check: yucho_kigo", "check: yucho_kig"))
    found = [one.message for one in check_content(CONTENT, tmp_path) if one.path == path]
    assert found == ["check に「yucho_kig」は使えません。「yucho_kigo」のことですか。"]
