"""Text that no Japanese face writes, in a language of the screens: HarfBuzz shapes it, joined signs too."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

import uharfbuzz as hb  # type: ignore[import-untyped]  # it has no stubs

from forms.fonts import GOTHIC, GOTHIC_BOLD, LATIN, LATIN_BOLD, READERS, Face, face

_SCRIPTS = {"ne": ("Deva", "ne"), "zh-Hans": ("Hani", "zh-Hans"), "ko": ("Hang", "ko"), "vi": ("Latn", "vi")}
"""Script and language, for the forms of letters that differ by language; else HarfBuzz guesses."""


@dataclass(frozen=True)
class Glyph:
    """One glyph, in thousandths of the type size. `text`: what it stands for; "" inside a joined sign."""

    id: int
    advance: float
    x: float = 0.0
    y: float = 0.0
    text: str = ""


@dataclass(frozen=True)
class ShapedRun:
    """Glyphs of one face, left to right."""

    face: Face
    text: str
    glyphs: tuple[Glyph, ...]

    def width(self, size: float) -> float:
        """In points."""
        return sum(one.advance for one in self.glyphs) * size / 1000


@dataclass(frozen=True)
class Shaped:
    """A text ready to draw."""

    text: str
    runs: tuple[ShapedRun, ...]

    def width(self, size: float) -> float:
        return sum(run.width(size) for run in self.runs)


@lru_cache(maxsize=4000)  # only words of the content come here, never what a resident said
def shaped(text: str, language: str, *, bold: bool = False) -> Shaped:
    """`language` is one of `READERS`."""
    own = READERS[language][bold]
    chain = [face(own), face(LATIN_BOLD if bold else LATIN), face(GOTHIC_BOLD if bold else GOTHIC)]
    runs = [
        _shape(opened, "".join(part for _, part in parts), language)
        for opened, parts in groupby(_with_faces(text, chain), key=lambda pair: pair[0])
    ]
    return Shaped(text, tuple(runs))


def _with_faces(text: str, chain: Sequence[Face]) -> Iterator[tuple[Face, str]]:
    """Each character with the first face that has it; what none has is the first one's box."""
    for character in text:
        joiner = character in "\u200c\u200d"
        yield next((one for one in chain if joiner or one.glyph(character)), chain[0]), character


def _shape(opened: Face, text: str, language: str) -> ShapedRun:
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    if language in _SCRIPTS and opened.name.startswith("Noto"):
        buffer.script, buffer.language = _SCRIPTS[language]
        buffer.direction = "ltr"
    hb.shape(opened.hb_font, buffer)
    scale = 1000 / opened.hb_face.upem
    starts = sorted({info.cluster for info in buffer.glyph_infos})
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    glyphs: list[Glyph] = []
    said: set[int] = set()
    for info, at in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        part = "" if info.cluster in said else text[info.cluster : ends[info.cluster]]
        said.add(info.cluster)
        glyphs.append(
            Glyph(info.codepoint, at.x_advance * scale, at.x_offset * scale, at.y_offset * scale, part)
        )
    return ShapedRun(opened, text, tuple(glyphs))
