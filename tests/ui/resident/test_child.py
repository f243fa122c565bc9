"""A baby, and whoever is put in as the child, is called お子さん: nobody says その方 of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.answers import Member
from tests.ui.resident.city_world import city, city_world
from ui.resident import say
from ui.resident.own import family_steps
from ui.resident.state import Adding


@pytest.mark.parametrize(("question", "child"), [("b_akachan", True), ("f_ko", True), ("c_kazoku", False)])
def test_who_is_put_in_as_a_child(tmp_path: Path, question: str, child: bool) -> None:
    words = city_world(tmp_path).parts.words
    steps = family_steps(city(), words, Adding("p1", at=question), ("tennyu",))
    kind = "child" if child else "family"
    for one in steps:
        if one.variable in ("kana", "birth", "sex"):
            assert one.title == words.text(f"resident.own.{kind}.{one.variable}")


def test_who_has_no_name_yet(tmp_path: Path) -> None:
    flow = city_world(tmp_path).flow
    assert say.call(flow, Member("p1", {"kid": True})) == flow.t("person.child")
    assert say.call(flow, Member("p1", {})) == flow.t("person.somebody")
