"""Readings of names (よみがな): what a Japanese dictionary holds possible, for the resident to pick from.

Nobody's name has a certain reading, so nothing here is ever taken as given. Nothing is kept either.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import product
from typing import TYPE_CHECKING

import jaconv

if TYPE_CHECKING:
    from sudachipy import (  # type: ignore[import-untyped]  # it has no stubs
        Dictionary,
        MorphemeList,
        Tokenizer,
    )

MOST = 5
"""Readings of a whole name: as many as one page offers."""
_EACH = 3  # readings of one part
_SPACE = "\u3000"
_FAMILY, _GIVEN = "姓", "名"
_WRITTEN = re.compile("[\u3400-\u9fff\U00020000-\U0003ffff々〆ヶぁ-ゖァ-ヺー]+")
_KANA = re.compile(r"[ァ-ヶー]+")
_SELECTOR = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_PLAIN = str.maketrans("髙﨑德濵桒𠮷邊塚增瀨圡", "高崎徳浜桑吉辺塚増瀬土")
"""異体字 that dictionaries list under their plain form; for looking up only."""


class NameReadings:
    """Gives nothing until `load` was called: a quarter of a second, so away from the glass."""

    def __init__(self) -> None:
        self._dictionary: Dictionary | None = None
        self._tokenizer: Tokenizer | None = None

    def load(self) -> None:
        from sudachipy import Dictionary

        dictionary = Dictionary()
        self._tokenizer = dictionary.tokenizer()
        self._dictionary = dictionary

    def __call__(self, name: str) -> tuple[str, ...]:
        """`ワタナベ　マサオ`, the likeliest first; empty where any part of the name has none."""
        plain = _SELECTOR.sub("", name).translate(_PLAIN)
        parts = plain.replace(_SPACE, " ").split()
        if self._dictionary is None or not parts or not all(map(_WRITTEN.fullmatch, parts)):
            return ()
        if len(parts) == 1:
            parts = self._divided(parts[0])
        found = [
            self._part(part, _FAMILY if place == 0 else _GIVEN, likely)
            for place, (part, likely) in enumerate(zip(parts, self._likely(parts), strict=True))
        ]
        ranked = sorted(product(*(enumerate(one) for one in found)), key=lambda way: sum(n for n, _ in way))
        return tuple(_SPACE.join(text for _, text in way) for way in ranked[:MOST])

    def spoken(self, text: str) -> str:
        """The one likeliest reading of a place's or a company's name, in katakana; empty until loaded."""
        return "".join(str(one.reading_form()) for one in self._tokens(text)) if self._tokenizer else ""

    def _part(self, part: str, kind: str, likely: str) -> tuple[str, ...]:
        kana = str(jaconv.hira2kata(part))
        if _KANA.fullmatch(kana):
            return (kana,)
        return tuple(dict.fromkeys(filter(_KANA.fullmatch, (likely, *self._listed(part, kind)))))[:_EACH]

    def _listed(self, part: str, kind: str) -> Iterator[str]:
        """Of this kind of name first."""
        assert self._dictionary is not None  # noqa: S101 - the caller looked
        named = [one for one in self._dictionary.lookup(part) if one.part_of_speech()[2] == "人名"]
        for one in sorted(named, key=lambda one: one.part_of_speech()[3] != kind):
            yield str(one.reading_form())

    def _likely(self, parts: Sequence[str]) -> list[str]:
        """The one reading of each part in the whole name; empty where words reach over its end."""
        read = [""] * len(parts)
        ends = [sum(map(len, parts[: place + 1])) for place in range(len(parts))]
        at = 0
        for one in self._tokens("".join(parts)):
            place = next(i for i, end in enumerate(ends) if at < end)
            at += len(one.surface())
            if at > ends[place]:
                return [""] * len(parts)
            read[place] += str(one.reading_form())
        return read

    def _divided(self, name: str) -> list[str]:
        """A name without a space, where the dictionary sees 姓 and 名 in it."""
        tokens = self._tokens(name)
        if len(tokens) == 2 and tokens[0].part_of_speech()[3] == _FAMILY:
            return [one.surface() for one in tokens]
        return [name]

    def _tokens(self, text: str) -> MorphemeList:
        assert self._tokenizer is not None  # noqa: S101 - loaded together with the dictionary
        return self._tokenizer.tokenize(text)
