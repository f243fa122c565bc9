"""How much room texts take on the glass, told from their letters: no Qt, and rather too much than too little.

Lengths are letters of Japanese (full width), heights quarter millimetres, as in the glass's own files.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import ceil
from unicodedata import category, east_asian_width

from ui.common.markup import BREAK, plain, plain_keeping_breaks
from ui.common.theme import FAMILY, UNITS_PER_MM, load_tokens

NOTO = 1.45
"""How high a line of the other faces is by itself, in letters."""
NARROW = 0.6
"""A bold Latin letter beside a Japanese one, on the average and a little more."""


def letters(text: str) -> float:
    """Marks above a letter take no room of their own."""
    return sum(
        1.0 if east_asian_width(one) in "WF" else NARROW for one in plain(text) if category(one) != "Mn"
    )


def lines(text: str, room: float) -> int:
    """Of this text in a column of `room` letters, broken where the glass may break it. Empty: 0."""
    return sum(_wrapped(line, room) for line in plain_keeping_breaks(text).split("\n")) if text else 0


def _wrapped(line: str, room: float) -> int:
    used, count = 0.0, 1
    for part in _parts(line):
        length = letters(part)
        if used and used + letters(part.rstrip()) > room:
            count, used = count + 1, 0.0
        count += max(0, ceil(length / room) - 1)
        used += length if length <= room else length % room
    return count


def _parts(line: str) -> list[str]:
    """What stays on one line: phrases where they are marked, words where there are spaces, else letters."""
    marked = line.replace(" ", " " + BREAK)
    return marked.split(BREAK) if BREAK in marked else list(line)


def size(role: str, scale: float) -> float:
    """Of the letters of this role, in quarter millimetres."""
    return load_tokens().size_mm(role, scale) * UNITS_PER_MM


def tall(count: int, letter: float, spacing: float, language: str) -> float:
    """So many lines of this size below each other. The last one is as high as its face, if that is higher."""
    least = 0.0 if load_tokens().face(language) == FAMILY else NOTO
    return ((count - 1) * spacing + max(spacing, least)) * letter if count else 0.0


def made_of(kind: str, *, close: bool = False, big: bool = False) -> Mapping[str, float]:
    """What rows of this kind are made of, as the glass draws them: `lists` of tokens.yaml."""
    return load_tokens().lists[kind]["big" if big else "close" if close else "usual"]
