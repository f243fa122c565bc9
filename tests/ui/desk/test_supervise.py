"""Any number of the list, the hall's machines, and the supervisor's view."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.audit import Action
from kiosk.cases import seal
from kiosk.faults import Trouble
from kiosk.tickets.model import HoldReason, TicketState
from kiosk.tickets.stations import StationHealth, StationKind
from tests.ui.desk.world import KEY, World, alone, case
from ui.desk.presenter import Desk
from ui.desk.state import Screen
from ui.desk.style import ROW
from ui.desk.window import DeskWindow, open_desk
from ui.gallery.faces.hands import PASSPHRASE

S = TicketState


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path)


def desk_of(world: World, clerk: str = "ito") -> Desk:
    desk = Desk(world.parts)
    desk.sign_in(clerk, PASSPHRASE)
    return desk


def token_of(desk: Desk, number: str) -> str:
    rows = [row for group in desk.state.queue.groups for row in group.rows]
    return next(row.token for row in rows if row.number == number)


def do(desk: Desk, number: str, word: str) -> None:
    """Chooses what the word says from the menu of a number."""
    desk.refresh()
    choices = dict(desk.choices(token_of(desk, number)))
    choices[next(text for text in choices if word in text)]()


def beat(world: World, station: str, **says: object) -> None:
    world.office.beat(StationHealth(station, StationKind.KIOSK, station, **says))  # type: ignore[arg-type]


def test_a_certificate_is_called_a_second_time_from_the_list(world: World) -> None:
    world.visitor(case())
    desk = desk_of(world)
    desk.call_next()
    desk.hold(HoldReason.HANDOVER)
    assert desk.state.case is None
    assert [group.title for group in desk.state.queue.groups][-1] == "交付の準備"
    do(desk, "B201", "交付できます")
    assert "交付の列" in desk.state.message
    desk.call_next()
    assert world.office.ticket("B201").handover
    assert desk.state.case is not None


def test_a_mistaken_call_is_taken_back_and_a_no_show_is_put_back(world: World) -> None:
    for _ in range(2):
        world.visitor()
    desk = desk_of(world)
    desk.call_next()
    desk.undo()
    assert (desk.state.case, world.office.ticket("B201").state) == (None, S.WAITING)
    desk.call_next()
    desk.no_show()
    do(desk, "B201", "列にもどす")
    assert desk.state.queue.upcoming == "B201"


def test_priority_is_marked_without_a_reason(world: World) -> None:
    for _ in range(2):
        world.visitor()
    desk = desk_of(world)
    do(desk, "B202", "優先にする")
    assert world.office.ticket("B202").priority
    assert not [one for one in world.office.trail() if one.number == "B202"]
    do(desk, "B202", "優先をやめる")
    assert not world.office.ticket("B202").priority


def test_a_number_that_was_held_overnight_is_not_taken_for_todays(world: World) -> None:
    old = world.visitor(case())
    desk = desk_of(world)
    desk.call_next()
    desk.hold(HoldReason.DOCUMENTS)
    held = world.office.ticket(old).token
    world.clock.at += timedelta(days=1)
    assert world.visitor() == old
    desk.refresh()
    desk.open(held)
    assert desk.state.case is not None
    assert desk.state.case.ticket.token == held
    assert desk.state.case.name, "its case, not that of today's"
    desk.finish()
    assert world.office.ticket(old).state is S.WAITING


def test_who_does_not_come_is_called_again_and_then_put_aside(world: World) -> None:
    world.visitor(case())
    desk = desk_of(world)
    desk.call_next()
    world.clock.at += timedelta(seconds=59)
    desk.tick()
    assert desk.state.prompt == ""
    world.clock.at += timedelta(seconds=1)
    desk.tick()
    assert "F3" in desk.state.prompt
    for _ in range(2):
        desk.recall()
        desk.tick()
        assert desk.state.prompt == ""
        world.clock.at += timedelta(seconds=60)
        desk.tick()
    assert "F6" in desk.state.prompt
    desk.mark(0)
    desk.tick()
    assert desk.state.prompt == "", "the clerk has begun: somebody is there"


def test_machines_in_trouble_are_seen_within_one_refresh(world: World) -> None:
    desk = desk_of(world)
    beat(world, "K1")
    beat(world, "K2", faults=("out_of_paper",))
    beat(world, "K3", alone=True, parcels=4)
    desk.refresh()
    told = {one.name: (one.says, one.good) for one in desk.state.machines}
    assert told["端末 K1"][1]
    assert told["端末 K2"] == ("紙がありません", False)
    assert told["端末 K3"] == ("ひとりで受付中", False)
    assert "4件" in next(one.mend for one in desk.state.machines if one.name == "端末 K3")
    world.clock.at += timedelta(seconds=11)
    desk.refresh()
    assert all("応答がありません" in one.says for one in desk.state.machines)
    world.clock.at += timedelta(days=1)
    desk.refresh()
    assert desk.state.machines == (), "switched off in the evening"


def test_a_desk_that_nobody_sits_at_is_no_trouble(world: World) -> None:
    desk = desk_of(world)
    world.office.beat(StationHealth("D2", StationKind.DESK, "D2"))
    world.office.beat(StationHealth("H1", StationKind.DISPLAY, "H1"))
    world.clock.at += timedelta(seconds=11)
    desk.refresh()
    assert {one.name: one.lamp for one in desk.state.machines} == {"窓口 D2": False, "表示 H1": True}


def test_a_clerk_is_told_of_a_second_machine_with_the_desks_name(world: World) -> None:
    desk = Desk(replace(world.parts, station="D1"))
    desk.sign_in("ito", PASSPHRASE)
    world.office.beat(StationHealth("D1", StationKind.DESK, "mine"))
    desk.refresh()
    assert desk.state.warning == ""
    with pytest.raises(Trouble):
        world.office.beat(StationHealth("D1", StationKind.DESK, "another"))
    desk.refresh()
    assert "D1" in desk.state.warning


def test_the_list_says_how_far_each_case_is(world: World) -> None:
    world.visitor(case())
    world.visitor()
    made = alone()
    world.office.admit(
        "B",
        key="half",
        sealed=seal(made, KEY.public_key),
        case_token=made.token,
        prepared=False,
    )
    desk = desk_of(world)
    rows = [row for group in desk.state.queue.groups for row in group.rows]
    assert [row.status for row in rows] == ["記入済み", "窓口で聞く", "途中"]


def test_two_tickets_with_one_number_have_their_own_matters(world: World) -> None:
    old = world.visitor(case())
    desk = desk_of(world)
    desk.call_next()
    desk.hold(HoldReason.DOCUMENTS)
    world.clock.at += timedelta(days=1)
    assert world.visitor() == old
    desk.refresh()
    rows = [row for group in desk.state.queue.groups for row in group.rows]
    assert [(row.number, row.about) for row in rows] == [(old, ""), (old, "転入 4人")]


def test_only_a_supervisor_sees_all_lines(world: World) -> None:
    desk = desk_of(world, "sasaki")
    desk.supervise()
    assert desk.state.screen is Screen.DESK
    assert "係長" in desk.state.trouble
    assert not [one for one in world.office.trail() if one.action is Action.LINES_SEEN]


def test_the_supervisor_sees_every_counter_and_moves_any_number(world: World) -> None:
    world.visitor()
    world.visitor(line="D")
    world.office.call_next("HOKEN")
    desk = desk_of(world)
    desk.supervise()
    lines = desk.state.lines
    assert lines is not None
    rows = {one.counter: one for one in lines.counters}
    assert (rows["HOKEN"].now, rows["SHIMIN"].waiting, rows["SHIMIN"].open) == ("D001 0分", 1, True)
    assert [one.what for one in lines.trail][:2] == ["すべての窓口を見た", "受付をはじめた"]
    waiting = next(row for group in lines.groups["SHIMIN"] for row in group.rows)
    desk.send(waiting.token, "HOKEN")
    assert world.office.ticket(waiting.number).sent_to == "HOKEN"
    cancel = next(run for text, run in desk.choices(waiting.token) if "取り消す" in text)
    cancel()
    assert world.office.ticket(waiting.number).state is S.CANCELLED
    assert len([one for one in world.office.trail() if one.action is Action.LINES_SEEN]) == 1
    desk.leave_lines()
    assert desk.state.screen is Screen.DESK


def test_a_clerk_chooses_the_counter_of_the_day(world: World) -> None:
    desk = Desk(world.parts)
    desk.sit_at("HOKEN")
    desk.sign_in("sasaki", PASSPHRASE)
    assert desk.state.counter.endswith("保険課")
    assert dict(world.office.lines())["HOKEN"].open


@pytest.fixture
def window(qtbot: QtBot, world: World) -> Iterator[DeskWindow]:
    for one in (case(), None, None):
        world.visitor(one)
    beat(world, "K2", faults=("ticket_out_of_paper",))
    window = open_desk(world.parts, threads=False)
    qtbot.addWidget(window)
    window.show()
    window.desk.sign_in("ito", PASSPHRASE)
    window.desk.refresh()
    yield window
    window.close()


def test_the_supervisors_view_by_keys_alone(window: DeskWindow, world: World) -> None:
    lamp = window.top._machines
    assert lamp.isVisible()
    assert "番号札の紙がありません" in lamp.accessibleName()
    QTest.keyClick(window, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert window.machines.isVisible()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.machines.isVisible()
    QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert window._screens.currentWidget() is window.lines
    QTest.keyClick(window.lines.counters, Qt.Key.Key_Return)
    window.lines.numbers.setFocus()
    QTest.keyClick(window.lines.numbers, Qt.Key.Key_Return)
    assert window.lines.asking.isVisible()
    QTest.keyClick(window.lines.asking, Qt.Key.Key_2)
    assert world.office.ticket("B201").priority
    QTest.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(window.lines.asking, Qt.Key.Key_1)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.desk.state.screen is Screen.DESK


def test_each_machine_has_one_line_of_the_list(qtbot: QtBot, window: DeskWindow) -> None:
    table = window.machines.table
    QTest.keyClick(window, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: table.rowHeight(0) == ROW)
    assert table.rowViewportPosition(table.rowCount() - 1) + ROW <= table.viewport().height()


def test_the_menu_of_a_row_by_keys_alone(window: DeskWindow, world: World) -> None:
    window.queue.table.choose(2)
    QTest.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert window.queue.asking.isVisible()
    QTest.keyClick(window.queue.asking, Qt.Key.Key_1)
    assert world.office.ticket("B202").state is S.CALLED
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert world.office.ticket("B202").state is S.WAITING


def test_it_looks_after_machines_and_opens_no_case(world: World) -> None:
    number = world.visitor(case())
    desk = desk_of(world, "mori")
    assert desk.state.lines is not None
    assert not dict(world.office.lines())["SHIMIN"].open, "nobody serves there"
    desk.leave_lines()
    for verb in (desk.call_next, lambda: desk.open(number), lambda: desk.receive("B")):
        verb()
        assert "情報担当" in desk.state.trouble
    assert world.office.ticket(number).state is S.WAITING
    assert not [run for text, run in desk.choices(token_of(desk, number)) if "取り消す" in text]
    desk.sign_out()
    assert desk.state.screen is Screen.SIGN_IN


def test_the_trail_names_who_cancelled(world: World) -> None:
    number = world.visitor()
    do(desk_of(world), number, "取り消す")
    told = next(one for one in world.office.trail() if one.action is Action.TICKET_CANCELLED)
    assert (told.actor, told.number) == ("ito", number)


def test_a_number_is_cancelled_only_when_asked_twice(window: DeskWindow, world: World) -> None:
    window.queue.table.choose(2)
    token = window.queue.table.current_key()
    place = [text for text, _ in window.desk.choices(token)].index("番号を取り消す")
    QTest.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(window.queue.asking, Qt.Key(Qt.Key.Key_1 + place))
    assert window.queue.asking.isVisible()
    assert world.office.ticket(token).state is S.WAITING
    QTest.keyClick(window.queue.asking, Qt.Key.Key_1)
    assert world.office.ticket(token).state is S.CANCELLED
