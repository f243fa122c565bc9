"""The city's lines and counters as the tickets' room may know them: without anything about people."""

from __future__ import annotations

from datetime import datetime

from kiosk.guide.deadlines import closed
from kiosk.guide.model import City
from kiosk.tickets.plan import HallPlan, LinePlan


def plan_of(city: City) -> HallPlan:
    """A counter calls from its own line and from every line that names it."""
    lines = {}
    for line in city.lines.values():
        own = tuple(one.id for one in city.counters.values() if one.line == line.id)
        counters = tuple(dict.fromkeys((*line.counters, *own)))
        lines[line.id] = LinePlan(line.id, dict(line.name.by_language), counters, line.first_number)
    return HallPlan(lines, {one.id: one.number for one in city.counters.values()})


def is_open(city: City, now: datetime) -> bool:
    return not closed(now.date(), city.closed_days) and city.opens <= now.time() < city.closes
