"""`kakanai card`: reads the basic four items from the card on a reader."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated

import typer

from kiosk.card.choose import door_for
from kiosk.card.reading import CardDoor, CardStatus, NumberResult, ReadResult, Way
from kiosk.faults import Fault
from kiosk.settings import load_settings
from kiosk.words import Words, load_words
from ui.cli.content import CONTENT


def register(app: typer.Typer) -> None:
    app.command("card", help="カードリーダーのマイナンバーカードから基本4情報を読みます。")(card)


def card(
    as_json: Annotated[bool, typer.Option("--json", help="JSON で出します。")] = False,
    pin_stdin: Annotated[
        bool, typer.Option("--pin-stdin", help="暗証番号を標準入力の1行目から読みます。")
    ] = False,
    number: Annotated[
        bool, typer.Option("--number", help="個人番号も読みます（本人の同意が必要）。")
    ] = False,
    reader: Annotated[str | None, typer.Option(help="使うリーダーの名前（一部でも可）。")] = None,
    face_code: Annotated[bool, typer.Option("--face-code", help="照合番号B（14桁）で読みます。")] = False,
    last_try: Annotated[bool, typer.Option("--last-try", help="最後の1回でも試します。")] = False,
    config: Annotated[Path | None, typer.Option(help="設定ファイル。")] = None,
) -> None:
    _speak_utf8()
    words = load_words(CONTENT / "words")
    if number and face_code:
        raise typer.BadParameter(words("card.number_needs_pin", "ja"))
    settings = load_settings(config).card
    if reader is not None:
        settings = settings.model_copy(update={"reader": reader})
    way = Way.FACE_CODE if face_code else Way.PIN
    door = door_for(settings)
    if door.simulated:
        print(words("card.practice", "ja"), file=sys.stderr)
    try:
        secret = _typed() if pin_stdin else _ask(door, way, last_try, words)
        told = _read(door, secret, way, last_try, number) if isinstance(secret, str) else secret
    finally:
        door.close()
    if isinstance(told, _Items):
        _show(told, as_json, words)
    else:
        _tell(told, as_json, words)
        raise typer.Exit(1)


@dataclass(frozen=True)
class _Items:
    """What goes out, by key."""

    values: dict[str, str] = field(repr=False)
    doubtful: tuple[str, ...] = ()


def _typed() -> str:
    """The first line as it is; bytes that aren't ASCII can only be of the wrong form."""
    return sys.stdin.buffer.readline().decode("ascii", "replace").rstrip("\r\n")


def _ask(door: CardDoor, way: Way, last_try: bool, words: Words) -> str | CardStatus:
    """Shows the tries before it asks; asks nothing when the card can't be read anyway."""
    status = door.probe(way)
    if status.fault and not (status.fault is Fault.LAST_TRY and last_try):
        return status
    if not sys.stdin.isatty():
        return CardStatus(Fault.BAD_PIN_FORMAT, status.tries_left)
    if status.tries_left is not None:
        print(words("card.tries", "ja", tries=status.tries_left), file=sys.stderr)
    typed: str = typer.prompt(words(f"card.ask_{way}", "ja"), hide_input=True, err=True)
    return typed


def _read(
    door: CardDoor, secret: str, way: Way, last_try: bool, number: bool
) -> _Items | ReadResult | NumberResult:
    read = door.read(secret, way, last_try=last_try, keep=number)
    if read.person is None:
        return read
    person = read.person
    values = {
        "name": person.name,
        "address": person.address,
        "birth_date": str(person.birth_date),
        "sex": person.sex.value,
    }
    if number:
        found = door.read_number()
        if found.number is None:
            return found
        values["number"] = found.number.digits
    return _Items(values, read.doubtful)


def _show(items: _Items, as_json: bool, words: Words) -> None:
    if as_json:
        _print_json(items.values)
        return
    for key, value in items.values.items():
        shown = words(f"card.sexes.{value}", "ja") if key == "sex" else value
        print(f"{words(f'card.{key}', 'ja')}\t{shown}")
    if items.doubtful:
        named = "、".join(words(f"card.{item}", "ja") for item in items.doubtful)
        print(words("card.compare", "ja", items=named), file=sys.stderr)


def _tell(trouble: CardStatus | ReadResult | NumberResult, as_json: bool, words: Words) -> None:
    fault = trouble.fault or Fault.UNEXPECTED
    key = f"faults.{fault}.kind.{trouble.kind}.clerk" if trouble.kind else f"faults.{fault}.clerk"
    message = words(key, "ja")
    if fault is Fault.WRONG_PIN and trouble.tries_left is not None:
        message += words("card.tries", "ja", tries=trouble.tries_left)
    if as_json:
        _print_json({"error": fault.value, "tries_left": trouble.tries_left, "message": message})
        return
    print(message, file=sys.stderr)
    if trouble.detail:
        print(trouble.detail, file=sys.stderr)


def _print_json(values: Mapping[str, str | int | None]) -> None:
    print(json.dumps(values, ensure_ascii=False))


def _speak_utf8() -> None:
    """𠮷 and variation sequences must come out whatever the terminal's own encoding is."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
