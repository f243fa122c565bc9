"""What every screen is made of: a function that says what it shows, and a table of what touches do."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from ui.resident.flow import Flow

View = dict[str, Any]
Verb = Callable[["Flow", str], None]
T = TypeVar("T")
TEN = 10
"""From here on Japanese no longer counts 1つ 2つ."""
BIG = 1.6
"""From this size of letters on the glass has its other ground plan: a dock of two rows, everything closer."""
LOW_AS = BIG
"""From low reach a page holds as much as with letters of this size: only half of the screen is there."""


@dataclass(frozen=True)
class Screen:
    view: Callable[[Flow], View]
    verbs: Mapping[str, Verb]


def main(flow: Flow, key: str, *, ready: bool = True, icon: str = "next", **facts: object) -> View:
    """The main button. Not ready: its text says what is missing."""
    return {"label": flow.t(key, **facts), "ready": ready, "icon": icon if ready else ""}


def unhurried(button: View) -> View:
    """Ready before anything was read here: a slow double press on what stood there doesn't reach it."""
    return {**button, "weighty": True}


def onward(flow: Flow, count: int) -> View:
    """つぎへ, and how many are chosen."""
    if count < 2:
        return main(flow, "next")
    return main(flow, "next_many" if count < TEN else "next_ten", count=count)


def way(flow: Flow, name: str, key: str, *, icon: str = "", kind: str = "side", **facts: object) -> View:
    return {"id": name, "label": flow.t(key, **facts), "icon": icon, "kind": kind}


def banner(flow: Flow, kind: str, key: str, *, icon: str, **facts: object) -> View:
    """`kind`: care, help or info."""
    return {"kind": kind, "icon": icon, "text": flow.t(key, **facts)}


def keypad(flow: Flow, left: str = "clear") -> View:
    return {
        "left": {"id": left, "label": flow.t(f"key.{left}")},
        "right": {"id": "erase", "label": flow.t("key.erase"), "icon": "del"},
    }


def option(name: str, label: str, hint: str = "", *, chosen: Sequence[str] = (), quiet: bool = False) -> View:
    return {"id": name, "label": label, "hint": hint, "selected": name in chosen, "quiet": quiet}


def by_scale(flow: Flow, sizes: Mapping[float, T]) -> T:
    """The entry for the text size; sizes between take the next larger one."""
    scale = flow.state.look.scale
    return next((sizes[step] for step in sorted(sizes) if scale <= step), sizes[max(sizes)])


def reached(flow: Flow) -> float:
    return max(flow.state.look.scale, LOW_AS if flow.state.look.low else 0.0)


def by_reach(flow: Flow, sizes: Mapping[float, T]) -> T:
    """As `by_scale`, where things that are touched stand among what is read."""
    scale = reached(flow)
    return next((sizes[step] for step in sorted(sizes) if scale <= step), sizes[max(sizes)])


def slices(items: Sequence[T], size: int) -> list[list[T]]:
    """Pages; one empty page when there is nothing."""
    return [list(items[i : i + size]) for i in range(0, len(items), size)] or [[]]


def turn(pages: int) -> Verb:
    """A つづき that comes round to the first page again."""

    def do(flow: Flow, _value: str) -> None:
        flow.draft(page=(flow.state.draft.page + 1) % pages)

    return do


def more(flow: Flow, page: int, pages: int) -> str:
    """つづき(1/2), 1ページめへ(2/2) on the last, or nothing when all is on one page."""
    key = "more" if page + 1 < pages else "more_first"
    return flow.t(key, page=page + 1, pages=pages) if pages > 1 else ""


def more_icon(page: int, pages: int) -> str:
    """Which way that button leads: on, or up to the beginning again."""
    return "down" if page + 1 < pages else "up"


def once(flow: Flow, name: str, make: Callable[[Flow], T]) -> T:
    """What this makes of the state, made once for each: a list is cut for its view and for every touch."""
    around = (id(flow.parts), flow.wide, flow.parts.clock.now().date())
    before = flow.state.kept.get(name)
    if before is None or before[0] != around:
        before = flow.state.kept[name] = (around, make(flow))
    found: T = before[1]
    return found


def nothing(_flow: Flow, _value: str) -> None:
    """A touch that is allowed and changes nothing."""
