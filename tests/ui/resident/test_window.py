"""The real window over the real flow: a touch on the glass arrives, and threads come home."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from tests.ui.resident.world import World
from ui.common.worker import DirectWork
from ui.resident.app import MAIN, KioskWindow, open_kiosk


@pytest.fixture
def kiosk(qtbot: QtBot, tmp_path: Path) -> Iterator[tuple[World, KioskWindow]]:
    del qtbot  # only so that there is an application
    world = World(tmp_path)
    opened = open_kiosk(replace(world.parts, work=DirectWork()), strict=True)
    yield world, opened
    opened.close()
    assert opened.warnings == []


def test_a_card_is_read_off_the_glass_and_comes_home(kiosk: tuple[World, KioskWindow], qtbot: QtBot) -> None:
    world, opened = kiosk
    for verb, value in (("start", ""), ("choose", "tennyu"), ("main", ""), ("main", "")):
        opened.shell.act(verb, value)
    assert opened.shell.flow.screen == "card"

    world.reader.insert("taro")
    qtbot.waitUntil(lambda: opened.shell.flow.screen == "pin", timeout=5000)
    for digit in "1234":
        opened.shell.act("key", digit)
    opened.shell.act("main", "")
    qtbot.waitUntil(lambda: opened.shell.flow.screen == "you", timeout=5000)


def test_a_card_that_is_quickly_exchanged_is_noticed(kiosk: tuple[World, KioskWindow], qtbot: QtBot) -> None:
    world, opened = kiosk
    for verb, value in (("start", ""), ("choose", "tennyu"), ("main", ""), ("main", "")):
        opened.shell.act(verb, value)
    world.reader.insert("suica")
    qtbot.waitUntil(lambda: opened.shell.flow.view()["state"] == "trouble", timeout=5000)
    world.reader.remove()
    world.reader.insert("taro")
    qtbot.waitUntil(lambda: opened.shell.flow.screen == "pin", timeout=5000)


NAME = "見本　太郎"


def drawn(item: QQuickItem) -> Iterator[str]:
    """Every text that is on the glass."""
    if not item.isVisible() or item.opacity() == 0:
        return
    text = item.property("text")
    if isinstance(text, str) and text and item.width() > 0:
        yield text
    for child in item.childItems():
        yield from drawn(child)


@pytest.mark.parametrize("lying", [True, False])
def test_not_one_frame_shows_who_was_there_before(
    kiosk: tuple[World, KioskWindow], qtbot: QtBot, lying: bool
) -> None:
    """Whoever leaves is gone with the touch itself, and the next picture is another one."""
    world, opened = kiosk
    for verb, value in (("start", ""), ("choose", "tennyu"), ("main", ""), ("main", "")):
        opened.shell.act(verb, value)
    world.reader.insert("taro")
    qtbot.waitUntil(lambda: opened.shell.flow.screen == "pin", timeout=5000)
    for digit in "1234":
        opened.shell.act("key", digit)
    opened.shell.act("main", "")
    qtbot.waitUntil(lambda: NAME in set(drawn(opened.window.contentItem())), timeout=5000)
    if not lying:
        world.reader.remove()
        qtbot.waitUntil(lambda: not opened.shell.flow.state.card.lying, timeout=5000)
    frames: list[set[str]] = []
    opened.window.frameSwapped.connect(lambda: frames.append(set(drawn(opened.window.contentItem()))))
    opened.shell.act("dock", "restart")
    qtbot.waitUntil(lambda: opened.shell.flow.screen == "confirm", timeout=5000)
    frames.clear()
    opened.shell.act("way", "restart")
    assert opened.shell.flow.state.holder is None
    assert NAME not in set(drawn(opened.window.contentItem())), "gone before anything is drawn"
    while len(frames) < 3:  # the glass rests after one; the next ones are asked for
        opened.window.update()
        qtbot.wait(10)
    assert opened.shell.flow.screen == ("cardleft" if lying else "welcome")
    assert not [one for one in frames if NAME in one]


def test_every_screen_is_read_while_nobody_waits(kiosk: tuple[World, KioskWindow]) -> None:
    """The welcome stands already; a screen that the list forgot would make the first visitor wait."""
    _, opened = kiosk
    listed = opened.window.property("screens").toVariant()
    assert {*listed, "Welcome"} == {path.stem for path in (MAIN.parent / "screens").glob("*.qml")}


def test_the_glass_tells_that_it_lies_on_its_side(kiosk: tuple[World, KioskWindow], qtbot: QtBot) -> None:
    """Or its lists would hold more than there is room for."""
    _, opened = kiosk
    assert opened.shell.flow.wide is False
    opened.window.resize(1920, 1080)
    qtbot.waitUntil(lambda: opened.shell.flow.wide, timeout=5000)
    opened.window.resize(1080, 1920)
    qtbot.waitUntil(lambda: not opened.shell.flow.wide, timeout=5000)


def test_a_finger_that_was_too_late_chooses_nothing_for_who_comes_next(
    kiosk: tuple[World, KioskWindow],
) -> None:
    """Whoever ends the visit by a touch finds the first screen ready at once."""
    _, opened = kiosk
    gate = opened.engine.rootContext().contextProperty("gate")
    flow = opened.shell.flow
    opened.shell.act("start", "")
    opened.shell.act("dock", "restart")
    opened.shell.act("way", "restart")
    assert flow.screen == "welcome"
    assert gate.accept("start", "welcome", False)

    opened.shell.act("start", "")
    flow.tick(1000)
    assert flow.screen == "timeout"
    flow.tick(1000)
    assert flow.screen == "welcome"
    assert not gate.accept("language:ne", "welcome", False)
