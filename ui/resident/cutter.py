"""Cuts a list into pages: the one place that says what stands on which page. Heights only, no texts, no Qt.

All lengths are of one unit (the glass's lists: ¼ mm). A page is a range of places in the list.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from enum import Enum

ORPHAN, SPARE = 1, 3
"""So few rows on a last page get company, where the page before has so many."""


class Part(Enum):
    """Which page of a list: each has its own buttons beside, and so its own room."""

    ONLY = "only"
    FIRST = "first"
    EACH = "each"
    LAST = "last"


@dataclass(frozen=True)
class Piece:
    """A row. Rows of one section stand below its head, on every page on which they begin or go on."""

    height: float
    section: Hashable = None
    head: float = 0.0
    top: float | None = None  # what the head takes where it is the first thing on a page, if not as much


@dataclass(frozen=True)
class Sheet:
    """What a page gives: the room of every page, and of those that differ."""

    each: float
    only: float | None = None
    first: float | None = None
    last: float | None = None
    columns: int = 1
    air: float = 0.0  # above a head that something stands above
    alone: bool = False  # no page has two sections

    def room(self, part: Part) -> float:
        found = {Part.ONLY: self.only, Part.FIRST: self.first, Part.LAST: self.last}.get(part)
        return self.each if found is None else found


def cut(pieces: Sequence[Piece], sheet: Sheet) -> list[range]:
    """Every row once and in order, at least one on a page; a row that is too high stands alone.

    A head is reckoned with the row beneath, so it never stands last on a page or in a column.
    """
    return fill(len(pieces), lambda page, part: _fits([pieces[n] for n in page], sheet, sheet.room(part)))


def fill(count: int, fits: Callable[[range, Part], bool]) -> list[range]:
    """As `cut`, where only the caller can say whether these rows fit on a page."""
    if not count or fits(range(count), Part.ONLY):
        return [range(count)] if count else []
    pages: list[range] = []
    start = 0
    while start < count:
        pages.append(_next(start, count, fits))
        start = pages[-1].stop
    return _with_company(pages, fits)


def _next(start: int, count: int, fits: Callable[[range, Part], bool]) -> range:
    if start and fits(range(start, count), Part.LAST):
        return range(start, count)
    part, end = Part.EACH if start else Part.FIRST, start + 1
    while end < count and fits(range(start, end + 1), part):
        end += 1
    # All the rest has room, but not beside what stands on a last page.
    return range(start, end - 1 if end == count and end - start > 1 else end)


def _with_company(pages: list[range], fits: Callable[[range, Part], bool]) -> list[range]:
    """A single row at the end gets one from the page before, so that nobody turns a page for it alone."""
    if len(pages) < 2 or len(pages[-1]) > ORPHAN or len(pages[-2]) < SPARE:
        return pages
    shorter, longer = range(pages[-2].start, pages[-2].stop - 1), range(pages[-1].start - 1, pages[-1].stop)
    return [*pages[:-2], shorter, longer] if fits(longer, Part.LAST) else pages


def _fits(page: Sequence[Piece], sheet: Sheet, room: float) -> bool:
    column, used, before = 1, 0.0, None
    for piece in page:
        height = piece.height
        if before is None:
            height += piece.head if piece.top is None else piece.top
        elif before.section != piece.section:
            if sheet.alone:
                return False
            height += piece.head + sheet.air
        if used and used + height > room:
            column, used = column + 1, 0.0
        used, before = used + height, piece
        if column > sheet.columns or used > room:
            return False
    return True
