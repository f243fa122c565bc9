"""A4 by IPP, to the device itself or to a CUPS queue: the PDF goes out as it is, the job is followed.

In a CUPS queue use `PreserveJobFiles No`, so that no sheet stays on the disk of the print server.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Any

import pypdfium2  # type: ignore[import-untyped]  # ships no types
from pyipp.enums import IppOperation, IppTag

from kiosk.faults import Fault, Trouble
from printers.ipp_wire import IppWire, Reply
from printers.ports import JobReport, JobState, PrinterStatus
from printers.reasons import fault_of, paper_low, says_sent_only, told_by_device

_OF_PRINTER = (
    "printer-state",
    "printer-state-reasons",
    "printer-state-message",
    "printer-is-accepting-jobs",
    "document-format-supported",
    "media-ready",
    "device-uri",
)
_OF_JOB = ("job-state", "job-state-reasons", "job-impressions-completed", "job-media-sheets-completed")
A4_SHEET = ("iso_a4_210x297mm", "none")
_A3 = "iso_a3_297x420mm"
_LONGER_THAN_A4 = 900.0  # points; A4 has 842
_BUSY = 4.0  # seconds that a small device may need to let go of the job before
_HELD, _STOPPED, _CANCELLED, _ABORTED, _COMPLETED = 4, 6, 7, 8, 9  # job-state, RFC 8011 §5.3.7


class IppSheetPrinter:
    """`ipp://host:port/path`. Safe to use from one thread at a time."""

    def __init__(self, uri: str) -> None:
        self.name = uri
        self._wire = IppWire(uri)
        self._out_of_reach: set[str] = set()  # jobs that were open while the printer didn't answer
        self._to_cancel: set[str] = set()  # taken back while nobody answered

    def status(self) -> PrinterStatus:
        try:
            printer = self._printer()
        except Trouble as trouble:
            return PrinterStatus(ready=False, fault=trouble.fault, detail=trouble.detail)
        fault = fault_of(printer)
        if fault is None and (wrong := _unusable(printer)):
            return PrinterStatus(ready=False, fault=Fault.PRINTER_FAILED, detail=wrong)
        return PrinterStatus(fault is None, fault, paper_low(printer), detail=told_by_device(printer))

    def submit(self, pdf: bytes, title: str) -> str:
        """`title` is seen in print queues: a number, never a name."""
        self._cancel_what_waits()
        media, scaling = A4_SHEET if fits_a4(pdf) else larger_paper(self._printer())
        attributes = (
            ("job-name", IppTag.NAME, title),
            ("document-format", IppTag.MIME_TYPE, "application/pdf"),
            ("copies", IppTag.INTEGER, 1),
            ("sides", IppTag.KEYWORD, "one-sided"),
            ("media", IppTag.KEYWORD, media),
            ("print-scaling", IppTag.KEYWORD, scaling),
        )
        reply = self._wire.ask(IppOperation.PRINT_JOB, attributes, pdf)
        deadline = time.monotonic() + _BUSY
        while reply.busy and time.monotonic() < deadline:
            time.sleep(0.2)
            reply = self._wire.ask(IppOperation.PRINT_JOB, attributes, pdf)
        if not reply.good or "job-id" not in reply.job:
            raise Trouble(Fault.PRINTER_FAILED, f"Print-Job: {reply.code:#06x}")
        return str(reply.job["job-id"])

    def follow(self, job: str) -> JobReport:
        try:
            reply = self._wire.ask(IppOperation.GET_JOB_ATTRIBUTES, (_job(job), _wanted(_OF_JOB)))
            printer = self._printer()
        except Trouble as trouble:
            self._out_of_reach.add(job)
            return JobReport(JobState.STOPPED, fault=trouble.fault)
        return self._report(job, reply, printer)

    def cancel(self, job: str) -> None:
        """A printer that doesn't answer is told as soon as it does, before it is given anything else."""
        self._to_cancel.add(job)
        self._cancel_what_waits()

    def _printer(self) -> Mapping[str, Any]:
        self._cancel_what_waits()
        reply = self._wire.ask(IppOperation.GET_PRINTER_ATTRIBUTES, (_wanted(_OF_PRINTER),))
        if not reply.good:
            raise Trouble(Fault.PRINTER_FAILED, f"Get-Printer-Attributes: {reply.code:#06x}")
        return reply.printer

    def _cancel_what_waits(self) -> None:
        for job in sorted(self._to_cancel):
            try:
                self._wire.ask(IppOperation.CANCEL_JOB, (_job(job),))
            except Trouble:
                return
            self._to_cancel.discard(job)

    def _report(self, job: str, reply: Reply, printer: Mapping[str, Any]) -> JobReport:
        if reply.unknown_job:
            # Forgotten at the end of a job, or lost because somebody switched the printer off.
            lost = job in self._out_of_reach
            return (
                JobReport(JobState.FAILED, fault=Fault.PRINTER_FAILED) if lost else JobReport(JobState.SENT)
            )
        if not reply.good or "job-state" not in reply.job:
            return JobReport(JobState.STOPPED, fault=Fault.PRINTER_FAILED)
        return _job_report(reply.job, printer)


