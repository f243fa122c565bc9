"""`kakanai kiosk`: the resident's screen, on the reader and printers of the settings."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import typer

from kiosk.card.choose import door_for
from kiosk.faults import Fault
from kiosk.office import Reception, open_reception
from kiosk.tickets.stations import StationKind
from printers.guarded import GuardedTicketPrinter
from printers.open import open_sheet_printer, open_ticket_printer
from ui.cli.headphones import headphones
from ui.cli.heartbeat import Bell, heartbeat
from ui.cli.kiosk_parts import kiosk_parts
from ui.cli.screen import need_screen
from ui.cli.station import Config, Station, Today, open_station
from ui.common.touch_screen import TouchScreen
from ui.resident.parts import KioskParts

if TYPE_CHECKING:
    from ui.resident.curtain import Curtain
    from ui.resident.guidance.mouth import Mouth

DELIVER_SECONDS = 30.0


def register(app: typer.Typer) -> None:
    app.command("kiosk", help="来庁者の端末を開きます。")(kiosk)


def kiosk(context: typer.Context, config: Config = None, today: Today = None, window: bool = False) -> None:
    """`window`: not full screen. The context's object is the curtain, where one hangs."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QGuiApplication

    from ui.common.faces import drawable
    from ui.common.speech.speaker import open_speaker
    from ui.resident.app import open_kiosk

    station = open_station(config, today)
    need_screen()
    curtain: Curtain | None = context.obj
    application = curtain.application if curtain else QGuiApplication([])
    glass = Glass()
    offered = drawable(station.guide.city.languages)
    glass.letters_missing = offered != station.guide.city.languages
    with headphones(station.settings) as mouth:
        glass.mouth = mouth
        with real_parts(station, glass.faults) as parts:
            speaker = open_speaker(station.settings.guidance.loudspeaker)
            at = _at(parts, glass, offered)
            shown = open_kiosk(at, full_screen=not window, mouth=mouth, speaker=speaker)
            if curtain is not None:
                shown.window.frameSwapped.connect(curtain.lift, Qt.ConnectionType.SingleShotConnection)
            try:
                application.exec()
            finally:
                shown.close()


@dataclass
class Glass:
    """What staff must know of screen and headphones; any thread may ask."""

    touch: TouchScreen = field(default_factory=TouchScreen)
    mouth: Mouth | None = None
    letters_missing: bool = False

    def faults(self) -> tuple[Fault, ...]:
        silent = self.mouth.trouble if self.mouth else None
        told = (
            (Fault.GUIDANCE_SILENT, silent is not None),
            (Fault.TOUCH_GONE, self.touch.gone),
            (Fault.FONT_MISSING, self.letters_missing),
        )
        return tuple(fault for fault, so in told if so)


def _at(parts: KioskParts, glass: Glass, offered: tuple[str, ...]) -> KioskParts:
    """At this glass: with its touch panel, and only in languages whose letters it has."""
    city = replace(parts.guide.city, languages=offered)
    return replace(parts, guide=replace(parts.guide, city=city), touch_gone=glass.touch.look)


@contextmanager
def real_parts(station: Station, glass: Callable[[], tuple[Fault, ...]] = tuple) -> Iterator[KioskParts]:
    """What the settings name; what waits in the outbox is delivered in the background.

    `glass`: the faults of what isn't opened here.
    """
    settings = station.settings
    reception = open_reception(settings, station.guide.city, station.clock, practice=station.practice)
    stop = threading.Event()
    delivering = threading.Thread(target=_deliver, args=(reception, stop), name="outbox", daemon=True)
    delivering.start()
    sheets = open_sheet_printer(settings.printers.sheets, settings.data / "sheets")
    tickets = GuardedTicketPrinter(open_ticket_printer(settings.printers.tickets, settings.data / "tickets"))

    bell = Bell()

    def faults() -> tuple[Fault, ...]:
        return (*(one.fault for one in (sheets.status(), tickets.status()) if one.fault), *glass())

    try:
        with heartbeat(settings, StationKind.KIOSK, reception.beat, faults, bell=bell):
            yield kiosk_parts(station, door_for(settings.card), sheets, tickets, reception, bell)
    finally:
        stop.set()
        delivering.join()
        reception.close()


def _deliver(reception: Reception, stop: threading.Event) -> None:
    while not stop.wait(DELIVER_SECONDS):
        reception.deliver()
