"""Which glyphs of an installed font draw a name, variation selectors included. Qt's own text drops them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import uharfbuzz as hb  # type: ignore[import-untyped]  # it has no stubs
from PySide6.QtGui import QFont, QRawFont

from ui.common.theme import FAMILY, NAME_FAMILY, NAME_GROWTH

MISSING = -1
"""In place of a glyph: an empty box. Never another character."""


@dataclass(frozen=True)
class Face:
    """An open font: Qt's for drawing, HarfBuzz's for the variation look-up (cmap format 14)."""

    raw: QRawFont
    table: hb.Font

    def glyph(self, cluster: str) -> int | None:
        base = ord(cluster[0])
        if len(cluster) > 1:
            found = self.table.get_variation_glyph(base, ord(cluster[1]))
        else:
            found = self.table.get_nominal_glyph(base)
        return int(found) if found else None


@dataclass(frozen=True)
class NameGlyphs:
    """One name in one face. `growth` is the factor that evens out the faces' sizes."""

    family: str
    growth: float
    glyphs: tuple[int, ...]
    parts: tuple[str, ...]

    @property
    def complete(self) -> bool:
        return MISSING not in self.glyphs


def clusters(name: str) -> list[str]:
    """Each character together with its variation selector."""
    found: list[str] = []
    for char in name:
        if is_selector(char) and found:
            found[-1] += char
        else:
            found.append(char)
    return found


def is_selector(char: str) -> bool:
    return 0xFE00 <= ord(char) <= 0xFE0F or 0xE0100 <= ord(char) <= 0xE01EF


def name_glyphs(name: str, bold: bool = False, mincho: bool = False) -> NameGlyphs:
    """The whole name in BIZ UDPGothic if that has every character of it, else the whole in IPAmj Mincho."""
    parts = clusters(name)
    if not mincho:
        gothic = _glyphs(face(FAMILY, bold), parts)
        if MISSING not in gothic:
            return NameGlyphs(FAMILY, 1.0, gothic, tuple(parts))
    return NameGlyphs(NAME_FAMILY, NAME_GROWTH, _glyphs(face(NAME_FAMILY, False), parts), tuple(parts))


def _glyphs(opened: Face, parts: Sequence[str]) -> tuple[int, ...]:
    found = (opened.glyph(part) for part in parts)
    return tuple(MISSING if glyph is None else glyph for glyph in found)


@lru_cache(maxsize=8)
def face(family: str, bold: bool) -> Face:
    font = QFont(family)
    font.setBold(bold)
    raw = QRawFont.fromFont(font)
    tables: dict[str, bytes] = {}

    def table(_face: hb.Face, tag: str, _data: object) -> bytes:
        if tag not in tables:
            tables[tag] = bytes(raw.fontTable(tag).data())
        return tables[tag]

    return Face(raw, hb.Font(hb.Face.create_for_tables(table, None)))
