"""One A4 page about a hall: sentences, a table, charts. For `kakanai simulate`; knows no hall itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from forms.charts import Chart
from forms.fit import fit
from forms.glyphs import Role, written
from forms.measures import UPRIGHT, Ladder, Line, Rect, Tint
from forms.pen import Pen

_LEFT, _WIDTH, _BOTTOM = UPRIGHT.left, 180.0, 281.0
_ROW, _NAME = 5.4, 44.0
_CELL = Ladder(8.5, 6.0, 5.5, 1, 0.85)
_HIGHEST = 82.0  # mm of one chart

Drawing = Callable[[Pen, Rect, Chart], None]


@dataclass(frozen=True)
class HallReport:
    title: str
    under: str  # which days
    said: tuple[str, ...]  # sentences
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    charts: tuple[tuple[Drawing, Chart], ...]
    foot: str


def render_report(report: HallReport) -> bytes:
    """The page as PDF."""
    pen = Pen(report.title)
    pen.begin(UPRIGHT.width, UPRIGHT.height)
    pen.label(_LEFT, 19.0, report.title, 20, Role.BOLD)
    pen.label(_LEFT, 25.5, report.under, 9)
    y = 33.5
    for sentence in report.said:
        pen.label(_LEFT, y, sentence, 10.5)
        y += 6.0
    y = _table(pen, report, y)
    high = min(_HIGHEST, (_BOTTOM - y) / max(1, len(report.charts)))
    for draw, chart in report.charts:
        draw(pen, Rect(_LEFT, y, _WIDTH, high - 5), chart)
        y += high
    pen.label(_LEFT, 287.0, report.foot, 7.5)
    pen.end()
    return pen.finish()


def _table(pen: Pen, report: HallReport, y: float) -> float:
    """Gives where it ends."""
    pen.fill(Rect(_LEFT, y, _WIDTH, _ROW), Tint.LABEL)
    for index, row in enumerate((report.head, *report.rows)):
        top = y + _ROW * index
        for column, text in enumerate(row):
            role = Role.BOLD if index == 0 else Role.LABEL
            _cell(pen, _place(column, len(row), top), text, role, column > 0)
        pen.line(_LEFT, top + _ROW, _LEFT + _WIDTH, top + _ROW, Line.THIN)
    return y + _ROW * (len(report.rows) + 1) + 6


def _place(column: int, columns: int, top: float) -> Rect:
    if column == 0:
        return Rect(_LEFT, top, _NAME, _ROW)
    each = (_WIDTH - _NAME) / max(1, columns - 1)
    return Rect(_LEFT + _NAME + each * (column - 1), top, each, _ROW)


def _cell(pen: Pen, rect: Rect, text: str, role: Role, figure: bool) -> None:
    fitted = fit(written(text, role), _CELL, rect.w - 3, rect.h)
    if fitted:
        pen.block(rect.inset(1.5), fitted, "right" if figure else "left")
