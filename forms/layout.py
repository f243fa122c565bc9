"""From a description to boxes in mm. Frozen: a layout knows no case and serves every case."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from forms.heights import row_height
from forms.kinds import field_kind
from forms.language import Cell, Form, Label, Row, Section, Sentence, Turn, Who
from forms.measures import COLUMN, GIVE, HEAD_LINE, HEAD_SINGLE, FieldKind, Paper, Rect
from forms.source import Place, Problem
from kiosk.guide.model import Guide

CONTINUED_HEAD = 24.0
"""Height of the head of a 継紙, mm."""

STAFF_GAP = 2.0


class Role(StrEnum):
    BAND = "band"
    LABEL = "label"
    HEAD = "head"
    FIELD = "field"


@dataclass(frozen=True)
class Box:
    """One leaf rectangle. `person` counts from 0 within the page's first person of the list."""

    id: str
    rect: Rect
    role: Role
    cell: Cell
    kind: FieldKind = FieldKind.BLANK
    row: bool = False  # inside a repeat: smaller type
    person: int | None = None
    of: str = ""
    who: Who = Who.SUBJECT
    label_on_top: bool = False
    staff: bool = False
    section: str = ""


@dataclass(frozen=True)
class People:
    """The rows of a repeat on one page: where each person's lines are."""

    of: str
    rects: tuple[Rect, ...]


@dataclass(frozen=True)
class Frame:
    rect: Rect
    line: float
    staff: bool = False
    title: str = ""
    band: Rect | None = None


@dataclass(frozen=True)
class Page:
    boxes: tuple[Box, ...] = ()
    frames: tuple[Frame, ...] = ()
    thin: tuple[tuple[float, float, float, float], ...] = ()  # between cells
    heavy: tuple[tuple[float, float, float, float], ...] = ()  # between people
    people: tuple[People, ...] = ()
    sentences: tuple[tuple[Rect, Sentence], ...] = ()


@dataclass(frozen=True)
class Layout:
    """`continued` is the page on which the rest of the people stand (継紙)."""

    form: Form
    pages: tuple[Page, ...]
    continued: Page | None = None
    repeat: int = 0
    of: str = ""
    problems: tuple[Problem, ...] = ()


def lay_out(form: Form, guide: Guide | None = None) -> Layout:
    """Lays a form out; what doesn't fit is told in `problems`, and laid out all the same."""
    builder = _Builder(form, guide, [])
    if form.overlay:
        return Layout(form, (builder.overlay(),))
    pages = [builder.page(items, index) for index, items in enumerate(_sides(form))]
    repeated = next((item for item in form.body if isinstance(item, Section) and item.repeat), None)
    continued = builder.continued(repeated) if repeated else None
    return Layout(
        form,
        tuple(pages),
        continued,
        repeated.repeat if repeated else 0,
        repeated.of if repeated else "",
        tuple(builder.problems),
    )


def header_height(form: Form) -> float:
    if form.head is not None:
        return form.head
    return 25.5 if form.statutory else form.paper.header


def _sides(form: Form) -> list[list[Section | Sentence]]:
    sides: list[list[Section | Sentence]] = [[]]
    for item in form.body:
        if isinstance(item, Turn):
            sides.append([])
        else:
            sides[-1].append(item)
    return sides


