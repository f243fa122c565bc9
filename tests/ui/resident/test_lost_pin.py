"""暗証番号を忘れた, pressed at the card: setting a new one is among what is done, whatever one came for."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kiosk.answers import Answers, Member, Value
from kiosk.card.simulator.residents import load_resident
from kiosk.guide.model import Level
from kiosk.procedures import decide
from tests.ui.resident.city_world import TODAY, city, city_world
from tests.ui.resident.world import World
from ui.resident.state import Place

FAMILY_FIRST = ("kaigo", "kosodate", "risai", "shibo", "shizan", "shogai", "shussho", "tenshutsu")
"""Events in which the family has to be known before what to bring is."""
RESET, SHEET = "mnc_pin", "f_mnc_pin"


def _with_lost_pin(*events: str) -> Answers:
    me: dict[str, Value] = {
        "name": "見本　太郎",
        "birth": date(1986, 5, 12),
        "mn_card": True,
        "pin_wasure": True,
    }
    child: dict[str, Value] = {"yoken.mynumber": "電子証明書更新", "card_dare": "ko", "pin_wasure": False}
    return Answers(events, child if events == ("mynumber",) else {}, (Member("me", me),))


@pytest.mark.parametrize("event", sorted(city().events))
def test_in_every_event_the_reset_is_among_what_is_done(event: str) -> None:
    outcome = decide(city(), _with_lost_pin(event), TODAY)
    found = next(one for one in outcome.needed if one.procedure == RESET)
    assert SHEET in found.forms
    assert found.level is (Level.REQUIRED if event in ("tennyu", "tenkyo") else Level.OFFERED)
    if event not in ("tennyu", "tenkyo"):
        assert found.persons == ("me",)
        brought = [one.text("ja") for one in outcome.bring]
        assert "本人確認書類(もう1点)" in brought
        own = [one for one in brought if one in ("マイナンバーカード", "マイナンバーカードと暗証番号")]
        assert len(own) == (0 if event in FAMILY_FIRST else 1), "the card itself, once"


@pytest.fixture
def world(tmp_path: Path) -> World:
    found = city_world(tmp_path)
    found.flow.put(events=("shomeisho",), place=Place.CARD)
    return found


def _offered(world: World) -> bool:
    answers = world.flow.trail().answers
    return RESET in [one.procedure for one in world.parts.decide(answers, TODAY).needed]


@pytest.mark.parametrize("card", ["taro", "one_try", "locked"])
@pytest.mark.parametrize("way", ["face", "self"])
def test_however_the_resident_goes_on(world: World, card: str, way: str) -> None:
    world.put_card(card)
    if card == "taro":
        world.do("way:forgot")
    world.choose(way)
    if way == "face":
        world.type(load_resident(card).face_code)
        world.go()
        world.go()
    assert _offered(world)


def test_a_locked_card_is_remembered_by_who_goes_back_and_comes_without(world: World) -> None:
    world.put_card("locked")
    world.do("dock:back")
    world.take_card()
    world.flow.put(place=Place.CARD)
    world.do("way:nocard")
    assert _offered(world)


def test_a_pin_that_came_to_mind_after_all_needs_no_new_one(world: World) -> None:
    world.put_card("taro")
    world.do("way:forgot", "choose:staff", "main")
    world.do("dock:back")
    world.flow.put(place=Place.CARD, over=())
    world.tick()
    world.type(load_resident("taro").pin)
    world.go()
    world.go()
    assert world.flow.state.holder is not None
    assert not _offered(world)


def test_another_persons_lost_pin_is_forgotten_with_their_card(world: World) -> None:
    world.put_card("locked")
    world.choose("face")
    world.type(load_resident("locked").face_code)
    world.go()
    world.do("way:other")
    assert "pin_wasure" not in world.flow.state.me


@pytest.mark.parametrize("event", sorted(city().events))
def test_the_lost_pin_of_a_family_member_counts_in_every_event(event: str) -> None:
    """As their card told that was read with the code on its face, or that is locked."""
    found = _with_lost_pin(event)
    known: dict[str, Value] = {"name": "見本　花子", "birth": date(1988, 3, 1), "mn_card": True}
    me = Member(
        "me", {"name": "見本　太郎", "birth": date(1986, 5, 12), "mn_card": True, "pin_wasure": False}
    )
    wife = Member("p1", {**known, "pin_wasure": True})
    outcome = decide(city(), Answers(found.events, {**found.visit, "raiho": "kazoku"}, (me, wife)), TODAY)
    reset = next(one for one in outcome.needed if one.procedure == RESET)
    assert "p1" in reset.persons or event in ("tennyu", "tenkyo")
    assert "me" not in reset.persons or event in ("tennyu", "tenkyo")
