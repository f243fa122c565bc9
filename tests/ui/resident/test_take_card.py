"""A card that nothing needs any more: every screen says that it may be taken, and none waits for it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.ui.resident.town import GUIDE
from tests.ui.resident.world import World

TAKE = "カードをお取りください。"


def _note(world: World) -> str:
    return str(world.flow.chrome()["offline"])


def test_who_goes_on_by_hand_is_told_that_the_card_may_be_taken(world: World) -> None:
    world.to_pin()
    world.do("way:forgot")
    assert _note(world) != TAKE, "the card may still be used"
    world.choose("self")
    assert _note(world) == TAKE
    world.take_card()
    assert _note(world) == ""


def test_after_a_card_was_read_it_may_be_taken(world: World) -> None:
    world.to_questions()
    assert _note(world) == TAKE
    world.choose("home")
    assert _note(world) == TAKE, "it blocks nothing"


@pytest.mark.parametrize("by_hand", [True, False])
def test_where_the_number_is_printed_only_a_card_that_was_read_stays(
    tmp_path: Path, *, by_hand: bool
) -> None:
    city = replace(GUIDE.city, print_individual_number=True)
    world = World(tmp_path, guide=replace(GUIDE, city=city))
    if by_hand:
        world.to_pin()
        world.do("way:forgot")
        world.choose("self")
    else:
        world.to_questions()
    assert (_note(world) == TAKE) is by_hand
