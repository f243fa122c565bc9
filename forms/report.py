"""Draws the page of figures (統計): one A4 with large figures and five charts."""

from __future__ import annotations

from collections.abc import Callable

from forms.charts import Chart, across_chart, bar_chart
from forms.fit import fit
from forms.glyphs import Role, written
from forms.measures import UPRIGHT, Ladder, Line, Rect, Tint
from forms.pen import Pen
from forms.report_content import ReportContent, Tile

_LEFT, _WIDTH = UPRIGHT.left, 180.0
_RIGHT = _LEFT + _WIDTH
_GAP = 8.0
_HALF = (_WIDTH - _GAP) / 2
_TILES = 34.0
_CHARTS = 60.0
_HOURS, _LINES, _LONG = 58.0, 68.0, 82.0  # heights of the three rows of charts
_FOOT = 283.0
_NAME = Ladder(7.5, 6.0, 5.5, 2, 0.85)
_NOTE = Ladder(7.0, 6.5, 6.0, 2, 0.9)


def render_report(content: ReportContent) -> bytes:
    """As PDF; always one page."""
    pen = Pen(content.title)
    pen.begin(UPRIGHT.width, UPRIGHT.height)
    _head(pen, content)
    _tiles(pen, content.tiles)
    y = _CHARTS
    _chart(pen, Rect(_LEFT, y, _WIDTH, _HOURS - 4), content.hours, content.nothing, bar_chart)
    y += _HOURS
    left, right = Rect(_LEFT, y, _HALF, _LINES - 4), Rect(_LEFT + _HALF + _GAP, y, _HALF, _LINES - 4)
    _chart(pen, left, content.waits, content.nothing, _across)
    _chart(pen, right, content.no_shows, content.nothing, _across)
    y += _LINES
    left, right = Rect(_LEFT, y, _HALF, _LONG - 4), Rect(_LEFT + _HALF + _GAP, y, _HALF, _LONG - 4)
    _chart(pen, left, content.procedures, content.nothing, _across_long)
    _chart(pen, right, content.stops, content.nothing, _across_long)
    _foot(pen, content)
    pen.end()
    return pen.finish()


def _head(pen: Pen, content: ReportContent) -> None:
    pen.label(_LEFT, 17.5, content.title, 20, Role.BOLD)
    pen.label(_LEFT, 24.5, content.period, 11)
    pen.label(_RIGHT, 17.5, content.city, 11, Role.BOLD, "right")
    pen.label(_RIGHT, 24.5, content.made, 7.5, align="right")
    pen.line(_LEFT, 28.0, _RIGHT, 28.0, Line.FRAME)


def _tiles(pen: Pen, tiles: tuple[Tile, ...]) -> None:
    gap = 2.4
    wide = (_WIDTH - gap * (len(tiles) - 1)) / max(1, len(tiles))
    for index, tile in enumerate(tiles):
        box = Rect(_LEFT + (wide + gap) * index, _TILES - 1.5, wide, 19.0)
        pen.round(box, 1.4, black=Tint.LABEL)
        label = fit(written(tile.label, Role.LABEL), _NAME, wide - 3, 6.6)
        if label:
            pen.block(Rect(box.x + 1.5, box.y + 1.2, wide - 3, 6.6), label)
        size = 9.0 if not tile.figure.isdigit() else 17.0 if len(tile.figure) < 5 else 14.0
        along = pen.label(box.x + 1.7, box.bottom - 2.8, tile.figure, size, Role.BOLD)
        pen.label(box.x + 2.4 + along, box.bottom - 2.8, tile.unit, 7.5)


def _chart(
    pen: Pen, rect: Rect, chart: Chart, nothing: str, draw: Callable[[Pen, Rect, Chart], None]
) -> None:
    if chart.labels and any(value for one in chart.series for value in one.values):
        draw(pen, rect, chart)
        return
    pen.label(rect.x, rect.y + 4.2, chart.title, 10, Role.BOLD)
    pen.frame(Rect(rect.x, rect.y + 8, rect.w, rect.h - 10), Line.THIN)
    pen.label(rect.x + rect.w / 2, rect.middle + 2, nothing, 8, align="center")


def _across(pen: Pen, rect: Rect, chart: Chart) -> None:
    across_chart(pen, rect, chart, names=24)


def _across_long(pen: Pen, rect: Rect, chart: Chart) -> None:
    across_chart(pen, rect, chart, names=44)


def _foot(pen: Pen, content: ReportContent) -> None:
    y = _FOOT - 8.6
    pen.line(_LEFT, y - 2, _RIGHT, y - 2, Line.CELL)
    for note in content.notes:
        fitted = fit(written(note, Role.LABEL), _NOTE, _WIDTH, 8)
        if fitted:
            pen.block(Rect(_LEFT, y, _WIDTH, fitted.height), fitted)
            y += fitted.height + 1.0
    pen.label(_RIGHT, 289.0, "Kakanai", 6.5, align="right")
