from __future__ import annotations

import pytest

from kiosk.clock import SystemClock
from kiosk.settings import CardSettings, Settings
from tests.ui.resident.guidance.ear import Ear
from ui.cli.shots_cast import cast
from ui.cli.station import Station
from ui.gallery.scene import Scene
from ui.gallery.scenes import screens


@pytest.fixture(scope="package")
def station(tmp_path_factory: pytest.TempPathFactory) -> Station:
    settings = Settings(data=tmp_path_factory.mktemp("guidance"), card=CardSettings(simulated="taro"))
    return Station(settings, SystemClock())


@pytest.fixture(scope="package")
def scenes(station: Station, tmp_path_factory: pytest.TempPathFactory) -> list[Scene]:
    """Every screen in every state."""
    return list(screens(cast(station, tmp_path_factory.mktemp("scenes"))))


@pytest.fixture
def ear() -> Ear:
    return Ear()
