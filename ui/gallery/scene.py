"""A moment of a visit that can be shown in any dress: a flow whose state is held still."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from kiosk.person import PartialDate
from ui.gallery.dress import Dress
from ui.resident import say
from ui.resident.flow import Flow
from ui.resident.state import VisitState

View = dict[str, Any]
_MOST = 32
"""Pages of one screen; more would go round in circles."""


@dataclass(frozen=True)
class Shown:
    """What the glass is told at one moment. `page` counts from 1."""

    name: str
    dress: Dress
    page: int
    screen: str
    view: View
    chrome: View
    people: frozenset[str] = frozenset()  # names, whole and by their parts
    private: frozenset[str] = frozenset()  # addresses, and dates of birth as this language says them

    @property
    def parts(self) -> dict[str, str]:
        """What an index sorts by."""
        return {"part": "kiosk", **self.dress.parts}

    @property
    def file(self) -> str:
        page = f"-p{self.page}" if self.page > 1 else ""
        return f"{self.name}{page}-{self.dress.name}"


@dataclass(frozen=True)
class Scene:
    """`name` is unique and begins with the screen's."""

    name: str
    flow: Flow

    @property
    def screen(self) -> str:
        return self.flow.screen

    def shown(self, dress: Dress, *, pages: bool = True) -> Iterator[Shown]:
        """The screen as this dress makes it, page by page."""
        flow = still(self.flow, dress)
        seen: list[View] = []
        for page in range(1, _MOST if pages else 2):
            view = flow.view()
            if view in seen:
                return
            seen.append(view)
            around = {**flow.chrome(), "reduced": True}
            yield Shown(self.name, dress, page, flow.screen, view, around, names_of(flow), private_of(flow))
            if not _turned(flow, view):
                return


def names_of(flow: Flow) -> frozenset[str]:
    """Everybody's name and its reading, as it may stand in a text."""
    state = flow.state
    people = [state.me, *(one.values for one in state.family), state.adding.values if state.adding else {}]
    held = [one.name for one in (state.holder, state.card.read) if one]
    whole = [str(values[key]) for values in people for key in ("name", "kana") if values.get(key)] + held
    parts = [part for one in whole for part in re.split(r"\s", one)]
    return frozenset((*whole, *parts))


def private_of(flow: Flow) -> frozenset[str]:
    """Where everybody lives and when they were born, as it may stand in a text."""
    state = flow.state
    held = [one for one in (state.holder, state.card.read) if one]
    people = [state.me, *(one.values for one in state.family), state.adding.values if state.adding else {}]
    lives = [one.address for one in held] + [str(values.get("address") or "") for values in people]
    born = [one.birth_date for one in held] + [values.get("birth") for values in people]
    days = [PartialDate.of(one) if isinstance(one, date) else one for one in born]
    said = [say.partial(flow, one) for one in days if isinstance(one, PartialDate) and one.whole]
    return frozenset(one for one in (*lives, *said) if one)


def still(flow: Flow, dress: Dress) -> Flow:
    """A flow of its own that may be touched without changing the scene."""
    flow.trail()  # once, not anew for every dress
    other = copy(flow)
    other.changed = lambda: None
    other.state, other.wide = replace(flow.state, look=dress.look), dress.wide
    return other


def _turned(flow: Flow, view: View) -> bool:
    """To the next page, as a finger would; False where there is none."""
    before: VisitState = flow.state
    tiles = [tile["id"] for group in view.get("groups", ()) for tile in group.get("tiles", ())]
    if flow.screen == "event" and "more" in tiles:
        flow.act("choose", "more")
    elif flow.screen == "review" or (view.get("items") and view["main"]["icon"] == "next"):
        flow.act("main", "")
    elif view.get("more"):
        flow.act("more", "")
    now, then = ((one.place, one.opened, one.tab) for one in (flow.state, before))
    same = now == then  # not the next procedure, nor another list
    return same and flow.state is not before
