"""不要にする: a clerk sets a procedure aside, says why, and may take it up again."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kiosk.cases import unseal
from tests.ui.desk.world import KEY, World, case
from ui.desk.presenter import Desk
from ui.desk.state import CaseState
from ui.gallery.faces.hands import PASSPHRASE


@pytest.fixture
def desk(world: World) -> Iterator[Desk]:
    world.visitor(case())
    found = Desk(world.parts)
    found.sign_in("sasaki", PASSPHRASE)
    found.call_next()
    yield found
    world.office.close()


def shown(desk: Desk) -> CaseState:
    assert desk.state.case is not None, desk.state.trouble
    return desk.state.case


def aside(desk: Desk, procedure: str, reason: str | None) -> None:
    rows = shown(desk).procedures
    desk.select(next(place for place, one in enumerate(rows) if one.procedure == procedure))
    desk.put_aside(reason)


def test_it_takes_sheet_and_counter_with_it_and_the_reason_is_kept(world: World, desk: Desk) -> None:
    aside(desk, "kokuho_shutoku", "elsewhere")
    found = shown(desk)
    row = next(one for one in found.procedures if one.procedure == "kokuho_shutoku")
    assert (row.aside, row.standing) == (True, "不要にした")
    assert "ほかのところで手続する" in row.reason
    assert [one.form for one in found.sheets] == ["f_ido_tennyu"]
    assert (found.needed, found.to_void) == (1, 1)
    kept = unseal(world.office.open_sealed(found.ticket.token, clerk="test"), KEY)
    assert kept.set_aside == (("kokuho_shutoku", "elsewhere"),)
    aside(desk, "inu_henko", "unfit")
    assert shown(desk).next_counter == "", "nothing is left to do at the other counter"


def test_it_stays_aside_after_a_correction(desk: Desk) -> None:
    aside(desk, "kokuho_shutoku", "wish")
    desk.near_miss(0, True)
    assert [one.procedure for one in shown(desk).procedures if one.aside] == ["kokuho_shutoku"]
    assert shown(desk).needed == 2


def test_it_is_taken_up_again(world: World, desk: Desk) -> None:
    before = [(one.procedure, one.standing) for one in shown(desk).procedures]
    aside(desk, "kokuho_shutoku", "wish")
    aside(desk, "kokuho_shutoku", None)
    found = shown(desk)
    assert [(one.procedure, one.standing) for one in found.procedures] == before
    assert (found.to_print, found.to_void) == (0, 0), "the sheets in hand are right again"
    assert found.next_counter == "7 保険課"
    kept = unseal(world.office.open_sealed(found.ticket.token, clerk="test"), KEY)
    assert kept.set_aside == ()


def test_what_is_not_needed_cannot_be_set_aside(desk: Desk) -> None:
    desk.near_miss(0, False)
    desk.judge_all()
    aside(desk, "inu_henko", "wish")
    assert desk.state.trouble == desk.tell("trouble.not_aside")
    assert not any(one.aside for one in shown(desk).procedures)
