"""Draws the guide slip (手続案内票): one A4 to be carried from counter to counter."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from forms.fit import Breaks, fit, largest
from forms.glyphs import Role, written
from forms.head_foot import practice_mark
from forms.marks import pencil, qr
from forms.measures import MM, UPRIGHT, Ladder, Line, Rect, Tint
from forms.pen import Pen
from forms.slip_content import SlipContent, SlipGroup, SlipRow, SlipStep

_LEFT, _WIDTH = UPRIGHT.left, 180.0
_RIGHT = _LEFT + _WIDTH
_BOTTOM = 279.0
_COLUMNS = (58.0, 30.0, 51.0, 28.0, 13.0)
_PITCH, _TIGHT_PITCH, _MANY = 10.1, 9.2, 12
_GROUP = 5.9
_WEEKDAYS = "月火水木金土日"
_QR = 18.0


def render_slip(content: SlipContent, words: Mapping[str, str]) -> bytes:
    """The slip as PDF."""
    return draw_slip(content, words)[0]


def draw_slip(content: SlipContent, words: Mapping[str, str]) -> tuple[bytes, int]:
    """The slip and its number of pages: two when it is long."""
    pen = Pen("Kakanai")
    drawer = _Slip(pen, content, dict(words))
    pages = drawer.parts()
    for index, groups in enumerate(pages):
        drawer.page(groups, index + 1, len(pages))
    return pen.finish(), len(pages)


@dataclass
class _Slip:
    pen: Pen
    content: SlipContent
    words: dict[str, str]

    @property
    def pitch(self) -> float:
        return _PITCH if self.content.procedures < _MANY else _TIGHT_PITCH

    def parts(self) -> list[list[SlipGroup]]:
        """Groups by sheet: those that the first can't hold go to the second."""
        pages: list[list[SlipGroup]] = [[]]
        y = 86.0
        limit = _BOTTOM - self._tail_height()
        for group in self.content.groups:
            high = _GROUP + sum(self._row_height(row) for row in group.rows)
            if pages[-1] and y + high > (limit if len(pages) > 1 else _BOTTOM - 6):
                pages.append([])
                y = 30.0
            pages[-1].append(group)
            y += high
        if y > limit and pages[-1]:
            pages.append([])
        return pages

    def _tail_height(self) -> float:
        things = (len(self.content.bring) + 1) // 2
        tail = 12.0 + things * 6.4 if things else 0.0
        return tail + 9.0 * bool(self.content.not_today) + 9.0 * bool(self.content.to_check) + 4.0

    def _row_height(self, row: SlipRow) -> float:
        return self.pitch if row.bring or len(row.why) > 16 else self.pitch - 1.2

    def page(self, groups: list[SlipGroup], page: int, pages: int) -> None:
        pen = self.pen
        pen.begin(UPRIGHT.width, UPRIGHT.height)
        if self.content.practice:
            practice_mark(pen, self.words["practice"], UPRIGHT)
            pen.fill(Rect(0, 0, UPRIGHT.width, 7.4), Tint.STRIP)
            pen.white(True)
            pen.label(UPRIGHT.width / 2, 6.5, self.words["practice_strip"], 9, Role.BOLD, "center")
            pen.white(False)
        y = 24.0
        if page == 1:
            self._head()
            self._route()
            y = 81.0
        if groups:
            y = self._table(groups, y)
        if page == pages:
            self._tail(y + 6.0)
        self._foot(page, pages)
        pen.end()

    def _head(self) -> None:
        pen, content, words = self.pen, self.content, self.words
        pen.label(_LEFT, 17.5, words["slip_title"], 24, Role.BOLD)
        at = content.at
        when = f"{at.year}年{at.month}月{at.day}日（{_WEEKDAYS[at.weekday()]}）{at:%H:%M}"
        pen.label(_LEFT, 23.2, f"{content.city}  {when}  {content.station}", 9)
        pen.label(_LEFT, 30.6, words["slip_show"], 11, Role.BOLD)
        x = _LEFT + pen.label(_LEFT, 35.6, words["slip_printed"], 9) + 2
        pencil(pen, x, 34.5, 3.0)
        pen.label(x + 4, 35.6, words["slip_pencil"], 9)
        side = qr(pen, f"KK:SLIP:1:{content.token}", _RIGHT, 28.0, _QR)
        pen.label(_RIGHT - side / 2, 31.4, words["slip_staff_reads"], 6.5, align="center")
        if content.number:
            box = Rect(_RIGHT - _QR - 5 - 50, 9.0, 50, 20.5)
            pen.round(box, 1.8, Line.FRAME)
            taken = pen.label(box.x + 3, box.middle + 1.2, words["number"], 8)
            size = largest(written(content.number, Role.BOLD), 35, box.w - 8 - taken)
            pen.label(box.right - 3.5, box.middle + 0.13 * size, content.number, size, Role.BOLD, "right")
        counts = words["slip_counts"].format(
            procedures=content.procedures, counters=len(content.steps), sheets=content.sheets
        )
        pen.label(_RIGHT - _QR - 5, 35.6, counts, 9, align="right")

    def _route(self) -> None:
        pen, steps = self.pen, self.content.steps
        wide = pen.label(_LEFT, 43.5, self.words["slip_route"], 11, Role.BOLD)
        pen.label(_LEFT + wide + 7, 43.5, self.words["slip_stamp"], 8)
        if not steps:
            return
        gap = 4.0 if len(steps) <= 7 else 2.0
        box = min((_WIDTH - gap * (len(steps) - 1)) / len(steps), 34.0)
        for index, step in enumerate(steps):
            x = _LEFT + index * (box + gap)
            self._step(Rect(x, 45.5, box, 30.5), step, index)
            if index + 1 < len(steps):
                middle = 45.5 + 15.2
                tip = x + box + gap - 0.7
                pen.polygon([(tip - 2.6, middle - 2), (tip, middle), (tip - 2.6, middle + 2)], 0.85)

    def _step(self, rect: Rect, step: SlipStep, index: int) -> None:
        pen, words = self.pen, self.words
        head = Rect(rect.x, rect.y, rect.w, 7.2)
        pen.round(head, 1.4, black=Tint.STRIP if index == 0 else Tint.BAND)
        pen.fill(Rect(head.x, head.y + 4, head.w, 3.2), Tint.STRIP if index == 0 else Tint.BAND)
        pen.white(index == 0)
        pen.label(rect.x + 2, rect.y + 5.2, str(index + 1), 11, Role.BOLD)
        if index == 0 and rect.w > 22:
            pen.label(rect.right - 2, rect.y + 5.0, words["slip_first"], 8, align="right")
        pen.white(False)
        pen.round(rect, 1.4, Line.FRAME if index == 0 else Line.HEAVY)
        wide = pen.label(rect.x + 2, rect.y + 15.6, step.number, 20, Role.BOLD)
        pen.label(rect.x + 2.8 + wide, rect.y + 15.4, words["slip_counter"], 8)
        name = fit(written(step.name, Role.LABEL), Ladder(9, 6.5, 6, 2, 0.85), rect.w - 3.4, 5.0)
        if name:
            pen.block(Rect(rect.x + 2, rect.y + 16.8, rect.w - 3, 5.0), name)
        pen.label(rect.x + 2, rect.y + 25.0, step.floor, 8)
        pen.label(rect.x + 2, rect.y + 28.6, words["slip_count"].format(count=step.procedures), 8)
        stamp = Rect(rect.right - 9.2, rect.bottom - 9.4, 8, 8)
        for x1, y1, x2, y2 in (
            (stamp.x, stamp.y, stamp.right, stamp.y),
            (stamp.x, stamp.bottom, stamp.right, stamp.bottom),
            (stamp.x, stamp.y, stamp.x, stamp.bottom),
            (stamp.right, stamp.y, stamp.right, stamp.bottom),
        ):
            pen.line(x1, y1, x2, y2, Line.BOX, 0.8)
        pen.turned(stamp.x + 2.4, stamp.y + 5.3, words["slip_done"], 9, 0, Role.LABEL, 0.35)

    def _table(self, groups: list[SlipGroup], y: float) -> float:
        pen = self.pen
        top = y
        head = Rect(_LEFT, y, _WIDTH, 5.2)
        pen.fill(head, Tint.LABEL)
        for rect, key in zip(
            self._cells(head), ("procedure", "whom", "why", "deadline", "sheets"), strict=True
        ):
            pen.label(rect.x + 1.4, rect.middle + 1.0, self.words[f"slip_head_{key}"], 7.5)
        y = head.bottom
        spans = [(top, y)]
        for group in groups:
            y = self._group(group, y, spans)
        for start, end in spans:
            x = _LEFT
            for column in _COLUMNS[:-1]:
                x += column
                pen.line(x, start, x, end, Line.CELL)
        pen.frame(Rect(_LEFT, top, _WIDTH, y - top), Line.FRAME)
        return y

    def _cells(self, row: Rect) -> list[Rect]:
        cells, x = [], row.x
        for column in _COLUMNS:
            cells.append(Rect(x, row.y, column, row.h))
            x += column
        return cells

    def _group(self, group: SlipGroup, y: float, spans: list[tuple[float, float]]) -> float:
        pen = self.pen
        step = self.content.steps[group.step]
        band = Rect(_LEFT, y, _WIDTH, _GROUP)
        pen.fill(band, Tint.BAND)
        pen.line(band.x, band.y, band.right, band.y, Line.HEAVY)
        pen.line(band.x, band.bottom, band.right, band.bottom, Line.CELL)
        pen.label(band.x + 2, band.middle + 1.5, str(group.step + 1), 10.5, Role.BOLD)
        floor = f"（{step.floor}）" if step.floor else ""
        number = f"{step.number}{self.words['slip_counter']}  " if step.number else ""
        pen.label(band.x + 7, band.middle + 1.3, f"{number}{step.name}{floor}", 9, Role.BOLD)
        y = band.bottom
        start = y
        for index, row in enumerate(group.rows):
            place = Rect(_LEFT, y, _WIDTH, self._row_height(row))
            if index:
                pen.line(place.x, place.y, place.right, place.y, Line.THIN, 0.5)
            self._row(row, place)
            y = place.bottom
        spans.append((start, y))
        return y

    def _row(self, row: SlipRow, place: Rect) -> None:
        pen = self.pen
        what, whom, why, deadline, sheets = self._cells(place)
        pen.frame(Rect(what.x + 1.6, place.middle - 1.9, 3.7, 3.7), 0.25)
        title = Rect(what.x + 7, place.y + 0.6, what.w - 8, place.h - 1.2)
        if row.bring:
            small = fit(
                written(self.words["slip_bring"].format(things=row.bring), Role.LABEL),
                Ladder(7, 6, 5.5, 2),
                title.w,
                5.0,
            )
            if small:
                pen.block(Rect(title.x, place.bottom - 0.8 - small.height, title.w, small.height), small)
                title = Rect(title.x, title.y, title.w, title.h - small.height - 0.6)
        self._fitted(row.title, title, Ladder(10, 8.5, 7, 2), Role.BOLD)
        self._fitted(row.whom, whom.inset(1.4, 0.6), Ladder(8.5, 7, 6, 2))
        self._fitted(row.why, why.inset(1.4, 0.6), Ladder(8.5, 8, 6, 3))
        role = Role.BOLD if row.legal else Role.LABEL
        self._fitted(
            self.words.get(f"slip_deadline_{row.deadline}", row.deadline),
            deadline.inset(1.4, 0.6),
            Ladder(8.5, 7, 6, 2),
            role,
        )
        if row.sheets:
            pen.label(
                sheets.x + 1.6, place.middle + 1.1, self.words["slip_sheets"].format(count=row.sheets), 8.5
            )

    def _fitted(self, text: str, rect: Rect, ladder: Ladder, role: Role = Role.LABEL) -> None:
        """The slip's own words always fit in the end: they are ours, and may be drawn narrow."""
        fitted = fit(written(text, role), ladder, rect.w, rect.h, Breaks.TEXT) or fit(
            written(text, role), Ladder(6, 6, 5.5, 4, 0.5), rect.w, rect.h + 1, Breaks.TEXT
        )
        if fitted:
            self.pen.block(rect, fitted)

    def _tail(self, y: float) -> None:
        pen, content, words = self.pen, self.content, self.words
        if content.bring:
            wide = pen.label(_LEFT, y, words["slip_things"], 11, Role.BOLD)
            pen.label(_LEFT + wide + 6, y, words["slip_things_note"], 8)
            y = self._things(y + 2.4) + 6.0
        for key, titles in (("slip_not_today", content.not_today), ("slip_to_check", content.to_check)):
            if titles:
                y = self._remark(words[key], words[f"{key}_text"].format(titles="、".join(titles)), y)

    def _things(self, y: float) -> float:
        pen, things = self.pen, self.content.bring
        rows = (len(things) + 1) // 2
        box = Rect(_LEFT, y, _WIDTH, rows * 6.4 + 2.4)
        pen.round(box, 1.2, Line.BOX)
        for index, thing in enumerate(things):
            x = _LEFT + 2.4 + (index // rows) * 90
            middle = y + 1.2 + (index % rows) * 6.4 + 3.2
            pen.frame(Rect(x, middle - 1.75, 3.5, 3.5), 0.25)
            wide = written(thing.counters, Role.LABEL).width(7) / MM + 10 if thing.counters else 0
            room = Rect(x + 5.2, middle - 2.6, 82 - wide, 5.2)
            fitted = fit(written(thing.text, Role.LABEL), Ladder(9, 7, 6, 2), room.w, room.h)
            if fitted:
                pen.block(room, fitted)
                if thing.counters:
                    text = self.words["slip_at"].format(counters=thing.counters)
                    pen.label(room.x + fitted.width() + 2, middle + 1.0, text, 7)
        return box.bottom

    def _remark(self, head: str, text: str, y: float) -> float:
        wide = self.pen.label(_LEFT, y, head, 9, Role.BOLD)
        fitted = fit(written(text, Role.LABEL), Ladder(8.5, 8, 6.5, 4), _WIDTH - wide - 6, 14)
        if not fitted:
            return y + 4
        self.pen.block(Rect(_LEFT + wide + 6, y - 2.6, _WIDTH - wide - 6, fitted.height), fitted)
        return y + fitted.height + 3

    def _foot(self, page: int, pages: int) -> None:
        pen, content, words = self.pen, self.content, self.words
        pen.line(_LEFT, 280.5, _RIGHT, 280.5, Line.CELL)
        pen.label(_LEFT, 284.4, words["slip_called"], 8)
        info = f"{content.at:%Y-%m-%d %H:%M}  {content.station}  {words['slip_private']}"
        pen.label(_LEFT, 288.4, info, 7)
        pen.label(_RIGHT, 288.4, f"{page} / {pages}", 8.5, align="right")
