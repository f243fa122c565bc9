"""`kakanai keys clerk`: who may open cases at a desk, each with a passphrase of their own."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kiosk.cases import unlock
from kiosk.cases.clerks import add_clerk, clerks_in, remove_clerk
from ui.cli.station import Config, Station, open_station

SHORTEST = 12  # letters of a passphrase


def clerk_commands() -> typer.Typer:
    group = typer.Typer(help="職員ごとの合言葉を扱います。", no_args_is_help=True)
    group.command("add", help="職員を加えます。いまの秘密鍵の合言葉と、職員の新しい合言葉を聞きます。")(add)
    group.command("list", help="職員の一覧を出します。")(list_)
    group.command("remove", help="職員を消します。その合言葉では、もう開けません。")(remove)
    return group


def add(
    id_: Annotated[str, typer.Argument(metavar="ID", help="操作記録に残る ID（英小文字と数字）。")],
    name: Annotated[str, typer.Option(help="画面に出る名前。")],
    role: Annotated[
        str, typer.Option(help="clerk（職員）、supervisor（係長）、it（情報担当。受付票は開けません）。")
    ] = "clerk",
    config: Config = None,
) -> None:
    station = open_station(config)
    master = typer.prompt(station.words("office.ask_passphrase", "ja"), hide_input=True, err=True)
    key = unlock(
        station.settings.keys.private or station.settings.data / "keys" / "desk.private.json", master
    )
    own = typer.prompt(
        station.words("office.ask_new_passphrase", "ja", name=name),
        hide_input=True,
        confirmation_prompt=True,
        err=True,
    )
    if len(own) < SHORTEST:
        raise typer.BadParameter(station.words("office.passphrase_short", "ja", shortest=SHORTEST))
    try:
        add_clerk(clerk_folder(station), id_, name, role, key, own)
    except FileExistsError as error:
        raise typer.BadParameter(station.words("office.clerk_exists", "ja", id=id_)) from error
    except ValueError as error:
        raise typer.BadParameter(station.words("office.clerk_wrong", "ja", what=str(error))) from error
    print(station.words("office.clerk_added", "ja", name=name, folder=clerk_folder(station)))


def list_(config: Config = None) -> None:
    station = open_station(config)
    for one in clerks_in(clerk_folder(station)):
        print(f"{one.id}\t{one.name}\t{one.role}")


def remove(id_: Annotated[str, typer.Argument(metavar="ID")], config: Config = None) -> None:
    station = open_station(config)
    if not remove_clerk(clerk_folder(station), id_):
        raise typer.BadParameter(station.words("office.clerk_unknown", "ja", id=id_))
    print(station.words("office.clerk_removed", "ja", id=id_))


def clerk_folder(station: Station) -> Path:
    """Where desks look for their clerks: what the settings name, else beside the database."""
    return station.settings.keys.clerks or station.settings.data / "keys" / "clerks"
