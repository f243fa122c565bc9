"""What nobody meant: scanners that type, keys that are held, fingers that tremble, cables that are pulled."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPointingDevice
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.faults import Fault, Trouble
from tests.ui.resident.guidance.booth import Booth, Key, booth
from tests.ui.resident.world import World
from ui.cli.finger import settle, wait_until
from ui.cli.kiosk import Glass
from ui.cli.station import Station
from ui.common.faces import drawable
from ui.common.touch_screen import TouchScreen
from ui.resident.flow import Flow
from ui.resident.guidance.key_gate import BURST_MS

BARCODE = "4901234567894"


@pytest.fixture
def here(qtbot: QtBot, tmp_path: Path, station: Station) -> Iterator[Booth]:
    del qtbot  # only so that there is an application
    with booth(tmp_path, station.words, headphones=False) as opened:
        opened.act("start", "choose:tennyu")
        yield opened


def type_at(here: Booth, keys: str, apart: int) -> None:
    """Each key so many milliseconds after the one before, by the keyboard's own clock."""
    for n, sign in enumerate(keys):
        code = Key.Key_Return if sign == "\r" else Key(ord(sign))
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, code, Qt.KeyboardModifier.NoModifier, sign)
            event.setTimestamp(1_000 + n * apart)
            QGuiApplication.sendEvent(here.opened.window, event)
    settle(BURST_MS * 2)


def to_the_pin(here: Booth) -> None:
    here.act("main", "main")
    here.world.reader.insert("taro")
    wait_until(lambda: here.flow.screen == "pin", "the card to be seen")


@pytest.mark.parametrize("apart", [0, 5, BURST_MS - 1])
def test_a_scanner_types_no_digit_of_a_pin(here: Booth, apart: int) -> None:
    to_the_pin(here)
    type_at(here, BARCODE + "\r", apart)
    assert here.flow.view()["filled"] == 0
    assert here.flow.screen == "pin"


def test_a_scanner_presses_no_button(here: Booth) -> None:
    here.press(Key.Key_Down)
    here.opened.companion.gate.pause = BURST_MS
    before = here.flow.state
    type_at(here, BARCODE + "\r", 4)
    assert here.flow.state == before


def test_a_person_types_as_before(here: Booth) -> None:
    to_the_pin(here)
    type_at(here, "1234", BURST_MS * 3)
    assert here.flow.view()["filled"] == 4


def test_a_person_after_a_scanner_is_heard(here: Booth) -> None:
    to_the_pin(here)
    type_at(here, BARCODE + "\r", 4)
    type_at(here, "12", BURST_MS * 4)
    assert here.flow.view()["filled"] == 2


def test_a_key_that_is_held_counts_once(here: Booth) -> None:
    to_the_pin(here)
    none = Qt.KeyboardModifier.NoModifier
    for repeat in (False, True, True, True):
        event = QKeyEvent(QEvent.Type.KeyPress, Key.Key_7, none, "7", repeat)
        QGuiApplication.sendEvent(here.opened.window, event)
    settle(BURST_MS * 2)
    assert here.flow.view()["filled"] == 1


# --- fingers


@pytest.fixture
def device(here: Booth) -> QPointingDevice:
    del here
    return QTest.createTouchDevice()


def middle(here: Booth, name: str) -> QPoint:
    item = here.finger._find(here.opened.window.contentItem(), name)
    assert item is not None
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()


def steady(here: Booth, milliseconds: int) -> None:
    here.opened.engine.rootContext().contextProperty("gate").setProperty("pause", milliseconds)


def test_pressing_twice_counts_once(here: Booth) -> None:
    to_the_pin(here)
    steady(here, 60_000)
    here.finger.touch("key:1")
    here.finger.touch("key:1")
    assert here.flow.view()["filled"] == 1


def test_a_finger_that_stays_down_acts_once_when_it_is_lifted(here: Booth, device: QPointingDevice) -> None:
    to_the_pin(here)
    at, window = middle(here, "key:1"), here.opened.window
    QTest.touchEvent(window, device).press(0, at, window).commit()
    settle(1200)
    assert here.flow.view()["filled"] == 0
    QTest.touchEvent(window, device).release(0, at, window).commit()
    settle()
    assert here.flow.view()["filled"] == 1


