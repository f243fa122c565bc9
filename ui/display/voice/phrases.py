"""What is said for a call, in kana, so that every word is read right."""

from __future__ import annotations

import re
from dataclasses import dataclass
from string import ascii_uppercase

from kiosk.tickets.model import CalledNumber
from kiosk.words import Words


@dataclass(frozen=True)
class Phrases:
    """`each`: digits one by one (に、いち、ご), else as a number. Never a name."""

    words: Words
    each: bool = True
    easy: bool = False

    def of(self, call: CalledNumber) -> tuple[str, ...]:
        """The sentences of one call, in the order in which they are said."""
        kind = "handover" if call.handover else "recall" if call.again else "call"
        facts = {"number": self.number(call.number), "counter": self._counter(call.counter_number)}
        languages = ("ja", "easy") if self.easy else ("ja",)
        return tuple(self.words(f"display.voice.{kind}", one, **facts) for one in languages)

    def number(self, number: str) -> str:
        """`B215` → ビーの、に、いち、ご or ビーの、215."""
        digits = number.lstrip(ascii_uppercase)
        letters = number[: len(number) - len(digits)]
        told = self._joined(digits) if self.each or not digits.isdigit() else str(int(digits))
        if not letters:
            return told
        series = "".join(self.words(f"display.voice.letter.{one}", "ja") for one in letters)
        return self.words("display.voice.series", "ja", series=series, digits=told)

    def _joined(self, text: str) -> str:
        """Each sign by its name; a reserve number may have a letter behind its digits."""
        kinds = ("digit" if one.isdigit() else "letter" for one in text)
        return "、".join(
            self.words(f"display.voice.{kind}.{one}", "ja") for kind, one in zip(kinds, text, strict=True)
        )

    def _counter(self, number: str) -> str:
        """`3` → 3, `23A` → 23エー: the engine takes a letter behind digits for a unit (アンペア)."""
        plain = re.sub(r"(?<!\d)0+(?=\d)", "", number.upper())
        letter = "display.voice.letter."
        return "".join(self.words(letter + one, "ja") if one in ascii_uppercase else one for one in plain)
