"""`kakanai shots`: every screen of every face in every dress, and what is wrong with the kiosk's."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from typing import TYPE_CHECKING, Annotated

import typer

from ui.cli.shots_faces import FACES, Wanted
from ui.cli.station import Config, Station, open_station

if TYPE_CHECKING:
    from ui.gallery.album import Album
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
Parts = Annotated[
    list[str] | None, typer.Option("--part", help="ここの画面だけ（何度でも）：kiosk desk hall phone。")
]
Audit = Annotated[bool, typer.Option("--audit", help="絵を見て、直すところを言います。")]

_KIOSK = "kiosk"


def register(app: typer.Typer) -> None:
    app.command("shots", help="すべての画面の絵を書き、端末の画面を点検します。")(shots)


def shots(
    out: Out = None,
    part: Parts = None,
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
    """Exit 1 where the audit finds something, 2 for a face or a screen that doesn't exist.

    Without `--part`: all of them; one screen by name, or a reach or way, is meant of the kiosk.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    station = open_station(config)
    kiosk_only = bool(screen or reach or questions) or portrait is not None or out is None
    faces = _faces(station, part or ([_KIOSK] if kiosk_only else [_KIOSK, *FACES]))
    wanted = Wanted(screen or (), language or (), size or (), theme or ())
    from PySide6.QtWidgets import QApplication

    application = QApplication.instance() or QApplication(["kakanai"])
    album = _album(station, out)
    found = 0
    if _KIOSK in faces:
        wardrobe = _wardrobe(station, wanted, reach, portrait)
        with TemporaryDirectory() as folder:
            scenes = _scenes(station, Path(folder), list(wanted.screens), questions=questions or bool(screen))
            found = _show(station, scenes, wardrobe, album, audit=audit or out is None)
    if album is not None:
        _others(station, [one for one in faces if one != _KIOSK], wanted, album)
        print(station.words("shots.open", "ja", place=album.close()))
    del application
    sys.exit(1 if found else 0)


def _faces(station: Station, wanted: list[str]) -> list[str]:
    known = [_KIOSK, *FACES]
    for name in wanted:
        if name not in known:
            print(station.words("shots.no_part", "ja", name=name, known=" ".join(known)), file=sys.stderr)
            sys.exit(2)
    return wanted


def _album(station: Station, out: Path | None) -> Album | None:
    from ui.gallery.album import Album

    return Album(out, station.words, "ja") if out else None


def _others(station: Station, faces: list[str], wanted: Wanted, album: Album) -> None:
    start, before = monotonic(), len(album.shown)
    for face in faces:
        for shot in FACES[face](station, wanted):
            album.add(shot, shot.picture)
    if count := len(album.shown) - before:
        _written(station, count, album.folder, start)


def _wardrobe(
    station: Station, wanted: Wanted, reach: list[str] | None, portrait: bool | None
) -> Iterable[Dress]:
    from ui.gallery.dress import REACHES, SCALES, THEMES, WAYS, Wardrobe

    way = WAYS if portrait is None else WAYS[:1] if portrait else WAYS[1:]
    return Wardrobe(
        [one for one in station.guide.city.languages if not wanted.languages or one in wanted.languages],
        [one for one in SCALES if not wanted.sizes or round(one * 100) in wanted.sizes],
        [one for one in THEMES if not wanted.themes or one in wanted.themes],
        [one for one in REACHES if not reach or one in reach],
        way,
    )


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
    station: Station, scenes: list[Scene], dresses: Iterable[Dress], album: Album | None, *, audit: bool
) -> int:
    """How much is wrong."""
    from ui.gallery.audit.round import Round

    start, look = monotonic(), Round(audit=audit)
    for stage, shown in look.through(scenes, dresses):
        if album is not None:
            album.add(shown, stage.picture())
    _tell(station, look.found, look.count, audit=audit)
    if album is not None:
        _written(station, look.count, album.folder, start)
    return len(look.found)


def _written(station: Station, count: int, place: Path, start: float) -> None:
    speed = f"{count / max(0.001, monotonic() - start):.0f}"
    print(station.words("shots.written", "ja", count=count, place=place, speed=speed))


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
