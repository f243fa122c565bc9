"""What follows from answers (`known`), and what a card, the family screen or a clerk tells (`given`)."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.guide.conditions import ALWAYS
from kiosk.guide.model import Case, Given, Known, Scope
from kiosk.guide.read_questions import SORTS, Conditions
from kiosk.guide.source import Section, Spot
from kiosk.guide.types import Sort, Type


@dataclass
class RawKnown:
    variable: str
    section: Section
    scope: Scope
    type: Type
    event: str = ""


def raw_known(name: str, spot: Spot, events: frozenset[str]) -> RawKnown:
    """`moves.shibo` holds in the event `shibo` only."""
    section = spot.section()
    variable, _, event = name.rpartition(".")
    if not variable or event not in events:
        variable, event = name, ""
    scope = Scope(section.one_of("scope", [one.value for one in Scope], "visit"))
    sort = Sort(section.one_of("type", SORTS))
    options = section.texts("options")
    return RawKnown(variable, section, scope, Type(sort, frozenset(options) if options else None), event)


def known(raw: RawKnown, conditions: Conditions) -> Known:
    section, of_person = raw.section, raw.scope is Scope.PERSON
    cases: list[Case] = []
    whole, listed = section.get("is"), section.get("cases")
    within = (raw.event,) if raw.event else ()
    if whole:
        value = conditions.read(whole, person=of_person, wanted=raw.type, events=within)
        cases += [Case(ALWAYS, value)] if value else []
    for one in listed.items() if listed else ():
        part = one.section()
        when = conditions.read(part.need("when"), person=of_person, events=within)
        value = conditions.read(part.need("value"), person=of_person, wanted=raw.type, events=within)
        part.done()
        cases += [Case(when, value)] if when and value else []
    if not whole and not listed:
        section.spot.wrong("「is:」に式を書くか、「cases:」に場合を並べます。")
    section.done()
    return Known(raw.variable, raw.scope, raw.type, tuple(cases), section.spot.source, raw.event)


def given(variable: str, spot: Spot) -> Given:
    section = spot.section()
    scope = Scope(section.one_of("scope", [one.value for one in Scope], "visit"))
    sort = Sort(section.one_of("type", SORTS))
    options = section.texts("options")
    by = section.one_of("by", ("card", "family", "clerk"))
    section.done()
    kind = Type(sort, frozenset(options) if options else None)
    return Given(variable, scope, kind if sort is not Sort.WORD or options else _free(), by, spot.source)


def _free() -> Type:
    return Type(Sort.WORD)
