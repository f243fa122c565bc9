"""A4 through the Windows spooler with page images, for printers that have no IPP.

**Written from Microsoft's and pywin32's documentation; it has not been run on Windows.** Only the meaning of
the status bits (`windows_flags`) is tested. Where the printer speaks IPP, prefer `ipp://`: it is tested.
"""

from __future__ import annotations

import importlib
import platform
from typing import Any

import pypdfium2  # type: ignore[import-untyped]  # ships no types

from kiosk.faults import Fault, Trouble
from printers.ports import JobReport, JobState, PrinterStatus
from printers.windows_flags import job_report, printer_fault, printer_status

_DPI_X, _DPI_Y, _OFFSET_X, _OFFSET_Y = 88, 90, 112, 113  # GetDeviceCaps: LOGPIXELS…, PHYSICALOFFSET…
_CANCEL = 3  # JOB_CONTROL_CANCEL
_BEST_DPI = 600


class WindowsSheetPrinter:
    """`windows:NAME`, the name as in Windows' list of printers. Raises Trouble elsewhere than on Windows."""

    def __init__(self, name: str) -> None:
        if platform.system() != "Windows":
            raise Trouble(Fault.SETTINGS_INVALID, "printers.sheets: windows: は Windows でだけ使えます。")
        self.name = f"windows:{name}"
        self._queue = name
        # pywin32 exists on Windows only.
        self._spooler: Any = importlib.import_module("win32print")
        self._gui: Any = importlib.import_module("win32gui")
        self._errors: Any = importlib.import_module("pywintypes")
        self._dib: Any = importlib.import_module("PIL.ImageWin").Dib

    def status(self) -> PrinterStatus:
        try:
            found = self._printer()
        except self._errors.error:
            return PrinterStatus(False, Fault.PRINTER_OFFLINE)
        return printer_status(found["Status"], found["Attributes"])

    def submit(self, pdf: bytes, title: str) -> str:
        try:
            device = self._gui.CreateDC("WINSPOOL", self._queue, None)
            try:
                job = self._spooler.StartDoc(device, (title, None, None, 0))
                self._pages(device, pdf)
                self._spooler.EndDoc(device)
            finally:
                self._gui.DeleteDC(device)
        except self._errors.error as error:
            raise Trouble(Fault.PRINTER_OFFLINE, f"winspool {error.winerror}") from error
        return str(job)

    def follow(self, job: str) -> JobReport:
        try:
            printer = self._printer()
            handle = self._spooler.OpenPrinter(self._queue)
            try:
                jobs = self._spooler.EnumJobs(handle, 0, 999, 2)
            finally:
                self._spooler.ClosePrinter(handle)
        except self._errors.error:
            return JobReport(JobState.STOPPED, fault=Fault.PRINTER_OFFLINE)
        found = next((one for one in jobs if one["JobId"] == int(job)), None)
        if found is None:
            return JobReport(JobState.SENT)  # a job leaves the queue when the device has taken it all
        fault = printer_fault(printer["Status"], printer["Attributes"])
        return job_report(found["Status"], found["PagesPrinted"], fault)

    def cancel(self, job: str) -> None:
        try:
            handle = self._spooler.OpenPrinter(self._queue)
            try:
                self._spooler.SetJob(handle, int(job), 0, None, _CANCEL)
            finally:
                self._spooler.ClosePrinter(handle)
        except self._errors.error:
            return  # gone already

    def _printer(self) -> Any:
        handle = self._spooler.OpenPrinter(self._queue)
        try:
            return self._spooler.GetPrinter(handle, 2)
        finally:
            self._spooler.ClosePrinter(handle)

    def _pages(self, device: Any, pdf: bytes) -> None:
        """Each page as one image at its true size: the device's unprintable edge is taken off the origin."""
        caps = self._spooler.GetDeviceCaps
        across, down = caps(device, _DPI_X), caps(device, _DPI_Y)
        left, top = -caps(device, _OFFSET_X), -caps(device, _OFFSET_Y)
        with pypdfium2.PdfDocument(pdf) as document:
            for page in document:
                width, height = round(page.get_width() / 72 * across), round(page.get_height() / 72 * down)
                image = page.render(scale=min(across, _BEST_DPI) / 72).to_pil()
                self._spooler.StartPage(device)
                self._dib(image).draw(device, (left, top, left + width, top + height))
                self._spooler.EndPage(device)
