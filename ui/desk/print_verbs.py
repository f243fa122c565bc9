"""差し替え印刷: only the sheets that a correction changed, followed until the paper is out."""

from __future__ import annotations

from dataclasses import replace

from kiosk.audit import Action
from kiosk.cases import seal
from printers.ports import JobReport, JobState, PrinterStatus
from ui.common.worker import Done
from ui.desk.casebook import OpenCase
from ui.desk.stand import OFFICE, PAPER, Stand


class PrintVerbs(Stand):
    _job = ""
    _asking = False

    def reprint(self) -> None:
        opened = self._needs_case()
        if opened is None or self._job or not self._shows_answers():
            return
        if not opened.papers.changed() and not opened.papers.void():
            self._change(message=self.tell("print.nothing"))
            return
        number = opened.ticket.number
        job = lambda: self.parts.printer.submit(opened.papers.changed_pdf(), number)  # noqa: E731
        self._do(PAPER, job, self._submitted)

    def follow_print(self) -> None:
        """Asks where the job is; called with every tick."""
        if not self._job or self._asking:
            return
        job, self._asking = self._job, True
        self.parts.work.submit(PAPER, lambda: self.parts.printer.follow(job), self._followed)

    def stop_print(self) -> None:
        """Takes a stopped job back, so that it never comes out in front of somebody else."""
        if self._job:
            job, self._job = self._job, ""
            self.parts.work.submit(PAPER, lambda: self.parts.printer.cancel(job), lambda _: None)
            self._change(message=self.tell("print.cancelled"), trouble="")

    def _submitted(self, job: str) -> None:
        self._job = job
        self._change(message=self.tell("print.printing"))
        self.follow_print()

    def _followed(self, ended: Done[JobReport]) -> None:
        self._asking = False
        report = ended.value
        if not self._job:
            return
        if report.state.ended:
            self._job = ""
        if report.state in (JobState.PRINTED, JobState.SENT):
            self._out(report.state)
        elif report.fault or report.state.ended:
            fault = report.fault
            mend = self.parts.words(f"printing.mend.{fault.value}", "ja") if fault else ""
            self._change(message=self.tell(f"print.{report.state.value}"), trouble=mend)

    def _out(self, state: JobState) -> None:
        opened = self._opened
        first = state is JobState.PRINTED and opened is not None and not opened.case.printed
        self._change(message=self.tell("print.first" if first else f"print.{state.value}"), trouble="")
        if opened is None:
            return
        count, void = len(opened.papers.changed()), opened.papers.take_as_printed()
        self._keep_prints(opened, count, void)
        self._show_case()

    def _keep_prints(self, opened: OpenCase, count: int, void: int) -> None:
        """Which sheets count is kept with the case: the next counter knows old ones when it sees them."""
        first = not opened.case.printed
        opened.case = replace(opened.case, printed=True, prints=opened.papers.prints)
        if first:
            opened.before = opened.case
        ticket, clerk, office = opened.ticket, self.clerk, self.parts.office
        sealed = seal(opened.case, self.parts.public_key)

        def job() -> None:
            office.replace_case(ticket.token, sealed, clerk=clerk, action=Action.SHEETS_PRINTED, sheets=count)
            if void:
                office.note(Action.SHEETS_VOID, clerk, ticket.number, sheets=void)

        self.parts.work.submit(OFFICE, job, lambda _: None)

    def _printer_read(self, ended: Done[PrinterStatus]) -> None:
        status = ended.value
        key = "ready" if status.ready else status.fault.value if status.fault else "printer_failed"
        told = (
            self.tell("lamp.printer_ready")
            if status.ready
            else self.parts.words(f"printing.mend.{key}", "ja")
        )
        if (told, status.ready) != (self.state.printer, self.state.printer_ready):
            self._change(printer=told, printer_ready=status.ready)
