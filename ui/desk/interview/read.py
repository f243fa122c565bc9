"""What a clerk types in an interview, read strictly: a value with an echo, or why it can't be one."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

import jaconv

from kiosk.answers import UNKNOWN, Address, Value
from kiosk.guide.city import City
from kiosk.guide.model import Kind, Question
from kiosk.person import PartialDate
from ui.desk.editing import ERAS, Mistake, read

NOTHING = "-"
"""なし: no telephone; an account number that is written by hand at the counter."""
_UNKNOWN_SIGNS = ("0", "?")
_COUNTED = (Kind.NUMBER, Kind.DIGITS, Kind.TEL)
"""A lone 0 may be meant there, so that only ? says わからない."""
_PART = re.compile(r"(令和|平成|昭和|大正|[RHST])?(元|\d{1,4})(?:年|[./-]|$)(?:(\d{1,2})月?)?", re.IGNORECASE)
_LONGEST = {2018: 99, 1988: 31, 1925: 64, 1911: 15}  # years of each era
_KANA = re.compile(r"[ァ-ヶー・　]+")
_LATIN = re.compile(r"[A-Za-z .,'\-　]+")
_TEL = re.compile(r"0\d{9,10}")
_MOBILE = ("050", "060", "070", "080", "090")
_SPACE = "\u3000"
_OLDEST = 1868  # a smaller number lacks its era


def typed_value(text: str, question: Question, city: City, today: date) -> Value:
    """Raises Mistake. For questions that are answered by typing."""
    plain = unicodedata.normalize("NFKC", text).strip()
    if says_unknown(plain, question):
        return UNKNOWN
    if plain == NOTHING and question.kind in (Kind.TEL, Kind.DIGITS):
        return None
    match question.kind:
        case Kind.DATE:
            return past(read_day(text), today, past_only(question))
        case Kind.KANA:
            return read_kana(text)
        case Kind.NAME:
            return read_name(text)
        case Kind.TEL:
            return _tel(plain)
        case Kind.ADDRESS:
            return read_address(text, city)
        case _:
            return read(text, question.kind, (), None, question)


def says_unknown(plain: str, question: Question) -> bool:
    signs = ("?",) if question.kind in _COUNTED else _UNKNOWN_SIGNS
    return plain in signs and question.unknown_allowed


def past_only(question: Question) -> bool:
    return question.latest_today or question.variable.endswith("birth")


def past(found: date | PartialDate, today: date, only: bool) -> date | PartialDate:
    """Raises Mistake for a day to come where there can be none."""
    earliest = found.earliest if isinstance(found, PartialDate) else found
    if only and earliest > today:
        raise Mistake("future")
    return found


def read_day(text: str) -> date | PartialDate:
    """S16.5.3, 昭和16年5月3日, 1941-05-03; of a date whose day nobody knows the year or year and month."""
    plain = unicodedata.normalize("NFKC", text).strip().replace(" ", "")
    if not plain:
        raise Mistake("empty")
    found = _PART.fullmatch(plain)
    if found is None:
        return _whole(plain)
    era, year, month = found.groups()
    start, counted = ERAS.get((era or "").upper(), 0), 1 if year == "元" else int(year)
    if not era and counted < _OLDEST:
        raise Mistake("date")
    if counted > _LONGEST.get(start, counted):
        raise Mistake("era")
    try:
        return PartialDate(start + counted, int(month) if month else None)
    except ValueError:
        raise Mistake("no_such_day") from None


def _whole(plain: str) -> date:
    value = read(plain, Kind.DATE, (), None)
    if not isinstance(value, date) or value.year < _OLDEST:
        raise Mistake("date")
    return value


def read_kana(text: str) -> str:
    """Hiragana and half-width kana are taken as full-width katakana; Latin letters as they are."""
    wide = _one_space(jaconv.hira2kata(jaconv.h2z(text.strip(), kana=True, ascii=False, digit=False)))
    if not wide:
        raise Mistake("empty")
    if _LATIN.fullmatch(wide):
        return wide.replace(_SPACE, " ").upper()
    if not _KANA.fullmatch(wide):
        raise Mistake("kana")
    return wide


def read_name(text: str) -> str:
    """As typed, with one full-width space between family and given name."""
    found = _one_space(text.strip())
    if not found:
        raise Mistake("empty")
    return found.replace(_SPACE, " ") if found.isascii() else found


def _one_space(text: str) -> str:
    return re.sub(r"[ \u3000]+", _SPACE, text)


def _tel(plain: str) -> str:
    digits = re.sub(r"[-() ー−]", "", plain)
    if not _TEL.fullmatch(digits):
        raise Mistake("tel")
    if "-" in plain:
        return plain
    return f"{digits[:3]}-{digits[3:7]}-{digits[7:]}" if digits.startswith(_MOBILE) else digits


def read_address(text: str, city: City) -> Address:
    """A town of this city, with the city's name in front or without. A blank divides off the building."""
    line = text.strip()
    if not line:
        raise Mistake("empty")
    bare = line
    for front in (city.prefecture, city.name("ja")):
        bare = bare.removeprefix(front).strip()
    towns = [one for one in city.towns if bare.startswith(one.name)]
    if not towns:
        place, _, building = _one_space(line).partition(_SPACE)
        return Address(town=place, building=building)
    town = max(towns, key=lambda one: len(one.name))
    number, _, building = _one_space(bare.removeprefix(town.name).strip()).partition(_SPACE)
    return Address(town.name, number, building, town.postal_code, f"{city.prefecture}{city.name('ja')}")
