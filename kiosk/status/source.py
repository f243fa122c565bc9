"""The newest snapshot, and whoever waits for the next one."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from datetime import timedelta
from enum import IntEnum

from kiosk.status.outward import KEPT, outward
from kiosk.tickets.model import Snapshot

QUIET_SECONDS = 20.0  # a comment so often keeps proxies from closing the line
SLOW_SECONDS = 10.0  # then a phone that doesn't read is let go
_TICK = 5.0


class News(IntEnum):
    """What a listener is told; the greater one stands for both when one is still unread."""

    NOTHING = 0
    QUIET = 1  # a comment
    FRESH = 2  # a new snapshot, and this page is as it was
    CHANGED = 3  # this page is to be fetched again, soon
    TURN = 4  # the number of this page is called, or was: at once


class Listener:
    """One open event stream. It holds one unread word at most, so a slow phone costs no memory."""

    __slots__ = ("_news", "abort", "closed", "key", "sending_since", "wake")

    def __init__(self, key: str | None, abort: Callable[[], None]) -> None:
        self.key = key  # of the page that it keeps fresh; None: the board
        self.abort = abort  # breaks the connection
        self.closed = False
        self.sending_since: float | None = None
        self.wake = asyncio.Event()
        self._news = News.NOTHING

    def tell(self, news: News) -> None:
        if news > self._news:
            self._news = news
            self.wake.set()

    def close(self) -> None:
        self.closed = True
        self.wake.set()

    async def next(self) -> News | None:
        """None: it is over."""
        await self.wake.wait()
        if not self.closed:
            self.wake.clear()
        news, self._news = self._news, News.NOTHING
        return news if news else None if self.closed else News.QUIET


class SnapshotSource:
    """Written from any thread; read by the pages and by every open phone.

    It holds what `outward` leaves of a snapshot: no address can be read from its memory.
    """

    def __init__(self, kept: timedelta = KEPT) -> None:
        self.kept = kept
        self.count = 0  # of snapshots so far: pages made for one are good until the next
        self.words = _words(None)
        self._newest: Snapshot | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._listeners: set[Listener] = set()
        self._spoke = 0.0
        self._ticking: asyncio.TimerHandle | None = None
        self._ended = False

    @property
    def newest(self) -> Snapshot | None:
        return self._newest

    @property
    def listening(self) -> int:
        return len(self._listeners)

    def publish(self, snapshot: Snapshot) -> None:
        """As the office sees it."""
        self.show(outward(snapshot, self.kept))

    def show(self, snapshot: Snapshot) -> None:
        """As `outward` left it."""
        before, self._newest = self._newest, snapshot
        self.count += 1
        self.words = _words(snapshot)
        loop = self._loop
        if loop is not None and not loop.is_closed():
            loop.call_soon_threadsafe(self._spread, before, snapshot)

    def end(self) -> None:
        """Lets go of every open phone, on the server's own thread: it stops."""
        self._ended = True
        if self._ticking:
            self._ticking.cancel()
        for one in self._listeners:
            one.close()

    def listen(self, key: str | None, abort: Callable[[], None]) -> Listener:
        """On the server's own thread."""
        self._loop = asyncio.get_running_loop()
        one = Listener(key, abort)
        self._listeners.add(one)
        if self._ended:
            one.close()
        elif self._ticking is None:
            self._spoke = time.monotonic()
            self._ticking = self._loop.call_later(_TICK, self._tick)
        return one

    def leave(self, listener: Listener) -> None:
        self._listeners.discard(listener)
        if not self._listeners and self._ticking:
            self._ticking.cancel()
            self._ticking = None

    def _spread(self, before: Snapshot | None, now: Snapshot) -> None:
        """Whoever is called hears it before the others do."""
        self._spoke = time.monotonic()
        same = before is not None and (before.open, before.notice) == (now.open, now.notice)
        board = News.FRESH if before and _board(before) == _board(now) else News.CHANGED
        others = []
        for one in self._listeners:
            if one.key is None:
                news = board
            else:
                news = _about(one.key, before, now) if before and same else News.CHANGED
            if news is News.TURN:
                one.tell(news)
            else:
                others.append((one, news))
        for one, news in others:
            one.tell(news)
            if one.key is not None and one.key not in now.phones:
                one.close()  # the address has ended

    def _tick(self) -> None:
        """One clock for all: lets go of those who don't read, and breaks long silence."""
        moment = time.monotonic()
        for one in self._listeners:
            if one.sending_since is not None and moment - one.sending_since > SLOW_SECONDS:
                one.abort()
        if moment - self._spoke > QUIET_SECONDS - _TICK:
            self._spoke = moment
            for one in self._listeners:
                one.tell(News.QUIET)
        loop = self._loop
        self._ticking = loop.call_later(_TICK, self._tick) if loop and self._listeners else None


def _words(snapshot: Snapshot | None) -> dict[News, bytes]:
    """The same few for everybody, with the time of the news: whom they are about only the phone knows."""
    at = f"{snapshot.at:%H:%M}" if snapshot else ""
    events = {one: f"event: {one.name.lower()}\ndata: {at}\n\n".encode() for one in News}
    return events | {News.QUIET: b": quiet\n\n"}


def _board(one: Snapshot) -> object:
    return one.lines, one.open, one.notice, one.practice


def _about(key: str, before: Snapshot, now: Snapshot) -> News:
    old, new = before.phones.get(key), now.phones.get(key)
    if old == new:
        return News.FRESH
    if old is None or new is None:
        return News.CHANGED
    told = (old.state, old.called_at, old.counter) != (new.state, new.called_at, new.counter)
    return News.TURN if told else News.CHANGED
