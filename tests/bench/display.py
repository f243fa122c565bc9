"""A hall display that starts anew: until the right number is on the screen, beside an empty QML window."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from kiosk.clock import SystemClock
from kiosk.office import Office, Sight, watch
from kiosk.settings import Settings
from kiosk.store import create_database, open_store
from tests.soak.hall import Hall
from ui.cli.hall import hall_of
from ui.cli.station import Station

ROUNDS = 5
_NUMBER = "001"


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _called(folder)
        shown = [_seconds("tests.bench.display", folder) for _ in range(ROUNDS)]
        empty = [_seconds("tests.bench.start", folder, "empty") for _ in range(ROUNDS)]
    one, two = statistics.median(shown), statistics.median(empty)
    print(f"display start → first picture / empty QML window: {one / two:.1f}  ({one:.2f} s / {two:.2f} s)")


def _hall(folder: Path) -> Hall:
    return Hall(f"sqlite:///{folder / 'hall.sqlite'}", folder, 1, 4, 1)


def _called(folder: Path) -> None:
    hall = _hall(folder)
    create_database(hall.url)
    office = hall.office("", "D0")
    office.admit("A", key="1", begun=True)
    office.call_next("D0")
    office.close()


def _seconds(module: str, folder: Path, *words: str) -> float:
    start = time.perf_counter()
    command = [sys.executable, "-m", module, *(words or ("show",)), str(folder)]
    screen = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    with subprocess.Popen(
        command, env={**os.environ, **screen}, stdout=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout is not None
        line = program.stdout.readline()
        took = time.perf_counter() - start
        program.wait(30)
    assert line.strip() == "frame", line
    return took


def _show(folder: Path) -> None:
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtQuick import QQuickWindow

    from ui.display.presenter import DisplayPresenter
    from ui.display.shell import DisplayShell, open_display

    application, hall = QGuiApplication([]), _hall(folder)
    words = Station(Settings(), SystemClock()).words
    office = Office(open_store(hall.url), hall.city(), SystemClock(), station="H1", sight=Sight.HALL)
    shell = DisplayShell(DisplayPresenter(hall_of(hall.city(), words, ""), words), office.clock)
    engine, stop = open_display(shell, full_screen=False), threading.Event()
    threading.Thread(target=watch, args=(office, shell.publish, stop), daemon=True).start()
    window = engine.rootObjects()[0]
    assert isinstance(window, QQuickWindow)

    def swapped() -> None:
        first = shell.current()["first"]
        if first and first["digits"] == _NUMBER and not stop.is_set():
            print("frame", flush=True)
            stop.set()
            application.quit()

    window.frameSwapped.connect(swapped)
    application.exec()
    office.close()


if __name__ == "__main__":
    if len(sys.argv) > 1:
        _show(Path(sys.argv[2]))
    else:
        main()
