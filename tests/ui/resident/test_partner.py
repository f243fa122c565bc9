"""Marriage: the partner sits here too, with a card."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ui.resident.city_world import city, city_world
from tests.ui.resident.world import World


@pytest.fixture
def visit(tmp_path: Path) -> World:
    """At the first question of a marriage, with the card of a man of 40."""
    world = city_world(tmp_path)
    world.do("start", "choose:konin", "main")
    put_in(world, "taro")
    return world


def put_in(world: World, card: str) -> None:
    world.put_card(card)
    world.type("1234")
    world.go()
    world.go()
    world.take_card()


def asked(world: World) -> str:
    ask = world.flow.ask()
    assert ask is not None
    return ask.question.id


def test_the_partner_may_come_with_a_card(visit: World) -> None:
    visit.choose("jibun")
    assert visit.view["addcard"]["enabled"]
    visit.do("addcard")
    put_in(visit, "yoshida")
    (partner,) = visit.flow.state.family
    assert (partner.get("name"), partner.get("aite")) == ("𠮷田　葛\U000e0102", True)
    assert not visit.view["addcard"]["enabled"], "nobody marries two"


def test_who_brings_the_form_of_others_enters_both(visit: World) -> None:
    visit.choose("tanomareta")
    assert asked(visit) == "m_futari"
    visit.do("addcard")
    put_in(visit, "yoshida")
    assert visit.view["add"]["enabled"]


def test_neither_a_baby_nor_the_dead_show_a_card() -> None:
    with_card = [one for one in city().questions.values() if one.by_card]
    assert with_card
    assert not [one.id for one in with_card if {"baby", "dead"} & set(one.gives)]


def test_whoever_was_put_in_stays_where_the_form_turns_out_to_be_brought_for_them(visit: World) -> None:
    visit.choose("jibun")
    visit.do("addcard")
    put_in(visit, "yoshida")
    visit.do("dock:back")
    visit.choose("tanomareta")
    assert [one["id"] for one in visit.view["rows"]] == ["p1"]
