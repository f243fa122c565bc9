"""`kakanai demo`: everything on this machine with simulators, to be played with or played by itself."""

from __future__ import annotations

import os
import tempfile
from datetime import datetime, time
from pathlib import Path
from typing import Annotated

import typer

from kiosk.clock import JAPAN, RunningClock
from kiosk.guide import load_guide
from kiosk.words import load_words
from ui.cli.content import CONTENT
from ui.cli.screen import hasten

SCENARIOS = CONTENT / "scenarios" / "tennyu.yaml"
FIRST = "S01"
OPENING = time(10, 42)  # the hall is open, whatever time it is here


def register(app: typer.Typer) -> None:
    app.command("demo", help="練習モードで、端末・窓口・呼び出し表示・待ち状況ページをすべて動かします。")(
        demo
    )


def demo(
    headless: Annotated[
        Path | None, typer.Option(help="画面を使わずに1件の来庁を通し、絵・用紙・番号札をここに残します。")
    ] = None,
    scenario: Annotated[Path | None, typer.Option(help="来庁の例のファイル（FILE または FILE#ID）。")] = None,
) -> None:
    if headless is not None:
        if str(headless).startswith("-"):  # the name of another option, taken for the folder's
            raise typer.BadParameter(load_words(CONTENT / "words")("demo.no_folder", "ja", name=headless))
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        os.environ["QT_QUICK_BACKEND"] = "software"
    hasten()
    from ui.cli.scenarios import load_visit

    file, _, name = str(scenario or f"{SCENARIOS}#{FIRST}").partition("#")
    visit = load_visit(Path(file), name, load_guide(CONTENT))
    clock = RunningClock(datetime.combine(visit.today, OPENING, JAPAN))
    with tempfile.TemporaryDirectory(prefix="kakanai-") as folder:
        from ui.cli.demo_hall import practice_station

        station = practice_station(Path(folder), clock)
        if headless is None:
            from ui.cli.demo_windows import show

            show(station)
        else:
            from ui.cli.demo_headless import play

            play(station, visit, headless)
            print(station.words("demo.left", "ja", place=headless))
