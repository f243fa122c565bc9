"""What to do, where, until when, with what: the route through the counters, and the reason of each step."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from kiosk.guide.model import CounterInfo, Level
from kiosk.procedures.outcome import Decision, Outcome, Standing
from ui.resident import paper, say
from ui.resident.screens.base import Screen, banner, by_reach, fewer, main, more, reached, slices
from ui.resident.state import EMPTY, Over

if TYPE_CHECKING:
    from ui.resident.flow import Flow

TABS = ("todo", "bring", "outside")
SOON = timedelta(days=14)
FAR = 300  # days after which a deadline hurries nobody
HEAD = 0.75  # a stop's heading takes three quarters of a row's height
ROOM = {1.0: 7.5, 1.25: 5.5, 1.6: 3.75, 2.0: 2.75}
ALONE = 1.6  # from this size on: one counter a page
ITEMS = {1.0: 7, 1.25: 6, 1.6: 4, 2.0: 3}


@dataclass(frozen=True)
class Step:
    """One procedure at one stop of the route. `n` counts the stops from 1."""

    n: int
    counter: str
    decision: Decision


def decided(flow: Flow) -> Outcome:
    if flow.state.outcome is None:
        raise RuntimeError("nothing was decided yet")
    return flow.state.outcome


def shown(outcome: Outcome) -> list[Decision]:
    """Needed ones, then those that a clerk checks. What was offered and not wanted is not shown again."""
    return [*outcome.needed, *outcome.to_check]


def steps(outcome: Outcome) -> list[Step]:
    """The route; a counter that it doesn't name comes at the end, so that no procedure is without one."""
    found = shown(outcome)
    counters = list(dict.fromkeys([*outcome.route, *(one.counter for one in found)]))
    stops = [counter for counter in counters if any(one.counter == counter for one in found)]
    return [
        Step(n, counter, one) for n, counter in enumerate(stops, 1) for one in found if one.counter == counter
    ]


def pages(flow: Flow) -> list[list[Step]]:
    """As many stops as fit; a long stop goes on on the next page."""
    room = fewer(flow, by_reach(flow, ROOM)) - (HEAD if flow.state.look.low else 0)
    return list(_filled(steps(decided(flow)), room, reached(flow) >= ALONE)) or [[]]


def _filled(route: list[Step], room: float, alone: bool) -> Iterator[list[Step]]:
    page: list[Step] = []
    used = 0.0
    for step in route:
        new_stop = not page or page[-1].n != step.n
        cost = 1 + (HEAD if new_stop else 0)
        if page and (used + cost > room or (alone and new_stop)):
            yield page
            page, used, cost = [], 0.0, 1 + HEAD
        page.append(step)
        used += cost
    if page:
        yield page


def chip(flow: Flow, when: date | None) -> tuple[str, bool]:
    """12月1日まで, and whether that is within fourteen days."""
    if when is None:
        return "", False
    today = flow.parts.clock.now().date()
    if when < today:
        return flow.t("outcome.passed"), True
    key = "outcome.until" if when.year == today.year else "outcome.until_year"
    text = flow.t(key, day=say.month_day(flow, when), year=say.year(flow, when))
    return text, when - today <= SOON


def _row(flow: Flow, one: Decision) -> dict[str, Any]:
    procedure = flow.parts.guide.procedures[one.procedure]
    text, urgent = chip(flow, one.deadline)
    return {
        "id": name_of(one),
        "title": procedure.plain(flow.language),
        "sub": flow.t("list.dot").join(part for part in (_whose(flow, one), _standing(flow, one)) if part),
        "chip": text,
        "urgent": urgent,
    }


def name_of(one: Decision) -> str:
    return f"{one.event}.{one.procedure}"


def _whose(flow: Flow, one: Decision) -> str:
    names = say.persons(flow, one.persons)
    return flow.t("outcome.whose", names=names) if names else ""


def _standing(flow: Flow, one: Decision) -> str:
    if one.standing is Standing.CHECK:
        return flow.t("outcome.check")
    return flow.t("outcome.wish") if one.level is Level.OFFERED else ""


def counter_of(flow: Flow, counter: str) -> CounterInfo | None:
    return flow.parts.guide.city.counters.get(counter)


def _stops(flow: Flow, page: list[Step]) -> list[dict[str, Any]]:
    stops: dict[int, dict[str, Any]] = {}
    for step in page:
        info = counter_of(flow, step.counter)
        stop = {
            "n": step.n,
            "counter": say.counter(flow, info) if info else step.counter,
            "department": info.name(flow.language) if info and info.numbers else "",
            "rows": [],
        }
        stops.setdefault(step.n, stop)["rows"].append(_row(flow, step.decision))
    return list(stops.values())


def _bring(flow: Flow) -> list[dict[str, Any]]:
    return [
        _item(one.text(flow.language), _where(flow, one.counters), icon="bag") for one in decided(flow).bring
    ]


def _item(title: str, sub: str, *, icon: str) -> dict[str, Any]:
    return {"title": title, "sub": sub, "icon": icon, "checked": False, "mark": ""}


