"""What only an IPP printer can do wrong."""

from __future__ import annotations

import io
from typing import Any

import pikepdf
import pytest

from kiosk.faults import Fault
from printers.following import follow
from printers.ipp import IppSheetPrinter, fits_a4, larger_paper
from printers.ports import JobReport, JobState
from printers.reasons import fault_of, says_sent_only
from tests.printers.benches import sheet, until
from tests.printing import free_port, ipp_printer, ticket_socket


def test_a_printer_switched_off_in_the_middle_loses_the_job() -> None:
    with ipp_printer() as real:
        printer = IppSheetPrinter(real.uri)
        real.trouble("media-empty")
        job = printer.submit(sheet(), "B215")
        until(printer, job, JobReport(JobState.STOPPED, fault=Fault.OUT_OF_PAPER))
        real.unplug()
        until(printer, job, JobReport(JobState.STOPPED, fault=Fault.PRINTER_OFFLINE))
        real.plug_in()
        until(printer, job, JobReport(JobState.FAILED, fault=Fault.PRINTER_FAILED))


def test_a_job_that_the_device_never_kept_is_called_sent() -> None:
    with ipp_printer() as real:
        assert IppSheetPrinter(real.uri).follow("4711") == JobReport(JobState.SENT)


def test_cancelling_while_nobody_answers_is_no_trouble() -> None:
    printer = IppSheetPrinter(f"ipp://localhost:{free_port()}/ipp/print")
    printer.cancel("1")
    assert printer.status().fault is Fault.PRINTER_OFFLINE


def test_a_job_that_is_being_printed_can_be_taken_back() -> None:
    with ipp_printer(seconds=0.8) as real:
        printer = IppSheetPrinter(real.uri)
        job = printer.submit(sheet(), "B215")
        # Taken back before its thread has begun, ippeveprinter calls it cancelled and prints it all the same.
        until(printer, job, JobReport(JobState.PRINTING))
        printer.cancel(job)
        until(printer, job, JobReport(JobState.CANCELLED))
        list(follow(printer, sheet(2), "B216", every=0.05))
        assert real.sheets == [sheet(2)]


def test_a_sheet_larger_than_a4_is_never_cut() -> None:
    large = pikepdf.new()
    large.add_blank_page(page_size=(420 * 72 / 25.4, 297 * 72 / 25.4))
    out = io.BytesIO()
    large.save(out)
    assert fits_a4(sheet()) and not fits_a4(out.getvalue())
    assert larger_paper({"media-ready": ["iso_a4_210x297mm", "iso_a3_297x420mm"]})[0] == "iso_a3_297x420mm"
    assert larger_paper({"media-ready": "iso_a4_210x297mm"}) == ("iso_a4_210x297mm", "auto-fit")
    assert larger_paper({}) == ("iso_a4_210x297mm", "auto-fit")
    with ipp_printer() as real:
        printer = IppSheetPrinter(real.uri)
        list(follow(printer, out.getvalue(), "B215", every=0.05))
        assert len(real.sheets) == 1


def test_something_that_speaks_no_ipp() -> None:
    with ticket_socket() as no_printer:
        no_printer.silent = True
        wire = IppSheetPrinter(f"ipp://127.0.0.1:{no_printer.port}/ipp/print")
        assert not wire.status().ready


@pytest.mark.parametrize(
    ("printer", "fault"),
    [
        ({"printer-state": 3, "printer-state-reasons": "none"}, None),
        (
            {"printer-state": 4, "printer-state-reasons": ["media-empty-warning", "media-needed"]},
            Fault.OUT_OF_PAPER,
        ),
        ({"printer-state": 5, "printer-state-reasons": "media-needed-error"}, Fault.OUT_OF_PAPER),
        ({"printer-state": 5, "printer-state-reasons": "media-jam-error"}, Fault.PAPER_JAM),
        ({"printer-state": 5, "printer-state-reasons": "door-open-report"}, Fault.COVER_OPEN),
        ({"printer-state": 3, "printer-state-reasons": "toner-empty-error"}, Fault.TONER_EMPTY),
        ({"printer-state": 3, "printer-state-reasons": "toner-low-warning"}, None),
        ({"printer-state": 3, "printer-state-reasons": "media-low-report"}, None),
        ({"printer-state": 5, "printer-state-reasons": "paused"}, Fault.PRINTER_OFFLINE),
        ({"printer-state": 3, "printer-state-reasons": "offline-report"}, Fault.PRINTER_OFFLINE),
        ({"printer-state": 5, "printer-state-reasons": "fuser-over-temp-error"}, Fault.PRINTER_FAILED),
        ({"printer-state": 5, "printer-state-reasons": "none"}, Fault.PRINTER_FAILED),
        (
            {
                "printer-state": 4,
                "printer-state-reasons": "none",
                "printer-state-message": "The printer may not exist or is unavailable at this time.",
            },
            Fault.PRINTER_OFFLINE,
        ),
    ],
)
def test_reasons_are_matched_by_their_beginning(printer: dict[str, Any], fault: Fault | None) -> None:
    assert fault_of(printer) is fault


def test_a_queue_before_a_device_that_cant_answer_only_sends() -> None:
    assert says_sent_only({"device-uri": "socket://10.0.0.9:9100"})
    assert not says_sent_only({"device-uri": "ipp://10.0.0.9/ipp/print"})
    assert not says_sent_only({})
