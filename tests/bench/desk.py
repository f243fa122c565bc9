"""Turning the sheets of an おくやみ case at the desk, key to picture, beside bare pdfium, same pages."""

from __future__ import annotations

import os
import statistics
import tempfile
from collections.abc import Callable, Iterator
from datetime import datetime, time
from pathlib import Path
from time import perf_counter

import pypdfium2  # type: ignore[import-untyped]  # ships no types

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.cases import open_case
from kiosk.clock import JAPAN
from kiosk.procedures import decide
from tests.kiosk.guide.content import shipped
from tests.ui.desk.interview_world import City, city, scenario
from ui.desk.window import DeskWindow, open_desk
from ui.gallery.faces.hands import PASSPHRASE

_FILE, _NAME = "shibo", "S02"
_ROUNDS = 3  # times through all sheets


def main() -> None:
    application = QApplication.instance() or QApplication([])
    with tempfile.TemporaryDirectory() as name:
        world = _world(Path(name))
        window = open_desk(world.parts, threads=False)
        window.show()
        window.desk.sign_in("sasaki", PASSPHRASE)
        window.desk.call_next()
        application.processEvents()
        case = window.desk.state.case
        assert case is not None
        count = len(case.sheets)
        first = [_turn(window) for _ in range(count)]  # neither drawn nor seen before
        ahead = [_turn(window, prepared=True) for _ in range(_ROUNDS * count)]
        bare = list(_bare(window, count))
        window.close()
        world.office.close()
    one, two, three = (statistics.median(part) for part in (ahead, first, bare))
    print(f"{count} sheets, {window.width()} × {window.height()}")
    print(f"  page turn, drawn ahead: {one:.0f} ms, longest {max(ahead):.0f} ms")
    print(f"  page turn, drawn anew: {two:.0f} ms, longest {max(first):.0f} ms")
    print(f"  bare pdfium, the same page at the same size: {three:.0f} ms")
    print(f"  ratio, drawn ahead / bare: {one / three:.2f}; drawn anew / bare: {two / three:.2f}")


def _world(folder: Path) -> City:
    visit, guide = scenario(_FILE, _NAME), shipped()
    world, answers = city(folder, visit.today), visit.scenario.given
    outcome, now = decide(guide, answers, visit.today), datetime.combine(visit.today, time(10, 21), JAPAN)
    case = open_case(outcome, answers, content_version=guide.version, now=now, station="K1", language="ja")
    world.visitor(case)
    return world


def _turn(window: DeskWindow, *, prepared: bool = False) -> float:
    """Milliseconds from the key to the drawn picture."""
    if prepared:
        window._ahead()
    return _milliseconds(lambda: _seen(window))


def _seen(window: DeskWindow) -> None:
    QTest.keyClick(window.queue.table, Qt.Key.Key_PageDown)
    window.preview.grab()


def _bare(window: DeskWindow, count: int) -> Iterator[float]:
    room = window.preview.paper.size()
    for _ in range(count):
        window.desk.page(1)
        pdf = window.desk.state.preview

        def draw(pdf: bytes = pdf) -> None:
            with pypdfium2.PdfDocument(pdf) as document:
                page = document[0]
                page.render(scale=min(room.width() / page.get_width(), room.height() / page.get_height()))

        yield _milliseconds(draw)


def _milliseconds(run: Callable[[], None]) -> float:
    start = perf_counter()
    run()
    return (perf_counter() - start) * 1000


if __name__ == "__main__":
    main()