def _where(flow: Flow, counters: tuple[str, ...]) -> str:
    found = [counter_of(flow, one) for one in counters]
    return flow.t("list.and").join(say.counter(flow, one) for one in found if one)


def _outside(flow: Flow) -> list[dict[str, Any]]:
    procedures = flow.parts.guide.procedures
    return [
        _item(procedures[one.procedure].plain(flow.language), one.reason(flow.language), icon="walk")
        for one in decided(flow).guidance
    ]


def _items(flow: Flow) -> list[dict[str, Any]]:
    return _bring(flow) if flow.state.tab == "bring" else _outside(flow)


def _room(flow: Flow) -> int:
    return max(1, int(fewer(flow, by_reach(flow, ITEMS))))


def _count(flow: Flow) -> int:
    if flow.state.tab == "todo":
        return len(pages(flow))
    return len(slices(_items(flow), _room(flow)))


def _tabs(flow: Flow) -> list[dict[str, Any]]:
    outcome = decided(flow)
    counts = {"todo": len(shown(outcome)), "bring": len(outcome.bring), "outside": len(outcome.guidance)}
    return [
        {
            "id": name,
            "label": flow.t(f"outcome.tab_{name}", count=counts[name]),
            "selected": name == flow.state.tab,
        }
        for name in TABS
        if name == "todo" or counts[name]
    ]


def _first_deadline(flow: Flow) -> dict[str, Any] | None:
    dates = [one.deadline for one in decided(flow).needed if one.deadline is not None]
    if flow.state.tab == "bring":
        return banner(flow, "help", "outcome.not_today", icon="check")
    if not dates or flow.state.tab != "todo":
        return None
    first, today = min(dates), flow.parts.clock.now().date()
    if (first - today).days > FAR:
        return None
    if first < today:
        return banner(flow, "care", "outcome.passed_note", icon="cal")
    day = flow.t("date.month_weekday", day=say.month_day(flow, first), weekday=say.weekday(flow, first))
    return banner(flow, "care", "outcome.first", icon="cal", day=day)


def _title(flow: Flow) -> str:
    route = steps(decided(flow))
    if not route:
        return flow.t("outcome.nothing")
    if flow.state.tab != "todo" and reached(flow) >= ALONE:  # no tabs are there to say what is listed
        return flow.t(f"outcome.title_{flow.state.tab}", count=len(_items(flow)))
    stops = len({step.n for step in route})
    key = "outcome.title_one" if len(route) == 1 else "outcome.title"
    return flow.t(key, procedures=len(route), counters=stops)


def _outcome(flow: Flow) -> dict[str, Any]:
    todo, count = flow.state.tab == "todo", _count(flow)
    page = min(flow.state.page, count - 1)
    route = pages(flow)
    items = [] if todo else slices(_items(flow), _room(flow))[page]
    alone = reached(flow) >= ALONE
    label = more(flow, page, count)
    if label and todo:
        label = _more_stops(flow, route, page, alone=alone)
    before = "outcome.previous_page" if not todo or _goes_on(route, page - 1) else "outcome.previous_counter"
    return {
        "title": _title(flow),
        "tabs": _tabs(flow),
        "banner": _first_deadline(flow),
        "stops": _stops(flow, route[page]) if todo else [],
        "items": items,
        "more": label,
        "back": flow.t(before) if label and alone and page else "",
        "page": page + 1,
        "pages": count,
        "note": "" if route[0] else flow.t("outcome.nothing_note"),
        "main": main(flow, "outcome.print" if route[0] else "outcome.print_slip", icon="printer"),
    }


def _more_stops(flow: Flow, route: list[list[Step]], page: int, *, alone: bool) -> str:
    """つづき says what follows."""
    if page + 1 == len(route):
        return flow.t("outcome.first_page")
    if not alone:
        return flow.t("outcome.more", n=route[page + 1][0].n)
    return flow.t("outcome.same_counter" if _goes_on(route, page) else "outcome.next_counter")


def _goes_on(route: list[list[Step]], page: int) -> bool:
    """Does the counter at the end of the page have more on the next one?"""
    return 0 <= page < len(route) - 1 and route[page][-1].n == route[page + 1][0].n


def _tab(flow: Flow, value: str) -> None:
    if any(one["id"] == value for one in _tabs(flow)):
        flow.put(tab=value, page=0)


def _more(flow: Flow, _value: str) -> None:
    flow.put(page=(min(flow.state.page, _count(flow) - 1) + 1) % _count(flow))


def _less(flow: Flow, _value: str) -> None:
    flow.put(page=max(0, flow.state.page - 1))


def _open(flow: Flow, value: str) -> None:
    if any(name_of(one) == value for one in shown(decided(flow))):
        flow.put(opened=value, draft=EMPTY)
        flow.lay(Over.WHY)


def _print(flow: Flow, _value: str) -> None:
    paper.begin(flow)


OUTCOME = Screen(_outcome, {"tab": _tab, "more": _more, "less": _less, "open": _open, "main": _print})
