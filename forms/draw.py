"""Draws one sheet: tints, then the practice mark, then lines, then everything that is read."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from forms.boxes import Box, People
from forms.boxes import Role as BoxRole
from forms.cells import CellPainter
from forms.fill import FilledPage
from forms.fit import Breaks, fit
from forms.glyphs import Role, written
from forms.head_foot import Margins
from forms.labels import Labels
from forms.language import Who
from forms.measures import MM, Ladder, Line, Rect, Tint
from forms.pen import Pen

_GRID = (0.85, 0.1, 0.1)
_COLUMNS = (0.70, 0.72, 0.85)


@dataclass
class SheetPainter:
    """Draws the pages of one sheet in order."""

    pen: Pen
    margins: Margins
    cells: CellPainter
    grid: bool = False
    signer: str = ""
    tight: list[Box] = field(default_factory=list)  # labels that don't fit

    def ruled(
        self, filled: FilledPage, page: int, pages: int, reporter: str = "", rest: str = "", pencils: int = 0
    ) -> None:
        paper = self.margins.form.paper
        self.pen.begin(paper.width, paper.height)
        if self.grid:
            self._columns()
        self._tints(filled)
        if self.margins.stamp.practice:
            self.margins.practice()
            self.margins.practice_strip()
        self._lines(filled)
        self._texts(filled)
        if page == 1:
            self.margins.head(pencils)
        else:
            self.margins.continued_head(
                reporter if filled.continued else "", pages, back=not filled.continued
            )
        self.margins.foot(page, pages, rest)
        if self.grid:
            self._boxes(filled)
        self.pen.end()

    def over(self, filled: FilledPage, width: float, height: float, page: int) -> None:
        """Only the fields: the lines are on the other office's blank."""
        self.pen.begin(width, height)
        if self.margins.stamp.practice:
            # The mark lies over the blank's own lines, which must stay readable.
            self.pen.multiply(True)
            self.margins.practice()
            self.pen.multiply(False)
            self.margins.practice_strip()
        for one in filled.fields:
            self.cells.paint(one)
        self.margins.code_only(page)
        if self.grid:
            self._boxes(filled)
        self.pen.end()

    def _tints(self, filled: FilledPage) -> None:
        if self.margins.form.statutory:
            return
        for frame in filled.page.frames:
            if frame.staff:
                self.pen.fill(frame.rect, Tint.STAFF)
            if frame.band:
                self.pen.fill(frame.band, Tint.BAND)
        for box in filled.page.boxes:
            if box.role in (BoxRole.LABEL, BoxRole.HEAD):
                self.pen.fill(box.rect, Tint.LABEL)

    def _lines(self, filled: FilledPage) -> None:
        self.pen.lines(filled.page.thin, Line.CELL)
        self.pen.lines(filled.page.heavy, Line.HEAVY)
        for frame in filled.page.frames:
            if frame.band:
                self.pen.line(frame.band.right, frame.rect.y, frame.band.right, frame.rect.bottom, Line.CELL)
        for frame in filled.page.frames:
            self.pen.frame(frame.rect, frame.line)

    def _texts(self, filled: FilledPage) -> None:
        labels = Labels(self.pen, self.margins.form.statutory)
        for frame in filled.page.frames:
            if frame.band:
                labels.band(frame.title, frame.band)
        for box in filled.page.boxes:
            fits = True
            if box.role is BoxRole.LABEL:
                fits = labels.label(self._signer(box))
            elif box.role is BoxRole.HEAD:
                fits = labels.head(box)
            if not fits:
                self.tight.append(box)
        for one in filled.fields:
            self.cells.paint(one)
        for rect, sentence in filled.page.sentences:
            self._sentence(rect, sentence.text, sentence.size)
        for people in filled.page.people:
            self._unused(people, filled)

    def _signer(self, box: Box) -> Box:
        """Beside a signature of somebody who isn't here stands whose it must be."""
        signs = "blank.sign" in box.cell.paths and box.who is Who.SUBJECT
        # A form that says itself who signs (a guardian, a mourner) knows better.
        own = self.margins.words["signs_own"]
        if not (signs and self.signer and box.cell.note in ("", own)):
            return box
        return replace(box, cell=replace(box.cell, note=self.margins.words[self.signer]))

    def _sentence(self, rect: Rect, text: str, size: float) -> None:
        ladder = Ladder(size, size, max(size - 2, 6), 12, 1.0)
        fitted = fit(written(text, Role.LABEL), ladder, rect.w, rect.h, Breaks.TEXT)
        if fitted:
            self.pen.block(rect, fitted)

    def _unused(self, people: People, filled: FilledPage) -> None:
        """One line through every row that nobody uses, so that none can be filled in afterwards."""
        form = self.margins.form
        used = filled.used_of(people.of)
        if form.blank_only or people.open or used >= len(people.rects):
            return
        first, last = people.rects[used], people.rects[-1]
        rect = Rect(first.x, first.y, first.w, last.bottom - first.y)
        key = "unused" if used or filled.first else "none"
        self.pen.line(rect.x, rect.bottom, rect.right, rect.y, Line.UNUSED)
        text = self.margins.words[key]
        wide = written(text, Role.LABEL).width(11) / MM + 6
        # The words interrupt the line where it is at half height.
        notice = Rect(rect.x + rect.w / 2 - wide / 2, rect.middle - 2.6, wide, 5.2)
        self.pen.fill(notice, 0.0)
        self.pen.label(notice.x + wide / 2, rect.middle + 1.4, text, 11, align="center")

    def _columns(self) -> None:
        paper = self.margins.form.paper
        self.pen.coloured(*_COLUMNS)
        for column in range(paper.columns + 1):
            x = paper.left + column * 7.5
            self.pen.line(x, paper.top, x, paper.height - paper.bottom, 0.1)
        self.pen.coloured(0, 0, 0)

    def _boxes(self, filled: FilledPage) -> None:
        for one in filled.fields:
            rect = one.box.rect
            self.pen.coloured(*_GRID)
            self.pen.frame(rect.inset(0.25, 0.25), 0.15)
            self.pen.coloured(0, 0, 0)
            shown = _box_name(one.box, filled.first)
            wide = written(shown, Role.LABEL).width(5.5) / MM
            name = Rect(rect.right - wide - 0.8, rect.bottom - 2.3, wide + 0.5, 2.0)
            self.pen.fill(name, 0.0)
            self.pen.label(name.x + 0.2, name.bottom - 0.45, shown, 5.5)


def _box_name(box: Box, first: int) -> str:
    if box.person is None or not first:
        return box.id
    return box.id.replace(f"[{box.person + 1}]", f"[{box.person + 1 + first}]")
