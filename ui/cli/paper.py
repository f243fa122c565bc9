"""`kakanai paper`: what each counter works with when everything else is down. Made every night."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Annotated

import typer

from forms.fallback import fallback_of, render_fallback
from forms.render import load_forms
from kiosk.faults import Fault, Trouble
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
    when = day.date() if day else next_open(station.today, city.closed_days)
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


def newest(folder: Path) -> date | None:
    """The day that the newest fallback in a folder is for."""
    days = [date.fromisoformat(one.stem[-10:]) for one in folder.glob(f"{_MARK}-*.pdf")]
    return max(days, default=None)


def _replace(file: Path, pdf: bytes) -> None:
    """The old one stays until the new one is whole. Raises Trouble(DISK_FULL)."""
    part = file.with_suffix(".part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(pdf)
        part.replace(file)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise Trouble(Fault.DISK_FULL, f"{file.parent}: {error.strerror}") from error


def _clear(folder: Path, when: date) -> None:
    """Only files of this command, and old ones."""
    for one in folder.glob(f"{_MARK}-*.pdf"):
        if when - date.fromisoformat(one.stem[-10:]) > KEPT:
            one.unlink()
