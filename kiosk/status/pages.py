"""What a phone shows, worked out from a snapshot: plain dicts for the templates, every text ready."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from markupsafe import Markup

from kiosk.status.outward import KEPT, lives
from kiosk.status.ruby import plain, ruby
from kiosk.status.says import Says
from kiosk.tickets.hall import Hall
from kiosk.tickets.model import Estimate, LineView, PhoneView, Snapshot, TicketState
from kiosk.words import LANGUAGES, Words

STALE = timedelta(seconds=90)
SOON = 3  # people ahead
WALK = timedelta(minutes=5)  # to come back from outside
LAST_HOUR = timedelta(minutes=60)  # then the board says until when numbers are given

_NAMES = {
    TicketState.WAITING: "waiting",
    TicketState.CALLED: "called",
    TicketState.HELD: "held",
    TicketState.NO_SHOW: "missed",
    TicketState.DONE: "done",
}


@dataclass(frozen=True)
class Pages:
    """The pages of one hall. Takes snapshots only: there is nothing about people to leak."""

    hall: Hall
    words: Words
    kept: timedelta = KEPT  # how long the address of a finished ticket lives on

    def phone(self, snapshot: Snapshot | None, key: str | None, now: datetime) -> PhoneView | None:
        """The page behind an address; None once it has ended, and for all of another day."""
        if snapshot is None or key is None or not self.of_today(snapshot, now):
            return None
        view = snapshot.phones.get(key)
        return view if view and lives(view, now, self.kept) else None

    def of_today(self, snapshot: Snapshot, now: datetime) -> bool:
        starts = self.hall.day_starts
        return (snapshot.at - starts).date() == (now - starts).date()

    def stale(self, snapshot: Snapshot | None, now: datetime) -> bool:
        return snapshot is None or now - snapshot.at > STALE

    def board(self, snapshot: Snapshot | None, now: datetime, language: str) -> dict[str, Any]:
        """The public waiting board (待合状況公開)."""
        if snapshot is not None and not self.of_today(snapshot, now):
            snapshot = None
        page = self._page("board", snapshot, now, language)
        shown = [one for one in snapshot.lines if snapshot.open or one.waiting] if snapshot else []
        lines = [self._line(one, snapshot, now, language) for one in shown] if snapshot else []
        return page | {
            "title": page["says"].plain("board_title"),
            "lines": lines,
            "place": ruby(self.hall.place(language)),
            "closed": self._closed(now, language) if snapshot and not snapshot.open else None,
        }

    def ticket(self, snapshot: Snapshot, phone: PhoneView, now: datetime, language: str) -> dict[str, Any]:
        """The page of one number."""
        name = _NAMES.get(phone.state) or ("ended" if snapshot.open else "closed")
        page = self._page(name, snapshot, now, language)
        says = page["says"]
        page |= {
            "title": phone.number,
            "number": split_number(phone.number),
            "counter": self._counter(phone, says),
            "handover": phone.handover,
            "said": self._said(phone, says),
            "open": snapshot.open,
            "called": f"{phone.called_at or snapshot.at:%H:%M}",
        }
        match name:
            case "waiting":
                return page | self._waiting(phone, now, says, page["stale"])
            case "missed":
                until = (phone.called_at or snapshot.at) + timedelta(minutes=self.hall.no_show_minutes)
                return page | {"until": f"{until:%H:%M}"}
            case "closed":
                return page | {"closed": self._closed(now, language)}
            case _:
                return page

    def busy(self, seconds: int, language: str) -> dict[str, Any]:
        """Too much was asked for (429)."""
        page = self._page("busy", None, None, language)
        return page | {"title": page["says"].plain("busy_title"), "seconds": seconds}

    def public(self, snapshot: Snapshot | None, now: datetime) -> dict[str, Any]:
        """The board as data, for the city's own site."""
        if snapshot is None or not self.of_today(snapshot, now):
            return {"at": None, "lines": []}
        stale = self.stale(snapshot, now)
        return {
            "at": snapshot.at.isoformat(timespec="seconds"),
            "open": snapshot.open,
            "practice": snapshot.practice,
            "lines": [
                {
                    "line": one.line,
                    "name": {language: plain(self._name(one, language)) for language in LANGUAGES},
                    "open": one.open,
                    "waiting": one.waiting,
                    "minutes": [one.estimate.low, one.estimate.high] if one.estimate and not stale else None,
                }
                for one in snapshot.lines
            ],
        }

    def _page(
        self, name: str, snapshot: Snapshot | None, now: datetime | None, language: str
    ) -> dict[str, Any]:
        says = Says(self.words, language)
        return {
            "name": name,
            "language": language,
            "others": [
                (one, self.words(f"status.language_{one}", one)) for one in LANGUAGES if one != language
            ],
            "hall": ruby(self.hall.name(language)),
            "hall_plain": plain(self.hall.name(language)),
            "updated": f"{snapshot.at:%H:%M}" if snapshot else "",
            "stale": now is not None and self.stale(snapshot, now),
            "practice": bool(snapshot and snapshot.practice),
            "notice": _notice(snapshot, language),
            "said": "",
            "unknown": False,
            "says": says,
        }

    def _waiting(self, phone: PhoneView, now: datetime, says: Says, stale: bool) -> dict[str, Any]:
        estimate = None if stale else phone.estimate
        return {
            "ahead": says.people(phone.ahead),
            "soon": phone.ahead <= SOON and not phone.handover,
            "range": says.range(estimate) if estimate else "",
            "window": _window(estimate, now) if estimate else None,
            "outside": _outside_until(estimate, now) if estimate and phone.ahead > SOON else "",
        }

    def _counter(self, phone: PhoneView, says: Says) -> dict[str, Any]:
        counter = self.hall.counters.get(phone.counter or "")
        number = counter.number if counter else phone.counter_number or ""
        name = counter.name(says.language) if counter else ""
        before, _, after = says.text("counter_big", number="\0").partition("\0")
        return {
            "number": number,
            "before": ruby(before.strip()),
            "after": ruby(after.strip()),
            "name": ruby(name),
            "called": says("counter_of", number=number, name=name)
            if name
            else says("counter_big", number=number),
            "floor": says.floor(counter.floor) if counter else "",
        }

    def _said(self, phone: PhoneView, says: Says) -> str:
        """What a screen reader tells when the page has changed by itself."""
        counter = self.hall.counters.get(phone.counter or "")
        where = says.plain("counter_big", number=counter.number) if counter else ""
        match phone.state:
            case TicketState.CALLED:
                return f"{says.plain('calling')} {where}"
            case TicketState.WAITING:
                return f"{where} {says.plain('ahead')} {plain(says.people_text(phone.ahead))}".strip()
            case TicketState.HELD:
                return says.plain("preparing")
            case TicketState.NO_SHOW:
                return says.plain("missed_fine")
            case _:
                return ""

    def _line(self, line: LineView, snapshot: Snapshot, now: datetime, language: str) -> dict[str, Any]:
        says = Says(self.words, language)
        closes = datetime.combine(now.date(), line.closes, now.tzinfo) if line.closes else None
        last = closes is not None and closes - LAST_HOUR <= now
        return {
            "id": self.hall.letters.get(line.line, line.line),
            "name": ruby(self._name(line, language)),
            "open": line.open,
            "waiting": line.waiting,
            "people": says.people_text(line.waiting),
            "range": self._line_range(line, says, self.stale(snapshot, now)),
            "until": f"{line.closes:%-H:%M}" if line.closes and last and line.open else "",
            "shut": says("line_not_yet" if closes and now < closes else "line_closed"),
        }

    def _name(self, line: LineView, language: str) -> str:
        name = self.hall.lines.get(line.line)
        return name(language) if name else line.line

    def _line_range(self, line: LineView, says: Says, stale: bool) -> Markup | str:
        if stale:
            return ""
        if not line.waiting:
            return says("at_once")
        return says.range(line.estimate) if line.estimate else ""

    def _closed(self, now: datetime, language: str) -> dict[str, Any]:
        says = Says(self.words, language)
        early = now.time() < self.hall.opens
        after = now.date() - timedelta(days=1) if early else now.date()
        return {
            "day": says.date(self.hall.next_open(after)),
            "hours": says("hours", opens=f"{self.hall.opens:%-H:%M}", closes=f"{self.hall.closes:%-H:%M}"),
            "telephone": self.hall.telephone,
        }


