"""What is kept of an interview: paused, finished, of somebody in danger, of a case from the kiosk."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from kiosk.audit import Action
from kiosk.cases import open_case, seal
from kiosk.export.files import as_json
from kiosk.faults import Fault, Trouble
from kiosk.procedures import decide
from kiosk.tickets.model import HoldReason, TicketState
from tests.kiosk.guide.content import shipped
from tests.ui.desk.interview_world import (
    City,
    Clerk,
    asked,
    begin,
    book,
    called,
    city,
    digit_of,
    press,
    scenario,
    shown,
    signed_in,
    stored,
)
from tests.ui.desk.world import KEY
from ui.desk.interview.state import Editor, Stage
from ui.desk.presenter import Desk
from ui.desk.state import Screen

TODAY = date(2026, 11, 24)


@pytest.fixture
def world(tmp_path: Path) -> Iterator[City]:
    found = city(tmp_path, TODAY)
    yield found
    found.office.close()


@pytest.fixture
def desk(world: City) -> Desk:
    return signed_in(world)


def test_an_interview_is_paused_and_goes_on_at_another_call(world: City, desk: Desk) -> None:
    visit = scenario("shizan", "OWA01")
    number = called(world, desk)
    desk.interview()
    clerk = Clerk(desk, visit)
    clerk.hear("z_chokusetsu")
    desk.hear_memo("耳が遠い方。")
    before = book(desk).answers
    desk.hear_leave()
    assert desk.state.screen is Screen.DESK
    assert desk.state.case is not None and desk.state.case.unfinished
    assert not world.office.ticket(number).prepared
    desk.hold(HoldReason.AWAY)
    assert world.office.ticket(number).state is TicketState.HELD
    desk.open(number)
    desk.interview()
    assert (asked(desk), book(desk).answers) == ("z_chokusetsu", before)
    assert shown(desk).memo == "耳が遠い方。"
    clerk.hear()
    desk.hear_next()
    case = stored(world, number)
    assert (case.memo, case.corrected) == ("耳が遠い方。", 0)
    expected = decide(shipped(), visit.spoken, visit.today)
    assert {one.procedure for one in case.outcome.needed} == {one.procedure for one in expected.needed}
    assert desk.state.case is not None and not desk.state.case.unfinished


def test_nothing_is_stored_of_an_interview_that_wasnt_begun(world: City, desk: Desk) -> None:
    called(world, desk)
    desk.interview()
    desk.hear_back()
    assert desk.state.screen is Screen.DESK
    taken = (Action.CASE_TAKEN, Action.CASE_CORRECTED)
    assert not [one for one in world.office.trail() if one.action in taken]


def test_the_memo_stays_out_of_trail_and_export(world: City, desk: Desk) -> None:
    number = called(world, desk)
    begin(desk, "shizan")
    desk.hear_memo("ひみつのメモ")
    desk.hear_leave()
    case = stored(world, number)
    assert case.memo == "ひみつのメモ"
    assert "ひみつ" not in as_json({number: case})
    assert "ひみつ" not in repr(world.office.trail())


def test_all_sheets_are_printed_once_and_then_only_changes(world: City, desk: Desk) -> None:
    number = called(world, desk)
    desk.interview()
    Clerk(desk, scenario("shizan", "OWA01")).hear()
    desk.hear_next()
    case = desk.state.case
    assert case is not None and case.to_print == len(case.sheets) > 0
    assert not stored(world, number).printed
    desk.finish()
    desk.open(number)
    assert desk.state.case is not None and desk.state.case.to_print, "the next counter still prints them"
    desk.reprint()
    desk.tick()
    assert desk.state.case.to_print == 0
    assert stored(world, number).printed
    assert "前の用紙" not in desk.state.message


def test_somebody_in_danger_is_talked_with_first(world: City, desk: Desk) -> None:
    number = called(world, desk)
    begin(desk, "tennyu")
    assert asked(desk) == "c_anzen"
    yes = digit_of(desk, "職員")
    press(desk, yes)
    assert shown(desk).stage is Stage.STOPPED
    assert all(one.count == 0 for one in shown(desk).result)
    desk.hear_next()
    case = stored(world, number)
    assert (case.outcome.decisions, world.office.ticket(number).public) == ((), False)
    assert desk.state.case is not None and desk.state.case.sheets == ()
    desk.interview()
    desk.hear_back()
    no = next(int(one.key) for one in shown(desk).choices if int(one.key) != yes)
    press(desk, no)
    assert shown(desk).stage is Stage.QUESTION, "after the talk it goes on"
    desk.hear_leave()
    assert not world.office.ticket(number).public, "and nobody outside may see the number"


def test_a_case_of_the_kiosk_goes_on_with_what_was_not_known(world: City, desk: Desk) -> None:
    visit = scenario("shizan", "OWA05")
    outcome = decide(shipped(), visit.spoken, visit.today)
    case = open_case(
        outcome,
        visit.spoken,
        content_version=shipped().version,
        now=world.clock.now(),
        station="K1",
        language="ja",
        card_person="sobo",
    )
    world.office.admit("C", key="1", sealed=seal(case, KEY.public_key), case_token=case.token)
    number = world.office.tickets()[0].number
    desk.open(number)
    desk.interview()
    unknown = [one for one in shown(desk).rows if one.unknown]
    assert unknown and shown(desk).rows[shown(desk).selected] == unknown[0]
    assert asked(desk) == "z_hoken"
    press(desk, 2)
    assert shown(desk).stage is Stage.REVIEW or shown(desk).rows[shown(desk).selected].unknown
    while shown(desk).stage is Stage.QUESTION:
        press(desk, 1)
    desk.hear_go(0)
    desk.hear_type("inu")
    desk.hear_next()
    assert book(desk).events == ("shizan", "inu"), "ついでに"
    desk.hear_next()
    while shown(desk).stage is Stage.QUESTION and shown(desk).editor is not Editor.TEXT:
        press(desk, 1)
    desk.hear_leave()
    after = stored(world, number)
    assert after.token == case.token
    assert (after.corrected, after.printed, after.answers.events) == (1, True, ("shizan", "inu"))


def test_an_interview_is_not_lost_when_the_database_is_away(
    world: City, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = called(world, desk)
    desk.interview()
    Clerk(desk, scenario("shizan", "OWA01")).hear()
    with monkeypatch.context() as away:
        away.setattr(world.office, "store_case", _away)
        desk.hear_next()
    assert desk.state.screen is Screen.INTERVIEW
    assert shown(desk).stage is Stage.REVIEW and desk.state.trouble
    desk.hear_next()
    assert stored(world, number).outcome.needed


def _away(*_: object, **__: object) -> None:
    raise Trouble(Fault.DATABASE_UNREACHABLE)
