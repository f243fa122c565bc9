"""`kakanai check`: every problem of a city's content, with file and line and what to do."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from forms.check import check_forms
from forms.render import load_forms
from kiosk.guide import check_content
from kiosk.guide.load import load
from kiosk.guide.untranslated import untranslated, write
from ui.cli.content import CONTENT

Folder = Annotated[Path | None, typer.Argument(help="市のフォルダ。なければ、付属の見本市を調べます。")]

Lacking = Annotated[
    Path | None, typer.Option("--untranslated", help="訳のない文の表（CSV）を書き出すフォルダ。")
]


def register(app: typer.Typer) -> None:
    app.command("check", help="市が書いた内容を調べ、直すところをすべて出します。")(check)


def check(city_dir: Folder = None, untranslated_to: Lacking = None) -> None:
    if city_dir is not None and not city_dir.is_dir():
        print(f"{city_dir}: フォルダがありません。")
        raise typer.Exit(1)
    problems = [str(one) for one in check_content(CONTENT, city_dir)]
    # Content that can't be read yet would only raise false alarms about the forms' fields.
    guide = load(CONTENT, city_dir).guide if not problems else None
    problems += [str(one) for one in check_forms(load_forms(CONTENT, city_dir), guide)]
    for text in problems:
        print(text)
    if problems:
        print(f"直すところが{len(problems)}つあります。")
        raise typer.Exit(1)
    print("直すところはありません。")
    _languages(city_dir, untranslated_to)


def _languages(city_dir: Path | None, out: Path | None) -> None:
    """No mistake: English stands where a translation is missing."""
    for code, lacks in untranslated(CONTENT, city_dir).items():
        if lacks:
            print(f"{code}: 訳のない文が{len(lacks)}あります。画面には英語が出ます。")
            if out is not None:
                print(f"  {write(out, code, lacks)}")
