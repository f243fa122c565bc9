"""Twenty visitors at one counter, by keyboard alone: every verb of a hall, and what the trail says of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.audit import Action
from kiosk.cases import Case, unseal
from kiosk.tickets.model import HoldReason, Ticket, TicketState
from tests.ui.desk.world import KEY, World, alone, case
from ui.gallery.faces.hands import CTRL, Hands, Key

S = TicketState


@pytest.fixture
def queue(world: World) -> None:
    for place in range(20):
        world.visitor(None if place in (8, 14) else _case(place))
        world.clock.at += timedelta(seconds=30)


def _case(place: int) -> Case:
    made = alone() if place % 2 else case()
    return replace(made, token=f"{place:02}K3F9M2X8TB")


def _kept(world: World, number: str) -> Case:
    return unseal(world.office.open_sealed(number, clerk="the test"), KEY)


def test_twenty_cases_by_keyboard_alone(world: World, unsigned: Hands) -> None:
    hands = unsigned
    hands.sign_in()
    _checks_and_answers(world, hands)
    _corrections(world, hands)
    _sent_and_held(world, hands)
    _missed_and_mistaken(world, hands)
    _picked_and_scanned(world, hands)
    hands.press(Key.Key_F2)
    assert "お待ちの方はいません" in hands.window.desk.state.trouble
    tickets = {one.number: one for one in world.office.tickets()}
    assert len(tickets) == 20
    assert Counter(one.state for one in tickets.values()) == {
        S.DONE: 11,
        S.WAITING: 7,
        S.NO_SHOW: 1,
        S.HELD: 1,
    }
    assert {one.sent_to for one in tickets.values() if one.state is S.WAITING} <= {"HOKEN", "MNC"}
    _trail(world, hands)


def _checks_and_answers(world: World, hands: Hands) -> None:
    first = hands.call()
    hands.check(Key.Key_1, Key.Key_2)
    assert [one.marked for one in hands.case.checks[:3]] == [True, True, False]
    hands.press(Key.Key_F12)
    assert _now(world, first).sent_to == "HOKEN"
    second = hands.call()
    hands.answer_near(Key.Key_Y)
    assert hands.case.needed == 2
    hands.press(Key.Key_F12)
    assert _now(world, second).sent_to == "HOKEN", "the answer led to another counter"
    third = hands.call()
    hands.answer_near(Key.Key_N)
    hands.press(Key.Key_F12)
    assert _now(world, third).sent_to == "HOKEN"


def _corrections(world: World, hands: Hands) -> None:
    number = hands.call()
    hands.correct("tel", "080-0000-0000", Key.Key_3)
    _compared(hands)
    hands.reprint()
    hands.press(Key.Key_F12)
    assert _now(world, number).state is S.DONE
    assert _kept(world, number).answers.get("tel") == "080-0000-0000"
    number = hands.call()
    hands.choose_procedure("kokuho_shutoku")
    hands.press(Key.Key_Delete, Key.Key_2)
    hands.choose_procedure("inu_henko")
    hands.press(Key.Key_Delete, Key.Key_1)
    hands.reprint()
    hands.press(Key.Key_F12)
    assert _now(world, number).state is S.DONE, "nothing is left at the other counter"
    assert dict(_kept(world, number).set_aside) == {"kokuho_shutoku": "done", "inu_henko": "wish"}


def _compared(hands: Hands) -> None:
    """Every sheet, before and after, in the other dress; and back."""
    window = hands.window
    hands.press(Key.Key_H, held=CTRL)
    for _ in hands.case.sheets:
        hands.press(Key.Key_PageDown, Key.Key_F7)
        assert window.compare.isVisible() and not window.case.isVisible()
        hands.press(Key.Key_Escape)
        assert window.case.isVisible()
    hands.press(Key.Key_H, held=CTRL)


def _sent_and_held(world: World, hands: Hands) -> None:
    done, back = hands.call(), ""
    hands.press(Key.Key_F10, Key.Key_2, Key.Key_1)
    back = hands.call()
    hands.press(Key.Key_F10, Key.Key_2, Key.Key_2)
    assert [_now(world, one).visited for one in (done, back)] == [("SHIMIN",), ()]
    held = hands.call()
    hands.press(Key.Key_F4, Key.Key_1)
    assert _now(world, held).hold_reason is HoldReason.DOCUMENTS
    walk_in = hands.call()
    assert "F11" in hands.window.desk.state.trouble
    hands.press(Key.Key_F12)
    assert _now(world, walk_in).state is S.DONE
    hands.menu(_now(world, held).token, "ここへ呼ぶ")
    hands.press(Key.Key_F12)
    made = hands.call()
    hands.press(Key.Key_F4, Key.Key_4)
    assert _now(world, made).hold_reason is HoldReason.HANDOVER
    hands.menu(_now(world, made).token, "交付できます")
    assert hands.call() == made, "before newcomers, a second time"
    hands.press(Key.Key_F12)


def _missed_and_mistaken(world: World, hands: Hands) -> None:
    missed = hands.call()
    for _ in range(2):
        world.clock.at += timedelta(seconds=60)
        hands.window.desk.tick()
        assert "F3" in hands.window.desk.state.prompt
        hands.press(Key.Key_F3)
    hands.press(Key.Key_F6)
    assert (_now(world, missed).state, _now(world, missed).calls) == (S.NO_SHOW, 3)
    mistaken = hands.call()
    hands.press(Key.Key_Z, held=CTRL)
    assert _now(world, mistaken).state is S.WAITING
    hands.menu(_now(world, missed).token, "列にもどす")
    assert hands.call() == missed, "not at the end of the line"
    hands.press(Key.Key_F12)
    assert hands.call() == mistaken
    hands.press(Key.Key_F12)
    gone = hands.call()
    hands.press(Key.Key_F6)
    assert _now(world, gone).state is S.NO_SHOW


def _picked_and_scanned(world: World, hands: Hands) -> None:
    waiting = [one for one in world.office.queue("SHIMIN").waiting]
    last = waiting[-1]
    hands.menu(last.token, "優先にする")
    hands.menu(last.token, "ここへ呼ぶ")
    assert hands.case.ticket.number == last.number
    hands.scan("4901234567894")
    assert hands.case.ticket.number == last.number, "never a second case over the first"
    hands.press(Key.Key_F12)
    hands.scan("4901234567894")
    assert hands.window.desk.state.case is None
    assert "番号札" in hands.window.desk.state.trouble
    by_number, by_sheet = waiting[-2], waiting[-3]
    hands.scan(by_number.number.lower())
    assert hands.case.ticket.number == by_number.number
    hands.press(Key.Key_F4, Key.Key_2)
    place = int(by_sheet.number[1:]) - 201
    hands.scan(f"KK:IDO-TENNYU:1:{place:02}K3F9M2X8TB:1")
    assert hands.case.ticket.number == by_sheet.number
    hands.press(Key.Key_F12)
    while hands.window.desk.state.queue.upcoming:
        hands.call()
        hands.press(Key.Key_F12)


def _trail(world: World, hands: Hands) -> None:
    """Every look at a case is in it, with whose number and who looked; and no look that wasn't."""
    mine = [one for one in world.office.trail(500) if one.actor == "sasaki"]
    looks = Counter(one.number for one in mine if one.action is Action.CASE_OPENED)
    assert looks == Counter(hands.opened)
    actions = Counter(one.action for one in mine)
    assert actions[Action.SHEETS_PRINTED] == 2
    assert actions[Action.SHEETS_VOID] == 2
    assert actions[Action.SIGNED_IN] == 1


def _now(world: World, number: str) -> Ticket:
    return world.office.ticket(number)
