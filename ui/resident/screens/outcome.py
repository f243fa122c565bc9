"""What to do, where, until when, with what: the route through the counters, and what to bring."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ui.resident import paper, say
from ui.resident.screens.base import Screen, banner, main, more, more_icon, unhurried
from ui.resident.screens.route import Step, counter_of, decided, name_of, row, shown, steps
from ui.resident.screens.route_pages import alone, pages, read_only
from ui.resident.screens.thing_pages import notes
from ui.resident.screens.thing_pages import pages as things
from ui.resident.screens.unseen import BRING, keep_seen, show_unseen, unseen
from ui.resident.state import EMPTY, Over

if TYPE_CHECKING:
    from ui.resident.flow import Flow

TABS = ("todo", BRING, "outside")
FAR = 300  # days after which a deadline hurries nobody


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
        stops.setdefault(step.n, stop)["rows"].append(row(flow, step.decision))
    return list(stops.values())


def _count(flow: Flow) -> int:
    return len(pages(flow) if flow.state.tab == "todo" else things(flow))


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


def _beside(flow: Flow) -> str:
    """The tab beside the main button of large letters: all lists in turn, once that button leads to none."""
    names = [one["id"] for one in _tabs(flow)]
    if unseen(flow) or len(names) < 2:
        return ""
    return str(names[(names.index(flow.state.tab) + 1) % len(names)])


def _first_deadline(flow: Flow) -> dict[str, Any] | None:
    dates = [one.deadline for one in decided(flow).needed if one.deadline is not None]
    if flow.state.tab == BRING:
        return banner(flow, "help", "outcome.not_today", icon="check") if notes(flow) else None
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
    if flow.state.tab != "todo":
        return flow.t(f"outcome.title_{flow.state.tab}", count=sum(map(len, things(flow))))
    stops = len({step.n for step in route})
    key = "outcome.title_one" if len(route) == 1 else "outcome.title"
    return flow.t(key, procedures=len(route), counters=stops)


def _outcome(flow: Flow) -> dict[str, Any]:
    todo, route = flow.state.tab == "todo", pages(flow)
    listed = [] if todo else things(flow)
    count = len(route if todo else listed)
    page = min(flow.state.page, count - 1)
    label = _more_stops(flow, route, page) if todo else more(flow, page, count)
    before = "outcome.previous_page" if not todo or _goes_on(route, page - 1) else "outcome.previous_counter"
    return {
        "title": _title(flow),
        "tabs": _tabs(flow),
        "beside": _beside(flow),
        "banner": _first_deadline(flow),
        "stops": _stops(flow, route[page]) if todo else [],
        "items": [] if todo else listed[page],
        "more": "" if _leads_on(flow) else label,
        "more_icon": more_icon(page, count),
        "back": flow.t(before) if label and alone(flow) and page else "",
        "details": flow.t("outcome.details") if todo and route[0] and read_only(flow) else "",
        "page": page + 1,
        "pages": count,
        "note": "" if route[0] else flow.t("outcome.nothing_note"),
        "main": unhurried(
            _onward(flow, page, count) if unseen(flow) else _print_button(flow, anything=bool(route[0]))
        ),
    }


def _page(flow: Flow) -> int:
    return min(flow.state.page, _count(flow) - 1)


def _leads_on(flow: Flow) -> bool:
    """The main button turns the pages itself until every thing to bring was seen."""
    return flow.state.tab == BRING and bool(unseen(flow))


def _onward(flow: Flow, page: int, count: int) -> dict[str, Any]:
    """To what the visitor must bring, before anything is printed."""
    if _leads_on(flow):
        return main(flow, "outcome.next_bring", page=page + 1, pages=count)
    return main(flow, "outcome.see_bring")


def _print_button(flow: Flow, *, anything: bool) -> dict[str, Any]:
    if not anything:
        return main(flow, "outcome.print_slip", icon="printer")
    if alone(flow) and not flow.wide:  # another button stands beside it
        return main(flow, "outcome.print_big", icon="")
    return main(flow, "outcome.print", icon="printer")


def _more_stops(flow: Flow, route: list[list[Step]], page: int) -> str:
    """つづき says what follows, where there is room for that."""
    count = len(route)
    if page + 1 == count or alone(flow) or read_only(flow):
        return more(flow, page, count)
    return flow.t("outcome.more", n=route[page + 1][0].n, page=page + 1, pages=count)


def _goes_on(route: list[list[Step]], page: int) -> bool:
    """Does the counter at the end of the page have more on the next one?"""
    return 0 <= page < len(route) - 1 and route[page][-1].n == route[page + 1][0].n


def _tab(flow: Flow, value: str) -> None:
    if any(one["id"] == value for one in _tabs(flow)):
        keep_seen(flow)
        flow.put(tab=value, page=0)


def _more(flow: Flow, _value: str) -> None:
    keep_seen(flow)
    flow.put(page=(_page(flow) + 1) % _count(flow))


def _less(flow: Flow, _value: str) -> None:
    keep_seen(flow)
    flow.put(page=max(0, _page(flow) - 1))


def step_back(flow: Flow) -> bool:
    """To the page before, else to the list that comes first. False where that already shows."""
    keep_seen(flow)
    page, first = _page(flow), flow.state.tab == TABS[0]
    flow.put(page=max(0, page - 1), tab=flow.state.tab if page else TABS[0])
    return page > 0 or not first


def _open(flow: Flow, value: str) -> None:
    if any(name_of(one) == value for one in shown(decided(flow))):
        flow.put(opened=value, draft=EMPTY)
        flow.lay(Over.WHY)


def _details(flow: Flow, _value: str) -> None:
    """The first one on the page; from there it goes on to the next ones."""
    page = pages(flow)[_page(flow)] if flow.state.tab == "todo" else []
    if page:
        _open(flow, name_of(page[0].decision))


def _main(flow: Flow, _value: str) -> None:
    if unseen(flow):
        show_unseen(flow)
    else:
        paper.begin(flow)


OUTCOME = Screen(
    _outcome,
    {"tab": _tab, "more": _more, "less": _less, "open": _open, "details": _details, "main": _main},
)
