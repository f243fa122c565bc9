from collections.abc import Iterator

import pytest

from tests.kiosk.store.postgresql import Server, running


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    with running() as server:
        yield server
