"""A city's content, reduced to what the public may know of its hall."""

from __future__ import annotations

from datetime import date, timedelta

from kiosk.guide.city import City
from kiosk.guide.deadlines import next_open
from kiosk.guide.hours import last_issue
from kiosk.office.plan import plan_of
from kiosk.tickets.hall import Hall, HallCounter
from kiosk.words import LANGUAGES, Text, Words


def hall_of(city: City, words: Words, public_url: str) -> Hall:
    def opens_next(day: date) -> date:
        return next_open(day + timedelta(days=1), city.closed_days)

    starts = city.queue.day_starts
    return Hall(
        name=Text({one: words("resident.city", one, name=city.name(one)) for one in LANGUAGES}),
        place=words.text("status.place"),
        counters={one.id: HallCounter(one.number, one.name, one.floor) for one in city.counters.values()},
        lines={one.id: one.name for one in city.lines.values()},
        opens=city.opens,
        closes=city.closes,
        telephone=next(iter(city.contacts.values()), ""),
        next_open=opens_next,
        public_url=public_url,
        letters={one.id: one.letter for one in city.lines.values() if one.letter},
        day_starts=timedelta(hours=starts.hour, minutes=starts.minute),
        no_show_minutes=city.queue.no_show_minutes,
        calls_from={one.id: one.counters for one in plan_of(city).lines.values()},
        last_issue=last_issue(city),
    )
