"""One rule on one visit: does it hold, and for whom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kiosk.guide.doubt import settle
from kiosk.guide.model import Guide, Procedure, Rule
from kiosk.guide.open import Key, Open, Truth, all_of, any_of
from kiosk.guide.world import World


@dataclass(frozen=True)
class Verdict:
    """`each`: every person of the rule's scope with whether it holds; empty for a rule of the visit."""

    rule: Rule
    holds: Truth
    each: tuple[tuple[str, Truth], ...] = ()

    @property
    def persons(self) -> tuple[str, ...]:
        """Those for whom it surely holds."""
        return tuple(one for one, truth in self.each if truth is True)

    @property
    def unsure(self) -> tuple[str, ...]:
        """Those about whom an answer was わからない."""
        return tuple(one for one, truth in self.each if isinstance(truth, Open) and not truth.asks)

    @property
    def asks(self) -> frozenset[Key]:
        """What could still change it, for anybody."""
        truths = (self.holds, *(truth for _, truth in self.each))
        return frozenset(key for one in truths if isinstance(one, Open) for key in one.asks)


def judge(rule: Rule, world: World) -> Verdict:
    if rule.scope == "event":
        return Verdict(rule, settle(rule.condition, world))
    crowd = world.people(rule.scope)
    found = tuple((one, _for_one(rule, world, one, belongs)) for one, belongs in crowd.members)
    truths = [truth for _, truth in found]
    return Verdict(rule, any_of([*truths, crowd.rest] if crowd.rest else truths), found)


def _for_one(rule: Rule, world: World, person: str, belongs: Truth) -> Truth:
    holds = settle(rule.condition, world, person)
    return holds if belongs is True else all_of([belongs, holds])


def rules_for(procedure: Procedure, event: str, today: date) -> Iterator[Rule]:
    """Those of this event that are law on this day."""
    for rule in procedure.rules:
        if event not in rule.events and "*" not in rule.events:
            continue
        if (rule.since is None or rule.since <= today) and (rule.until is None or today <= rule.until):
            yield rule


def verdicts(guide: Guide, world: World) -> list[tuple[Procedure, list[Verdict]]]:
    """Every procedure that the event of this world could need; a world is judged once."""
    if world.judged is None:
        judged = ((procedure, verdicts_on(procedure, world)) for procedure in guide.procedures.values())
        world.judged = [one for one in judged if one[1]]
    return world.judged


def verdicts_on(procedure: Procedure, world: World) -> list[Verdict]:
    """One for each of its rules in this event; none of them holds in a visit from which it is dropped."""
    found = [judge(rule, world) for rule in rules_for(procedure, world.event, world.today)]
    if found and procedure.not_when is not None and procedure.not_when.holds(world) is True:
        return [Verdict(one.rule, False) for one in found]
    return found
