"""`kakanai doctor`: what of this station works, what doesn't, and how to mend it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass

import typer

from forms.fonts import missing_faces
from kiosk.card.choose import door_for
from kiosk.card.reading import Presence
from kiosk.cases import load_public
from kiosk.clock import SystemClock
from kiosk.faults import Fault, Trouble
from kiosk.guide import check_content
from kiosk.office import open_office
from kiosk.tickets.stations import CLOCK_WRONG
from printers.open import open_sheet_printer, open_ticket_printer
from printers.ports import PrinterStatus
from ui.cli.content import CONTENT
from ui.cli.headphones import check_headphones
from ui.cli.paper import ready_until
from ui.cli.station import AsJson, Config, Station, open_station

OLDEST_YEAR = 2026  # a machine that lost its battery starts long before this program was made


@dataclass(frozen=True)
class Finding:
    """`mend` is empty when all is well."""

    part: str
    works: bool
    says: str
    mend: str = ""


def register(app: typer.Typer) -> None:
    app.command("doctor", help="リーダー、プリンター、書体、データベース、鍵、設定を点検します。")(doctor)


def doctor(config: Config = None, as_json: AsJson = False) -> None:
    station = open_station(config)
    findings = list(examine(station))
    if as_json:
        print(json.dumps([asdict(one) for one in findings], ensure_ascii=False, indent=2))
    else:
        for one in findings:
            print(
                f"{'○' if one.works else '×'} {station.words(f'doctor.title_{one.part}', 'ja')}: {one.says}"
            )
            if one.mend:
                print(f"   → {one.mend}")
    if not all(one.works for one in findings):
        raise typer.Exit(1)


def examine(station: Station) -> Iterator[Finding]:
    """One finding a part, in the order in which a technician would look."""
    parts: dict[str, Callable[[Station], str]] = {
        "content": _content,
        "fonts": _fonts,
        "reader": _reader,
        "sheets": _sheets,
        "tickets": _tickets,
        "database": _database,
        "keys": _keys,
        "paper": _paper,
        "voice": _voice,
        "guidance": _guidance,
        "clock": _clock,
    }
    for part, look in parts.items():
        try:
            yield Finding(part, True, look(station))
        except Trouble as trouble:
            says = station.words(f"faults.{trouble.fault}.clerk", "ja")
            yield Finding(part, False, says, trouble.detail)


def _content(station: Station) -> str:
    problems = check_content(CONTENT, station.settings.city)
    if problems:
        raise Trouble(Fault.CONTENT_INVALID, station.words("doctor.problems", "ja", count=len(problems)))
    return station.words("doctor.works", "ja")


def _fonts(station: Station) -> str:
    missing = missing_faces(station.guide.city.languages)
    if missing:
        names = "、".join(one.name for one in missing)
        packages = " ".join(sorted({one.package for one in missing}))
        detail = station.words("doctor.missing_fonts", "ja", names=names, packages=packages)
        raise Trouble(Fault.FONT_MISSING, detail)
    return station.words("doctor.works", "ja")


def _reader(station: Station) -> str:
    door = door_for(station.settings.card)
    try:
        match door.presence():
            case Presence.NO_SERVICE:
                raise Trouble(Fault.NO_SERVICE, station.words("doctor.service_missing", "ja"))
            case Presence.NO_READER:
                raise Trouble(Fault.NO_READER, station.words("doctor.reader_missing", "ja"))
            case _:
                return station.words("doctor.simulated" if door.simulated else "doctor.works", "ja")
    finally:
        door.close()


def _sheets(station: Station) -> str:
    printer = open_sheet_printer(station.settings.printers.sheets, station.settings.data / "sheets")
    return _printer(station, printer.status())


def _tickets(station: Station) -> str:
    printer = open_ticket_printer(station.settings.printers.tickets, station.settings.data / "tickets")
    return _printer(station, printer.status())


def _printer(station: Station, status: PrinterStatus) -> str:
    if not status.ready:
        raise Trouble(status.fault or Fault.PRINTER_FAILED)
    return station.words("doctor.simulated" if status.practice else "doctor.works", "ja")


def _database(station: Station) -> str:
    office = open_office(station.settings, station.guide.city, station.clock)
    try:
        office.check()
    finally:
        office.close()
    return station.words("doctor.works", "ja")


def _paper(station: Station) -> str:
    """Only where the settings say that it lies ready."""
    folder = station.settings.paper_folder
    if folder is None:
        return station.words("doctor.paper_off", "ja")
    day = ready_until(folder, station.guide.city.counters)
    if day is None or day < station.today:
        raise Trouble(Fault.NO_FALLBACK, station.words("doctor.paper_old", "ja", folder=folder))
    return station.words("doctor.paper_ready", "ja", day=day)


def _voice(station: Station) -> str:
    """Only where a display speaks."""
    # Loaded late: sound needs numpy, which no other part does.
    from ui.common.speech.japanese import spoken
    from ui.common.speech.speaker import open_speaker

    wanted = station.settings.display
    if not wanted.voice:
        return station.words("doctor.voice_off", "ja")
    spoken(station.words("display.voice.digit.1", "ja"))
    open_speaker(wanted.speaker).check()
    return station.words("doctor.works", "ja")


def _guidance(station: Station) -> str:
    """Only where a kiosk has headphones: that they are there, and what can be said in them."""
    device = station.settings.guidance.headphones
    if not device:
        return station.words("doctor.guidance_off", "ja")
    languages = check_headphones(device, station.guide.city.languages, station.words)
    return station.words("doctor.guidance_words", "ja", languages="、".join(languages))


def _keys(station: Station) -> str:
    public = station.settings.keys.public
    if public is None:
        if station.practice:
            return station.words("doctor.practice_keys", "ja")
        raise Trouble(Fault.KEY_MISSING, station.words("doctor.no_public_key", "ja"))
    load_public(public)
    return station.words("doctor.works", "ja")


def _clock(station: Station) -> str:
    """Against the database's, where there is one on another machine."""
    now = SystemClock().now()
    if now.year < OLDEST_YEAR:
        raise Trouble(Fault.UNEXPECTED, station.words("doctor.clock_wrong", "ja"))
    seconds = _seconds_off(station)
    if abs(seconds) > CLOCK_WRONG:
        minutes = round(abs(seconds) / 60)
        raise Trouble(Fault.CLOCK_WRONG, station.words("doctor.clock_off", "ja", minutes=minutes))
    return f"{now:%Y-%m-%d %H:%M}"


def _seconds_off(station: Station) -> float:
    """0 while the database is away: that is another part's finding."""
    try:
        office = open_office(station.settings, station.guide.city, station.clock)
        try:
            office.stations()
            return office.clock.ahead.total_seconds()
        finally:
            office.close()
    except Trouble:
        return 0.0
