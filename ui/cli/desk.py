"""`kakanai desk`: the clerk's screen of one counter."""

from __future__ import annotations

import typer

from kiosk.faults import Fault
from kiosk.office import open_office
from kiosk.tickets.stations import StationKind
from printers.open import open_sheet_printer
from ui.cli.heartbeat import heartbeat
from ui.cli.screen import need_screen
from ui.cli.station import Config, Today, open_station


def register(app: typer.Typer) -> None:
    app.command("desk", help="窓口の画面を開きます。")(desk)


def desk(config: Config = None, today: Today = None) -> None:
    from PySide6.QtWidgets import QApplication

    from ui.cli.desk_parts import desk_parts
    from ui.desk.window import open_desk

    station = open_station(config, today)
    need_screen()
    application = QApplication([])
    office = open_office(station.settings, station.guide.city, station.clock, practice=station.practice)
    printer = open_sheet_printer(station.settings.printers.sheets, station.settings.data / "desk-sheets")
    window = open_desk(desk_parts(station, office, printer))
    window.show()

    def faults() -> tuple[Fault, ...]:
        return tuple(one.fault for one in (printer.status(),) if one.fault)

    try:
        with heartbeat(station.settings, StationKind.DESK, office.beat, faults, office.sweep):
            application.exec()
    finally:
        window.close()
        office.close()
