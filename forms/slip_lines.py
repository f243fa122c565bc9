"""Lines and blocks of a guide slip: how high they are and how they are drawn, furigana above its letters."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from forms.fonts import READERS
from forms.glyphs import Role, Written, written
from forms.measures import MM
from forms.pen import Pen
from forms.shaping import Shaped, shaped
from forms.slip_wrap import Unit, wrapped

_RUBY = 0.5  # of the size below it

# How high a line is and where its letters stand, in parts of the size.
_LEADING = {
    "ne": (1.5, 1.08),
    "vi": (1.36, 1.04),
    "pt": (1.3, 1.0),
    "zh-Hans": (1.25, 0.98),
    "ko": (1.28, 1.0),
}
_JAPANESE = (1.22, 0.97)


@dataclass(frozen=True)
class Part:
    """A piece of a line, with its furigana."""

    text: Written | Shaped
    ruby: Written | None = None

    def width(self, size: float) -> float:
        """mm."""
        ruby = self.ruby.width(size * _RUBY) if self.ruby else 0.0
        return max(self.text.width(size), ruby) / MM


@dataclass(frozen=True)
class Line:
    parts: tuple[Part, ...]
    size: float
    height: float  # mm
    baseline: float  # mm from its top

    @property
    def width(self) -> float:
        return sum(part.width(self.size) for part in self.parts)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        baseline = top + self.baseline
        for part in self.parts:
            wide, own = part.width(self.size), part.text.width(self.size) / MM
            if isinstance(part.text, Written):
                pen.text(x + (wide - own) / 2, baseline, part.text, self.size)
            else:
                pen.shaped(x, baseline, part.text, self.size)
            if part.ruby:
                small = self.size * _RUBY
                free = wide - part.ruby.width(small) / MM
                pen.text(x + free / 2, baseline - 0.92 * self.size / MM, part.ruby, small)
            x += wide


@dataclass(frozen=True)
class Block:
    """Lines under one another."""

    lines: tuple[Line, ...] = ()

    @property
    def height(self) -> float:
        return sum(line.height for line in self.lines)

    @property
    def width(self) -> float:
        return max((line.width for line in self.lines), default=0.0)

    def draw(self, pen: Pen, x: float, top: float, *, align: str = "left") -> None:
        """`align` says what x is the side of."""
        for line in self.lines:
            line.draw(pen, x - (line.width if align == "right" else 0.0), top)
            top += line.height

    def over(self, other: Block) -> Block:
        return Block((*self.lines, *other.lines))


def set_lines(text: str, language: str, width: float, size: float, *, bold: bool) -> tuple[Line, ...]:
    """`width` in mm."""
    height, baseline = _LEADING.get(language, _JAPANESE)

    def wide(unit: Unit) -> float:
        return _width(unit.text, unit.ruby, language, bold) * size

    made = []
    for units in wrapped(text, language, width, wide):
        parts = tuple(_parts(units, language, bold))
        lift = _RUBY * 1.1 if any(part.ruby for part in parts) else 0.0
        made.append(Line(parts, size, (height + lift) * size / MM, (baseline + lift) * size / MM))
    return tuple(made)


def _parts(units: list[Unit], language: str, bold: bool) -> Iterator[Part]:
    plain = ""
    for index, unit in enumerate(units):
        text = unit.text.rstrip(" \u3000") if index == len(units) - 1 else unit.text
        if not unit.ruby:
            plain += text
            continue
        if plain:
            yield Part(_set(plain, language, bold))
            plain = ""
        yield Part(_set(text, language, bold), _set_ruby(unit.ruby))
    if plain:
        yield Part(_set(plain, language, bold))


@lru_cache(maxsize=8000)  # words of the content, never what a resident said
def _width(text: str, ruby: str, language: str, bold: bool) -> float:
    """mm at 1 pt."""
    return Part(_set(text, language, bold), _set_ruby(ruby)).width(1.0)


def _set(text: str, language: str, bold: bool) -> Written | Shaped:
    if language in READERS:
        return shaped(text, language, bold=bold)
    return written(text, Role.BOLD if bold else Role.LABEL)


def _set_ruby(ruby: str) -> Written | None:
    return written(ruby, Role.LABEL) if ruby else None
