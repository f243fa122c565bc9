"""Why a procedure isn't needed, in one plain sentence with the answer that decided it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kiosk.answers import Answers
from kiosk.guide.judge import rules_for
from kiosk.guide.model import Guide, Rule
from kiosk.guide.visit_events import with_events
from kiosk.guide.vocabulary import vocabulary_of
from kiosk.guide.world import World
from kiosk.procedures.outcome import Decision, Ground, Outcome, Standing
from kiosk.procedures.reasons import ground_of, parts_of
from kiosk.words import Text


def why_not(guide: Guide, answers: Answers, today: date, outcome: Outcome, decision: Decision) -> Text:
    """The reason as it is for what is needed or unsure; else the part of the nearest rule that fails."""
    if decision.standing is not Standing.NOT_NEEDED:
        return decision.reason
    answers = with_events(guide, answers)
    procedure = guide.procedures[decision.procedure]
    doing = {one.procedure for one in outcome.needed}
    other = next((one for one in procedure.not_with if one in doing), None)
    if other is not None:
        return _filled(guide, "not_with", procedure=guide.procedures[other].title)
    world = World(vocabulary_of(guide, answers.events), answers, today, decision.event)
    nearest = sorted(
        (_failing(guide, world, rule) for rule in rules_for(procedure, decision.event, today)), key=len
    )
    failing = next((one for one in nearest if one), [])
    return _said(guide, failing[0]) if failing else _filled(guide, "not_anybody")


def _failing(guide: Guide, world: World, rule: Rule) -> list[Ground]:
    """Of the person for whom the fewest parts fail; nothing where there is nobody of the rule's scope."""
    found = [list(_parts(guide, world, rule, person)) for person in _people(world, rule)]
    return min((one for one in found if one), key=len, default=[])


def _people(world: World, rule: Rule) -> list[str | None]:
    if rule.scope == "event":
        return [None]
    return [one for one, belongs in world.people(rule.scope).members if belongs is True]


def _parts(guide: Guide, world: World, rule: Rule, person: str | None) -> Iterator[Ground]:
    for part in parts_of(rule.condition):
        if part.holds(world, person) is False:
            ground = ground_of(guide, world, part, person)
            if ground is not None:
                yield ground


def _said(guide: Guide, ground: Ground) -> Text:
    return _filled(guide, "not_because", question=ground.text, answer=ground.answer)


def _filled(guide: Guide, name: str, **texts: Text) -> Text:
    pattern = guide.words.get(f"grounds.{name}", Text.same(""))
    return Text.made(
        lambda one: pattern(one, **{key: text(one) for key, text in texts.items()}),
        pattern,
        *texts.values(),
    )
