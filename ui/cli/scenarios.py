"""A scenario, ready to be lived through at the glass: who comes, whose cards they have, what they answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from forms.render import load_forms
from kiosk.answers import UNKNOWN, Address, Answers, Value
from kiosk.card.simulator import load_resident
from kiosk.faults import Fault, Trouble
from kiosk.guide.model import Guide, Kind
from kiosk.procedures.player import play_interview
from kiosk.procedures.scenario_file import Scenario, read_scenarios
from ui.cli.content import CONTENT
from ui.resident.parts import Ask

CARDS = ("taro", "hanako", "ichiro", "nguyen")
"""Residents of the simulator who also live in scenarios; they are found by name."""


@dataclass(frozen=True)
class Visit:
    """Ids of people are those of the scenario. `cards` by person: the card of the simulator."""

    scenario: Scenario
    spoken: Answers
    visitor: str
    others: list[str]
    cards: dict[str, str]
    towns: tuple[str, ...]

    @property
    def id(self) -> str:
        return self.scenario.id

    @property
    def today(self) -> date:
        return self.scenario.today

    def told(self, person: str, variable: str) -> Value:
        """What the scenario says of a person; わからない where it says nothing."""
        member = self.scenario.given.member(person)
        return member.get(variable) if member and member.has(variable) else UNKNOWN

    def answer(self, ask: Ask, ids: dict[str, str]) -> Value:
        """`ids`: the scenario's id of each person at the glass."""
        person = ids[ask.person] if ask.person else None
        if ask.question.kind is Kind.ADDRESS:
            return Address(town=self.towns[0])
        if self.spoken.has(ask.question.variable, person):
            return self.spoken.get(ask.question.variable, person)
        return self.told(person, ask.question.variable) if person else None


def load_visit(file: Path, name: str, guide: Guide) -> Visit:
    """The scenario of that id, or the first one. Raises Trouble(CONTENT_INVALID)."""
    found = [one for one in read_scenarios(file, guide) if not name or one.id == name]
    if not found:
        raise Trouble(Fault.CONTENT_INVALID, f"{file}: {name}")
    scenario = found[0]
    library = load_forms(CONTENT)
    _, spoken = play_interview(guide, scenario, library.paths(library.forms))
    people = [one.id for one in scenario.given.people]
    at_the_glass = [one.id for one in scenario.given.people if one.get("raichosha") is True]
    visitor = (at_the_glass or people)[0]
    return Visit(
        scenario,
        spoken,
        visitor,
        [one for one in people if one != visitor],
        _cards(scenario),
        tuple(town.name for town in guide.city.towns),
    )


def _cards(scenario: Scenario) -> dict[str, str]:
    by_name = {_plain(load_resident(one).name): one for one in CARDS}
    return {
        one.id: by_name[name]
        for one in scenario.given.people
        if one.get("mn_card") is True and (name := _plain(str(one.get("name")))) in by_name
    }


def _plain(name: str) -> str:
    return "".join(name.split())
