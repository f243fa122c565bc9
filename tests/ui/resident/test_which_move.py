"""A card of another city, or of this one, that doesn't fit the move that was chosen: it is asked."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.card.simulator.residents import load_resident
from tests.ui.resident.city_world import city_world
from tests.ui.resident.test_known_pin import give
from tests.ui.resident.world import World
from ui.resident.answering import answer
from ui.resident.screens.review import rows
from ui.resident.state import Spot
from ui.resident.trail import ME, OWN_ADDRESS

HERE = "みほん県みほん市緑町一丁目2番3号"
DOUBTS = ("i_kara_yoso", "i_kara_naka", "i_kara_soto")


def _with_card(folder: Path, *events: str, address: str = "") -> World:
    """Up to the first question of the city, with the card of taro, who is registered in another city."""
    world = city_world(folder)
    world.do("start", *(f"choose:{one}" for one in events), "main")
    world.put_card("taro")
    world.type(load_resident("taro").pin)
    world.go()
    read = world.flow.state.card.read
    assert read is not None
    world.flow.put(card=replace(world.flow.state.card, read=replace(read, address=address or read.address)))
    world.go()
    return world


def _to_doubt(world: World, raiho: str = "kazoku") -> str:
    """The question that doubts the event; empty where none comes before who takes part."""
    for _ in range(9):
        ask = world.flow.ask()
        assert ask is not None
        if ask.question.id in DOUBTS:
            return ask.question.id
        if ask.question.kind == "family":
            return ""
        if ask.question.variable == "raiho":
            answer(world.flow, raiho)
        else:
            give(world)
    raise AssertionError("it goes round in circles")


def _events(world: World) -> tuple[str, ...]:
    return world.flow.trail().answers.events


@pytest.mark.parametrize(
    ("event", "address", "doubt"),
    [
        ("tenkyo", "", "i_kara_yoso"),
        ("tenkyo", HERE, ""),
        ("tenshutsu", "", "i_kara_soto"),
        ("tenshutsu", HERE, ""),
        ("tennyu", "", ""),
        ("tennyu", HERE, "i_kara_naka"),
    ],
)
def test_what_contradicts_the_card_is_asked(tmp_path: Path, event: str, address: str, doubt: str) -> None:
    assert _to_doubt(_with_card(tmp_path, event, address=address)) == doubt


@pytest.mark.parametrize(("event", "raiho"), [("tenkyo", "tanomareta"), ("tennyu", "kawari")])
def test_who_comes_for_another_is_not_asked(tmp_path: Path, event: str, raiho: str) -> None:
    world = _with_card(tmp_path, event, address=HERE if event == "tennyu" else "")
    assert _to_doubt(world, raiho) == ""


def test_who_chose_both_is_not_asked(tmp_path: Path) -> None:
    assert _to_doubt(_with_card(tmp_path, "tenkyo", "tennyu")) == ""


def test_the_event_that_was_meant_goes_on_with_every_answer(tmp_path: Path) -> None:
    world = _with_card(tmp_path, "tenkyo")
    _to_doubt(world)
    given = dict(world.flow.state.given)
    world.choose("tennyu")
    assert _events(world) == ("tennyu",)
    ask = world.flow.ask()
    assert ask is not None
    assert ask.question.id == "t_moto"
    assert given.items() <= world.flow.state.given.items()
    assert not set(given) & {(ask.question.variable, ask.person)}


def test_back_leads_to_the_doubt_and_the_other_answer_keeps_the_event(tmp_path: Path) -> None:
    world = _with_card(tmp_path, "tenkyo")
    _to_doubt(world)
    world.choose("tennyu")
    world.do("dock:back")
    assert world.flow.ask() is not None
    assert [one["id"] for one in world.view["options"] if one["selected"]] == ["tennyu"]
    world.choose("tenkyo")
    assert _events(world) == ("tenkyo",)
    ask = world.flow.ask()
    assert ask is not None
    assert ask.question.id == "k_bi"


def test_the_tiles_show_what_was_meant_and_another_tile_is_doubted_anew(tmp_path: Path) -> None:
    world = _with_card(tmp_path, "tenkyo")
    _to_doubt(world)
    world.choose("tennyu")
    while world.screen != "event":
        world.do("dock:back")
    assert world.flow.state.draft.chosen == ("tennyu",)
    world.do("choose:tennyu", "choose:tenkyo", "main")
    world.go()
    assert _to_doubt(world) == "i_kara_yoso"


def test_who_has_no_card_and_types_an_address_elsewhere_is_asked(tmp_path: Path) -> None:
    world = city_world(tmp_path)
    world.do("nocard", "choose:tenkyo", "main")
    world.flow.put(own=4, elsewhere=frozenset({Spot(OWN_ADDRESS, ME)}))
    assert _to_doubt(world) == "i_kara_yoso"


def test_the_clerk_gets_the_event_that_was_meant(tmp_path: Path) -> None:
    """With all that belongs to it: 転入届, and 転入 on the review."""
    world = _with_card(tmp_path, "tenkyo")
    _to_doubt(world)
    world.choose("tennyu")
    for _ in range(80):
        if world.screen == "review":
            break
        give(world)
    assert world.flow.parts.guide.events["tennyu"].title("ja") in [one.value for one in rows(world.flow)]
    outcome = world.parts.decide(world.flow.trail().answers, world.clock.now().date())
    assert "tennyu_todoke" in [one.procedure for one in outcome.needed]
    assert "tenkyo_todoke" not in [one.procedure for one in outcome.needed]
