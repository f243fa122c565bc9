"""What the house asks of a printer; real drivers and simulators stand side by side behind it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from PIL.Image import Image

from kiosk.faults import Fault


class JobState(StrEnum):
    WAITING = "waiting"
    PRINTING = "printing"
    PRINTED = "printed"  # the device says that the last sheet is out
    SENT = "sent"  # handed over; the device can't say more
    STOPPED = "stopped"  # see `fault`: out of paper, jam, …; goes on by itself once mended
    CANCELLED = "cancelled"
    FAILED = "failed"

    @property
    def ended(self) -> bool:
        return self in (JobState.PRINTED, JobState.SENT, JobState.CANCELLED, JobState.FAILED)


@dataclass(frozen=True)
class JobReport:
    state: JobState
    sheets_done: int | None = None  # None where the device doesn't count
    fault: Fault | None = None


@dataclass(frozen=True)
class PrinterStatus:
    ready: bool
    fault: Fault | None = None
    paper_low: bool = False
    practice: bool = False  # a simulator: every face says 練習モード
    detail: str = ""  # what the device itself said, for the clerk


class SheetPrinter(Protocol):
    """A4. Every call answers within a few seconds; trouble is a value in the report, never an exception."""

    name: str

    def status(self) -> PrinterStatus: ...

    def submit(self, pdf: bytes, title: str) -> str:
        """Hands the document over and returns the job's id. Raises Trouble when nobody answers."""
        ...

    def follow(self, job: str) -> JobReport:
        """Where the job stands now. Ask about twice a second until `state.ended`."""
        ...

    def cancel(self, job: str) -> None:
        """Takes the job back, so that a stopped one never comes out in front of the next resident."""
        ...


class TicketPrinter(Protocol):
    """80 mm thermal paper, 576 dots wide, 8 dots per mm."""

    name: str

    def status(self) -> PrinterStatus: ...

    def print(self, ticket: Image) -> JobReport:
        """A one-bit image 576 dots wide; cuts the paper. Blocks until sent, 10 s at most."""
        ...
