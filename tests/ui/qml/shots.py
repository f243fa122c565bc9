"""Pictures of all screens: `python -m tests.ui.qml.shots DIR [NAME…]`, with `--help` for the dresses."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from PySide6.QtGui import QGuiApplication

from tests.ui.qml.stage import open_stage
from tests.ui.qml.stub import Look, fixture, names


def main() -> None:
    asked = _arguments()
    app = QGuiApplication([])
    stage = open_stage(1920, 1080) if asked.wide else open_stage()
    look = Look(asked.scale, asked.contrast, asked.language, asked.low)
    asked.folder.mkdir(parents=True, exist_ok=True)
    for name in asked.names or names():
        if look.language not in fixture(name):
            continue
        stage.show(name, look)
        path = asked.folder / f"{name}{look.suffix}{'-wide' if asked.wide else ''}.png"
        stage.picture().save(str(path))
    for warning in dict.fromkeys(stage.warnings):
        print(warning)
    del stage
    app.quit()


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--scale", type=float, default=1)
    parser.add_argument("--contrast", action="store_true")
    parser.add_argument("--language", default="ja")
    parser.add_argument("--low", action="store_true")
    parser.add_argument("--wide", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":
    main()
