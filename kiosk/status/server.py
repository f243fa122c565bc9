"""Runs the status pages: for good, or in a thread beside the other faces."""

from __future__ import annotations

import socket
import threading
import time

import uvicorn
from starlette.applications import Starlette

_START_SECONDS = 10.0


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
        # The access log would keep tokens.
        config = uvicorn.Config(app, host=host, port=port, log_level="warning", access_log=False)
        config.timeout_graceful_shutdown = 1
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
        self._server.run()

    def stop(self) -> None:
        self._server.should_exit = True
        self._thread.join(_START_SECONDS)

    @property
    def url(self) -> str:
        port = self._server.servers[0].sockets[0].getsockname()[1]
        return f"http://{self._host}:{port}"
