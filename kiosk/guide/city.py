"""The city itself: its counters and lines, its towns, its hours, and how it calls numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time

from kiosk.words import Text


@dataclass(frozen=True)
class CounterInfo:  # 窓口
    id: str  # SHIMIN …
    number: str  # "3"
    name: Text
    floor: str = ""
    line: str = ""  # the queue line it calls from
    of: str = ""  # another window of this counter (同じ係の窓口): procedures and routes name only that one
    others: tuple[str, ...] = ()  # numbers of the other windows that do its work

    @property
    def numbers(self) -> str:
        """Where a visitor may be called who is sent here: "3・4"."""
        return "・".join(one for one in (self.number, *self.others) if one)


@dataclass(frozen=True)
class LineInfo:  # 受付区分
    id: str  # "B"
    name: Text  # neutral: seen in the hall
    counters: tuple[str, ...]
    first_number: int = 1
    letter: str | None = None  # in front of its numbers; None: its id
    digits: int = 3  # at least
    skip: str = ""  # digits that no number has
    minutes: int = 10  # how long one visit takes as a rule
    opens: time | None = None  # where it differs from the hall's hours
    closes: time | None = None


@dataclass(frozen=True)
class QueueRules:  # 番号の呼び方
    preferred_after: int = 2  # newcomers called between two preferred numbers
    last_issue_minutes: int = 15  # before closing: the last number is given then
    day_starts: time = time(3)  # numbers begin anew then, not at midnight
    no_show_minutes: int = 90  # then a number that was missed ends
    recall_seconds: int = 60  # without an answer, until a number is called again
    recalls: int = 2  # then it is a no-show (不在)
    paper_tickets: int = 40  # numbers of the paper fallback, for each counter of a line
    handover: Mapping[str, str] = field(default_factory=dict)  # line → the counter that hands out (交付窓口)


@dataclass(frozen=True)
class Town:  # 町名
    name: str
    kana: str
    postal_code: str


@dataclass(frozen=True)
class City:
    name: Text
    mayor: str  # みほん市長
    prefecture: str
    counters: Mapping[str, CounterInfo]
    lines: Mapping[str, LineInfo]
    route: tuple[str, ...]  # counters in the order to visit
    towns: tuple[Town, ...]
    opens: time
    closes: time
    languages: tuple[str, ...] = ("ja", "easy", "en")
    closed_days: frozenset[date] = frozenset()
    print_individual_number: bool = False
    fees: Mapping[str, int] = field(default_factory=dict)
    contacts: Mapping[str, str] = field(default_factory=dict)
    queue: QueueRules = QueueRules()
    notices: Mapping[str, Text] = field(default_factory=dict)  # お知らせ that staff can show in the hall
    kokuho_number: str = ""  # 保険者番号 of its 国保, six digits
