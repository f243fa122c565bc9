"""The real window over the real flow: a touch on the glass arrives, and threads come home."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.resident.world import World
from ui.common.worker import DirectWork
from ui.resident.app import KioskWindow, open_kiosk


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
