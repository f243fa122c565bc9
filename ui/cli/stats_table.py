"""Tables of figures as lines, CSV and JSON. Nothing here knows a number that may not be told."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Any

from forms.report_content import Names
from kiosk.office.disclosure import Hidden, Told
from kiosk.office.figures import Figure, Minutes, Report, Row, Table

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
"""A spreadsheet takes a cell that begins so for a formula."""
_TIMED = ("line", "counter", "hour", "procedure")


def lines_of(report: Report, by: str, names: Names) -> list[list[str]]:
    """Head, rows, and the total where the table's rows add up to it."""
    table = report.tables[by]
    head = [names.text("measure.code"), names.text(f"measure.{by}")]
    head += [names.text(f"measure.{one}") for one in (*table.measures, *_times(by))]
    rows = [[row.key, names(by, row.key), *_cells(row, table, names)] for row in table.rows]
    if by == "hour":
        rows.append(["", names.text("total"), *_cells(report.total, table, names)])
    return [head, *rows]


def detail_lines(figures: Iterable[Figure], names: Names) -> list[list[str]]:
    """By day, hour and line."""
    measures = ("day", "hour", "code", "line", "called", "waited", "served", "no_shows")
    head = [names.text(f"measure.{one}") for one in measures]
    rows = []
    for one in figures:
        told = (one.calls, one.waited, one.served, one.no_shows)
        cells = [names.text("few") if one.calls is None else "", "", "", ""] if one.calls is None else [*told]
        rows.append([one.day, one.hour, one.line, names("line", one.line), *cells])
    return [head, *([_plain(cell) for cell in row] for row in rows)]


def _cells(row: Row, table: Table, names: Names) -> list[str]:
    counts = [names.told(row.counts.get(one, 0)) for one in table.measures]
    return counts + ([_plain(one) for one in _minutes(row)] if table.by in _TIMED else [])


def _times(by: str) -> tuple[str, ...]:
    return ("waited", "waited_most", "served", "served_most") if by in _TIMED else ()


def _minutes(row: Row) -> tuple[float | None, ...]:
    return row.waited.median, row.waited.most, row.served.median, row.served.most


def _plain(cell: object) -> str:
    if cell is None:
        return ""
    return f"{cell:g}" if isinstance(cell, float) else str(cell)


def as_csv(lines: Sequence[Sequence[str]]) -> bytes:
    """RFC 4180 in UTF-8 with a mark for spreadsheets; no cell is taken for a formula."""
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows([_harmless(cell) for cell in line] for line in lines)
    return out.getvalue().encode("utf-8-sig")


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def as_data(report: Report, by: str, names: Names) -> dict[str, Any]:
    """For `--json`; a count that may not be told is null."""
    table = report.tables[by]
    return {
        "since": str(report.since),
        "until": str(report.until),
        "by": by,
        "rows": [_row_data(row, table, names) for row in table.rows],
        "total": {measure: _number(value) for measure, value in report.total.counts.items()},
    }


def _row_data(row: Row, table: Table, names: Names) -> dict[str, Any]:
    found: dict[str, Any] = {"key": row.key, "name": names(table.by, row.key)}
    found |= {measure: _number(row.counts[measure]) for measure in table.measures}
    if table.by in _TIMED:
        found |= {"waited": _minutes_data(row.waited), "served": _minutes_data(row.served)}
    return found


def _minutes_data(minutes: Minutes) -> dict[str, float | None]:
    return {"median": minutes.median, "most": minutes.most}


def _number(value: Told) -> int | None:
    return None if isinstance(value, Hidden) else value
