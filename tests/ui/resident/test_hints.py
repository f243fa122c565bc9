"""Small things at which somebody would hesitate: what is missing, and which years are offered."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest

from kiosk.answers import Answers
from tests.ui.resident.city_world import city, city_world
from tests.ui.resident.world import World
from ui.resident.forward import show_answer
from ui.resident.parts import Ask
from ui.resident.state import Place


def _at(folder: Path, question: str) -> World:
    """At one question of the city, answered by nobody yet."""
    world = city_world(folder)
    asked = Ask(city().questions[question])

    def only(answers: Answers) -> Ask | None:
        return None if answers.has(asked.question.variable) else asked

    world.flow.parts = replace(world.flow.parts, next_ask=only)
    world.flow.put(place=Place.QUESTIONS, me=MappingProxyType({"name": "見本　太郎"}), own=4)
    show_answer(world.flow)
    return world


def test_where_nobody_in_the_list_fits_only_the_other_answers_are_offered(tmp_path: Path) -> None:
    """The father and his child were put in: neither of them gave birth."""
    world = _at(tmp_path, "b_haha")
    assert [one["id"] for one in world.view["options"]] == ["inai", "unknown"]


def test_lower_buttons_are_offered_only_where_the_glass_stands(tmp_path: Path) -> None:
    world = city_world(tmp_path)
    for wide in (False, True):
        world.flow.wide = wide
        world.do("dock:size")
        assert ("low" in [group["id"] for group in world.view["groups"]]) is not wide
        world.do("main")


def _says(world: World, key: str) -> bool:
    """Without the places where it may break."""
    said, meant = world.view["main"]["label"], world.flow.t(key)
    return bool(said.replace("\u200b", "") == meant.replace("\u200b", ""))


def test_a_number_without_its_area_code_is_told_from_none(tmp_path: Path) -> None:
    world = _at(tmp_path, "c_tel")
    assert _says(world, "tel.put")
    world.type("223456")
    assert _says(world, "tel.put_zero")
    world.do(*["erase"] * 6)
    world.type("0463")
    assert _says(world, "tel.put")


@pytest.mark.parametrize(
    ("question", "offered"),
    [("t_yotei", ["reiwa", "western"]), ("c_p_birth", ["taisho", "showa", "heisei", "reiwa", "western"])],
)
def test_old_eras_are_offered_for_birthdays_alone(tmp_path: Path, question: str, offered: list[str]) -> None:
    world = _at(tmp_path, question)
    assert [one["id"] for one in world.view["eras"]] == offered
