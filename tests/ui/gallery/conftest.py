from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.clock import SystemClock
from kiosk.settings import Settings
from tests.ui.gallery.beside import Whole
from ui.cli.shots_cast import cast
from ui.cli.station import Station
from ui.gallery.cast import Cast
from ui.gallery.dress import Dress
from ui.gallery.scene import Scene
from ui.gallery.scenes import screens
from ui.gallery.stage import Stage, open_stage


@pytest.fixture(scope="session")
def people(tmp_path_factory: pytest.TempPathFactory) -> Cast:
    folder: Path = tmp_path_factory.mktemp("gallery")
    return cast(Station(Settings(data=folder), SystemClock()), folder)


@pytest.fixture(scope="session")
def scenes(people: Cast) -> list[Scene]:
    return list(screens(people))


@pytest.fixture(scope="module")
def stage(qapp: QApplication, scenes: list[Scene]) -> Iterator[Stage]:
    """One window for all tests of a module: the first scene, until a test shows another."""
    del qapp
    opened = open_stage(next(scenes[0].shown(Dress())))
    yield opened
    opened.close()


_WHOLE = pytest.StashKey[Whole]()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Who waits for the whole matrix comes last."""
    items.sort(key=_waits)


def _waits(item: pytest.Item) -> bool:
    return isinstance(item, pytest.Function) and "whole" in item.fixturenames


def pytest_collection_finish(session: pytest.Session) -> None:
    """The whole matrix takes minutes: it is begun before the first test, and who asks waits for it."""
    if any(_waits(item) for item in session.items):
        session.config.stash[_WHOLE] = Whole(session.config.rootpath)


def pytest_sessionfinish(session: pytest.Session) -> None:
    if (whole := session.config.stash.get(_WHOLE, None)) is not None:
        whole.close()


@pytest.fixture(scope="session")
def whole(pytestconfig: pytest.Config) -> Whole:
    return pytestconfig.stash[_WHOLE]
