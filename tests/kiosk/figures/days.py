"""Made-up days of a city hall, always the same for a seed: arrivals by hour, waits, what people came for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

from kiosk.guide.model import Guide
from kiosk.office.counted import Raw
from kiosk.store import CallFigure, Tally

FIRST = date(2026, 11, 2)
_HOURS = {8: 3, 9: 9, 10: 12, 11: 10, 12: 7, 13: 8, 14: 9, 15: 8, 16: 5}
_SCREENS = ("event", "card", "pin", "you", "review", "outcome", "ticket")


def made_up(guide: Guide, days: int = 20, visits: int = 240, seed: int = 20261102) -> Raw:
    """Working days from `FIRST` on."""
    chance = Random(seed)  # noqa: S311 - the same days each time
    dates = [one for one in (FIRST + timedelta(n) for n in range(days * 2)) if one.weekday() < 5][:days]
    calls: list[CallFigure] = []
    given: Counter[tuple[date, int, str]] = Counter()
    tallies: list[Tally] = []
    lines = [one for one in guide.city.lines.values() if one.counters]
    share = [12.0 / (place + 1) for place in range(len(lines))]
    for day in dates:
        for _ in range(chance.randint(visits * 3 // 4, visits * 5 // 4)):
            hour = chance.choices(list(_HOURS), list(_HOURS.values()))[0]
            line = chance.choices(lines, share)[0]
            given[day, hour, line.id] += 1
            calls.append(_call(chance, day, hour, line.id, line.counters))
            tallies += _kiosk_visit(chance, guide, day, hour)
    return Raw(tuple(calls), dict(given), tuple(tallies))


def _call(chance: Random, day: date, hour: int, line: str, counters: Sequence[str]) -> CallFigure:
    waited = round(chance.gammavariate(2, 4 + 2 * _HOURS[hour] / 4 + len(line)))
    ended = chance.choices(("done", "transferred", "held", "no_show"), (80, 12, 4, 4))[0]
    served = None if ended == "no_show" else max(1, round(chance.gammavariate(3, 4)))
    later = min(17, hour + waited // 60)
    return CallFigure(day, later, line, chance.choice(counters), waited, served, ended)


def _kiosk_visit(chance: Random, guide: Guide, day: date, hour: int) -> list[Tally]:
    """What one visit at a kiosk leaves; two of three come to one."""
    if chance.random() > 0.66:
        return []
    seen: list[tuple[str, str, int]] = [("begun", "", 0)]
    asked = [one for one in guide.questions if "anzen" not in one]
    way = (*_SCREENS[:4], *chance.sample(asked[:30], 8), *_SCREENS[4:])
    stop = chance.random()
    for place, screen in enumerate(way):
        seen.append(("shown", screen, 0))
        if screen not in ("outcome", "ticket") and chance.random() < 0.03:
            seen.append(("back", screen, 0))
        if stop < 0.12 and place == int(stop * 100):
            seen.append((chance.choice(("time_out", "left", "restart")), screen, 0))
            break
    else:
        seen.append(("number", "", round(chance.gammavariate(4, 2))))
        seen += _procedures(chance, guide)
    return [Tally(what, subject, "", -(-minutes // 5) * 5, 1, day, hour) for what, subject, minutes in seen]


def _procedures(chance: Random, guide: Guide) -> list[tuple[str, str, int]]:
    known = list(guide.procedures)
    found: list[tuple[str, str, int]] = []
    for name in {chance.choices(known, [1 / (n + 1) for n in range(len(known))])[0] for _ in range(3)}:
        found += [("found", name, 0), ("ticket", name, 0)]
        if chance.random() < 0.93:
            found += [("called", name, round(chance.gammavariate(2, 6)))]
            missed = chance.random() < 0.03
            found += [("no_shows", name, 0)] if missed else [("done", name, round(chance.gammavariate(3, 4)))]
    return found
