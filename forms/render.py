"""What others call: forms of a city, sheets of a case, PDF bytes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from forms.boxes import Box
from forms.cells import CellPainter
from forms.draw import SheetPainter
from forms.head_foot import Margins
from forms.library import FormLibrary, load_forms
from forms.overlay import blank_size, underlay
from forms.pen import Ink, Pen
from forms.sample import sample_sheet
from forms.sheets import Sheet, changed_sheets, sheet_of, sheets_for
from kiosk.cases.case import Case, Finding
from kiosk.guide.model import Guide


@dataclass(frozen=True)
class Rendered:
    """A document and what its drawing told. `ink` and `pencils` hold tests and the layout check to it."""

    pdf: bytes
    findings: tuple[Finding, ...]
    ink: tuple[Ink, ...]
    pencils: int
    boxes: tuple[Box, ...] = ()
    misfits: tuple[Box, ...] = ()  # fields whose value, and labels whose text, didn't fit


def render_sheets(sheets: Sequence[Sheet], top: Callable[[Pen], None] | None = None) -> bytes:
    """One PDF of all sheets, so that every face is embedded once. `top` draws a page that lies on them."""
    return draw_sheets(sheets, top=top).pdf


def findings_of(sheets: Sequence[Sheet]) -> tuple[Finding, ...]:
    """What the clerk must mend by hand: to be stored in the case."""
    return draw_sheets(sheets).findings


def draw_sheets(
    sheets: Sequence[Sheet],
    grid: bool = False,
    *,
    ink_only: bool = False,
    top: Callable[[Pen], None] | None = None,
) -> Rendered:
    """Like `render_sheets`, and tells what it found. With `ink_only` no document is made of it."""
    pen = Pen("Kakanai")
    findings: list[Finding] = []
    blanks: dict[int, Sheet] = {}
    misfits: list[Box] = []
    pencils = 0
    if top:
        top(pen)
    for sheet in sheets:
        painter = CellPainter(pen, sheet.form_id, dict(sheet.library.words))
        margins = Margins(pen, sheet.layout.form, sheet.stamp, dict(sheet.library.words))
        drawing = SheetPainter(pen, margins, painter, grid, sheet.signer)
        _draw(drawing, sheet, pen, blanks)
        findings += (*sheet.findings, *painter.findings)
        misfits += (*painter.misfits, *drawing.tight)
        pencils += painter.pencils
    pdf = b"" if ink_only else pen.finish()
    if blanks and pdf:
        pdf = underlay(pdf, {page: (sheet.library, sheet.layout.form) for page, sheet in blanks.items()})
    boxes = tuple(box for sheet in sheets for page in sheet.filled for box in page.page.boxes)
    return Rendered(pdf, tuple(findings), tuple(pen.ink), pencils, boxes, tuple(misfits))


def render_form(
    library: FormLibrary,
    form_id: str,
    guide: Guide | None = None,
    case: Case | None = None,
    *,
    grid: bool = False,
    practice: bool = False,
    worst: bool = False,
) -> Rendered:
    """One form of a case; without a case with invented data, the longest with `worst`. Raises KeyError."""
    if case is not None and guide is not None:
        return draw_sheets((sheet_of(library, guide, case, form_id, practice=practice),), grid)
    return draw_sheets((sample_sheet(library, form_id, guide, worst),), grid)


def _draw(painter: SheetPainter, sheet: Sheet, pen: Pen, blanks: dict[int, Sheet]) -> None:
    if sheet.layout.form.overlay:
        width, height = blank_size(sheet.library, sheet.layout.form)
        for index, page in enumerate(sheet.filled):
            blanks[pen.page] = sheet
            painter.over(page, width, height, index + 1)
        return
    for index, page in enumerate(sheet.filled):
        rest = _rest(sheet) if index == 0 else ""
        painter.ruled(page, index + 1, sheet.pages, sheet.reporter, rest, sheet.pencils)


def _rest(sheet: Sheet) -> str:
    """The tag at the foot of sheet 1 that sends to the 継紙."""
    continued = [page for page in sheet.filled if page.continued]
    if not continued:
        return ""
    first, last = sheet.layout.repeat + 1, continued[0].counts[sheet.layout.of]
    page = sheet.filled.index(continued[0]) + 1
    key = "rest_one" if first == last else "rest"
    return sheet.library.words[key].format(first=first, last=last, page=page)


__all__ = [
    "FormLibrary",
    "Rendered",
    "Sheet",
    "changed_sheets",
    "draw_sheets",
    "findings_of",
    "load_forms",
    "render_form",
    "render_sheets",
    "sheet_of",
    "sheets_for",
]
