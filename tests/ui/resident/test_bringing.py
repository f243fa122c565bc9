"""What to bring: nobody prints before it was shown, and nobody presses once more for nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from kiosk.procedures.outcome import Bring
from kiosk.words import Text
from tests.ui.resident.test_route import looked_at
from tests.ui.resident.world import World
from ui.common.markup import plain
from ui.resident.flow import Flow
from ui.resident.screens.things import things

PAPER = ("consent", "printing", "ticket")
DRESSES: list[dict[str, object]] = [
    {},
    {"scale": 2.0},
    {"scale": 2.0, "low": True},
    {"scale": 1.6, "language": "pt"},
    {"wide": True},
    {"wide": True, "scale": 2.0},
]


def listed(flow: Flow) -> list[dict[str, Any]]:
    """All pages, as they would be with nothing shown yet."""
    before = flow.state
    flow.put(tab="bring")
    found = things(flow)
    flow.state = before
    return found


def titles(flow: Flow) -> list[str]:
    return [one["title"] for one in flow.view()["items"]]


def bringing(world: World, *things: Bring) -> World:
    world.to_outcome()
    outcome = world.flow.state.outcome
    assert outcome is not None
    world.flow.put(outcome=replace(outcome, bring=things))
    return world


def thing(name: str, *, by_card: bool = False) -> Bring:
    return Bring(name, Text.same(name), ("KODOMO",), by_card=by_card)


@pytest.mark.parametrize("name", ["outcome", "outcome-family"])
@pytest.mark.parametrize("dress", DRESSES, ids=str)
def test_the_main_button_passes_all_that_is_to_bring(name: str, dress: dict[str, object]) -> None:
    flow = looked_at(name, **dress)  # type: ignore[arg-type]  # wide, and names of the look
    outcome = flow.state.outcome
    assert outcome is not None
    every = [one["title"] for one in listed(flow)]
    owned = {n for n, one in enumerate(listed(flow)) if one["checked"]}
    seen: list[str] = []
    for _ in range(30):
        flow.act("main")
        if flow.screen != "outcome":
            break
        assert flow.state.tab == "bring"
        seen += titles(flow)
    assert flow.screen in PAPER
    assert len(seen) == len(set(seen))
    assert set(range(len(outcome.bring))) - set(map(every.index, seen)) <= owned


def test_while_it_leads_on_no_second_button_does() -> None:
    flow = looked_at("outcome", scale=2.0)
    pages = 1
    flow.act("main")
    while f"{pages}/" in flow.view()["main"]["label"]:
        assert flow.view()["more"] == flow.view()["beside"] == ""
        assert bool(flow.view()["back"]) == (pages > 1)
        flow.act("main")
        pages += 1
    assert pages == flow.view()["page"] > 2
    assert flow.view()["more"]
    assert flow.view()["beside"] == "outside"


def test_who_looked_by_himself_prints_at_once(world: World) -> None:
    bringing(world, thing("a"), thing("b"))
    assert plain(world.view["main"]["label"]) == world.flow.t("outcome.see_bring")
    world.do("tab:bring", "tab:todo")
    assert plain(world.view["main"]["label"]) == world.flow.t("outcome.print")
    assert world.view["main"]["weighty"]
    world.go()
    assert world.screen in PAPER


@pytest.mark.parametrize("things", [(), (thing("card", by_card=True),)], ids=["nothing", "the card"])
def test_who_has_all_of_it_presses_no_more_than_before(world: World, things: tuple[Bring, ...]) -> None:
    bringing(world, *things)
    world.go()
    assert world.screen in PAPER


def test_what_a_mended_answer_adds_is_shown_too(world: World) -> None:
    bringing(world, thing("a"))
    world.do("tab:bring", "dock:back", "dock:back")
    assert world.screen == "review"
    world.go()
    outcome = world.flow.state.outcome
    assert outcome is not None
    world.flow.put(outcome=replace(outcome, bring=(thing("a"), thing("b"))))
    world.go()
    assert world.screen == "outcome"
    assert titles(world.flow) == ["a", "b"]


def test_the_list_says_what_it_lists_and_that_paper_has_it_too(world: World) -> None:
    bringing(world, thing("a"), thing("b"))
    world.go()
    assert plain(world.view["title"]) == "持ち物は2点です"
    assert "紙にも" in plain(world.view["banner"]["text"])


@pytest.mark.parametrize(("scale", "low"), [(1.6, False), (2.0, True)])
def test_with_large_letters_every_list_is_reached_in_turn(scale: float, low: bool) -> None:
    flow = looked_at("outcome", scale=scale, low=low)
    reached = set()
    for _ in range(40):
        reached.add(flow.state.tab)
        if flow.view()["beside"]:
            flow.act("tab", flow.view()["beside"])
        elif flow.state.tab != "outside":
            flow.act("main")
    assert reached == {"todo", "bring", "outside"}
