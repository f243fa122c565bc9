"""`kakanai display`: the hall display."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.clock import Clock
from kiosk.faults import Fault
from kiosk.office import Sight, open_office, watch
from kiosk.settings import DisplaySettings
from kiosk.tickets.stations import StationKind
from ui.cli.hall import hall_of
from ui.cli.heartbeat import heartbeat
from ui.cli.screen import need_screen
from ui.cli.station import Config, Station, Today, open_station

if TYPE_CHECKING:
    from ui.display.voice.announcer import Announcer

_FIRST_NEWS = 2.0  # seconds that a display waits for its database before it opens


def register(app: typer.Typer) -> None:
    app.command("display", help="呼び出し表示を開きます。")(display)


def display(
    config: Config = None,
    today: Today = None,
    window: bool = False,
    layout: Annotated[
        str | None, typer.Option(help="four（4窓口）、ten（10の受付）、one（1つの受付）。")
    ] = None,
) -> None:
    """`window`: not full screen."""
    from PySide6.QtGui import QGuiApplication

    from ui.display.plan import plan_of
    from ui.display.presenter import DisplayPresenter
    from ui.display.shell import DisplayShell, open_display

    station = open_station(config, today)
    wanted = _settings(station, layout)
    need_screen()
    application = QGuiApplication([])
    hall = hall_of(station.guide.city, station.words, station.settings.status.public_url)
    office = open_office(
        station.settings, station.guide.city, station.clock, practice=station.practice, sight=Sight.HALL
    )
    presenter = DisplayPresenter(hall, station.words, plan_of(wanted))
    voice = announcer(station, wanted, office.clock) if wanted.voice else None
    shell = DisplayShell(presenter, office.clock, voice.hear if voice else None)
    stop = threading.Event()
    feeding = threading.Thread(target=watch, args=(office, shell.publish, stop), name="feed", daemon=True)
    feeding.start()
    # The engine must outlive the event loop.
    engine = open_display(shell, full_screen=not window)
    shell.wait_for_news(_FIRST_NEWS)
    try:
        with heartbeat(station.settings, StationKind.DISPLAY, office.beat, lambda: _silent(voice)):
            application.exec()
    finally:
        stop.set()
        feeding.join()
        if voice:
            voice.close()
        office.close()
        del engine


def _silent(voice: Announcer | None) -> tuple[Fault, ...]:
    return (voice.trouble.fault,) if voice and voice.trouble else ()


def announcer(station: Station, wanted: DisplaySettings, clock: Clock) -> Announcer:
    """The hall's voice, speaking already."""
    from ui.common.speech.speaker import open_speaker
    from ui.display.voice.announcer import Announcer
    from ui.display.voice.phrases import Phrases

    phrases = Phrases(station.words, each=wanted.digits == "each", easy=wanted.easy)
    speaker = open_speaker(wanted.speaker)
    voice = Announcer(phrases, speaker, clock, repeats=wanted.repeats, volume=wanted.volume)
    voice.start()
    return voice


def _settings(station: Station, layout: str | None) -> DisplaySettings:
    known = station.settings.display
    if layout is None:
        return known
    if layout not in ("four", "ten", "one"):
        raise typer.BadParameter(station.words("doctor.no_such_layout", "ja", layout=layout))
    return known.model_copy(update={"layout": layout})