def split_number(number: str) -> dict[str, str]:
    """`B215` → series and digits, which are set in two sizes."""
    digits = number.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return {"series": number[: len(number) - len(digits)], "digits": digits}


def _notice(snapshot: Snapshot | None, language: str) -> Markup:
    texts = snapshot.notice if snapshot else {}
    return ruby(texts.get(language) or texts.get("ja") or "")


def _window(estimate: Estimate, now: datetime) -> dict[str, Any] | None:
    """The expected time on a line from now: clock times, and percent of the line's length."""
    if estimate.high is None:
        return None
    length = max(estimate.high * 1.25, 30)
    left = round(100 * estimate.low / length)
    width = max(8, round(100 * (estimate.high - estimate.low) / length))
    return {
        "from": f"{now + timedelta(minutes=estimate.low):%H:%M}",
        "to": f"{now + timedelta(minutes=estimate.high):%H:%M}",
        "now": f"{now:%H:%M}",
        "left": left,
        "right": left + width,
        "width": width,
    }


def _outside_until(estimate: Estimate, now: datetime) -> str:
    """Rounded down to five minutes; nothing when there is hardly time to leave."""
    back = now + timedelta(minutes=estimate.low) - WALK
    back -= timedelta(minutes=back.minute % 5)
    return f"{back:%H:%M}" if back - now >= timedelta(minutes=5) else ""
