"""The newest snapshot, and whoever waits for the next one."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import datetime

from kiosk.tickets.model import Snapshot


class SnapshotSource:
    """Written from any thread by `publish`; read by the pages and by every open phone.

    A phone that is slow to read misses snapshots in between, never the newest one.
    """

    def __init__(self) -> None:
        self._newest: Snapshot | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._waiting: set[asyncio.Event] = set()
        self._ended = False

    @property
    def newest(self) -> Snapshot | None:
        return self._newest

    def publish(self, snapshot: Snapshot) -> None:
        self._newest = snapshot
        loop = self._loop
        if loop is not None and not loop.is_closed():
            loop.call_soon_threadsafe(self._wake)

    def end(self) -> None:
        """Lets go of every open phone, on the server's own thread: it stops."""
        self._ended = True
        self._wake()

    async def changes(self, quiet_seconds: float) -> AsyncIterator[datetime | None]:
        """The time of each new snapshot; None after so long a silence, so that a proxy keeps the line."""
        self._loop = asyncio.get_running_loop()
        news = asyncio.Event()
        self._waiting.add(news)
        try:
            while not self._ended:
                try:
                    await asyncio.wait_for(news.wait(), quiet_seconds)
                except TimeoutError:
                    yield None
                    continue
                news.clear()
                if self._ended:
                    return
                yield self._newest.at if self._newest else None
        finally:
            self._waiting.discard(news)

    def _wake(self) -> None:
        for news in self._waiting:
            news.set()
