"""From a description to boxes in mm. Frozen: a layout knows no case and serves every case."""

from __future__ import annotations

from dataclasses import dataclass, replace

from forms.boxes import Box, Layout, Page, Role
from forms.language import Form, Section, Sentence, Turn
from forms.measures import COLUMN, GIVE, Paper, Rect
from forms.placing import Measuring, Placer, cell_name
from kiosk.guide.model import Guide

__all__ = ["Box", "Layout", "Page", "Role", "lay_out"]

CONTINUED_HEAD = 24.0
"""Height of the head of a 継紙, mm."""

STAFF_GAP = 2.0


def lay_out(form: Form, guide: Guide | None = None) -> Layout:
    """Lays a form out; what doesn't fit is told in `problems`, and laid out all the same."""
    measuring = Measuring(form, guide, [])
    builder = _Builder(measuring)
    if form.overlay:
        return Layout(form, (builder.overlay(),))
    pages = [_on_side(builder.page(items, index), index) for index, items in enumerate(_sides(form))]
    repeated = next((item for item in form.body if isinstance(item, Section) and item.repeat), None)
    continued = builder.continued(repeated) if repeated else None
    return Layout(
        form,
        tuple(pages),
        continued,
        repeated.repeat if repeated else 0,
        repeated.of if repeated else "",
        tuple(measuring.problems),
    )


def _on_side(page: Page, index: int) -> Page:
    """The same path may stand on both sides: names of boxes on the back say so."""
    if index == 0:
        return page
    return replace(page, boxes=tuple(replace(box, id=f"{box.id} 裏") for box in page.boxes))


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
    measuring: Measuring

    @property
    def form(self) -> Form:
        return self.measuring.form

    @property
    def paper(self) -> Paper:
        return self.form.paper

    def overlay(self) -> Page:
        overlay = self.form.overlay
        cells = overlay.fields if overlay else ()
        return Page(
            tuple(
                Box(f"{i + 1}:{cell_name(c)}", c.box, Role.FIELD, c, self.measuring.kind(c))
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
        sheet = Placer(self.measuring)
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
        sheet = Placer(self.measuring)
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
            self.measuring.problem(
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
        rows = sum(self.measuring.height(item, row, inner) for row in item.rows)
        if item.repeat:
            return _Natural(self.measuring.head_height(item), rows * item.repeat)
        return _Natural(rows, 0.0) if item.staff else _Natural(0.0, rows)


@dataclass(frozen=True)
class _Natural:
    """Heights before stretching, mm."""

    fixed: float
    flexible: float
