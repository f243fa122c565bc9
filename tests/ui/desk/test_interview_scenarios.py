"""A clerk hears the people of a scenario, and what comes out is what the kiosk would have found."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.procedures import decide
from tests.kiosk.guide.content import shipped
from tests.ui.desk.interview_world import Clerk, called, city, scenario, shown, signed_in, stored
from ui.desk.interview.state import Stage
from ui.desk.state import Screen

HEARD = [
    ("shibo", "S02"),
    ("tennyu", "S01"),
    ("ido_fukugo", "X01"),
    ("shussho", "S05"),
    ("shizan", "OWA01"),
    ("shizan", "OWA05"),
]
"""A hidden event (死産) is among them: only a clerk begins it."""


@pytest.mark.parametrize(("file", "name"), HEARD)
def test_the_interview_finds_what_the_kiosk_finds(file: str, name: str, tmp_path: Path) -> None:
    visit = scenario(file, name)
    world = city(tmp_path, visit.today)
    desk = signed_in(world)
    number = called(world, desk)
    desk.interview()
    Clerk(desk, visit).hear()
    assert shown(desk).stage is Stage.REVIEW
    desk.hear_next()
    assert desk.state.screen is Screen.DESK, desk.state.trouble
    expected = decide(shipped(), visit.spoken, visit.today)
    case = stored(world, number)
    assert {one.procedure for one in case.outcome.needed} == {one.procedure for one in expected.needed}
    assert {one.procedure for one in case.outcome.to_check} == {one.procedure for one in expected.to_check}
    if visit.scenario.procedures is not None:
        assert {one.procedure for one in case.outcome.needed} == set(visit.scenario.procedures)
    ticket = world.office.ticket(number)
    assert (ticket.route, ticket.prepared, ticket.public) == (expected.route, True, True)
    world.office.close()