@dataclass
class _Builder:
    form: Form
    guide: Guide | None
    problems: list[Problem]

    @property
    def paper(self) -> Paper:
        return self.form.paper

    def kind(self, cell: Cell) -> FieldKind:
        return field_kind(cell, self.guide)

    def overlay(self) -> Page:
        overlay = self.form.overlay
        cells = overlay.fields if overlay else ()
        return Page(
            tuple(
                Box(f"{i + 1}:{_name(c)}", c.box, Role.FIELD, c, self.kind(c))
                for i, c in enumerate(cells)
                if c.box
            )
        )

    def page(self, items: list[Section | Sentence], index: int) -> Page:
        header = header_height(self.form) if index == 0 else CONTINUED_HEAD
        body = self.paper.body(header)
        gaps = self._gaps(items)
        natural = [self._natural(item, body.w) for item in items]
        fixed = sum(gaps) + sum(part.fixed for part in natural)
        flexible = sum(part.flexible for part in natural)
        scale = self._scale(body.h - fixed, flexible, items)
        sheet = _Sheet(self, [], [], [], [], [], [])
        y = body.y
        for number, (item, part) in enumerate(zip(items, natural, strict=True)):
            height = part.fixed * min(scale, 1.0) + part.flexible * scale
            y += gaps[number] * min(scale, 1.0)
            if isinstance(item, Section) and item.bottom:
                y = max(y, body.bottom - height)
            if isinstance(item, Sentence):
                sheet.sentences.append((Rect(body.x, y, body.w, height), item))
            else:
                sheet.section(item, Rect(body.x, y, body.w, height), scale)
            y += height
        return sheet.done()

    def continued(self, section: Section) -> Page:
        """The same table again, its people numbered on."""
        body = self.paper.body(CONTINUED_HEAD)
        part = self._natural(section, body.w)
        room = body.h - part.fixed
        scale = max(GIVE, min(self.form.stretch * 0.85, room / part.flexible if part.flexible else 1.0))
        sheet = _Sheet(self, [], [], [], [], [], [])
        sheet.section(section, Rect(body.x, body.y, body.w, part.fixed + part.flexible * scale), scale)
        return sheet.done()

    def _scale(self, room: float, flexible: float, items: list[Section | Sentence]) -> float:
        if not flexible:
            return 1.0
        scale = room / flexible
        # The fixed parts give as well when everything is pressed together.
        if scale < 1.0:
            used = sum(part.fixed for part in (self._natural(i, self.paper.body().w) for i in items))
            used += sum(self._gaps(items))
            scale = (room + used) / (flexible + used)
        if scale < GIVE - 0.0005:
            header = header_height(self.form)
            available = self.paper.body(header).h
            over = available * (GIVE / scale - 1)
            self.problem(
                self.form.place,
                "HEIGHT",
                f"縦に {over:.1f} mm はみ出します（使える高さ {available:.0f} mm）。"
                "行を減らすか h を小さくしてください。",
            )
        return min(scale, self.form.stretch)

    def _gaps(self, items: list[Section | Sentence]) -> list[float]:
        gap = self.form.gap if self.form.gap is not None else (0.0 if self.form.statutory else self.paper.gap)
        gaps = []
        for index, item in enumerate(items):
            staff = isinstance(item, Section) and item.staff and not self.form.statutory
            gaps.append(0.0 if index == 0 else max(gap, STAFF_GAP) if staff else gap)
        return gaps

    def _natural(self, item: Section | Sentence, width: float) -> _Natural:
        if isinstance(item, Sentence):
            lines = max(1, round(len(item.text) * item.size / 2.835 / width + 0.49))
            return _Natural(lines * item.size * 1.5 / 2.835 + 2 * item.pad, 0.0)
        inner = width - (COLUMN if item.title else 0)
        rows = sum(self.height(item, row, inner) for row in item.rows)
        if item.repeat:
            return _Natural(self.head_height(item), rows * item.repeat)
        return _Natural(rows, 0.0) if item.staff else _Natural(0.0, rows)

    def height(self, section: Section, row: Row, width: float) -> float:
        return row_height(section, row, width, self.form, self.kind)

    def head_height(self, section: Section) -> float:
        lines = sum(_lines_of(row) for row in section.rows)
        return HEAD_SINGLE if lines == 1 else lines * HEAD_LINE

    def problem(self, place: Place, code: str, text: str) -> None:
        problem = Problem(place, code, text)
        if problem not in self.problems:
            self.problems.append(problem)


@dataclass(frozen=True)
class _Natural:
    """Heights before stretching, mm."""

    fixed: float
    flexible: float


def _lines_of(row: Row) -> int:
    return max((sum(_lines_of(inner) for inner in cell.rows) if cell.stack else 1) for cell in row.cells)


def _name(cell: Cell) -> str:
    return " / ".join(cell.paths) or cell.label


@dataclass(frozen=True)
class _Context:
    section: Section
    lw: float
    person: int | None = None
    head: bool = False


