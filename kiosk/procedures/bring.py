"""What to bring (持ち物), by the city's rules."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from kiosk.guide.doubt import settle
from kiosk.guide.model import BringRule, Guide, Level
from kiosk.guide.open import Open, Truth
from kiosk.guide.world import World
from kiosk.procedures.outcome import Bring, Decision, Standing
from kiosk.words import Text


def what_to_bring(
    guide: Guide,
    worlds: Sequence[World],
    decisions: tuple[Decision, ...],
    route: tuple[str, ...],
) -> tuple[Bring, ...]:
    """An answer that was わからない brings the thing along: better one too many than a second way.

    `worlds`: of each event, in which everything else was worked out.
    """
    needed = needed_truths(decisions)
    for world in worlds:
        world.needed = lambda one: needed.get(one, False)
    found: dict[str, Bring] = {}
    for rule in guide.bring:
        for world in worlds:
            if rule.id not in found and _taken(settle(rule.condition, world)):
                counters = tuple(one for one in rule.counters if one in route) or route[:1]
                found[rule.id] = Bring(rule.id, _said(guide, rule, world), counters, _by_card(rule, world))
    return as_one(found.values())


def as_one(things: Iterable[Bring]) -> tuple[Bring, ...]:
    """What two events ask for in the same words is one thing, for the counters of both."""
    found: dict[str, Bring] = {}
    for one in things:
        name = one.text("ja")
        before = found.get(name, one)
        counters = tuple(dict.fromkeys((*before.counters, *one.counters)))
        found[name] = replace(before, counters=counters, by_card=before.by_card and one.by_card)
    return tuple(found.values())


def needed_truths(decisions: tuple[Decision, ...]) -> Mapping[str, Truth]:
    return {one.procedure: True for one in decisions if _will_be_done(one)}


def _will_be_done(one: Decision) -> bool:
    if one.standing is Standing.CHECK:
        return one.level is Level.REQUIRED
    return one.standing is Standing.NEEDED and (
        one.level is Level.REQUIRED or (one.level is Level.OFFERED and one.wanted)
    )


def _by_card(rule: BringRule, world: World) -> bool:
    """Only where that is sure: what is said to be there already, is left at home."""
    return rule.by_card is not None and settle(rule.by_card, world) is True


def _taken(truth: Truth) -> bool:
    return not truth.asks if isinstance(truth, Open) else truth


def _said(guide: Guide, rule: BringRule, world: World) -> Text:
    """Braces are filled in every language; the word behind a fact is among the guide's words."""
    if not rule.names:
        return rule.text
    facts = {name: condition.value(world) for name, condition in rule.names.items()}
    words = {name: guide.words.get(f"bring.{value}", Text.same("")) for name, value in facts.items()}
    return Text.made(
        lambda one: rule.text(one, **{name: word(one) for name, word in words.items()}),
        rule.text,
        *words.values(),
    )
