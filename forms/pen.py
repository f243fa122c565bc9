"""Draws on a PDF page in mm from the top left corner, and remembers where ink went.

Writes page operators itself: text is hexadecimal CIDs of our own fonts, which the library can't set.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from forms.fit import Fitted
from forms.fonts import Face
from forms.glyph_font import GlyphFont
from forms.glyphs import Role, Written, written
from forms.measures import MM, Rect
from forms.pdf_font import ClusterFont
from forms.shaping import Shaped, ShapedRun

_ROUND = 0.5523  # how far the handles of a quarter circle reach, of its radius


@dataclass(frozen=True)
class Ink:
    """A text that was drawn: where, how big, and inside which box it had to stay."""

    page: int
    rect: Rect
    size: float
    text: str
    owner: str  # box id, or "" outside every box


class Pen:
    """One document. Pages are added one after another."""

    def __init__(self, title: str = "") -> None:
        self._buffer = io.BytesIO()
        # invariant: the same case gives the same bytes.
        self._canvas: Any = Canvas(self._buffer, invariant=1, pageCompression=1)
        self._canvas.setTitle(title)
        self._canvas.setCreator("Kakanai")
        self._canvas.setProducer("Kakanai")
        self._fonts: dict[str, ClusterFont] = {}
        self._glyph_fonts: dict[str, GlyphFont] = {}
        self._code: list[str] = []
        self._height = 0.0
        self.page = 0
        self.ink: list[Ink] = []
        self.owner = ""

    def begin(self, width: float, height: float) -> None:
        self._canvas.setPageSize((width * MM, height * MM))
        self._height = height
        self._code = []
        self.page += 1

    def end(self) -> None:
        self._flush()
        self._canvas.showPage()

    def finish(self) -> bytes:
        self._canvas.save()
        return self._buffer.getvalue()

    def text(self, x: float, baseline: float, what: Written, size: float, squeeze: float = 1.0) -> float:
        """Draws one line; gives its width in mm."""
        width = what.width(size) * squeeze / MM
        at = x
        for run in what.runs:
            font = self._font(run.face)
            self._code.append(
                f"BT /{font.key} {size:g} Tf {squeeze * 100:g} Tz "
                f"1 0 0 1 {at * MM:.2f} {self._y(baseline):.2f} Tm <{font.encode(run.clusters)}> Tj ET"
            )
            at += run.width(size) * squeeze / MM
        em = size / MM
        rect = Rect(x, baseline - 0.86 * em, width, em)
        self.ink.append(Ink(self.page, rect, size, what.text, self.owner))
        return width

    def shaped(self, x: float, baseline: float, what: Shaped, size: float) -> float:
        """Draws one line of shaped text; gives its width in mm."""
        at = x
        for run in what.runs:
            self._code.append(self._shaped_run(run, at, baseline, size))
            at += run.width(size) / MM
        em = size / MM
        rect = Rect(x, baseline - 0.86 * em, at - x, em)
        self.ink.append(Ink(self.page, rect, size, what.text, self.owner))
        return at - x

    def _shaped_run(self, run: ShapedRun, x: float, baseline: float, size: float) -> str:
        font = self._glyph_font(run.face)
        at, code = x * MM, [f"BT /{font.key} {size:g} Tf 100 Tz"]
        told = True
        for glyph in run.glyphs:
            place = f"{at + glyph.x * size / 1000:.2f} {self._y(baseline) + glyph.y * size / 1000:.2f}"
            code.append(f"1 0 0 1 {place} Tm <{font.encode(glyph)}> Tj")
            told = told and font.tells(glyph)
            at += glyph.advance * size / 1000
        drawn = " ".join([*code, "ET"])
        # Joined signs say themselves as a whole, so that the text can be searched and copied.
        said = f"\ufeff{run.text}".encode("utf-16-be").hex()
        return drawn if told else f"/Span <</ActualText <{said}>>> BDC {drawn} EMC"

    def label(
        self, x: float, baseline: float, text: str, size: float, role: Role = Role.LABEL, align: str = "left"
    ) -> float:
        """A line of our own words; `align` says what x is the side of."""
        what = written(text, role)
        width = what.width(size) / MM
        shift = {"left": 0.0, "right": width, "center": width / 2}[align]
        return self.text(x - shift, baseline, what, size)

    def block(self, box: Rect, fitted: Fitted, align: str = "left") -> None:
        """Lines in the middle of the box's height."""
        baseline = box.middle - fitted.height / 2 + 0.86 * fitted.size / MM
        for line in fitted.lines:
            free = box.w - line.width(fitted.size) * fitted.squeeze / MM
            shift = {"left": 0.0, "right": free, "center": free / 2}[align]
            self.text(box.x + shift, baseline, line, fitted.size, fitted.squeeze)
            baseline += fitted.leading

    def turned(
        self, x: float, baseline: float, text: str, size: float, degrees: float, role: Role, black: float
    ) -> None:
        """A line turned round its start, outside every box."""
        from math import cos, radians, sin

        c, s = cos(radians(degrees)), sin(radians(degrees))
        what = written(text, role)
        along = 0.0
        for run in what.runs:
            font = self._font(run.face)
            px, py = x * MM + along * c, self._y(baseline) + along * s
            self._code.append(
                f"q {1 - black:.3f} g BT /{font.key} {size:g} Tf 100 Tz {c:.5f} {s:.5f} {-s:.5f} {c:.5f} "
                f"{px:.2f} {py:.2f} Tm <{font.encode(run.clusters)}> Tj ET Q"
            )
            along += run.width(size)

    def fill(self, rect: Rect, black: float) -> None:
        self._code.append(f"{1 - black:.3f} g {self._re(rect)} f 0 g")

    def frame(self, rect: Rect, line: float) -> None:
        self._code.append(f"{line * MM:.3f} w {self._re(rect)} S")

    def line(self, x1: float, y1: float, x2: float, y2: float, line: float, dash: float = 0.0) -> None:
        code = f"{line * MM:.3f} w {x1 * MM:.2f} {self._y(y1):.2f} m {x2 * MM:.2f} {self._y(y2):.2f} l S"
        if dash:
            code = f"[{dash * MM:.3f}] 0 d {code} [] 0 d"
        self._code.append(code)

    def lines(self, segments: Sequence[tuple[float, float, float, float]], line: float) -> None:
        """Many lines of one width as one path."""
        if segments:
            path = " ".join(
                f"{x1 * MM:.2f} {self._y(y1):.2f} m {x2 * MM:.2f} {self._y(y2):.2f} l"
                for x1, y1, x2, y2 in segments
            )
            self._code.append(f"{line * MM:.3f} w {path} S")

    def polygon(self, points: Sequence[tuple[float, float]], black: float) -> None:
        path = " ".join(
            f"{x * MM:.2f} {self._y(y):.2f} {'l' if index else 'm'}" for index, (x, y) in enumerate(points)
        )
        self._code.append(f"{1 - black:.3f} g {path} h f 0 g")

    def path(self, points: Sequence[tuple[float, float]], line: float) -> None:
        """An open stroke with round ends."""
        path = " ".join(
            f"{x * MM:.2f} {self._y(y):.2f} {'l' if index else 'm'}" for index, (x, y) in enumerate(points)
        )
        self._code.append(f"1 J 1 j {line * MM:.3f} w {path} S 0 J 0 j")

    def rectangles(self, rects: Sequence[Rect]) -> None:
        """Many black rectangles as one path."""
        self._code.append(" ".join(self._re(rect) for rect in rects) + " f")

    def round(self, rect: Rect, radius: float, line: float = 0.0, black: float | None = None) -> None:
        """A rectangle with round corners: stroked, filled, or both."""
        r = min(radius, rect.w / 2, rect.h / 2) * MM
        x0, x1 = rect.x * MM, rect.right * MM
        y0, y1 = self._y(rect.bottom), self._y(rect.y)
        k = r * (1 - _ROUND)
        path = (
            f"{x0 + r:.2f} {y0:.2f} m {x1 - r:.2f} {y0:.2f} l "
            f"{x1 - k:.2f} {y0:.2f} {x1:.2f} {y0 + k:.2f} {x1:.2f} {y0 + r:.2f} c {x1:.2f} {y1 - r:.2f} l "
            f"{x1:.2f} {y1 - k:.2f} {x1 - k:.2f} {y1:.2f} {x1 - r:.2f} {y1:.2f} c {x0 + r:.2f} {y1:.2f} l "
            f"{x0 + k:.2f} {y1:.2f} {x0:.2f} {y1 - k:.2f} {x0:.2f} {y1 - r:.2f} c {x0:.2f} {y0 + r:.2f} l "
            f"{x0:.2f} {y0 + k:.2f} {x0 + k:.2f} {y0:.2f} {x0 + r:.2f} {y0:.2f} c h"
        )
        if black is not None:
            self._code.append(f"{1 - black:.3f} g {path} f 0 g")
        if line:
            self._code.append(f"{line * MM:.3f} w {path} S")

    def white(self, on: bool) -> None:
        """Text in white, for a dark strip."""
        self._code.append("1 g" if on else "0 g")

    def multiply(self, on: bool) -> None:
        """Ink that leaves what is under it visible."""
        self._flush()
        self._canvas.setBlendMode("Multiply" if on else "Normal")

    def _flush(self) -> None:
        self._canvas._code.append("\n".join(self._code))
        self._code = []

    def coloured(self, red: float, green: float, blue: float) -> None:
        """Only for `--grid`; a sheet itself is black."""
        self._code.append(f"{red:g} {green:g} {blue:g} RG {red:g} {green:g} {blue:g} rg")

    def _font(self, face: Face) -> ClusterFont:
        font = self._fonts.get(face.name)
        if font is None:
            font = self._fonts[face.name] = ClusterFont(face, f"K{len(self._fonts) + 1}")
            self._canvas._doc.delayedFonts.append(font)
        return font

    def _glyph_font(self, face: Face) -> GlyphFont:
        font = self._glyph_fonts.get(face.name)
        if font is None:
            font = self._glyph_fonts[face.name] = GlyphFont(face, f"G{len(self._glyph_fonts) + 1}")
            self._canvas._doc.delayedFonts.append(font)
        return font

    def _y(self, y: float) -> float:
        return (self._height - y) * MM

    def _re(self, rect: Rect) -> str:
        return f"{rect.x * MM:.2f} {self._y(rect.bottom):.2f} {rect.w * MM:.2f} {rect.h * MM:.2f} re"
