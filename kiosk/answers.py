"""What a visit knows so far: answers by the name of their variable, for the visit and for each person."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import Enum
from types import MappingProxyType
from typing import Any

from kiosk.person import PartialDate


class Unknown(Enum):
    """わからない: an answer of its own, neither given nor missing."""

    UNKNOWN = "unknown"


UNKNOWN = Unknown.UNKNOWN


@dataclass(frozen=True)
class Address:  # 住所
    """An address put together on the glass. `text` is what is printed; the parts serve only the screens."""

    town: str  # 町名
    number: str = ""  # 丁目・番・号, 番地
    building: str = ""  # 方書
    postal_code: str = ""  # seven digits
    prefix: str = ""  # 都道府県と市区町村

    @property
    def text(self) -> str:
        line = f"{self.prefix}{self.town}{self.number}"
        return f"{line}　{self.building}" if self.building else line


Value = bool | int | str | date | PartialDate | tuple[str, ...] | Address | Unknown | None
"""None is a given answer (no, none). What was not asked yet has no entry at all."""

_NOTHING: Mapping[str, Value] = MappingProxyType({})


@dataclass(frozen=True)
class Member:  # 世帯員・関係者
    """One person of the visit. `id` is short and stable within it (`me` sits at the kiosk)."""

    id: str
    values: Mapping[str, Value] = field(default_factory=lambda: _NOTHING)

    def get(self, variable: str) -> Value:
        return self.values.get(variable)

    def has(self, variable: str) -> bool:
        return variable in self.values


@dataclass(frozen=True)
class Answers:
    """Frozen; every change gives new answers, so a screen can always go back.

    Variables are those of the content (`domain.md` ids): `moto`, `kenpo`, `birth`, … The date of each life
    event is the visit variable `event_date.<event>`.
    """

    events: tuple[str, ...] = ()
    visit: Mapping[str, Value] = field(default_factory=lambda: _NOTHING)
    people: tuple[Member, ...] = ()

    def get(self, variable: str, person: str | None = None) -> Value:
        """The value, None also when it was never given: ask `has` to tell the two apart."""
        return self._values(person).get(variable)

    def has(self, variable: str, person: str | None = None) -> bool:
        return variable in self._values(person)

    def member(self, person: str) -> Member | None:
        return next((one for one in self.people if one.id == person), None)

    def with_value(self, variable: str, value: Value, person: str | None = None) -> Answers:
        """Raises KeyError when there is no such person."""
        if person is None:
            return replace(self, visit=MappingProxyType({**self.visit, variable: value}))
        found = self.member(person)
        if found is None:
            raise KeyError(person)
        changed = Member(person, MappingProxyType({**found.values, variable: value}))
        return replace(self, people=tuple(changed if one.id == person else one for one in self.people))

    def without_value(self, variable: str, person: str | None = None) -> Answers:
        values = self._values(person)
        rest = MappingProxyType({key: value for key, value in values.items() if key != variable})
        if person is None:
            return replace(self, visit=rest)
        return replace(
            self, people=tuple(Member(one.id, rest) if one.id == person else one for one in self.people)
        )

    def with_member(self, member: Member) -> Answers:
        if self.member(member.id):
            raise ValueError(f"there is a person {member.id!r} already")
        return replace(self, people=(*self.people, member))

    def _values(self, person: str | None) -> Mapping[str, Value]:
        if person is None:
            return self.visit
        found = self.member(person)
        return found.values if found else _NOTHING


def to_json(answers: Answers) -> dict[str, Any]:
    """Plain lists, dicts and text; `from_json` gives equal answers back."""
    return {
        "events": list(answers.events),
        "visit": {key: _encode(value) for key, value in answers.visit.items()},
        "people": [
            {"id": one.id, "values": {key: _encode(value) for key, value in one.values.items()}}
            for one in answers.people
        ],
    }


def from_json(data: Mapping[str, Any]) -> Answers:
    return Answers(
        tuple(data["events"]),
        MappingProxyType({key: _decode(value) for key, value in data["visit"].items()}),
        tuple(
            Member(one["id"], MappingProxyType({key: _decode(value) for key, value in one["values"].items()}))
            for one in data["people"]
        ),
    )


def _encode(value: Value) -> Any:
    match value:
        case Unknown():
            return {"unknown": True}
        case PartialDate():
            return {"partial": str(value)}
        case date():
            return {"date": value.isoformat()}
        case Address():
            return {"address": [value.town, value.number, value.building, value.postal_code, value.prefix]}
        case tuple():
            return {"several": list(value)}
        case _:
            return value


def _decode(data: Any) -> Value:
    match data:
        case {"unknown": True}:
            return UNKNOWN
        case {"partial": str(text)}:
            return PartialDate.parse(text)
        case {"date": str(text)}:
            return date.fromisoformat(text)
        case {"address": list(parts)}:
            return Address(*parts)
        case {"several": list(items)}:
            return tuple(items)
        case bool() | int() | str() | None:
            return data
        case _:
            raise ValueError("not an answer")
