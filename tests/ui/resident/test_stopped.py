"""What shows while a printer has stopped."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.faults import Fault
from tests.ui.resident.world import World
from ui.resident.state import SheetState


@pytest.mark.parametrize(("scale", "most"), [(1.0, 4), (2.0, 3)])
def test_few_sheets_leave_room_for_the_picture_and_the_one_that_waits_is_among_them(
    world: World, scale: float, most: int
) -> None:
    world.to_outcome()
    world.printer.change(fault=Fault.OUT_OF_PAPER)
    world.print()
    world.tick(3)
    flow = world.flow
    one = flow.state.printing.sheets[0]
    states = [SheetState.DONE] * 5 + [SheetState.WAITING] + [SheetState.TODO] * 5
    sheets = tuple(replace(one, state=state) for state in states)
    flow.put(printing=replace(flow.state.printing, sheets=sheets), look=replace(flow.state.look, scale=scale))
    shown = [sheet["state"] for sheet in world.view["sheets"]]
    assert len(shown) == most
    assert "waiting" in shown
    assert "done" in shown
    assert world.view["note"] != "", "how many of all are out"
