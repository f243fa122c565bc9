"""An embedded font whose codes are glyphs, for shaped text: one letter may be several glyphs, or the reverse.

TrueType outlines become Type0 / CIDFontType2, CFF outlines Type0 / CIDFontType0 (ISO 32000-1, 9.7).
"""

from __future__ import annotations

from typing import Any

import uharfbuzz as hb  # type: ignore[import-untyped]  # it has no stubs
from reportlab.pdfbase.pdfdoc import PDFArray, PDFName

from forms.fonts import Face
from forms.pdf_font import add_font, descriptor, stream, subset, subset_name
from forms.shaping import Glyph


class GlyphFont:
    """Collects the glyphs that a document draws in one face; the document calls `addObjects` at its end."""

    def __init__(self, face: Face, key: str) -> None:
        self.face = face
        self.key = key  # resource name on the page, without its slash
        self._advances: dict[int, float] = {}
        self._texts: dict[int, str] = {}

    def encode(self, glyph: Glyph) -> str:
        """Four hexadecimal digits: the glyph's number in the whole face."""
        if glyph.id not in self._advances:
            self._advances[glyph.id] = self.face.glyph_advance(glyph.id)
        if glyph.text:
            self._texts.setdefault(glyph.id, glyph.text)
        return f"{glyph.id:04X}"

    def tells(self, glyph: Glyph) -> bool:
        """Whether a reader of the file finds the right letters by the glyph alone."""
        return bool(glyph.text) and self._texts.get(glyph.id) == glyph.text

    def addObjects(self, doc: Any) -> None:  # noqa: N802 - the document's protocol
        glyphs = sorted(self._advances)
        data, places = subset(self.face, glyphs)
        name = subset_name(self.face, ",".join(map(str, glyphs)))
        outlines = hb.Face(hb.Blob(data))
        cff = "CFF " in outlines.table_tags
        widths: list[Any] = []
        for glyph in glyphs:
            widths += [glyph, PDFArray([round(self._advances[glyph], 2)])]
        entries = {
            "Subtype": PDFName("CIDFontType0" if cff else "CIDFontType2"),
            "BaseFont": PDFName(name),
            "W": PDFArray(widths),
            "FontDescriptor": descriptor(
                doc, self.face, self.key, name, _cff(outlines) if cff else data, cff=cff
            ),
        }
        if not cff:  # the table of a CFF face holds the numbers itself
            moved = b"".join(places.get(one, 0).to_bytes(2, "big") for one in range(glyphs[-1] + 1))
            entries["CIDToGIDMap"] = stream(doc, moved, f"{self.key}-glyphs")
        add_font(doc, self.key, entries, self._texts)


def _cff(outlines: Any) -> bytes:
    return bytes(outlines.reference_table("CFF ").data)
