"""Which choices stand on a page together: as many as have room at the size of letters that was asked for.

Heights are told from the letters, in quarter millimetres, as ui/common/qml/OptionList.qml lays them out.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from ui.common.markup import has_ruby
from ui.resident import measure
from ui.resident.cutter import Part, fill
from ui.resident.screens.base import BIG, by_scale

if TYPE_CHECKING:
    from ui.resident.flow import Flow

Option = dict[str, Any]

MOST = {1.0: 7, 1.25: 6, 1.6: 5, 2.0: 4}
"""Choices on one page at most, the quiet ones among them."""
SIDE_BY_SIDE = 3
"""More choices than these stand in two columns from low reach with small letters."""
WIDE_SIDE_BY_SIDE = 5
MADE = measure.made_of("choice", close=True)
"""What is too much for a page comes closer together before a page is begun."""
RUBY = 1.65
"""Height of a line with furigana, in parts of its size."""
ROOM_LOW, ROOM_WIDE = 590, 758
"""Height between the middle of the glass and the main button; in landscape beside the question."""
UPPER_THIRD = 640


def paged(
    flow: Flow,
    options: Sequence[Option],
    *,
    title: str,
    person: str,
    named: bool,
    stays: Container[str] = (),
) -> list[list[Option]]:
    """Pages of choices. Quiet ones (わからない) stand on every page: nobody has to look for them.

    So do those in `stays` (どれもない), where that takes one page more at most.
    `named`: the choices are people, who stay below the upper third.
    """
    room = _room(flow, title, person, named=named)
    pages = _pages(flow, options, room, stays)
    if len(pages) == 1 or flow.state.look.scale < BIG:
        return pages
    # What follows わからない is said in the review too: nobody turns a page for each answer to read it here.
    brief = _pages(flow, [{**one, "hint": ""} if one["quiet"] else one for one in options], room, stays)
    return brief if len(brief) < len(pages) else pages


def _pages(flow: Flow, options: Sequence[Option], room: float, stays: Container[str]) -> list[list[Option]]:
    if len(options) <= by_scale(flow, MOST) and _height(flow, options) <= room:
        return [list(options)]
    left = room - _more(flow)
    pages = _cut(flow, options, [one["quiet"] for one in options], left)
    firm = _cut(flow, options, [one["quiet"] or one["id"] in stays for one in options], left)
    fit = all(_height(flow, page) <= left for page in firm)
    return firm if fit and len(firm) <= len(pages) + 1 else pages


def _cut(flow: Flow, options: Sequence[Option], standing: Sequence[bool], room: float) -> list[list[Option]]:
    """`standing`: which of them stand on every page."""
    others = [n for n, stands in enumerate(standing) if not stands]
    most = by_scale(flow, MOST) - sum(standing)

    def page_of(page: range) -> list[Option]:
        here = others[page.start : page.stop]
        return [one for n, one in enumerate(options) if standing[n] or n in here]

    def fits(page: range, part: Part) -> bool:
        # All on one page was tried already, and there without つづき.
        return part is not Part.ONLY and len(page) <= most and _height(flow, page_of(page)) <= room

    return [page_of(page) for page in fill(len(others), fits)] or [page_of(range(0))]


def _scale(flow: Flow) -> float:
    """What letters get: from low reach they grow no further than that."""
    scale = flow.state.look.scale
    return min(scale, BIG) if flow.state.look.low else scale


def _width(flow: Flow) -> float:
    if flow.wide:
        return 970.0
    return 984.0 if flow.state.look.scale > BIG and not flow.state.look.low else 952.0


def _room(flow: Flow, title: str, person: str, *, named: bool) -> float:
    look = flow.state.look
    if flow.wide:
        return ROOM_WIDE
    if look.low:
        return ROOM_LOW
    size, big = measure.size("title", look.scale), look.scale >= BIG
    top = (110 if big else 180) + measure.lines(title, _width(flow) / size) * size * 1.25 + 24
    told = measure.size("note", look.scale) * 1.4 + 12 if person else 0
    if big and (person or named):
        top = max(top, UPPER_THIRD)
    return (1500 if big else 1572) - top - told


def _more(flow: Flow) -> float:
    """つづき below them, at least as high as a choice."""
    return max(MADE["least"], measure.size("label", _scale(flow)) * 1.25 + 20) + MADE["gap"]


def _height(flow: Flow, options: Sequence[Option]) -> float:
    columns = 2 if len(options) > _side_by_side(flow) else 1
    heights = [_tall(flow, one, columns) for one in options]
    rows = [max(heights[n : n + columns]) for n in range(0, len(heights), columns)]
    return sum(rows) + MADE["gap"] * (len(rows) - 1)


def _side_by_side(flow: Flow) -> float:
    if flow.wide:
        return WIDE_SIDE_BY_SIDE
    return SIDE_BY_SIDE if flow.state.look.low and flow.state.look.scale < BIG else float("inf")


def _tall(flow: Flow, option: Option, columns: int) -> float:
    mark = (measure.made_of("choice", big=True) if flow.state.look.scale >= BIG else MADE)["mark"]
    room = (_width(flow) - MADE["across"] * (columns - 1)) / columns - mark
    room -= MADE["pad"] + MADE["beside"] + MADE["right"]
    long = partial(_long, flow)
    words = _words(option["label"], measure.size("label", _scale(flow)), room, MADE["name"], long)
    words += _words(option["hint"], measure.size("note", _scale(flow)), room, MADE["rest"], long)
    return max(MADE["least"], words + MADE["air"])


def _long(flow: Flow, text: str) -> float:
    """Either is enough: the one that tells letters apart is nearer where many are narrow."""
    return min(measure.letters(text), measure.width(text, flow.language) * measure.HEAVY)


def _words(text: str, size: float, room: float, height: float, long: Callable[[str], float]) -> float:
    return measure.lines(text, room / size, long) * size * (RUBY if has_ruby(text) else height)
