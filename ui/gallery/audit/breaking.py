"""Where lines break: between words, never inside one that has letters and spaces around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtQuick import QQuickItem

from ui.common.theme import UNITS_PER_MM, load_tokens
from ui.gallery.audit.drawn import Drawn
from ui.gallery.audit.finding import Finding
from ui.gallery.stage import kind

_TAG = re.compile("<[^>]*>")
_WORD = re.compile(r"[0-9A-Za-z\u00c0-\u024f\u1e00-\u1eff\u0900-\u097f\u200d'’.,:;!?]+")
"""Latin and Devanagari; Chinese and Japanese break between any two characters, Korean between syllables."""
_SLACK = 0.6  # pixels: rounding


def complaints(drawn: Drawn) -> Iterator[Finding]:
    """Letters that cannot give way any more may break a name."""
    smallest = load_tokens().smallest_mm * UNITS_PER_MM * drawn.unit + _SLACK
    for one in drawn.words:
        broken = kind(one.item) == "QQuickText" and one.item.property("lineCount") > 1
        if broken and one.size > smallest:
            for word in _too_wide(one.item, one.text):
                yield Finding("word_broken", f"{word} / {one.text}")


def _too_wide(item: QQuickItem, text: str) -> Iterator[str]:
    """A word that is wider than its room, which Qt breaks wherever the line is full."""
    font, room = item.property("font"), item.width() + _SLACK
    for word in _WORD.findall(_TAG.sub(" ", text)):
        if _width(font.toString(), word) > room:
            yield word


@lru_cache(maxsize=4096)
def _width(font: str, word: str) -> float:
    """Pixels."""
    found = QFont()
    found.fromString(font)
    return QFontMetricsF(found).horizontalAdvance(word)
