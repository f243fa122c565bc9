from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.clock import StoppedClock
from kiosk.office import Office
from tests.kiosk.office import world


@pytest.fixture
def clock() -> StoppedClock:
    return world.clock()


@pytest.fixture
def office(tmp_path: Path, clock: StoppedClock) -> Iterator[Office]:
    office = world.an_office(world.store_in(tmp_path), clock)
    yield office
    office.close()
