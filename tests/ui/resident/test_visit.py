"""One whole visit, by touching what the views offer."""

from __future__ import annotations

from dataclasses import replace

from tests.ui.resident.world import World
from ui.resident.flow import Flow


def test_a_visit_from_the_invitation_to_the_number(world: World) -> None:
    world.to_outcome()
    assert [stop["n"] for stop in world.view["stops"]] == [1, 2, 3]

    world.print()
    world.tick(10)

    assert world.screen == "ticket"
    assert world.view["number"] == "B215"
    assert len(list(world.printer.folder.glob("*.pdf"))) == 3
    assert world.roll.printed == ["B215"]


def test_the_ticket_clears_itself_after_the_card_is_taken(world: World) -> None:
    world.to_ticket()
    world.tick(60)
    assert world.screen == "ticket"
    world.take_card()
    world.tick(20)
    assert world.screen == "welcome"


def test_outside_the_hours_nobody_can_start(world: World) -> None:
    parts = replace(world.parts, practice=False)
    world.flow = Flow(parts)
    assert world.view["start"] is not None
    world.clock.at = world.clock.at.replace(hour=16, minute=40)
    assert world.view["banner"]["kind"] == "care", "closing soon"
    world.clock.at = world.clock.at.replace(hour=18)
    assert world.view["start"] is None and world.view["nocard"] is None
    world.do("start")
    assert world.screen == "welcome"
    world.clock.at = world.clock.at.replace(day=28, hour=10)
    assert world.view["start"] is None, "a Saturday"


def test_over_a_procedures_details_the_visit_can_still_be_started_over(world: World) -> None:
    world.to_outcome()
    opened = world.view["stops"][0]["rows"][0]["id"]
    world.do(f"open:{opened}", "dock:restart")
    assert world.screen == "confirm"
    world.go()
    assert world.screen == "why", "who stays sees the same again"
    world.do("dock:restart", "way:restart")
    assert world.flow.state.outcome is None
