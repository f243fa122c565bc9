"""How many things to bring stand on a page, as `BringRow.qml` lays them; lengths are ¼ mm."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from ui.resident.cutter import Piece, Sheet, cut
from ui.resident.measure import HEAVY, lines, made_of, size, tall, width
from ui.resident.screens.base import by_scale, once
from ui.resident.screens.route_pages import BUTTON, read_only
from ui.resident.screens.things import things

if TYPE_CHECKING:
    from ui.resident.flow import Flow

ROOM = {1.0: 939, 1.25: 846, 1.6: 870, 2.0: 765}
"""Height of a page's list beside つづき, as the screen leaves it."""
ROOM_LOW = {1.0: 960, 1.25: 860, 1.6: 780, 2.0: 640}
ACROSS = {1.0: 864, 1.25: 864, 1.6: 864, 2.0: 896}
"""How wide the words of a thing are."""
ROOM_WIDE, ACROSS_WIDE = 740, 875
"""The same on the lying glass, where there is always room for つづき."""
MARK = 68
"""What お持ちです takes beside its letters."""


def pages(flow: Flow) -> list[list[dict[str, Any]]]:
    """What to bring, or what is done elsewhere. One empty page when there is nothing."""
    return once(flow, "things", _pages)


def _pages(flow: Flow) -> list[list[dict[str, Any]]]:
    found = things(flow)
    room = ROOM_WIDE if flow.wide else by_scale(flow, ROOM_LOW if read_only(flow) else ROOM)
    sheet = Sheet(room, room if flow.wide else room + BUTTON)
    return [
        [found[n] for n in page] for page in cut([Piece(_height(flow, one)) for one in found], sheet)
    ] or [[]]


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
