"""One rule on one visit: does it hold, and for whom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kiosk.guide.doubt import settle
from kiosk.guide.model import Guide, Procedure, Rule
from kiosk.guide.open import Open, Truth, all_of, any_of
from kiosk.guide.world import World


@dataclass(frozen=True)
class Verdict:
    """`persons`: those for whom it surely holds; `unsure`: those about whom an answer was わからない."""

    rule: Rule
    holds: Truth
    persons: tuple[str, ...] = ()
    unsure: tuple[str, ...] = ()


def judge(rule: Rule, world: World) -> Verdict:
    if rule.scope == "event":
        return Verdict(rule, settle(rule.condition, world))
    crowd = world.people(rule.scope)
    found = [(one, all_of([belongs, settle(rule.condition, world, one)])) for one, belongs in crowd.members]
    truths = [truth for _, truth in found]
    return Verdict(
        rule,
        any_of([*truths, crowd.rest] if crowd.rest else truths),
        tuple(one for one, truth in found if truth is True),
        tuple(one for one, truth in found if isinstance(truth, Open) and not truth.asks),
    )


def rules_for(procedure: Procedure, event: str, today: date) -> Iterator[Rule]:
    """Those of this event that are law on this day."""
    for rule in procedure.rules:
        if event not in rule.events and "*" not in rule.events:
            continue
        if (rule.since is None or rule.since <= today) and (rule.until is None or today <= rule.until):
            yield rule


def verdicts(guide: Guide, world: World) -> Iterator[tuple[Procedure, list[Verdict]]]:
    """Every procedure that the event of this world could need."""
    for procedure in guide.procedures.values():
        found = [judge(rule, world) for rule in rules_for(procedure, world.event, world.today)]
        if found:
            yield procedure, found
