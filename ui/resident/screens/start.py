"""Welcome and life event: the invitation, and what the resident came for."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from kiosk.answers import Value
from kiosk.guide.deadlines import closed
from kiosk.guide.hours import last_issue
from kiosk.guide.model import Event
from ui.resident import forward
from ui.resident.chrome import call_staff, now
from ui.resident.screens.base import Screen, banner, by_reach, main, onward, slices
from ui.resident.state import Place, Spot

if TYPE_CHECKING:
    from ui.resident.flow import Flow

TALK = "talk"
MORE = "more"
NO_CARD = "card_nai"
"""Of who said カードがない方: isn't asked for a card, nor offered where it is asked who has one."""
MOVING = "move"
SIDE_BY_SIDE = 3
ROWS = {1.0: 6, 1.25: 6, 1.6: 4, 2.0: 4}
"""Rows of tiles on one page, with that of わからない・相談したい."""
SOON = timedelta(minutes=30)


def open_now(flow: Flow) -> bool:
    """Practice is possible at any hour."""
    if flow.parts.practice:
        return True
    city, now = flow.parts.guide.city, flow.parts.clock.now()
    return not closed(now.date(), city.closed_days) and city.opens <= now.time() < last_issue(city)


def _closing_soon(flow: Flow, now: datetime) -> bool:
    closes = datetime.combine(now.date(), last_issue(flow.parts.guide.city), now.tzinfo)
    return open_now(flow) and closes - now <= SOON


def _banner(flow: Flow) -> dict[str, Any] | None:
    closes = last_issue(flow.parts.guide.city).strftime("%H:%M")
    if not open_now(flow):
        opens = flow.parts.guide.city.opens.strftime("%H:%M")
        return banner(flow, "info", "welcome.closed", icon="clock", opens=opens, closes=closes)
    if not flow.state.card.reader:
        return banner(flow, "care", "welcome.no_reader", icon="nocard")
    if flow.parts.offline():
        return banner(flow, "info", "welcome.offline", icon="info")
    if _closing_soon(flow, flow.parts.clock.now()):
        return banner(flow, "care", "welcome.closing", icon="clock", closes=closes)
    return None


def _welcome(flow: Flow) -> dict[str, Any]:
    can = open_now(flow)
    start = {"label": flow.t("welcome.start"), "hint": flow.t("welcome.start_hint")}
    return {
        "hero": flow.t("welcome.hero"),
        "sub": flow.t("welcome.sub"),
        "start": start if can and flow.state.card.reader else None,
        "nocard": {"label": flow.t("welcome.nocard"), "hint": ""} if can else None,
        "now": now(flow),
        "note": flow.t("welcome.note"),
        "until": flow.t("welcome.until", closes=last_issue(flow.parts.guide.city).strftime("%H:%M")),
        "languages": [
            {"id": code, "label": flow.t(f"language.name_{code}"), "selected": code == flow.language}
            for code in flow.parts.guide.city.languages
        ],
        "banner": _banner(flow),
    }


def _start(flow: Flow, _value: str) -> None:
    """With a card, even for who came back from カードがない方."""
    _enter(flow, done=flow.state.holder is not None, without=False)


def _without(flow: Flow, _value: str) -> None:
    _enter(flow, done=True, without=True)


def _enter(flow: Flow, *, done: bool, without: bool) -> None:
    if open_now(flow):
        told: dict[str, Value] = {NO_CARD: True} if without else {}
        me = MappingProxyType({**{key: one for key, one in flow.state.me.items() if key != NO_CARD}, **told})
        flow.put(card=replace(flow.state.card, done=done, without=without), me=me)
        flow.go(Place.EVENT)
        flow.draft(chosen=flow.trail().answers.events)


def _tile(flow: Flow, event: Event) -> dict[str, Any]:
    return {
        "id": event.id,
        "label": event.title(flow.language),
        "icon": event.icon,
        "selected": event.id in flow.state.draft.chosen,
        "enabled": event.available,
    }


