"""Printers that print into a folder, for practice and tests: sheets as PDF, tickets as PNG.

A small file in the folder (`sheets.json`, `tickets.json`) says what is wrong with them; whoever writes it,
from this program or another, pulls the plug: `{"fault": "paper_jam", "seconds": 0.3, "paper": 20}`.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]  # ships no types
from PIL.Image import Image

from kiosk.faults import Fault, Trouble
from printers.ports import JobReport, JobState, PrinterStatus
from printers.simulated_state import SimulatedState, change_state, read_state, take_sheet

SHEETS, TICKETS = "sheets.json", "tickets.json"


@dataclass
class _Job:
    pdf: bytes
    sheets: int
    looked: float  # when it was last looked at
    worked: float = 0.0  # seconds that the printer has worked on it
    done: int = 0
    end: JobState | None = None


class SimulatedSheetPrinter:
    """Time passes for a job only while it is followed and nothing is wrong, sheet by sheet."""

    def __init__(self, folder: Path, now: Callable[[], float] = time.monotonic) -> None:
        self.name = f"simulator:{folder}"
        self.folder = folder
        self._now = now
        self._jobs: dict[str, _Job] = {}
        folder.mkdir(parents=True, exist_ok=True)

    @property
    def state(self) -> SimulatedState:
        return read_state(self.folder / SHEETS)

    def change(self, **changes: object) -> None:
        """`fault=Fault.PAPER_JAM`, `paper=3`, `seconds=0.0`, …"""
        change_state(self.folder / SHEETS, **changes)

    def status(self) -> PrinterStatus:
        state = self.state
        return PrinterStatus(state.wrong is None, state.wrong, state.paper_low, practice=True)

    def submit(self, pdf: bytes, title: str) -> str:  # noqa: ARG002 - a title is shown in real queues only
        if self.state.fault is Fault.PRINTER_OFFLINE:
            raise Trouble(Fault.PRINTER_OFFLINE, "simulator")
        job = str(len(self._jobs) + 1)
        self._jobs[job] = _Job(pdf, _count_pages(pdf), self._now())
        return job

    def follow(self, job: str) -> JobReport:
        found = self._jobs[job]
        if found.end is None:
            self._work(found)
        if found.end is not None:
            return JobReport(found.end, found.done)
        wrong = self.state.wrong
        return JobReport(JobState.STOPPED if wrong else JobState.PRINTING, found.done, wrong)

    def cancel(self, job: str) -> None:
        found = self._jobs[job]
        found.end = found.end or JobState.CANCELLED
        found.pdf = b""

    def _work(self, job: _Job) -> None:
        now, state = self._now(), self.state
        passed, job.looked = now - job.looked, now
        if state.wrong:
            return
        job.worked += passed
        while job.done < job.sheets and job.worked >= (job.done + 1) * state.seconds:
            if not take_sheet(self.folder / SHEETS):
                return
            job.done += 1
        if job.done == job.sheets:
            _next_file(self.folder, "sheets", "pdf").write_bytes(job.pdf)
            job.end, job.pdf = JobState.PRINTED, b""  # what is out isn't kept: it tells of a person


class SimulatedTicketPrinter:
    def __init__(self, folder: Path, sleep: Callable[[float], None] = time.sleep) -> None:
        self.name = f"simulator:{folder}"
        self.folder = folder
        self._sleep = sleep
        folder.mkdir(parents=True, exist_ok=True)

    def change(self, **changes: object) -> None:
        change_state(self.folder / TICKETS, **changes)

    def status(self) -> PrinterStatus:
        state = read_state(self.folder / TICKETS)
        wrong = _TICKET_FAULT.get(state.wrong, state.wrong) if state.wrong else None
        return PrinterStatus(wrong is None, wrong, state.paper_low, practice=True)

    def print(self, ticket: Image) -> JobReport:
        wrong = self.status().fault
        if wrong:
            return JobReport(JobState.FAILED, 0, wrong)
        self._sleep(read_state(self.folder / TICKETS).seconds)
        take_sheet(self.folder / TICKETS)
        ticket.save(_next_file(self.folder, "ticket", "png"))
        return JobReport(JobState.PRINTED, 1)


_TICKET_FAULT = {
    Fault.OUT_OF_PAPER: Fault.TICKET_OUT_OF_PAPER,
    Fault.PRINTER_OFFLINE: Fault.TICKET_PRINTER_OFFLINE,
    Fault.COVER_OPEN: Fault.TICKET_COVER_OPEN,
}


def _count_pages(pdf: bytes) -> int:
    with pypdfium2.PdfDocument(pdf) as document:
        return len(document)


def _next_file(folder: Path, stem: str, suffix: str) -> Path:
    taken = len(list(folder.glob(f"{stem}-*.{suffix}")))
    return folder / f"{stem}-{taken + 1:04}.{suffix}"
