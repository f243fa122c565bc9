"""One whole visit, by touching what the views offer."""

from __future__ import annotations

from tests.ui.resident.world import World


def test_a_visit_from_the_invitation_to_the_number(world: World) -> None:
    world.to_outcome()
    assert [stop["n"] for stop in world.view["stops"]] == [1, 2, 3]

    world.go()
    world.tick(10)

    assert world.screen == "ticket"
    assert world.view["number"] == "B215"
    assert len(list(world.printer.folder.glob("*.pdf"))) == 3
    assert world.roll.printed == ["B215"]


def test_the_ticket_clears_itself_after_the_card_is_taken(world: World) -> None:
    world.to_ticket()
    world.tick(200)
    assert world.screen == "ticket"
    world.take_card()
    world.tick(20)
    assert world.screen == "welcome"
