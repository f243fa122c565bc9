"""世帯主との続柄: only what sex and birth dates of both leave possible, and all where they are unknown."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from kiosk.answers import UNKNOWN, Answers, Member, Value
from kiosk.guide.model import Guide
from kiosk.interview import Ask, next_step
from kiosk.person import PartialDate
from tests.kiosk.guide.content import shipped

TODAY = date(2026, 11, 24)
HEAD_BORN, ELDER, YOUNGER = date(1980, 5, 12), date(1950, 1, 1), date(2000, 1, 1)


def _only_relationships() -> Guide:
    """A move of which nothing else is asked."""
    guide = shipped()
    event = replace(guide.events["tennyu"], questions=("c_setainushi", "c_p_zoku"))
    return replace(guide, events={**guide.events, "tennyu": event})


def _offered(head: dict[str, Value], person: dict[str, Value], whose: str = "head") -> set[object]:
    people = (Member("me", {"birth": HEAD_BORN, "sex": "male", **person}), Member("head", head))
    visit: dict[str, Value] = {"setainushi": whose, "kizon_setai": whose == "zaiju"}
    answers = Answers(("tennyu",), visit, people)
    step = next_step(_only_relationships(), answers, TODAY, frozenset({"zokugara"}))
    assert isinstance(step, Ask)
    assert (step.question.variable, step.person) == ("zokugara", "me")
    return {one.value for one in step.question.options}


WIFES = {"妻", "妻の子", "妻の母", "妻の父"}
HUSBANDS = {"夫", "夫の子", "夫の母", "夫の父"}


def test_a_woman_has_no_wife_on_the_register_and_a_man_no_husband() -> None:
    for own in ("male", "female"):
        assert not WIFES & _offered({"sex": "female", "birth": HEAD_BORN}, {"sex": own})
        assert not HUSBANDS & _offered({"sex": "male", "birth": HEAD_BORN}, {"sex": own})


def test_a_partner_who_is_not_registered_is_the_citys_to_judge() -> None:
    assert "妻(未届)" in _offered({"sex": "female", "birth": HEAD_BORN}, {"sex": "female"})
    assert "夫(未届)" in _offered({"sex": "male", "birth": HEAD_BORN}, {"sex": "male"})


@pytest.mark.parametrize("sex", [None, UNKNOWN, "unknown_sex"])
def test_both_stay_where_a_sex_is_not_known(sex: Value) -> None:
    assert {"妻", "妻の子", "夫", "夫の子"} <= _offered({"sex": sex, "birth": HEAD_BORN}, {"sex": sex})


def test_a_parent_is_older_and_a_child_younger_also_by_adoption() -> None:
    head: dict[str, Value] = {"sex": "male", "birth": HEAD_BORN}
    older, younger = (_offered(head, {"birth": one}) for one in (ELDER, YOUNGER))
    assert {"父", "兄"} <= older
    assert not {"子", "子の子", "弟"} & older
    assert {"子", "子の子", "弟"} <= younger
    assert not {"父", "兄"} & younger


def test_no_age_tells_against_who_belongs_to_the_spouse() -> None:
    head: dict[str, Value] = {"sex": "male", "birth": HEAD_BORN}
    for born in (ELDER, YOUNGER):
        assert {"妻の子", "妻の父", "子の夫", "同居人", "縁故者"} <= _offered(head, {"birth": born})


@pytest.mark.parametrize("born", [UNKNOWN, PartialDate(1980), HEAD_BORN])
def test_a_day_that_tells_nothing_leaves_both(born: Value) -> None:
    assert {"子", "父", "兄", "弟"} <= _offered({"sex": "male", "birth": born}, {})


def test_of_a_relative_who_lives_there_already_nothing_is_known() -> None:
    head: dict[str, Value] = {"sex": "female", "birth": HEAD_BORN}
    assert {"妻の子", "夫の子", "子", "父"} <= _offered(head, {}, whose="zaiju")
