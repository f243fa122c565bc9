"""無効になった用紙の一覧: lies on top of what is printed again, so that old sheets are taken back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from forms.fit import fit
from forms.glyphs import Role, written
from forms.head_foot import practice_mark
from forms.measures import UPRIGHT, Ladder, Line, Rect
from forms.pen import Pen

_LEFT, _RIGHT = UPRIGHT.left, UPRIGHT.left + 180.0
_ROW = 12.0
_COLUMNS = (_LEFT, _LEFT + 46, _LEFT + 122, _LEFT + 166)  # mm: old serial, title, new serial, taken back
_TITLE = Ladder(10, 8, 6, 2)


@dataclass(frozen=True)
class VoidRow:
    serial: str  # TOKEN-03
    title: str
    replaced_by: str  # empty: nothing takes its place


def void_list(
    rows: Sequence[VoidRow], words: Mapping[str, str], number: str, *, practice: bool
) -> Callable[[Pen], None]:
    """Draws one page onto a pen; rows grow lower when there are many."""

    def draw(pen: Pen) -> None:
        pen.begin(UPRIGHT.width, UPRIGHT.height)
        if practice:
            practice_mark(pen, words["practice"], UPRIGHT)
        pen.label(_LEFT, 24.0, words["void_title"], 22, Role.BOLD)
        if number:
            pen.label(_RIGHT, 24.0, number, 26, Role.BOLD, "right")
        pen.label(_LEFT, 33.0, words["void_what"].format(count=len(rows)), 11)
        for x, head in zip(_COLUMNS, ("void_old", "void_sheet", "void_new", "void_taken"), strict=True):
            pen.label(x, 44.0, words[head], 8.5)
        pen.line(_LEFT, 46.0, _RIGHT, 46.0, Line.FRAME)
        height = min(_ROW, 225.0 / max(1, len(rows)))
        for place, row in enumerate(rows):
            _row(pen, 46.0 + place * height, height, row, words)
        pen.end()

    return draw


def _row(pen: Pen, top: float, height: float, row: VoidRow, words: Mapping[str, str]) -> None:
    base = top + height / 2 + 1.6
    pen.label(_COLUMNS[0], base, row.serial, 9.5, Role.BOLD)
    struck = base - 1.3
    pen.line(_COLUMNS[0], struck, _COLUMNS[0] + 38, struck, Line.CELL)
    box = Rect(_COLUMNS[1], top, _COLUMNS[2] - _COLUMNS[1] - 3, height)
    fitted = fit(written(row.title, Role.LABEL), _TITLE, box.w, box.h)
    if fitted:
        pen.block(box, fitted)
    pen.label(_COLUMNS[2], base, row.replaced_by or words["void_none"], 9.5, Role.BOLD)
    pen.frame(Rect(_COLUMNS[3], top + height / 2 - 2.4, 4.8, 4.8), Line.FRAME)
    pen.line(_LEFT, top + height, _RIGHT, top + height, Line.CELL)
