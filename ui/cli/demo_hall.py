"""A whole hall on one machine: every face, on simulators and an embedded database."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.card.simulator import SimulatedReader, simulated_door
from kiosk.clock import Clock
from kiosk.office import Office, open_office, open_reception, watch
from kiosk.settings import CardSettings, GuidanceSettings, PrinterSettings, Settings, StatusSettings
from kiosk.status.server import StatusServer
from kiosk.status.source import SnapshotSource
from kiosk.tickets.model import Snapshot
from kiosk.tickets.stations import StationKind
from printers.simulator import SimulatedSheetPrinter, SimulatedTicketPrinter
from ui.cli.desk_parts import desk_parts
from ui.cli.hall import hall_of
from ui.cli.headphones import headphones
from ui.cli.heartbeat import Bell, heartbeat
from ui.cli.kiosk_parts import kiosk_parts
from ui.cli.station import Station
from ui.cli.status import status_server
from ui.desk.window import DeskWindow, open_desk
from ui.display.plan import plan_of
from ui.display.presenter import DisplayPresenter
from ui.display.shell import DisplayShell, open_display
from ui.resident.app import KioskWindow, open_kiosk
from ui.resident.guidance.mouth import Mouth
from ui.resident.parts import KioskParts


@dataclass(frozen=True)
class DemoHall:
    station: Station
    reader: SimulatedReader
    sheets: SimulatedSheetPrinter
    tickets: SimulatedTicketPrinter
    office: Office
    kiosk: KioskWindow
    parts: KioskParts
    desk: DeskWindow
    display: DisplayShell
    display_window: QQuickWindow
    status: StatusServer
    bell: Bell


def practice_station(data: Path, clock: Clock) -> Station:
    settings = Settings(
        data=data,
        card=CardSettings(simulated="taro"),
        printers=PrinterSettings(
            sheets=f"simulator:{data / 'sheets'}", tickets=f"simulator:{data / 'tickets'}"
        ),
        status=StatusSettings(port=0),
        guidance=GuidanceSettings(headphones=f"simulator:{data / 'voice'}"),
    )
    return Station(settings, clock)


def _seated(station: Station, counter: str) -> Station:
    return replace(station, settings=station.settings.model_copy(update={"counter": counter}))


@contextmanager
def open_hall(station: Station, counter: str | None = None) -> Iterator[DemoHall]:
    """Opens all faces as windows; a QApplication must exist. The desk stands at `counter`, if given."""
    with headphones(station.settings) as mouth, _faces(station, counter, mouth) as hall:
        yield hall


@contextmanager
def _faces(station: Station, counter: str | None, mouth: Mouth | None) -> Iterator[DemoHall]:
    station = _seated(station, counter) if counter else station
    city, clock, data = station.guide.city, station.clock, station.settings.data
    source, stop = SnapshotSource(), threading.Event()
    server = status_server(station, source)
    server.start()
    station = _with_address(station, server.url)
    office = open_office(station.settings, city, clock, practice=True)
    reception = open_reception(station.settings, city, clock, practice=True)
    reader, bell = SimulatedReader(), Bell()
    sheets, tickets = SimulatedSheetPrinter(data / "sheets"), SimulatedTicketPrinter(data / "tickets")
    parts = kiosk_parts(station, simulated_door(reader), sheets, tickets, reception, bell)
    kiosk = open_kiosk(parts, mouth=mouth)
    desk = open_desk(desk_parts(station, office, SimulatedSheetPrinter(data / "desk-sheets")))
    display = DisplayShell(_presenter(station), clock)
    engine, shown = _open(display)

    def publish(snapshot: Snapshot) -> None:
        source.publish(snapshot)
        display.publish(snapshot)

    feeding = threading.Thread(target=watch, args=(office, publish, stop), name="feed", daemon=True)
    feeding.start()
    try:
        with heartbeat(station.settings, StationKind.KIOSK, reception.beat, bell=bell):
            yield DemoHall(
                station, reader, sheets, tickets, office, kiosk, parts, desk, display, shown, server, bell
            )
    finally:
        stop.set()
        feeding.join()
        desk.close()
        kiosk.close()
        engine.deleteLater()
        server.stop()
        reception.close()
        office.close()


def _presenter(station: Station) -> DisplayPresenter:
    hall = hall_of(station.guide.city, station.words, station.settings.status.public_url)
    return DisplayPresenter(hall, station.words, plan_of(station.settings.display))


def _open(display: DisplayShell) -> tuple[QQmlApplicationEngine, QQuickWindow]:
    engine = open_display(display, full_screen=False)
    shown = engine.rootObjects()[0]
    if not isinstance(shown, QQuickWindow):
        raise TypeError("the display is no window")
    return engine, shown


def _with_address(station: Station, url: str) -> Station:
    """The station whose tickets lead to the server that really runs."""
    status = station.settings.status.model_copy(update={"public_url": url})
    return Station(station.settings.model_copy(update={"status": status}), station.clock)
