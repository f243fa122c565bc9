"""Pages of the paper fallback that aren't forms: what to do, numbers to cut out, the list, contents."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from math import ceil

from forms.fit import fit
from forms.glyphs import Role, written
from forms.marks import qr
from forms.measures import UPRIGHT, Ladder, Line, Rect, Tint
from forms.pen import Pen
from forms.wareki import weekday
from kiosk.guide.city import CounterInfo
from kiosk.words import Text

_LEFT, _WIDTH = UPRIGHT.left, 180.0
_RIGHT = _LEFT + _WIDTH
_STEPS, _STEP, _COMMAND = 6, 21.0, 5
_ACROSS, _DOWN = 2, 5
_TICKET = Rect(10.0, 10.5, 95.0, 55.2)  # mm; the first one, the others beside and below it
_ROWS, _ROOM, _ROW = 24, 232.0, 11.0  # most rows on a sheet; mm for all, mm for one at most
_COMMAND_TYPE = Ladder(12, 9, 8, 1)
_COPIES = 10  # people whose forms are copied at first

Page = Callable[[Pen], None]


@dataclass(frozen=True)
class FallbackTicket:
    number: str  # "BP01"
    line: Text


@dataclass(frozen=True)
class BlankForm:
    form_id: str
    title: str
    sheets: int


def first_page(
    words: Mapping[str, str],
    city: str,
    counter: CounterInfo,
    day: date,
    tickets: Sequence[FallbackTicket],
    forms: int,
) -> Page:
    def draw(pen: Pen) -> None:
        _head(pen, words["fallback_title"], counter, words, day, city)
        y = 44.0
        for step in range(1, _STEPS + 1):
            pen.round(Rect(_LEFT, y - 4.5, 9.0, 9.0), 4.5, Line.HEAVY)
            pen.label(_LEFT + 4.5, y + 1.7, str(step), 12, Role.BOLD, "center")
            box = Rect(_LEFT + 13, y - 7, _WIDTH - 13, 14)
            _fitted(pen, box, words[f"fallback_step_{step}"], Ladder(12, 11, 9, 2))
            y += _STEP
            if step == _COMMAND:
                number = tickets[0].number if tickets else "BP01"
                frame = Rect(_LEFT + 13, y - 11.5, 100, 9)
                pen.round(frame, 1.2, Line.BOX)
                _fitted(
                    pen, frame.inset(3, 0.5), words["fallback_command"].format(number=number), _COMMAND_TYPE
                )
                y += 9.0
        _inside(pen, y + 2, words, tickets, forms)

    return _page(draw)


def _inside(
    pen: Pen, y: float, words: Mapping[str, str], tickets: Sequence[FallbackTicket], forms: int
) -> None:
    """What the bundle holds, so that a missing page is seen while there is time."""
    rows = [
        (
            words["fallback_inside_tickets"].format(line=group[0].line("ja")),
            words["fallback_inside_range"].format(
                first=group[0].number, last=group[-1].number, count=len(group)
            ),
        )
        for group in _lines(tickets)
    ] or [(words["fallback_none"], "")]
    rows += [
        (words["fallback_record"], words["fallback_sheets"].format(count=len(_record_groups(tickets)))),
        (words["fallback_forms"], words["fallback_inside_forms"].format(count=forms)),
    ]
    pen.label(_LEFT, y, words["fallback_inside"], 11, Role.BOLD)
    y, high = y + 3, min(9.0, 80.0 / len(rows))
    for place, (what, amount) in enumerate(rows):
        row = Rect(_LEFT, y + place * high, _WIDTH, high)
        pen.fill(Rect(row.x, row.y, 80, high), Tint.LABEL)
        _fitted(pen, Rect(row.x + 3, row.y, 75, high), what, Ladder(10.5, 8, 7, 1))
        _fitted(pen, Rect(row.x + 83, row.y, 95, high), amount, Ladder(10.5, 8, 7, 1))
        if place:
            pen.line(row.x, row.y, row.right, row.y, Line.CELL)
    pen.frame(Rect(_LEFT, y, _WIDTH, high * len(rows)), Line.FRAME)


def ticket_pages(
    words: Mapping[str, str], tickets: Sequence[FallbackTicket], counter: CounterInfo, day: date
) -> list[Page]:
    """Each line begins on a sheet of its own."""

    def page(group: Sequence[FallbackTicket]) -> Page:
        def draw(pen: Pen) -> None:
            for place, one in enumerate(group):
                down, across = divmod(place, _ACROSS)
                x, y = _TICKET.x + across * _TICKET.w, _TICKET.y + down * _TICKET.h
                _ticket(pen, Rect(x, y, _TICKET.w, _TICKET.h), one, words, counter, day)

        return _page(draw)

    return [page(part) for group in _lines(tickets) for part in _groups(group, _ACROSS * _DOWN)]


def record_pages(
    words: Mapping[str, str], tickets: Sequence[FallbackTicket], counter: CounterInfo, day: date
) -> list[Page]:
    """記録表: what is written down by hand, and typed in afterwards."""
    columns = (0.0, 26.0, 50.0, 74.0, 98.0, 116.0)
    heads = ("number", "given", "called", "done", "matter", "note")

    def page(group: Sequence[FallbackTicket]) -> Page:
        def draw(pen: Pen) -> None:
            _head(pen, f"{words['fallback_record']}　{group[0].line('ja')}", counter, words, day, "")
            pen.label(_LEFT, 34.5, words["fallback_matter_note"], 8.5)
            high = min(_ROW, _ROOM / len(group))
            top, bottom = 44.0, 44.0 + len(group) * high
            pen.fill(Rect(_LEFT, 38.0, _WIDTH, 6.0), Tint.LABEL)
            for x, head in zip(columns, heads, strict=True):
                pen.label(_LEFT + x + 1.5, 42.1, words[f"fallback_{head}"], 8)
            for row, one in enumerate(group):
                y = top + row * high
                pen.line(_LEFT, y, _RIGHT, y, Line.CELL)
                number = Rect(_LEFT + 1.5, y, columns[1] - 3, high)
                _fitted(pen, number, one.number, Ladder(13, 8, 7, 1), Role.BOLD)
                for x in columns[1:4]:
                    pen.label(_LEFT + x + 12, y + high / 2 + 1.5, "：", 10, align="center")
            for x in columns[1:]:
                pen.line(_LEFT + x, 38.0, _LEFT + x, bottom, Line.CELL)
            pen.frame(Rect(_LEFT, 38.0, _WIDTH, bottom - 38.0), Line.FRAME)

        return _page(draw)

    return [page(group) for group in _record_groups(tickets)]


def contents_page(words: Mapping[str, str], counter: CounterInfo, forms: Sequence[BlankForm]) -> Page:
    """Their numbers are what a clerk writes into 用件."""
    columns = (0.0, 10.0, 104.0, 120.0, 140.0)
    heads = ("head_form", "head_each", "head_copies", "head_copied")

    def draw(pen: Pen) -> None:
        _head(pen, words["fallback_forms"], counter, words, None, "")
        pen.label(_LEFT, 34.5, words["fallback_copy"], 9)
        pen.fill(Rect(_LEFT, 38.0, _WIDTH, 6.0), Tint.LABEL)
        for x, head in zip(columns[1:], heads, strict=True):
            pen.label(_LEFT + x + 1.5, 42.1, words[f"fallback_{head}"], 8)
        high = min(9.0, 230.0 / max(1, len(forms)))
        for place, one in enumerate(forms):
            y = 44.0 + place * high
            cells = (
                str(place + 1),
                one.title,
                words["fallback_sheets"].format(count=one.sheets),
                words["fallback_sheets"].format(count=one.sheets * _COPIES),
            )
            pen.line(_LEFT, y, _RIGHT, y, Line.CELL)
            for cell, x, after in zip(cells, columns, columns[1:], strict=False):
                _fitted(
                    pen,
                    Rect(_LEFT + x + 1.5, y, after - x - (26 if cell == one.title else 2.5), high),
                    cell,
                    Ladder(10.5, 8, 6, 1),
                )
            pen.label(_LEFT + columns[2] - 1.5, y + high / 2 + 1, one.form_id, 6, align="right")
        bottom = 44.0 + high * len(forms)
        for x in columns[1:]:
            pen.line(_LEFT + x, 38.0, _LEFT + x, bottom, Line.CELL)
        pen.frame(Rect(_LEFT, 38.0, _WIDTH, bottom - 38.0), Line.FRAME)

    return _page(draw)


def _lines(tickets: Sequence[FallbackTicket]) -> list[list[FallbackTicket]]:
    return [list(group) for _, group in groupby(tickets, key=lambda one: one.line)]


def _record_groups(tickets: Sequence[FallbackTicket]) -> list[Sequence[FallbackTicket]]:
    """Sheets of a line are equally full: rows are as high as the hand likes them."""
    return [
        part
        for group in _lines(tickets)
        for part in _groups(group, ceil(len(group) / ceil(len(group) / _ROWS)))
    ]


def _groups(tickets: Sequence[FallbackTicket], size: int) -> list[Sequence[FallbackTicket]]:
    return [tickets[first : first + size] for first in range(0, len(tickets), size)]


def _fitted(pen: Pen, box: Rect, text: str, ladder: Ladder, role: Role = Role.LABEL) -> None:
    """The city's names always fit in the end: narrow rather than cut."""
    tightest = Ladder(ladder.hard, ladder.hard, 5, ladder.lines + 1, 0.5)
    fitted = fit(written(text, role), ladder, box.w, box.h) or fit(
        written(text, role), tightest, box.w, box.h
    )
    if fitted:
        pen.block(box, fitted)


