"""One embedded font of a PDF: each cluster gets the next CID, so variation selectors survive copying.

Written as Type0 / CIDFontType2 (ISO 32000-1, 9.7) with a subset by HarfBuzz. The library's own TrueType class
knows code points only and writes characters beyond the BMP wrongly into ToUnicode.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from typing import Any

import uharfbuzz as hb  # type: ignore[import-untyped]  # it has no stubs
from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFName,
    PDFStream,
    PDFString,
    PDFZCompress,
)

from forms.fonts import Face

_DROPPED = ("GSUB", "GPOS", "GDEF", "BASE", "name", "OS/2", "cmap", "post", "gasp", "vhea", "vmtx", "DSIG")


class ClusterFont:
    """Collects the clusters that a document draws in one face; the document calls `addObjects` at its end."""

    def __init__(self, face: Face, key: str) -> None:
        self.face = face
        self.key = key  # resource name on the page, without its slash
        self._cids: dict[str, int] = {}

    def encode(self, clusters: tuple[str, ...]) -> str:
        """Hexadecimal CIDs, four digits each."""
        cids = self._cids
        return "".join(f"{cids.setdefault(part, len(cids) + 1):04X}" for part in clusters)

    def addObjects(self, doc: Any) -> None:  # noqa: N802 - the document's protocol
        data, glyphs = subset(self.face, map(self.face.glyph, self._cids))
        name = subset_name(self.face, "".join(self._cids))
        to_glyph = b"\0\0" + b"".join(glyphs[self.face.glyph(part)].to_bytes(2, "big") for part in self._cids)
        add_font(
            doc,
            self.key,
            {
                "Subtype": PDFName("CIDFontType2"),
                "BaseFont": PDFName(name),
                "W": PDFArray([1, PDFArray([round(self.face.advance(part), 2) for part in self._cids])]),
                "FontDescriptor": descriptor(doc, self.face, self.key, name, data),
                "CIDToGIDMap": stream(doc, to_glyph, f"{self.key}-glyphs"),
            },
            {cid: part for part, cid in self._cids.items()},
        )


def add_font(doc: Any, key: str, descendant: Mapping[str, Any], texts: Mapping[int, str]) -> None:
    """A Type0 font: `descendant` is what its one CIDFont has of its own, `texts` what its codes stand for."""
    system = {"Registry": PDFString("Adobe"), "Ordering": PDFString("Identity"), "Supplement": 0}
    common = {"Type": PDFName("Font"), "CIDSystemInfo": PDFDictionary(system), "DW": 1000}
    cid_font = PDFDictionary({**common, **descendant})
    font = PDFDictionary(
        {
            "Type": PDFName("Font"),
            "Subtype": PDFName("Type0"),
            "BaseFont": descendant["BaseFont"],
            "Encoding": PDFName("Identity-H"),
            "DescendantFonts": PDFArray([doc.Reference(cid_font, f"{key}-cid")]),
            "ToUnicode": stream(doc, _to_unicode(texts), f"{key}-unicode"),
        }
    )
    doc.idToObject["BasicFonts"].dict[key] = doc.Reference(font, f"{key}-font")


def subset_name(face: Face, inside: str) -> str:
    """Six letters that depend on what is inside stand before it, as ISO 32000-1, 9.6.4 asks."""
    digest = hashlib.sha256(inside.encode()).digest()
    return "".join(chr(65 + byte % 26) for byte in digest[:6]) + "+" + face.name


def subset(face: Face, glyphs: Iterable[int]) -> tuple[bytes, dict[int, int]]:
    """A face with these glyphs alone, and where each of them is in it."""
    wanted = hb.SubsetInput()
    wanted.sets(hb.SubsetInputSets.GLYPH_INDEX).update({0, *glyphs})
    wanted.sets(hb.SubsetInputSets.DROP_TABLE_TAG).update(
        int.from_bytes(tag.ljust(4).encode(), "big") for tag in _DROPPED
    )
    # Hints cost a quarter of the file and a 600 dpi printer has no use for them.
    wanted.flags = hb.SubsetFlags.NO_HINTING
    plan = hb.SubsetPlan(face.hb_face, wanted)
    return bytes(plan.execute().blob.data), dict(plan.old_to_new_glyph_mapping)


def descriptor(doc: Any, face: Face, key: str, name: str, data: bytes, *, cff: bool = False) -> Any:
    """`data`: a TrueType file, or with `cff` a bare CFF table."""
    file = (
        {"FontFile3": stream(doc, data, f"{key}-file", Subtype=PDFName("CIDFontType0C"))}
        if cff
        else {"FontFile2": stream(doc, data, f"{key}-file", Length1=len(data))}
    )
    made = PDFDictionary(
        {
            "Type": PDFName("FontDescriptor"),
            "FontName": PDFName(name),
            "Flags": 4,
            "FontBBox": PDFArray([0, round(face.descent), 1000, round(face.ascent)]),
            "ItalicAngle": 0,
            "Ascent": round(face.ascent),
            "Descent": round(face.descent),
            "CapHeight": 700,
            "StemV": 80,
            **file,
        }
    )
    return doc.Reference(made, f"{key}-descriptor")


def _to_unicode(texts: Mapping[int, str]) -> bytes:
    """What each code of a font stands for."""
    rows = [f"<{code:04X}> <{text.encode('utf-16-be').hex()}>" for code, text in texts.items()]
    blocks = []
    for start in range(0, len(rows), 100):  # the format allows 100 rows in a block
        block = rows[start : start + 100]
        blocks.append(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar")
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def\n"
        "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
        + "\n".join(blocks)
        + "\nendcmap CMapName currentdict /CMap defineresource pop end end"
    ).encode("ascii")


def stream(doc: Any, content: bytes, name: str, **extra: Any) -> Any:
    return doc.Reference(PDFStream(PDFDictionary(dict(extra)), content, [PDFZCompress]), name)
