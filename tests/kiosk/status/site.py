"""The real server with what feeds it, for its tests."""

from __future__ import annotations

import httpx
from nacl.signing import VerifyKey

from kiosk.clock import StoppedClock
from kiosk.status.app import status_app
from kiosk.status.inbox import Inbox
from kiosk.status.limits import Limits
from kiosk.status.pages import Pages
from kiosk.status.server import StatusServer
from kiosk.status.source import SnapshotSource
from ui.gallery.faces.morning import HALL, NOW, TOKEN, words


class Site:
    """The server, what feeds it, and its clock."""

    def __init__(
        self,
        limits: Limits | None = None,
        *,
        key: VerifyKey | None = None,
        port: int = 0,
    ) -> None:
        """With a `key` it takes in what is signed."""
        self.source = SnapshotSource()
        self.clock = StoppedClock(NOW)
        self._client = httpx.Client()
        inbox = Inbox(key, self.clock) if key else None
        app = status_app(Pages(HALL, words()), self.source, self.clock, limits, inbox)
        self.server = StatusServer(app, "127.0.0.1", port)
        self.server.start()

    def stop(self) -> None:
        self._client.close()
        self.server.stop()

    def get(self, path: str, headers: dict[str, str] | None = None) -> httpx.Response:
        return self._client.get(self.server.url + path, headers={"accept-language": "ja", **(headers or {})})

    def ticket(self, language: str = "ja") -> str:
        return f"{self.server.url}/t/{TOKEN}?lang={language}"
