"""How high a row is by nature: by the kinds of its cells, before the page is filled."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil

from forms.glyphs import Role, written
from forms.language import Cell, Choice, Form, Label, Row, Section
from forms.measures import COLUMN, MM, PAD, FieldKind

# (upright, across), mm
_HEIGHTS = {
    FieldKind.NAME: (8.8, 8.0),
    FieldKind.ADDRESS: (9.8, 9.0),
    FieldKind.SIGN: (12.2, 11.6),
    FieldKind.HAND: (8.4, 8.0),
    FieldKind.DIGITS: (9.2, 8.8),
    FieldKind.SEAL: (15.0, 15.0),
    FieldKind.STAFF: (12.5, 11.0),
    FieldKind.LINES: (36.0, 30.0),
    FieldKind.KANA: (7.4, 6.8),
}
_OTHER = (8.5, 7.5)
_ROW_LINE = 6.4
_ROW_NAME_KANA = 10.4
_TOP_LABEL = 3.6
_KANA = (3.2, 2.6)
_POSTAL = (2.2, 2.4)
_CHOICE_LINE = 5.2
KindOf = Callable[[Cell], FieldKind]


def row_height(section: Section, row: Row, width: float, form: Form, kind_of: KindOf) -> float:
    """In mm; `width` is the row's, mm."""
    if row.h:
        return row.h
    return max(_cell_height(section, cell, width, form, kind_of, row) for cell in row.cells)


def _cell_height(section: Section, cell: Cell, width: float, form: Form, kind_of: KindOf, row: Row) -> float:
    if cell.h:
        return cell.h
    wide = _width(cell, row, width)
    if cell.stack:
        return sum(row_height(section, inner, wide, form, kind_of) for inner in cell.rows)
    kind = kind_of(cell)
    if section.repeat:
        return _ROW_NAME_KANA if cell.kana and not _stacked(row) else _ROW_LINE
    return _natural(section, cell, kind, wide, form)


def _stacked(row: Row) -> bool:
    """Beside a stack the stack decides the height."""
    return any(cell.stack for cell in row.cells)


def _natural(section: Section, cell: Cell, kind: FieldKind, wide: float, form: Form) -> float:
    across = 1 if form.paper.wide else 0
    height = _HEIGHTS.get(kind, _OTHER)[across]
    where = cell.at or (Label.TOP if kind is FieldKind.STAFF else section.label)
    if kind in (FieldKind.CIRCLE, FieldKind.CHECK) or (kind is FieldKind.STAFF and cell.choices):
        label = (cell.lw or section.lw or form.paper.label_columns) * COLUMN if where is Label.LEFT else 0
        lines = choice_lines(cell, wide - label - 2 * PAD, 9 if not section.staff else 8)
        height = max(height, lines * _CHOICE_LINE + 2.4) if lines > 1 else height
        if kind is FieldKind.STAFF:
            height = _TOP_LABEL + lines * _CHOICE_LINE + 1.8
    if kind is FieldKind.SAY:
        lines = ceil(len(cell.say) * 8 / MM / max(wide - 2 * PAD, 10))
        height = max(height, lines * 3.4 + 3)
    if cell.kana:
        height += _KANA[across] if where is not Label.TOP else 0
    if cell.zip:
        height += _POSTAL[across]
    if where is Label.TOP and kind is not FieldKind.STAFF:
        height += _TOP_LABEL
    return height


def _width(cell: Cell, row: Row, width: float) -> float:
    if cell.w:
        return cell.w * COLUMN
    free = [one for one in row.cells if not one.w]
    return max((width - sum(one.w * COLUMN for one in row.cells if one.w)) / len(free), COLUMN)


def choice_lines(cell: Cell, room: float, size: float) -> int:
    """How many lines the options take when they stand side by side."""
    if cell.per:
        return ceil(len(cell.choices) / cell.per)
    lines, used = 1, 0.0
    for choice in cell.choices:
        need = choice_width(choice, cell, cell.size or size)
        if used and used + need > room:
            lines, used = lines + 1, 0.0
        used += need
    return lines


def choice_width(choice: Choice, cell: Cell, size: float) -> float:
    """With the gap after it, mm."""
    text = written(choice.shown, Role.LABEL).width(size) / MM
    if cell.check:
        return text + 4.3 + 4.4 + (13.0 if cell.each else 0.0)
    return text + 4.4
