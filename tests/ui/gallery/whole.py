"""The audit over the whole matrix one way, in a process of its own beside the other tests.

`python -m tests.ui.gallery.whole portrait FILE` takes minutes and writes FILE: `count` pictures, and `found`,
each finding with three of the files that show it. Where letters stand is looked at here; the colours of the
picture, which take as long again, in `test_matrix`.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.clock import SystemClock
from kiosk.settings import Settings
from ui.cli.shots_cast import cast
from ui.cli.station import Station
from ui.gallery.audit.round import Round
from ui.gallery.cast import Cast
from ui.gallery.dress import Dress, Wardrobe
from ui.gallery.scene import Shown
from ui.gallery.scenes import every_question, screens
from ui.gallery.stage import Stage

NICE = 10
"""The tests that measure what a person would feel go first."""


def dresses(people: Cast, way: str) -> list[Dress]:
    """Those of one language stand together."""
    return list(Wardrobe(people.widow.parts.guide.city.languages, ways=(way,)))


def looked_at(people: Cast, look: Round, way: str) -> Iterator[tuple[Stage, Shown]]:
    """Every screen in every dress; every question in every language, by turns in the dresses of each."""
    scenes, questions = list(screens(people)), list(every_question(people))
    found = dresses(people, way)
    yield from look.through(scenes, found)
    kinds = len(found) // len(people.widow.parts.guide.city.languages)
    for n, dress in enumerate(found):
        language, kind = divmod(n, kinds)
        yield from look.through(questions[(kind + language) % kinds :: kinds], [dress])


def main(way: str, file: Path) -> None:
    from PySide6.QtWidgets import QApplication

    os.nice(NICE)
    application = QApplication.instance() or QApplication(["whole"])
    look = Round(colours=False)
    with TemporaryDirectory() as folder:
        people = cast(Station(Settings(data=Path(folder)), SystemClock()), Path(folder))
        for _ in looked_at(people, look, way):
            pass
    found = {str(finding): files[:3] for finding, files in look.found.items()}
    file.write_text(json.dumps({"count": look.count, "found": found}, ensure_ascii=False, indent=1), "utf-8")
    del application


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
