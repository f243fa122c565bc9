"""Runs the status pages: for good, or in a thread beside the other faces."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import sys
import threading
import time

import uvicorn
from starlette.applications import Starlette
from uvicorn.protocols.http.h11_impl import H11Protocol

_START_SECONDS = 10.0
_UNREAD_BYTES = 16_384  # for one phone; then its stream waits until it reads
_SILENT_MS = 30_000  # a phone that left without a word, or stopped reading, is gone after so long
_ASK_SECONDS = 10.0  # for a new connection to ask for something
_FILES = 16_384  # where the system lets us
_CONNECTIONS = 8_000


class _Protocol(H11Protocol):
    """A connection that a stream may break, and that holds little for whoever doesn't read."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # uvicorn's own way
        super().connection_made(transport)
        transport.set_write_buffer_limits(high=_UNREAD_BYTES)
        self.app_state = {**self.app_state, "abort": transport.abort}
        self.loop.call_later(_ASK_SECONDS, self._close_unless_asked)
        wire = transport.get_extra_info("socket")
        if wire is not None and sys.platform == "linux":
            with contextlib.suppress(OSError):  # a socket of another kind has no such clock
                wire.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, _SILENT_MS)

    def _close_unless_asked(self) -> None:
        if self.cycle is None:
            self.transport.close()


class _Server(uvicorn.Server):
    """Phones listen for as long as they are open; a server that stops says goodbye to them first."""

    def __init__(self, config: uvicorn.Config, app: Starlette) -> None:
        super().__init__(config)
        self._app = app

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._app.state.end_streams()
        await super().shutdown(sockets)


class StatusServer:
    """The server in a thread of its own. `url` is where it answers, also when port 0 asked for any."""

    def __init__(self, app: Starlette, host: str, port: int) -> None:
        config = uvicorn.Config(
            app,
            host=host,
            port=port,
            http=_Protocol,
            ws="none",
            log_level="warning",
            access_log=False,  # it would keep tokens
            proxy_headers=False,  # whom to believe is ours to say, see limits.py
            server_header=False,
            backlog=2048,
            limit_concurrency=_CONNECTIONS,
            h11_max_incomplete_event_size=16_384,
            timeout_graceful_shutdown=1,
        )
        self._server = _Server(config, app)
        self._thread = threading.Thread(target=self._server.run, name="status", daemon=True)
        self._host = host

    def start(self) -> None:
        """Returns when it answers. Raises OSError when the port is taken."""
        self._thread.start()
        deadline = time.monotonic() + _START_SECONDS
        while not self._server.started:
            if not self._thread.is_alive() or time.monotonic() > deadline:
                raise OSError("the status server did not start: is its port taken?")
            time.sleep(0.01)

    def serve(self) -> None:
        """Serves until the process is told to end."""
        _open_more_files()
        self._server.run()

    def stop(self) -> None:
        self._server.should_exit = True
        self._thread.join(_START_SECONDS)

    @property
    def url(self) -> str:
        port = self._server.servers[0].sockets[0].getsockname()[1]
        return f"http://{self._host}:{port}"


def _open_more_files() -> None:
    """A thousand phones are a thousand open files; many systems begin with 1,024."""
    if sys.platform == "win32":
        return
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = _FILES if hard == resource.RLIM_INFINITY else min(_FILES, hard)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
