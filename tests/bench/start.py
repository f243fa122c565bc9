"""Cold start of the kiosk: a new process up to its first frame, against one with an empty QML window."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

RUNS = 7
_EMPTY = "import QtQuick\nWindow { width: 1080; height: 1920; visible: true }"


def main() -> None:
    taken: dict[str, list[float]] = {"kiosk": [], "empty": []}
    for _ in range(RUNS):
        for what, times in taken.items():
            times.append(_start(what))
    kiosk, empty = (statistics.median(times) for times in taken.values())
    spread = " ".join(f"{one * 1000:.0f}" for one in sorted(taken["kiosk"]))
    print(
        f"cold start / empty QML window: {kiosk / empty:.2f}  ({kiosk * 1000:.0f} ms / {empty * 1000:.0f} ms)"
    )
    print(f"  kiosk, {RUNS} runs, ms: {spread}")


def _start(what: str) -> float:
    """Seconds from the start of a process to its first frame."""
    screen = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    with tempfile.TemporaryDirectory() as folder:
        begin = time.perf_counter()
        command = [sys.executable, "-m", "tests.bench.start", what, folder]
        with subprocess.Popen(command, env={**os.environ, **screen}, stdout=subprocess.PIPE) as process:
            line = process.stdout.readline() if process.stdout else b""
            taken = time.perf_counter() - begin
        if line.strip() != b"frame" or process.returncode:
            raise RuntimeError(f"{what} did not start")
    return taken


def _kiosk(folder: Path) -> None:
    """What `kakanai kiosk` does, with simulators."""
    from PySide6.QtGui import QGuiApplication

    from kiosk.clock import SystemClock
    from kiosk.settings import CardSettings, PrinterSettings, Settings
    from ui.cli.kiosk import real_parts
    from ui.cli.station import Station
    from ui.resident.app import open_kiosk

    printers = PrinterSettings(sheets="simulator:", tickets="simulator:")
    settings = Settings(data=folder, card=CardSettings(simulated="taro"), printers=printers)
    application = QGuiApplication([])
    with real_parts(Station(settings, SystemClock())) as parts:
        shown = open_kiosk(parts)
        shown.window.frameSwapped.connect(_once(application.quit))
        application.exec()
        shown.close()


def _empty(_folder: Path) -> None:
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtQml import QQmlApplicationEngine
    from PySide6.QtQuick import QQuickWindow

    application = QGuiApplication([])
    engine = QQmlApplicationEngine()
    engine.loadData(_EMPTY.encode())
    window = engine.rootObjects()[0]
    if isinstance(window, QQuickWindow):
        window.frameSwapped.connect(_once(application.quit))
    application.exec()


def _once(end: Callable[[], None]) -> Callable[[], None]:
    """Tells of the first frame only."""
    frames: list[int] = []

    def swapped() -> None:
        frames.append(1)
        if len(frames) == 1:
            print("frame", flush=True)
            end()

    return swapped


if __name__ == "__main__":
    if len(sys.argv) > 1:
        {"kiosk": _kiosk, "empty": _empty}[sys.argv[1]](Path(sys.argv[2]))
    else:
        main()
