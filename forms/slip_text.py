"""Lines and blocks of a guide slip, in the sizes of the visit. Nothing is cut: a long text takes lines."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from forms.fit import may_break
from forms.fonts import READERS
from forms.glyphs import Role, Written, written
from forms.measures import MM
from forms.pen import Pen
from forms.shaping import Shaped, shaped
from forms.slip_words import Said
from kiosk.phrases import BREAK, phrased

CLERK = 10.5
"""pt: what only staff read, and the least of all."""

_TEXT = {1.0: 10.5, 1.25: 12.5, 1.6: 15.0, 2.0: 19.0}
_RUBY = 0.5  # of the size below it
_GROWN = {"ne": 1.12}
"""Where letters are lower than Japanese of the same size."""

# How high a line is and where its letters stand, in parts of the size.
_LEADING = {
    "ne": (1.5, 1.08),
    "vi": (1.36, 1.04),
    "pt": (1.3, 1.0),
    "zh-Hans": (1.25, 0.98),
    "ko": (1.28, 1.0),
}
_JAPANESE = (1.22, 0.97)

_FURIGANA = re.compile(r"\{([^{}|]*)\|([^{}|]*)\}")
_CHANGE = re.compile(
    "(?<=[\u3041-\u3096\u30a1-\u30fa\u30fc)）・])(?=[\u4e00-\u9fff(（])|(?<=[\u3041-\u3096])(?=[\u30a1-\u30fa])"
)
"""Where a too long phrase ends best: where the letters change, and never before hiragana."""
_BRACKETED = re.compile("(（[^（）]{1,4}）)")  # （周一）
_WIDE = re.compile(r"[\u3001-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]")


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
    lead: float = 0.0  # mm of Japanese above the resident's own language

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
        return Block((*self.lines, *other.lines), self.lead)


@dataclass(frozen=True)
class Type:
    """How this resident reads."""

    language: str
    letters: float = 1.0

    @property
    def text(self) -> float:
        """pt."""
        return _TEXT[max(step for step in _TEXT if step <= max(self.letters, 1.0))]

    @property
    def title(self) -> float:
        return round(self.text * 1.12, 1)

    @property
    def head(self) -> float:
        return round(self.text * 1.22, 1)

    @property
    def foreign(self) -> bool:
        """Two languages stand on the slip."""
        return self.language != "ja"

    def block(self, said: Said, width: float, size: float | None = None, *, bold: bool = False) -> Block:
        """The Japanese, and under it the resident's language; then the Japanese is only for the clerk."""
        size = size or self.text
        if not said.ja:
            return Block()
        if not self.foreign:
            return Block(set_lines(said.ja, "ja", width, size, bold=bold))
        if not said.own:  # a name that is the same in both
            return Block(set_lines(said.ja, self.language, width, self._own_size(size), bold=bold))
        small = CLERK * size / self.text
        japanese = set_lines(said.ja, "ja", width, round(small, 1), bold=bold)
        own = set_lines(said.own, self.language, width, self._own_size(size), bold=bold)
        return Block((*japanese, *own), sum(line.height for line in japanese))

    def _own_size(self, size: float) -> float:
        return round(size * _GROWN.get(self.language, 1.0), 1)

    def alone(self, text: str, language: str, width: float, size: float) -> Block:
        """In one language, bold."""
        return Block(set_lines(text, language, width, size, bold=True))

    def clerk(self, text: str, width: float) -> Block:
        """Japanese that only staff need, where the resident reads another language."""
        return Block(set_lines(text, "ja", width, CLERK if self.foreign else self.text, bold=False))


def set_lines(text: str, language: str, width: float, size: float, *, bold: bool) -> tuple[Line, ...]:
    """`width` in mm."""
    height, baseline = _LEADING.get(language, _JAPANESE)
    made = []
    for units in _wrapped(_units(text, language), language, width, size, bold):
        parts = tuple(_parts(units, language, bold))
        lift = _RUBY * 1.1 if any(part.ruby for part in parts) else 0.0
        made.append(Line(parts, size, (height + lift) * size / MM, (baseline + lift) * size / MM))
    return tuple(made)


