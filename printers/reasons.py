"""What IPP printers say about themselves (RFC 8011 §5.4.12), in the words of the house.

Reasons are matched by their beginning: `-error`, `-warning` or `-report` is appended by the device.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kiosk.faults import Fault

_FAULTS = (
    ("media-empty", Fault.OUT_OF_PAPER),
    ("media-needed", Fault.OUT_OF_PAPER),
    ("media-jam", Fault.PAPER_JAM),
    ("cover-open", Fault.COVER_OPEN),
    ("door-open", Fault.COVER_OPEN),
    ("interlock-open", Fault.COVER_OPEN),
    ("marker-supply-empty", Fault.TONER_EMPTY),
    ("toner-empty", Fault.TONER_EMPTY),
    ("marker-waste-full", Fault.TONER_EMPTY),
    ("offline", Fault.PRINTER_OFFLINE),
    ("shutdown", Fault.PRINTER_OFFLINE),
    ("timed-out", Fault.PRINTER_OFFLINE),
    ("paused", Fault.PRINTER_OFFLINE),
)
# CUPS says neither offline nor stopped for a device that is gone: only this sentence tells.
_HIDDEN_OFFLINE = ("may not exist or is unavailable", "is not responding", "unable to locate printer")
_STOPPED = 5  # printer-state


def reasons_of(printer: Mapping[str, Any]) -> tuple[str, ...]:
    """The reasons as a tuple; the reader gives one alone as text."""
    said = printer.get("printer-state-reasons") or ()
    found = (said,) if isinstance(said, str) else tuple(said)
    return tuple(one for one in found if one != "none")


def fault_of(printer: Mapping[str, Any]) -> Fault | None:
    """Why nothing comes out, or None. Severity is not looked at: devices differ in what a warning is."""
    reasons = reasons_of(printer)
    for beginning, fault in _FAULTS:
        if any(one.startswith(beginning) for one in reasons):
            return fault
    message = str(printer.get("printer-state-message") or "").lower()
    if any(one in message for one in _HIDDEN_OFFLINE):
        return Fault.PRINTER_OFFLINE
    stopped = int(printer.get("printer-state") or 0) == _STOPPED
    return Fault.PRINTER_FAILED if stopped or any(one.endswith("-error") for one in reasons) else None


def paper_low(printer: Mapping[str, Any]) -> bool:
    return any(one.startswith("media-low") for one in reasons_of(printer))


def told_by_device(printer: Mapping[str, Any]) -> str:
    """Reasons and message as they came, for the clerk."""
    message = str(printer.get("printer-state-message") or "")
    return " ".join((*reasons_of(printer), message)).strip()


def says_sent_only(printer: Mapping[str, Any]) -> bool:
    """A CUPS queue whose device can't answer: its "completed" means handed over, not printed."""
    device = str(printer.get("device-uri") or "")
    return bool(device) and not device.startswith(("ipp:", "ipps:", "dnssd:"))
