"""Who somebody is, typed line by line: name, reading, birth date, sex, relationship, address."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from kiosk.answers import UNKNOWN, Address, Member, Value
from kiosk.guide.model import Guide, Question, Scope
from kiosk.person import PartialDate, Sex
from ui.desk.editing import Mistake
from ui.desk.interview.read import past, read_address, read_day, read_kana, read_name
from ui.desk.interview.state import FormLine
from ui.desk.telling import NOT_SAID, Telling

SEXES = (Sex.MALE.value, Sex.FEMALE.value, NOT_SAID)
_RELATION = "resident.own.relation_"


@dataclass
class Form:
    """`variable`: that of the question about the family at which the person is put in; "" for who came."""

    id: str
    variable: str
    fields: tuple[str, ...]
    texts: dict[str, str] = field(default_factory=dict)
    tried: bool = False  # Enter was pressed: what is missing is told


def fields_of(guide: Guide, events: tuple[str, ...], question: Question | None) -> tuple[str, ...]:
    """What is typed of somebody who came (None), or who is put in at a question.

    What follows from the event, or is asked about each person later anyhow, isn't asked here.
    """
    if question is None:
        return ("name", "kana", "birth", "sex", "address")
    plain = not question.gives
    birth = plain or not any(one.variable == "birth" and one.event in events for one in guide.known)
    relation = plain and "zokugara" not in _asked(guide, events)
    wanted = {"name": True, "kana": True, "birth": birth, "sex": True, "zokugara": relation}
    return tuple(name for name, one in wanted.items() if one)


def _asked(guide: Guide, events: tuple[str, ...]) -> set[str]:
    asked = (guide.questions[one] for event in events for one in guide.events[event].questions)
    return {one.variable for one in asked if one.scope is Scope.PERSON}


def opened(tell: Telling, who: Member, variable: str, fields: tuple[str, ...]) -> Form:
    """With what is known already."""
    texts = {name: _shown(tell, name, who.get(name)) for name in fields if who.has(name)}
    return Form(who.id, variable, fields, texts)


def _shown(tell: Telling, name: str, value: Value) -> str:
    match value:
        case _ if value is UNKNOWN:
            return "0"
        case date() | PartialDate():
            return tell.day(value)
        case Address():
            return value.text
        case str() if name == "sex":
            return str(SEXES.index(value) + 1) if value in SEXES else ""
        case str() if name == "zokugara":
            words = relations(tell)
            return str(words.index(value) + 1) if value in words else value
        case _:
            return "" if value is None else str(value)


def values(tell: Telling, form: Form, today: date) -> Mapping[str, Value]:
    """Raises Mistake for the first line that can't be right. A line left empty isn't known."""
    found = {name: read(tell, name, form.texts.get(name, ""), today) for name in form.fields}
    if not found.get("name") and not found.get("kana"):
        raise Mistake("name")
    known = {name: one for name, one in found.items() if one is not None}
    if "name" in known and "kana" not in known and str(known["name"]).isascii():
        known["kana"] = known["name"]
    return MappingProxyType(known)


def read(tell: Telling, name: str, text: str, today: date) -> Value:
    """None for a line that stays empty where that says nothing. Raises Mistake."""
    plain = unicodedata.normalize("NFKC", text).strip()
    if plain in ("", "0", "?"):
        unsaid: dict[str, Value] = {"birth": UNKNOWN, "zokugara": UNKNOWN, "sex": NOT_SAID}
        return unsaid.get(name)
    readers: dict[str, Callable[[], Value]] = {
        "name": lambda: read_name(text),
        "kana": lambda: read_kana(text),
        "birth": lambda: past(read_day(text), today, only=True),
        "sex": lambda: _numbered(plain, SEXES, tuple(tell(f"person.sex.{one}") for one in SEXES[:2])),
        "zokugara": lambda: _numbered(plain, relations(tell), relations(tell)),
        "address": lambda: read_address(text, tell.guide.city).text,
    }
    return readers[name]()


def _numbered(plain: str, found: tuple[str, ...], words: tuple[str, ...]) -> str:
    """By its number, or by the word itself."""
    if plain in words:
        return found[words.index(plain)]
    if not plain.isdigit() or not 1 <= int(plain) <= len(found):
        raise Mistake("listed")
    return found[int(plain) - 1]


def relations(tell: Telling) -> tuple[str, ...]:
    """続柄 as they stand on the resident record, in the kiosk's order."""
    return tuple(tell.words(key, "ja") for key in tell.words if key.startswith(_RELATION))


def lines(tell: Telling, form: Form, today: date) -> Iterator[FormLine]:
    for name in form.fields:
        text = form.texts.get(name, "")
        echo, mistake = _echo(tell, name, text, today)
        missing = form.tried and name == "name" and not _named(form)
        told = tell("mistake.name") if missing else tell(f"mistake.{mistake}") if mistake else ""
        yield FormLine(name, tell(f"interview.form_{name}"), text, hint(tell, name), echo, told)


def _named(form: Form) -> bool:
    return any(form.texts.get(one, "").strip() for one in ("name", "kana"))


def hint(tell: Telling, name: str) -> str:
    if name == "sex":
        told = (*(tell(f"person.sex.{one}") for one in SEXES[:2]), tell("interview.not_said"))
        return "  ".join(f"{number} {one}" for number, one in enumerate(told, 1))
    if name == "zokugara":
        return " ".join(f"{number}{one}" for number, one in enumerate(relations(tell), 1))
    return tell(f"interview.hint_{name}")


def _echo(tell: Telling, name: str, text: str, today: date) -> tuple[str, str]:
    if not text.strip():
        return "", ""
    try:
        value = read(tell, name, text, today)
    except Mistake as mistake:
        return "", str(mistake)
    match value:
        case _ if value is UNKNOWN:
            return tell("answer.unknown"), ""
        case date() | PartialDate():
            return day_echo(tell, value, today), ""
        case str() if name == "sex":
            return tell("interview.not_said") if value == NOT_SAID else tell(f"person.sex.{value}"), ""
        case _:
            return "" if value is None or value == text else str(value), ""


def day_echo(tell: Telling, value: date | PartialDate, today: date, birth: bool = True) -> str:
    """昭和16年5月3日（1941年）85歳: what shows a slip of the era at once."""
    born = value.whole if isinstance(value, PartialDate) else value
    age = tell.age(born, today) if birth and born and born <= today else ""
    return tell("interview.day", day=tell.day(value), year=value.year, age=age).strip()
