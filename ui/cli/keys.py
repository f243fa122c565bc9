"""`kakanai keys`: the pair that seals cases for the desks, and the pair that signs what leaves the hall."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from kiosk.cases import create_keys, fingerprint, load_public, public_of, unlock
from kiosk.faults import Fault, Trouble
from kiosk.status.signing import create_signing_keys
from ui.cli.clerks import clerk_commands
from ui.cli.station import Config, Station, open_station
from ui.cli.status import signing_files

SHORTEST = 12  # letters of a passphrase

Public = Annotated[Path | None, typer.Option(help="公開鍵のファイル。")]
Private = Annotated[Path | None, typer.Option(help="秘密鍵のファイル。")]
FromStdin = Annotated[bool, typer.Option("--passphrase-stdin", help="合言葉を標準入力の1行目から読みます。")]


def register(app: typer.Typer) -> None:
    keys = typer.Typer(help="受付票を封じる鍵を扱います。", no_args_is_help=True)
    keys.command("create", help="鍵の組を作ります。")(create)
    keys.command("show", help="鍵の指紋を出します。端末と窓口で同じか見比べてください。")(show)
    keys.command("check", help="合言葉で秘密鍵が開き、公開鍵と組になっているか確かめます。")(check)
    keys.command("signing", help="庁外へ送る待ち状況に署名する鍵の組を作ります。")(signing)
    keys.add_typer(clerk_commands(), name="clerk")
    app.add_typer(keys, name="keys")


def create(
    public: Public = None, private: Private = None, from_stdin: FromStdin = False, config: Config = None
) -> None:
    station = open_station(config)
    public, private = _files(station, public, private)
    passphrase = passphrase_of(station, from_stdin, confirm=True)
    if len(passphrase) < SHORTEST:
        raise typer.BadParameter(station.words("office.passphrase_short", "ja", shortest=SHORTEST))
    for folder in (public.parent, private.parent):
        folder.mkdir(parents=True, exist_ok=True)
    try:
        key = create_keys(public, private, passphrase)
    except FileExistsError as error:
        raise typer.BadParameter(station.words("office.key_exists", "ja", file=error.args[0])) from error
    print(station.words("office.keys_created", "ja", public=public, private=private))
    print(fingerprint(key))


def show(public: Public = None, config: Config = None) -> None:
    station = open_station(config)
    print(fingerprint(load_public(_files(station, public, None)[0])))


def check(
    public: Public = None, private: Private = None, from_stdin: FromStdin = False, config: Config = None
) -> None:
    station = open_station(config)
    public, private = _files(station, public, private)
    opened = unlock(private, passphrase_of(station, from_stdin)).public_key
    if opened != load_public(public) or opened != public_of(private):
        raise Trouble(Fault.CASE_UNREADABLE, station.words("office.keys_differ", "ja"))
    print(station.words("office.keys_match", "ja"))
    print(fingerprint(opened))


def signing(config: Config = None) -> None:
    """The signing half stays with `kakanai status push`; the other half goes to the outer server."""
    station = open_station(config)
    private, public = signing_files(station.settings)
    for folder in (private.parent, public.parent):
        folder.mkdir(parents=True, exist_ok=True)
    try:
        create_signing_keys(private, public)
    except FileExistsError as error:
        raise typer.BadParameter(station.words("office.key_exists", "ja", file=error.args[0])) from error
    print(station.words("status.push.keys_created", "ja", signing=private, verify=public))


def passphrase_of(station: Station, from_stdin: bool, *, confirm: bool = False) -> str:
    if from_stdin:
        return sys.stdin.readline().rstrip("\r\n")
    asked = station.words("office.ask_passphrase", "ja")
    typed: str = typer.prompt(asked, hide_input=True, confirmation_prompt=confirm, err=True)
    return typed


def _files(station: Station, public: Path | None, private: Path | None) -> tuple[Path, Path]:
    """What was named, else what the settings name, else beside the database."""
    keys, folder = station.settings.keys, station.settings.data / "keys"
    return (
        public or keys.public or folder / "desk.public.json",
        private or keys.private or folder / "desk.private.json",
    )
