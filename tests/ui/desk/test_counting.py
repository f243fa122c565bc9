"""What a desk counts when a call is over."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.ui.desk.world import World, case
from ui.desk.presenter import Desk
from ui.gallery.faces.hands import PASSPHRASE


@pytest.fixture
def desk(world: World) -> Iterator[Desk]:
    desk = Desk(world.parts)
    desk.start()
    desk.sign_in("sasaki", PASSPHRASE)
    yield desk
    world.office.close()


def counted(world: World) -> list[tuple[str, str, str]]:
    """Without minutes: the clock stands still."""
    today = world.office.today
    return sorted((one.what, one.subject, one.counter) for one in world.office.tallies(today, today))


def test_a_finished_call_counts_the_procedures_of_its_counter(world: World, desk: Desk) -> None:
    world.visitor(case())
    desk.call_next()
    assert counted(world) == []
    desk.finish()
    assert counted(world) == [("called", "tennyu_todoke", "SHIMIN"), ("done", "tennyu_todoke", "SHIMIN")]


def test_a_no_show_counts_as_one(world: World, desk: Desk) -> None:
    world.visitor(case())
    desk.call_next()
    desk.no_show()
    assert counted(world) == [("called", "tennyu_todoke", "SHIMIN"), ("no_shows", "tennyu_todoke", "SHIMIN")]


def test_who_is_on_hold_or_came_without_answers_counts_for_no_procedure(world: World, desk: Desk) -> None:
    from kiosk.tickets.model import HoldReason

    world.visitor(case())
    desk.call_next()
    desk.hold(HoldReason.DOCUMENTS)
    world.visitor()
    desk.call_next()
    desk.finish()
    assert counted(world) == []


def test_whoever_asked_for_protection_counts_nowhere(world: World, desk: Desk) -> None:
    """Also when only the case knows of it."""
    world.visitor(case(anzen_soudan=True))
    desk.call_next()
    desk.finish()
    assert counted(world) == []
