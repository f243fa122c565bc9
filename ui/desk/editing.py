"""What a clerk types for an answer, read strictly: a value, or why it can't be one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from kiosk.accounts import Fit
from kiosk.answers import UNKNOWN, Address, Answers, Value
from kiosk.guide.digits import fits
from kiosk.guide.model import Kind, Question
from kiosk.person import PartialDate

UNKNOWN_SIGN = "?"
ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "R": 2018, "H": 1988, "S": 1925, "T": 1911}
ERA_KEYS = {"R": "令和", "H": "平成", "S": "昭和", "T": "大正", "": ""}
"""A letter for each era; nothing is 西暦."""
GOES_ON = "./-年月"
"""What is typed between the parts of a date."""
FIRST_YEAR = "元"
_SHOWN = re.compile(r"(令和|平成|昭和|大正)?(元|\d+)年(?:(\d+)月)?(?:(\d+)日)?")
_FIRST = {2018: date(2019, 5, 1), 1988: date(1989, 1, 8), 1925: date(1926, 12, 25), 1911: date(1912, 7, 30)}
_DATE = re.compile(r"(令和|平成|昭和|大正|[RHST])?(元|\d{1,4})[年./-](\d{1,2})[月./-](\d{1,2})日?")
EDITABLE = frozenset(
    (
        Kind.CHOICE,
        Kind.MULTI,
        Kind.YESNO,
        Kind.DATE,
        Kind.ADDRESS,
        Kind.NAME,
        Kind.KANA,
        Kind.TEL,
        Kind.DIGITS,
        Kind.PERSON,
        Kind.PEOPLE,
        Kind.NUMBER,
        Kind.TEXT,
    )
)


def taken_apart(shown: str) -> tuple[str, str, str, str]:
    """Era, year, month and day of a date as the desk shows it; empty where it has no such part."""
    found = _SHOWN.fullmatch(shown)
    if not found:
        return ERA_KEYS["R"], "", "", ""
    era, year, month, day = (one or "" for one in found.groups())
    return era, year, month, day


def put_together(era: str, year: str, month: str, day: str) -> str:
    """As `read` takes it; without one of its parts it is no date yet."""
    return f"{era}{year}年{month}月{day}日" if year or month or day else ""


class Mistake(ValueError):  # noqa: N818 - it is the clerk's, and it is expected
    """Its text is the last part of a key under `desk.mistake`."""


@dataclass(frozen=True)
class Choice:
    label: str
    value: Value


def choices(question: Question | None, kind: Kind, answers: Answers, yes: str, no: str) -> tuple[Choice, ...]:
    """What may be typed as a number, in this order; empty for what is typed out."""
    if kind is Kind.YESNO:
        return (Choice(yes, True), Choice(no, False))
    if kind in (Kind.PERSON, Kind.PEOPLE):
        return tuple(Choice(str(one.get("name") or one.id), one.id) for one in answers.people)
    return tuple(Choice(one.label("ja"), one.value) for one in question.options) if question else ()


def read(
    text: str, kind: Kind, offered: tuple[Choice, ...], before: Value, question: Question | None = None
) -> Value:
    """Raises Mistake. `before` lends what the line doesn't show: an address' parts, a date's type."""
    plain = unicodedata.normalize("NFKC", text).strip()
    if plain == UNKNOWN_SIGN:
        return UNKNOWN
    match kind:
        case Kind.YESNO | Kind.CHOICE | Kind.PERSON:
            return _one(plain, offered)
        case Kind.MULTI | Kind.PEOPLE:
            return tuple(str(one) for one in _several(plain, offered))
        case Kind.DATE:
            return _date(plain, before)
        case Kind.NUMBER:
            return _number(plain)
        case Kind.DIGITS:
            return _digits(plain, question)
        case Kind.ADDRESS:
            return _address(text.strip(), before)
        case _:
            if not text.strip():
                raise Mistake("empty")
            return text.strip()


def _one(plain: str, offered: tuple[Choice, ...]) -> Value:
    if not plain.isdigit() or not 1 <= int(plain) <= len(offered):
        raise Mistake("choice")
    return offered[int(plain) - 1].value


def _several(plain: str, offered: tuple[Choice, ...]) -> Iterator[Value]:
    for part in re.split(r"[\s,、]+", plain) if plain else ():
        yield _one(part, offered)


def _number(plain: str) -> int:
    if not plain.isdigit():
        raise Mistake("number")
    return int(plain)


def _digits(plain: str, question: Question | None) -> str:
    """Zeros in front stay."""
    bare = plain.replace("-", "").replace(" ", "")
    if question is None or fits(question, bare) is not Fit.YES:
        raise Mistake("digits")
    return bare


def _date(plain: str, before: Value) -> Value:
    found = _DATE.fullmatch(plain.upper())
    if not found:
        raise Mistake("date")
    era, year, month, day = found.groups()
    start = ERAS[era] if era else 0
    try:
        value = date(start + (1 if year == "元" else int(year)), int(month), int(day))
    except ValueError:
        raise Mistake("no_such_day") from None
    if era and not _within(value, start):
        raise Mistake("era")
    return PartialDate.of(value) if isinstance(before, PartialDate) else value


def _within(value: date, start: int) -> bool:
    """An era ends the day before the next one begins."""
    later = [first for first in _FIRST.values() if first > _FIRST[start]]
    return _FIRST[start] <= value and all(value < first for first in later)


def _address(text: str, before: Value) -> Value:
    """The whole line becomes what is printed; the postal code goes, because it may be another one now."""
    if not text:
        raise Mistake("empty")
    if isinstance(before, Address) and text.startswith(before.prefix + before.town):
        rest = text.removeprefix(before.prefix + before.town)
        number, _, building = rest.partition("\u3000")
        return replace(before, number=number, building=building)
    line, _, building = text.partition("\u3000")
    return Address(town=line, building=building) if isinstance(before, Address) else text
