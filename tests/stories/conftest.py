"""The hall's machines run for a whole file of stories; the faces and the database are new for each."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.pcsc import virtual_reader
from tests.printing import ipp_printer, ticket_socket
from tests.stories.hall import Hall, Machines, open_hall
from tests.stories.party import Party
from ui.cli.content import CONTENT


@pytest.fixture(scope="module")
def machines() -> Iterator[Machines]:
    with virtual_reader() as reader, ipp_printer() as sheets, ticket_socket() as roll:
        yield Machines(reader, sheets, roll)


@pytest.fixture
def hall(
    machines: Machines, tmp_path: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Hall]:
    """With a folder for temporary files that can be searched afterwards."""
    del qapp  # only so that there is one
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    monkeypatch.setattr(tempfile, "tempdir", None)
    machines.reader.remove()
    with open_hall(tmp_path / "data", machines) as opened:
        yield opened


@pytest.fixture
def family(hall: Hall) -> Party:
    """Four people, three of them with cards; father Tarō stands at the kiosk."""
    return Party(hall.kiosk, hall.station.guide, CONTENT / "scenarios" / "tennyu.yaml", "S01")


@pytest.fixture
def alone(hall: Hall) -> Party:
    """Tarō by himself, for stories that are about something else."""
    return Party(hall.kiosk, hall.station.guide, Path(__file__).with_name("alone.yaml"), "ALONE")
