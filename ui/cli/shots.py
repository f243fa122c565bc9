"""`kakanai shots`: a picture of every screen of the kiosk in every dress, and what is wrong with them."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from typing import TYPE_CHECKING, Annotated

import typer

from ui.cli.station import Config, Station, open_station

if TYPE_CHECKING:
    from ui.gallery.audit.finding import Finding
    from ui.gallery.dress import Dress
    from ui.gallery.scene import Scene

Out = Annotated[Path | None, typer.Option("--out", help="絵と一覧のページを書くフォルダ。")]
Names = Annotated[
    list[str] | None,
    typer.Option("--screen", help="この画面だけ（何度でも）。welcome、choice-several など。"),
]
Tongues = Annotated[list[str] | None, typer.Option("--language", help="この言葉だけ（何度でも）。")]
Sizes = Annotated[list[int] | None, typer.Option("--size", help="この文字の大きさだけ：100 125 160 200。")]
Themes = Annotated[list[str] | None, typer.Option("--theme", help="この色だけ：light contrast。")]
Reaches = Annotated[list[str] | None, typer.Option("--reach", help="このボタンの高さだけ：usual low。")]
Way = Annotated[bool | None, typer.Option("--portrait/--landscape", help="縦だけ、または横だけ。")]
Questions = Annotated[bool, typer.Option("--questions", help="町のすべての質問も。")]
Audit = Annotated[bool, typer.Option("--audit", help="絵を見て、直すところを言います。")]


def register(app: typer.Typer) -> None:
    app.command("shots", help="キオスクのすべての画面の絵を書き、点検します。")(shots)


def shots(
    out: Out = None,
    screen: Names = None,
    language: Tongues = None,
    size: Sizes = None,
    theme: Themes = None,
    reach: Reaches = None,
    portrait: Way = None,
    questions: Questions = False,
    audit: Audit = False,
    config: Config = None,
) -> None:
    """Exit 1 where the audit finds something, 2 for a screen that doesn't exist."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from ui.gallery.dress import REACHES, SCALES, THEMES, WAYS, Wardrobe

    station = open_station(config)
    way = WAYS if portrait is None else WAYS[:1] if portrait else WAYS[1:]
    wardrobe = Wardrobe(
        [one for one in station.guide.city.languages if not language or one in language],
        [one for one in SCALES if not size or round(one * 100) in size],
        [one for one in THEMES if not theme or one in theme],
        [one for one in REACHES if not reach or one in reach],
        way,
    )
    with TemporaryDirectory() as folder:
        scenes = _scenes(station, Path(folder), screen or [], questions=questions or bool(screen))
        found = _show(station, scenes, wardrobe, out, audit=audit or out is None)
    sys.exit(1 if found else 0)


def _scenes(station: Station, folder: Path, wanted: list[str], *, questions: bool) -> list[Scene]:
    from ui.cli.shots_cast import cast
    from ui.gallery.scenes import every_question, screens

    people = cast(station, folder)
    known = [*screens(people), *(every_question(people) if questions else ())]
    names = {one.name for one in known} | {one.screen for one in known}
    for name in wanted:
        if name not in names:
            told = station.words("shots.which", "ja", name=name, known=" ".join(sorted(names)))
            print(told, file=sys.stderr)
            sys.exit(2)
    return [one for one in known if not wanted or one.name in wanted or one.screen in wanted]


def _show(
    station: Station, scenes: list[Scene], dresses: Iterable[Dress], out: Path | None, *, audit: bool
) -> int:
    """How much is wrong."""
    from PySide6.QtWidgets import QApplication

    from ui.gallery.album import Album
    from ui.gallery.audit.round import Round

    application = QApplication.instance() or QApplication(["kakanai"])
    album = Album(out, station.words, "ja") if out else None
    start, look = monotonic(), Round(audit=audit)
    for stage, shown in look.through(scenes, dresses):
        if album is not None:
            album.add(shown, stage.picture())
    _tell(station, look.found, look.count, audit=audit)
    if album is not None:
        speed = f"{look.count / max(0.001, monotonic() - start):.0f}"
        page = album.close()
        print(station.words("shots.written", "ja", count=look.count, place=out, speed=speed))
        print(station.words("shots.open", "ja", place=page))
    del application
    return len(look.found)


def _tell(station: Station, found: dict[Finding, list[str]], count: int, *, audit: bool) -> None:
    """What is wrong, most frequent first, with one picture that shows it."""
    if not audit:
        return
    for finding, files in sorted(found.items(), key=lambda one: (-len(one[1]), one[0])):
        kind = station.words(f"shots.found.{finding.kind}", "ja")
        print(f"{len(files):5} {kind}: {finding.what!r} {files[0]}")
    print(station.words("shots.checked", "ja", count=count))
    if not found:
        print(station.words("shots.fine", "ja"))