def _special(flow: Flow, name: str, icon: str, **facts: object) -> dict[str, Any]:
    """A tile that isn't an event."""
    label, chosen = flow.t(f"event.{name}", **facts), name in flow.state.draft.chosen
    return {"id": name, "label": label, "icon": icon, "selected": chosen, "enabled": True}


def _rows(flow: Flow) -> list[list[list[Event]]]:
    """The tiles side by side, by group."""
    groups: dict[str, list[Event]] = {}
    for event in flow.parts.guide.events.values():
        if not event.hidden:
            groups.setdefault(event.group, []).append(event)
    return [slices(events, SIDE_BY_SIDE) for events in groups.values()]


def _pages(flow: Flow) -> list[list[Event]]:
    """Groups stay whole where they can. The last row is for ほかの手続き and わからない."""
    pages: list[list[list[Event]]] = [[]]
    room = by_reach(flow, ROWS) - 1
    for rows in _rows(flow):
        if pages[-1] and room >= len(rows) > room - len(pages[-1]):
            pages.append([])
        for row in rows:
            if len(pages[-1]) == room:
                pages.append([])
            pages[-1].append(row)
    return [[event for row in rows for event in row] for rows in pages]


def _groups(flow: Flow) -> list[dict[str, Any]]:
    groups: dict[str, list[dict[str, Any]]] = {}
    pages = _pages(flow)
    page = flow.state.page % len(pages)
    for event in pages[page]:
        groups.setdefault(event.group, []).append(_tile(flow, event))
    if len(pages) > 1:
        other = _special(flow, MORE, "ev_more", page=page + 1, pages=len(pages))
        if page + 1 == len(pages):
            other["label"] = flow.t("event.more_first", page=page + 1, pages=len(pages))
        groups[list(groups)[-1]].append(other)
    return [{"label": _group(flow, name), "tiles": tiles} for name, tiles in groups.items()]


def _group(flow: Flow, name: str) -> str:
    """A city may add groups of its own; one without a text shows no heading."""
    key = f"event.group.{name}"
    return flow.t(key) if flow.parts.words.has(f"resident.{key}") else ""


def _event(flow: Flow) -> dict[str, Any]:
    chosen = flow.state.draft.chosen
    many = len([one for one in chosen if one != TALK])
    return {
        "title": flow.t("event.title"),
        "sub": flow.t("event.sub"),
        "groups": _groups(flow),
        "talk": _special(flow, TALK, "ev_talk"),
        "page": flow.state.page,
        "main": onward(flow, many) if chosen else main(flow, "choose_some", ready=False),
    }


def _choose(flow: Flow, value: str) -> None:
    """Marks or unmarks. To talk and to choose exclude each other."""
    chosen = flow.state.draft.chosen
    event = flow.parts.guide.events.get(value)
    if value in chosen:
        flow.draft(chosen=tuple(one for one in chosen if one != value))
    elif value == MORE:
        flow.put(page=(flow.state.page + 1) % len(_pages(flow)))
    elif value == TALK:
        flow.draft(chosen=(TALK,))
    elif event and event.available and not event.hidden:
        flow.draft(chosen=(*(one for one in chosen if one != TALK), value))


def _go(flow: Flow, _value: str) -> None:
    chosen = flow.state.draft.chosen
    if chosen == (TALK,):
        call_staff(flow)
    elif chosen:
        events = [one for one in flow.parts.guide.events.values() if one.id in chosen]
        # Who is who (the bride, the newborn) is asked before who moves.
        order = tuple(one.id for one in sorted(events, key=lambda one: one.group == MOVING))
        changed = order != flow.trail().answers.events
        if flow.state.mending and changed:
            flow.put(mended=flow.state.mended | {Spot(forward.EVENTS)})
        if changed:
            flow.put(given=forward.undoubted(flow))
        flow.put(events=order)
        forward.after_event(flow)


WELCOME = Screen(_welcome, {"start": _start, "nocard": _without})
EVENT = Screen(_event, {"choose": _choose, "main": _go})
