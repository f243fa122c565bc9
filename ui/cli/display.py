"""`kakanai display`: the hall display."""

from __future__ import annotations

import threading

import typer

from kiosk.office import open_office, watch
from ui.cli.hall import hall_of
from ui.cli.screen import need_screen
from ui.cli.station import Config, Today, open_station


def register(app: typer.Typer) -> None:
    app.command("display", help="呼び出し表示を開きます。")(display)


def display(config: Config = None, today: Today = None, window: bool = False) -> None:
    """`window`: not full screen."""
    from PySide6.QtGui import QGuiApplication

    from ui.display.presenter import DisplayPresenter
    from ui.display.shell import DisplayShell, open_display

    station = open_station(config, today)
    need_screen()
    application = QGuiApplication([])
    hall = hall_of(station.guide.city, station.words, station.settings.status.public_url)
    shell = DisplayShell(DisplayPresenter(hall, station.words), station.clock)
    # The engine must outlive the event loop.
    engine = open_display(shell, full_screen=not window)
    office = open_office(station.settings, station.guide.city, station.clock, practice=station.practice)
    stop = threading.Event()
    feeding = threading.Thread(target=watch, args=(office, shell.publish, stop), name="feed", daemon=True)
    feeding.start()
    try:
        application.exec()
    finally:
        stop.set()
        feeding.join()
        office.close()
        del engine
