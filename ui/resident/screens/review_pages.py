"""How many answers of the review stand on a page: as many as keep their letters.

Heights are told from the letters, as `ReviewRow.qml` lays them; lengths are quarter millimetres.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from math import ceil
from typing import TYPE_CHECKING

from ui.resident.cutter import Piece, Sheet, cut
from ui.resident.measure import HEAVY, lines, made_of, size, tall, width
from ui.resident.screens.base import BIG, by_scale

if TYPE_CHECKING:
    from ui.resident.flow import Flow

ACROSS = {1.6: 952, 2.0: 984}
ACROSS_WIDE = {1.6: 860, 2.0: 876}
"""How wide a row is, on the standing glass and in a column of the lying one."""
TOP, TOP_BIG, TOP_WIDE = 172, 140, 147
"""Where the title begins, below the stages."""
THIRD = 640
"""Nothing about a person stands above it."""
BOTTOM = {1.25: 1585, 2.0: 1524}
BOTTOM_WIDE = {1.25: 868, 2.0: 890}
"""Where the list ends: above the main button. In landscape large letters stand closer to it."""
ROOM_LOW = {1.25: 610, 1.6: 565, 2.0: 620}
"""Of the lower half; the largest letters give a little there, so that not every answer needs a page."""
COLUMNS = 2
SURE = 0.985
"""Letters are drawn in whole pixels: what fills the room to its last part may not fit."""
BETWEEN = 20
"""A value, what the forms will have, and that it was mended, beside each other."""
BUTTON, BUTTON_AIR = 160, 48
PAPER = "ja"


@dataclass(frozen=True)
class Row:
    group: str
    id: str  # empty: nothing to mend here
    term: str
    value: str
    mark: str = ""
    name: bool = False  # a person's name, to be drawn with its own characters
    paper: str = ""  # the answer as it will stand on the forms, where that isn't the resident's language
    below_name: bool = False  # the name of the group is a person's


def pages(flow: Flow, found: Sequence[Row]) -> list[list[Row]]:
    """One empty page when there is nothing."""
    glass = _Glass.of(flow, found)
    shown = [glass.brief(row) for row in found]
    room, lifted = _room(flow, glass.name)
    pieces = [
        Piece(glass.height(one), one.group, glass.name, None if one.below_name else lifted) for one in shown
    ]
    sheet = Sheet(room, columns=COLUMNS if flow.wide else 1, air=glass.made["air"])
    return [[shown[n] for n in page] for page in cut(pieces, sheet)] or [[]]


@dataclass(frozen=True)
class _Glass:
    language: str
    scale: float
    heavy: float  # how much wider answers are on black
    wide: bool
    made: Mapping[str, float]
    across: float
    button: float  # 直す with the gap before it
    side: float  # what the terms take beside their values, where they stand in one column

    @classmethod
    def of(cls, flow: Flow, found: Sequence[Row]) -> _Glass:
        scale, wide = flow.state.look.scale, flow.wide
        made = made_of("review", wide=wide, closest=scale >= BIG)
        across = by_scale(flow, ACROSS_WIDE if wide else ACROSS)
        word = min(size("body", scale) * 40 / 38, 60)
        button = max(BUTTON, width(flow.t("review.edit"), flow.language) * word * HEAVY + BUTTON_AIR)
        terms = [width(row.term, flow.language) * size("note", scale) * 36 / 34 for row in found]
        side = max((one for one in terms if one <= across * 0.42), default=0.0)
        heavy = HEAVY if flow.state.look.contrast else 1.0
        return cls(flow.language, scale, heavy, wide, made, across, button + made["gap"], side)

    @property
    def dense(self) -> bool:
        return self.scale >= BIG

    @property
    def note(self) -> float:
        return size("note", self.scale)

    @property
    def value(self) -> float:
        return max(44.0, size("body", self.scale))

    @property
    def name(self) -> float:
        """Of a group."""
        return tall(1, self.note * 36 / 34, self.made["head"], self.language)

    def brief(self, row: Row) -> Row:
        """The largest letters say an answer twice only where that takes no line of its own."""
        if self.scale <= BIG or not row.paper or self._joined(row, self._space(row)):
            return row
        return replace(row, paper="")

    def height(self, row: Row) -> float:
        return self._dense(row) if self.dense else self._loose(row)

    def _room_of(self, row: Row) -> float:
        return self.across - (self.button if row.id else 0)

    def _space(self, row: Row) -> float:
        """Of the value: beside its term, if that leaves it one line; below it, beside the button or not."""
        room, line = self._room_of(row), self._line(row)
        term = self._long(row.term) * self.note
        if term + self.made["gap"] + line <= room * SURE:
            return room - term - self.made["gap"]
        crossed = term <= room < line
        return self.across if crossed else room

    def _line(self, row: Row) -> float:
        return self._long(row.value) * self.heavy * self.value

    def _joined(self, row: Row, space: float) -> bool:
        return self._line(row) + self._beside(row.paper) <= space

    def _beside(self, text: str) -> float:
        """What it takes behind a value; papers are in Japanese."""
        return BETWEEN + width(text, PAPER) * self.note if text else 0.0

    def _long(self, text: str) -> float:
        return width(text, self.language)

    def _lines(self, text: str, room: float) -> int:
        """In a column of so many letters."""
        return lines(text, room, self._long)

    def _dense(self, row: Row) -> float:
        room, space, words = self._room_of(row), self._space(row), self._words(row, self._space(row))
        if space < room:
            return max(self.made["least"], words + self.made["beside"])
        term = self._lines(row.term, self.across / self.note)
        above = tall(term, self.note, self.made["line"], self.language)
        hold = self.made["button"] + self.made["apart"] if row.id else 0
        # The button stands beside the term where the value has the whole width, else beside the value.
        above, words = (max(above, hold), words) if space > room else (above, max(words, hold))
        return max(self.made["least"], above + words + self.made["above"])

    def _words(self, row: Row, space: float) -> float:
        line, joined = self.made["line"], self._joined(row, space)
        found = tall(self._lines(row.value, space / self.value / self.heavy), self.value, line, self.language)
        if row.paper and not joined:
            found += lines(row.paper, space / self.note) * self.note * line
        used = self._line(row) + (self._beside(row.paper) if joined else 0)
        if row.mark and used + BETWEEN + self._long(row.mark) * self.note > space:
            found += self.note * 1.6
        return found

    def _loose(self, row: Row) -> float:
        term, room = self.note * 36 / 34, self._room_of(row)
        narrow, across = room - self.side - self.made["gap"], self._line(row)
        beside = 0 < self._long(row.term) * term <= self.side and ceil(across / narrow) <= ceil(across / room)
        words = self._words(row, narrow if beside else room)
        if not beside:
            words += self._lines(row.term, room / term) * term * self.made["line"]
        return max(self.made["least"], words + self.made["beside" if beside else "above"])


def _room(flow: Flow, name: float) -> tuple[float, float]:
    """Of each column; and what the name of a group takes of it at the top of a page, unless it is a person's.

    That may stand above the first answer where it is read from afar.
    """
    scale = flow.state.look.scale
    title, body = size("title", scale), size("body", scale)
    long = partial(width, language=flow.language)
    across = 1920 - 128 if flow.wide else by_scale(flow, ACROSS)
    head = lines(flow.t("review.title"), across / title, long) * title * 1.36 + 20
    if scale < BIG:  # with large letters the line below the title goes first
        head += lines(flow.t("review.sub"), across / body, long) * body * 1.5
    told = lines(flow.t("review.dropped"), (by_scale(flow, ACROSS) - 150) / body) * body * 1.4 + 60
    dropped = told if flow.state.dropped else 0.0
    if flow.wide:
        return by_scale(flow, BOTTOM_WIDE) - TOP_WIDE - head - dropped, name
    if flow.state.look.low:
        return by_scale(flow, ROOM_LOW), 0.0  # what fell away is only read, and stands above
    top = (TOP_BIG if scale >= BIG else TOP) + head + dropped
    start = max(THIRD, top)
    return by_scale(flow, BOTTOM) - start, max(0.0, top + name - start)
