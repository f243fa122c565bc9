"""From the settings to a driver."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.faults import Fault, Trouble
from printers.open import open_sheet_printer, open_ticket_printer


@pytest.mark.parametrize(
    "uri",
    ["ipp://10.0.0.9/ipp/print", "ipp://localhost:631/printers/Kiosk", "ipps://printer.example/ipp/print"],
)
def test_sheet_printers_by_ipp(uri: str, tmp_path: Path) -> None:
    assert open_sheet_printer(uri, tmp_path).name == uri


@pytest.mark.parametrize("uri", ["tcp://10.0.0.8:9100", "usb:/dev/usb/lp0"])
def test_ticket_printers(uri: str, tmp_path: Path) -> None:
    assert open_ticket_printer(uri, tmp_path).name == uri


def test_the_port_of_a_ticket_printer_may_be_left_out(tmp_path: Path) -> None:
    assert open_ticket_printer("tcp://10.0.0.8", tmp_path).name == "tcp://10.0.0.8:9100"


def test_simulators_print_into_the_named_folder_or_into_the_given_one(tmp_path: Path) -> None:
    other = tmp_path / "other"
    assert open_sheet_printer("simulator:", tmp_path).name == f"simulator:{tmp_path}"
    assert open_ticket_printer(f"simulator:{other}", tmp_path).name == f"simulator:{other}"
    assert other.is_dir()


@pytest.mark.parametrize(
    "uri", ["", "lpt1", "ipp://", "ipp://host:port/x", "windows:", "windows:Kyocera", "tcp://10.0.0.9:9100"]
)
def test_anything_else_says_what_to_write(uri: str, tmp_path: Path) -> None:
    with pytest.raises(Trouble) as trouble:
        open_sheet_printer(uri, tmp_path)
    assert trouble.value.fault is Fault.SETTINGS_INVALID
    assert "printers.sheets" in trouble.value.detail


@pytest.mark.parametrize(
    "uri", ["", "usb:lp0", "tcp://", "tcp://host:0", "tcp://host:99999", "ipp://10.0.0.9/"]
)
def test_anything_else_for_tickets_too(uri: str, tmp_path: Path) -> None:
    with pytest.raises(Trouble) as trouble:
        open_ticket_printer(uri, tmp_path)
    assert trouble.value.fault is Fault.SETTINGS_INVALID
    assert "printers.tickets" in trouble.value.detail
