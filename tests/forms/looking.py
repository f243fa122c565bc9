"""Looks at a PDF as a reader would: its text, and its pages as pictures."""

from __future__ import annotations

import unicodedata

import pypdfium2  # type: ignore[import-untyped]  # it has no stubs
import zxingcpp


def text_of(pdf: bytes, page: int = 0) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return str(document[page].get_textpage().get_text_bounded())
    finally:
        document.close()


def packed(text: str) -> str:
    """Without spaces and line ends, which a reader is free to put where it likes."""
    return "".join(part for part in text if not part.isspace() and unicodedata.category(part) != "Cc")


def pages_of(pdf: bytes) -> int:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return len(document)
    finally:
        document.close()


def codes_of(pdf: bytes, page: int = 0, dpi: int = 150) -> list[str]:
    """The QR codes of a page, read by a decoder that isn't the encoder."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        picture = document[page].render(scale=dpi / 72, grayscale=True).to_pil()
        return [found.text for found in zxingcpp.read_barcodes(picture)]
    finally:
        document.close()
