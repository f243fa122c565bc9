"""The soak, small: every kind of trouble at least once, and the same count at the end."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.store import create_database
from tests.kiosk.store.postgresql import Server, running
from tests.soak.chaos import Pace, Run
from tests.soak.hall import Hall
from tests.soak.verdict import judge


@pytest.fixture(params=["sqlite", "postgresql"])
def server(request: pytest.FixtureRequest) -> object:
    """One of its own: it is stopped while others would want theirs."""
    if request.param == "sqlite":
        yield None
        return
    with running() as server:
        yield server


@pytest.mark.timeout(300)
def test_exactly_once_whatever_happens(server: Server | None, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'hall.sqlite'}" if server is None else server.url("hall")
    create_database(url)
    hall = Hall(url, tmp_path, kiosks=4, desks=4, tickets=400)
    run = Run(hall, Pace(kill=0.4, cut=0.3, restart=2.5), server)
    run.play()
    verdict = judge(hall)
    assert verdict.holds, verdict
    assert verdict.tickets == hall.tickets
    assert run.done["kill"]
    if server is not None:
        assert run.done["cut"] and run.done["restart"]
