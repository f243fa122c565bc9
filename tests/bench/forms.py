"""S01's forms, from case to PDF, beside the same glyphs drawn by bare reportlab with its own fonts."""

from __future__ import annotations

import io
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

import forms
from forms.check import check_forms
from forms.glyphs import Written
from forms.library import FormLibrary, load_forms
from forms.measures import ACROSS, MM
from forms.pen import Pen
from forms.render import render_sheets, sheets_for
from forms.slip import draw_slip
from forms.slip_content import slip_content
from kiosk.cases.case import Case
from kiosk.guide.model import Guide
from kiosk.languages import load_catalogues
from kiosk.words import load_words
from tests.forms import builders

_S01 = (
    ("tennyu_todoke", "f_ido_tennyu"),
    ("kokuho_shutoku", "f_kokuho_ido"),
    ("jido_teate_nintei", "f_jido_nintei"),
    ("kodomo_iryo", "f_kodomo_iryo"),
    ("hoiku_nintei", "f_hoiku_nintei"),
    ("hoiku_riyo", "f_hoiku_riyo"),
    ("tennyugaku", "f_tennyugaku"),
    ("yobo_tennyu", "f_yobo"),
)
_ROUNDS = 7
CONTENT = Path(forms.__file__).parent / "content"


@dataclass(frozen=True)
class Drawn:
    page: int
    x: float
    y: float
    text: str
    face: str
    path: Path
    size: float


def main() -> None:
    library = load_forms(CONTENT)
    guide = builders.guide()
    case = builders.case(builders.family()[:4], *_S01)

    def whole() -> bytes:
        return render_sheets(sheets_for(library, guide, case, ticket="B215"))

    glyphs = _captured(whole)
    _register(glyphs)
    ours, bare = _medians(whole, lambda: _bare(glyphs))
    sheets = sum(sheet.pages for sheet in sheets_for(library, guide, case))
    print(f"S01: {sheets} sheets, {len(glyphs)} texts, {len(whole()) / 1000:.0f} KB")
    print(f"  case to PDF {ours:.0f} ms")
    print(f"  bare reportlab, the same glyphs {bare:.0f} ms, {len(_bare(glyphs)) / 1000:.0f} KB")
    print(f"  ratio {ours / bare:.2f}")
    one = builders.case()
    print(f"  one sheet, warm {_medians(lambda: render_sheets(sheets_for(library, guide, one)))[0]:.0f} ms")
    for language, letters in (("ja", 1.0), ("ja", 2.0), ("ne", 1.0), ("ne", 2.0)):
        taken, pages = _slip(replace(case, language=language, letters=letters), guide)
        print(f"  slip in {language} at {letters:.0%}: {pages} sheets, {taken:.0f} ms")
    print(f"  layout check of {len(library.forms)} forms {_checking(library):.0f} ms")


def _slip(case: Case, guide: Guide) -> tuple[float, int]:
    words = load_words(CONTENT / "words", load_catalogues(CONTENT))

    def draw() -> tuple[bytes, int]:
        return draw_slip(slip_content(guide, case, words, ticket="B215"))

    return _medians(draw)[0], draw()[1]


def _captured(draw: Callable[[], bytes]) -> list[Drawn]:
    """Draws once, noting every text with its face and place."""
    found: list[Drawn] = []
    text = Pen.text

    def noting(
        pen: Pen, x: float, baseline: float, what: Written, size: float, squeeze: float = 1.0
    ) -> float:
        at = x
        for run in what.runs:
            found.append(
                Drawn(pen.page, at, baseline, "".join(run.clusters), run.face.name, run.face.path, size)
            )
            at += run.width(size) / MM
        return text(pen, x, baseline, what, size, squeeze)

    Pen.text = noting  # type: ignore[method-assign,assignment]  # only for this one drawing
    try:
        draw()
    finally:
        Pen.text = text  # type: ignore[method-assign]  # as it was
    return found


def _register(glyphs: list[Drawn]) -> None:
    for name, path in {(one.face, one.path) for one in glyphs}:
        pdfmetrics.registerFont(TTFont(name, str(path)))


def _bare(glyphs: list[Drawn]) -> bytes:
    buffer = io.BytesIO()
    canvas: Any = Canvas(
        buffer, pagesize=(ACROSS.width * MM, ACROSS.height * MM), invariant=1, pageCompression=1
    )
    page = 1
    for one in glyphs:
        if one.page != page:
            canvas.showPage()
            page = one.page
        canvas.setFont(one.face, one.size)
        canvas.drawString(one.x * MM, (ACROSS.height - one.y) * MM, one.text)
    canvas.save()
    return buffer.getvalue()


def _medians(*whats: Callable[[], object]) -> list[float]:
    """In ms, after one warm round; in turns, so that a busy moment of the machine meets all of them."""
    for what in whats:
        what()
    times: list[list[float]] = [[] for _ in whats]
    for _ in range(_ROUNDS):
        for what, taken in zip(whats, times, strict=True):
            start = time.perf_counter()
            what()
            taken.append((time.perf_counter() - start) * 1000)
    return [statistics.median(taken) for taken in times]


def _checking(library: FormLibrary) -> float:
    start = time.perf_counter()
    check_forms(library)
    return (time.perf_counter() - start) * 1000


if __name__ == "__main__":
    main()
