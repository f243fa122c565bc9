"""The one thing that the outer server takes in: a signed snapshot that is newer than the last."""

from __future__ import annotations

import logging
from datetime import timedelta
from enum import IntEnum
from pathlib import Path

from nacl.signing import VerifyKey

from kiosk.clock import Clock
from kiosk.status.signing import verified
from kiosk.status.wire import Sent, from_bytes
from kiosk.tickets.model import Snapshot

SIGNATURE = "x-kakanai-signature"
MOST_BYTES = 4_000_000  # 20,000 phones
SKEW = timedelta(seconds=60)  # how far the two clocks, and the way, may be apart
_log = logging.getLogger(__name__)


class Refusal(IntEnum):
    """Why, as a status of HTTP; the office needs to know no more."""

    UNREADABLE = 400
    WRONG_KEY = 401
    OLD = 409  # a replay, or the clocks disagree
    TOO_LARGE = 413


class Inbox:
    """Holds the verify key and no more. `keep`: a file with the last message, for after a restart."""

    def __init__(self, key: VerifyKey, clock: Clock, keep: Path | None = None) -> None:
        self._key = key
        self._clock = clock
        self._keep = keep
        # What was signed before this start may have been taken in before it: no replay over a restart.
        self._last = sequence_at(clock)

    def take(self, body: bytes, signature: str) -> Snapshot | Refusal:
        read = self._read(body, signature)
        if isinstance(read, Refusal):
            return read
        if abs(self._clock.now() - read.sent_at) > SKEW or read.sequence <= self._last:
            return Refusal.OLD
        self._last = read.sequence
        self._store(body, signature)
        return read.snapshot

    def kept(self) -> Snapshot | None:
        """What the last run took in, if it is whole; pages tell its age themselves."""
        if self._keep is None:
            return None
        try:
            signature, _, body = self._keep.read_bytes().partition(b"\n")
            read = self._read(body, signature.decode("ascii"))
        except (OSError, ValueError):
            return None
        if isinstance(read, Refusal):
            return None
        self._last = read.sequence
        return read.snapshot

    def _read(self, body: bytes, signature: str) -> Sent | Refusal:
        if len(body) > MOST_BYTES:
            return Refusal.TOO_LARGE
        if not verified(self._key, body, signature):
            return Refusal.WRONG_KEY
        try:
            return from_bytes(body)
        except ValueError:
            return Refusal.UNREADABLE

    def _store(self, body: bytes, signature: str) -> None:
        """The pages matter more than a full disk."""
        if self._keep is None:
            return
        fresh = self._keep.with_suffix(".new")
        try:
            fresh.write_bytes(signature.encode("ascii") + b"\n" + body)
            fresh.replace(self._keep)
        except OSError as error:
            _log.warning("%s: %s", self._keep, error.strerror)


def sequence_at(clock: Clock) -> int:
    """Microseconds: a sequence that goes on over restarts of the sender."""
    return int(clock.now().timestamp() * 1_000_000)
