"""Dates as they stand on paper: numbers lined up, 年月日 small."""

from __future__ import annotations

from forms.choices import ring
from forms.fill import Filled
from forms.glyphs import Role, written
from forms.measures import MM, PAD, Rect
from forms.pen import Pen
from forms.wareki import DateParts, date_parts


def date_width(parts: DateParts, size: float) -> float:
    """In mm, at a size in pt."""
    em = size / MM
    era = 2.2 * em if parts.era else 0.0
    digits = 2 * _digit_width(size) if parts.era else 4 * _digit_width(size)
    unit = 0.82 * em
    months = sum(2 * _digit_width(size) + unit for part in (parts.month, parts.day) if part)
    return era + digits + unit + months


def _digit_width(size: float) -> float:
    return written("0", Role.VALUE).width(size) / MM


def draw_date(pen: Pen, x: float, baseline: float, parts: DateParts, size: float) -> float:
    """Numbers stand right in the room of two digits, so that days line up in a column. Gives the width."""
    start = x
    em, digit = size / MM, _digit_width(size)
    if parts.era:
        pen.text(x, baseline, written(parts.era, Role.VALUE), size)
        x += 2.2 * em
    small = round(size * 0.75, 1)
    for number, unit, digits in (
        (parts.year, "年", 2 if parts.era else 4),
        (parts.month, "月", 2),
        (parts.day, "日", 2),
    ):
        if not number:
            continue
        what = written(number, Role.VALUE)
        x += digits * digit
        pen.text(x - what.width(size) / MM, baseline, what, size)
        pen.label(x + 0.03 * em, baseline, unit, small)
        x += 0.82 * em
    return x - start


def date_on_blank(pen: Pen, filled: Filled) -> None:
    """年, 月, 日 and perhaps the eras are printed already: a ring, and a number in each third."""
    rect, cell = filled.box.rect, filled.box.cell
    if filled.day is None:
        return
    parts = date_parts(filled.day, filled.western)
    era = (cell.era or {}).get(parts.era)
    if era:
        ring(pen, era)
    for index, number in enumerate((parts.year, parts.month, parts.day)):
        what = written(number, Role.VALUE)
        size = min(11.0, rect.h * MM * 0.8)
        x = rect.x + rect.w * (index + 0.5) / 3 - what.width(size) / MM / 2
        pen.text(x, rect.middle + 0.36 * size / MM, what, size)


def empty_date(pen: Pen, filled: Filled, area: Rect, words: dict[str, str]) -> None:
    era = words["eras"] if filled.box.cell.empty == "era" else words["era"]
    x = area.x + (4.2 if filled.pencil else PAD)
    baseline = area.middle + 0.36 * 8 / MM
    x += pen.label(x, baseline, era, 8)
    step = min(10.5, (area.right - x - 3) / 3)
    for unit in "年月日":
        x += step
        pen.label(x, baseline, unit, 8, align="right")
