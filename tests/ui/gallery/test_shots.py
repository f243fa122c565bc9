"""`kakanai shots`: the album is whole, the page needs nothing else, and what is wrong is told."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from typer.testing import CliRunner

from kiosk.words import load_words
from ui.cli.content import CONTENT
from ui.cli.main import commands
from ui.gallery.album import Album
from ui.gallery.audit.finding import Finding
from ui.gallery.dress import Dress, Wardrobe
from ui.gallery.scene import Scene

WORDS = load_words(CONTENT / "words")


@pytest.fixture
def album(qapp: QApplication, tmp_path: Path, scenes: list[Scene]) -> Path:
    del qapp
    made = Album(tmp_path, WORDS, "ja")
    for dress in (Dress(), Dress("en", 2.0, wide=True)):
        picture = QImage(*dress.size, QImage.Format.Format_RGB32)
        picture.fill(0xFFFFFF)
        for scene in scenes[:3]:
            for shown in scene.shown(dress):
                made.add(shown, picture)
    return made.close()


def test_every_picture_of_the_page_is_there(album: Path) -> None:
    pictures = _data(album, "pictures")

    assert len(pictures) >= 6
    for one in pictures:
        for folder in (album.parent, album.parent / "small"):
            assert (folder / f"{one['file']}.png").is_file()
    small = QImage(str(album.parent / "small" / f"{pictures[0]['file']}.png"))
    assert small.width() <= 427


def test_the_page_asks_nothing_of_the_network(album: Path) -> None:
    text = album.read_text("utf-8")

    assert not re.search(r"https?:|//[a-z]|@import|url\(", text)
    assert WORDS("shots.title", "ja") in text


def test_the_page_can_be_narrowed_down_by_everything_that_differs(album: Path) -> None:
    groups = {one["id"]: one for one in _data(album, "groups")}

    assert set(groups) == {"screen", "part", "language", "size", "theme", "reach", "way"}
    assert ["ja", WORDS("resident.language.name_ja", "ja")] in groups["language"]["values"]
    assert [name for name, _ in groups["way"]["values"]] == ["portrait", "landscape"]


def _data(page: Path, name: str) -> list[dict[str, Any]]:
    found = re.search(rf'id="{name}">(.*?)</script>', page.read_text("utf-8"), re.S)
    assert found
    data: list[dict[str, Any]] = json.loads(found[1])
    return data


def test_the_wardrobe_holds_every_dress_once() -> None:
    dresses = list(Wardrobe(("ja", "en")))

    assert len(dresses) == len(set(dresses)) == 2 * 4 * 2 * 2 * 2
    assert [one.wide for one in dresses] == sorted(one.wide for one in dresses)


def test_every_finding_has_its_words() -> None:
    audit = Path(__file__).parents[3] / "ui" / "gallery" / "audit"
    source = "".join(path.read_text("utf-8") for path in audit.glob("*.py"))
    kinds = set(re.findall(r'Finding\(\s*"(\w+)"', source))

    assert len(kinds) > 20
    assert {kind for kind in kinds if not WORDS.has(f"shots.found.{kind}")} == set()
    assert str(Finding("cut", "x")) == "cut: x"


def test_a_screen_that_is_not_there_is_told_with_all_that_are(qapp: QApplication) -> None:
    del qapp
    told = CliRunner().invoke(commands(["shots"]), ["shots", "--screen", "nowhere"])

    assert told.exit_code == 2
    assert "nowhere" in told.output
    assert "choice-several" in told.output


def test_the_other_faces_stand_in_the_same_album(qapp: QApplication, tmp_path: Path) -> None:
    del qapp
    wanted = ["--screen", "four-counters", "--screen", "sign-in", "--screen", "called", "--theme", "light"]
    which = ["--part", "hall", "--part", "desk", "--part", "phone", "--size", "150", "--language", "en"]
    told = CliRunner().invoke(commands(["shots"]), ["shots", "--out", str(tmp_path), *which, *wanted])

    assert told.exit_code == 0, told.output
    pictures = _data(tmp_path / "index.html", "pictures")
    assert {one["part"] for one in pictures} == {"hall", "desk", "phone"}
    assert {one["file"] for one in pictures} == {
        "hall-four-counters-light",
        "desk-sign-in-150-light",
        "phone-called-en",
    }
    sizes = {one["part"]: QImage(str(tmp_path / f"{one['file']}.png")).width() for one in pictures}
    assert sizes == {"hall": 1920, "desk": 1280, "phone": 780}


def test_without_a_browser_the_rest_is_drawn(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("ui.gallery.faces.chromium.BROWSER", str(tmp_path / "nowhere"))
    told = CliRunner().invoke(commands(["shots"]), ["shots", "--out", str(tmp_path), "--part", "phone"])

    assert told.exit_code == 0
    assert WORDS("shots.no_browser", "ja") in told.output
    assert (tmp_path / "index.html").is_file()


def test_a_face_that_is_not_there_is_told_with_all_that_are() -> None:
    told = CliRunner().invoke(commands(["shots"]), ["shots", "--part", "roof"])

    assert told.exit_code == 2
    assert "kiosk desk hall phone" in told.output
