"""One digit a box: boxes of our own, a divided row of a table, or the boxes of another office's sheet."""

from __future__ import annotations

from forms.fill import Filled
from forms.measures import (
    DIGIT_GROUP_GAP,
    DIGIT_HEIGHT,
    DIGIT_NARROWEST,
    DIGIT_WIDTH,
    MM,
    PAD,
    Line,
    Rect,
)
from forms.pen import Pen

_DOT = 0.5


def digits(pen: Pen, filled: Filled, area: Rect) -> None:
    groups = filled.box.cell.digits
    left = 3.9 if filled.pencil else (0.0 if filled.box.row else PAD)
    if filled.box.row:
        _divided(pen, filled, Rect(area.x + left, area.y, area.w - left, area.h), groups)
        return
    room = area.w - left - PAD - DIGIT_GROUP_GAP * (len(groups) - 1)
    wide = max(min(DIGIT_WIDTH, room / sum(groups)), DIGIT_NARROWEST)
    high = min(DIGIT_HEIGHT, area.h - 1.0)
    x, y = area.x + left, area.middle - high / 2
    position = 0
    for group in groups:
        rect = Rect(x, y, wide * group, high)
        pen.frame(rect, Line.BOX)
        for index in range(group):
            if index:
                pen.line(x + index * wide, y, x + index * wide, y + high, Line.THIN, _DOT)
            _digit(pen, filled, position, x + index * wide + wide / 2, rect.middle, wide)
            position += 1
        x += wide * group + DIGIT_GROUP_GAP


def digits_on_blank(pen: Pen, filled: Filled) -> None:
    """The boxes are printed already: only the digits, each in the middle of its own."""
    rect, count = filled.box.rect, sum(filled.box.cell.digits)
    for position in range(count):
        x = rect.x + rect.w * (position + 0.5) / count
        _digit(pen, filled, position, x, rect.middle, rect.w / count)


def _divided(pen: Pen, filled: Filled, area: Rect, groups: tuple[int, ...]) -> None:
    """In a table row the cell itself is divided."""
    wide = area.w / sum(groups)
    ends = {sum(groups[: index + 1]) for index in range(len(groups))}
    if filled.pencil:
        pen.line(area.x, area.y, area.x, area.bottom, Line.CELL)
    for position in range(sum(groups)):
        x = area.x + position * wide
        if position:
            solid = position in ends
            pen.line(x, area.y, x, area.bottom, Line.CELL if solid else Line.THIN, 0.0 if solid else _DOT)
        _digit(pen, filled, position, x + wide / 2, area.middle, wide)


def _digit(pen: Pen, filled: Filled, position: int, x: float, middle: float, wide: float) -> None:
    shown = filled.digits.rjust(sum(filled.box.cell.digits))[position] if filled.digits else " "
    if shown != " ":
        size = 12.0 if wide > 4 else 10.5
        pen.label(x, middle + 0.37 * size / MM, shown, size, align="center")
