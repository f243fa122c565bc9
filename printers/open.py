"""From the settings' text to a printer: the one place that knows every driver."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urlsplit

from kiosk.faults import Fault, Trouble
from printers.escpos import TcpTicketPrinter, UsbTicketPrinter
from printers.ports import SheetPrinter, TicketPrinter
from printers.simulator import SimulatedSheetPrinter, SimulatedTicketPrinter

_SHEETS = "ipp://ホスト:ポート/パス、windows:プリンター名、simulator:フォルダー"
_TICKETS = "tcp://ホスト:9100、usb:/dev/usb/lp0、simulator:フォルダー"


def open_sheet_printer(uri: str, folder: Path) -> SheetPrinter:
    """`folder` is where `simulator:` prints when it names none. Raises Trouble(SETTINGS_INVALID)."""
    if re.match(r"ipps?://", uri) and _host(uri):
        # httpx and pyipp are wanted only where a real printer is.
        from printers.ipp import IppSheetPrinter

        return IppSheetPrinter(uri)
    if uri.startswith("windows:") and uri != "windows:":
        from printers.windows import WindowsSheetPrinter

        return WindowsSheetPrinter(uri.removeprefix("windows:"))
    if uri.startswith("simulator:"):
        return SimulatedSheetPrinter(_folder(uri, folder))
    raise _invalid("printers.sheets", uri, _SHEETS)


def open_ticket_printer(uri: str, folder: Path) -> TicketPrinter:
    """`folder` as above. Raises Trouble(SETTINGS_INVALID)."""
    if uri.startswith("tcp://") and (host := _host(uri)):
        return TcpTicketPrinter(host, urlsplit(uri).port or 9100)
    if uri.startswith("usb:/"):
        return UsbTicketPrinter(Path(uri.removeprefix("usb:")))
    if uri.startswith("simulator:"):
        return SimulatedTicketPrinter(_folder(uri, folder))
    raise _invalid("printers.tickets", uri, _TICKETS)


def _host(uri: str) -> str:
    """The host, or nothing when host or port make no sense."""
    try:
        parts = urlsplit(uri)
        return parts.hostname or "" if parts.port is None or parts.port > 0 else ""
    except ValueError:
        return ""


def _folder(uri: str, default: Path) -> Path:
    named = uri.removeprefix("simulator:")
    return Path(named) if named else default


def _invalid(key: str, uri: str, choices: str) -> Trouble:
    return Trouble(Fault.SETTINGS_INVALID, f"{key} = {uri!r}: 次のどれかで書いてください。{choices}", key=key)
