from collections.abc import Iterator

import pytest

from kiosk.clock import StoppedClock
from kiosk.office import Office
from tests.kiosk.office import world


@pytest.fixture
def clock() -> StoppedClock:
    return world.clock()


@pytest.fixture
def office(database: str, clock: StoppedClock) -> Iterator[Office]:
    office = world.an_office(world.store_at(database), clock)
    yield office
    office.close()
