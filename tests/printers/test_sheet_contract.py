"""What every A4 printer must do, asked of the simulator and of a real IPP printer alike."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.faults import Fault, Trouble
from printers.following import Following, follow
from printers.ports import JobReport, JobState
from tests.printers.benches import Bench, bench, sheet, until
from tests.printing import wait_for


@pytest.fixture(params=["simulator", "ippeveprinter"])
def here(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Bench]:
    with bench(request.param, tmp_path) as found:
        yield found


def test_a_sheet_arrives_as_it_was_sent(here: Bench) -> None:
    document = sheet(2)
    reports = list(follow(here.printer, document, "B215", every=0.02))
    assert reports[-1].state is JobState.PRINTED
    assert reports[-1].fault is None
    assert here.out == [document]


def test_a_ready_printer_says_so(here: Bench) -> None:
    status = here.printer.status()
    assert status.ready
    assert status.fault is None
    assert status.practice == here.printer.name.startswith("simulator:")


@pytest.mark.parametrize("fault", [Fault.OUT_OF_PAPER, Fault.PAPER_JAM, Fault.COVER_OPEN, Fault.TONER_EMPTY])
def test_a_stopped_job_names_its_trouble_and_goes_on_once_mended(here: Bench, fault: Fault) -> None:
    here.breaks(fault)
    job = here.printer.submit(sheet(), "B215")
    until(here.printer, job, JobReport(JobState.STOPPED, fault=fault))
    assert here.printer.status().fault is fault
    assert here.out == []
    here.mended()
    until(here.printer, job, JobReport(JobState.PRINTED))
    assert len(here.out) == 1
    assert here.printer.status().ready


def test_a_stopped_job_that_is_given_up_never_comes_out(here: Bench) -> None:
    here.breaks(Fault.OUT_OF_PAPER)
    following = Following(here.printer, sheet(), "B215", every=0.02)
    for report in following.reports():
        if report.fault is Fault.OUT_OF_PAPER:
            following.give_up()
    assert following.last.state is JobState.CANCELLED
    assert not following.printed
    here.mended()
    next_one = sheet(3)
    assert list(follow(here.printer, next_one, "B216", every=0.02))[-1].state is JobState.PRINTED
    assert here.out == [next_one]


def test_a_lane_that_stops_looking_takes_the_job_back(here: Bench) -> None:
    here.breaks(Fault.PAPER_JAM)
    reports = Following(here.printer, sheet(), "B215", every=0.02).reports()
    next(reports)
    reports.close()
    here.mended()
    list(follow(here.printer, sheet(2), "B216", every=0.02))
    assert here.out == [sheet(2)]


def test_nobody_answers(here: Bench) -> None:
    here.breaks(Fault.PRINTER_OFFLINE)
    assert here.printer.status().fault is Fault.PRINTER_OFFLINE
    with pytest.raises(Trouble) as trouble:
        here.printer.submit(sheet(), "B215")
    assert trouble.value.fault is Fault.PRINTER_OFFLINE
    reports = list(follow(here.printer, sheet(), "B215"))
    assert reports == [JobReport(JobState.FAILED, 0, Fault.PRINTER_OFFLINE)]
    here.mended()
    wait_for(lambda: here.printer.status().ready)
