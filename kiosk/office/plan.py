"""The city's lines and counters as the tickets' room may know them: without anything about people."""

from __future__ import annotations

from datetime import datetime, timedelta

from kiosk.guide.city import City, LineInfo
from kiosk.guide.deadlines import closed
from kiosk.guide.hours import last_issue
from kiosk.tickets.numbers import Series
from kiosk.tickets.plan import HallPlan, LinePlan


def plan_of(city: City) -> HallPlan:
    """A counter calls from its own line and from every line that names it."""
    start = city.queue.day_starts
    return HallPlan(
        lines={line.id: _line(city, line) for line in city.lines.values()},
        counters={one.id: one.number for one in city.counters.values()},
        homes={one.id: one.of for one in city.counters.values() if one.of},
        preferred_after=city.queue.preferred_after,
        day_starts=timedelta(hours=start.hour, minutes=start.minute),
        no_show_minutes=city.queue.no_show_minutes,
    )


def is_open(city: City, now: datetime) -> bool:
    return not closed(now.date(), city.closed_days) and city.opens <= now.time() < city.closes


def gives_numbers(city: City, line: str, now: datetime) -> bool:
    """From opening until the last issue (発券終了) of a line."""
    known = city.lines[line]
    opens = known.opens or city.opens
    return not closed(now.date(), city.closed_days) and opens <= now.time() < last_issue(city, known)


def _line(city: City, line: LineInfo) -> LinePlan:
    own = tuple(one.id for one in city.counters.values() if one.line == line.id)
    return LinePlan(
        id=line.id,
        name=dict(line.name.by_language),
        counters=tuple(dict.fromkeys((*line.counters, *own))),
        series=_series(city, line),
        minutes=line.minutes,
        handover=city.queue.handover.get(line.id, ""),
        closes=last_issue(city, line),
    )


def _series(city: City, line: LineInfo) -> Series:
    """Where another line writes the same letter, the numbers end before that one's begin."""
    later = [
        one.first_number
        for one in city.lines.values()
        if _letter(one) == _letter(line) and one.first_number > line.first_number
    ]
    return Series(
        line=line.id,
        letter=_letter(line),
        first=line.first_number,
        last=min(later) - 1 if later else 0,
        digits=line.digits,
        skip=line.skip,
    )


def _letter(line: LineInfo) -> str:
    return line.id if line.letter is None else line.letter
