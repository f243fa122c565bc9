"""Scenario files: one household, its answers, and what should come out. Read text-first, like all content."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from types import MappingProxyType

import yaml

from kiosk.answers import UNKNOWN, Answers, Member, Value
from kiosk.faults import Fault, Trouble
from kiosk.guide.model import Guide, Kind, Scope
from kiosk.guide.source import Notes, Section, Spot, open_file
from kiosk.guide.types import Sort, Type

_SEX = {"男": "male", "女": "female"}
_PLAIN: Mapping[str, Value] = {
    "true": True,
    "false": False,
    "null": None,
    "~": None,
    "": None,
    "unknown": UNKNOWN,
}


@dataclass(frozen=True)
class Scenario:
    """`given` holds only what the file says; what it doesn't say counts as no, or none.

    What is expected is None where the file says nothing about it.
    """

    id: str
    title: str
    events: tuple[str, ...]
    today: date
    given: Answers
    source: str
    procedures: tuple[str, ...] | None = None
    guidance: tuple[str, ...] | None = None
    check: tuple[str, ...] | None = None  # what a clerk must decide
    must_not_include: tuple[str, ...] = ()
    persons: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    deadlines: Mapping[str, date | None] = field(default_factory=dict)  # None: no day can be named
    counters: tuple[str, ...] | None = None
    bring: tuple[str, ...] | None = None


def read_scenarios(path: Path, guide: Guide) -> list[Scenario]:
    """Raises Trouble (content_invalid) that names every problem with file and line."""
    notes = Notes()
    if not path.is_file():
        raise Trouble(Fault.CONTENT_INVALID, f"{path}: ファイルがありません。")
    spot = open_file(path, path, notes)
    listed = spot.items() if spot else ()
    found = [_scenario(one.section(), guide) for one in listed]
    if notes.problems:
        raise Trouble(Fault.CONTENT_INVALID, "\n".join(map(str, sorted(set(notes.problems)))))
    return found


def _scenario(section: Section, guide: Guide) -> Scenario:
    event = section.need("event")
    events = event.texts() if event else ()
    scenario = Scenario(
        id=section.word("id"),
        title=section.word("title", ""),
        events=events,
        today=section.day("today") or date.today(),
        given=_given(section, guide, events),
        source=section.spot.source,
        procedures=_ids(section, "expected_procedures"),
        guidance=_ids(section, "expected_guidance"),
        check=_ids(section, "expected_check"),
        must_not_include=section.texts("must_not_include"),
        persons={name: one.texts() for name, one in _pairs(section.get("persons"))},
        deadlines=_deadlines(section.get("deadlines")),
        counters=_ids(section, "counters"),
        bring=_ids(section, "bring"),
    )
    for note in ("notes", "checks", "derived"):  # for people
        section.get(note)
    section.done()
    return scenario


def _ids(section: Section, key: str) -> tuple[str, ...] | None:
    found = section.get(key)
    return found.texts() if found else None


def _pairs(spot: Spot | None) -> list[tuple[str, Spot]]:
    return list(spot.section().each()) if spot else []


def _deadlines(spot: Spot | None) -> dict[str, date | None]:
    found = {name: _value(one, None) for name, one in _pairs(spot)}
    return {name: one for name, one in found.items() if one is None or isinstance(one, date)}


def _days(spot: Spot | None) -> list[tuple[str, date]]:
    found = [(name, _value(one, None)) for name, one in _pairs(spot)]
    return [(name, one) for name, one in found if isinstance(one, date)]


def _given(section: Section, guide: Guide, events: tuple[str, ...]) -> Answers:
    types = _types(guide)
    visit = {
        name: _value(one, types.get((name, Scope.VISIT))) for name, one in _pairs(section.get("answers"))
    }
    day = section.get("event_date")
    when = _value(day, None) if day else None
    visit |= {f"event_date.{event}": when for event in events if isinstance(when, date)}
    visit |= {f"event_date.{name}": one for name, one in _days(section.get("event_dates"))}
    visit |= _own_names(guide, events, Scope.VISIT, visit)
    household = section.need("household")
    people = tuple(_member(one.section(), types) for one in household.items()) if household else ()
    return Answers(
        events, MappingProxyType(visit), tuple(_with_own_names(guide, events, one) for one in people)
    )


def _with_own_names(guide: Guide, events: tuple[str, ...], member: Member) -> Member:
    own = _own_names(guide, events, Scope.PERSON, member.values)
    return Member(member.id, MappingProxyType({**member.values, **own})) if own else member


def _own_names(
    guide: Guide, events: tuple[str, ...], scope: Scope, values: Mapping[str, Value]
) -> dict[str, Value]:
    """Files say `yoken`; an event that asks for `yoken.inu` finds it under its own name too."""
    asked = {
        one.variable
        for one in guide.questions.values()
        if one.scope is scope or (scope is Scope.PERSON and one.kind is Kind.PEOPLE)
    }
    names = [(name, f"{name}.{event}") for name in values for event in events]
    return {own: values[name] for name, own in names if own in asked and own not in values}


def _member(section: Section, types: Mapping[tuple[str, Scope], Type]) -> Member:
    values = {name: _value(one, types.get((name, Scope.PERSON))) for name, one in section.each()}
    person = str(values.pop("id", ""))
    if not person:
        section.spot.wrong("「id:」がありません。この人の短い名前を書いてください。")
    sex = values.get("sex")
    if isinstance(sex, str):
        values["sex"] = _SEX.get(sex, sex)
    return Member(person, MappingProxyType(values))


def _types(guide: Guide) -> dict[tuple[str, Scope], Type]:
    numbers = {
        (one.variable, one.scope): Type(Sort.NUMBER)
        for one in guide.questions.values()
        if any(isinstance(option.value, int) and not isinstance(option.value, bool) for option in one.options)
    }
    given = {(one.variable, one.scope): one.type for one in guide.given}
    digits = {
        (one.variable, one.scope): Type(Sort.WORD)
        for one in guide.questions.values()
        if one.kind is Kind.DIGITS
    }
    return given | {(one.variable, one.scope): one.type for one in guide.known} | numbers | digits


def _value(spot: Spot, kind: Type | None) -> Value:
    if isinstance(spot.node, yaml.SequenceNode):
        return spot.texts()
    text = spot.text().strip()
    if text in _PLAIN:
        return _PLAIN[text]
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            spot.wrong(f"{text} という日はありません。")
            return None
    number = kind is None or kind.sort is Sort.NUMBER
    return int(text) if number and re.fullmatch(r"\d{1,9}", text) else text
