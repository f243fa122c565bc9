"""One procedure in full: whose, why, what to bring, until when, where, and what decided it."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Any
from unicodedata import east_asian_width

from kiosk.procedures.outcome import Decision, Ground, Standing
from ui.common.markup import plain
from ui.common.phrases import phrased
from ui.resident import say
from ui.resident.screens.base import Screen, by_scale, main, more
from ui.resident.screens.outcome import counter_of, decided, name_of, shown
from ui.resident.state import EMPTY

if TYPE_CHECKING:
    from ui.resident.flow import Flow

Section = tuple[str, str, str]
"""Name, icon, value."""
ROOM = {1.0: 15.5, 1.25: 15.5, 1.6: 10.0, 2.0: 7.5}
"""Lines of a value that fit on a page."""
LINE = {1.0: 20, 1.25: 16, 1.6: 12, 2.0: 9.5}
"""Letters in a line."""
TERM = 1.0
"""What the name of a section takes, in lines of a value."""
SMALL = 0.75
"""What a line of a ground takes."""


def _why(flow: Flow) -> dict[str, Any]:
    every = shown(decided(flow))
    at = next(i for i, one in enumerate(every) if name_of(one) == flow.state.opened)
    one = every[at]
    language = flow.language
    route = _pages(flow, one)
    page = min(flow.state.draft.page, len(route) - 1)
    sections, grounds = route[page]
    return {
        "eyebrow": flow.t("why.which", number=at + 1, count=len(every)),
        "title": flow.parts.guide.procedures[one.procedure].plain(language),
        "sections": [
            {"term": flow.t(f"why.{name}"), "icon": icon, "value": value} for name, icon, value in sections
        ],
        "grounds": [
            {"text": ground.text(language), "answer": _said(flow, ground), "holds": ground.holds is True}
            for ground in grounds
        ],
        "more": more(flow, page, len(route)),
        "page": page + 1,
        "ways": [],
        "main": {**main(flow, "why.back", icon="back"), "kind": "good"},
    }


def _said(flow: Flow, ground: Ground) -> str:
    return say.partial(flow, ground.day) if ground.day else ground.answer(flow.language)


def _pages(flow: Flow, one: Decision) -> list[tuple[list[Section], list[Ground]]]:
    """All on one page, or where letters are large as much on each as they leave room for."""
    room, line = by_scale(flow, ROOM), by_scale(flow, LINE)
    pages: list[tuple[list[Section], list[Ground]]] = [([], [])]
    used = 0.0
    for section in (found for found in _sections(flow, one) if found[2]):
        cost = TERM + sum(ceil(_long(part) / line) for part in section[2].split("\n"))
        if used and used + cost > room:
            pages.append(([], []))
            used = 0.0
        pages[-1][0].append(section)
        used += cost
    for ground in one.grounds:
        cost = SMALL * ceil(_long(ground.text(flow.language) + ground.answer(flow.language)) / line / SMALL)
        if used and used + cost > room:
            pages.append(([], []))
            used = 0.0
        pages[-1][1].append(ground)
        used += cost
    return pages


def _broken(flow: Flow, text: str) -> str:
    """With the places where its lines may break; the glass marks only texts that hold no names."""
    return phrased(text) if flow.language == "ja" else text


def _long(text: str) -> float:
    """In letters of Japanese; others are about half as wide."""
    return sum(1 if east_asian_width(one) in "WF" else 0.55 for one in plain(text))


def _sections(flow: Flow, one: Decision) -> list[Section]:
    procedure = flow.parts.guide.procedures[one.procedure]
    info = counter_of(flow, one.counter)
    brings = [item.text(flow.language) for item in decided(flow).bring if one.counter in item.counters]
    place = f"{say.counter(flow, info)}{say.SPACE}{info.name(flow.language)}" if info else one.counter
    until = say.day(flow, one.deadline) if one.deadline else flow.t("why.no_deadline")
    reason = flow.t("why.checked_by_clerk") if one.standing is Standing.CHECK else ""
    return [
        ("whose", "staff", say.persons(flow, one.persons)),
        (
            "why",
            "info",
            _broken(flow, flow.t("list.sentence").join(p for p in (one.reason(flow.language), reason) if p)),
        ),
        ("bring", "bag", "\n".join(_broken(flow, item) for item in brings)),
        ("until", "cal", until),
        ("where", "place", place),
        ("form", "paper", procedure.title("ja")),
    ]


def _close(flow: Flow, _value: str) -> None:
    flow.put(opened="", draft=EMPTY)
    flow.lift()


def _more(flow: Flow, _value: str) -> None:
    opened = next(one for one in shown(decided(flow)) if name_of(one) == flow.state.opened)
    pages = len(_pages(flow, opened))
    flow.draft(page=(min(flow.state.draft.page, pages - 1) + 1) % pages)


WHY = Screen(_why, {"main": _close, "more": _more})
