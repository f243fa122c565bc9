"""The server stops while phones are listening."""

from __future__ import annotations

import time

import httpx
import pytest

from kiosk.clock import StoppedClock
from kiosk.status.app import status_app
from kiosk.status.pages import Pages
from kiosk.status.server import StatusServer
from kiosk.status.source import SnapshotSource
from ui.gallery.faces.morning import BUSY, HALL, NOW, words


def test_it_stops_at_once_and_without_a_complaint(caplog: pytest.LogCaptureFixture) -> None:
    source = SnapshotSource()
    server = StatusServer(status_app(Pages(HALL, words()), source, StoppedClock(NOW)), "127.0.0.1", 0)
    server.start()
    with httpx.stream("GET", f"{server.url}/events", timeout=10) as phone:
        lines = phone.iter_lines()
        assert next(lines) == "retry: 3000"
        source.publish(BUSY)
        begin = time.monotonic()
        server.stop()
        assert time.monotonic() - begin < 1, "before uvicorn loses its patience"
        assert [line for line in lines if line.startswith("event:")] in (
            ["event: begin"],
            ["event: begin", "event: changed"],
        )
    assert caplog.text == ""
