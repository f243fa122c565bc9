"""`kakanai paper`: what each counter works with when everything else is down. Made every night."""

from __future__ import annotations

import errno
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Annotated

import typer

from forms.fallback import fallback_of, render_fallback
from forms.render import load_forms
from kiosk.faults import Fault, Trouble
from kiosk.guide.city import City
from kiosk.guide.deadlines import next_open
from ui.cli.content import CONTENT
from ui.cli.station import Config, Station, Today, open_station

KEPT = timedelta(days=7)
_MARK = "kakanai-paper"


def register(app: typer.Typer) -> None:
    app.command("paper", help="紙の備え（番号札と白紙の用紙）を、窓口ごとの PDF にします。")(paper)


def paper(
    out: Annotated[Path | None, typer.Option(help="書くフォルダー。なければ設定の paper_folder。")] = None,
    counter: Annotated[str | None, typer.Option(help="この窓口だけ。なければ全部の窓口。")] = None,
    day: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="使う日。なければ次の開庁日。")
    ] = None,
    config: Config = None,
    today: Today = None,
) -> None:
    station = open_station(config, today)
    city = station.guide.city
    folder = out or paper_folder(station)
    when = day.date() if day else day_to_come(station.clock.now(), city)
    wanted = [counter] if counter else list(city.counters)
    for one in wanted:
        if one not in city.counters:
            raise Trouble(Fault.NO_SUCH_COUNTER, "、".join(city.counters), counter=one)
    library = load_forms(CONTENT, station.settings.city)
    for one in wanted:
        pdf = render_fallback(
            fallback_of(library, station.guide, one, when), library.words, city.name("ja"), when
        )
        _replace(folder / f"{_MARK}-{one}-{when}.pdf", pdf)
    _clear(folder, when)
    print(station.words("paper.fallback_wrote", "ja", count=len(wanted), folder=folder, day=when))


def paper_folder(station: Station) -> Path:
    return station.settings.paper_folder or station.settings.data / "paper"


def day_to_come(now: datetime, city: City) -> date:
    """The next day that needs a fallback: today until the city closes, later the next open day."""
    tomorrow = now.time() >= city.closes
    return next_open(now.date() + timedelta(days=tomorrow), city.closed_days)


def ready_until(folder: Path, counters: Iterable[str]) -> date | None:
    """The last day for which each of the counters has its fallback; None when one has none at all."""
    newest: dict[str, date] = {}
    for _, counter, day in _own(folder):
        newest[counter] = max(day, newest.get(counter, day))
    days = [newest.get(one) for one in counters]
    return min((one for one in days if one), default=None) if all(days) else None


def _own(folder: Path) -> Iterator[tuple[Path, str, date]]:
    """Files that this command wrote, by their names: whatever else lies there is left alone."""
    for one in folder.glob(f"{_MARK}-*.pdf"):
        found = re.fullmatch(rf"{_MARK}-(.+)-(\d{{4}}-\d\d-\d\d)", one.stem)
        try:
            if found:
                yield one, found[1], date.fromisoformat(found[2])
        except ValueError:
            continue


def _replace(file: Path, pdf: bytes) -> None:
    """The old one stays until the new one is whole. Raises Trouble(DISK_FULL, FILE_NOT_WRITTEN)."""
    part = file.with_suffix(".part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(pdf)
        part.replace(file)
    except OSError as error:
        with suppress(OSError):
            part.unlink()
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        fault = Fault.DISK_FULL if full else Fault.FILE_NOT_WRITTEN
        raise Trouble(fault, f"{file.parent}: {error.strerror}") from error


def _clear(folder: Path, when: date) -> None:
    """Only files of this command, and old ones."""
    for file, _, day in list(_own(folder)):
        if when - day > KEPT:
            with suppress(OSError):  # somebody looks at it: tomorrow is time enough
                file.unlink()
