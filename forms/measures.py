"""Every length, line, tint and type size of a sheet, in one place. Lengths are mm, type is pt.

The origin of a page is its top left corner; y grows downwards.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

MM = 72 / 25.4
"""Points in a millimetre."""

COLUMN = 7.5
"""Width of one column, the same on both papers, so that a section can move between them."""


@dataclass(frozen=True)
class Rect:
    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        return self.x + self.w

    @property
    def bottom(self) -> float:
        return self.y + self.h

    @property
    def middle(self) -> float:
        return self.y + self.h / 2

    def inset(self, x: float, y: float = 0.0) -> Rect:
        return Rect(self.x + x, self.y + y, self.w - 2 * x, self.h - 2 * y)


@dataclass(frozen=True)
class Paper:
    """A4 upright (縦) or across (横). The left 18 mm clear a two-hole punch."""

    name: str
    width: float
    height: float
    columns: int
    left: float
    right: float
    top: float
    bottom: float
    header: float
    footer: float
    gap: float
    label_columns: float
    title: float

    @property
    def wide(self) -> bool:
        return self.width > self.height

    def body(self, header: float | None = None) -> Rect:
        top = self.top + (self.header if header is None else header)
        return Rect(self.left, top, self.columns * COLUMN, self.height - self.bottom - self.footer - top)

    @property
    def footer_top(self) -> float:
        return self.height - self.bottom - self.footer


UPRIGHT = Paper("A4縦", 210, 297, 24, 18, 12, 9, 8, 24, 13, 1.6, 3.5, 17)
ACROSS = Paper("A4横", 297, 210, 36, 18, 9, 9, 8, 16.5, 13, 1.2, 3, 16)
TWO_HALVES = Paper("A3横", 420, 297, 24, 18, 222, 9, 8, 24, 13, 1.6, 3.5, 17)
"""Only for blanks of other offices (戸籍の届書): columns, and with them our code, keep to the left half."""

PAPERS = {paper.name: paper for paper in (UPRIGHT, ACROSS, TWO_HALVES)}


class Line:
    """Widths of lines."""

    FRAME = 0.50
    HEAVY = 0.35  # between people, signature, staff, number box
    BOX = 0.25  # digit groups, slip boxes
    CELL = 0.18
    THIN = 0.10  # kana divider, inside digits
    RING = 0.40
    TICK = 0.55
    UNUSED = 0.20


class Tint:
    """How black, 0 to 1."""

    LABEL = 0.075
    BAND = 0.16
    STAFF = 0.045
    PRACTICE = 0.09
    CARD = 0.55
    STRIP = 0.82


class FieldKind(StrEnum):
    """How a value is printed."""

    NAME = "name"
    KANA = "kana"
    ADDRESS = "address"
    DATE = "date"
    RELATION = "relation"
    NUMBER = "number"
    TEL = "tel"
    TEXT = "text"
    CIRCLE = "circle"
    CHECK = "check"
    DIGITS = "digits"
    SIGN = "sign"
    SEAL = "seal"
    STAFF = "staff"
    HAND = "hand"
    BLANK = "blank"
    LINES = "lines"  # ruled writing space
    SAY = "say"  # a fixed sentence


@dataclass(frozen=True)
class Ladder:
    """Sizes to try: nominal down to soft on one line, soft down to hard on several."""

    nominal: float
    soft: float
    hard: float
    lines: int
    narrowest: float = 0.85  # 長体


LADDERS = {
    FieldKind.NAME: Ladder(13, 10, 7, 2),
    FieldKind.ADDRESS: Ladder(11, 9.5, 8, 3),
    FieldKind.TEXT: Ladder(10.5, 9, 7.5, 3),
    FieldKind.DATE: Ladder(11, 9, 7, 1),
    FieldKind.RELATION: Ladder(10.5, 9, 7.5, 2),
    FieldKind.NUMBER: Ladder(11, 9, 8, 1),
    FieldKind.TEL: Ladder(11, 9, 8, 1),
    FieldKind.KANA: Ladder(7.5, 6, 5.5, 1, 0.70),
    FieldKind.SAY: Ladder(8, 7, 6.5, 4),
}
ROW_LADDERS = {
    FieldKind.NAME: Ladder(12, 9.5, 6.5, 2),
    FieldKind.ADDRESS: Ladder(9.5, 8, 7, 2),
    FieldKind.TEXT: Ladder(9, 7.5, 6.5, 2),
    FieldKind.DATE: Ladder(10, 8, 7, 1),
    FieldKind.RELATION: Ladder(10, 8, 7, 2),
    FieldKind.NUMBER: Ladder(10, 8, 7, 1),
    FieldKind.TEL: Ladder(9.5, 8, 7, 1),
    FieldKind.KANA: Ladder(6.5, 6, 5.5, 1, 0.70),
    FieldKind.SAY: Ladder(8, 7, 6.5, 4),
}
LABEL_LADDER = Ladder(8, 7, 6, 3, 1.0)
HEAD_LADDER = Ladder(7.5, 7, 6, 2, 1.0)

LEADING = 1.17
SMALLEST = 5.5
"""Nothing on a sheet is smaller."""

PAD = 1.5
"""Between a value and the side of its box."""

KANA_STRIP = 3.8
KANA_STRIP_ROW = 3.3
DIGIT_WIDTH, DIGIT_NARROWEST, DIGIT_HEIGHT = 5.2, 3.6, 7.2
DIGIT_GROUP_GAP = 0.9
SIGN_WIDTH, SIGN_HEIGHT = 55.0, 10.0
HAND_HEIGHT = 7.5
HEAD_LINE, HEAD_SINGLE = 4.3, 5.2
GIVE = 0.95
"""How far a row may be pressed together when the page is full."""
