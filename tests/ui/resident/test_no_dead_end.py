"""From every screen in every state: a way on, a way back, a person, and a way out. Walked, not believed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import copy
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, TypeVar

import pytest

from kiosk.clock import SystemClock
from ui.cli.demo_hall import practice_station
from ui.cli.shots_cast import cast
from ui.common.worker import Done
from ui.gallery.scene import Scene
from ui.gallery.scenes import every_question, screens
from ui.resident.chrome import enabled
from ui.resident.flow import Flow
from ui.resident.screens import SCREENS, screen_of
from ui.resident.state import Over, Place

T = TypeVar("T")
STEPS = 60
"""Touches within which a screen must be done with: an address and a name take most."""
PATIENCE = 20 * 60
"""Seconds after which nobody's answers may still be there."""
_CLOSED = ("welcome-closed",)
_WAITS = (Place.PRINTING, Place.TICKET, Place.STAFF_ONLY, Place.CARD_LEFT)
_NOTHING_BEFORE = (Place.WELCOME, *_WAITS)


@cache
def scenes() -> dict[str, Scene]:
    folder = Path(mkdtemp(prefix="no-dead-end"))
    cast_ = cast(practice_station(folder, SystemClock()), folder)
    return {one.name: one for one in (*screens(cast_), *every_question(cast_))}


class Idle:
    """Work that is never done: what comes after it is not of these screens."""

    def submit(self, lane: str, job: Callable[[], T], on_done: Callable[[Done[T]], None]) -> None:
        del lane, job, on_done


def flow_of(name: str) -> Flow:
    flow = copy(scenes()[name].flow)
    flow.parts = replace(flow.parts, work=Idle())
    return flow


def offered(flow: Flow) -> Iterator[str]:
    """What a finger finds to touch, in an order that gets on."""
    view = flow.view()
    if view.get("main"):
        yield "main"  # moves to what is missing
    if flow.screen == "date" and view.get("banner"):
        yield "clear"  # there is no such day
    yield from _ids("unknown", [view.get("unknown")], bare=True)
    for verb, name in (("quick", "quick"), ("era", "eras"), ("row", "rows"), ("town", "towns")):
        if verb != "row" or flow.screen == "town":
            yield from _one(verb, view.get(name))
    yield from _ids("choose", view.get("options") or ())
    for group in view.get("groups") or ():
        yield from _one("choose", group.get("tiles"))
    if view.get("keypad"):
        yield from (f"key:{digit}" for digit in "1234567890")
    yield from _empty_fields(view)
    if view.get("board"):
        yield "key:A" if view.get("latin") else "key:ア"
    yield from _ids("way", view.get("ways") or ())
    yield from (one for one in ("add", "start", "nocard") if view.get(one))


def _one(verb: str, listed: Any) -> Iterator[str]:
    """One of several is enough."""
    found = [one for one in listed or () if one.get("enabled", True)]
    if not any(one.get("selected") for one in found):
        yield from _ids(verb, found)


def _empty_fields(view: dict[str, Any]) -> Iterator[str]:
    fields = view.get("fields") or ()
    if any(one["active"] and one["text"] for one in fields):
        yield from (f"field:{one['id']}" for one in fields if not one["text"])


def _ids(verb: str, listed: Any, *, bare: bool = False) -> Iterator[str]:
    yield from (verb if bare else f"{verb}:{one['id']}" for one in listed if one and not one.get("selected"))


def act(flow: Flow, touch: str) -> None:
    verb, _, value = touch.partition(":")
    flow.act(verb, value)


def gets_on(flow: Flow) -> bool:
    """Touches its way to another question or screen; staff don't count, they come anyhow."""
    start = _where(flow)
    for _ in range(STEPS):
        view = flow.view()
        if (view.get("main") or {}).get("ready"):
            act(flow, "main")
        else:
            before = flow.state
            for touch in offered(flow):
                if touch in ("way:staff", "way:unreadable"):
                    continue
                act(flow, touch)
                if flow.state is not before and Over.STAFF not in flow.state.over:
                    break
            else:
                return False
        if flow.state.card.busy or _where(flow) != start:
            return True
    return False


def _where(flow: Flow) -> tuple[object, ...]:
    state, ask = flow.state, flow.ask() if flow.state.place is Place.QUESTIONS else None
    step = (ask.question.id, ask.person, state.draft.step) if ask else ()
    return (state.place, state.over, step, state.page, state.tab, len(state.family), flow.screen)


NAMES = sorted(scenes())


def test_every_screen_is_walked() -> None:
    """`count` and `consent` are a city's wish; their own tests walk them."""
    assert {screen_of(one.flow) for one in scenes().values()} >= set(SCREENS) - {"count", "consent"}


@pytest.mark.parametrize("name", NAMES)
def test_there_is_a_way_on(name: str) -> None:
    flow = flow_of(name)
    if flow.state.card.busy or (flow.state.place in _WAITS and not flow.state.over) or name in _CLOSED:
        assert enabled(flow, "staff"), "the machine works, and a person can be called meanwhile"
        return
    assert gets_on(flow)


@pytest.mark.parametrize("name", NAMES)
def test_there_is_a_way_back(name: str) -> None:
    flow = flow_of(name)
    state = flow.state
    if not enabled(flow, "back"):
        assert state.card.busy or state.place in _NOTHING_BEFORE or state.over
        return
    before = flow.state
    act(flow, "dock:back")
    assert flow.state is not before
    assert flow.state.given == before.given, "an answer is never lost by going back"


@pytest.mark.parametrize("name", NAMES)
def test_a_person_can_be_called_and_the_place_is_kept(name: str) -> None:
    flow = flow_of(name)
    assert enabled(flow, "staff")
    before = _where(flow)
    act(flow, "dock:staff")
    assert flow.screen == "staff"
    if flow.state.place is Place.STAFF_ONLY:
        return
    act(flow, "way:myself")
    lifted = (Over.STAFF, Over.TIMEOUT)
    assert flow.state.over == tuple(one for one in before[1] if one not in lifted)  # type: ignore[attr-defined]  # a tuple of Over
    assert flow.state.place is before[0]


@pytest.mark.parametrize("name", NAMES)
def test_whoever_walks_away_is_forgotten(name: str) -> None:
    flow = flow_of(name)
    if flow.state.card.busy or flow.state.place is Place.PRINTING:
        return  # not before the machine has done its part
    for _ in range(PATIENCE):
        if flow.state.place is Place.WELCOME and not flow.state.given and not flow.state.me:
            return
        flow.tick()
    raise AssertionError(f"{flow.screen} stays")
