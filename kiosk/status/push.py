"""The office's side of the way out: sends each snapshot, signed, and takes nothing back."""

from __future__ import annotations

import ssl
import threading
import time
from collections.abc import Callable
from datetime import timedelta
from enum import StrEnum
from pathlib import Path
from urllib.parse import urlsplit

import httpx
from nacl.signing import SigningKey

from kiosk.clock import Clock
from kiosk.faults import Fault, Trouble
from kiosk.status.inbox import SIGNATURE, Refusal, sequence_at
from kiosk.status.outward import KEPT, outward
from kiosk.status.signing import sign
from kiosk.status.wire import Sent, to_bytes
from kiosk.tickets.model import Snapshot

PACE = 1.0  # seconds between two messages, at least
_PATIENCE = 5.0  # seconds for one message
_LONGEST = 30.0  # seconds between two tries
_STEP = 0.5  # seconds until a stop is noticed


class Push(StrEnum):
    """How the way out is; the word in `status.push`."""

    WORKING = "working"
    UNREACHABLE = "unreachable"
    WRONG_KEY = "wrong_key"
    WRONG_CLOCK = "wrong_clock"
    REFUSED = "refused"


Tell = Callable[[Push, int], None]
"""Told when the way out begins to be so; with the outer server's status code, or 0."""


class Pusher:
    """`publish` from any thread; `run` in a thread of its own. Between two tries only the newest is kept."""

    def __init__(
        self,
        url: str,
        key: SigningKey,
        clock: Clock,
        tell: Tell,
        *,
        ca: Path | None = None,
        kept: timedelta = KEPT,
    ) -> None:
        """`ca`: the authority behind the outer server's certificate, when it is the city's own.

        `kept`: how long the address of a finished ticket lives on.
        """
        check_url(url)
        self._url, self._key, self._clock, self._tell = url, key, clock, tell
        self._kept = kept
        self._client = httpx.Client(
            verify=_trust(ca) if ca else True, timeout=_PATIENCE, follow_redirects=False
        )
        self._news = threading.Condition()
        self._newest: Snapshot | None = None
        self._last = 0
        self._state: Push | None = None

    def publish(self, snapshot: Snapshot) -> None:
        with self._news:
            self._newest = outward(snapshot, self._kept)
            self._news.notify()

    def run(self, stop: threading.Event) -> None:
        """Sends until `stop` is set, at most one a second; what fails is tried again, later and later."""
        fails = 0
        with self._client:
            while not stop.is_set():
                snapshot = self._next()
                if snapshot is None:
                    continue
                begin = time.monotonic()
                if self._sent(snapshot):
                    fails, pause = 0, PACE
                else:
                    self._again(snapshot)
                    pause = min(_LONGEST, PACE * 2**fails)
                    fails = min(fails + 1, 10)
                stop.wait(max(0.0, begin + pause - time.monotonic()))

    def _next(self) -> Snapshot | None:
        with self._news:
            if self._newest is None:
                self._news.wait(_STEP)
            taken, self._newest = self._newest, None
            return taken

    def _again(self, snapshot: Snapshot) -> None:
        with self._news:
            self._newest = self._newest or snapshot

    def _sent(self, snapshot: Snapshot) -> bool:
        now = self._clock.now()
        self._last = max(self._last + 1, sequence_at(self._clock))
        body = to_bytes(Sent(self._last, now, snapshot))
        headers = {"Content-Type": "application/json", SIGNATURE: sign(self._key, body)}
        try:
            # The answer's body is never read: nothing flows in.
            with self._client.stream("POST", self._url, content=body, headers=headers) as answer:
                code = answer.status_code
        except httpx.HTTPError:
            code = 0
        state = _state_of(code)
        if state is not self._state:
            self._state = state
            self._tell(state, code)
        return state is Push.WORKING


def check_url(url: str) -> None:
    """Raises Trouble(SETTINGS_INVALID) for an address that would be open to read on the way."""
    parts = urlsplit(url)
    local = parts.hostname in {"localhost", "127.0.0.1", "::1"}
    if parts.scheme == "https" or (parts.scheme == "http" and local):
        return
    detail = (
        f"status.push_url: 「{url}」は使えません。https:// で始まる外のサーバーのアドレスを書いてください。"
    )
    raise Trouble(Fault.SETTINGS_INVALID, detail, url=url)


def _trust(ca: Path) -> ssl.SSLContext:
    try:
        return ssl.create_default_context(cafile=str(ca))
    except (OSError, ssl.SSLError) as error:
        detail = f"status.push_ca: {ca} を証明書として読めません。"
        raise Trouble(Fault.SETTINGS_INVALID, detail, file=str(ca)) from error


def _state_of(code: int) -> Push:
    match code:
        case 204:
            return Push.WORKING
        case 0 | 502 | 503 | 504:
            return Push.UNREACHABLE
        case Refusal.WRONG_KEY:
            return Push.WRONG_KEY
        case Refusal.OLD:
            return Push.WRONG_CLOCK
        case _:
            return Push.REFUSED
