"""A wrong tile at the start, seen on the review: ご用 is mended there, and answers that still count stay."""

from __future__ import annotations

from pathlib import Path
from types import MappingProxyType

import pytest

from kiosk.person import Sex
from tests.ui.resident.city_world import city_world
from tests.ui.resident.world import World
from ui.resident.answering import answer
from ui.resident.forward import EVENTS
from ui.resident.screens import review
from ui.resident.screens.review_pages import Row
from ui.resident.state import Place


def answer_all(world: World) -> list[str]:
    asked = []
    while (ask := world.flow.ask()) is not None and world.screen != "review":
        asked.append(ask.question.id)
        answer(world.flow, {"c_tel": "0312345678", "c_kana": "ミホン　ウメ"}.get(ask.question.id))
    return asked


@pytest.fixture
def world(tmp_path: Path) -> World:
    found = city_world(tmp_path)
    sex = Sex.FEMALE.value
    me = MappingProxyType({"name": "見本　梅", "sex": sex, "address": "みほん県みほん市緑町一丁目2番3号"})
    found.flow.put(place=Place.QUESTIONS, events=("inkan",), me=me, own=4)
    answer_all(found)
    assert found.screen == "review"
    return found


def row(world: World) -> Row:
    return next(one for one in review.rows(world.flow) if one.id == EVENTS)


def test_what_one_came_for_stands_in_the_review(world: World) -> None:
    assert row(world).term == world.flow.t("term.event")
    assert row(world).value == world.flow.parts.guide.events["inkan"].title("ja")
    assert not row(world).mark


def test_another_event_asks_only_what_is_new(world: World) -> None:
    known = {one.question.id for one in world.flow.trail().asked}
    me = world.flow.state.me
    world.do(f"edit:{EVENTS}")
    assert world.screen == "event"
    assert world.flow.state.draft.chosen == ("inkan",)
    world.do("choose:inkan", "choose:shomeisho", "main")
    asked = answer_all(world)
    assert asked, "a certificate needs questions of its own"
    assert not known & set(asked)
    assert world.screen == "review"
    assert world.flow.state.events == ("shomeisho",)
    assert world.flow.state.me == me
    assert row(world).mark == world.flow.t("review.mended")


def test_the_same_event_leads_straight_back(world: World) -> None:
    before = world.flow.state.given
    for touches in (("main",), ("dock:back",)):
        world.do(f"edit:{EVENTS}", *touches)
        assert world.screen == "review"
        assert world.flow.state.given == before
        assert not row(world).mark
