"""Which answers still matter: for a procedure that is open, for what hangs on it, or for a form."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.answers import Value
from kiosk.guide.deadlines import FROM_EVENT, child_from
from kiosk.guide.judge import Verdict, verdicts
from kiosk.guide.model import Guide, Level, Procedure, Question, Scope
from kiosk.guide.open import Key, Open, Truth, any_of
from kiosk.guide.wishes import PREFIX
from kiosk.guide.world import World


@dataclass(frozen=True)
class Wanted:
    """`later`: variables of rules that are still open, whether or not they come to be asked."""

    keys: frozenset[Key]
    later: frozenset[str]
    impossible: frozenset[str]  # procedures that nobody could wish for on this visit
    procedures: frozenset[str]

    def has(self, question: Question, person: str | None) -> bool:
        return question.always or Key(question.variable, person) in self.keys

    def may_have(self, question: Question, person: str | None) -> bool:
        """Could it still come to be asked, as far as can be seen?"""
        return self.has(question, person) or question.variable in self.later

    def may_wish(self, question: Question, value: Value) -> bool:
        """Options of a wish are procedures: only those that may come about are offered."""
        return (
            not question.variable.startswith(PREFIX)
            or value not in self.procedures
            or value not in self.impossible
        )


def wanted(guide: Guide, worlds: tuple[World, ...], paths: frozenset[str]) -> Wanted:
    keys: set[Key] = set()
    later: set[str] = set()
    truths: dict[str, Truth] = {}
    for world in worlds:
        for procedure, found in verdicts(guide, world):
            keys |= _asked(guide, world, procedure, found)
            later |= _named(found)
            truths[procedure.id] = any_of([truths.get(procedure.id, False), *(one.holds for one in found)])
    for world in worlds:
        keys |= _for_bringing(guide, world, truths) | _for_forms(world, paths)
    impossible = frozenset(one for one in guide.procedures if truths.get(one, False) is False)
    return Wanted(frozenset(keys), frozenset(later), impossible, frozenset(guide.procedures))


def _asked(guide: Guide, world: World, procedure: Procedure, found: list[Verdict]) -> set[Key]:
    """What happens by itself (自動) is no reason to ask anybody."""
    keys: set[Key] = set()
    for one in found:
        if one.rule.level is not Level.AUTOMATIC and one.holds is not False:
            keys |= one.asks | _for_deadline(guide, world, procedure.deadline_of(one.rule))
    return keys


def _named(found: list[Verdict]) -> set[str]:
    open_ones = (one.rule for one in found if one.rule.level is not Level.AUTOMATIC and one.asks)
    return {name for rule in open_ones for uses in [rule.condition.uses] for name in uses.visit | uses.person}


def _for_deadline(guide: Guide, world: World, code: str) -> set[Key]:
    if code not in FROM_EVENT:
        return set()
    day = world.event_date
    if code == "J15" and (left := child_from(guide, world)) is not None:
        day = left
    elif code == "K7" and world.value("shitta_bi") is not None:
        day = world.value("shitta_bi")
    return set(day.asks) if isinstance(day, Open) else set()


def _for_bringing(guide: Guide, world: World, truths: dict[str, Truth]) -> set[Key]:
    keys: set[Key] = set()
    world.needed = lambda one: truths.get(one, False)
    for rule in guide.bring:
        holds = rule.condition.holds(world)
        if isinstance(holds, Open):
            keys |= holds.asks
    return keys


def _plain(variable: str, event: str) -> str:
    """What an event asks for itself (`setainushi.shibo`) stands on forms under its plain name."""
    return variable if variable.startswith("event_date.") else variable.removesuffix(f".{event}")


def _for_forms(world: World, paths: frozenset[str]) -> set[Key]:
    """What must be known before a question can come up that a form needs."""
    keys: set[Key] = set()
    for question in world.vocabulary.questions:
        if _plain(question.variable, world.event) in paths:
            of_person = question.scope is Scope.PERSON
            people = [one.id for one in world.answers.people] if of_person else [None]
            for person in people:
                found = (world.applies(question, person), world.value(question.variable, person))
                keys |= {key for one in found if isinstance(one, Open) for key in one.asks}
    return keys
