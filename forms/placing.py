"""Places the sections of one page: rows share heights, cells share columns."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from forms.boxes import Box, Frame, Page, People, Role
from forms.heights import row_height
from forms.kinds import field_kind
from forms.language import Cell, Form, Label, Row, Section, Sentence
from forms.measures import COLUMN, HEAD_LINE, HEAD_SINGLE, FieldKind, Rect
from forms.source import Place, Problem
from kiosk.guide.model import Guide

Segment = tuple[float, float, float, float]


@dataclass
class Measuring:
    """What a form's cells are and how high its rows are by nature; collects what doesn't fit."""

    form: Form
    guide: Guide | None
    problems: list[Problem]

    def kind(self, cell: Cell) -> FieldKind:
        return field_kind(cell, self.guide)

    def height(self, section: Section, row: Row, width: float) -> float:
        return row_height(section, row, width, self.form, self.kind)

    def head_height(self, section: Section) -> float:
        lines = sum(_lines_of(row) for row in section.rows)
        return HEAD_SINGLE if lines == 1 else lines * HEAD_LINE

    def problem(self, place: Place, code: str, text: str) -> None:
        problem = Problem(place, code, text)
        if problem not in self.problems:
            self.problems.append(problem)


def _lines_of(row: Row) -> int:
    return max((sum(_lines_of(inner) for inner in cell.rows) if cell.stack else 1) for cell in row.cells)


def cell_name(cell: Cell) -> str:
    return " / ".join(cell.paths) or cell.label


@dataclass(frozen=True)
class _Context:
    section: Section
    lw: float
    person: int | None = None
    head: bool = False


@dataclass
class Placer:
    """Places the sections of one page."""

    measuring: Measuring
    boxes: list[Box] = field(default_factory=list)
    frames: list[Frame] = field(default_factory=list)
    thin: list[Segment] = field(default_factory=list)
    heavy: list[Segment] = field(default_factory=list)
    people: list[People] = field(default_factory=list)
    sentences: list[tuple[Rect, Sentence]] = field(default_factory=list)

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
        form = self.measuring.form
        line = 0.35 if section.staff or form.statutory else 0.5
        self.frames.append(Frame(rect, line, section.staff, section.title, band))
        lw = section.lw or form.paper.label_columns
        context = _Context(section, lw)
        if section.repeat:
            self._repeat(section, inner, context, scale)
        else:
            self._rows(section.rows, inner, context)

    def _repeat(self, section: Section, rect: Rect, context: _Context, scale: float) -> None:
        head = self.measuring.head_height(section) * min(scale, 1.0)
        self._rows(section.rows, Rect(rect.x, rect.y, rect.w, head), replace(context, head=True))
        each = (rect.h - head) / section.repeat
        rects = []
        for person in range(section.repeat):
            y = rect.y + head + person * each
            place = Rect(rect.x, y, rect.w, each)
            rects.append(place)
            self._rows(section.rows, place, replace(context, person=person))
            self.heavy.append((rect.x, y, rect.right, y))
        self.people.append(People(section.of, tuple(rects), section.open))

    def _rows(self, rows: tuple[Row, ...], rect: Rect, context: _Context) -> None:
        """Shares the height as the rows need it by nature."""
        if context.head:
            natural = [float(_lines_of(row)) for row in rows]
        else:
            natural = [self.measuring.height(context.section, row, rect.w) for row in rows]
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
            self.measuring.problem(row.place, "WIDTH", text)
        share = max(rest / len(free), 0.5) if free else 0.0
        return [cell.w or share for cell in row.cells]

    def _cell(self, cell: Cell, rect: Rect, context: _Context) -> None:
        if context.head:
            self.boxes.append(Box(f"head {cell.label}", rect, Role.HEAD, cell))
            return
        kind = self.measuring.kind(cell)
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
                    who=context.section.who,
                    staff=context.section.staff,
                )
            )
            self.thin.append((rect.x + wide, rect.y, rect.x + wide, rect.bottom))
            field = Rect(rect.x + wide, rect.y, rect.w - wide, rect.h)
        self.boxes.append(self._field(cell, field, kind, where, context))

    def _field(self, cell: Cell, rect: Rect, kind: FieldKind, where: Label, context: _Context) -> Box:
        name = cell_name(cell)
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
