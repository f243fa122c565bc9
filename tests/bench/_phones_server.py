"""The server's side of `phones`: the status pages of a full hall, or a bare echo of the same web server."""

from __future__ import annotations

import asyncio
import os
import sys
import time
from collections.abc import AsyncIterator, Callable
from dataclasses import replace

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route

from kiosk.clock import StoppedClock
from kiosk.status.app import status_app
from kiosk.status.pages import Pages
from kiosk.status.server import StatusServer
from kiosk.status.source import SnapshotSource
from kiosk.tickets.model import Estimate, PhoneView, Snapshot, TicketState
from ui.gallery.faces.morning import BUSY, HALL, NOW, words

LINES = 10
Say = Callable[[str], float]
Memory = Callable[[], float]


def token(place: int) -> str:
    return f"{place:026d}"


def main() -> None:
    if sys.argv[1] == "bare":
        app = Starlette(routes=[Route("/", _hello)])
        uvicorn.run(app, port=int(os.environ["KAKANAI_STATUS__PORT"]), log_level="warning")
        return
    kind, size = sys.argv[1], int(sys.argv[2])
    source, echo = SnapshotSource(), _Echo()
    app = status_app(Pages(HALL, words()), source, StoppedClock(NOW)) if kind == "phones" else echo.app()
    source.publish(hall(size, -1))
    server = StatusServer(app, "127.0.0.1", 0)
    server.start()
    print(server.url.rsplit(":", 1)[1], flush=True)
    for line in sys.stdin:
        made = hall(size, int(line.split()[1])) if line.startswith("call") else None
        begin = time.monotonic()
        if made is not None and kind == "phones":
            source.publish(made)
        elif made is not None:
            echo.say()
        print(begin, flush=True)
    server.stop()


def hall(size: int, call: int) -> Snapshot:
    """After so many calls: every tenth phone is of one line and moves up when one of it is called."""

    def view(place: int) -> PhoneView:
        called = place <= call
        ahead = max(0, place // LINES - sum(one % LINES == place % LINES for one in range(call + 1)))
        return PhoneView(
            number=f"B{place:04d}",
            state=TicketState.CALLED if called else TicketState.WAITING,
            counter="SHIMIN",
            counter_number="3",
            ahead=0 if called else ahead,
            estimate=None if called else Estimate(20, 35),
            line="B",
            called_at=NOW if called else None,
        )

    return replace(BUSY, phones={token(place): view(place) for place in range(size)})


class _Echo:
    """As an example of the web server's own would do it: a queue for each client."""

    def __init__(self) -> None:
        self._queues: set[asyncio.Queue[bytes]] = set()
        self._loop: asyncio.AbstractEventLoop | None = None

    def app(self) -> Starlette:
        app = Starlette(routes=[Route("/t/{token}/events", self._events)])
        app.state.end_streams = self._end
        return app

    def say(self, word: bytes = b"event: changed\ndata: 10:42\n\n") -> None:
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self._spread, word)

    def _end(self) -> None:
        self._spread(b"")

    def _spread(self, word: bytes) -> None:
        for one in self._queues:
            one.put_nowait(word)

    async def _events(self, request: Request) -> Response:  # noqa: ARG002 - a route gets its request
        return StreamingResponse(self._stream(), media_type="text/event-stream")

    async def _stream(self) -> AsyncIterator[bytes]:
        self._loop = asyncio.get_running_loop()
        queue: asyncio.Queue[bytes] = asyncio.Queue()
        self._queues.add(queue)
        try:
            yield b"retry: 3000\n\n"
            while word := await queue.get():
                yield word
        finally:
            self._queues.discard(queue)


async def _hello(request: Request) -> Response:  # noqa: ARG001 - a route gets its request
    return PlainTextResponse("hello")


if __name__ == "__main__":
    main()
