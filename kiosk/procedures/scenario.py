"""Plays a scenario without a screen: asks what the kiosk would ask, decides, and compares."""

from __future__ import annotations

from dataclasses import dataclass, replace
from types import MappingProxyType

from kiosk.answers import Answers, Member
from kiosk.guide.model import Guide, Kind, Question, Scope
from kiosk.interview.steps import SAFETY
from kiosk.procedures.compare import differences
from kiosk.procedures.decide import decide
from kiosk.procedures.outcome import Outcome
from kiosk.procedures.player import Fields, no_fields, play_interview
from kiosk.procedures.scenario_file import Scenario, read_scenarios

__all__ = ["Played", "Scenario", "full_answers", "play", "read_scenarios"]


@dataclass(frozen=True)
class Played:
    """`match` is None for a scenario of an event that the kiosk doesn't offer yet: nothing was compared.

    `spoken`: what differs when only the answers to the questions of the interview are known.
    """

    scenario: Scenario
    answers: Answers
    outcome: Outcome | None
    questions: tuple[tuple[Question, str | None], ...]
    differences: tuple[str, ...] = ()
    spoken: tuple[str, ...] = ()

    @property
    def available(self) -> bool:
        return self.outcome is not None

    @property
    def match(self) -> bool | None:
        return not self.differences if self.available else None


def play(guide: Guide, scenario: Scenario, fields: Fields = no_fields) -> Played:
    """Twice: with all that the file says, and with only what the interview asked for.

    `fields`: the variables that needed forms have fields for, from a face that knows forms.
    """
    known = all(one in guide.events and guide.events[one].available for one in scenario.events)
    if not known:
        return Played(scenario, scenario.given, None, ())
    answers = full_answers(guide, scenario)
    outcome = decide(guide, answers, scenario.today)
    found = differences(scenario, outcome)
    asked, spoken = play_interview(guide, scenario, fields)
    stopped = spoken.get(SAFETY) is True  # a clerk goes on: the kiosk asks nothing more
    short = [] if stopped else differences(scenario, decide(guide, spoken, scenario.today))
    return Played(scenario, answers, outcome, tuple(asked), tuple(found), tuple(short))


def full_answers(guide: Guide, scenario: Scenario) -> Answers:
    """Every variable has a value: what the file doesn't say is no, or none."""
    computed = {name for rule in guide.bring for one in rule.names.values() for name in one.uses.visit}
    visit = dict.fromkeys(_variables(guide, Scope.VISIT) - computed) | dict(scenario.given.visit)
    nobody = dict.fromkeys(_variables(guide, Scope.PERSON))
    people = tuple(
        Member(one.id, MappingProxyType({**nobody, **one.values})) for one in scenario.given.people
    )
    return replace(scenario.given, visit=MappingProxyType(visit), people=people)


def _variables(guide: Guide, scope: Scope) -> set[str]:
    asked = {one.variable for one in guide.questions.values() if one.scope is scope}
    if scope is Scope.PERSON:
        asked |= {one.variable for one in guide.questions.values() if one.kind is Kind.PEOPLE}
    else:
        asked = {one for one in asked if not one.startswith("event_date.")}
    asked |= {one.variable for one in guide.known if one.scope is scope}
    return asked | {one.variable for one in guide.given if one.scope is scope}
