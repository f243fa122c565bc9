"""The words of the phone pages in one language, with furigana where the text has it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from kiosk.status.ruby import plain, ruby
from kiosk.tickets.model import Estimate
from kiosk.words import Words

_SENTENCE = re.compile(r"(?<=。)\s*|(?<=[a-z0-9]\.) |\n")
_FLOOR = re.compile(r"(\d+)階")


@dataclass(frozen=True)
class Says:
    words: Words
    language: str

    def __call__(self, key: str, **facts: object) -> Markup:
        return ruby(self.text(key, **facts))

    def lines(self, key: str, **facts: object) -> Markup:
        """One sentence a line, and a break where the text has one."""
        return Markup("<br>").join(ruby(one) for one in _SENTENCE.split(self.text(key, **facts)) if one)

    def plain(self, key: str, **facts: object) -> str:
        return plain(self.text(key, **facts))

    def text(self, key: str, **facts: object) -> str:
        return self.words(f"status.{key}", self.language, **facts)

    def timed(self, key: str, time: str) -> Markup:
        """With the time where a page that lives on can set it anew."""
        before, _, after = self.text(key, time="\0").partition("\0")
        return ruby(before) + Markup('<span class="at">{}</span>').format(time) + ruby(after)

    def people(self, count: int) -> Markup:
        return ruby(self.people_text(count))

    def people_text(self, count: int) -> str:
        return self._counted("people", count, count=count)

    def range(self, estimate: Estimate) -> Markup:
        """分 is read by the number before it: 15ふん, 20ぷん."""
        if estimate.high is None:
            return self("over_an_hour")
        key = "range_ten" if estimate.high % 10 == 0 else "range"
        return self(key, low=estimate.low, high=estimate.high)

    def floor(self, floor: str) -> Markup:
        """A floor that the city wrote as 「1階」; anything else stays as it is."""
        found = _FLOOR.fullmatch(floor)
        if found is None:
            return ruby(floor)
        return ruby(self._counted("floor", int(found[1]), floor=found[1]))

    def date(self, day: date) -> Markup:
        return self(
            "date",
            month=self.text(f"month_{day.month}"),
            day=self._counted("day", day.day, day=day.day),
            weekday=self.text(f"weekday_{day.weekday()}"),
        )

    def _counted(self, key: str, which: int, /, **facts: object) -> str:
        """Some numbers are read in a way of their own (1日 ついたち)."""
        own = f"{key}_{which}"
        return self.text(own if self.words.has(f"status.{own}") else key, **facts)
