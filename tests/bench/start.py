"""Cold start of the kiosk: a new process up to its first frame, and to its welcome.

Baseline: a new process with an empty QML window.
"""

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
    taken: dict[str, list[float]] = {"curtain": [], "kiosk": [], "empty": []}
    for _ in range(RUNS):
        curtain, kiosk = _start("kiosk", "curtain", "kiosk")
        taken["curtain"].append(curtain)
        taken["kiosk"].append(kiosk)
        taken["empty"] += _start("empty", "empty")
    middle = {what: statistics.median(times) * 1000 for what, times in taken.items()}
    for what, name in (("curtain", "cold start, first frame"), ("kiosk", "cold start, welcome")):
        figures = f"{middle[what]:.0f} ms / {middle['empty']:.0f} ms"
        print(f"{name} / empty QML window: {middle[what] / middle['empty']:.2f}  ({figures})")
        print(f"  {RUNS} runs, ms: {' '.join(f'{one * 1000:.0f}' for one in sorted(taken[what]))}")


def _start(program: str, *moments: str) -> list[float]:
    """Seconds from the start of a process until it told of each moment."""
    screen = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    taken = []
    with tempfile.TemporaryDirectory() as folder:
        begin = time.perf_counter()
        command = [sys.executable, "-m", "tests.bench.start", program, folder]
        with subprocess.Popen(command, env={**os.environ, **screen}, stdout=subprocess.PIPE) as process:
            for moment in moments:
                line = process.stdout.readline() if process.stdout else b""
                taken.append(time.perf_counter() - begin)
                if line.strip() != moment.encode():
                    raise RuntimeError(f"{program} did not come to {moment}")
        if process.returncode:
            raise RuntimeError(f"{program} ended with {process.returncode}")
    return taken


def _kiosk(folder: Path) -> None:
    """`kakanai kiosk` with simulators, until its welcome shows."""
    from ui.cli.main import run
    from ui.resident import curtain

    os.environ |= {"KAKANAI_DATA": str(folder), "KAKANAI_CARD__SIMULATED": "taro"}
    hang = curtain.hang

    def hung(words: Path, *, full_screen: bool) -> curtain.Curtain | None:
        hanging = hang(words, full_screen=full_screen)
        print("curtain", flush=True)
        return hanging

    def lifted(hanging: curtain.Curtain) -> None:
        print("kiosk", flush=True)
        hanging.application.quit()

    curtain.hang = hung
    curtain.Curtain.lift = lifted  # type: ignore[method-assign, assignment]  # it is called with the welcome's first frame
    sys.argv = ["kakanai", "kiosk", "--window"]
    run()


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
            print("empty", flush=True)
            end()

    return swapped


if __name__ == "__main__":
    if len(sys.argv) > 1:
        {"kiosk": _kiosk, "empty": _empty}[sys.argv[1]](Path(sys.argv[2]))
    else:
        main()
