"""`kakanai towns FILE.csv CITY`: the `towns:` of a city's `city.yaml`, from the address file of 日本郵便."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kiosk.faults import Fault, Trouble
from kiosk.postal import PostalTown, towns_of

File = Annotated[Path, typer.Argument(help="日本郵便の KEN_ALL.CSV か utf_ken_all.csv。")]
Place = Annotated[str, typer.Argument(help="市区町村の名前。ファイルにあるとおりに。")]


def register(app: typer.Typer) -> None:
    app.command(help="町名の一覧（city.yaml の towns）を、郵便番号のファイルから作る。")(towns)


def towns(file: File, city: Place) -> None:
    """Prints YAML. Exit 1 when the file can't be read, isn't one, or doesn't have the city."""
    try:
        found = towns_of(file.read_bytes(), city)
    except (OSError, ValueError) as error:
        raise Trouble(Fault.CONTENT_INVALID, f"{file}: {error}") from error
    if not found:
        raise Trouble(Fault.CONTENT_INVALID, f"{file}: {city} の行がありません。")
    print("towns:")
    for one in found:
        print(f"  - {_line(one)}")


def _line(town: PostalTown) -> str:
    """A town of several codes gets none: which one holds, nobody at the glass could tell."""
    code, rest = (town.codes[0], "") if len(town.codes) == 1 else ("", f"  # {'・'.join(town.codes)}")
    return f'{{name: {town.name}, kana: {town.kana}, postal_code: "{code}"}}{rest}'
