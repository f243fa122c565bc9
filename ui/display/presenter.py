"""What a hall display shows, worked out from snapshots. No Qt, no people, no text of its own."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from kiosk.tickets.hall import Hall
from kiosk.tickets.model import CalledNumber, Snapshot
from kiosk.words import Words
from ui.display.plan import DisplayPlan
from ui.display.saying import Saying, matrix

CALL_SHOWN = timedelta(seconds=6)  # a new call fills the screen for so long
CALL_FRESH = timedelta(seconds=30)  # an older one was made while this display had no news
STALE = timedelta(seconds=60)  # without news the ranges go, the numbers stay
STARTING = timedelta(seconds=10)  # so long nobody is told that a display has stopped which only begins
PAGE = timedelta(seconds=12)
ROWS = 3
LATELY = 9
HEADINGS = (
    "calling",
    "waiting",
    "called",
    "number",
    "missed",
    "phone",
    "line",
    "current",
    "waiting_short",
    "nobody",
)  # fmt: skip - one row of names


@dataclass
class DisplayPresenter:
    """Feed it snapshots, ask it for the state. Calls fill the screen one after another, never two at once."""

    hall: Hall
    words: Words
    plan: DisplayPlan = field(default_factory=DisplayPlan)
    _snapshot: Snapshot | None = None
    _queue: deque[CalledNumber] = field(default_factory=deque)
    _shown: CalledNumber | None = None
    _until: datetime | None = None
    _started: datetime | None = None

    def __post_init__(self) -> None:
        """Raises Trouble(SETTINGS_INVALID) for a line that the city doesn't have."""
        self.plan.check(self.hall)
        self._say = Saying(self.hall, self.words)

    def show(self, snapshot: Snapshot) -> tuple[CalledNumber, ...]:
        """Takes the newest snapshot; the answer is what is called anew, the oldest first.

        What was already called when the display started, or while it had no news, isn't called again. A call
        that was undone is dropped, also while it fills the screen.
        """
        known = set(self._snapshot.calling) if self._snapshot else set(snapshot.calling)
        new = tuple(
            one
            for one in reversed(snapshot.calling)
            if one not in known and self._mine(one) and snapshot.at - one.called_at <= CALL_FRESH
        )
        standing = {(one.number, one.called_at) for one in (*snapshot.calling, *snapshot.lately)}
        waiting = (one for one in self._queue if (one.number, one.called_at) in standing)
        self._queue = deque((*waiting, *new))
        if self._shown and (self._shown.number, self._shown.called_at) not in standing:
            self._shown = self._until = None
        self._snapshot = snapshot
        return new

    def tick(self, now: datetime) -> dict[str, Any]:
        """The whole state at this moment, for one binding."""
        self._started = self._started or now
        self._turn(now)
        snapshot = self._today(now)
        stale = snapshot is None or now - snapshot.at > STALE
        notice = self._notice(snapshot, stale, now)
        return {
            "known": snapshot is not None,
            "layout": self.plan.layout,
            "contrast": self.plan.contrast,
            "city": self.hall.name("ja"),
            "place": self.hall.place("ja"),
            "date": self._say.today(now),
            "time": f"{now:%-H:%M}",
            "headings": {name: self._say.both(name) for name in HEADINGS},
            "closing": self._say.both("until", time=f"{self.hall.last_issue or self.hall.closes:%-H:%M}"),
            "counter": {"ja": self._say.both("counter")["ja"]},
            "qr": matrix(self.hall.public_url),
            "practice": self.words("display.practice", "ja") if snapshot and snapshot.practice else "",
            "notice": notice[0],
            "noticeEnglish": notice[1],
            "overlay": self._say.call(self._shown) if self._shown else None,
            **self._board(snapshot, stale, now),
        }

    def _today(self, now: datetime) -> Snapshot | None:
        """A snapshot of another day is no news at all: its numbers are somebody else's."""
        found = self._snapshot
        same = found is not None and self._day(found.at) == self._day(now)
        return found if same else None

    def _day(self, moment: datetime) -> object:
        return (moment - self.hall.day_starts).date()

    def _turn(self, now: datetime) -> None:
        if self._until and now >= self._until:
            self._shown = self._until = None
        if self._shown is None and self._queue:
            self._shown = self._queue.popleft()
            self._until = now + CALL_SHOWN

    def _mine(self, call: CalledNumber) -> bool:
        return self.plan.shows_counter(self.hall, call.counter)

    def _board(self, snapshot: Snapshot | None, stale: bool, now: datetime) -> dict[str, Any]:
        if snapshot is None:
            return {"first": None, "rows": [], "lines": [], "lately": [], "pages": ""}
        calling = [self._say.call(one) for one in snapshot.calling if self._mine(one)]
        over = [one for one in (*snapshot.calling, *snapshot.lately) if self._mine(one)]
        lines = [one for one in snapshot.lines if self.plan.shows_line(one.line)]
        page, pages = self._page(len(lines), now)
        shown = lines[page * self.plan.rows : (page + 1) * self.plan.rows]
        return {
            "first": calling[0] if calling else None,
            "rows": calling[1 : ROWS + 1],
            "lines": [self._say.line(one, now, stale=stale) for one in shown],
            "lately": [self._say.call(one) for one in over[self._not_lately(calling) :][:LATELY]],
            "pages": self.words("display.page", "ja", page=page + 1, pages=pages) if pages > 1 else "",
        }

    def _not_lately(self, calling: list[dict[str, Any]]) -> int:
        """How many of the calls have a place of their own on the screen."""
        return min(len(calling), ROWS + 1)

    def _page(self, lines: int, now: datetime) -> tuple[int, int]:
        """Pages of lines turn by the clock; calls never turn away."""
        pages = max(1, -(-lines // self.plan.rows))
        started = self._started or now
        return int((now - started) / PAGE) % pages, pages

    def _notice(self, snapshot: Snapshot | None, stale: bool, now: datetime) -> tuple[str, str]:
        """In Japanese and English: trouble first, then the hours, then what the city has to say."""
        if self._snapshot is None and now - (self._started or now) < STARTING:
            return self._say.told("starting")
        if stale or snapshot is None:
            return self._say.told("stale")
        if not snapshot.open:
            return self._say.closed(now)
        return snapshot.notice.get("ja", ""), snapshot.notice.get("en", "")
