"""案内票 at the desk: what is done, what is open at which counter, and that nobody is sent home too early."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.tickets.model import TicketState
from tests.ui.desk.world import World, alone, case
from ui.desk.presenter import Desk
from ui.desk.state import CaseState, Stop
from ui.gallery.faces.hands import PASSPHRASE


def desk_at(world: World, counter: str) -> Desk:
    desk = Desk(replace(world.parts, counter=counter))
    desk.sign_in("sasaki", PASSPHRASE)
    return desk


def case_at(desk: Desk) -> CaseState:
    desk.call_next()
    assert desk.state.case is not None, desk.state.trouble
    return desk.state.case


def test_each_counter_sees_what_is_done_and_what_is_open(world: World) -> None:
    world.visitor(case())
    first = desk_at(world, "SHIMIN")
    assert case_at(first).route == (
        Stop("3・4 市民課", here=True, open=1),
        Stop("7 保険課", open=1),
    )
    first.finish()
    second = case_at(desk_at(world, "HOKEN"))
    assert second.route == (Stop("3・4 市民課", done=True), Stop("7 保険課", here=True, open=1))
    assert [one.standing for one in second.procedures] == ["済み", "受付中", "要確認"]


def test_a_counter_that_was_skipped_stays_open_for_all_to_see(world: World) -> None:
    world.visitor(case())
    first = desk_at(world, "SHIMIN")
    case_at(first)
    first.transfer("HOKEN", done=False)
    second = case_at(desk_at(world, "HOKEN"))
    assert second.route[0] == Stop("3・4 市民課", open=1)
    assert second.next_counter == "3・4 市民課"


def test_an_answer_that_leads_to_another_counter_sends_the_visitor_there(world: World) -> None:
    number = world.visitor(alone())
    desk = desk_at(world, "SHIMIN")
    assert case_at(desk).next_counter == ""
    desk.near_miss(0, True)
    assert desk.state.case is not None
    assert desk.state.case.next_counter == "7 保険課"
    desk.finish()
    assert world.office.ticket(number).sent_to == "HOKEN"


def test_a_counter_that_nobody_sends_to_is_marked(world: World) -> None:
    """The route was lost on the way: the number came from the paper fallback, say."""
    made = case()
    world.visitor(replace(made, outcome=replace(made.outcome, route=())))
    found = case_at(desk_at(world, "SHIMIN"))
    assert [one.standing for one in found.procedures] == ["受付中", "！未了", "要確認"]


@pytest.mark.parametrize(("done", "left"), [(True, ("MNC", "HOKEN")), (False, ("MNC", "SHIMIN", "HOKEN"))])
def test_sending_says_whether_this_counter_is_done(world: World, done: bool, left: tuple[str, ...]) -> None:
    number = world.visitor(case())
    desk = desk_at(world, "SHIMIN")
    case_at(desk)
    desk.transfer("MNC", done=done)
    ticket = world.office.ticket(number)
    assert (ticket.state, ticket.route) == (TicketState.WAITING, left)
    assert ticket.visited == (("SHIMIN",) if done else ())


def test_window_4_does_what_window_3_does(world: World) -> None:
    """The same procedures are its own, and the visitor isn't sent to the colleague afterwards."""
    number = world.visitor(case())
    shown = case_at(desk_at(world, "SHIMIN2"))
    assert shown.route[0] == Stop("3・4 市民課", here=True, open=1)
    assert [one.standing for one in shown.procedures] == ["受付中", "これから", "要確認"]
    assert shown.next_counter == "7 保険課"
    assert world.office.ticket(number).counter == "SHIMIN2"
