"""Options: side by side with a ring round the chosen one, or boxes with a tick."""

from __future__ import annotations

from dataclasses import dataclass

from forms.fill import Filled
from forms.glyphs import Role, written
from forms.language import Choice
from forms.marks import tick
from forms.measures import MM, PAD, FieldKind, Line, Rect
from forms.pen import Pen

_BOX = 3.1
_RING = 1.1
_SMALLEST = 6.5
_CLOSE = 7.0  # rather than a second line in a row of a table
_COPIES = 7.0


@dataclass(frozen=True)
class _Spot:
    choice: Choice
    x: float
    width: float


def ring(pen: Pen, rect: Rect) -> None:
    pen.round(rect, rect.h / 2, Line.RING)


def ring_printed(pen: Pen, filled: Filled) -> None:
    """The options stand on the blank already."""
    for value, rect in filled.box.cell.on.items():
        if value in filled.chosen and filled.box.cell.mark == "tick":
            tick(pen, rect)
        elif value in filled.chosen:
            ring(pen, rect)


def circles(pen: Pen, filled: Filled, area: Rect) -> bool:
    """False when the options don't fit even at the smallest size."""
    cell, row = filled.box.cell, filled.box.row
    size = cell.size or (8.0 if row else 9.0)
    gap = 3.6 if row else 4.4
    room = area.inset(PAD + 0.4)
    lines = _lines(cell.circle, cell.per, room.w, size, gap)
    if row and len(lines) > 1:
        close = _lines(cell.circle, cell.per, room.w, _CLOSE, 2.9)
        if len(close) == 1:
            size, gap, lines = _CLOSE, 2.9, close
    deep = 2 if row else 3
    while (len(lines) > deep or len(lines) * (size / MM + 2.0) > area.h + 0.4) and size > _SMALLEST:
        size -= 0.25
        gap = max(gap - 0.12, 2.8)
        lines = _lines(cell.circle, cell.per, room.w, size, gap)
    fits = _widest(lines) <= room.w + 0.6 and len(lines) * (size / MM + 1.2) <= area.h + 0.4
    pitch = min(area.h / len(lines), size / MM + 2.8) if len(lines) > 1 else area.h
    y = area.middle - pitch * len(lines) / 2
    for line in lines:
        shift = (room.w - _widest([line])) / 2 if row else 0.0
        _circle_line(pen, filled, line, Rect(room.x + shift, y, room.w, pitch), size, gap)
        y += pitch
    return fits


def _lines(
    choices: tuple[Choice, ...], per: int | None, room: float, size: float, gap: float
) -> list[list[_Spot]]:
    lines: list[list[_Spot]] = [[]]
    x = 0.0
    for choice in choices:
        width = written(choice.shown, Role.LABEL).width(size) / MM
        full = per is not None and len(lines[-1]) >= per
        if lines[-1] and (full or x + width > room + 0.6):
            lines.append([])
            x = 0.0
        lines[-1].append(_Spot(choice, x, width))
        x += width + gap
    return lines


def _widest(lines: list[list[_Spot]]) -> float:
    return max((line[-1].x + line[-1].width for line in lines if line), default=0.0)


def _circle_line(pen: Pen, filled: Filled, line: list[_Spot], place: Rect, size: float, gap: float) -> None:
    em = size / MM
    baseline = place.middle + 0.36 * em
    reach = min(_RING, gap / 2 - 0.15)
    for index, spot in enumerate(line):
        x = place.x + spot.x
        pen.label(x, baseline, spot.choice.shown, size)
        ringed = spot.choice.value in filled.chosen
        if ringed:
            tall = min(em + 1.7, place.h - 0.4)
            ring = Rect(x - reach, place.middle - tall / 2, spot.width + 2 * reach, tall)
            pen.round(ring, tall / 2, Line.RING)
        if index + 1 < len(line) and not ringed and line[index + 1].choice.value not in filled.chosen:
            pen.label(x + spot.width + gap / 2, baseline, "・", size, align="center")


def checks(pen: Pen, filled: Filled, area: Rect, staff: bool = False) -> bool:
    """Boxes in a grid when `per` says how many a line, else one after the other."""
    cell = filled.box.cell
    size = cell.size or (8.0 if filled.box.row or staff else 9.0)
    room = area.inset(PAD - 0.2)
    while True:
        lines = _check_lines(cell.check or cell.circle, cell.per, room.w, size, cell.each)
        fits = len(lines) * max(_BOX + 0.5, size / MM + 0.8) <= area.h + 0.3 and all(
            spot.x + spot.width <= room.w + 0.5 for line in lines for spot in line
        )
        if fits or size <= _SMALLEST:
            break
        size -= 0.25
    pitch = min(area.h / len(lines), 7.2)
    y = area.middle - pitch * len(lines) / 2
    for line in lines:
        for spot in line:
            _check(pen, filled, spot, Rect(room.x + spot.x, y, spot.width, pitch), size)
        y += pitch
    return fits


def _check_lines(
    choices: tuple[Choice, ...], per: int | None, room: float, size: float, each: str
) -> list[list[_Spot]]:
    tail = _COPIES + 2.0 + written(each, Role.LABEL).width(size) / MM if each else 0.0
    widths = [_BOX + 1.0 + written(one.shown, Role.LABEL).width(size) / MM + tail for one in choices]
    if per:
        column = room / per
        spots = [
            _Spot(one, index % per * column, column - 3.0 if each else width)
            for index, (one, width) in enumerate(zip(choices, widths, strict=True))
        ]
        return [spots[start : start + per] for start in range(0, len(spots), per)]
    lines: list[list[_Spot]] = [[]]
    x = 0.0
    for one, width in zip(choices, widths, strict=True):
        if lines[-1] and x + width > room + 0.3:
            lines.append([])
            x = 0.0
        lines[-1].append(_Spot(one, x, width))
        x += width + 3.6
    return lines


def _check(pen: Pen, filled: Filled, spot: _Spot, place: Rect, size: float) -> None:
    box = Rect(place.x, place.middle - _BOX / 2, _BOX, _BOX)
    baseline = place.middle + 0.36 * size / MM
    pen.frame(box, 0.2)
    if spot.choice.value in filled.chosen and filled.box.kind is FieldKind.CHECK:
        tick(pen, box)
    pen.label(box.right + 1.0, baseline, spot.choice.shown, size)
    each = filled.box.cell.each
    if each:
        right = place.right - written(each, Role.LABEL).width(size) / MM
        pen.label(right, baseline, each, size)
        line = right - 1.2
        pen.line(line - _COPIES, baseline + 0.8, line, baseline + 0.8, Line.CELL)
        count = filled.counts.get(spot.choice.value) or filled.counts.get(spot.choice.shown)
        if count:
            what = written(str(count), Role.VALUE)
            pen.text(line - _COPIES / 2 - what.width(11) / MM / 2, baseline, what, 11)
