"""A scenario, ready to be lived through at the glass: who comes, whose cards they have, what they answer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from forms.render import load_forms
from kiosk.answers import UNKNOWN, Address, Answers, Value
from kiosk.card.simulator import SimulatedCard, load_resident
from kiosk.faults import Fault, Trouble
from kiosk.guide.model import Guide, Kind, Question
from kiosk.guide.visit_events import with_events
from kiosk.guide.vocabulary import vocabulary_of
from kiosk.procedures.player import play_interview, put_in
from kiosk.procedures.scenario_file import Scenario, read_scenarios
from ui.cli.content import CONTENT
from ui.resident.parts import Ask

SEX = {"male": "1", "female": "2"}  # JIS X 0303

PIN = "1234"
"""Of every card of the simulator."""


@dataclass(frozen=True)
class Visit:
    """Ids of people are those of the scenario, as are the keys of `cards`."""

    scenario: Scenario
    spoken: Answers
    visitor: str
    others: list[str]
    cards: dict[str, SimulatedCard]
    towns: tuple[str, ...]
    families: tuple[Question, ...] = ()

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

    def put_in(self, ask: Ask, missing: list[str], here: int) -> list[str]:
        """Whom of those that aren't there yet they put in at this question of the family."""
        people = [one for one in self.scenario.given.people if one.id in missing]
        return [one.id for one in put_in(ask.question, self.families, people, here)]

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
        _cards(scenario, guide),
        tuple(town.name for town in guide.city.towns),
        vocabulary_of(guide, scenario.events).families,
    )


def _cards(scenario: Scenario, guide: Guide) -> dict[str, SimulatedCard]:
    """A simulated card for everybody who has one; the number on it is the example of the law."""
    example = load_resident("taro")
    example = replace(example, address=_registered(scenario, guide) or example.address)
    found: dict[str, SimulatedCard] = {}
    for one in scenario.given.people:
        name, birth = one.get("name"), one.get("birth")
        if one.get("mn_card") is not True or not isinstance(name, str) or not isinstance(birth, date):
            continue
        sex = SEX.get(str(one.get("sex")), "0")
        printed = name if name.isascii() else name.replace(" ", "　")
        found[one.id] = SimulatedCard(
            replace(example, id=one.id, name=printed, birth=f"{birth:%Y%m%d}", sex=sex)
        )
    return found


def _registered(scenario: Scenario, guide: Guide) -> str:
    """An address in this city, for all who don't come from elsewhere: their cards show that one."""
    events = with_events(guide, scenario.given).events
    if any(guide.events[one].from_elsewhere for one in events) or not guide.city.towns:
        return ""
    return f"{guide.city.prefecture}{guide.city.name('ja')}{guide.city.towns[0].name}1-2-3"
