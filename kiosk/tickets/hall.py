"""What the public may know of a hall: counters, lines and hours. The faces without people live on this."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, time

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
