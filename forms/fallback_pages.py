"""Pages of the paper fallback that aren't forms: what to do, numbers to cut out, the list, contents."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from forms.fit import fit
from forms.glyphs import Role, written
from forms.marks import qr
from forms.measures import UPRIGHT, Ladder, Line, Rect
from forms.pen import Pen
from kiosk.guide.model import CounterInfo
from kiosk.words import Text

_LEFT, _WIDTH = UPRIGHT.left, 180.0
_RIGHT = _LEFT + _WIDTH
_STEPS = 6
_ACROSS, _DOWN = 2, 5
_TICKET = Rect(10.0, 10.5, 95.0, 55.2)  # mm; the first one, the others beside and below it
_ROW, _ROWS = 7.4, 32
_NAME = Ladder(12, 10, 8, 2)

Page = Callable[[Pen], None]


@dataclass(frozen=True)
class FallbackTicket:
    number: str  # "BP01"
    line: Text


def first_page(words: Mapping[str, str], city: str, counter: CounterInfo, day: date) -> Page:
    def draw(pen: Pen) -> None:
        _head(pen, words["fallback_title"], counter, words, day, city)
        y = 52.0
        for step in range(1, _STEPS + 1):
            pen.round(Rect(_LEFT, y - 6.2, 9.0, 9.0), 4.5, Line.HEAVY)
            pen.label(_LEFT + 4.5, y + 0.2, str(step), 12, Role.BOLD, "center")
            box = Rect(_LEFT + 13, y - 6.5, _WIDTH - 13, 18)
            fitted = fit(
                written(words[f"fallback_step_{step}"], Role.LABEL), Ladder(13, 11, 10, 3), box.w, box.h
            )
            if fitted:
                pen.block(Rect(box.x, y - 10.6, box.w, box.h), fitted)
            y += 24.0

    return _page(draw)


def ticket_pages(
    words: Mapping[str, str], tickets: Sequence[FallbackTicket], counter: CounterInfo, day: date
) -> list[Page]:
    def page(group: tuple[FallbackTicket, ...]) -> Page:
        def draw(pen: Pen) -> None:
            for place, one in enumerate(group):
                down, across = divmod(place, _ACROSS)
                x, y = _TICKET.x + across * _TICKET.w, _TICKET.y + down * _TICKET.h
                _ticket(pen, Rect(x, y, _TICKET.w, _TICKET.h), one, words, counter, day)

        return _page(draw)

    return [page(group) for group in _groups(tickets, _ACROSS * _DOWN)]


def record_pages(
    words: Mapping[str, str], tickets: Sequence[FallbackTicket], counter: CounterInfo, day: date
) -> list[Page]:
    """受付の記録: what is written down by hand, and typed in afterwards."""
    columns = (0.0, 26.0, 52.0, 78.0, 104.0)
    heads = ("fallback_number", "fallback_given", "fallback_called", "fallback_done", "fallback_note")

    def page(group: tuple[FallbackTicket, ...]) -> Page:
        def draw(pen: Pen) -> None:
            _head(pen, words["fallback_record"], counter, words, day, "")
            for x, head in zip(columns, heads, strict=True):
                pen.label(_LEFT + x + 1.5, 38.0, words[head], 8.5)
            for row in range(len(group) + 1):
                y = 40.0 + row * _ROW
                pen.line(_LEFT, y, _RIGHT, y, Line.HEAVY if row == 0 else Line.CELL)
            for x in (*columns, _WIDTH):
                pen.line(_LEFT + x, 40.0, _LEFT + x, 40.0 + len(group) * _ROW, Line.CELL)
            for row, one in enumerate(group):
                pen.label(_LEFT + 1.5, 40.0 + row * _ROW + 5.2, one.number, 11, Role.BOLD)

        return _page(draw)

    return [page(group) for group in _groups(tickets, _ROWS)]


def contents_page(
    words: Mapping[str, str], counter: CounterInfo, forms: Sequence[tuple[str, str, int]]
) -> Page:
    """`forms`: id, title, sheets of each."""

    def draw(pen: Pen) -> None:
        _head(pen, words["fallback_forms"], counter, words, None, "")
        pen.label(_LEFT, 36.0, words["fallback_copy"], 10)
        height = min(8.0, 235.0 / max(1, len(forms)))
        for place, (name, title, sheets) in enumerate(forms):
            y = 46.0 + place * height
            fitted = fit(written(title, Role.LABEL), Ladder(11, 8, 7, 1), 116, height)
            if fitted:
                pen.block(Rect(_LEFT, y - 4.4, 116, height), fitted)
            pen.label(_LEFT + 122, y, words["fallback_sheets"].format(count=sheets), 10)
            pen.label(_RIGHT, y, name, 7, align="right")
            pen.line(_LEFT, y + height - 5.4, _RIGHT, y + height - 5.4, Line.THIN)

    return _page(draw)


def _groups(tickets: Sequence[FallbackTicket], size: int) -> list[tuple[FallbackTicket, ...]]:
    return [tuple(tickets[first : first + size]) for first in range(0, len(tickets), size)]


def _page(draw: Page) -> Page:
    def whole(pen: Pen) -> None:
        pen.begin(UPRIGHT.width, UPRIGHT.height)
        draw(pen)
        pen.end()

    return whole


def _head(
    pen: Pen, title: str, counter: CounterInfo, words: Mapping[str, str], day: date | None, city: str
) -> None:
    pen.label(_LEFT, 21.0, title, 21, Role.BOLD)
    where = "  ".join(one for one in (city, _where(counter, words)) if one)
    pen.label(_LEFT, 28.5, where, 11, Role.BOLD)
    if day:
        pen.label(_RIGHT, 28.5, _day(day, words), 11, align="right")


def _ticket(
    pen: Pen, box: Rect, one: FallbackTicket, words: Mapping[str, str], counter: CounterInfo, day: date
) -> None:
    for x1, y1, x2, y2 in (
        (box.x, box.y, box.right, box.y),
        (box.x, box.bottom, box.right, box.bottom),
        (box.x, box.y, box.x, box.bottom),
        (box.right, box.y, box.right, box.bottom),
    ):
        pen.line(x1, y1, x2, y2, Line.CELL, 1.6)
    inner = box.x + 6
    name = fit(written(one.line("ja"), Role.LABEL), _NAME, 50, 8)
    if name:
        pen.block(Rect(inner, box.y + 4.5, 50, 8), name)
    pen.label(box.right - 6, box.y + 9.0, _day(day, words), 8.5, align="right")
    pen.label(inner, box.y + 30.0, one.number, 46, Role.BOLD)
    qr(pen, one.number, box.right - 6, box.y + 32.5, 18.0)
    pen.label(inner, box.y + 38.5, _where(counter, words), 12, Role.BOLD)
    pen.label(inner, box.y + 44.5, words["fallback_call"], 9)
    pen.label(inner, box.y + 49.5, words["fallback_call_en"], 8)
    pen.label(box.right - 6, box.y + 38.5, words["fallback_time"], 9, align="right")


def _where(counter: CounterInfo, words: Mapping[str, str]) -> str:
    facts = {"number": counter.number, "name": counter.name("ja"), "floor": counter.floor}
    return words["fallback_counter"].format(**facts).strip()


def _day(day: date, words: Mapping[str, str]) -> str:
    return words["fallback_day"].format(
        year=day.year, month=day.month, day=day.day, weekday="月火水木金土日"[day.weekday()]
    )
