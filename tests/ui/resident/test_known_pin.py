"""Who has just typed the PIN isn't asked whether it is known; of the household's other cards one asks."""

from __future__ import annotations

from pathlib import Path

from tests.ui.resident.city_world import city_world
from tests.ui.resident.world import World

EVENT = "tenkyo"
MANY = 60
"""No visit asks more; more means that it goes round in circles."""


def test_who_just_typed_the_pin_is_not_asked_whether_it_is_known(tmp_path: Path) -> None:
    assert "c_pin" not in _moving(city_world(tmp_path), with_another=False)


def test_of_another_persons_card_it_is_asked(tmp_path: Path) -> None:
    assert "c_pin" in _moving(city_world(tmp_path), with_another=True)


def _moving(world: World, *, with_another: bool) -> set[str]:
    """Moves within the city with card and PIN; everybody has a card. Which questions came."""
    world.do("start", f"choose:{EVENT}", "main")
    world.put_card("taro")
    world.type("1234")
    world.go()
    others = with_another
    asked: set[str] = set()
    while world.screen != "review" and len(asked) < MANY:
        if ask := world.flow.ask():
            asked.add(ask.question.id)
        if world.screen == "family" and others:
            world.do("add")
            others = False
        else:
            give(world)
    return asked


def give(world: World) -> None:
    """Whatever is the first to be offered; of people all."""
    offered = [one["id"] for one in world.view.get("options", ()) if not one["selected"]]
    match world.screen:
        case "choice" if world.view["people"] and world.view["several"]:
            world.do(*(f"choose:{one}" for one in offered if one == "me" or one.startswith("p")))
        case "choice":  # the card is of another city, which is doubted first
            world.do(f"choose:{EVENT if EVENT in offered else offered[0]}")
        case "date" if world.view.get("quick"):
            world.do("quick:today")
        case "date":
            world.do("era:heisei")
            world.type("100101")
        case "kana":
            world.spell("ハナ")
        case "tel":
            world.type("09000000000")
        case "town":
            world.address()
            return
    world.go()
