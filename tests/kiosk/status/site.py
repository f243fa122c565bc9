"""The real server with what feeds it, and the states that a page can be in."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import httpx
from nacl.signing import VerifyKey

from kiosk.clock import StoppedClock
from kiosk.status.app import status_app
from kiosk.status.inbox import Inbox
from kiosk.status.limits import Limits
from kiosk.status.pages import Pages
from kiosk.status.server import StatusServer
from kiosk.status.source import SnapshotSource
from kiosk.tickets.model import Estimate, Snapshot, TicketState
from tests.hall import BUSY, HALL, NOW, TOKEN, with_phone, words

NOTICE = {
    "ja": "証明書はコンビニでも受け取れます。",
    "easy": "[証明|しょうめい]は コンビニでも もらえます。",
    "en": "Convenience stores have certificates too.",
}
LATER = NOW + timedelta(minutes=2)  # news of NOW is old by then


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


_HANDED = {"handover": True, "ahead": 1, "estimate": Estimate(0, 5)}
_SHUT = (*BUSY.lines[:3], replace(BUSY.lines[3], open=False, waiting=0, estimate=None))

TICKETS: dict[str, Snapshot] = {
    "waiting": BUSY,
    "soon": with_phone(ahead=2, estimate=Estimate(5, 10)),
    "moved": with_phone(counter="HOKEN", counter_number="7", ahead=5, estimate=Estimate(40, None)),
    "after hours": replace(BUSY, open=False),
    "practice and notice": replace(BUSY, practice=True, notice=NOTICE),
    "called": with_phone(state=TicketState.CALLED, called_at=NOW, ahead=0),
    "called to hand over": with_phone(state=TicketState.CALLED, called_at=NOW, handover=True),
    "preparing": with_phone(state=TicketState.HELD),
    "ready": with_phone(**_HANDED),
    "missed": with_phone(state=TicketState.NO_SHOW, called_at=NOW),
    "done": with_phone(state=TicketState.DONE, finished_at=NOW),
    "cancelled": with_phone(state=TicketState.CANCELLED, finished_at=NOW),
    "closed": replace(with_phone(state=TicketState.CANCELLED, finished_at=NOW), open=False),
}
BOARDS: dict[str, Snapshot] = {
    "board": replace(BUSY, lines=_SHUT, notice=NOTICE),
    "board after hours": replace(BUSY, open=False, practice=True),
}