@dataclass
class _Sheet:
    """Places the sections of one page."""

    builder: _Builder
    boxes: list[Box]
    frames: list[Frame]
    thin: list[tuple[float, float, float, float]]
    heavy: list[tuple[float, float, float, float]]
    people: list[People]
    sentences: list[tuple[Rect, Sentence]]

    def done(self) -> Page:
        self._tell_apart()
        thin = tuple(dict.fromkeys(tuple(round(v, 3) for v in line) for line in self.thin))
        return Page(
            tuple(self.boxes),
            tuple(self.frames),
            thin,  # type: ignore[arg-type]  # four numbers each, which the comprehension can't say
            tuple(self.heavy),
            tuple(self.people),
            tuple(self.sentences),
        )

    def _tell_apart(self) -> None:
        """The same path may stand in two boxes: the second gets a number."""
        seen: dict[str, int] = {}
        for index, box in enumerate(self.boxes):
            count = seen[box.id] = seen.get(box.id, 0) + 1
            if count > 1:
                self.boxes[index] = replace(box, id=f"{box.id} ({count})")

    def section(self, section: Section, rect: Rect, scale: float) -> None:
        inner = rect
        band = None
        if section.title:
            band = Rect(rect.x, rect.y, COLUMN, rect.h)
            inner = Rect(rect.x + COLUMN, rect.y, rect.w - COLUMN, rect.h)
        form = self.builder.form
        line = 0.35 if section.staff or form.statutory else 0.5
        self.frames.append(Frame(rect, line, section.staff, section.title, band))
        lw = section.lw or form.paper.label_columns
        context = _Context(section, lw)
        if section.repeat:
            self._repeat(section, inner, context, scale)
        else:
            self._rows(section.rows, inner, context)

    def _repeat(self, section: Section, rect: Rect, context: _Context, scale: float) -> None:
        head = self.builder.head_height(section) * min(scale, 1.0)
        self._rows(section.rows, Rect(rect.x, rect.y, rect.w, head), replace(context, head=True))
        each = (rect.h - head) / section.repeat
        rects = []
        for person in range(section.repeat):
            y = rect.y + head + person * each
            place = Rect(rect.x, y, rect.w, each)
            rects.append(place)
            self._rows(section.rows, place, replace(context, person=person))
            self.heavy.append((rect.x, y, rect.right, y))
        self.people.append(People(section.of, tuple(rects)))

    def _rows(self, rows: tuple[Row, ...], rect: Rect, context: _Context) -> None:
        """Shares the height as the rows need it by nature."""
        if context.head:
            natural = [float(_lines_of(row)) for row in rows]
        else:
            natural = [self.builder.height(context.section, row, rect.w) for row in rows]
        total = sum(natural) or 1.0
        y = rect.y
        for index, (row, height) in enumerate(zip(rows, natural, strict=True)):
            h = rect.h * height / total
            self._row(row, Rect(rect.x, y, rect.w, h), context)
            y += h
            if index + 1 < len(rows):
                self.thin.append((rect.x, y, rect.right, y))

    def _row(self, row: Row, rect: Rect, context: _Context) -> None:
        x = rect.x
        widths = self._widths(row, rect.w / COLUMN)
        for index, (cell, columns) in enumerate(zip(row.cells, widths, strict=True)):
            place = Rect(x, rect.y, columns * COLUMN, rect.h)
            if cell.stack:
                self._rows(cell.rows, place, replace(context, lw=cell.lw or context.lw))
            else:
                self._cell(cell, place, context)
            x += columns * COLUMN
            if index + 1 < len(row.cells):
                self.thin.append((x, rect.y, x, rect.bottom))

    def _widths(self, row: Row, columns: float) -> list[float]:
        given = sum(cell.w for cell in row.cells if cell.w)
        free = [cell for cell in row.cells if not cell.w]
        rest = columns - given
        if rest < -0.01 or (not free and abs(rest) > 0.01) or (free and rest < 0.5 * len(free)):
            text = f"幅の合計が {given:g} 列です（{columns:g} 列にしてください）。"
            self.builder.problem(row.place, "WIDTH", text)
        share = max(rest / len(free), 0.5) if free else 0.0
        return [cell.w or share for cell in row.cells]

    def _cell(self, cell: Cell, rect: Rect, context: _Context) -> None:
        if context.head:
            self.boxes.append(Box(f"head {cell.label}", rect, Role.HEAD, cell))
            return
        kind = self.builder.kind(cell)
        where = Label.NONE if context.person is not None else (cell.at or context.section.label)
        if not cell.label:
            where = Label.NONE
        if kind is FieldKind.STAFF and cell.label and context.person is None:
            where = cell.at or Label.TOP
        field = rect
        if where is Label.LEFT:
            wide = (cell.lw or context.lw) * COLUMN
            self.boxes.append(
                Box(
                    f"label {cell.label}",
                    Rect(rect.x, rect.y, wide, rect.h),
                    Role.LABEL,
                    cell,
                    staff=context.section.staff,
                )
            )
            self.thin.append((rect.x + wide, rect.y, rect.x + wide, rect.bottom))
            field = Rect(rect.x + wide, rect.y, rect.w - wide, rect.h)
        self.boxes.append(self._field(cell, field, kind, where, context))

    def _field(self, cell: Cell, rect: Rect, kind: FieldKind, where: Label, context: _Context) -> Box:
        name = _name(cell)
        if context.person is not None:
            name = f"{context.section.of}[{context.person + 1}]{name if name.startswith('.') else ':' + name}"
        return Box(
            name,
            rect,
            Role.FIELD,
            cell,
            kind,
            row=context.person is not None,
            person=context.person,
            of=context.section.of if context.person is not None else "",
            who=context.section.who,
            label_on_top=where is Label.TOP,
            staff=context.section.staff,
            section=context.section.title,
        )
