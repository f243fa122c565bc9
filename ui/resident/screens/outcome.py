"""What to do, where, until when, with what: the route through the counters, and what to bring."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kiosk.procedures.outcome import Bring
from ui.common.phrases import BREAK, phrased
from ui.resident import paper, say
from ui.resident.measure import filled, letters, lines, size, tall
from ui.resident.screens.base import Screen, banner, by_scale, main, more, more_icon
from ui.resident.screens.route import (
    BUTTON,
    Step,
    alone,
    counter_of,
    decided,
    name_of,
    pages,
    read_only,
    row,
    shown,
    steps,
)
from ui.resident.state import EMPTY, Over

if TYPE_CHECKING:
    from ui.resident.flow import Flow

TABS = ("todo", "bring", "outside")
FAR = 300  # days after which a deadline hurries nobody
ROOM = {1.0: 939, 1.25: 846, 1.6: 939, 2.0: 867}
"""Quarter millimetres that the screen leaves for a list of things beside つづき."""
LOW = {1.0: 960, 1.25: 860, 1.6: 790, 2.0: 700}
WIDE = 740
ACROSS = {1.0: 864, 1.25: 864, 1.6: 864, 2.0: 896}
"""How wide the words of a thing are."""


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


def _bring(flow: Flow) -> list[dict[str, Any]]:
    """`checked`: the visitor has it already, as the reader saw it."""
    rules = {rule.id: rule for rule in flow.parts.guide.bring}
    found = []
    for one in decided(flow).bring:
        rule = rules.get(one.id)
        use = flow.t(f"outcome.use_{rule.use}") if rule and rule.use else ""
        held = one.by_card and flow.state.holder is not None
        said = [flow.t("outcome.show_card")] if held else [part for part in (use, _where(flow, one)) if part]
        sub = f"{flow.t('list.dot')}{BREAK}".join(said)
        found.append(_item(flow, one.text(flow.language), sub, icon=rule.icon if rule else "bag", held=held))
    return found


def _item(flow: Flow, title: str, sub: str, *, icon: str, held: bool = False) -> dict[str, Any]:
    if flow.language == "ja":
        title, sub = phrased(title), phrased(sub)
    mark = flow.t("outcome.held") if held else ""
    return {"title": title, "sub": sub, "icon": icon, "checked": held, "mark": mark}


def _where(flow: Flow, thing: Bring) -> str:
    found = [counter_of(flow, one) for one in thing.counters]
    return flow.t("list.and").join(say.counter(flow, one) for one in found if one)


def _outside(flow: Flow) -> list[dict[str, Any]]:
    procedures = flow.parts.guide.procedures
    return [
        _item(flow, procedures[one.procedure].plain(flow.language), one.reason(flow.language), icon="walk")
        for one in decided(flow).guidance
    ]


def _things(flow: Flow) -> list[list[dict[str, Any]]]:
    """What to bring, or what is done elsewhere, page by page."""
    items = _bring(flow) if flow.state.tab == "bring" else _outside(flow)
    room = WIDE if flow.wide else by_scale(flow, LOW if read_only(flow) else ROOM)
    heights = [_height(flow, one) for one in items]
    cut = filled(heights, room if flow.wide else room + BUTTON)
    if len(cut) > 1:
        cut = filled(heights, room)
    return [[items[place] for place in page] for page in cut] or [[]]


def _height(flow: Flow, item: dict[str, Any]) -> float:
    """As `BringRow.qml` lays it."""
    scale = flow.state.look.scale
    label, note = size("label", scale), size("note", scale)
    mark = letters(item["mark"]) * note + 68 if item["checked"] else 0
    across = (875 if flow.wide else by_scale(flow, ACROSS)) - mark
    title, sub = lines(item["title"], across / label), lines(item["sub"], across / note)
    name, rest = (1.15, 1.2) if flow.wide else (1.3, 1.4)
    height = tall(title, label, name, flow.language) + tall(sub, note, rest, flow.language)
    return max(92, height + 8) if flow.wide else max(140, height + 28)


def _count(flow: Flow) -> int:
    return len(pages(flow) if flow.state.tab == "todo" else _things(flow))


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
    if flow.state.tab != "todo" and alone(flow):  # no tabs are there to say what is listed
        return flow.t(f"outcome.title_{flow.state.tab}", count=sum(map(len, _things(flow))))
    stops = len({step.n for step in route})
    key = "outcome.title_one" if len(route) == 1 else "outcome.title"
    return flow.t(key, procedures=len(route), counters=stops)


def _outcome(flow: Flow) -> dict[str, Any]:
    todo, route = flow.state.tab == "todo", pages(flow)
    things = [] if todo else _things(flow)
    count = len(route if todo else things)
    page = min(flow.state.page, count - 1)
    label = more(flow, page, count)
    if label and todo:
        label = _more_stops(flow, route, page)
    before = "outcome.previous_page" if not todo or _goes_on(route, page - 1) else "outcome.previous_counter"
    return {
        "title": _title(flow),
        "tabs": _tabs(flow),
        "banner": _first_deadline(flow),
        "stops": _stops(flow, route[page]) if todo else [],
        "items": [] if todo else things[page],
        "more": label,
        "more_icon": more_icon(page, count),
        "back": flow.t(before) if label and alone(flow) and page else "",
        "details": flow.t("outcome.details") if todo and route[0] and read_only(flow) else "",
        "page": page + 1,
        "pages": count,
        "note": "" if route[0] else flow.t("outcome.nothing_note"),
        "main": _print_button(flow, anything=bool(route[0])),
    }


def _page(flow: Flow) -> int:
    return min(flow.state.page, _count(flow) - 1)


def _print_button(flow: Flow, *, anything: bool) -> dict[str, Any]:
    if not anything:
        return main(flow, "outcome.print_slip", icon="printer")
    if alone(flow) and not flow.wide:  # another button stands beside it
        return main(flow, "outcome.print_big", icon="")
    return main(flow, "outcome.print", icon="printer")


def _more_stops(flow: Flow, route: list[list[Step]], page: int) -> str:
    """つづき says what follows."""
    if page + 1 == len(route):
        return flow.t("outcome.first_page")
    if not alone(flow):
        return flow.t("outcome.more_low" if read_only(flow) else "outcome.more", n=route[page + 1][0].n)
    return flow.t("outcome.same_counter" if _goes_on(route, page) else "outcome.next_counter")


def _goes_on(route: list[list[Step]], page: int) -> bool:
    """Does the counter at the end of the page have more on the next one?"""
    return 0 <= page < len(route) - 1 and route[page][-1].n == route[page + 1][0].n


def _tab(flow: Flow, value: str) -> None:
    if any(one["id"] == value for one in _tabs(flow)):
        flow.put(tab=value, page=0)


def _more(flow: Flow, _value: str) -> None:
    flow.put(page=(_page(flow) + 1) % _count(flow))


def _less(flow: Flow, _value: str) -> None:
    flow.put(page=max(0, _page(flow) - 1))


def _open(flow: Flow, value: str) -> None:
    if any(name_of(one) == value for one in shown(decided(flow))):
        flow.put(opened=value, draft=EMPTY)
        flow.lay(Over.WHY)


def _details(flow: Flow, _value: str) -> None:
    """The first one on the page; from there it goes on to the next ones."""
    page = pages(flow)[_page(flow)] if flow.state.tab == "todo" else []
    if page:
        _open(flow, name_of(page[0].decision))


def _print(flow: Flow, _value: str) -> None:
    paper.begin(flow)


OUTCOME = Screen(
    _outcome,
    {"tab": _tab, "more": _more, "less": _less, "open": _open, "details": _details, "main": _print},
)
