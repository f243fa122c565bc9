"""A kiosk in a program of its own, for a screen reader. Its hands are lines on the standard input."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QSocketNotifier
from PySide6.QtGui import QGuiApplication

from tests.ui.resident.world import World
from ui.resident.app import open_kiosk


def run(folder: Path) -> None:
    """Until the input ends. `card NAME` lays that card down."""
    application = QGuiApplication(["kakanai"])
    world = World(folder)
    opened = open_kiosk(world.parts)

    def hear() -> None:
        line = sys.stdin.readline()
        if not line:
            opened.close()
            application.quit()
        elif line.startswith("card "):
            world.reader.insert(line.split()[1])

    hand = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    hand.activated.connect(hear)
    print("open", flush=True)
    application.exec()


if __name__ == "__main__":
    run(Path(sys.argv[1]))
