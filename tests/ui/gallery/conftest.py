from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.clock import SystemClock
from kiosk.settings import Settings
from ui.cli.shots_cast import cast
from ui.cli.station import Station
from ui.gallery.cast import Cast
from ui.gallery.scene import Scene
from ui.gallery.scenes import screens


@pytest.fixture(scope="session")
def people(tmp_path_factory: pytest.TempPathFactory) -> Cast:
    folder: Path = tmp_path_factory.mktemp("gallery")
    return cast(Station(Settings(data=folder), SystemClock()), folder)


@pytest.fixture(scope="session")
def scenes(people: Cast) -> list[Scene]:
    return list(screens(people))
