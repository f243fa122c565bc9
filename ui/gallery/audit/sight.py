"""Nothing about a person stands in the upper third of the standing glass, which others read from afar.

Where a screen is full, what is asked stands as low as it can.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import normalize

from ui.common.markup import plain
from ui.gallery.audit.drawn import Drawn, Words, around
from ui.gallery.audit.finding import Finding
from ui.gallery.scene import Shown
from ui.gallery.stage import kind

SHARE = 1 / 3
_SLACK = 1.0  # pixels: rounding
_LEAST = 2  # letters of a name: one alone stands in too many words
_HOLDERS = ("NameLine", "NumberField", "WordField")
"""What holds a name, or what is typed about somebody."""


def complaints(drawn: Drawn, shown: Shown) -> Iterator[Finding]:
    if shown.dress.wide:
        return
    line = drawn.window.height() * SHARE - _SLACK
    private = {_bare(one) for one in (*shown.people, *shown.private)}
    for words in drawn.words:
        if words.box.top() < line and _tells(words, private) and not _is_pushed(drawn, shown, words):
            yield Finding("in_sight", f"{words.text} {words.box.top():.0f}")


def _tells(words: Words, private: set[str]) -> bool:
    said = _bare(words.text)
    if any(len(one) >= _LEAST and one in said for one in private):
        return True
    return any(kind(one) in _HOLDERS for one in (words.item, *around(words.item)))


def _is_pushed(drawn: Drawn, shown: Shown, words: Words) -> bool:
    """Part of a body that fills all the room there is, or that stands right above what low reach touches."""
    full = shown.dress.low or drawn.spare <= _SLACK
    return full and any(one in drawn.body or kind(one) == "Whom" for one in around(words.item))


def _bare(text: str) -> str:
    """Without what may differ in the same text: spaces, marks for breaks, forms of a character."""
    return re.sub(r"[\s\u200b\u2060\ufe00-\ufe0f\U000e0100-\U000e01ef]", "", normalize("NFKC", plain(text)))
