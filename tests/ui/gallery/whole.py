"""The audit over the matrix one way, in a process of its own beside the other tests.

`python -m tests.ui.gallery.whole portrait FILE` takes minutes and writes FILE: `count` pictures, and `found`,
each finding with three of the files that show it. Where letters stand is looked at here; the colours of the
picture, which take as long again, in `test_matrix`. `kakanai shots --audit` looks at all in both themes.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.clock import SystemClock
from kiosk.settings import Settings
from ui.cli.shots_cast import cast
from ui.cli.station import Station
from ui.gallery.audit.round import Round
from ui.gallery.cast import Cast
from ui.gallery.dress import THEMES, Dress, Wardrobe
from ui.gallery.scene import Scene
from ui.gallery.scenes import every_question, screens

NICE = 10
"""The tests that measure what a person would feel go first."""


def dresses(people: Cast, way: str) -> list[Dress]:
    """Those of one language stand together."""
    return list(Wardrobe(people.widow.parts.guide.city.languages, themes=THEMES[:1], ways=(way,)))


def dressed(people: Cast, way: str) -> Iterator[tuple[Scene, Dress]]:
    """Every screen in every language, size and reach; every question in every language.

    In one of the themes by turns: both would take as long again, and differ in little but their colours.
    A question also has its size and reach by turns.
    """
    scenes, questions = list(screens(people)), list(every_question(people))
    found = dresses(people, way)
    kinds = len(found) // len(people.widow.parts.guide.city.languages)
    for n, dress in enumerate(found):
        language, kind = divmod(n, kinds)
        asked = questions[(kind + language) % kinds :: kinds]
        for i, scene in enumerate((*scenes, *asked)):
            yield scene, replace(dress, contrast=(i + n + language) % 2 == 1)


def main(way: str, file: Path) -> None:
    from PySide6.QtWidgets import QApplication

    os.nice(NICE)
    application = QApplication.instance() or QApplication(["whole"])
    look = Round(colours=False)
    with TemporaryDirectory() as folder:
        people = cast(Station(Settings(data=Path(folder)), SystemClock()), Path(folder))
        for _ in look.each(dressed(people, way)):
            pass
    found = {str(finding): files[:3] for finding, files in look.found.items()}
    file.write_text(json.dumps({"count": look.count, "found": found}, ensure_ascii=False, indent=1), "utf-8")
    del application


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
