"""Whole visits without touching the glass, and every other screen by its keys."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, time
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.card.simulator import SimulatedReader, simulated_door
from kiosk.clock import JAPAN, StoppedClock
from kiosk.office import open_reception
from kiosk.settings import CardSettings, Settings
from printers.simulator import SimulatedSheetPrinter, SimulatedTicketPrinter
from tests.ui.resident.guidance.keypad import Keypad, ring_of
from ui.cli.content import CONTENT
from ui.cli.finger import settle
from ui.cli.heartbeat import Bell
from ui.cli.kiosk_parts import kiosk_parts
from ui.cli.player import Visitor
from ui.cli.scenarios import Visit, load_visit
from ui.cli.station import Station
from ui.gallery.dress import Dress
from ui.gallery.scene import Scene, Shown
from ui.gallery.stage import Stage, open_stage
from ui.resident.app import KioskWindow, open_kiosk

WHOLE_VISIT = 150  # screens; more means that the visit goes round in circles
MOST_IN_A_ROW = 7  # keys of a board
ASKED = {"welcome", "event", "card", "pin", "you", "choice", "date", "town", "number", "kana", "family"}
TO_THE_END = {"review", "outcome", "printing", "ticket"}


@contextmanager
def kiosk(folder: Path, visit: Visit) -> Iterator[tuple[KioskWindow, SimulatedReader]]:
    """The shipped city with everything simulated."""
    settings = Settings(data=folder, card=CardSettings(simulated="taro"))
    station = Station(settings, StoppedClock(datetime.combine(visit.today, time(10, 42), JAPAN)))
    reception = open_reception(settings, station.guide.city, station.clock, practice=True)
    reader, sheets = SimulatedReader(), SimulatedSheetPrinter(folder / "sheets")
    sheets.change(seconds=0)
    tickets = SimulatedTicketPrinter(folder / "tickets")
    parts = kiosk_parts(station, simulated_door(reader), sheets, tickets, reception, Bell())
    opened = open_kiosk(parts, strict=True)
    opened.companion.gate.pause = 0
    opened.engine.rootContext().contextProperty("gate").setProperty("pause", 0)
    try:
        yield opened, reader
    finally:
        opened.close()
        reception.close()
        assert opened.warnings == []


@pytest.mark.parametrize("digits", [True, False], ids=["keypad", "four buttons"])
def test_a_whole_visit_without_touching_the_glass(
    qtbot: QtBot, tmp_path: Path, station: Station, digits: bool
) -> None:
    del qtbot
    visit = load_visit(CONTENT / "scenarios" / "tennyu.yaml", "S01", station.guide)
    with kiosk(tmp_path, visit) as (opened, reader):
        hand = Keypad(opened, reader, dict(visit.cards), digits)
        visitor = Visitor(opened.shell.flow, hand, visit)
        for _ in range(WHOLE_VISIT):
            if not visitor.step():
                break
            settle()
        else:
            raise AssertionError("the visit doesn't end")
    assert hand.complaints == []
    assert hand.passed >= ASKED | TO_THE_END


# --- every other screen


@pytest.fixture(scope="module")
def stage(qapp: object, scenes: list[Scene]) -> Iterator[Stage]:
    del qapp
    opened = open_stage(next(scenes[0].shown(Dress())))
    opened.window.requestActivate()
    yield opened
    opened.close()


def arrive(stage: Stage, shown: Shown) -> None:
    """As if from another screen, by keys."""
    stage.engine.rootContext().contextProperty("gate").setProperty("keyed", True)
    stage.window.setProperty("headline", "")
    stage.show(shown)
    # What Main.qml does behind the change of screens.
    QCoreApplication.sendPostedEvents(None, 0)


def each_screen(scenes: list[Scene]) -> Iterator[Shown]:
    """Each screen in its first and its last state, and once in landscape."""
    by_screen: dict[str, list[Scene]] = {}
    for scene in scenes:
        by_screen.setdefault(scene.screen, []).append(scene)
    for group in by_screen.values():
        for name in dict.fromkeys((group[0].name, group[-1].name)):
            yield _first(group, name, Dress())
    for group in by_screen.values():
        yield _first(group, group[0].name, Dress(wide=True))


def _first(group: list[Scene], name: str, dress: Dress) -> Shown:
    scene = next(one for one in group if one.name == name)
    return next(scene.shown(dress, pages=False))


def walked(stage: Stage) -> list[QQuickItem]:
    """Everything that ↓ comes to, from the first answer until it is there again."""
    found: list[QQuickItem] = []
    for _ in range(200):
        item = stage.window.activeFocusItem()
        assert item is not None and item.property("verb"), stage.glass.property("screen")
        if item in found:
            return found
        found.append(item)
        if item.property("verb") == "line":
            found += inside(stage, item)
        QTest.keyClick(stage.window, Qt.Key.Key_Down)
    raise AssertionError("↓ never comes round")


def inside(stage: Stage, row: QQuickItem) -> list[QQuickItem]:
    """What stands in a row of a board: OK goes in, and beyond its last key ↓ comes out again."""
    found: list[QQuickItem] = []
    QTest.keyClick(stage.window, Qt.Key.Key_Return)
    while (item := stage.window.activeFocusItem()) != row and len(found) < MOST_IN_A_ROW:
        assert item is not None and item not in found, row.objectName()
        assert ring_of(item), item.objectName()
        found.append(item)
        QTest.keyClick(stage.window, Qt.Key.Key_Down)
    assert stage.window.activeFocusItem() == row, row.objectName()
    return found


def wait_to_move(stage: Stage) -> None:
    """While the machine works OK alone presses nothing: it only brings the keys there, as an arrow does."""
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Down):
        item = stage.window.activeFocusItem()
        assert item is not None
        assert str(item.property("verb") or "") == ("" if key == Qt.Key.Key_Return else "dock")
        QTest.keyClick(stage.window, key)


def test_every_button_of_every_screen_is_reached_and_seen(stage: Stage, scenes: list[Scene]) -> None:
    for shown in each_screen(scenes):
        arrive(stage, shown)
        taps = [one.objectName() for one in stage.taps()]
        if all(name.startswith("dock:") for name in taps):
            wait_to_move(stage)
        first = stage.window.activeFocusItem()
        assert first is not None, shown.file
        assert starts_well(first.objectName(), taps, shown.screen), shown.file
        assert ring_of(first), shown.file
        come_to = walked(stage)
        assert not set(taps) - {one.objectName() for one in come_to}, shown.file
        assert all(one.isVisible() and one.isEnabled() for one in come_to), shown.file
        docks = [n for n, one in enumerate(come_to) if one.objectName().startswith("dock:")]
        assert docks == list(range(docks[0], docks[0] + len(docks))), shown.file


def test_keys_start_at_the_answer_that_was_given(stage: Stage, scenes: list[Scene]) -> None:
    """So that OK alone never changes it. Where several may be marked, OK would take the mark off."""
    scene = next(one for one in scenes if one.name == "choice-unknown")
    arrive(stage, next(scene.shown(Dress(), pages=False)))
    first = stage.window.activeFocusItem()
    assert first is not None
    assert first.property("chosen")


def test_keys_start_at_the_era_that_was_given(stage: Stage, scenes: list[Scene]) -> None:
    scene = next(one for one in scenes if one.name == "date-filled")
    arrive(stage, next(scene.shown(Dress(), pages=False)))
    first = stage.window.activeFocusItem()
    assert first is not None
    assert first.property("verb") == "era"
    assert first.property("chosen")


def test_a_name_that_is_offered_takes_few_presses(stage: Stage, scenes: list[Scene]) -> None:
    """Readings of a name come before the board: even the last one is chosen, and gone on from, within ten."""
    scene = next(one for one in scenes if one.name == "choice-reading")
    arrive(stage, next(scene.shown(Dress(), pages=False)))
    order = [one.objectName() for one in walked(stage)]
    assert order[0].startswith("choose:")
    assert order.index("main") + len(("OK", "OK")) < 10


def starts_well(first: str, taps: list[str], screen: str) -> bool:
    """At an answer, where there is any; where nothing is asked, at what goes on, never at the other way."""
    answers = [one for one in taps if one != "main" and not one.startswith(("dock:", "why"))]
    if all(one.startswith("way:") for one in answers) and "main" in taps:
        return first == "main"
    if first.startswith("line:"):
        return screen in {"kana", "pin", "tel", "number", "facecode"}
    if answers and screen != "timeout":  # there the answer is the main button
        return first in answers
    return not first.startswith("dock:") or all(one.startswith("dock:") for one in taps)
