"""What was typed of family members stands on the review, and is mended from there."""

from __future__ import annotations

from datetime import date
from typing import Any

from kiosk.answers import Member
from kiosk.person import Sex
from tests.ui.resident.test_mended import world as world
from tests.ui.resident.world import World
from ui.resident.state import Place


def _rows(world: World) -> dict[str, dict[str, Any]]:
    found = {}
    for page in range(world.view["pages"]):
        world.flow.put(page=page)
        found.update({row["id"]: row for group in world.view["groups"] for row in group["rows"]})
    return found


def test_birth_and_sex_of_who_died_and_of_who_is_left_can_be_checked(world: World) -> None:
    rows = _rows(world)
    assert "33" in rows["own.birth@p1"]["value"], "昭和33年"
    assert rows["own.sex@p1"]["value"] == world.flow.t(f"own.sex_{Sex.FEMALE.value}")
    assert "own.birth@p2" in rows
    assert "own.sex@p2" not in rows, "nobody said it"


def test_a_birthday_is_mended_from_the_review(world: World) -> None:
    world.do("edit:own.birth@p1")
    assert world.screen == "date"
    assert world.view["fields"][0]["text"] == "33"
    world.do("field:year")
    world.type("34")
    world.do("main")
    while world.flow.state.place is Place.QUESTIONS:
        world.do("main")
    row = _rows(world)["own.birth@p1"]
    assert "34" in row["value"]
    assert row["mark"]
    assert world.flow.state.family[0].get("birth") == date(1959, 7, 4)


def test_what_a_card_told_is_mended_by_a_clerk(world: World) -> None:
    one = world.flow.state.family[1]
    world.flow.put(family=(world.flow.state.family[0], Member("p2", {**one.values, "mn_card": True})))
    assert "own.birth@p2" not in _rows(world)
