"""Everything that follows from the answers, written down for forms and clerks."""

from __future__ import annotations

from datetime import date

from kiosk.answers import UNKNOWN, Address, Answers, Value
from kiosk.guide.model import Guide, Scope
from kiosk.guide.open import Open
from kiosk.guide.visit_events import with_events
from kiosk.guide.vocabulary import vocabulary_of
from kiosk.guide.world import World
from kiosk.person import PartialDate


def complete(guide: Guide, answers: Answers, today: date) -> Answers:
    """The answers with what they imply: who moves, who is head, who has a card.

    For reading only. An interview goes on with the answers as they were given, so that a changed one changes
    what follows from it.
    """
    answers = with_events(guide, answers)
    vocabulary = vocabulary_of(guide, answers.events)
    done = _plainly(answers)
    for event in answers.events:
        world = World(vocabulary, answers, today, event)
        done = _put(done, world, f"event_date.{event}", None)
        for one in (one for one in guide.known if one.event in ("", event)):
            places = [None] if one.scope is Scope.VISIT else [member.id for member in answers.people]
            for person in places:
                done = _put(done, world, one.variable, person)
        for variable in vocabulary.spread:
            for member in answers.people:
                done = _put(done, world, variable.removesuffix(f".{event}"), member.id)
    return done


def _plainly(answers: Answers) -> Answers:
    """What an event names for itself (`yoken.inu`) also under its plain name, as forms know it."""
    for event in answers.events:
        for name, value in answers.visit.items():
            plain = name.removesuffix(f".{event}")
            if plain not in (name, "event_date") and not answers.has(plain):
                answers = answers.with_value(plain, value)
    return answers


def _put(answers: Answers, world: World, variable: str, person: str | None) -> Answers:
    if answers.has(variable, person):
        return answers
    found = world.value(variable, person)
    if isinstance(found, Open):
        return answers if found.asks else answers.with_value(variable, UNKNOWN, person)
    value = _value(found)
    return answers if value is None else answers.with_value(variable, value, person)


def _value(found: object) -> Value:
    if isinstance(found, bool | int | str | date | PartialDate | tuple | Address):
        return found
    return None
