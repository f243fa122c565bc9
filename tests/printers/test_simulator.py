"""The practice printers: their folder, their state file, and what another process can do to them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import pytest
from PIL import Image

from kiosk.faults import Fault
from printers.ports import JobReport, JobState
from printers.simulator import SimulatedSheetPrinter, SimulatedTicketPrinter
from tests.printers.benches import sheet


@dataclass
class Watch:
    at: float = 0.0

    def __call__(self) -> float:
        return self.at


def test_sheets_come_out_one_by_one(tmp_path: Path) -> None:
    watch = Watch()
    printer = SimulatedSheetPrinter(tmp_path, watch)
    printer.change(seconds=2.0)
    job = printer.submit(sheet(3), "B215")
    assert printer.follow(job) == JobReport(JobState.PRINTING, 0)
    watch.at = 4.5
    assert printer.follow(job) == JobReport(JobState.PRINTING, 2)
    watch.at = 6.0
    assert printer.follow(job) == JobReport(JobState.PRINTED, 3)
    assert [path.name for path in tmp_path.glob("*.pdf")] == ["sheets-0001.pdf"]


def test_the_tray_runs_empty_and_is_filled_again(tmp_path: Path) -> None:
    watch = Watch()
    printer = SimulatedSheetPrinter(tmp_path, watch)
    printer.change(seconds=1.0, paper=2)
    job = printer.submit(sheet(3), "B215")
    watch.at = 100.0
    assert printer.follow(job) == JobReport(JobState.STOPPED, 2, Fault.OUT_OF_PAPER)
    printer.change(paper=10)
    watch.at = 101.0
    assert printer.follow(job) == JobReport(JobState.PRINTED, 3)
    assert printer.state.paper == 9


def test_nothing_moves_while_it_is_jammed(tmp_path: Path) -> None:
    watch = Watch()
    printer = SimulatedSheetPrinter(tmp_path, watch)
    printer.change(seconds=1.0)
    job = printer.submit(sheet(), "B215")
    printer.change(fault=Fault.PAPER_JAM)
    watch.at = 60.0
    assert printer.follow(job) == JobReport(JobState.STOPPED, 0, Fault.PAPER_JAM)
    printer.change(fault=None)
    assert printer.follow(job) == JobReport(JobState.PRINTING, 0), "the time of the jam is no work"


def test_another_process_pulls_the_plug_by_the_file(tmp_path: Path) -> None:
    printer = SimulatedSheetPrinter(tmp_path)
    (tmp_path / "sheets.json").write_text(json.dumps({"fault": "printer_offline"}))
    assert printer.status().fault is Fault.PRINTER_OFFLINE


@pytest.mark.parametrize("text", ["{", '{"fault": "bored"}', '{"colour": 1}', "[]"])
def test_a_state_file_without_sense_is_a_broken_printer(tmp_path: Path, text: str) -> None:
    printer = SimulatedSheetPrinter(tmp_path)
    (tmp_path / "sheets.json").write_text(text)
    assert printer.status().fault is Fault.PRINTER_FAILED


@pytest.mark.parametrize(
    ("broken", "fault"),
    [
        (Fault.OUT_OF_PAPER, Fault.TICKET_OUT_OF_PAPER),
        (Fault.TICKET_COVER_OPEN, Fault.TICKET_COVER_OPEN),
        (Fault.PRINTER_OFFLINE, Fault.TICKET_PRINTER_OFFLINE),
    ],
)
def test_a_ticket_printer_in_trouble_keeps_the_ticket(tmp_path: Path, broken: Fault, fault: Fault) -> None:
    printer = SimulatedTicketPrinter(tmp_path, sleep=lambda _: None)
    printer.change(fault=broken)
    assert printer.print(Image.new("1", (576, 10), 1)) == JobReport(JobState.FAILED, 0, fault)
    assert list(tmp_path.glob("*.png")) == []


def test_tickets_are_kept_as_pictures(tmp_path: Path) -> None:
    printer = SimulatedTicketPrinter(tmp_path, sleep=lambda _: None)
    for height in (10, 20):
        assert printer.print(Image.new("1", (576, height), 1)).state is JobState.PRINTED
    with Image.open(tmp_path / "ticket-0002.png") as kept:
        assert kept.size == (576, 20)
    assert printer.status().practice
