"""`kakanai export`: finished cases for RPA and the core systems. Needs the desks' key."""

from __future__ import annotations

import sys
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from kiosk.cases import unlock, unseal
from kiosk.export import as_csv, as_json
from kiosk.office import open_office
from ui.cli.keys import FromStdin, passphrase_of
from ui.cli.private import write_privately
from ui.cli.station import Config, Today, open_station


class Format(StrEnum):
    JSON = "json"
    CSV = "csv"


def register(app: typer.Typer) -> None:
    app.command("export", help="完了した受付票を RPA・基幹システム用に書き出します。")(export)


def export(
    format_: Annotated[Format, typer.Option("--format", help="json か csv。")] = Format.JSON,
    out: Annotated[Path | None, typer.Option(help="書き出すファイル。なければ標準出力。")] = None,
    day: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="受付の日。なければきょう。")
    ] = None,
    clerk: Annotated[str, typer.Option(help="操作記録に残す職員の ID（英数字）。")] = "export",
    from_stdin: FromStdin = False,
    config: Config = None,
    today: Today = None,
) -> None:
    station = open_station(config, today)
    key = unlock(station.settings.keys.private, passphrase_of(station, from_stdin))
    office = open_office(station.settings, station.guide.city, station.clock)
    try:
        sealed = office.finished_cases(day.date() if day else office.today, clerk=clerk)
    finally:
        office.close()
    cases = {number: unseal(one, key) for number, one in sealed.items()}
    _write(as_csv(cases) if format_ is Format.CSV else as_json(cases), out)


def _write(text: str, out: Path | None) -> None:
    if out is None:
        sys.stdout.buffer.write(text.encode())
    else:
        write_privately(out, text)
