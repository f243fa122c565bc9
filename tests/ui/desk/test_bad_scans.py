"""What a scanner may bring that isn't today's paper: told plainly, nothing changes, the next key works."""

from __future__ import annotations

from datetime import timedelta

import pytest

from kiosk.audit import Action
from kiosk.tickets.model import HoldReason, TicketState
from tests.ui.desk.world import World, alone, case
from ui.desk.presenter import Desk
from ui.gallery.faces.hands import PASSPHRASE


def signed_in(world: World) -> Desk:
    desk = Desk(world.parts)
    desk.sign_in("sasaki", PASSPHRASE)
    return desk


def refused(desk: Desk) -> bool:
    return desk.state.case is None and bool(desk.state.trouble)


def untouched(world: World, desk: Desk, number: str) -> None:
    """Whoever waits still waits, and is called by the next key."""
    assert desk.state.case is None
    assert desk.state.trouble
    assert world.office.ticket(number).state is TicketState.WAITING
    assert not [one for one in world.office.trail() if one.action is Action.CASE_OPENED]
    desk.call_next()
    assert desk.state.case is not None
    assert desk.state.case.ticket.number == number


@pytest.mark.parametrize(
    "scanned",
    [
        "4901234567894",  # a supermarket's card
        "KK:IDO-TENNYU:1:ZZZZZZZZZZZZ",  # a sheet of no case
        "KK:IDO-TENNYU:1:",
        "https://status.example/t/01234567890123456789012345",
        "B999",
        "ＢＢＢ",
        "'; DROP TABLE ticket; --",
        "x" * 5000,
        "\x00\x1b[A",
    ],
)
def test_somebody_elses_code_opens_nothing(world: World, scanned: str) -> None:
    number = world.visitor(case())
    desk = signed_in(world)
    desk.open(scanned)
    untouched(world, desk, number)


def test_a_sheet_of_a_visit_that_ended_another_day_opens_nothing(world: World) -> None:
    old = alone()
    world.visitor(old)
    before = signed_in(world)
    before.call_next()
    before.finish()
    before.sign_out()
    looked = len([one for one in world.office.trail() if one.action is Action.CASE_OPENED])
    world.clock.at += timedelta(days=1)
    number = world.visitor(case())
    desk = signed_in(world)
    desk.open(f"KK:IDO-TENNYU:1:{old.token}:1")
    assert refused(desk)
    assert len([one for one in world.office.trail() if one.action is Action.CASE_OPENED]) == looked
    desk.call_next()
    assert desk.state.case is not None
    assert desk.state.case.ticket.number == number
    desk.finish()
    assert world.office.overdue() > 0, "the morning check says so"
    world.office.purge()
    assert world.office.overdue() == 0
    desk.open(f"KK:IDO-TENNYU:1:{old.token}:1")
    assert refused(desk)


def test_a_sheet_of_a_visit_that_was_held_overnight_opens_that_visit(world: World) -> None:
    old = alone()
    world.visitor(old)
    desk = signed_in(world)
    desk.call_next()
    desk.hold(HoldReason.DOCUMENTS)
    world.clock.at += timedelta(days=1)
    world.visitor(case())
    desk.open(f"KK:IDO-TENNYU:1:{old.token}:1")
    assert desk.state.case is not None
    assert desk.state.case.case.token == old.token


def test_a_number_without_a_case_that_a_colleague_has_says_where(world: World) -> None:
    number = world.visitor()
    world.office.call(number, "HOKEN")
    desk = signed_in(world)
    desk.open(number)
    assert desk.state.case is None
    assert "7 保険課" in desk.state.trouble
    assert number in desk.state.trouble
