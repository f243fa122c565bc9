"""ちがう人です pressed by mistake: the way back leads to the person who was read, without the PIN again."""

from __future__ import annotations

import pytest

from kiosk.card.simulator.residents import load_resident
from tests.ui.resident.world import World


@pytest.fixture
def at_you(world: World) -> World:
    world.to_pin()
    world.type("1234")
    world.go()
    assert world.screen == "you"
    return world


def test_back_leads_to_whom_the_card_told(at_you: World) -> None:
    shown = at_you.view
    at_you.do("way:other")
    at_you.tick(3)
    at_you.do("dock:back")
    assert (at_you.screen, at_you.view) == ("you", shown)
    at_you.go()
    assert at_you.view["title"] == "moto"
    assert at_you.flow.state.holder is not None


def test_also_to_whom_was_accepted_before(at_you: World) -> None:
    at_you.go()
    me, holder = at_you.flow.state.me, at_you.flow.state.holder
    at_you.do("dock:back", "way:other")
    assert at_you.flow.state.holder is None
    at_you.do("dock:back")
    assert at_you.screen == "you"
    assert (at_you.flow.state.me, at_you.flow.state.holder) == (me, holder)


def test_also_when_the_card_was_taken_as_asked(at_you: World) -> None:
    at_you.take_card()
    at_you.do("way:other", "dock:back")
    assert at_you.screen == "you"


def test_a_card_that_was_opened_without_its_pin_still_was(world: World) -> None:
    world.to_pin()
    world.do("way:forgot")
    world.choose("face")
    world.type(load_resident("taro").face_code)
    world.go()
    world.do("way:other", "dock:back")
    world.go()
    assert world.flow.state.me["pin_wasure"] is True


def test_who_takes_the_card_is_forgotten(at_you: World) -> None:
    at_you.do("way:other")
    at_you.take_card()
    assert at_you.flow.state.card.aside is None
    at_you.do("dock:back")
    assert at_you.screen == "event"
    at_you.go()
    at_you.go()
    assert at_you.screen == "card"


@pytest.mark.parametrize("gone", ["card", "nocard"])
def test_another_way_on_forgets_as_well(at_you: World, gone: str) -> None:
    at_you.take_card()
    at_you.do("way:other")
    if gone == "card":
        at_you.put_card("hanako")
        assert at_you.screen == "pin"
    else:
        at_you.do("way:nocard")
    assert at_you.flow.state.card.aside is None
    assert at_you.flow.state.holder is None


def test_from_the_tiles_back_to_the_card_that_was_read(at_you: World) -> None:
    at_you.do("dock:back")
    assert at_you.screen == "event"
    at_you.go()
    at_you.go()
    assert at_you.screen == "you"


def test_also_to_the_family_member(world: World) -> None:
    world.to_address()
    world.address()
    assert world.screen == "family"
    world.do("addcard")
    world.take_card()
    world.put_card("hanako")
    world.type(load_resident("hanako").pin)
    world.go()
    shown = world.view
    world.do("way:other", "dock:back")
    assert (world.screen, world.view) == ("you", shown)
    assert world.flow.state.holder is not None, "the resident stays who they are"
    world.go()
    added = world.flow.state.adding
    assert added is not None
    assert added.by_card
    assert added.values["name"] == load_resident("hanako").name
