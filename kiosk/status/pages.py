"""What a phone shows, worked out from a snapshot: plain dicts for the templates, every text ready."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from kiosk.tickets.hall import Hall
from kiosk.tickets.model import Estimate, LineView, PhoneView, Snapshot, TicketState
from kiosk.words import Words

LANGUAGES = ("ja", "en")
STALE = timedelta(seconds=90)
MISSED_KEPT = timedelta(minutes=90)  # domain rule: a missed number stays good for so long
SOON = 3  # people ahead
WALK = timedelta(minutes=5)  # to come back from outside


@dataclass(frozen=True)
class Pages:
    """The pages of one hall. Takes snapshots only: there is nothing about people to leak."""

    hall: Hall
    words: Words

    def board(self, snapshot: Snapshot | None, now: datetime, language: str) -> dict[str, Any]:
        """The public waiting board (待合状況公開)."""
        page = self._page("board", snapshot, now, language)
        lines = [self._line(one, language, page["stale"]) for one in snapshot.lines] if snapshot else []
        return page | {
            "lines": lines,
            "place": self.hall.place(language),
            "closed": self._closed(now, language) if snapshot and not snapshot.open else None,
        }

    def ticket(self, snapshot: Snapshot, phone: PhoneView, now: datetime, language: str) -> dict[str, Any]:
        """The page of one number."""
        page = self._page(self._state(snapshot, phone), snapshot, now, language)
        page["number"] = split_number(phone.number)
        page["counter"] = self._counter(phone, language)
        match page["name"]:
            case "waiting":
                return page | self._waiting(phone, now, language, page["stale"])
            case "called" | "missed":
                called = phone.called_at or snapshot.at
                return page | {"called": f"{called:%H:%M}", "until": f"{called + MISSED_KEPT:%H:%M}"}
            case "closed":
                return page | {"closed": self._closed(now, language)}
            case _:
                return page

    def _state(self, snapshot: Snapshot, phone: PhoneView) -> str:
        match phone.state:
            case TicketState.CALLED:
                return "called"
            case TicketState.NO_SHOW:
                return "missed"
            case TicketState.DONE:
                return "done"
            case TicketState.CANCELLED:
                return "closed"
            case _:
                return "waiting" if snapshot.open else "closed"

    def _page(self, name: str, snapshot: Snapshot | None, now: datetime, language: str) -> dict[str, Any]:
        other = "en" if language != "en" else "ja"
        return {
            "name": name,
            "language": language,
            "other": other,
            "other_label": self.words(f"status.language_{other}", language),
            "hall": self.hall.name(language),
            "updated": f"{snapshot.at:%H:%M}" if snapshot else "",
            "stale": snapshot is None or now - snapshot.at > STALE,
            "practice": self.words("status.practice", language) if snapshot and snapshot.practice else "",
            "w": lambda key, **facts: self.words(f"status.{key}", language, **facts),
        }

    def _waiting(self, phone: PhoneView, now: datetime, language: str, stale: bool) -> dict[str, Any]:
        estimate = None if stale else phone.estimate
        return {
            "ahead": phone.ahead,
            "soon": phone.ahead <= SOON,
            "range": self._range(estimate, language) if estimate else "",
            "window": _window(estimate, now) if estimate else None,
            "outside": _outside_until(estimate, now) if estimate and phone.ahead > SOON else "",
        }

    def _counter(self, phone: PhoneView, language: str) -> dict[str, str]:
        counter = self.hall.counters.get(phone.counter or "")
        if counter is None:
            return {"number": phone.counter_number or "", "name": "", "floor": ""}
        return {"number": counter.number, "name": counter.name(language), "floor": counter.floor}

    def _line(self, line: LineView, language: str, stale: bool) -> dict[str, Any]:
        return {
            "id": line.line,
            "name": line.name.get(language) or line.name["ja"],
            "open": line.open,
            "waiting": line.waiting,
            "range": self._line_range(line, language, stale),
        }

    def _line_range(self, line: LineView, language: str, stale: bool) -> str:
        if stale:
            return ""
        if not line.waiting:
            return self.words("status.at_once", language)
        return self._range(line.estimate, language) if line.estimate else ""

    def _range(self, estimate: Estimate, language: str) -> str:
        if estimate.high is None:
            return self.words("status.over_an_hour", language)
        return self.words("status.range", language, low=estimate.low, high=estimate.high)

    def _closed(self, now: datetime, language: str) -> dict[str, str]:
        day = self.hall.next_open(now.date())
        weekday = self.words(f"status.weekday_{day.weekday()}", language)
        date_text = self.words("status.date", language, month=day.month, day=day.day, weekday=weekday)
        hours = f"{self.hall.opens:%-H:%M}〜{self.hall.closes:%-H:%M}"
        return {"day": date_text, "hours": hours, "telephone": self.hall.telephone}


def split_number(number: str) -> dict[str, str]:
    """`B215` → series and digits, which are set in two sizes."""
    digits = number.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return {"series": number[: len(number) - len(digits)], "digits": digits}


def _window(estimate: Estimate, now: datetime) -> dict[str, Any] | None:
    """The expected time on a line from now: clock times, and percent of the line's length."""
    if estimate.high is None:
        return None
    length = max(estimate.high * 1.25, 30)
    return {
        "from": f"{now + timedelta(minutes=estimate.low):%H:%M}",
        "to": f"{now + timedelta(minutes=estimate.high):%H:%M}",
        "now": f"{now:%H:%M}",
        "left": round(100 * estimate.low / length),
        "width": max(8, round(100 * (estimate.high - estimate.low) / length)),
    }


def _outside_until(estimate: Estimate, now: datetime) -> str:
    """Rounded down to five minutes; nothing when there is hardly time to leave."""
    back = now + timedelta(minutes=estimate.low) - WALK
    back -= timedelta(minutes=back.minute % 5)
    return f"{back:%H:%M}" if back - now >= timedelta(minutes=5) else ""
