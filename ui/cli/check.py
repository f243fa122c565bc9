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
from kiosk.words import Words, load_words
from ui.cli.content import CONTENT

Folder = Annotated[Path | None, typer.Argument(help="市のフォルダ。なければ、付属の見本市を調べます。")]

Lacking = Annotated[
    Path | None, typer.Option("--untranslated", help="訳のない文の表（CSV）を書き出すフォルダ。")
]


def register(app: typer.Typer) -> None:
    app.command("check", help="市が書いた内容を調べ、直すところをすべて出します。")(check)


def check(city_dir: Folder = None, untranslated_to: Lacking = None) -> None:
    words = load_words(CONTENT / "words")
    if city_dir is not None and not city_dir.is_dir():
        print(words("check.no_folder", "ja", folder=city_dir))
        raise typer.Exit(1)
    problems = [str(one) for one in check_content(CONTENT, city_dir)]
    # Content that can't be read yet would only raise false alarms about the forms' fields.
    guide = load(CONTENT, city_dir).guide if not problems else None
    problems += [str(one) for one in check_forms(load_forms(CONTENT, city_dir), guide)]
    for text in problems:
        print(text)
    if problems:
        print(words("check.found", "ja", count=len(problems)))
        raise typer.Exit(1)
    print(words("check.fine", "ja"))
    _languages(words, city_dir, untranslated_to)


def _languages(words: Words, city_dir: Path | None, out: Path | None) -> None:
    """No mistake: English stands where a translation is missing."""
    for code, lacks in untranslated(CONTENT, city_dir).items():
        if lacks:
            print(words("check.untranslated", "ja", language=code, count=len(lacks)))
            if out is not None:
                print(f"  {write(out, code, lacks)}")
