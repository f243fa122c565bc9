"""Where a line of a guide slip may end, by its language: between phrases, between words, or nowhere."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from forms.fit import may_break
from kiosk.phrases import BREAK, phrased

_FURIGANA = re.compile(r"\{([^{}|]*)\|([^{}|]*)\}")
_CHANGE = re.compile(
    "(?<=[\u3041-\u3096\u30a1-\u30fa\u30fc)）・])(?=[\u4e00-\u9fff(（])|(?<=[\u3041-\u3096])(?=[\u30a1-\u30fa])"
)
"""Where a too long phrase ends best: where the letters change, and never before hiragana."""
_BRACKETED = re.compile("(（[^（）]{1,4}）)")  # （周一）
_WIDE = re.compile(r"[\u3001-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]")


@dataclass(frozen=True)
class Unit:
    """What no line may divide."""

    text: str
    ruby: str = ""


Measure = Callable[[Unit], float]
"""How wide a unit is in the letters that are used, mm."""


def wrapped(text: str, language: str, room: float, wide: Measure) -> Iterator[list[Unit]]:
    """Lines no wider than `room` in mm, unless a single sign is."""
    line: list[Unit] = []
    taken = 0.0
    for unit in [small for one in _units(text, language) for small in _small(one, language, room, wide)]:
        if line and taken + wide(_bare(unit)) > room + 0.01:
            yield line
            line, taken = [], 0.0
        line.append(unit)
        taken += wide(unit)
    if line:
        yield line


def _units(text: str, language: str) -> list[Unit]:
    found: list[Unit] = []
    at = 0
    for mark in _FURIGANA.finditer(text):
        found += map(Unit, _pieces(text[at : mark.start()], language))
        found.append(Unit(mark.group(1), mark.group(2)))
        at = mark.end()
    return found + [Unit(piece) for piece in _pieces(text[at:], language)]


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


def _small(unit: Unit, language: str, room: float, wide: Measure) -> Iterator[Unit]:
    """A phrase or word that is wider than a line is divided after all."""
    if unit.ruby or wide(_bare(unit)) <= room:
        yield unit
        return
    parts = _CHANGE.split(unit.text) if language == "ja" else [unit.text]
    for part in parts:
        yield from map(Unit, [part] if wide(Unit(part)) <= room else _divided(part, language))


def _bare(unit: Unit) -> Unit:
    """As it ends a line."""
    return Unit(unit.text.rstrip(" \u3000"), unit.ruby)


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
