"""What the third of three equal visits leaves, through the glass: bytes of Python and objects of Qt."""

from __future__ import annotations

import gc
import tracemalloc
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from tests.bench.memory import play_through
from tests.bench.touch import _kiosk
from ui.cli.content import CONTENT
from ui.cli.finger import settle
from ui.cli.scenarios import load_visit
from ui.common.memory import give_back


def main() -> None:
    application = QApplication([])
    with TemporaryDirectory() as folder, _kiosk(Path(folder)) as (kiosk, reader):
        visit = load_visit(CONTENT / "scenarios" / "tennyu.yaml", "S01", kiosk.shell.flow.parts.guide)

        def after_one() -> tuple[int, int]:
            play_through(kiosk, reader, visit)
            give_back(kiosk.engine)
            settle()
            gc.collect()
            return tracemalloc.get_traced_memory()[0], len(kiosk.window.findChildren(QObject))

        after_one()  # what is loaded once has been by then
        tracemalloc.start()
        before, objects = after_one()
        left, still = after_one()
        tracemalloc.stop()
        print(left - before, still - objects)
    del application


if __name__ == "__main__":
    main()
