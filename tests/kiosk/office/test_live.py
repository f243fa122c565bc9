"""The feed of displays and phones outlives every trouble."""

from __future__ import annotations

import threading
from typing import cast

import pytest

from kiosk.faults import Fault, Trouble
from kiosk.office import Office, live, watch
from kiosk.tickets.model import Snapshot


class Stumbling:
    """An office whose first looks fail in every way that is expected."""

    def __init__(self, office: Office, troubles: list[Fault]) -> None:
        self._office, self._troubles = office, troubles
        self.changes = office.changes

    def snapshot(self) -> Snapshot:
        if self._troubles:
            raise Trouble(self._troubles.pop(0))
        return self._office.snapshot()


def test_no_trouble_ends_it(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(live, "_STEP", 0.01)
    troubles = [Fault.DATABASE_UNREACHABLE, Fault.DATABASE_OUTDATED, Fault.DISK_FULL, Fault.NOT_ALLOWED]
    stop, heard = threading.Event(), threading.Event()
    stumbling = cast(Office, Stumbling(office, troubles))
    feed = threading.Thread(target=watch, args=(stumbling, lambda _: heard.set(), stop))
    feed.start()
    assert heard.wait(20)
    stop.set()
    feed.join(20)
    assert not feed.is_alive()
