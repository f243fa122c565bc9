"""A server for all, and each database twice: what holds on one engine holds on the other."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.kiosk.store.postgresql import Server, running


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    with running() as server:
        yield server


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of a database of its own, without tables yet."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'kakanai.sqlite'}"
    server: Server = request.getfixturevalue("server")
    return server.new_database()
