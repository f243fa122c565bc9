"""Cases that are only looked at: a colleague's, and one that 支援措置 hides."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from kiosk.cases import seal
from kiosk.tickets.model import HoldReason, TicketState
from tests.ui.desk.world import KEY, World, case
from ui.desk.presenter import Desk
from ui.desk.state import CaseState, Screen
from ui.gallery.faces.hands import PASSPHRASE


def signed_in(world: World, clerk: str = "sasaki") -> Desk:
    desk = Desk(world.parts)
    desk.sign_in(clerk, PASSPHRASE)
    return desk


def shown(desk: Desk) -> CaseState:
    assert desk.state.case is not None
    return desk.state.case


def taken_by_a_colleague(world: World) -> str:
    number = world.visitor(case())
    world.office.call(number, "HOKEN")
    world.office.open_sealed(number, clerk="ito")
    world.clock.at += timedelta(minutes=3)
    return number


def test_a_colleagues_case_is_seen_with_who_has_it_since_when(world: World) -> None:
    number = taken_by_a_colleague(world)
    desk = signed_in(world)
    desk.open(number)
    assert shown(desk).name
    assert desk.state.preview
    for said in (number, "7 保険課", "伊藤 学", "10:46"):
        assert said in desk.state.prompt
    assert world.office.trail()[0].actor == "sasaki", "looking is noted too"


@pytest.mark.parametrize(
    "verb",
    [
        Desk.finish,
        Desk.recall,
        Desk.undo,
        Desk.no_show,
        Desk.correct,
        Desk.interview,
        Desk.reprint,
        lambda desk: desk.hold(HoldReason.AWAY),
        lambda desk: desk.transfer("MNC"),
        lambda desk: desk.put_aside("wish"),
        lambda desk: desk.near_miss(0, True),
        lambda desk: desk.near_miss(0, False),
    ],
)
def test_nothing_of_a_colleagues_case_can_be_changed(world: World, verb: Callable[[Desk], None]) -> None:
    number = taken_by_a_colleague(world)
    desk = signed_in(world)
    desk.open(number)
    ticket, sealed = world.office.ticket(number), world.office.sealed_of({number: number})
    verb(desk)
    assert world.office.ticket(number) == ticket
    assert world.office.sealed_of({number: number}) == sealed
    assert desk.state.screen is Screen.DESK
    assert desk.state.trouble


def test_a_watched_case_gives_way_to_the_next_visitor(world: World) -> None:
    number = taken_by_a_colleague(world)
    following = world.visitor()
    desk = signed_in(world)
    desk.open(number)
    desk.call_next()
    assert shown(desk).ticket.number == following
    assert shown(desk).watched == ""
    assert world.office.ticket(number).state is TicketState.CALLED
    assert world.office.ticket(number).counter == "HOKEN"


def test_closing_it_leaves_nothing_behind(world: World) -> None:
    desk = signed_in(world)
    desk.open(taken_by_a_colleague(world))
    desk.close_watched()
    assert (desk.state.case, desk.state.preview, desk.state.prompt) == (None, b"", "")
    desk.close_watched()


def protected(world: World) -> str:
    one = case()
    given = world.office.admit(
        "B",
        key=one.token,
        sealed=seal(one, KEY.public_key),
        case_token=one.token,
        route=one.outcome.route,
        prepared=True,
        public=False,
    )
    return given.ticket.number


def test_the_address_of_a_protected_visitor_is_hidden_until_asked_for(world: World) -> None:
    protected(world)
    desk = signed_in(world)
    desk.call_next()
    assert shown(desk).veiled
    assert "Ctrl U" in desk.state.prompt
    desk.page(1)
    desk.compare()
    desk.select(1)
    assert desk.state.preview == desk.state.before == b""
    for verb in (desk.correct, desk.interview, desk.reprint):
        verb()
        assert desk.state.screen is Screen.DESK
        assert "Ctrl U" in desk.state.trouble
    assert desk.beside() == ()
    desk.compare()
    desk.reveal()
    assert desk.state.preview.startswith(b"%PDF")
    assert not shown(desk).veiled
    desk.tick()
    assert "Ctrl U" not in desk.state.prompt + desk.state.trouble
    desk.correct()
    assert desk.state.screen is Screen.CORRECT


def test_the_trail_knows_who_asked_for_it(world: World) -> None:
    number = protected(world)
    desk = signed_in(world)
    desk.call_next()
    desk.reveal()
    event = world.office.trail()[0]
    assert (event.actor, event.number, dict(event.facts)) == ("sasaki", number, {"address": 1})
    desk.reveal()
    assert world.office.trail()[0] == event, "once"
