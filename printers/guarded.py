"""A ticket printer that several threads use: a question about its paper never comes into a ticket."""

from __future__ import annotations

import threading

from PIL.Image import Image

from printers.ports import JobReport, PrinterStatus, TicketPrinter


class GuardedTicketPrinter:
    """Most 80 mm printers take one connection at a time."""

    def __init__(self, printer: TicketPrinter) -> None:
        self._printer = printer
        self._lock = threading.Lock()
        self._last = PrinterStatus(ready=True)
        self.name = printer.name

    def status(self) -> PrinterStatus:
        """While a ticket is printed: what was known before."""
        if self._lock.acquire(blocking=False):
            try:
                self._last = self._printer.status()
            finally:
                self._lock.release()
        return self._last

    def print(self, ticket: Image) -> JobReport:
        with self._lock:
            return self._printer.print(ticket)
