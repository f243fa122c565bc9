"""A whole hall on real parts, as in a small town: one kiosk, one desk, a display, the phone page, printers.

Nothing here is a simulator but the card itself, and that one answers behind the real PC/SC service.
"""

from __future__ import annotations

import tempfile
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from kiosk.cases import create_keys
from kiosk.cases.keys import Cost
from kiosk.clock import JAPAN, RunningClock
from kiosk.office import Office, open_office, watch
from kiosk.settings import load_settings
from kiosk.status.source import SnapshotSource
from kiosk.tickets.model import Snapshot
from printers.open import open_sheet_printer
from tests.pcsc import VirtualReader
from tests.printing import RealPrinter, TicketSocket, free_port
from tests.stories.desk import Desk
from tests.stories.kiosk import Kiosk
from ui.cli.desk_parts import desk_parts
from ui.cli.hall import hall_of
from ui.cli.kiosk import real_parts
from ui.cli.station import Station
from ui.cli.status import status_server
from ui.desk.window import open_desk
from ui.display.presenter import DisplayPresenter
from ui.display.shell import DisplayShell, open_display
from ui.resident.app import open_kiosk

MORNING = datetime(2026, 11, 24, 10, 21, tzinfo=JAPAN)  # a Tuesday
PASSPHRASE = "midori-no-madoguchi-7"  # noqa: S105 - of a key that lives as long as the test
QUICK = Cost(1, 8192)  # a guess at the passphrase, which no test is about

_SETTINGS = """
station = "K1"
data = "{data}"
database = "{database}"
[printers]
sheets = "{sheets}"
tickets = "tcp://127.0.0.1:{tickets}"
[status]
port = {port}
public_url = "http://127.0.0.1:{port}"
[keys]
public = "{data}/keys/desk.public.json"
private = "{data}/keys/desk.private.json"
"""


@dataclass(frozen=True)
class Machines:
    """What stands on the tables."""

    reader: VirtualReader
    sheets: RealPrinter
    roll: TicketSocket


@dataclass(frozen=True)
class Hall:
    station: Station
    machines: Machines
    kiosk: Kiosk
    desk: Desk
    display: DisplayShell
    office: Office
    data: Path

    @property
    def temporary(self) -> Path:
        """Where the product's temporary files go."""
        return Path(tempfile.gettempdir())

    @property
    def shown(self) -> tuple[str, str]:
        """The number that the hall display calls, and to which counter."""
        call = self.display.current()["overlay"] or {}
        return call.get("series", "") + call.get("digits", ""), call.get("counter", "")


def settle_in(data: Path, machines: Machines, database: str) -> Station:
    """The station's settings, as an administrator writes them, and its keys."""
    for folder in (data, data / "keys"):
        folder.mkdir()
    file = data / "kakanai.toml"
    uris = {"sheets": machines.sheets.uri, "tickets": machines.roll.port}
    text = _SETTINGS.format(data=data, database=database, port=free_port(), **uris)
    file.write_text(text, "utf-8")
    create_keys(data / "keys/desk.public.json", data / "keys/desk.private.json", PASSPHRASE, QUICK)
    return Station(load_settings(file), RunningClock(MORNING))


@contextmanager
def open_hall(data: Path, machines: Machines, database: str = "") -> Iterator[Hall]:
    """Every face as its own command opens it; a QApplication must exist. Without `database`: SQLite."""
    station = settle_in(data, machines, database)
    with ExitStack() as stack:
        office = open_office(station.settings, station.guide.city, station.clock)
        stack.callback(office.close)
        kiosk = stack.enter_context(open_a_kiosk(station, machines.reader))
        display = stack.enter_context(_faces_without_people(station, office))
        sheets = open_sheet_printer(station.settings.printers.sheets, data)
        window = open_desk(desk_parts(station, office, sheets))
        stack.callback(window.close)
        window.show()
        yield Hall(station, machines, kiosk, Desk(window), display, office, data)


@contextmanager
def open_a_kiosk(station: Station, reader: VirtualReader) -> Iterator[Kiosk]:
    rings: list[str] = []
    with real_parts(station) as parts:
        shown = open_kiosk(replace(parts, ring_staff=rings.append), strict=True)
        try:
            yield Kiosk(shown, reader, rings)
        finally:
            shown.close()
            assert shown.warnings == []


@contextmanager
def _faces_without_people(station: Station, office: Office) -> Iterator[DisplayShell]:
    """The hall display and the phone pages, fed from the database."""
    source, stop = SnapshotSource(), threading.Event()
    server = status_server(station, source)
    server.start()
    hall = hall_of(station.guide.city, station.words, station.settings.status.public_url)
    display = DisplayShell(DisplayPresenter(hall, station.words), station.clock)
    engine = open_display(display, full_screen=False)

    def publish(snapshot: Snapshot) -> None:
        source.publish(snapshot)
        display.publish(snapshot)

    feed = threading.Thread(target=watch, args=(office, publish, stop), name="feed")
    feed.start()
    try:
        yield display
    finally:
        stop.set()
        feed.join()
        server.stop()
        engine.deleteLater()
