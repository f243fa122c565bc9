"""What stands on the page of figures (統計): names, tiles and charts, from a report without people."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from forms.charts import Chart, Series
from forms.wareki import weekday
from kiosk.guide.model import Guide
from kiosk.office.disclosure import Hidden, Told
from kiosk.office.figures import Report, Row
from kiosk.words import Words

_RUBY = re.compile(r"\{([^{}|]*)\|[^{}]*\}")
_PROCEDURES, _SCREENS, _LINES = 10, 8, 8


@dataclass(frozen=True)
class Tile:
    """One large figure."""

    label: str
    figure: str
    unit: str = ""


@dataclass(frozen=True)
class ReportContent:
    title: str
    city: str
    period: str
    made: str
    tiles: tuple[Tile, ...]
    hours: Chart
    waits: Chart
    no_shows: Chart
    procedures: Chart
    stops: Chart
    notes: tuple[str, ...]
    nothing: str  # in the place of an empty chart


class Names:
    """What the codes of a report are called."""

    def __init__(self, guide: Guide, words: Words, language: str = "ja") -> None:
        self._guide = guide
        self._words = words
        self._language = language

    def __call__(self, by: str, key: str) -> str:
        """The key itself where the city no longer knows it."""
        guide, language = self._guide, self._language
        found = ""
        if by == "line" and key in guide.city.lines:
            found = guide.city.lines[key].name(language)
        elif by == "counter" and key in guide.city.counters:
            counter = guide.city.counters[key]
            found = f"{counter.number} {counter.name(language)}".strip()
        elif by == "procedure" and key in guide.procedures:
            found = guide.procedures[key].title(language)
        elif by == "screen":
            found = self._screen(key)
        return plain(found) or key

    def told(self, value: Told) -> str:
        return (
            self._words(f"stats.{value.value}", self._language) if isinstance(value, Hidden) else str(value)
        )

    def text(self, key: str, **facts: object) -> str:
        return self._words(f"stats.{key}", self._language, **facts)

    def _screen(self, key: str) -> str:
        place = f"stats.place.{key.replace('.', '_')}"
        if self._words.has(place):
            return self._words(place, self._language)
        question = self._guide.questions.get(key)
        return question.title(self._language) if question else ""


def plain(text: str) -> str:
    """Without furigana, bold and places to break."""
    return _RUBY.sub(r"\1", text).replace("**", "").replace("\u200b", "")


def report_content(report: Report, guide: Guide, words: Words, made_at: datetime) -> ReportContent:
    names = Names(guide, words)
    since, until = _day(report.since), _day(report.until)
    return ReportContent(
        title=names.text("title"),
        city=plain(guide.city.name("ja")),
        period=names.text("one_day" if since == until else "period", since=since, until=until),
        made=names.text("made", at=f"{made_at:%Y-%m-%d %H:%M}"),
        tiles=_tiles(report, names),
        hours=_hours(report, names),
        waits=_waits(report, names),
        no_shows=_no_shows(report, names),
        procedures=_procedures(report, names),
        stops=_stops(report, names),
        notes=(names.text("way"), names.text("page.dash")),
        nothing=names.text("page.nothing"),
    )


def _day(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日（{weekday(day)}）"


def _tiles(report: Report, names: Names) -> tuple[Tile, ...]:
    counts = tuple(
        Tile(
            names.text(f"page.tile_{measure}"), names.told(value), "" if isinstance(value, Hidden) else people
        )
        for people in (names.text("page.people"),)
        for measure, value in report.total.counts.items()
    )
    minutes = names.text("page.minutes")
    medians = (("waited", report.total.waited.median), ("kiosk", report.at_kiosk.median))
    times = tuple(
        Tile(names.text(f"page.tile_{name}"), f"{value:.0f}", minutes)
        if value is not None
        else Tile(names.text(f"page.tile_{name}"), "–")
        for name, value in medians
    )
    return (*counts, *times)


def _hours(report: Report, names: Names) -> Chart:
    rows = report.tables["hour"].rows
    return Chart(
        names.text("page.hours"),
        tuple(names.text("page.hour", hour=int(row.key)) for row in rows),
        (
            Series(names.text("page.number"), _values(rows, "given")),
            Series(names.text("page.kiosk"), _values(rows, "begun")),
        ),
        names.text("page.people"),
    )


def _waits(report: Report, names: Names) -> Chart:
    rows = _busiest(row for row in report.tables["line"].rows if row.waited.median is not None)
    return Chart(
        names.text("page.waits"),
        tuple(f"{row.key} {names('line', row.key)}" for row in rows),
        (
            Series(names.text("page.half"), tuple(row.waited.median for row in rows)),
            Series(names.text("page.most"), tuple(row.waited.most for row in rows)),
        ),
        names.text("page.minutes"),
    )


def _no_shows(report: Report, names: Names) -> Chart:
    rows = _busiest(row for row in report.tables["line"].rows if row.counts["called"])
    return Chart(
        names.text("page.no_shows"),
        tuple(f"{row.key} {names('line', row.key)}" for row in rows),
        (Series(names.text("page.count"), _values(rows, "no_shows")),),
        names.text("page.people"),
    )


def _busiest(rows: Iterable[Row]) -> list[Row]:
    """In the order of the city."""
    known = list(rows)
    kept = sorted(known, key=lambda row: -_largest(row, "called"))[:_LINES]
    return [row for row in known if row in kept]


def _procedures(report: Report, names: Names) -> Chart:
    rows = sorted(report.tables["procedure"].rows, key=lambda row: -_largest(row, "found", "done"))
    rows = rows[:_PROCEDURES]
    measures = ("found", "done")
    return Chart(
        names.text("page.procedures"),
        tuple(names("procedure", row.key) for row in rows),
        tuple(Series(names.text(f"measure.{one}"), _values(rows, one)) for one in measures),
        names.text("page.people"),
    )


def _stops(report: Report, names: Names) -> Chart:
    table = report.tables["screen"].rows
    rows = [row for row in table if _largest(row, "stopped", "back")]
    rows = sorted(rows, key=lambda row: -_largest(row, "stopped", "back"))[:_SCREENS]
    return Chart(
        names.text("page.stops"),
        tuple(names("screen", row.key) for row in rows),
        tuple(Series(names.text(f"measure.{one}"), _values(rows, one)) for one in ("stopped", "back")),
        names.text("page.people"),
    )


def _values(rows: Iterable[Row], measure: str) -> tuple[float | None, ...]:
    """None where nothing may be told."""
    return tuple(
        None if isinstance(value, Hidden) else float(value) for value in (row.counts[measure] for row in rows)
    )


def _largest(row: Row, *measures: str) -> int:
    return max((one for one in map(row.counts.get, measures) if isinstance(one, int)), default=0)
