"""What kind of value a variable or a part of a condition has, so that a slip is found before a visit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Sort(StrEnum):
    YESNO = "yesno"
    NUMBER = "number"
    DATE = "date"
    DAYS = "days"
    WORD = "word"  # one of the options, or a text
    WORDS = "words"  # several of the options
    PERSON = "person"
    PEOPLE = "people"
    NOTHING = "nothing"
    ANY = "any"


JAPANESE = {
    Sort.YESNO: "はい・いいえ",
    Sort.NUMBER: "数",
    Sort.DATE: "日付",
    Sort.DAYS: "日数",
    Sort.WORD: "ことば",
    Sort.WORDS: "いくつかのことば",
    Sort.PERSON: "人",
    Sort.PEOPLE: "人々",
    Sort.NOTHING: "なし",
    Sort.ANY: "何でも",
}


@dataclass(frozen=True)
class Type:
    sort: Sort
    options: frozenset[object] | None = None  # None: any value of its sort

    def __str__(self) -> str:
        return JAPANESE[self.sort]


YESNO, NUMBER, DATE, DAYS = (Type(one) for one in (Sort.YESNO, Sort.NUMBER, Sort.DATE, Sort.DAYS))
WORD, WORDS, PERSON, PEOPLE = (Type(one) for one in (Sort.WORD, Sort.WORDS, Sort.PERSON, Sort.PEOPLE))
NOTHING, ANY = Type(Sort.NOTHING), Type(Sort.ANY)


def comparable(left: Type, right: Type) -> bool:
    """A person's id may be compared with a word: `zaiju` and `other` stand for people outside the visit."""
    free = (Sort.ANY, Sort.NOTHING)
    if {left.sort, right.sort} == {Sort.PERSON, Sort.WORD}:
        return True
    return left.sort in free or right.sort in free or left.sort is right.sort


@dataclass(frozen=True)
class Declared:
    """Every variable that a condition may name, and the procedures that `needed` may ask about."""

    visit: Mapping[str, Type] = field(default_factory=dict)
    person: Mapping[str, Type] = field(default_factory=dict)
    procedures: frozenset[str] = frozenset()

    def within(self, events: tuple[str, ...]) -> Declared:
        """Where a name has another sort of value in each event: with that of these (`yoken.inu`)."""
        if not events or "*" in events:
            return self
        return Declared(_own(self.visit, events), _own(self.person, events), self.procedures)


def _own(types: Mapping[str, Type], events: tuple[str, ...]) -> Mapping[str, Type]:
    own: dict[str, Type] = {}
    for name, kind in types.items():
        variable, _, event = name.rpartition(".")
        if variable and event in events and types.get(variable, kind).sort is Sort.ANY:
            own[variable] = together(own[variable], kind) if variable in own else kind
    return {**types, **own} if own else types


def together(one: Type, other: Type) -> Type:
    """The type of a variable that two questions set."""
    if one.sort is not other.sort:
        return ANY
    if one.options is None or other.options is None:
        return Type(one.sort)
    return Type(one.sort, one.options | other.options)
