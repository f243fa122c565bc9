"""Until when: the codes of deadlines, counted from the day of the event that needs the procedure.

民法140条 doesn't count the first day (D…), 戸籍法43条 does (K…, R10). A deadline on a day on which the office
is closed moves to its next open day.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

import holidays

from kiosk.guide.ages import add_months

if TYPE_CHECKING:
    from kiosk.guide.model import Guide
    from kiosk.guide.world import World


@dataclass(frozen=True)
class Dates:
    """What a deadline may count from. None: not known, or there is none."""

    event: date | None  # 事由日
    today: date  # 受付日
    child_from: date | None = None  # see `child_from`; None: the event's day
    heard: date | None = None  # 死亡を知った日


CODES = frozenset(
    [
        "D14",
        "D15",
        "D30",
        "K14",
        "K7",
        "R10",
        "J15",
        "D90",
        "PRE",
        "PRE1",
        "M3",
        "M3S",
        "X3M",
        "X6M",
        "X60",
        "Y2",
        "N2",
        "D14N",
        "D30T",
        "D7S",
        "S",
        "N",
        "-",
        "M",
        "市定",
        "6月",
        "8月",
    ]
)
_AFTER = {"D14": 14, "D15": 15, "D30": 30, "D30T": 30, "D14N": 14}
_FROM_FIRST = {"K14": 13, "R10": 9, "D7S": 6}


FROM_EVENT = frozenset({*_AFTER, *_FROM_FIRST, "J15", "K7", "M3", "M3S", "Y2", "PRE1"})
"""Codes of which the last day hangs on the day of the event."""


def child_from(guide: Guide, world: World) -> object:
    """児童手当: who comes from another city counts from the day on which they left it (転出予定日)."""
    return world.value("tenshutsu_yotei") if guide.events[world.event].from_elsewhere else None


def closed(day: date, closed_days: frozenset[date] = frozenset()) -> bool:
    """閉庁日: weekends, holidays, 29 December to 3 January, and the city's own."""
    return (
        day.weekday() >= 5
        or day in _holidays(day.year)
        or (day.month, day.day) in {(12, 29), (12, 30), (12, 31), (1, 1), (1, 2), (1, 3)}
        or day in closed_days
    )


def next_open(day: date, closed_days: frozenset[date] = frozenset()) -> date:
    while closed(day, closed_days):
        day += timedelta(days=1)
    return day


def deadline(code: str, dates: Dates, closed_days: frozenset[date] = frozenset()) -> date | None:
    """None: no day can be named, by law or because the day to count from isn't known."""
    last = _last_day(code, dates)
    if last is None or code == "D90":  # a card loses its force on a day of rest too
        return last
    if code == "PRE1":  # 前日まで: on the last day on which somebody is there
        while closed(last, closed_days):
            last -= timedelta(days=1)
        return last
    return next_open(last, closed_days)


def _last_day(code: str, dates: Dates) -> date | None:
    start = dates.event
    if code == "D90":
        return dates.today + timedelta(days=90)
    if code == "J15":
        start = dates.child_from or start
        return start + timedelta(days=15) if start else None
    if code == "K7":
        start = dates.heard or start
        return start + timedelta(days=6) if start else None
    if start is None:
        return None
    if code in _AFTER:
        return start + timedelta(days=_AFTER[code])
    if code in _FROM_FIRST:
        return start + timedelta(days=_FROM_FIRST[code])
    match code:
        case "M3" | "M3S":
            return add_months(start, 3)
        case "Y2":
            return add_months(start, 24)
        case "PRE1":
            return start - timedelta(days=1)
        case _:
            return None


def load_holidays(year: int) -> None:
    """Takes a while, so before anybody waits for it."""
    _holidays(year)


@cache
def _holidays(year: int) -> frozenset[date]:
    return frozenset(holidays.country_holidays("JP", years=year))
