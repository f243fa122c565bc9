"""Each answer of an interview is kept as soon as it is given: a machine that stops loses none."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from kiosk.audit import Action
from kiosk.faults import Fault, Trouble
from tests.ui.desk.interview_world import City, Clerk, book, called, city, scenario, signed_in
from ui.desk.presenter import Desk

_HEARD = (Action.CASE_TAKEN, Action.CASE_CORRECTED)


@pytest.fixture
def world(tmp_path: Path) -> City:
    return city(tmp_path, date(2026, 11, 24))


def heard_for_a_while(world: City) -> tuple[Desk, str]:
    desk = signed_in(world)
    number = called(world, desk)
    desk.interview()
    Clerk(desk, scenario("shizan", "OWA01")).hear("z_hoken")
    return desk, number


def test_a_machine_that_stops_loses_no_answer(world: City) -> None:
    desk, number = heard_for_a_while(world)
    said = book(desk).pool
    again = signed_in(world)  # the old window is gone, without 中断
    again.open(number)
    again.interview()
    assert book(again).pool == said
    assert again.state.hearing is not None and again.state.hearing.rows


def test_the_trail_has_one_line_for_all_answers(world: City) -> None:
    desk, number = heard_for_a_while(world)
    desk.hear_leave()
    noted = [one.action for one in world.office.trail() if one.number == number and one.action in _HEARD]
    assert noted == [Action.CASE_CORRECTED, Action.CASE_TAKEN]


def test_a_case_keeps_its_folder_from_answer_to_answer(world: City) -> None:
    desk, number = heard_for_a_while(world)
    assert desk.state.case is not None
    desk.hear_leave()
    first = desk.state.case.case.token
    desk.interview()
    desk.hear_leave()
    assert desk.state.case.case.token == first
    assert world.office.ticket(number).prepared is False


def test_an_answer_that_could_not_be_kept_is_kept_with_the_next(
    world: City, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, number = heard_for_a_while(world)
    kept: Callable[..., object] = world.office.store_case

    def away(*_: object, **__: object) -> None:
        raise Trouble(Fault.DATABASE_UNREACHABLE)

    monkeypatch.setattr(world.office, "store_case", away)
    desk.hear_memo("耳が遠い方")
    desk.hear_back()
    desk.hear_next()
    desk.hear_next()
    said = book(desk).pool
    monkeypatch.setattr(world.office, "store_case", kept)
    desk._keep_draft()
    again = signed_in(world)
    again.open(number)
    again.interview()
    assert book(again).pool == said