def _page(draw: Page) -> Page:
    def whole(pen: Pen) -> None:
        pen.begin(UPRIGHT.width, UPRIGHT.height)
        draw(pen)
        pen.end()

    return whole


def _head(
    pen: Pen, title: str, counter: CounterInfo, words: Mapping[str, str], day: date | None, city: str
) -> None:
    _fitted(pen, Rect(_LEFT, 12.0, _WIDTH, 11.0), title, Ladder(21, 14, 10, 1), Role.BOLD)
    where = "  ".join(one for one in (city, _where(counter, words)) if one)
    _fitted(pen, Rect(_LEFT, 24.5, 130, 5.5), where, Ladder(11, 8, 7, 1), Role.BOLD)
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
    left, right, y = box.x + 6, box.right - 6, box.y
    wide = right - left
    pen.label(right, y + 8.6, _day(day, words), 8.5, align="right")
    _fitted(pen, Rect(left, y + 4.4, 48, 6), one.line("ja"), Ladder(12, 10, 7, 2), Role.BOLD)
    small = "　".join(dict.fromkeys((one.line("easy"), one.line("en"))))
    _fitted(pen, Rect(left, y + 10.4, 62, 4), small, Ladder(7.5, 7, 5, 1))
    _fitted(pen, Rect(left, y + 15.2, 62, 18), one.number, Ladder(46, 20, 14, 1), Role.BOLD)
    qr(pen, one.number, right, y + 30.5, 18.0)
    # Not the counter's name: it tells what somebody came for.
    place = words["fallback_place"].format(number=counter.number, floor=counter.floor).strip()
    _fitted(pen, Rect(left, y + 33.6, 51, 6.4), place, Ladder(14, 9, 7, 2), Role.BOLD)
    _fitted(pen, Rect(left, y + 40, 51, 4), _where_english(counter, words), Ladder(8, 7, 6, 1))
    time = Rect(right - 29, y + 33.2, 29, 11.4)
    pen.frame(time, Line.BOX)
    pen.label(time.x + 1.4, time.y + 2.9, words["fallback_time"], 6)
    pen.label(time.x + time.w / 2, time.bottom - 2.0, "：", 13, align="center")
    _fitted(pen, Rect(left, y + 45.4, wide, 4.2), words["fallback_call"], Ladder(9, 8, 7, 1))
    _fitted(pen, Rect(left, y + 49.4, wide, 4), words["fallback_call_en"], Ladder(8, 7, 6, 1))


def _where(counter: CounterInfo, words: Mapping[str, str]) -> str:
    facts = {"number": counter.number, "name": counter.name("ja"), "floor": counter.floor}
    return words["fallback_counter"].format(**facts).strip()


def _where_english(counter: CounterInfo, words: Mapping[str, str]) -> str:
    found = re.fullmatch(r"(B?\d+)(?:階|F)?", counter.floor)
    floor = words["fallback_floor_en"].format(floor=found[1]) if found else ""
    return words["fallback_counter_en"].format(number=counter.number, floor=floor).strip()


def _day(day: date, words: Mapping[str, str]) -> str:
    return words["fallback_day"].format(year=day.year, month=day.month, day=day.day, weekday=weekday(day))
