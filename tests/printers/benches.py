"""Simulator and real printer side by side: the same switches for both, so one contract tests both."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Protocol

import pikepdf

from kiosk.faults import Fault
from printers.ipp import IppSheetPrinter
from printers.ports import JobReport, SheetPrinter
from printers.simulator import SimulatedSheetPrinter
from tests.printing import RealPrinter, ipp_printer, wait_for

_REASONS = {
    Fault.OUT_OF_PAPER: "media-empty",
    Fault.PAPER_JAM: "media-jam",
    Fault.COVER_OPEN: "cover-open",
    Fault.TONER_EMPTY: "marker-supply-empty",
}


class Bench(Protocol):
    printer: SheetPrinter

    def breaks(self, fault: Fault) -> None: ...

    def mended(self) -> None: ...

    @property
    def out(self) -> list[bytes]: ...


class SimulatorBench:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.simulator = SimulatedSheetPrinter(folder)
        self.simulator.change(seconds=0.02)
        self.printer: SheetPrinter = self.simulator

    def breaks(self, fault: Fault) -> None:
        self.simulator.change(fault=fault)

    def mended(self) -> None:
        self.simulator.change(fault=None)

    @property
    def out(self) -> list[bytes]:
        return [path.read_bytes() for path in sorted(self.folder.glob("*.pdf"))]


class RealBench:
    def __init__(self, real: RealPrinter) -> None:
        self.real = real
        self.printer: SheetPrinter = IppSheetPrinter(real.uri)

    def breaks(self, fault: Fault) -> None:
        if fault is Fault.PRINTER_OFFLINE:
            self.real.unplug()
        else:
            self.real.trouble(_REASONS[fault])

    def mended(self) -> None:
        self.real.mend() if (self.real.folder / "trouble").exists() else self.real.plug_in()

    @property
    def out(self) -> list[bytes]:
        return self.real.sheets


@contextlib.contextmanager
def bench(kind: str, folder: Path) -> Iterator[Bench]:
    if kind == "simulator":
        yield SimulatorBench(folder)
        return
    with ipp_printer() as real:
        yield RealBench(real)


def sheet(pages: int = 1) -> bytes:
    """An A4 document without text."""
    pdf, file = pikepdf.new(), BytesIO()
    for _ in range(pages):
        pdf.add_blank_page(page_size=(595.28, 841.89))
    pdf.save(file, deterministic_id=True)
    return file.getvalue()


def until(printer: SheetPrinter, job: str, wanted: JobReport) -> None:
    """Waits until the job stands as wanted; sheets are not compared."""
    wait_for(lambda: (found := printer.follow(job)).state is wanted.state and found.fault is wanted.fault)
