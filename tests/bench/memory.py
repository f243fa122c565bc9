"""Memory of a kiosk over many visits, one after another through the real glass (`tests.bench.memory VISITS`).

By turns, those of all events whose visitor has a card: a day's mixture. Baseline: the same process after its
first tenth of the visits, when everything has been loaded once.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from itertools import cycle
from pathlib import Path

from PySide6.QtWidgets import QApplication

from kiosk.card.simulator import SimulatedCard, SimulatedReader
from kiosk.guide.model import Guide
from kiosk.procedures.scenario import read_scenarios
from printers.simulator import SimulatedSheetPrinter
from tests.bench.touch import _kiosk
from ui.cli.content import CONTENT
from ui.cli.finger import Finger, settle, wait_until
from ui.cli.player import Visitor
from ui.cli.scenarios import Visit, load_visit
from ui.resident.app import REST_MS, KioskWindow

VISITS = 500
PARTS = 10
PATIENCE = 120.0  # s; a visit that takes longer goes round in circles


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    wanted = int(sys.argv[-1]) if sys.argv[-1].isdecimal() else VISITS
    application = QApplication.instance() or QApplication([])
    used = _play(wanted)
    del application
    for what, sizes in zip(("memory", "its own, without files' pages"), zip(*used, strict=True), strict=True):
        _tell(what, sizes, wanted)


def _tell(what: str, sizes: tuple[int, ...], wanted: int) -> None:
    """KiB after each tenth."""
    tenth, half = wanted // PARTS, PARTS // 2
    slope = statistics.linear_regression(range(half), sizes[half:]).slope / tenth
    print(f"{what} after {wanted} visits / after {tenth}: {sizes[-1] / sizes[0]:.3f}")
    print(
        f"  {slope:.1f} KiB a visit in the last half; MiB: {' '.join(f'{one / 1024:.0f}' for one in sizes)}"
    )


def _play(count: int) -> list[tuple[int, int]]:
    used: list[tuple[int, int]] = []
    with tempfile.TemporaryDirectory() as folder, _kiosk(Path(folder)) as (kiosk, reader):
        flow = kiosk.shell.flow
        if isinstance(flow.parts.printer, SimulatedSheetPrinter):
            flow.parts.printer.change(seconds=0.0)
        visits = cycle(visits_by_card(flow.parts.guide))
        begin = time.monotonic()
        for number in range(1, count + 1):
            play_through(kiosk, reader, next(visits))
            for file in Path(folder, "sheets").glob("*"):
                file.unlink()  # the printer's paper isn't the kiosk's memory
            if number % (count // PARTS) == 0:
                settle(REST_MS + 500)  # as it is between two visitors
                used.append(resident())
                spent = time.monotonic() - begin
                whole, own = used[-1]
                print(f"  {number} visits, {whole >> 10} MiB, own {own >> 10}, {spent:.0f} s", flush=True)
    return used


def visits_by_card(guide: Guide) -> list[Visit]:
    """The first of each event, or events together, whose visitor has a card."""
    found: dict[tuple[str, ...], Visit] = {}
    for path in sorted((CONTENT / "scenarios").glob("*.yaml")):
        for one in read_scenarios(path, guide):
            if one.events not in found and not any(guide.events[event].hidden for event in one.events):
                visit = load_visit(path, one.id, guide)
                if visit.visitor in visit.cards:
                    found[one.events] = visit
    return list(found.values())


def play_through(kiosk: KioskWindow, reader: SimulatedReader, visit: Visit) -> None:
    flow = kiosk.shell.flow
    hand = _Hand(kiosk, reader, visit.cards)
    visitor = Visitor(flow, hand, visit)
    serial = flow.state.serial
    hand.touch("start")  # a visitor of the player's comes once
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if flow.state.serial != serial and flow.screen == "welcome":
            return
        visitor.step()
    raise RuntimeError("the visit goes round in circles")


class _Hand:
    def __init__(self, kiosk: KioskWindow, reader: SimulatedReader, cards: dict[str, SimulatedCard]) -> None:
        self._flow, self._finger = kiosk.shell.flow, Finger(kiosk.window)
        self._reader, self._cards = reader, cards

    def touch(self, name: str) -> None:
        wait_until(lambda: self._finger.offers(name) and not self._flow.state.card.busy, name)
        self._finger.touch(name)
        wait_until(lambda: not self._flow.state.card.busy, "the card to be done")

    def put_card(self, person: str) -> None:
        self._reader.insert(self._cards[person])
        wait_until(lambda: self._flow.screen != "card", "the card to be seen")

    def take_card(self) -> None:
        self._reader.remove()
        settle(20)

    def wait(self) -> None:
        self._flow.poll()  # sooner than the glass would ask the printer
        settle(5)


def resident() -> tuple[int, int]:
    """KiB of this process in memory, and those that are its own: without the pages of files that it read,
    fonts above all, which the system takes back when it needs them.
    """
    lines = (line.split() for line in Path("/proc/self/status").read_text("ascii").splitlines())
    told = {line[0]: int(line[1]) for line in lines if line[0] in ("VmRSS:", "RssFile:")}
    return told["VmRSS:"], told["VmRSS:"] - told["RssFile:"]


if __name__ == "__main__":
    main()