@dataclass(frozen=True)
class _Unit:
    """What no line may divide."""

    text: str
    ruby: str = ""


def _units(text: str, language: str) -> list[_Unit]:
    found: list[_Unit] = []
    at = 0
    for mark in _FURIGANA.finditer(text):
        found += map(_Unit, _pieces(text[at : mark.start()], language))
        found.append(_Unit(mark.group(1), mark.group(2)))
        at = mark.end()
    return found + [_Unit(piece) for piece in _pieces(text[at:], language)]


def _pieces(text: str, language: str) -> Iterator[str]:
    """Japanese ends between phrases (文節), other languages between words."""
    if language == "ja":
        yield from (part for part in re.split(f"(?<= )|{BREAK}", phrased(text)) if part)
        return
    if language == "zh-Hans":
        for place, part in enumerate(_BRACKETED.split(text)):
            yield from [part] if place % 2 else _ended(part, language)
        return
    yield from _ended(text, language)


def _ended(text: str, language: str) -> Iterator[str]:
    start = 0
    for end in range(1, len(text) + 1):
        if end == len(text) or _ends(text[end - 1], text[end], language):
            yield text[start:end]
            start = end


def _ends(before: str, after: str, language: str) -> bool:
    if language == "zh-Hans":
        return may_break(before, after)
    if before == " ":
        return after != " "
    if language == "easy":  # words are divided by spaces, and end nowhere else
        return before in "・、。" or after == "（"
    return bool(_WIDE.match(before) and _WIDE.match(after)) and may_break(before, after)


def _wrapped(
    units: list[_Unit], language: str, width: float, size: float, bold: bool
) -> Iterator[list[_Unit]]:
    line: list[_Unit] = []
    taken = 0.0
    for unit in [small for one in units for small in _small(one, language, width, size, bold)]:
        wide = _width(unit.text.rstrip(" \u3000"), unit.ruby, language, bold) * size
        if line and taken + wide > width + 0.01:
            yield line
            line, taken = [], 0.0
        line.append(unit)
        taken += _width(unit.text, unit.ruby, language, bold) * size
    if line:
        yield line


def _small(unit: _Unit, language: str, width: float, size: float, bold: bool) -> Iterator[_Unit]:
    """A phrase or word that is wider than a line is divided after all."""
    if unit.ruby or _width(unit.text.rstrip(), "", language, bold) * size <= width:
        yield unit
        return
    parts = _CHANGE.split(unit.text) if language == "ja" else [unit.text]
    for part in parts:
        fits = _width(part, "", language, bold) * size <= width
        yield from map(_Unit, [part] if fits else _divided(part, language))


def _divided(text: str, language: str) -> Iterator[str]:
    piece = ""
    for character in text:
        if piece and _divides(piece, character, language):
            yield piece
            piece = ""
        piece += character
    yield piece


def _divides(piece: str, after: str, language: str) -> bool:
    """Signs that are joined, and a number and what it counts, stay together."""
    if unicodedata.category(after).startswith("M") or piece.endswith(("\u094d", "\u200d")):
        return False
    return language != "ja" or (may_break(piece[-1], after) and piece[-1] != "(" and after != ")")


@lru_cache(maxsize=8000)  # words of the content, never what a resident said
def _width(text: str, ruby: str, language: str, bold: bool) -> float:
    """mm at 1 pt."""
    return Part(_set(text, language, bold), _set_ruby(ruby)).width(1.0)


def _parts(units: list[_Unit], language: str, bold: bool) -> Iterator[Part]:
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


def _set(text: str, language: str, bold: bool) -> Written | Shaped:
    if language in READERS:
        return shaped(text, language, bold=bold)
    return written(text, Role.BOLD if bold else Role.LABEL)


def _set_ruby(ruby: str) -> Written | None:
    return written(ruby, Role.LABEL) if ruby else None
