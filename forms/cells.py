"""Draws what stands in one field, by its kind."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from forms.boxes import Box
from forms.choices import checks, circles, ring_printed
from forms.dates import date_on_blank, date_width, draw_date, empty_date
from forms.digits import digits, digits_on_blank
from forms.fill import Filled
from forms.fit import Breaks, Fitted, fit
from forms.glyphs import Role, Written, written, written_once
from forms.marks import pencil, triangle
from forms.measures import (
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
from forms.wareki import date_parts
from kiosk.cases.case import Finding
from kiosk.faults import Fault

_TOP_LABEL = 3.9
_DOT = 0.5
_POSTAL = 3.6


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
                digits_on_blank(self.pen, filled)
            case FieldKind.DATE if filled.day is not None and filled.box.cell.era is not None:
                date_on_blank(self.pen, filled)
            case FieldKind.STAFF if filled.box.cell.choices:
                self._options(filled, area)
            case FieldKind.CIRCLE | FieldKind.CHECK:
                self._options(filled, area)
            case FieldKind.DIGITS if filled.text is None:
                digits(self.pen, filled, area)
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
        fitted = fit(written_once(filled.kana, Role.LABEL), ladder, room, strip.h)
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
        elif box.kind is FieldKind.DIGITS and box.cell.on_blank:
            pencil(self.pen, box.rect.x - 3.4, box.rect.middle, 2.6)  # not into the first digit's box
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
        """The 〒 line stands right above its address, both in the middle; gives where the address goes."""
        bare = filled.postal.replace("-", "").replace("〒", "")
        shown = f"〒{bare[:3]}-{bare[3:]}" if len(bare) == 7 else f"〒{filled.postal}"
        room = Rect(area.x + PAD, area.y, area.w - 2 * PAD, area.h - _POSTAL - 0.6)
        fitted = self._fit(filled, filled.text, room) if filled.text else None
        high = min(fitted.height + 1.0, room.h) if fitted else room.h
        top = area.y + max((area.h - _POSTAL - high) / 2 - 0.4, 0.0)
        self.pen.text(area.x + PAD, top + 3.4, written(shown, Role.VALUE), 8.5)
        return Rect(area.x, top + _POSTAL, area.w, high + 0.4 if fitted else area.h - _POSTAL)

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

    def _date(self, filled: Filled, area: Rect) -> None:
        cell = filled.box.cell
        if filled.day is None:
            if cell.empty != "none" and not filled.box.row and not cell.on_blank:
                empty_date(self.pen, filled, area, self.words)
            return
        parts = date_parts(filled.day, filled.western)
        ladder = (ROW_LADDERS if filled.box.row else LADDERS)[FieldKind.DATE]
        size = cell.size or ladder.nominal
        while date_width(parts, size) > area.w - 2 * PAD + 0.4 and size > ladder.hard:
            size -= 0.5
        if date_width(parts, size) > area.w - 2 * PAD + 0.8:
            self._too_long(filled)
        draw_date(self.pen, area.x + PAD, area.middle + 0.36 * size / MM, parts, size)
