"""From a touch to the first frame of the next screen, all through S01, against a bare Loader of two.

Told twice: by the clock on the wall, and by what the glass's own thread has worked: a busy machine hardly
changes that.
"""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow
from PySide6.QtWidgets import QApplication

from kiosk.card.simulator import SimulatedCard, SimulatedReader, simulated_door
from kiosk.clock import JAPAN, RunningClock
from kiosk.office import open_reception
from printers.simulator import SimulatedSheetPrinter, SimulatedTicketPrinter
from ui.cli.content import CONTENT
from ui.cli.demo_hall import practice_station
from ui.cli.finger import Finger, settle, wait_until
from ui.cli.heartbeat import Bell
from ui.cli.kiosk_parts import kiosk_parts
from ui.cli.player import Visitor
from ui.cli.scenarios import load_visit
from ui.cli.screen import hasten
from ui.resident.app import KioskWindow, open_kiosk

SWITCHES = 40  # of the bare Loader
SLOWEST = 5
WHOLE_VISIT = 400  # screens; more means going round in circles
_BARE = """import QtQuick
Window {
    width: 1080; height: 1920; visible: true
    Component { id: one; Rectangle { color: "white" } }
    Component { id: two; Rectangle { color: "grey" } }
    Loader { id: stage; anchors.fill: parent; sourceComponent: one }
    MouseArea {
        objectName: "touch"; anchors.fill: parent
        onClicked: stage.sourceComponent = stage.sourceComponent === one ? two : one
    }
}"""


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    hasten()
    application = QApplication.instance() or QApplication([])
    bare = _bare_switches()
    hand = _visit()
    del application
    _tell("touch to next screen", [one.wall for one in hand.times], [one.wall for one in bare])
    _tell("thread's work for it", [one.work for one in hand.times], [one.work for one in bare])
    by_wall = sorted(zip(hand.times, hand.screens, strict=True), reverse=True)[:SLOWEST]
    print(f"  {len(hand.times)} screens; slowest, wall (work):")
    for taken, screen in by_wall:
        print(f"    {screen} {taken.wall * 1000:.0f} ({taken.work * 1000:.0f}) ms")


def _tell(what: str, kiosk: list[float], bare: list[float]) -> None:
    for name, mine, theirs in zip(("p50", "p95"), _quantiles(kiosk), _quantiles(bare), strict=True):
        print(f"{what}, {name} / bare Loader: {mine / theirs:.2f}  ({mine:.1f} ms / {theirs:.1f} ms)")


def _quantiles(times: list[float]) -> tuple[float, float]:
    """p50 and p95 in ms."""
    parts = statistics.quantiles(times, n=20, method="inclusive")
    return parts[9] * 1000, parts[18] * 1000


class Taken(NamedTuple):
    """Seconds of one touch: on the wall, and worked by the thread."""

    wall: float
    work: float


def _now() -> Taken:
    return Taken(time.perf_counter(), time.thread_time())


class Watch:
    """Times a touch until the first frame that was drawn after `moved` had become true."""

    def __init__(self, window: QQuickWindow) -> None:
        self.finger = Finger(window)
        self._moved: Callable[[], bool] = lambda: False
        self._drawn: Taken | None = None
        window.frameSwapped.connect(self._swapped)

    def _swapped(self) -> None:
        if not self._drawn and self._moved():
            self._drawn = _now()

    def touch(self, name: str, moved: Callable[[], bool]) -> Taken | None:
        """None when the touch led to no other screen."""
        place = self.finger.middle(name)
        settle(20)  # whatever the touch before still draws
        self._moved, self._drawn = moved, None
        begin = _now()
        self.finger.press(place)
        if moved():
            wait_until(lambda: self._drawn is not None, "a frame")
        return Taken(self._drawn.wall - begin.wall, self._drawn.work - begin.work) if self._drawn else None


def _bare_switches() -> list[Taken]:
    engine = QQmlApplicationEngine()
    engine.loadData(_BARE.encode())
    window = engine.rootObjects()[0]
    if not isinstance(window, QQuickWindow):
        raise TypeError("no window")
    settle(300)
    watch = Watch(window)
    times = [watch.touch("touch", lambda: True) for _ in range(SWITCHES)]
    window.close()
    return [one for one in times if one is not None]


class Hand:
    """Plays the visitor's hand and keeps the time of each touch that led to another screen."""

    def __init__(self, kiosk: KioskWindow, reader: SimulatedReader, cards: dict[str, SimulatedCard]) -> None:
        self.flow = kiosk.shell.flow
        self.times: list[Taken] = []
        self.screens: list[str] = []
        self._window = kiosk.window
        self._watch = Watch(kiosk.window)
        self._reader = reader
        self._cards = cards

    def touch(self, name: str) -> None:
        wait_until(lambda: self._watch.finger.offers(name) and not self.flow.state.card.busy, name)
        screen, before = self.flow.screen, self._headline()
        taken = self._watch.touch(name, lambda: self._headline() != before)
        if taken is not None:
            self.times.append(taken)
            self.screens.append(f"{screen}, {name} → {self.flow.screen}")
        wait_until(lambda: not self.flow.state.card.busy, "the card to be done")

    def _headline(self) -> object:
        """What the glass takes for another screen. Asking the flow would take its time in the middle."""
        return self._window.property("headline")

    def put_card(self, person: str) -> None:
        self._reader.insert(self._cards[person])
        wait_until(lambda: self.flow.screen != "card", "the card to be seen")

    def take_card(self) -> None:
        self._reader.remove()
        settle(400)

    def wait(self) -> None:
        settle(50)


def _visit() -> Hand:
    """S01 at a kiosk with simulators. What waits for the card or a printer isn't a touch and isn't timed."""
    with tempfile.TemporaryDirectory() as folder, _kiosk(Path(folder)) as (kiosk, reader):
        guide = kiosk.shell.flow.parts.guide
        visit = load_visit(CONTENT / "scenarios" / "tennyu.yaml", "S01", guide)
        hand = Hand(kiosk, reader, visit.cards)
        visitor = Visitor(hand.flow, hand, visit)
        for _ in range(WHOLE_VISIT):
            if hand.flow.screen == "printing":
                return hand
            visitor.step()
    raise RuntimeError("the visit goes round in circles")


@contextmanager
def _kiosk(folder: Path) -> Iterator[tuple[KioskWindow, SimulatedReader]]:
    station = practice_station(folder, RunningClock(datetime(2026, 11, 24, 10, 42, tzinfo=JAPAN)))
    reception = open_reception(station.settings, station.guide.city, station.clock, practice=True)
    reader = SimulatedReader()
    sheets, tickets = SimulatedSheetPrinter(folder / "sheets"), SimulatedTicketPrinter(folder / "tickets")
    parts = kiosk_parts(station, simulated_door(reader), sheets, tickets, reception, Bell())
    kiosk = open_kiosk(parts)
    kiosk.engine.rootContext().contextProperty("gate").setProperty("pause", 0)
    settle(500)
    try:
        yield kiosk, reader
    finally:
        kiosk.close()
        reception.close()


if __name__ == "__main__":
    main()
