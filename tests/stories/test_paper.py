"""At the printer: paper that ends in the middle of a visit."""

from __future__ import annotations

from tests.stories.hall import Hall
from tests.stories.party import Party
from ui.cli.finger import wait_until
from ui.resident.state import SheetState


def test_paper_runs_out_is_filled_up_and_the_visit_goes_on(hall: Hall, alone: Party) -> None:
    kiosk, printer = hall.kiosk, hall.machines.sheets
    before = len(printer.sheets)
    printer.trouble("media-empty")
    alone.go_to("trouble")
    assert kiosk.reads("紙")
    assert kiosk.rings == ["printer"]

    printer.mend()
    kiosk.sees("ticket")
    wanted = len(kiosk.flow.state.printing.sheets)
    assert wanted > 1
    assert len(printer.sheets) - before == wanted, "every sheet came out once"
    wait_until(lambda: bool(hall.machines.roll.tickets), "the paper number")
    assert kiosk.rings == ["printer"], "staff were told once"


def test_the_rest_of_the_sheets_is_left_and_the_number_comes_all_the_same(hall: Hall, alone: Party) -> None:
    kiosk, printer = hall.kiosk, hall.machines.sheets
    before, tickets = len(printer.sheets), len(hall.machines.roll.tickets)
    printer.trouble("media-empty")
    alone.go_to("trouble")
    kiosk.touch("way:rest")
    kiosk.sees("ticket")
    number = kiosk.flow.view()["number"]
    wait_until(lambda: len(hall.machines.roll.tickets) > tickets, "the paper number")
    assert hall.office.ticket(number).number == number
    left = [one for one in kiosk.flow.state.printing.sheets if one.state is not SheetState.DONE]
    assert left

    printer.mend()
    kiosk.take_card()
    kiosk.touch("main")
    kiosk.sees("welcome")
    assert len(printer.sheets) == before, "nothing comes out in front of the next resident"
