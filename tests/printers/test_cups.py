"""A4 through a real CUPS queue: the same driver, and the trouble that CUPS hides."""

from __future__ import annotations

import pytest

from kiosk.faults import Fault
from printers.following import follow
from printers.ipp import IppSheetPrinter
from printers.ports import JobReport, JobState
from tests.printers.benches import sheet, until
from tests.printers.cups import cups_queue
from tests.printing import ipp_printer


@pytest.mark.timeout(60)
def test_a_queue_prints_hides_nothing_and_forgets_what_was_taken_back() -> None:
    with ipp_printer() as device, cups_queue(device.uri) as uri:
        printer = IppSheetPrinter(uri)
        assert printer.status().ready
        assert list(follow(printer, sheet(2), "B215", every=0.1))[-1].state is JobState.PRINTED
        assert len(device.sheets) == 1

        device.unplug()
        job = printer.submit(sheet(), "B216")
        until(printer, job, JobReport(JobState.STOPPED, fault=Fault.PRINTER_OFFLINE))
        printer.cancel(job)
        assert printer.follow(job).state is JobState.CANCELLED
        device.plug_in()
        assert list(follow(printer, sheet(3), "B217", every=0.1))[-1].state is JobState.PRINTED
        assert len(device.sheets) == 2, "the sheet that was taken back never came out"
