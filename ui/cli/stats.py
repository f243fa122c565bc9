"""`kakanai stats`: figures without people."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import datetime
from typing import Annotated

import typer

from kiosk.office import open_office
from ui.cli.coverage import coverage, protection
from ui.cli.station import AsJson, Config, Today, open_station

Day = Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="なければきょう。")]


def register(app: typer.Typer) -> None:
    group = typer.Typer(invoke_without_command=True)
    group.callback()(stats)
    group.command("coverage", help="手続・規則・用紙・それを守る来庁の例を表にします。")(coverage)
    group.command("protection", help="規則を1か所ずつまちがえて、来庁の例が気づく割合を出します。")(
        protection
    )
    app.add_typer(group, name="stats", help="呼出や待ち時間の統計（個人の情報なし）と、規則の点検。")


def stats(
    context: typer.Context,
    since: Day = None,
    until: Day = None,
    config: Config = None,
    today: Today = None,
    as_json: AsJson = False,
) -> None:
    if context.invoked_subcommand is not None:
        return
    station = open_station(config, today)
    office = open_office(station.settings, station.guide.city, station.clock)
    try:
        last = until.date() if until else station.today
        figures = office.figures(since.date() if since else last, last)
    finally:
        office.close()
    if as_json:
        print(json.dumps([asdict(one) for one in figures], default=str))
        return
    print(station.words("office.stats_head", "ja"))
    for one in figures:
        row: list[object] = [one.day, one.hour, one.line]
        few = station.words("office.stats_few", "ja")
        row += [few] if one.calls is None else [one.calls, one.waited, one.served, one.no_shows]
        print("\t".join("" if cell is None else str(cell) for cell in row))
