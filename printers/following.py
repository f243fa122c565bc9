"""One document on its way through a printer, followed to its end: what a printing lane runs."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from threading import Event

from kiosk.faults import Trouble
from printers.ports import JobReport, JobState, SheetPrinter


class Following:
    """`reports` runs in the lane; `give_up` may be called from any other thread."""

    def __init__(self, printer: SheetPrinter, pdf: bytes, title: str, *, every: float = 0.5) -> None:
        self._printer, self._pdf, self._title, self._every = printer, pdf, title, every
        self._given_up = Event()
        self.last = JobReport(JobState.WAITING)

    @property
    def printed(self) -> bool:
        """The paper is out. SENT is not that: the device took it and can't say more."""
        return self.last.state is JobState.PRINTED

    def give_up(self) -> None:
        """The job is taken back: a stopped one must never come out in front of the next resident."""
        self._given_up.set()

    def reports(self) -> Generator[JobReport, None, None]:
        """One report for each change, the last one ended. Closing the iterator early takes the job back."""
        try:
            job = self._printer.submit(self._pdf, self._title)
        except Trouble as trouble:
            self.last = JobReport(JobState.FAILED, 0, trouble.fault)
            yield self.last
            return
        try:
            yield from self._until_end(job)
        finally:
            if not self.last.state.ended:
                self._printer.cancel(job)

    def _until_end(self, job: str) -> Iterator[JobReport]:
        told: JobReport | None = None
        while not self.last.state.ended:
            self.last = self._printer.follow(job)
            if self.last != told:
                told = self.last
                yield told
            if not self.last.state.ended and self._given_up.wait(self._every):
                yield self._take_back(job)
                return

    def _take_back(self, job: str) -> JobReport:
        """Printed after all when the last sheet was faster than the resident."""
        self._printer.cancel(job)
        found = self._printer.follow(job)
        printed = found.state in (JobState.PRINTED, JobState.SENT)
        self.last = found if printed else JobReport(JobState.CANCELLED, found.sheets_done, found.fault)
        return self.last


def follow(printer: SheetPrinter, pdf: bytes, title: str, *, every: float = 0.5) -> Iterator[JobReport]:
    """The reports of one document, for callers who never give up."""
    return Following(printer, pdf, title, every=every).reports()
