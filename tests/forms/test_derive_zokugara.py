"""続柄 to a new head: worked out where the words tell it, and listed for the clerk."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from forms.suggestions import relationships
from kiosk.answers import Value
from tests.forms.content.visit import Needed, Visit, library, shown

People = Mapping[str, Mapping[str, Value]]
FATHER: Mapping[str, Value] = {
    "name": "秋山　武",
    "birth": "1962-01-15",
    "sex": "男",
    "zokugara": "世帯主",
    "is_head": True,
    "moves": False,
}
DAUGHTER: Mapping[str, Value] = {
    "name": "秋山　楓",
    "birth": "1994-03-20",
    "sex": "女",
    "zokugara": "子",
    "moves": True,
    "card": True,
}
GRANDCHILD: Mapping[str, Value] = {
    "name": "秋山　結",
    "birth": "2021-05-05",
    "zokugara": "子の子",
    "moves": True,
}
FAMILY: People = {"chichi": FATHER, "chojo": DAUGHTER, "mago": GRANDCHILD}
SPLIT: Mapping[str, Value] = {"setai_shurui": "分離", "setainushi": "chojo"}


def visit(people: People = FAMILY, answers: Mapping[str, Value] = SPLIT, event: str = "setai_henko") -> Visit:
    form = {"setai_henko": "f_ido_setai", "konin": "f_ido_setai", "tenkyo": "f_ido_tenkyo"}[event]
    return Visit(people, [Needed("todoke", form)], answers, event)


def suggested(one: Visit) -> dict[str, str]:
    return relationships(library(), one.guide, one.case)


def test_a_split_makes_the_daughter_head_and_the_grandchild_her_child() -> None:
    split = visit()
    (sheet,) = split.sheets()
    assert shown(sheet, "変更のある人", "変更後の続柄") == ["世帯主", "子"]
    assert shown(sheet, "変更のある人", "変更前の続柄") == ["子", "子の子"]
    assert suggested(split) == {"mago": "子"}


def test_a_move_of_some_of_a_household_does_the_same() -> None:
    moved = visit(answers={"setainushi": "chojo"}, event="tenkyo")
    (sheet,) = moved.sheets()
    assert shown(sheet, "異動する人", "新しい続柄") == ["世帯主", "子"]
    assert suggested(moved) == {"mago": "子"}


def test_what_was_told_is_no_suggestion() -> None:
    stays = {name: {**one, "moves": True} for name, one in FAMILY.items()}
    assert suggested(visit(stays, {"setainushi": "chichi"}, "tenkyo")) == {}
    settled = {**FAMILY, "mago": {**GRANDCHILD, "zokugara_shin": "姉の子"}}
    (sheet,) = visit(settled).sheets()
    assert shown(sheet, "変更のある人", "変更後の続柄") == ["世帯主", "姉の子"]
    assert suggested(visit(settled)) == {}


def test_nothing_is_worked_out_from_another_household() -> None:
    two_heads = {**FAMILY, "mago": {**GRANDCHILD, "zokugara": "世帯主"}}
    assert suggested(visit(two_heads)) == {}
    joined = {"setai_shurui": "合併", "setainushi": "chojo"}
    assert suggested(visit(FAMILY, joined)) == {}
    assert suggested(visit(FAMILY, {"setainushi": "chojo"}, "konin")) == {}


@pytest.mark.parametrize(
    ("husband", "wife", "word"), [("男", "女", "夫"), ("", "女", "夫"), ("", "", "夫"), ("女", "女", "妻")]
)
def test_the_sex_of_an_old_head_also_follows_from_the_spouse(husband: str, wife: str, word: str) -> None:
    """A word like 妻 tells the other side only where nobody said otherwise."""
    spouse: Mapping[str, Value] = {**DAUGHTER, "zokugara": "妻", "sex": wife, "moves": False}
    old: Mapping[str, Value] = {**FATHER, "sex": husband, "moves": False}
    people = {"chichi": old, "haha": {name: value for name, value in spouse.items() if name != "card"}}
    changed = {"setai_shurui": "世帯主変更", "setainushi": "haha"}
    assert suggested(visit(people, changed)) == {"chichi": word}
