"""A city's content, reduced to what the public may know of its hall."""

from __future__ import annotations

from datetime import date, timedelta

from kiosk.guide.deadlines import next_open
from kiosk.guide.model import City
from kiosk.tickets.hall import Hall, HallCounter
from kiosk.words import Words


def hall_of(city: City, words: Words, public_url: str) -> Hall:
    def opens_next(day: date) -> date:
        return next_open(day + timedelta(days=1), city.closed_days)

    return Hall(
        name=city.name,
        place=words.text("status.place"),
        counters={one.id: HallCounter(one.number, one.name, one.floor) for one in city.counters.values()},
        lines={one.id: one.name for one in city.lines.values()},
        opens=city.opens,
        closes=city.closes,
        telephone=next(iter(city.contacts.values()), ""),
        next_open=opens_next,
        public_url=public_url,
    )
