"""職員呼び出し: seen and heard at every desk, answered by one key, by one counter."""

from __future__ import annotations

from datetime import timedelta

from kiosk.tickets.stations import StationHealth, StationKind
from tests.ui.desk.world import World
from ui.desk.presenter import Desk
from ui.gallery.faces.hands import PASSPHRASE


def rings(world: World, station: str, why: str) -> str:
    return world.office.beat(StationHealth(station, StationKind.KIOSK, station, wanted=why))


def signed_in(world: World) -> Desk:
    desk = Desk(world.parts)
    desk.sign_in("sasaki", PASSPHRASE)
    return desk


def test_the_longest_call_is_answered_first(world: World) -> None:
    desk = signed_in(world)
    rings(world, "K2", "pin")
    world.clock.at += timedelta(seconds=5)
    rings(world, "K1", "call")
    desk.refresh()
    assert [one.station for one in desk.state.rings] == ["K2", "K1"]
    assert "暗証番号がのこり1回" in desk.state.rings[0].says
    desk.go_there()
    assert rings(world, "K2", "pin") == world.parts.counter
    assert "K2" in desk.state.message
    desk.refresh()
    assert [one.station for one in desk.state.rings] == ["K1"]


def test_a_colleague_was_quicker(world: World) -> None:
    desk = signed_in(world)
    rings(world, "K1", "call")
    desk.refresh()
    world.office.answer("K1", "HOKEN")
    desk.go_there()
    assert desk.state.trouble
    assert rings(world, "K1", "call") == "HOKEN"


def test_where_nobody_calls_the_key_says_so(world: World) -> None:
    desk = signed_in(world)
    desk.refresh()
    desk.go_there()
    assert "ありません" in desk.state.trouble


def test_a_kiosk_that_was_switched_off_while_it_called_is_quiet_the_next_morning(world: World) -> None:
    desk = signed_in(world)
    rings(world, "K1", "call")
    desk.refresh()
    assert desk.state.rings
    world.clock.at += timedelta(days=1)
    desk.refresh()
    assert desk.state.rings == ()
