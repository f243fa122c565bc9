from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.resident.city_world import city_world
from tests.ui.resident.world import World
from ui.common.worker import DirectWork
from ui.resident.app import KioskWindow, open_kiosk


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path)


@pytest.fixture
def glass(qtbot: QtBot, tmp_path: Path) -> Iterator[tuple[World, KioskWindow]]:
    """The shipped city behind the real window."""
    del qtbot  # only so that there is an application
    world = city_world(tmp_path)
    opened = open_kiosk(replace(world.parts, work=DirectWork()), strict=True)
    world.flow = opened.shell.flow
    yield world, opened
    opened.close()
    assert opened.warnings == []
