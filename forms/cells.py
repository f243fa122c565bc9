"""Draws what stands in one field, by its kind."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from forms.choices import checks, circles, ring, ring_printed
from forms.fill import Filled
from forms.fit import Breaks, Fitted, fit
from forms.glyphs import Role, Written, written
from forms.layout import Box
from forms.marks import pencil, triangle
from forms.measures import (
    DIGIT_GROUP_GAP,
    DIGIT_HEIGHT,
    DIGIT_NARROWEST,
    DIGIT_WIDTH,
    KANA_STRIP,
    KANA_STRIP_ROW,
    LADDERS,
    MM,
    PAD,
    ROW_LADDERS,
    FieldKind,
    Ladder,
    Line,
    Rect,
)
from forms.pen import Pen
from forms.wareki import DateParts, date_parts
from kiosk.cases.case import Finding
from kiosk.faults import Fault

_TOP_LABEL = 3.9
_DOT = 0.5


@dataclass
class CellPainter:
    pen: Pen
    form: str
    words: dict[str, str]
    findings: list[Finding] = field(default_factory=list)
    misfits: list[Box] = field(default_factory=list)
    pencils: int = 0

    def paint(self, filled: Filled) -> None:
        if filled.nobody:
            return
        box = filled.box
        self.pen.owner = box.id
        area = self._label_and_kana(filled)
        self._pencil_or_triangle(filled, area)
        self._content(filled, area)
        self.pen.owner = ""

    def _content(self, filled: Filled, area: Rect) -> None:
        match filled.box.kind:
            case FieldKind.SIGN:
                self._sign(filled)
            case FieldKind.CIRCLE if filled.box.cell.on:
                ring_printed(self.pen, filled)
            case FieldKind.DIGITS if filled.text is None and filled.box.cell.on_blank:
                self._digits_on_blank(filled)
            case FieldKind.DATE if filled.day is not None and filled.box.cell.era is not None:
                self._date_on_blank(filled)
            case FieldKind.STAFF if filled.box.cell.choices:
                self._options(filled, area)
            case FieldKind.CIRCLE | FieldKind.CHECK:
                self._options(filled, area)
            case FieldKind.DIGITS if filled.text is None:
                self._digits(filled, area)
            case FieldKind.DATE if filled.text is None:
                self._date(filled, area)
            case FieldKind.LINES:
                self._ruled(filled)
            case FieldKind.SAY:
                self._text(filled, written(filled.box.cell.say, Role.LABEL), area)
            case _:
                self._value(filled, area)

    def _label_and_kana(self, filled: Filled) -> Rect:
        """Small label inside the box, kana strip; gives what is left for the value."""
        box, pen = filled.box, self.pen
        rect = box.rect
        beside = 0.0
        if box.label_on_top:
            size = 6.5 if box.staff else 7.0
            beside = pen.label(rect.x + 0.9, rect.y + 2.9, box.cell.label, size)
            if box.cell.note:
                beside += 1.0 + pen.label(rect.x + 1.9 + beside, rect.y + 2.9, box.cell.note, 6)
            rect = Rect(rect.x, rect.y + _TOP_LABEL, rect.w, rect.h - _TOP_LABEL)
        if not box.cell.kana:
            return rect
        if box.label_on_top:
            start = box.rect.x + 0.9 + beside + 2.5
            strip = Rect(start, box.rect.y, box.rect.right - start - 2, _TOP_LABEL)
            self._kana(filled, strip)
            return rect
        high = KANA_STRIP_ROW if box.row else KANA_STRIP
        strip = Rect(rect.x, rect.y, rect.w, high)
        pen.line(strip.x, strip.bottom, strip.right, strip.bottom, Line.THIN, _DOT)
        self._kana(filled, strip)
        return Rect(rect.x, rect.y + high, rect.w, rect.h - high)

    def _kana(self, filled: Filled, strip: Rect) -> None:
        x = strip.x + (0.9 if not filled.box.label_on_top else 0.0)
        if not filled.box.row and not filled.box.label_on_top:
            x += self.pen.label(x, strip.middle + 0.75, self.words["kana"], 6) + 1.4
        room = strip.right - x - 2.2
        if filled.unprintable:
            notice = self.words["unprintable"]
            wide = self.pen.label(strip.right - 2.2, strip.middle + 0.75, notice, 6, Role.BOLD, "right")
            room -= wide + 1.5
        if not filled.kana:
            return
        ladder = ROW_LADDERS[FieldKind.KANA] if filled.box.row else LADDERS[FieldKind.KANA]
        fitted = fit(written(filled.kana, Role.LABEL), ladder, room, strip.h)
        if fitted:
            self.pen.block(Rect(x, strip.y, room, strip.h), fitted)
        else:
            self._too_long(filled)

    def _pencil_or_triangle(self, filled: Filled, area: Rect) -> None:
        box = filled.box
        if filled.from_card and not box.cell.on_blank:
            triangle(self.pen, box.rect.right, box.rect.y)
        if not filled.pencil:
            return
        self.pencils += 1
        if box.kind is FieldKind.SIGN:
            pencil(self.pen, box.rect.x + 1.6, box.rect.middle - 0.6, 3.4)
        elif box.kind is FieldKind.DATE and box.cell.empty != "none":
            pencil(self.pen, box.rect.x + 0.7, box.rect.y + 2.0, 2.6)
        else:
            pencil(self.pen, area.x + 0.9, area.middle, min(2.6, area.h - 1))

    def _value(self, filled: Filled, area: Rect) -> None:
        if filled.postal:
            area = self._postal(filled, area)
        if filled.unprintable and not filled.box.cell.kana:
            self.pen.label(area.right - 2.2, area.y + 2.6, self.words["unprintable"], 6, Role.BOLD, "right")
        if filled.text is not None:
            self._text(filled, filled.text, area)

    def _postal(self, filled: Filled, area: Rect) -> Rect:
        bare = filled.postal.replace("-", "").replace("〒", "")
        shown = f"〒{bare[:3]}-{bare[3:]}" if len(bare) == 7 else f"〒{filled.postal}"
        what = written(shown, Role.VALUE)
        self.pen.text(area.x + PAD, area.y + 3.5, what, 8.5)
        return Rect(area.x, area.y + 3.6, area.w, area.h - 3.8)

    def _text(self, filled: Filled, what: Written, area: Rect) -> None:
        box = filled.box
        cell = box.cell
        before = self._unit(cell.before)
        after = self._unit(cell.after)
        room = Rect(area.x + PAD + before, area.y + 0.2, area.w - 2 * PAD - before - after, area.h - 0.4)
        fitted = self._fit(filled, what, room)
        if fitted is None:
            self._too_long(filled)
            what = written(self.words["attached"], Role.VALUE)
            fitted = fit(what, Ladder(9, 7, 5.5, 2), room.w, room.h) or Fitted((what,), 5.5)
        align = self._align(filled)
        self.pen.block(room, fitted, align)
        baseline = area.middle + 0.36 * 8 / MM
        if cell.before:
            self.pen.label(area.x + PAD, baseline, cell.before, 8)
        if cell.after:
            shown = room.right if align == "right" else room.x + fitted.width()
            self.pen.label(shown + 0.8, baseline, cell.after, 8)

    def _unit(self, text: str) -> float:
        return written(text, Role.LABEL).width(8) / MM + 1.2 if text else 0.0

    def _align(self, filled: Filled) -> str:
        box = filled.box
        if box.cell.align != "left" or not box.row:
            return box.cell.align
        centred = (FieldKind.RELATION, FieldKind.NUMBER, FieldKind.DIGITS)
        return "center" if box.kind in centred else "left"

    def _fit(self, filled: Filled, what: Written, room: Rect) -> Fitted | None:
        box = filled.box
        kind = box.kind if box.kind in LADDERS else FieldKind.TEXT
        ladder = (ROW_LADDERS if box.row else LADDERS)[kind]
        cell = box.cell
        if cell.size:
            ladder = replace(ladder, nominal=cell.size, soft=min(ladder.soft, cell.size))
        if cell.min:
            ladder = replace(ladder, hard=cell.min, soft=max(ladder.soft, cell.min))
        if cell.lines:
            ladder = replace(ladder, lines=cell.lines)
        if kind is FieldKind.NUMBER and box.row and box.cell.paths == (".no",):
            what = written(what.text, Role.LABEL)
        breaks = Breaks.ADDRESS if box.kind is FieldKind.ADDRESS else Breaks.TEXT
        return fit(what, ladder, room.w, room.h, breaks)

    def _too_long(self, filled: Filled) -> None:
        cell = filled.box.cell
        self.misfits.append(filled.box)
        name = cell.label or filled.box.id
        detail = f"{filled.box.rect.w:.0f}×{filled.box.rect.h:.0f} mm"
        self.findings.append(Finding(self.form, name, Fault.TEXT_DOES_NOT_FIT, detail))

    def _options(self, filled: Filled, area: Rect) -> None:
        box = filled.box
        if filled.pencil:
            area = Rect(area.x + 3.2, area.y, area.w - 3.2, area.h)
        draw = circles if box.cell.circle else checks
        fits = (
            circles(self.pen, filled, area) if draw is circles else checks(self.pen, filled, area, box.staff)
        )
        if not fits:
            self._too_long(filled)

    def _sign(self, filled: Filled) -> None:
        rect = filled.box.rect
        if not filled.box.cell.on_blank:
            self.pen.frame(rect, Line.HEAVY)
        y = rect.bottom - 2.6
        self.pen.line(rect.x + 6.4, y, rect.right - 3.2, y, Line.THIN, _DOT)

    def _ruled(self, filled: Filled) -> None:
        rect = filled.box.rect
        lines = int(rect.h // 8.5)
        pitch = rect.h / (lines + 0.1)
        for index in range(1, lines + 1):
            y = rect.y + index * pitch
            if y < rect.bottom - 2:
                self.pen.line(rect.x + 2, y, rect.right - 2, y, Line.THIN, _DOT)

    def _digits_on_blank(self, filled: Filled) -> None:
        """The boxes are printed already: only the digits, each in the middle of its own."""
        rect, count = filled.box.rect, sum(filled.box.cell.digits)
        for position in range(count):
            x = rect.x + rect.w * (position + 0.5) / count
            self._digit(filled, position, x, rect.middle, rect.w / count)

    def _date_on_blank(self, filled: Filled) -> None:
        """年, 月, 日 and perhaps the eras are printed already: a ring, and a number in each third."""
        rect, cell = filled.box.rect, filled.box.cell
        if filled.day is None:
            return
        parts = date_parts(filled.day, filled.western)
        era = (cell.era or {}).get(parts.era)
        if era:
            ring(self.pen, era)
        for index, number in enumerate((parts.year, parts.month, parts.day)):
            what = written(number, Role.VALUE)
            size = min(11.0, rect.h * MM * 0.8)
            x = rect.x + rect.w * (index + 0.5) / 3 - what.width(size) / MM / 2
            self.pen.text(x, rect.middle + 0.36 * size / MM, what, size)

    def _digits(self, filled: Filled, area: Rect) -> None:
        groups = filled.box.cell.digits
        left = 3.9 if filled.pencil else (0.0 if filled.box.row else PAD)
        if filled.box.row:
            self._divided(filled, Rect(area.x + left, area.y, area.w - left, area.h), groups)
            return
        room = area.w - left - PAD - DIGIT_GROUP_GAP * (len(groups) - 1)
        wide = max(min(DIGIT_WIDTH, room / sum(groups)), DIGIT_NARROWEST)
        high = min(DIGIT_HEIGHT, area.h - 1.0)
        x, y = area.x + left, area.middle - high / 2
        position = 0
        for group in groups:
            rect = Rect(x, y, wide * group, high)
            self.pen.frame(rect, Line.BOX)
            for index in range(group):
                if index:
                    self.pen.line(x + index * wide, y, x + index * wide, y + high, Line.THIN, _DOT)
                self._digit(filled, position, x + index * wide + wide / 2, rect.middle, wide)
                position += 1
            x += wide * group + DIGIT_GROUP_GAP

    def _divided(self, filled: Filled, area: Rect, groups: tuple[int, ...]) -> None:
        """In a table row the cell itself is divided."""
        wide = area.w / sum(groups)
        ends = {sum(groups[: index + 1]) for index in range(len(groups))}
        if filled.pencil:
            self.pen.line(area.x, area.y, area.x, area.bottom, Line.CELL)
        for position in range(sum(groups)):
            x = area.x + position * wide
            if position:
                solid = position in ends
                self.pen.line(
                    x, area.y, x, area.bottom, Line.CELL if solid else Line.THIN, 0.0 if solid else _DOT
                )
            self._digit(filled, position, x + wide / 2, area.middle, wide)

    def _digit(self, filled: Filled, position: int, x: float, middle: float, wide: float) -> None:
        shown = filled.digits.rjust(sum(filled.box.cell.digits))[position] if filled.digits else " "
        if shown != " ":
            size = 12.0 if wide > 4 else 10.5
            self.pen.label(x, middle + 0.37 * size / MM, shown, size, align="center")

    def _date(self, filled: Filled, area: Rect) -> None:
        cell = filled.box.cell
        if filled.day is None:
            if cell.empty != "none" and not filled.box.row and not cell.on_blank:
                self._empty_date(filled, area)
            return
        parts = date_parts(filled.day, filled.western)
        ladder = (ROW_LADDERS if filled.box.row else LADDERS)[FieldKind.DATE]
        size = cell.size or ladder.nominal
        while date_width(parts, size) > area.w - 2 * PAD + 0.4 and size > ladder.hard:
            size -= 0.5
        if date_width(parts, size) > area.w - 2 * PAD + 0.8:
            self._too_long(filled)
        draw_date(self.pen, area.x + PAD, area.middle + 0.36 * size / MM, parts, size)

    def _empty_date(self, filled: Filled, area: Rect) -> None:
        era = self.words["eras"] if filled.box.cell.empty == "era" else self.words["era"]
        x = area.x + (4.2 if filled.pencil else PAD)
        baseline = area.middle + 0.36 * 8 / MM
        x += self.pen.label(x, baseline, era, 8)
        step = min(10.5, (area.right - x - 3) / 3)
        for unit in "年月日":
            x += step
            self.pen.label(x, baseline, unit, 8, align="right")


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
