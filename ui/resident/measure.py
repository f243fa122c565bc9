"""How much room texts take on the glass, told from their letters: no Qt, and rather too much than too little.

Lengths are letters of Japanese (full width), heights quarter millimetres, as in the glass's own files.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import ceil
from unicodedata import category, east_asian_width, normalize

from ui.common.markup import BREAK, plain, plain_keeping_breaks
from ui.common.theme import FAMILY, UNITS_PER_MM, load_tokens

NOTO, NOTO_CJK = 1.37, 1.45
"""How high a line of the other faces is by itself, in letters."""
CJK = ("zh-Hans", "ko")
NARROW = 0.6
"""A bold Latin letter beside a Japanese one, on the average and a little more."""

WIDTHS = {0.27: "ijlI.,:;'!| \u2019", 0.36: 'frt()-/"[]\u201c\u201d', 0.49: "csvxyzkLJ?", 0.9: "mwMW@%"}
"""Of letters in Noto Sans, in parts of their size; capitals and all others have their own."""
CAPITAL, OTHER = 0.65, 0.57
_WIDTH = {letter: wide for wide, alike in WIDTHS.items() for letter in alike}
FACES = {
    "ja": (1.22, 0.98),
    "easy": (1.22, 0.98),
    "en": (1.23, 1.0),
    "ko": (1.0, 0.94),
    "vi": (1.05, 1.0),
    "pt": (1.04, 1.0),
    "ne": (0.94, 1.0),
}
"""How much wider those are in the face of a language, and its full-width ones: enough for 19 texts of 20."""
HEAVY = 1.05
"""How much wider bold letters are."""


def letters(text: str) -> float:
    """Marks above a letter take no room of their own."""
    return sum(
        1.0 if east_asian_width(one) in "WF" else NARROW for one in plain(text) if category(one) != "Mn"
    )


def width(text: str, language: str) -> float:
    """As `letters`, with every letter by itself and in its face: some hundredths off, not a fifth."""
    latin, full = FACES.get(language, (1.0, 1.0))
    return sum(_wide(one, latin, full) for one in plain(text) if category(one) != "Mn")


def _wide(letter: str, latin: float, full: float) -> float:
    if east_asian_width(letter) in "WF":
        return full
    base = normalize("NFD", letter)[0]
    return latin * _WIDTH.get(base, CAPITAL if base.isupper() else OTHER)


def lines(text: str, room: float, long: Callable[[str], float] = letters) -> int:
    """Of this text in a column of `room` letters, broken where the glass may break it. Empty: 0."""
    return sum(_wrapped(line, room, long) for line in plain_keeping_breaks(text).split("\n")) if text else 0


def _wrapped(line: str, room: float, long: Callable[[str], float]) -> int:
    used, count = 0.0, 1
    for part in _parts(line):
        length = long(part)
        if used and used + long(part.rstrip()) > room:
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
    least = 0.0 if load_tokens().face(language) == FAMILY else NOTO_CJK if language in CJK else NOTO
    return ((count - 1) * spacing + max(spacing, least)) * letter if count else 0.0


def made_of(
    kind: str, *, wide: bool = False, close: bool = False, closest: bool = False, big: bool = False
) -> Mapping[str, float]:
    """What rows of this kind are made of, as the glass draws them: `lists` of tokens.yaml."""
    how = "big" if big else "closest" if closest else "close" if close else "wide" if wide else "usual"
    return load_tokens().lists[kind][how]
