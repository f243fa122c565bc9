"""Small charts for a printed page: bars, and bars across. Tints of black, for any printer.

Everything is told twice: by length or height, and by a figure or a name beside it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from forms.fit import Fitted, fit
from forms.glyphs import Role, written
from forms.measures import MM, Ladder, Line, Rect, Tint
from forms.pen import Pen

TINTS = (Tint.STRIP, 0.30, 0.58, Tint.BAND)
"""Of the first to the fourth series. Neighbours differ by at least a quarter."""
_HEAD, _LEGEND, _FOOT, _AXIS = 7.0, 5.0, 5.0, 9.0
_SMALL, _TITLE = 7.0, 10.0
_LABEL = Ladder(7.0, 5.5, 5.0, 1, 0.8)
_STEPS = (1, 2, 2.5, 5, 10)
_TICKS = 5
_FILLED = 0.66  # of a label's place that its bars take
_WIDEST = 14.0  # mm of a bar
_LOWEST = 1.8  # mm of a row's bar that still has its figure
_ROUNDING = 1e-9


@dataclass(frozen=True)
class Series:
    """`values`: one for each label of the chart; None where nothing may be told (drawn as a dash)."""

    name: str
    values: tuple[float | None, ...]


@dataclass(frozen=True)
class Chart:
    title: str
    labels: tuple[str, ...]
    series: tuple[Series, ...]
    unit: str = ""  # of the values: 分, 人
    note: str = ""  # under the chart

    @property
    def top(self) -> float:
        """The highest value that has to be shown."""
        return max((value for one in self.series for value in one.values if value is not None), default=0.0)


def bar_chart(pen: Pen, rect: Rect, chart: Chart) -> None:
    """Bars side by side, a group for each label."""
    plot, scale = _frame(pen, rect, chart)
    place = plot.w / max(1, len(chart.labels))
    each = min(place * _FILLED / max(1, len(chart.series)), _WIDEST)
    for index in range(len(chart.labels)):
        for number, one in enumerate(chart.series):
            x = plot.x + place * (index + 0.5) + each * (number - len(chart.series) / 2)
            value = one.values[index]
            high = plot.h * (value or 0) / scale
            bar = Rect(x, plot.bottom - high, each, high)
            if value is not None:
                pen.fill(bar, _tint(number))
            _told(pen, x + each / 2, bar.y, value, each)
    _ground(pen, plot)


def across_chart(pen: Pen, rect: Rect, chart: Chart, *, names: float = 34.0) -> None:
    """Bars across, a row for each label: for names that are long. `names`: mm that they may take."""
    _title(pen, rect, chart)
    _legend(pen, rect, chart)
    body = _body(rect, chart)
    plot = Rect(body.x + names, body.y, body.w - names - 14, body.h + _FOOT)
    scale = chart.top or 1.0
    row = plot.h / max(1, len(chart.labels))
    each = min(row * 0.8, 6.0 * len(chart.series)) / max(1, len(chart.series))
    for index, label in enumerate(chart.labels):
        middle = plot.y + row * (index + 0.5)
        _name(pen, Rect(rect.x, middle - 2.5, names - 2, 5), label, "right")
        for number, one in enumerate(chart.series):
            y = middle - each * len(chart.series) / 2 + each * number
            value = one.values[index]
            bar = Rect(plot.x, y, plot.w * (value or 0) / scale, each * 0.9)
            pen.fill(bar, _tint(number))
            told = _figure(value) + (chart.unit if value is not None else "")
            if each >= _LOWEST:
                pen.label(bar.right + 1, bar.middle + 0.9, told, min(_SMALL, each * 3))
    pen.line(plot.x, plot.y, plot.x, plot.bottom, Line.BOX)
    _note(pen, rect, chart)


def ticks(top: float) -> tuple[float, ...]:
    """Round figures from 0 to at least `top`, about five."""
    if top < _ROUNDING:
        return (0.0, 1.0)
    size = 10.0 ** _power(top / _TICKS)
    step = next(one * size for one in _STEPS if one * size * _TICKS >= top * (1 - _ROUNDING))
    count = next(one for one in range(1, _TICKS + 2) if one * step >= top * (1 - _ROUNDING))
    return tuple(step * one for one in range(count + 1))


def _power(value: float) -> int:
    power = 0
    while value >= 10:
        value, power = value / 10, power + 1
    while value < 1:
        value, power = value * 10, power - 1
    return power


def _frame(pen: Pen, rect: Rect, chart: Chart) -> tuple[Rect, float]:
    """Title, legend, axis and labels; gives the place of the bars and the value at its top."""
    _title(pen, rect, chart)
    _legend(pen, rect, chart)
    body = _body(rect, chart)
    plot = Rect(body.x + _AXIS, body.y, body.w - _AXIS, body.h)
    marks = ticks(chart.top)
    for mark in marks:
        y = plot.bottom - plot.h * mark / marks[-1]
        pen.fill(Rect(plot.x, y - Line.CELL / 2, plot.w, Line.CELL), Tint.BAND)
        pen.label(plot.x - 1.2, y + 0.9, _figure(mark), _SMALL, align="right")
    if chart.unit:
        pen.label(plot.x - 1.2, plot.y - 2.4, chart.unit, _SMALL, align="right")
    place = plot.w / max(1, len(chart.labels))
    for index, label in enumerate(chart.labels):
        _name(pen, Rect(plot.x + place * index, plot.bottom + 0.6, place, _FOOT - 1), label)
    _note(pen, rect, chart)
    return plot, marks[-1]


def _body(rect: Rect, chart: Chart) -> Rect:
    head = _HEAD + (_LEGEND if len(chart.series) > 1 else 0) + 3
    return Rect(rect.x, rect.y + head, rect.w, rect.h - head - _FOOT - (4 if chart.note else 0))


def _title(pen: Pen, rect: Rect, chart: Chart) -> None:
    pen.label(rect.x, rect.y + 4.2, chart.title, _TITLE, Role.BOLD)


def _legend(pen: Pen, rect: Rect, chart: Chart) -> None:
    if len(chart.series) < 2:
        return
    x, y = rect.x, rect.y + _HEAD
    for number, one in enumerate(chart.series):
        pen.fill(Rect(x, y, 5, 2.6), _tint(number))
        x += 6.2 + pen.label(x + 6.2, y + 2.3, one.name, _SMALL) + 5


def _note(pen: Pen, rect: Rect, chart: Chart) -> None:
    if chart.note:
        pen.label(rect.x, rect.bottom - 0.8, chart.note, _SMALL)


def _ground(pen: Pen, plot: Rect) -> None:
    pen.line(plot.x, plot.bottom, plot.right, plot.bottom, Line.HEAVY)


def _told(pen: Pen, x: float, y: float, value: float | None, room: float) -> None:
    """The figure over a bar, where it has room."""
    text = _figure(value)
    wide = written(text, Role.LABEL).width(_SMALL) / MM
    if wide <= room * 1.3:
        pen.fill(Rect(x - wide / 2, y - 3.0, wide, 2.6), 0)  # no line of the grid through a figure
        pen.label(x, y - 0.8, text, _SMALL, align="center")


def _name(pen: Pen, rect: Rect, text: str, align: str = "center") -> None:
    fitted = _fitted(text, rect)
    if fitted:
        pen.block(rect, fitted, align)


def _fitted(text: str, rect: Rect) -> Fitted | None:
    return fit(written(text, Role.LABEL), _LABEL, rect.w, rect.h)


def _figure(value: float | None) -> str:
    if value is None:
        return "–"
    return f"{value:.0f}" if value >= 10 or value == int(value) else f"{value:.1f}"


def _tint(number: int) -> float:
    return TINTS[number % len(TINTS)]


def page_of(charts: Sequence[tuple[Callable[[Pen, Rect, Chart], None], Chart]], pen: Pen, body: Rect) -> None:
    """Charts one under another, all of one height."""
    high = body.h / max(1, len(charts))
    for index, (draw, chart) in enumerate(charts):
        draw(pen, Rect(body.x, body.y + high * index, body.w, high - 5), chart)
