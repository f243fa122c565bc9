"""`kakanai simulate`: plays a hall's days, tells how honest the waits were, and sizes its counters."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from forms.hall_report import render_report
from kiosk.simulation.hall_file import read_hall
from kiosk.simulation.model import SimHall
from kiosk.simulation.sizing import Played, Sized, longest, play, sizes
from kiosk.words import Words, load_words
from ui.cli.content import CONTENT
from ui.cli.simulate_page import clock, page, sentences, tables

_MARCH = "2027-03-01"
_MOST_DESKS = 20

HallFile = Annotated[Path, typer.Argument(metavar="HALL.yaml", help="来庁と窓口を書いたファイル。")]
Days = Annotated[int, typer.Option("--days", min=1, max=200, help="動かす日数（閉庁日を除く）。")]
Start = Annotated[datetime, typer.Option("--start", formats=["%Y-%m-%d"], help="最初の日。")]
Seed = Annotated[int, typer.Option("--seed", help="乱数の種。同じ種なら同じ結果です。")]
Desks = Annotated[
    list[str] | None, typer.Option("--desks", metavar="LINE=3,4,5", help="窓口の数を変えて比べます。")
]
Sweep = Annotated[bool, typer.Option("--sweep", help="いちばん待つ受付区分で、窓口の数を変えて比べます。")]
AsJson = Annotated[bool, typer.Option("--json", help="JSON で出します。")]
Out = Annotated[Path | None, typer.Option("--out", metavar="FILE.pdf", help="A4 1枚の PDF を書きます。")]


def register(app: typer.Typer) -> None:
    app.command("simulate", help="窓口の1日を動かし、待ち時間と目安の外れを出します。")(simulate)


def simulate(
    hall_file: HallFile,
    days: Days = 5,
    start: Start = datetime.fromisoformat(_MARCH),  # noqa: B008 - a constant, which typer shows in its help
    seed: Seed = 1,
    desks: Desks = None,
    sweep: Sweep = False,
    as_json: AsJson = False,
    out: Out = None,
) -> None:
    words = load_words(CONTENT / "words")
    hall = _read(hall_file, words)
    wanted = _wanted(hall, desks or [], words)
    first = start.date()
    played = play(hall, first, days, seed)
    if sweep:
        line = longest(played)
        there = len(hall.desks_of(line))
        wanted.setdefault(line, tuple(range(max(1, there - 1), there + 3)))
    sized = [one for line, counts in wanted.items() for one in sizes(hall, line, counts, first, days, seed)]
    if out is not None:
        out.write_bytes(render_report(page(words, played, sized, first, seed)))
    if as_json:
        print(json.dumps(_told(played, sized, first, seed), ensure_ascii=False, indent=2))
        return
    for text in (*sentences(words, played, first, seed), *tables(words, played, sized)):
        print(text)
    if out is not None:
        print(words("simulate.wrote", "ja", file=str(out)))


def _read(path: Path, words: Words) -> SimHall:
    if not path.is_file():
        print(words("simulate.no_file", "ja", file=str(path)))
        raise typer.Exit(1)
    hall, problems = read_hall(path)
    for one in problems:
        print(one)
    if hall is None:
        print(words("simulate.to_mend", "ja", count=len(problems)))
        raise typer.Exit(1)
    return hall


def _wanted(hall: SimHall, asked: list[str], words: Words) -> dict[str, tuple[int, ...]]:
    """By line, the numbers of desks to compare."""
    found = {}
    for text in asked:
        line, _, counts = text.partition("=")
        numbers = [int(one) for one in counts.split(",") if one.isdecimal()]
        fits = numbers and all(1 <= one <= _MOST_DESKS for one in numbers)
        if line not in hall.lines or not fits or len(numbers) != counts.count(",") + 1:
            print(words("simulate.desks_form", "ja", lines="、".join(hall.lines)))
            raise typer.Exit(1)
        found[line] = tuple(sorted(set(numbers)))
    return found


def _told(played: Played, sized: list[Sized], first: date, seed: int) -> dict[str, Any]:
    lines = [
        {"line": line, "name": played.hall.lines[line].name, **asdict(waits)}
        for line, waits in played.by_line.items()
    ]
    return {
        "hall": played.hall.name,
        "first_day": first.isoformat(),
        "days": played.days,
        "seed": seed,
        "visits_a_day": played.visits,
        "waits": asdict(played.waits),
        "told": {**asdict(played.judgement), "ratio": played.judgement.ratio},
        "lines": lines,
        "hours": [{"hour": hour, **asdict(waits)} for hour, waits in played.by_hour.items()],
        "desks": [
            {"line": one.line, "desks": one.desks, **asdict(one.waits), "last_call": clock(one.last_call)}
            for one in sized
        ],
    }
