"""The meaning of the spooler's bits; the calls themselves need Windows."""

from __future__ import annotations

import pytest

from kiosk.faults import Fault
from printers.ports import JobReport, JobState
from printers.windows_flags import job_report, printer_status


@pytest.mark.parametrize(
    ("status", "attributes", "fault"),
    [
        (0, 0, None),
        (0x400, 0, None),  # PRINTING
        (0x20000, 0, None),  # TONER_LOW
        (0x10, 0, Fault.OUT_OF_PAPER),
        (0x8, 0, Fault.PAPER_JAM),
        (0x8 | 0x2, 0, Fault.PAPER_JAM),
        (0x400000, 0, Fault.COVER_OPEN),
        (0x40000, 0, Fault.TONER_EMPTY),
        (0x80, 0, Fault.PRINTER_OFFLINE),
        (0, 0x400, Fault.PRINTER_OFFLINE),
        (0x2, 0, Fault.PRINTER_FAILED),
    ],
)
def test_printer_bits(status: int, attributes: int, fault: Fault | None) -> None:
    found = printer_status(status, attributes)
    assert (found.ready, found.fault) == (fault is None, fault)


@pytest.mark.parametrize(
    ("status", "printer", "report"),
    [
        (0x8, None, JobReport(JobState.WAITING, 2)),
        (0x10, None, JobReport(JobState.PRINTING, 2)),
        (0x10 | 0x40, None, JobReport(JobState.STOPPED, 2, Fault.OUT_OF_PAPER)),
        (0x20, None, JobReport(JobState.STOPPED, 2, Fault.PRINTER_OFFLINE)),
        (0x2, None, JobReport(JobState.STOPPED, 2, Fault.PRINTER_FAILED)),
        (0x10, Fault.PAPER_JAM, JobReport(JobState.STOPPED, 2, Fault.PAPER_JAM)),
        (0x1000, None, JobReport(JobState.SENT, 2)),
        (0x80, None, JobReport(JobState.SENT, 2)),
        (0x4, None, JobReport(JobState.CANCELLED, 2)),
    ],
)
def test_job_bits(status: int, printer: Fault | None, report: JobReport) -> None:
    assert job_report(status, 2, printer) == report
