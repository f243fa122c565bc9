"""What a guide slip says twice: in Japanese for the clerk, and in the language of the visit under it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from forms.fonts import writes
from forms.wareki import era_year, weekday
from kiosk.person import PartialDate
from kiosk.words import Words, readings

_FLOOR = re.compile(r"(\d+)階")


@dataclass(frozen=True)
class Said:
    """`own` is empty where it says no more than the Japanese."""

    ja: str
    own: str = ""

    def __bool__(self) -> bool:
        return bool(self.ja)

    @property
    def alone(self) -> Said:
        """For what the clerk need not read: the language of the visit alone."""
        return Said(self.own or self.ja)


@dataclass(frozen=True)
class Tongue:
    """The words of a slip, in the language of a visit."""

    words: Words
    language: str

    @classmethod
    def of(cls, words: Words, language: str) -> Tongue:
        """Japanese alone where the faces of the language aren't on this machine."""
        return cls(words, language if writes(language) else "ja")

    def say(self, make: Callable[[str], str]) -> Said:
        """`make` gives the text in a language."""
        ja, own = (
            _unmarked(make("ja")),
            readings(_unmarked(make(self.language))),
        )  # all easy words here are kana
        return Said(ja, own if own != ja else "")

    def word(self, key: str, **facts: object) -> Said:
        return self.say(lambda one: self.words(f"slip.{key}", one, **facts))

    def filled(self, key: str, **facts: Said) -> Said:
        """With facts that are said in each language."""
        return self.say(
            lambda one: self.words(
                f"slip.{key}", one, **{name: in_language(fact, one) for name, fact in facts.items()}
            )
        )

    def listed(self, many: Iterable[Said]) -> Said:
        parts = tuple(many)
        return self.say(
            lambda one: self.words("resident.list.and", one).join(in_language(each, one) for each in parts)
        )

    def floor(self, floor: str) -> Said:
        found = _FLOOR.fullmatch(floor)
        return self.word("floor", floor=found.group(1)) if found else Said(floor)

    def day(self, day: date, today: date) -> Said:
        return self.say(
            lambda one: japanese_day(day, today) if one == "ja" else self._foreign_day(day, today, one)
        )

    def _foreign_day(self, day: date, today: date, language: str) -> str:
        words = self.words
        weekday = words(f"resident.weekday.{day.weekday()}", language)
        month = words(f"resident.month.{day.month}", language)
        month_day = words("resident.date.month_day", language, month=month, day=day.day)
        if day.year == today.year:
            return words("resident.date.month_weekday", language, day=month_day, weekday=weekday)
        year = words("resident.date.western", language, year=day.year)
        return words("resident.date.day", language, year=year, day=month_day, weekday=weekday)


def in_language(said: Said, language: str) -> str:
    return said.ja if language == "ja" else said.own or said.ja


def japanese_day(day: date, today: date) -> str:
    year = ""
    if day.year == today.year + 1:
        year = "来年"
    elif day.year != today.year:
        year = f"{''.join(map(str, era_year(PartialDate.of(day))))}年"
    return f"{year}{day.month}月{day.day}日（{weekday(day)}）"


def _unmarked(text: str) -> str:
    """Without the signs for bold and for where a line may break; furigana stays."""
    return text.replace("\u200b", "").replace("**", "")
