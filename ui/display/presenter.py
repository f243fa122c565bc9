"""What a hall display shows, worked out from snapshots. No Qt, no people, no text of its own."""

from __future__ import annotations

import re
from collections import deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import qrcode
from qrcode.constants import ERROR_CORRECT_M

from kiosk.tickets.hall import Hall
from kiosk.tickets.model import CalledNumber, LineView, Snapshot
from kiosk.words import Words

CALL_SHOWN = timedelta(seconds=6)  # a new call fills the screen for so long
STALE = timedelta(seconds=60)  # without news the ranges go, the numbers stay
ROWS = 3
LATELY = 9
LINES = 4
HEADINGS = ("calling", "waiting", "called", "number", "missed", "phone")


@dataclass
class DisplayPresenter:
    """Feed it snapshots, ask it for the state. Calls fill the screen one after another, never two at once."""

    hall: Hall
    words: Words
    _snapshot: Snapshot | None = None
    _queue: deque[CalledNumber] = field(default_factory=deque)
    _shown: CalledNumber | None = None
    _until: datetime | None = None

    def show(self, snapshot: Snapshot) -> None:
        """Takes the newest snapshot. What was already called when the display started isn't called again."""
        known = set(self._snapshot.calling) if self._snapshot else set(snapshot.calling)
        self._queue.extend(call for call in reversed(snapshot.calling) if call not in known)
        self._snapshot = snapshot

    def tick(self, now: datetime) -> dict[str, Any]:
        """The whole state at this moment, for one binding."""
        self._turn(now)
        snapshot = self._snapshot
        stale = snapshot is None or now - snapshot.at > STALE
        return {
            "city": self.hall.name("ja"),
            "place": self.hall.place("ja"),
            "date": self._date(now),
            "time": f"{now:%-H:%M}",
            "headings": {name: self._both(name) for name in HEADINGS},
            "closing": self._both("until", time=f"{self.hall.closes:%-H:%M}"),
            "counter": {"ja": ruby(self.words("display.counter", "ja"))},
            "qr": _matrix(self.hall.public_url),
            "practice": self.words("display.practice", "ja") if snapshot and snapshot.practice else "",
            "notice": self._notice(snapshot, stale),
            "overlay": self._call(self._shown) if self._shown else None,
            **self._board(snapshot, stale),
        }

    def _turn(self, now: datetime) -> None:
        if self._until and now >= self._until:
            self._shown = self._until = None
        if self._shown is None and self._queue:
            self._shown = self._queue.popleft()
            self._until = now + CALL_SHOWN

    def _board(self, snapshot: Snapshot | None, stale: bool) -> dict[str, Any]:
        if snapshot is None:
            return {"first": None, "rows": [], "lines": [], "lately": []}
        calling = [self._call(one) for one in snapshot.calling]
        lately = [*snapshot.calling[ROWS + 1 :], *snapshot.lately]
        return {
            "first": calling[0] if calling else None,
            "rows": calling[1 : ROWS + 1],
            "lines": [self._line(one, stale) for one in snapshot.lines[:LINES]],
            "lately": [self._call(one) for one in lately[:LATELY]],
        }

    def _call(self, call: CalledNumber) -> dict[str, str]:
        digits = call.number.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        return {
            "series": call.number[: len(call.number) - len(digits)],
            "digits": digits,
            "counter": call.counter_number,
            "english": self.words("display.counter_number", "en", number=call.counter_number),
            "short": self.words("display.counter_short", "ja", number=call.counter_number),
        }

    def _line(self, line: LineView, stale: bool) -> dict[str, Any]:
        return {
            "id": line.line,
            "ja": line.name["ja"],
            "en": line.name.get("en", ""),
            "open": line.open,
            "people": str(line.waiting),
            "people_unit": self.words("display.people", "ja"),
            "range": self._range(line, stale),
            "unit": self.words("display.minutes", "ja") if self._has_range(line, stale) else "",
        }

    def _range(self, line: LineView, stale: bool) -> str:
        if not line.open:
            return self.words("display.line_closed", "ja")
        if stale:
            return ""
        if not line.waiting:
            return self.words("display.at_once", "ja")
        if line.estimate is None:
            return ""
        if line.estimate.high is None:
            return self.words("display.over_an_hour", "ja")
        return f"{line.estimate.low}〜{line.estimate.high}"

    def _has_range(self, line: LineView, stale: bool) -> bool:
        return bool(
            line.open and not stale and line.waiting and line.estimate and line.estimate.high is not None
        )

    def _notice(self, snapshot: Snapshot | None, stale: bool) -> str:
        if stale:
            return self.words("display.stale", "ja")
        if snapshot and not snapshot.open:
            return self.words("display.closed", "ja")
        return ""

    def _both(self, name: str, **facts: object) -> dict[str, Any]:
        key = f"display.{name}"
        return {"ja": ruby(self.words(key, "ja", **facts)), "en": self.words(key, "en", **facts)}

    def _date(self, now: datetime) -> str:
        weekday = self.words(f"status.weekday_{now.weekday()}", "ja")
        return self.words("display.date", "ja", month=now.month, day=now.day, weekday=weekday)


def ruby(text: str) -> list[dict[str, str]]:
    """`お[呼|よ]びして` → parts, each with its reading or none."""
    parts = re.split(r"\[([^|\]]+)\|([^\]]+)\]", text)
    made = []
    for place in range(0, len(parts), 3):
        if parts[place]:
            made.append({"text": parts[place], "ruby": ""})
        if place + 2 < len(parts):
            made.append({"text": parts[place + 1], "ruby": parts[place + 2]})
    return made


def _matrix(url: str) -> list[str]:
    if not url:
        return []
    code = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=0)
    code.add_data(url)
    code.make(fit=True)
    return ["".join("1" if dark else "0" for dark in row) for row in code.get_matrix()]
