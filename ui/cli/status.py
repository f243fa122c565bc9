"""`kakanai status`: the web server of the phone pages and the public board."""

from __future__ import annotations

import threading

import typer

from kiosk.office import open_office, watch
from kiosk.status.app import status_app
from kiosk.status.pages import Pages
from kiosk.status.server import StatusServer
from kiosk.status.source import SnapshotSource
from ui.cli.hall import hall_of
from ui.cli.station import Config, Station, Today, open_station


def register(app: typer.Typer) -> None:
    app.command("status", help="待ち状況のページ（スマートフォン用）を動かします。")(status)


def status(config: Config = None, today: Today = None) -> None:
    station = open_station(config, today)
    office = open_office(station.settings, station.guide.city, station.clock, practice=station.practice)
    source, stop = SnapshotSource(), threading.Event()
    feeding = threading.Thread(target=watch, args=(office, source.publish, stop), name="feed", daemon=True)
    feeding.start()
    server = status_server(station, source)
    try:
        server.serve()
    finally:
        stop.set()
        feeding.join()
        office.close()


def status_server(station: Station, source: SnapshotSource, port: int | None = None) -> StatusServer:
    """Not started yet. `port` 0 takes any that is free."""
    settings = station.settings.status
    pages = Pages(hall_of(station.guide.city, station.words, settings.public_url), station.words)
    chosen = settings.port if port is None else port
    return StatusServer(status_app(pages, source, station.clock), settings.host, chosen)