def test_a_finger_that_slides_off_does_nothing(here: Booth, device: QPointingDevice) -> None:
    to_the_pin(here)
    window = here.opened.window
    QTest.touchEvent(window, device).press(0, middle(here, "key:1"), window).commit()
    QTest.touchEvent(window, device).move(0, middle(here, "key:9"), window).commit()
    QTest.touchEvent(window, device).release(0, middle(here, "key:9"), window).commit()
    settle()
    assert here.flow.view()["filled"] == 0


def test_two_buttons_at_once_are_at_most_one(here: Booth, device: QPointingDevice) -> None:
    to_the_pin(here)
    window, one, two = here.opened.window, middle(here, "key:1"), middle(here, "key:9")
    QTest.touchEvent(window, device).press(0, one, window).press(1, two, window).commit()
    QTest.touchEvent(window, device).release(0, one, window).release(1, two, window).commit()
    settle()
    assert here.flow.view()["filled"] <= 1


def test_a_palm_does_nothing_that_cannot_be_taken_back(here: Booth, device: QPointingDevice) -> None:
    """Ten touches at once all over the keys: one digit at most, and nobody has left the screen."""
    to_the_pin(here)
    window = here.opened.window
    points = [middle(here, f"key:{digit}") for digit in range(10)]
    touch = QTest.touchEvent(window, device)
    for n, point in enumerate(points):
        touch = touch.press(n, point, window)
    touch.commit()
    touch = QTest.touchEvent(window, device)
    for n, point in enumerate(points):
        touch = touch.release(n, point, window)
    touch.commit()
    settle()
    assert here.flow.screen == "pin"
    assert here.flow.view()["filled"] <= 1


# --- the touch screen's cable


def test_a_touch_screen_that_was_there_and_is_gone_is_noticed() -> None:
    there = [False]
    screen = TouchScreen(lambda: there[0])
    assert not screen.look()
    there[0] = True
    assert not screen.look()
    there[0] = False
    assert screen.look()
    assert screen.gone
    there[0] = True
    assert not screen.look()


def test_without_a_touch_screen_the_keys_are_named_and_the_visit_goes_on(
    tmp_path: Path, station: Station
) -> None:
    world, gone = World(tmp_path, words=station.words), [False]
    told: list[str] = []
    parts = replace(world.parts, touch_gone=lambda: gone[0])
    flow = Flow(parts, lambda: told.append(flow.chrome()["offline"]))
    flow.act("start")
    gone[0] = True
    flow.tick()
    assert told[-1] == "いまは下のキーで使えます"
    flow.act("choose", "tennyu")
    flow.act("main")
    assert flow.screen == "info"


# --- a typeface that isn't there

FACES = ["BIZ UDPGothic", "IPAmjMincho", "Noto Sans"]


@pytest.mark.parametrize("missing", ["BIZ UDPGothic", "IPAmjMincho"])
def test_without_the_main_typefaces_it_does_not_start_and_says_which(missing: str) -> None:
    with pytest.raises(Trouble) as trouble:
        drawable(("ja",), lambda: [one for one in FACES if one != missing])
    assert trouble.value.fault is Fault.FONT_MISSING
    assert trouble.value.detail == missing


def test_a_language_without_its_letters_is_not_offered() -> None:
    assert drawable(("ja", "easy", "en", "vi", "ne", "ko"), lambda: FACES) == ("ja", "easy", "en", "vi")


def test_this_machine_draws_every_language_of_the_city(qapp: object, station: Station) -> None:
    del qapp
    assert drawable(station.guide.city.languages) == station.guide.city.languages


def test_staff_are_told_what_the_glass_lacks() -> None:
    glass = Glass(TouchScreen(lambda: False))
    assert glass.faults() == ()
    glass.touch.gone, glass.letters_missing = True, True
    assert glass.faults() == (Fault.TOUCH_GONE, Fault.FONT_MISSING)
