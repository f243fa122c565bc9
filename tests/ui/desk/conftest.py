from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.desk.world import World
from ui.desk.style import wear
from ui.desk.window import open_desk
from ui.gallery.faces.hands import Hands


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path)


@pytest.fixture
def queue(world: World) -> None:
    """Who waits before the desk opens: nobody. A file that needs some has its own."""
    del world


@pytest.fixture
def unsigned(world: World, queue: None, qtbot: QtBot) -> Iterator[Hands]:
    """At an open desk that nobody signed in at."""
    del queue
    window = open_desk(world.parts, threads=False)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitActive(window)
    QApplication.processEvents()
    yield Hands(window)
    window.close()
    wear(contrast=False)
    world.office.close()


@pytest.fixture
def hands(unsigned: Hands) -> Hands:
    unsigned.sign_in()
    return unsigned
