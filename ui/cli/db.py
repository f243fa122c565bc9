"""`kakanai db`: the database and its retention."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from kiosk.office import open_office
from kiosk.store import create_database, upgrade_database
from ui.cli.private import write_privately
from ui.cli.station import AsJson, Config, Today, open_station


def register(app: typer.Typer) -> None:
    db = typer.Typer(help="データベースを用意し、手入れします。", no_args_is_help=True)
    db.command("init", help="データベースを作ります。あれば何も変えません。")(init)
    db.command("upgrade", help="新しい版に合わせます。")(upgrade)
    db.command("purge", help="保存期間を過ぎた受付票と番号を消します。統計は残ります。")(purge)
    app.add_typer(db, name="db")


def init(
    config: Config = None,
    passwords: Annotated[
        Path | None,
        typer.Option(help="役割ごとの新しい合言葉を作り、その URL をこのファイルに書きます（PostgreSQL）。"),
    ] = None,
) -> None:
    station = open_station(config)
    urls = create_database(station.settings.database_url, passwords=passwords is not None)
    if passwords is not None:
        lines = [f'# {role}\ndatabase = "{url}"\n' for role, url in urls.items()]
        write_privately(passwords, "\n".join(lines))
        print(station.words("office.db_passwords", "ja", file=passwords))
    print(station.words("office.db_ready", "ja"))


def upgrade(config: Config = None) -> None:
    station = open_station(config)
    upgrade_database(station.settings.database_url)
    print(station.words("office.db_ready", "ja"))


def purge(config: Config = None, today: Today = None, as_json: AsJson = False) -> None:
    station = open_station(config, today)
    office = open_office(station.settings, station.guide.city, station.clock)
    try:
        gone = office.purge()
    finally:
        office.close()
    if as_json:
        print(json.dumps({"cases": gone.cases, "tickets": gone.tickets}))
    else:
        print(station.words("office.purged", "ja", cases=gone.cases, tickets=gone.tickets))
