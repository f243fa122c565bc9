"""Calls, lines, ranges and dates in the hall's words, ready for the glass."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

import qrcode
from qrcode.constants import ERROR_CORRECT_M

from kiosk.tickets.hall import Hall
from kiosk.tickets.model import CalledNumber, LineView
from kiosk.words import Words

_KANJI = re.compile(r"[一-龠々]")


@dataclass(frozen=True)
class Saying:
    hall: Hall
    words: Words

    def both(self, name: str, **facts: object) -> dict[str, Any]:
        """`ja` in parts with readings, `en` as text."""
        key = f"display.{name}"
        return {"ja": ruby(self.words(key, "ja", **facts)), "en": self.words(key, "en", **facts)}

    def told(self, name: str, **facts: object) -> tuple[str, str]:
        key = f"display.{name}"
        return self.words(key, "ja", **facts), self.words(key, "en", **facts)

    def call(self, call: CalledNumber) -> dict[str, Any]:
        digits = call.number.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        return {
            "series": call.number[: len(call.number) - len(digits)],
            "digits": digits,
            "counter": call.counter_number,
            "english": self.words("display.counter_number", "en", number=call.counter_number),
            "short": self.words("display.counter_short", "ja", number=call.counter_number),
            "to": self.words("display.to_counter", "ja", number=call.counter_number),
            "handover": self.both("handover") if call.handover else None,
        }

    def line(self, line: LineView, now: datetime, *, stale: bool) -> dict[str, Any]:
        """`told`: words that stand where people and minutes would, or None; `wide` where there is room."""
        reading = line.name.get("easy", "").replace(" ", "")
        told, wide = self._told(line, now, stale=stale)
        return {
            "id": self.hall.letters.get(line.line, line.line),
            "ja": line.name["ja"],
            "reading": reading if _KANJI.search(line.name["ja"]) and reading != line.name["ja"] else "",
            "en": line.name.get("en", ""),
            "open": line.open or line.waiting > 0,
            "current": self._current(line),
            "people": str(line.waiting),
            "people_unit": self.words("display.people", "ja"),
            "range": self._range(line, stale),
            "unit": self.words("display.minutes", "ja") if self._has_range(line, stale) else "",
            "told": told,
            "wide": wide,
        }

    def _current(self, line: LineView) -> dict[str, Any] | None:
        """A number of another line, called by a shared counter, keeps its letter: it isn't this line's."""
        if line.current is None:
            return None
        told = self.call(line.current)
        own = told["series"] == self.hall.letters.get(line.line, line.line)
        return told | {"series": "" if own else told["series"]}

    def _told(self, line: LineView, now: datetime, *, stale: bool) -> tuple[dict[str, Any] | None, ...]:
        if line.waiting:
            return None, None
        if line.open:
            free = None if stale else self.both("line_free")
            return free, free
        if self.before(now):
            soon = self.both("line_before", time=self._opens())
            return soon, soon
        return self.both("line_closed"), self.both("line_closed_today")

    def today(self, now: datetime) -> str:
        weekday = self.words(f"status.weekday_{now.weekday()}", "ja")
        return self.words("display.date", "ja", month=now.month, day=now.day, weekday=weekday)

    def closed(self, now: datetime) -> tuple[str, str]:
        """Before opening the hour is enough, afterwards the next day is told too."""
        opens = self._opens()
        if self.before(now):
            return self.told("before", time=opens)
        day = self.hall.next_open(now.date())
        japanese, english = (
            self.words("display.closed", one, day=self._day(day, one), time=opens) for one in ("ja", "en")
        )
        return japanese, english

    def before(self, now: datetime) -> bool:
        """Today is an open day that hasn't begun."""
        yesterday = now.date() - timedelta(days=1)
        return self.hall.next_open(yesterday) == now.date() and now.time() < self.hall.opens

    def _opens(self) -> str:
        return f"{self.hall.opens:%-H:%M}"

    def _day(self, day: date, language: str) -> str:
        weekday = self.words(f"status.weekday_{day.weekday()}", language)
        return self.words("display.date", language, month=day.month, day=day.day, weekday=weekday)

    def _range(self, line: LineView, stale: bool) -> str:
        if stale or not line.waiting or line.estimate is None:
            return ""
        if line.estimate.high is None:
            return self.words("display.over_an_hour", "ja")
        return f"{line.estimate.low}〜{line.estimate.high}"

    def _has_range(self, line: LineView, stale: bool) -> bool:
        return bool(not stale and line.waiting and line.estimate and line.estimate.high is not None)


def ruby(text: str) -> list[dict[str, str]]:
    """`お[呼|よ]びして` → parts, each with its reading or none."""
    parts = re.split(r"\[([^|\]]+)\|([^\]]+)\]", text)
    made = []
    for place in range(0, len(parts), 3):
        if parts[place]:
            made.append({"text": parts[place], "ruby": ""})
        if place + 2 < len(parts):
            made.append({"text": parts[place + 1], "ruby": parts[place + 2]})
    return made


def matrix(url: str) -> list[str]:
    """Rows of 0 and 1."""
    if not url:
        return []
    code = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=0)
    code.add_data(url)
    code.make(fit=True)
    return ["".join("1" if dark else "0" for dark in row) for row in code.get_matrix()]
