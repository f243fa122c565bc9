"""What the Windows spooler's status bits mean (winspool.h): apart from the calls, to be tested."""

from __future__ import annotations

from kiosk.faults import Fault
from printers.ports import JobReport, JobState, PrinterStatus

# Printer: PRINTER_STATUS_… of PRINTER_INFO_2
_PRINTER = (
    (0x00000010 | 0x00000040, Fault.OUT_OF_PAPER),  # PAPER_OUT, PAPER_PROBLEM
    (0x00000008, Fault.PAPER_JAM),
    (0x00400000, Fault.COVER_OPEN),  # DOOR_OPEN
    (0x00040000, Fault.TONER_EMPTY),  # NO_TONER
    (0x00000080 | 0x00001000 | 0x00000001, Fault.PRINTER_OFFLINE),  # OFFLINE, NOT_AVAILABLE, PAUSED
    (0x00000002 | 0x00100000, Fault.PRINTER_FAILED),  # ERROR, USER_INTERVENTION
)
_WORK_OFFLINE = 0x400  # PRINTER_ATTRIBUTE_WORK_OFFLINE
# Job: JOB_STATUS_… of JOB_INFO_2
_JOB_PAPEROUT, _JOB_OFFLINE, _JOB_ERROR, _JOB_PAUSED, _JOB_BLOCKED = 0x40, 0x20, 0x02, 0x01, 0x200
_JOB_DELETING, _JOB_DELETED, _JOB_PRINTED, _JOB_COMPLETE = 0x04, 0x100, 0x80, 0x1000
_JOB_PRINTING, _JOB_USER = 0x10, 0x400


def printer_fault(status: int, attributes: int = 0) -> Fault | None:
    for bits, fault in _PRINTER:
        if status & bits:
            return fault
    return Fault.PRINTER_OFFLINE if attributes & _WORK_OFFLINE else None


def printer_status(status: int, attributes: int) -> PrinterStatus:
    """Windows looks at the device only while it prints: an idle queue says ready whatever is the matter."""
    fault = printer_fault(status, attributes)
    return PrinterStatus(fault is None, fault)


def job_report(status: int, pages: int, printer: Fault | None) -> JobReport:
    """`pages` printed so far; `printer` is what the queue itself complains of.

    COMPLETE means "sent to the printer": whether paper came out, the spooler can't say, so this is SENT.
    """
    if status & (_JOB_DELETING | _JOB_DELETED):
        return JobReport(JobState.CANCELLED, pages)
    if status & (_JOB_PRINTED | _JOB_COMPLETE):
        return JobReport(JobState.SENT, pages)
    fault = _job_fault(status) or printer
    if fault:
        return JobReport(JobState.STOPPED, pages, fault)
    return JobReport(JobState.PRINTING if status & _JOB_PRINTING else JobState.WAITING, pages)


def _job_fault(status: int) -> Fault | None:
    if status & _JOB_PAPEROUT:
        return Fault.OUT_OF_PAPER
    if status & (_JOB_OFFLINE | _JOB_PAUSED):
        return Fault.PRINTER_OFFLINE
    return Fault.PRINTER_FAILED if status & (_JOB_ERROR | _JOB_BLOCKED | _JOB_USER) else None
