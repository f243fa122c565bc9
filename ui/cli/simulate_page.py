"""What `kakanai simulate` says: sentences and tables for the terminal, and the page for paper."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from forms.charts import Chart, Series, across_chart, bar_chart
from forms.hall_report import Drawing, HallReport
from kiosk.simulation.sizing import Played, Sized, Waits
from kiosk.words import Words

_FEW_LINES = 6
"""More have no room as bars; the table tells them."""


def sentences(words: Words, played: Played, first: date, seed: int) -> Iterator[str]:
    yield words("simulate.title", "ja", hall=played.hall.name)
    yield under(words, played, first, seed)
    yield from _said(words, played)


def under(words: Words, played: Played, first: date, seed: int) -> str:
    visits = round(played.visits)
    return words("simulate.under", "ja", days=played.days, first=first.isoformat(), seed=seed, visits=visits)


def _said(words: Words, played: Played) -> tuple[str, ...]:
    waits, told = played.waits, played.judgement
    return (
        words(
            "simulate.waited",
            "ja",
            median=_minutes(waits.median),
            long=_minutes(waits.long),
            over=_share(waits.over_hour),
        ),
        words(
            "simulate.told",
            "ja",
            error=f"{told.error:.1f}",
            usual=f"{told.usual_error:.1f}",
            ratio=f"{told.ratio:.2f}",
        ),
        words("simulate.covered", "ja", coverage=_share(told.coverage), shown=_share(told.coverage_shown)),
    )


def tables(words: Words, played: Played, sized: Sequence[Sized]) -> Iterator[str]:
    """Columns that stand under each other also with Japanese names."""
    yield ""
    yield from _columns((_head(words, "line"), *_line_rows(played)))
    if sized:
        yield ""
        yield from _columns(
            ((*_head(words, "desks"), words("simulate.last_call", "ja")), *_desk_rows(words, played, sized))
        )


def page(words: Words, played: Played, sized: Sequence[Sized], first: date, seed: int) -> HallReport:
    rows: tuple[tuple[str, ...], ...] = tuple(_line_rows(played))
    return HallReport(
        title=words("simulate.title", "ja", hall=played.hall.name),
        under=under(words, played, first, seed),
        said=_said(words, played),
        head=_head(words, "line"),
        rows=rows,
        charts=tuple(_charts(words, played, sized)),
        foot=words("simulate.foot", "ja"),
    )


def clock(minutes: float) -> str:
    return f"{int(minutes // 60)}:{int(minutes % 60):02}"


def _head(words: Words, first: str) -> tuple[str, ...]:
    return tuple(words(f"simulate.{one}", "ja") for one in (first, "visits", "median", "long", "over_hour"))


def _line_rows(played: Played) -> Iterator[tuple[str, ...]]:
    for line, waits in played.by_line.items():
        yield (f"{line} {played.hall.lines[line].name}", *_cells(waits, played.days))


def _desk_rows(words: Words, played: Played, sized: Sequence[Sized]) -> Iterator[tuple[str, ...]]:
    for one in sized:
        name = words("simulate.desks_of", "ja", line=played.hall.lines[one.line].name, desks=one.desks)
        yield (name, *_cells(one.waits, played.days), clock(one.last_call))


def _cells(waits: Waits, days: int) -> tuple[str, ...]:
    return (
        str(round(waits.count / days)),
        _minutes(waits.median),
        _minutes(waits.long),
        _share(waits.over_hour),
    )


def _charts(words: Words, played: Played, sized: Sequence[Sized]) -> Iterator[tuple[Drawing, Chart]]:
    """By line where there are several, by hour, and by number of desks."""
    unit = words("simulate.minutes", "ja")
    if 1 < len(played.by_line) <= _FEW_LINES:
        names = tuple(played.hall.lines[line].name for line in played.by_line)
        title = words("simulate.chart_lines", "ja")
        yield across_chart, Chart(title, names, _series(words, list(played.by_line.values())), unit)
    hours = tuple(words("simulate.hour", "ja", hour=hour) for hour in played.by_hour)
    title = words("simulate.chart_hours", "ja")
    yield bar_chart, Chart(title, hours, _series(words, list(played.by_hour.values())), unit)
    for line, ones in groupby(sized, key=lambda one: one.line):
        listed = list(ones)
        counts = tuple(words("simulate.desk_count", "ja", desks=one.desks) for one in listed)
        title = words("simulate.chart_desks", "ja", line=played.hall.lines[line].name)
        yield bar_chart, Chart(title, counts, _series(words, [one.waits for one in listed]), unit)


def _series(words: Words, waits: Sequence[Waits]) -> tuple[Series, ...]:
    return (
        Series(words("simulate.series_median", "ja"), tuple(round(one.median) for one in waits)),
        Series(words("simulate.series_long", "ja"), tuple(round(one.long) for one in waits)),
    )


def _columns(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    widths = [max(_width(one) for one in column) for column in zip(*rows, strict=True)]
    for row in rows:
        first = row[0] + " " * (widths[0] - _width(row[0]))
        figures = (" " * (wide - _width(one)) + one for one, wide in zip(row[1:], widths[1:], strict=True))
        yield "  ".join((first, *figures))


def _width(text: str) -> int:
    """Columns of a terminal."""
    return sum(2 if unicodedata.east_asian_width(one) in "WFA" else 1 for one in text)


def _minutes(minutes: float) -> str:
    return str(round(minutes))


def _share(share: float) -> str:
    return str(round(100 * share))
