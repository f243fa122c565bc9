"""Paper, number and what stops them; on the real printer simulator."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.faults import Fault, Trouble
from kiosk.tickets.model import Estimate
from printers.ports import JobReport, JobState
from tests.ui.resident.edges import B215, HeldWork
from tests.ui.resident.test_no_dead_end import flow_of
from tests.ui.resident.town import GUIDE
from tests.ui.resident.world import World
from ui.common.worker import DirectWork


def printed(world: World) -> int:
    return len(list(world.printer.folder.glob("*.pdf")))


@pytest.mark.parametrize("fault", [Fault.OUT_OF_PAPER, Fault.PAPER_JAM, Fault.COVER_OPEN, Fault.TONER_EMPTY])
def test_a_stop_is_told_and_printing_goes_on_by_itself(world: World, fault: Fault) -> None:
    world.to_outcome()
    world.printer.change(fault=fault)
    world.print()
    world.tick(3)
    assert world.screen == "trouble"
    assert world.rings == ["printer"]
    assert world.view["main"] is None

    world.printer.change(fault=None)
    world.tick(10)
    assert world.screen == "ticket"
    assert printed(world) == 3, "nothing comes out twice"


def test_out_of_paper_after_the_first_sheet_and_the_rest_at_the_counter(world: World) -> None:
    world.to_outcome()
    world.printer.change(paper=1)
    world.print()
    world.tick(3)
    assert [one["state"] for one in world.view["sheets"]] == ["done", "waiting", "todo"]

    world.do("way:rest")
    assert world.screen == "ticket"
    assert world.view["number"] == "B215"
    assert world.view["banner"] is not None

    world.printer.change(paper=50)
    world.tick(5)
    assert printed(world) == 1, "the stopped job was taken back"


def test_a_job_that_arrives_after_it_was_given_up_is_taken_back(tmp_path: Path) -> None:
    work = HeldWork()
    world = World(tmp_path, work=DirectWork())
    world.to_outcome()
    world.printer.change(fault=Fault.PRINTER_OFFLINE)
    world.print()
    world.tick()
    world.flow.parts = replace(world.parts, work=work)
    world.printer.change(fault=None)
    world.tick()
    world.do("way:rest")
    assert world.screen == "ticket"
    for _ in range(3):
        work.let_go()
    assert world.printer.follow("1").state is JobState.CANCELLED


def test_a_printer_that_is_off_still_gives_a_number(world: World) -> None:
    world.to_outcome()
    world.printer.change(fault=Fault.PRINTER_OFFLINE)
    world.print()
    world.tick(3)
    assert world.screen == "trouble"
    world.do("way:rest")
    assert world.screen == "ticket"
    assert printed(world) == 0


def test_after_three_minutes_the_staff_screen_comes_by_itself(world: World) -> None:
    world.to_outcome()
    world.printer.change(fault=Fault.PAPER_JAM)
    world.print()
    world.tick(181)
    assert world.screen == "staff"
    world.printer.change(fault=None)
    world.tick(10)
    assert world.screen == "ticket"


def test_after_ten_minutes_the_number_comes_without_the_sheets(world: World) -> None:
    world.to_outcome()
    world.take_card()
    world.printer.change(fault=Fault.PAPER_JAM)
    world.print()
    world.tick(603)
    assert world.screen == "ticket"
    world.tick(30)
    assert world.screen == "welcome"


def test_leaving_takes_a_stopped_job_back(world: World) -> None:
    world.to_outcome()
    world.take_card()
    world.printer.change(fault=Fault.PAPER_JAM)
    world.print()
    world.tick(2)
    world.do("way:rest")
    world.go()
    assert world.screen == "welcome"
    world.printer.change(fault=None)
    assert world.printer.follow("1").state is JobState.CANCELLED


def test_sheets_that_cannot_be_drawn_still_give_a_number(world: World) -> None:
    world.to_outcome()
    world.forms.trouble = Trouble(Fault.FONT_MISSING)
    world.print()
    world.tick(2)
    assert world.screen == "trouble"
    world.do("way:rest")
    assert world.view["number"] == "B215"


def test_no_ticket_paper(world: World) -> None:
    world.roll.report = JobReport(JobState.FAILED, 0, Fault.TICKET_OUT_OF_PAPER)
    world.to_ticket()
    assert world.view["number"] == "B215"
    assert world.view["banner"]["kind"] == "care"
    assert world.rings == ["ticket"]
    assert "ticket" not in [one["icon"] for one in world.view["take"]]


def test_an_office_that_cannot_even_give_a_reserve_number(world: World) -> None:
    world.office.trouble = Trouble(Fault.LINE_CLOSED)
    world.to_ticket()
    assert world.view["number"] == ""
    assert world.rings == ["ticket"]
    assert world.view["main"]["ready"]


def test_a_reserve_number_promises_no_time(world: World) -> None:
    world.office.admission = replace(B215, number="R901", offline=True, url="", estimate=None)
    world.to_ticket()
    assert world.view["number"] == "R901"
    assert world.view["qr"] == []
    assert world.view["phone"] is None
    assert world.view["ahead"] == ""


@pytest.mark.parametrize(
    ("estimate", "said"), [(Estimate(20, 35), "20"), (Estimate(60, None), "60"), (Estimate(0, 0), "")]
)
def test_waiting_is_a_range(world: World, estimate: Estimate, said: str) -> None:
    world.office.admission = replace(B215, estimate=estimate)
    world.to_ticket()
    assert said in world.view["wait"]
    assert "{" not in world.view["wait"]


def test_nobody_ahead_is_called_right_away(world: World) -> None:
    world.office.admission = replace(B215, ahead=0, estimate=Estimate(0, 5))
    world.to_ticket()
    assert world.view["wait"] == "**すぐお呼びします**"
    assert world.view["ahead"] == ""


def test_the_code_on_the_ticket_screen_is_the_phones_address(world: World) -> None:
    world.to_ticket()
    rows = world.view["qr"]
    assert len(rows) == len(rows[0]) >= 21
    assert set("".join(rows)) == {"0", "1"}
    assert rows[0].startswith("1111111")


def _with_numbers(folder: Path, work: HeldWork | None = None) -> World:
    city = replace(GUIDE.city, print_individual_number=True)
    return World(folder, guide=replace(GUIDE, city=city), work=work)


@pytest.mark.parametrize(("answer", "with_number"), [("yes", True), ("no", False)])
def test_the_individual_number_is_read_only_after_a_yes(
    tmp_path: Path, answer: str, with_number: bool
) -> None:
    world = _with_numbers(tmp_path)
    world.to_outcome()
    world.print()
    assert world.screen == "consent"
    assert world.view["sheets"]
    assert not world.view["main"]["ready"], "nothing is chosen beforehand"
    world.choose(answer)
    world.tick(10)
    assert world.screen == "ticket"
    assert world.forms.numbered == [with_number]
    assert "123456789018" not in repr(world.flow.state)


def test_paper_is_told_how_the_resident_reads(world: World) -> None:
    world.to_outcome()
    world.do("dock:language", "choose:en", "main", "dock:size", "set:scale=larger", "main")
    world.print()
    world.tick(10)
    assert world.forms.looks == [("en", 1.6)]


def test_without_the_citys_wish_nobody_is_asked(world: World) -> None:
    world.to_outcome()
    world.print()
    assert world.screen != "consent"


def test_without_the_card_on_the_pad_nobody_is_asked(tmp_path: Path) -> None:
    world = _with_numbers(tmp_path)
    world.to_outcome()
    world.take_card()
    world.print()
    assert world.screen != "consent"


def test_printing_cannot_be_left_and_does_not_time_out(tmp_path: Path) -> None:
    work = HeldWork()
    world = World(tmp_path, work=work)
    world.to_card()
    world.put_card("taro")
    work.let_go()
    world.type("1234")
    world.go()
    work.let_go()
    world.go()
    world.answer_all()
    while world.screen == "review":
        world.go()
    world.print()
    assert world.screen == "printing"
    world.tick(300)
    assert world.screen == "printing"
    resting = {one["id"] for one in world.flow.chrome()["dock"] if not one["enabled"]}
    assert resting == {"back", "restart"}
    for _ in range(30):
        work.let_go()
        world.tick()
    assert world.screen == "ticket"


def test_a_card_that_lies_there_unread_is_to_be_taken_too(world: World) -> None:
    world.to_ticket()
    world.flow.put(holder=None)  # its owner typed everything
    assert "card" in [one["icon"] for one in world.view["take"]]
    world.take_card()
    assert "card" not in [one["icon"] for one in world.view["take"]]


def test_a_card_in_its_owners_hand_is_not_among_what_must_be_taken() -> None:
    lying, taken = flow_of("ticket").view(), flow_of("ticket-card-taken").view()
    assert "card" in [one["icon"] for one in lying["take"]]
    assert lying["take_note"] == ""
    assert [one["icon"] for one in taken["take"]] == ["paper", "ticket"]
    assert taken["take_note"], "the counter wants to see it once more"


def test_no_ticket_is_to_be_taken_where_none_came() -> None:
    assert "ticket" not in [one["icon"] for one in flow_of("ticket-none").view()["take"]]


def _called_while_printing(world: World) -> list[bool]:
    hushed: list[bool] = []
    world.flow.parts = replace(world.flow.parts, hush_staff=lambda: hushed.append(True))
    world.to_outcome()
    world.take_card()
    world.printer.change(fault=Fault.PAPER_JAM)
    world.print()
    world.do("dock:staff")
    world.tick(3)
    assert set(world.rings) == {"call", "printer"}
    world.printer.change(fault=None)
    world.tick(3)
    assert world.screen == "ticket"
    return hushed


def test_staff_called_while_printing_are_told_of_at_the_ticket(world: World) -> None:
    hushed = _called_while_printing(world)
    assert world.view["banner"]["kind"] == "help"
    world.tick(120)
    assert world.screen == "ticket", "whoever waits for staff isn't sent away"
    assert not hushed
    world.tick(600)
    assert world.screen == "welcome", "also who went away without a word is forgotten"


def test_the_call_can_be_taken_back_at_the_ticket(world: World) -> None:
    hushed = _called_while_printing(world)
    assert [one["id"] for one in world.view["ways"]] == ["alone"]
    world.do("way:alone")
    assert hushed == [True]
    assert (world.view["banner"], world.view["ways"]) == (None, [])
    world.tick(30)
    assert world.screen == "welcome", "and then the usual time counts"
