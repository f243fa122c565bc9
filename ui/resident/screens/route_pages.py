"""How many steps of the way stand on a page, as `Stop.qml` and `ProcedureWords.qml` lay them; in ¼ mm."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from ui.resident import say
from ui.resident.cutter import Piece, Sheet, cut
from ui.resident.measure import HEAVY, letters, lines, made_of, size, tall, width
from ui.resident.screens.base import BIG, by_scale, once
from ui.resident.screens.route import ACROSS, Step, counter_of, decided, row, steps

if TYPE_CHECKING:
    from ui.resident.flow import Flow

ROOM = {1.0: 959, 1.25: 866, 1.6: 1180, 2.0: 1140}
"""Height of a page's list beside つづき, as the screen leaves it."""
ROOM_LOW = {1.0: 900, 1.25: 780, 1.6: 800, 2.0: 650}
"""From low reach the list stands above, and the tabs below it."""
ROOM_WIDE, ACROSS_WIDE = 735, 767
"""On the lying glass there is always room for つづき; the words of a row are as wide as the second."""
BUTTON = 104
"""What つづき takes."""
HEAD_ACROSS, HEAD_GAP = 860, 22
"""How wide the names of a stop are, and what stands between them."""
CHIP, CHIP_ACROSS = 16, 46
"""What a deadline takes beside its letters."""


def pages(flow: Flow) -> list[list[Step]]:
    """As many stops as fit; a long stop goes on on the next page. One empty page when there is nothing."""
    return once(flow, "route", _pages)


def _pages(flow: Flow) -> list[list[Step]]:
    found = steps(decided(flow))
    pieces = [
        Piece(_height(flow, row(flow, step.decision)), step.n, _head(flow, step.counter)) for step in found
    ]
    room = ROOM_WIDE if flow.wide else by_scale(flow, ROOM_LOW if read_only(flow) else ROOM)
    only = room if flow.wide else room + BUTTON
    return [[found[n] for n in page] for page in cut(pieces, Sheet(room, only, alone=alone(flow)))] or [[]]


def read_only(flow: Flow) -> bool:
    """From low reach the list stands above, where nobody need reach, and a button below opens it."""
    return flow.state.look.low and not flow.wide


def alone(flow: Flow) -> bool:
    """One counter a page."""
    return flow.state.look.scale >= BIG


def _head(flow: Flow, counter: str) -> float:
    """Of a stop: its number and its name, the air around, and what its last row has no need of below."""
    scale = flow.state.look.scale
    made = made_of("procedure", close=flow.wide, big=alone(flow) and not flow.wide)
    label, body = size("label", scale), size("body", scale)
    words = label * 1.25 + (0 if _beside(flow, counter, label, body) else body * 1.4)
    if alone(flow) and not flow.wide:
        words = size("title", scale) * 1.25 + body * 1.3
    return max(made["disc"], words) + made["below"] + made["end"] - made["gap"]


def _beside(flow: Flow, counter: str, label: float, body: float) -> bool:
    """Do the counter and its department stand on one line?"""
    info = counter_of(flow, counter)
    if info is None or not info.numbers:
        return True
    number = width(say.counter(flow, info), flow.language) * HEAVY * label
    return number + HEAD_GAP + width(info.name(flow.language), flow.language) * body <= HEAD_ACROSS


def _height(flow: Flow, said: dict[str, Any]) -> float:
    """Name, reason and deadline."""
    scale, across = flow.state.look.scale, ACROSS_WIDE if flow.wide else by_scale(flow, ACROSS)
    made = made_of("procedure", close=flow.wide, big=alone(flow))
    label, note = size("label", scale) * 40 / 42, size("note", scale)
    if alone(flow):
        mark = note * 1.4 + CHIP + 4 if said["chip"] else 0
        title = lines(said["title"], across / label / HEAVY, partial(width, language=flow.language))
        return tall(title, label, made["name"], flow.language) + mark + made["air"] + made["gap"]
    beside = across - (letters(said["chip"]) * note + CHIP_ACROSS if said["chip"] else 0)
    name_beside = letters(said["title"]) <= beside / label
    rest_beside = all(letters(line) <= beside / note for line in said["sub"].split("\n"))
    title = lines(said["title"], (beside if name_beside else across) / label)
    sub = lines(said["sub"], (beside if rest_beside else across) / note)
    below = 0 if name_beside or rest_beside else note * 1.4 + CHIP  # the deadline
    words = tall(title, label, made["name"], flow.language) + tall(sub, note, made["rest"], flow.language)
    if read_only(flow):
        return words + below + made["read"]
    return max(made["least"], words + below + made["air"]) + made["gap"]