def _job_report(job: Mapping[str, Any], printer: Mapping[str, Any]) -> JobReport:
    done = _sheets(job)
    match int(job["job-state"]):
        case value if value == _COMPLETED:
            return JobReport(JobState.SENT if says_sent_only(printer) else JobState.PRINTED, done)
        case value if value == _CANCELLED:
            return JobReport(JobState.CANCELLED, done)
        case value if value == _ABORTED:
            return JobReport(JobState.FAILED, done, Fault.PRINTER_FAILED)
        case state:
            return _open_job(state, done, fault_of(printer))


def _open_job(state: int, done: int | None, fault: Fault | None) -> JobReport:
    """A device that is out of paper may go on calling the job "processing": its own reasons count more."""
    if fault or state in (_HELD, _STOPPED):
        return JobReport(JobState.STOPPED, done, fault or Fault.PRINTER_FAILED)
    return JobReport(JobState.PRINTING if state > _HELD else JobState.WAITING, done)


def _sheets(job: Mapping[str, Any]) -> int | None:
    for name in ("job-media-sheets-completed", "job-impressions-completed"):
        if isinstance(job.get(name), int):
            return int(job[name])
    return None


def fits_a4(pdf: bytes) -> bool:
    """False for the A3 notifications of the family register (戸籍の届書)."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        longest: float = max(document.get_page_size(0))
        return longest < _LONGER_THAN_A4
    finally:
        document.close()


def larger_paper(printer: Mapping[str, Any]) -> tuple[str, str]:
    """media and print-scaling of a sheet larger than A4: on A3 where it is loaded, else made smaller.

    Without scaling it would be cut, and asking for paper that isn't there stops the printer.
    """
    said = printer.get("media-ready")
    ready = (said,) if isinstance(said, str) else tuple(said or ())
    return (_A3 if _A3 in ready else A4_SHEET[0], "auto-fit")


def _unusable(printer: Mapping[str, Any]) -> str:
    """Why this printer can't be ours even when it is in order, or nothing."""
    if printer.get("printer-is-accepting-jobs") is False:
        return "printer-is-accepting-jobs=false"
    said = printer.get("document-format-supported")
    formats = (said,) if isinstance(said, str) else tuple(said or ())
    return (
        ""
        if not formats or "application/pdf" in formats
        else "application/pdf を受けつけない機種です。CUPSを通してください。"
    )


def _job(job: str) -> tuple[str, IppTag, object]:
    return ("job-id", IppTag.INTEGER, int(job))


def _wanted(names: tuple[str, ...]) -> tuple[str, IppTag, object]:
    return ("requested-attributes", IppTag.KEYWORD, names)
