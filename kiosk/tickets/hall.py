"""What the public may know of a hall: counters, lines and hours. The faces without people live on this."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, time, timedelta

from kiosk.words import Text


@dataclass(frozen=True)
class HallCounter:  # 窓口
    number: str  # "3"
    name: Text
    floor: str  # "1階", or empty


@dataclass(frozen=True)
class Hall:
    name: Text  # みほん市役所
    place: Text  # 1階 市民ホール
    counters: Mapping[str, HallCounter]
    lines: Mapping[str, Text]  # neutral names, in the order in which they are shown
    opens: time
    closes: time
    telephone: str
    next_open: Callable[[date], date]  # the first open day after this one
    public_url: str = ""  # of the waiting board
    letters: Mapping[str, str] = field(default_factory=dict)  # by line, where it isn't the line's own id
    day_starts: timedelta = timedelta(0)  # after midnight: until then it is still yesterday's queue
    no_show_minutes: int = 90  # then a missed number ends
    calls_from: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # line → its counters
    last_issue: time | None = None  # 発券終了; None: at closing time
