"""How many things to bring stand on a page, as `BringRow.qml` lays them; lengths are ¼ mm."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from ui.resident.cutter import Piece, Sheet, cut
from ui.resident.measure import HEAVY, lines, made_of, size, tall, width
from ui.resident.screens.base import by_scale, once
from ui.resident.screens.route_pages import BUTTON, alone, read_only
from ui.resident.screens.things import said_of_all, things

if TYPE_CHECKING:
    from ui.resident.flow import Flow

ROOM = {1.0: 1050, 1.25: 970, 1.6: 1100, 2.0: 1030}
"""Height of a page's list beside つづき, as the screen leaves it."""
ROOM_LOW = {1.0: 1070, 1.25: 980, 1.6: 1000, 2.0: 900}
ACROSS = {1.0: 864, 1.25: 864, 1.6: 864, 2.0: 896}
"""How wide the words of a thing are."""
ROOM_WIDE, ACROSS_WIDE = 740, 875
"""The same on the lying glass, where there is always room for つづき."""
NOTE = 144
"""How much narrower the words of a banner are than the banner; what it takes beside them, in height."""
NOTE_AIR, NOTE_LINE = 60, 1.4
MARK = 68
"""What お持ちです takes beside its letters."""


def pages(flow: Flow) -> list[list[dict[str, Any]]]:
    """What to bring, or what is done elsewhere. One empty page when there is nothing."""
    return once(flow, "things", _pages)


def notes(flow: Flow) -> bool:
    """Does the page now shown say what is to know of all that is to bring?"""
    at = 0 if _note_first(flow) else len(pages(flow)) - 1
    return flow.state.tab == "bring" and min(flow.state.page, len(pages(flow)) - 1) == at


def _pages(flow: Flow) -> list[list[dict[str, Any]]]:
    found, room, note = things(flow), _room(flow), _note(flow)
    rest = room - note
    only = rest if flow.wide else rest + BUTTON
    first, last = (rest, room) if _note_first(flow) else (room, rest)
    sheet = Sheet(room, only=only, first=first, last=last)
    return [
        [found[n] for n in page] for page in cut([Piece(_height(flow, one)) for one in found], sheet)
    ] or [[]]


def _room(flow: Flow) -> float:
    return ROOM_WIDE if flow.wide else by_scale(flow, ROOM_LOW if read_only(flow) else ROOM)


def _note_first(flow: Flow) -> bool:
    """Above the first thing, unless that is too high for both: then above the last ones."""
    found = things(flow)
    return not found or _height(flow, found[0]) + _note(flow) <= _room(flow)


def _note(flow: Flow) -> float:
    """Height of what is to know of all that is to bring."""
    if flow.state.tab != "bring":
        return 0.0
    role = "note" if flow.wide and alone(flow) else "body"
    text, letter = said_of_all(flow), size(role, flow.state.look.scale)
    across = (ACROSS_WIDE if flow.wide else by_scale(flow, ACROSS)) + made_of("thing")["x"] - NOTE
    return (
        lines(text, across / letter, partial(width, language=flow.language)) * letter * NOTE_LINE + NOTE_AIR
    )


def _height(flow: Flow, item: dict[str, Any]) -> float:
    scale, made = flow.state.look.scale, made_of("thing", close=flow.wide)
    label, note = size("label", scale), size("note", scale)
    long = partial(width, language=flow.language)
    mark = long(item["mark"]) * HEAVY * note + MARK if item["checked"] else 0
    across = (ACROSS_WIDE if flow.wide else by_scale(flow, ACROSS)) - mark
    title = lines(item["title"], across / label / HEAVY, long)
    sub = lines(item["sub"], across / note, long)
    words = tall(title, label, made["name"], flow.language) + tall(sub, note, made["rest"], flow.language)
    return max(made["least"], words + made["air"])
