"""Ticket printers that speak ESC/POS: asked before, sent to, and asked again whether the paper came out."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PIL.Image import Image

from kiosk.faults import Fault
from printers.ports import JobReport, JobState, PrinterStatus
from printers.raster import encode
from printers.wires import TcpWire, UsbWire, Wire

_ANSWER = 0.6  # seconds for a status byte; a printer that has the command answers in milliseconds
_LONGEST = 6.0  # seconds until a ticket must be out
_AT_END = b"\x1dr\x01"  # GS r 1: answered in its turn, so after the ticket is printed


@dataclass(frozen=True)
class _Said:
    """The answers to DLE EOT 1, 2 and 4; None where the printer kept silent."""

    printer: int | None
    cause: int | None
    paper: int | None

    @property
    def silent(self) -> bool:
        return self.printer is None and self.cause is None and self.paper is None

    @property
    def fault(self) -> Fault | None:
        if (self.cause or 0) & 0x04:
            return Fault.TICKET_COVER_OPEN
        if (self.paper or 0) & 0x60 or (self.cause or 0) & 0x20:
            return Fault.TICKET_OUT_OF_PAPER
        if (self.printer or 0) & 0x08 or (self.cause or 0) & 0x40:
            return Fault.TICKET_PRINTER_OFFLINE
        return None

    @property
    def paper_low(self) -> bool:
        return bool((self.paper or 0) & 0x0C)


class EscposTicketPrinter:
    """`connect` opens the line for each ticket, so a printer may be switched off and on."""

    def __init__(self, name: str, connect: Callable[[], Wire]) -> None:
        self.name = name
        self._connect = connect

    def status(self) -> PrinterStatus:
        try:
            with self._connect() as wire:
                said = _Talk(wire).ask()
        except OSError as error:
            return PrinterStatus(False, Fault.TICKET_PRINTER_OFFLINE, detail=type(error).__name__)
        return PrinterStatus(said.fault is None, said.fault, said.paper_low)

    def print(self, ticket: Image) -> JobReport:
        data = encode(ticket)
        try:
            with self._connect() as wire:
                talk = _Talk(wire)
                before = talk.ask()
                if before.fault:
                    return JobReport(JobState.FAILED, 0, before.fault)
                wire.send(data + _AT_END)
                return JobReport(JobState.SENT) if before.silent else _until_out(talk)
        except OSError:
            return JobReport(JobState.FAILED, None, Fault.TICKET_PRINTER_OFFLINE)


class TcpTicketPrinter(EscposTicketPrinter):
    def __init__(self, host: str, port: int = 9100) -> None:
        super().__init__(f"tcp://{host}:{port}", lambda: TcpWire(host, port))


class UsbTicketPrinter(EscposTicketPrinter):
    def __init__(self, path: Path) -> None:
        super().__init__(f"usb:{path}", lambda: UsbWire(path))


class _Talk:
    """Sorts what comes back: answers at once (DLE EOT) and the answer behind the ticket (GS r)."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        self.out = False  # the printer has worked off everything before GS r

    def ask(self) -> _Said:
        """One thing after the other, since the answers carry no number. The first silence ends it."""
        answers: list[int | None] = []
        for part in (1, 2, 4):
            answers.append(None if None in answers else self._realtime(part))
        return _Said(*answers)

    def listen(self, seconds: float) -> int | None:
        """The next answer given at once, if one comes in time; notes the other kind."""
        found: int | None = None
        for byte in self._wire.receive(seconds):
            if byte & 0x93 == 0x12:  # the fixed bits of DLE EOT's answers
                found = byte
            elif byte & 0x90 == 0:  # those of GS r
                self.out = True
        return found

    def _realtime(self, part: int) -> int | None:
        self._wire.send(bytes((0x10, 0x04, part)))
        deadline = time.monotonic() + _ANSWER
        while (left := deadline - time.monotonic()) > 0:
            if (answer := self.listen(left)) is not None:
                return answer
        return None


def _until_out(talk: _Talk) -> JobReport:
    """Waits for the answer behind the ticket, looking every half second whether the paper ran out."""
    deadline = time.monotonic() + _LONGEST
    while time.monotonic() < deadline:
        talk.listen(0.5)
        fault = None if talk.out else talk.ask().fault
        if talk.out:
            return JobReport(JobState.PRINTED, 1)
        if fault:
            return JobReport(JobState.FAILED, 0, fault)
    return JobReport(JobState.SENT)
