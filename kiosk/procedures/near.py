"""What would be needed if one answer were different: for the clerk, who may ask once more."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kiosk.answers import Answers
from kiosk.guide.conditions import Condition
from kiosk.guide.judge import rules_for
from kiosk.guide.model import Guide, Level, Rule
from kiosk.guide.open import Open
from kiosk.guide.visit_events import with_events
from kiosk.guide.vocabulary import vocabulary_of
from kiosk.guide.world import World
from kiosk.procedures.decide import decide
from kiosk.procedures.outcome import Ground, Standing
from kiosk.procedures.reasons import ground_of, parts_of


@dataclass(frozen=True)
class NearMiss:
    """`ground` is the only part of the rule that doesn't hold."""

    procedure: str
    event: str
    person: str | None
    ground: Ground


def near_misses(guide: Guide, answers: Answers, today: date) -> tuple[NearMiss, ...]:
    """Required procedures of which all but one part holds; that part is an answer, not an age or a date."""
    out = {
        one.procedure
        for one in decide(guide, answers, today).decisions
        if one.standing is Standing.NOT_NEEDED
    }
    answers = with_events(guide, answers)
    vocabulary = vocabulary_of(guide, answers.events)
    found: dict[str, NearMiss] = {}
    for event in answers.events:
        world = World(vocabulary, answers, today, event)
        for procedure in guide.procedures.values():
            if procedure.id in out:
                for rule in rules_for(procedure, event, today):
                    for miss in _of_rule(guide, world, procedure.id, rule):
                        found.setdefault(procedure.id, miss)
    return tuple(found.values())


def _of_rule(guide: Guide, world: World, procedure: str, rule: Rule) -> Iterator[NearMiss]:
    if rule.level is not Level.REQUIRED or len(parts_of(rule.condition)) < 2:
        return
    people = (
        (None,)
        if rule.scope == "event"
        else tuple(one for one, belongs in world.people(rule.scope).members if belongs is True)
    )
    for person in people:
        wrong = _only_wrong(world, rule.condition, person)
        ground = ground_of(guide, world, wrong, person) if wrong else None
        if ground is not None:
            yield NearMiss(procedure, world.event, person, ground)


def _only_wrong(world: World, condition: Condition, person: str | None) -> Condition | None:
    wrong = [one for one in parts_of(condition) if one.holds(world, person) is not True]
    if len(wrong) != 1 or isinstance(wrong[0].holds(world, person), Open):
        return None
    part = wrong[0]
    asked = (part.uses.visit | part.uses.person) - {"birth", "event_date", "tenshutsu_yotei"}
    return part if asked and "birth" not in part.uses.person else None
