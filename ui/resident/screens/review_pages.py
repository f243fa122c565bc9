"""How many answers of the review stand on a page: as many as keep their letters.

Heights are told from the letters, as `ReviewRow.qml` lays them; lengths are quarter millimetres.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

from ui.resident.measure import letters, lines, size
from ui.resident.screens.base import by_scale

if TYPE_CHECKING:
    from ui.resident.flow import Flow

BIG = 1.6
"""From here on everything stands closer, and the dock takes two rows."""
ACROSS = {1.6: 952, 2.0: 984}
COLUMN = {1.6: 860, 2.0: 876}
"""What a row has from left to right, on the standing glass and in a column of the lying one."""
TOP, TOP_BIG, TOP_WIDE = 172, 140, 147
"""Above the title."""
THIRD = 640
"""Nothing about a person stands above it."""
LOWEST = {1.25: 1585, 2.0: 1500}
LOWEST_WIDE = {1.25: 868, 2.0: 890}
"""Large letters stand closer below the title."""
LOW = {1.25: 610, 1.6: 560, 2.0: 680}
"""The lower half; at the largest size letters give a fifth there, so that not every answer needs a page."""
COLUMNS = 2
GAP = 24
MORE = {"ja": 1.06, "easy": 1.06, "en": 0.92}
NARROW_FACE = 1.1
"""Letters on a line, of those reckoned: beside Japanese the Latin ones are wide, the other faces narrow."""
BOLD = 1.1


@dataclass(frozen=True)
class Row:
    group: str
    id: str  # empty: nothing to mend here
    term: str
    value: str
    mark: str = ""
    name: bool = False  # a person's name, to be drawn with its own characters
    paper: str = ""  # the answer as it will stand on the forms, where that isn't the resident's language


_Tall = tuple[Row, float]
"""A row with its height, which takes its time to tell: once for each."""


def pages(flow: Flow, found: Sequence[Row]) -> list[list[Row]]:
    """One empty page when there is nothing."""
    return [page for page in _filled(_Glass.of(flow, found), found) if page] or [[]]


def _filled(glass: _Glass, found: Sequence[Row]) -> Iterator[list[Row]]:
    page: list[_Tall] = []
    for row in [(one, glass.height(one)) for one in found]:
        if page and not glass.holds([*page, row]):
            yield [one for one, _ in page]
            page = []
        page.append(row)
    yield [one for one, _ in page]


@dataclass(frozen=True)
class _Glass:
    scale: float
    more: float  # letters on a line, where they are narrow
    wide: bool
    close: bool
    across: float
    button: float
    side: float  # what the terms take beside their values
    name: float  # above a group
    air: float  # behind a group
    room: float  # in each column

    @classmethod
    def of(cls, flow: Flow, found: Sequence[Row]) -> _Glass:
        scale, wide = flow.state.look.scale, flow.wide
        across = by_scale(flow, COLUMN if wide else ACROSS)
        word = min(size("body", scale) * 40 / 38, 60)
        button = max(160, letters(flow.t("review.edit")) * word * BOLD / _more(flow) + 48) + GAP
        terms = [letters(row.term) * size("note", scale) * 36 / 34 / _more(flow) for row in found]
        side = max((one for one in terms if one <= across * 0.42), default=0.0)
        close = scale >= BIG
        name = size("note", scale) * 36 / 34 * (1.3 if close else 1.45 if wide else 1.75)
        side, air = 0.0 if scale > BIG else side, 12 if close or wide else 28
        return cls(scale, _more(flow), wide, close, across, button, side, name, air, _room(flow))

    def holds(self, page: Sequence[_Tall]) -> bool:
        columns, used = 1, 0.0
        for before, (row, height) in zip([None, *page], page, strict=False):
            if before is None or before[0].group != row.group:
                height += self.name + (0 if before is None else self.air)
            if self.wide and used and used + height > self.room:
                columns, used = columns + 1, 0.0
            used += height
        return columns <= COLUMNS if self.wide else used <= self.room

    def height(self, row: Row) -> float:
        note = size("note", self.scale)
        term, value = note * 36 / 34, max(44.0, size("body", self.scale))
        room = self.across - (self.button if row.id else 0)
        across = letters(row.value) * value / self.more
        narrow = room - self.side - GAP
        beside = 0 < letters(row.term) * term / self.more <= self.side and ceil(across / narrow) <= ceil(
            across / room
        )
        space = narrow if beside else room
        words = (
            lines(row.value, space / value * self.more) * value + lines(row.paper, space / note) * note
        ) * 1.3
        words += note * 1.6 if row.mark and across + letters(row.mark) * note > space else 0
        if not beside:
            words += lines(row.term, room / term * self.more) * term * 1.3
        air = 2 if self.close else 20 if beside else 16
        return max(100 if self.close else 107, words + air)


def _more(flow: Flow) -> float:
    return MORE.get(flow.language, NARROW_FACE)


def _room(flow: Flow) -> float:
    scale = flow.state.look.scale
    title, body = size("title", scale), size("body", scale)
    across = 1920 - 128 if flow.wide else by_scale(flow, ACROSS)
    head = lines(flow.t("review.title"), across / title * _more(flow)) * title * 1.36 + 20
    if scale < BIG:  # with large letters the line below the title goes first
        head += lines(flow.t("review.sub"), across / body * _more(flow)) * body * 1.5
    told = lines(flow.t("review.dropped"), (by_scale(flow, ACROSS) - 150) / body) * body * 1.4 + 60
    dropped = told if flow.state.dropped else 0.0
    if flow.wide:
        return by_scale(flow, LOWEST_WIDE) - TOP_WIDE - head - dropped
    if flow.state.look.low:
        return by_scale(flow, LOW)  # what fell away is only read, and stands above
    top = (TOP_BIG if scale >= BIG else TOP) + head + dropped
    return by_scale(flow, LOWEST) - max(THIRD, top)
