"""The event stream of one phone, straight on ASGI: a thousand of them stay light."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable

from starlette.types import Receive, Scope, Send

from kiosk.status.source import Listener, SnapshotSource

_HEADERS = [
    (b"content-type", b"text/event-stream; charset=utf-8"),
    (b"x-accel-buffering", b"no"),
]


class EventStream:
    def __init__(self, source: SnapshotSource, key: str | None, left: Callable[[], None]) -> None:
        """`left` is called once, when the phone is gone."""
        self._source = source
        self._key = key
        self._left = left

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        abort = scope.get("state", {}).get("abort", _nothing)
        listener = self._source.listen(self._key, abort)
        gone = asyncio.ensure_future(_until_gone(receive))
        gone.add_done_callback(lambda _: listener.close())
        try:
            await send({"type": "http.response.start", "status": 200, "headers": _HEADERS})
            await self._say(listener, send, b"retry: 3000\nevent: begin\ndata: %d\n\n" % self._source.count)
            while (news := await listener.next()) is not None:
                await self._say(listener, send, self._source.words[news])
            await send({"type": "http.response.body", "body": b""})
        finally:
            self._source.leave(listener)
            gone.cancel()
            self._left()

    async def _say(self, listener: Listener, send: Send, words: bytes) -> None:
        listener.sending_since = time.monotonic()
        await send({"type": "http.response.body", "body": words, "more_body": True})
        listener.sending_since = None


async def _until_gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


def _nothing() -> None:
    """Where the server can't break a connection."""
