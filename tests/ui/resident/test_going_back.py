"""Who presses もどる finds what they left: the question below its reason, and the answer that they gave."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tests.ui.resident.city_world import city_world
from tests.ui.resident.test_family import add_card
from tests.ui.resident.world import World
from ui.cli.finger import Finger, wait_until
from ui.resident.app import KioskWindow


def to_whose(world: World) -> None:
    """To the first question about a certificate, in the largest letters: its choices take two pages."""
    world.flow.put(look=replace(world.flow.state.look, scale=2.0))
    world.do("start", "choose:more", "choose:shomeisho", "main")
    world.put_card("taro")
    world.type("1234")
    world.go()
    world.go()
    assert world.view["pages"] > 1


def test_an_answer_of_a_further_page_is_seen_again(tmp_path: Path) -> None:
    world = city_world(tmp_path)
    to_whose(world)
    world.choose("第三者")
    world.do("dock:back")
    assert world.view["page"] == world.view["pages"]
    assert [one["id"] for one in world.view["options"] if one["selected"]] == ["第三者"]


def test_an_answer_of_the_first_page_opens_no_other(tmp_path: Path) -> None:
    world = city_world(tmp_path)
    to_whose(world)
    world.choose("本人")
    world.do("dock:back")
    assert world.view["page"] == 1


def test_of_people_nobody_is_meant_and_as_many_as_there_are(tmp_path: Path) -> None:
    world = _at_people(tmp_path, alone=False)
    assert world.view["sub"] == "何人でもえらべます"
    assert "だれもいない" in [one["label"] for one in world.view["options"]]


def test_of_one_person_nobody_is_told_how_many_may_be_chosen(tmp_path: Path) -> None:
    world = _at_people(tmp_path, alone=True)
    assert world.view["sub"] == ""
    assert "だれもいない" in [one["label"] for one in world.view["options"]]


def _at_people(folder: Path, *, alone: bool) -> World:
    world = city_world(folder)
    world.do("start", "choose:tenkyo", "main")
    world.put_card("taro")
    world.type("1234")
    world.go()
    for _ in range(20):
        if world.screen == "choice" and world.view["people"] and world.view["several"]:
            break
        if world.screen == "family" and not alone:
            add_card(world, "hanako")
        _first(world)
    return world


def _first(world: World) -> None:
    """Takes what is offered first."""
    if world.screen == "choice":
        world.do(f"choose:{world.view['options'][0]['id']}")
    elif world.screen == "date":
        world.do("quick:today")
    elif world.screen == "town":
        world.address()
        return
    world.go()


def test_from_what_to_bring_one_comes_to_what_is_to_be_done(tmp_path: Path) -> None:
    world = World(tmp_path)
    world.to_outcome()
    world.do("tab:bring", "dock:back")
    assert (world.screen, world.flow.state.tab) == ("outcome", "todo")
    world.do("dock:back")
    assert world.screen == "review"


def test_a_further_page_of_the_list_leads_to_the_one_before(tmp_path: Path) -> None:
    world = city_world(tmp_path)
    world.flow.put(look=replace(world.flow.state.look, scale=2.0))
    world.do("start", "choose:tenkyo", "main")
    world.put_card("taro")
    world.type("1234")
    world.go()
    while world.screen != "outcome":
        _first(world)
    world.do("tab:bring")
    assert world.view["pages"] > 1
    world.do("more", "dock:back")
    assert (world.view["page"], world.flow.state.tab) == (1, "bring")


def test_back_closes_the_reason_first(glass: tuple[World, KioskWindow]) -> None:
    world, opened = glass
    world.flow.put(look=replace(world.flow.state.look, scale=2.0))
    world.do("nocard", "choose:tenkyo", "main")
    finger = Finger(opened.window)
    wait_until(lambda: finger.offers("why") and not opened.window.property("fitting"), "なぜ？")
    finger.touch("why")
    assert not finger.offers("choose:no")
    finger.touch("dock:back")
    assert finger.offers("choose:no")
    gate = opened.engine.rootContext().contextProperty("gate")
    gate.setProperty("pause", 0)
    finger.touch("dock:back")
    assert world.screen != "choice"


def test_back_from_the_forgot_path_leads_to_the_digits_again(world: World) -> None:
    world.to_pin()
    world.do("way:forgot", "dock:back")
    assert world.screen == "pin"
    world.type("1234")
    world.go()
    assert world.screen == "you"


def test_back_from_the_forgot_path_of_a_lifted_card_asks_for_the_card(world: World) -> None:
    world.to_pin()
    world.do("way:forgot")
    world.take_card()
    world.do("dock:back")
    assert world.screen == "card"


def test_back_never_leads_to_the_last_try(world: World) -> None:
    world.to_pin("one_try")
    world.do("dock:back")
    assert world.screen == "event"
    assert world.rings == ["pin"]
