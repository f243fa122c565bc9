"""What must be done: every procedure of the events of a visit, with reason, people, deadline and counter."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from kiosk.answers import Answers
from kiosk.guide.deadlines import Dates, child_from, deadline
from kiosk.guide.judge import verdicts
from kiosk.guide.model import Guide, Level, Procedure
from kiosk.guide.visit_events import with_events
from kiosk.guide.wishes import wishes
from kiosk.guide.world import World
from kiosk.guide.worlds import Worlds, worlds_of
from kiosk.person import PartialDate
from kiosk.procedures.bring import what_to_bring
from kiosk.procedures.outcome import Decision, Outcome, Standing
from kiosk.procedures.reasons import grounds_of
from kiosk.procedures.standing import Stand, stand

_LATER = date.max


def decide(guide: Guide, answers: Answers, today: date, worlds: Worlds = ()) -> Outcome:
    """What was not asked yet leaves a procedure not yet known; わからない leaves it to the clerk.

    `worlds`: those of these answers on this day, where somebody made them already.
    """
    answers = with_events(guide, answers)
    worlds = worlds or worlds_of(guide, answers, today)
    wished = wishes(answers)
    found = [one for world in worlds for one in _of_event(guide, world, wished)]
    decisions = _in_order(guide, _without_excluded(guide, _merged(found)))
    route = _route(guide, decisions)
    return Outcome(decisions, route, what_to_bring(guide, worlds, decisions, route))


def _of_event(guide: Guide, world: World, wanted: frozenset[str]) -> Iterator[Decision]:
    for procedure, found in verdicts(guide, world):
        place = stand(found)
        made = _decision(guide, world, procedure, place, procedure.id in wanted)
        yield made
        if place.doubtful:
            yield replace(made, standing=Standing.CHECK, persons=place.doubtful, forms=())


def _decision(guide: Guide, world: World, procedure: Procedure, place: Stand, wished: bool) -> Decision:
    rule = place.verdict.rule
    sure = place.standing is Standing.NEEDED
    return Decision(
        procedure=procedure.id,
        event=world.event,
        level=place.level,
        standing=place.standing,
        persons=place.persons,
        reason=rule.reason,
        grounds=()
        if place.standing is Standing.NOT_NEEDED
        else grounds_of(guide, world, rule, place.persons),
        counter=procedure.counter,
        deadline=deadline(procedure.deadline_of(rule), dates_of(guide, world), guide.city.closed_days),
        forms=procedure.forms if sure and place.level in (Level.REQUIRED, Level.OFFERED) else (),
        wanted=wished or rule.wished,
    )


def dates_of(guide: Guide, world: World) -> Dates:
    return Dates(
        _whole(world.event_date),
        world.today,
        _whole(child_from(guide, world)),
        _whole(world.value("shitta_bi")),
    )


def _whole(value: object) -> date | None:
    if isinstance(value, PartialDate):
        return value.whole
    return value if isinstance(value, date) else None


def _merged(found: list[Decision]) -> list[Decision]:
    """A procedure that two events need is done once: for everybody, until the earlier day."""
    kept: dict[tuple[str, bool], Decision] = {}
    for one in found:
        key = (one.procedure, one.standing is Standing.CHECK and bool(one.persons))
        other = kept.get(key)
        kept[key] = _together(other, one) if other else one
    return list(kept.values())


def _together(one: Decision, other: Decision) -> Decision:
    order = (Standing.NEEDED, Standing.NOT_YET_KNOWN, Standing.CHECK, Standing.NOT_NEEDED)
    first, second = sorted((one, other), key=lambda each: order.index(each.standing))
    if second.standing is not first.standing:
        return first
    if (second.deadline or _LATER) < (first.deadline or _LATER):
        first, second = second, first
    return replace(first, persons=tuple(dict.fromkeys((*first.persons, *second.persons))))


def _without_excluded(guide: Guide, decisions: list[Decision]) -> list[Decision]:
    """除外規則: what another procedure of the same visit takes care of isn't needed."""
    doing = {one.procedure for one in decisions if to_do(one)}
    return [
        replace(one, standing=Standing.NOT_NEEDED, persons=(), grounds=(), forms=())
        if doing & set(guide.procedures[one.procedure].not_with)
        else one
        for one in decisions
    ]


def _in_order(guide: Guide, decisions: list[Decision]) -> tuple[Decision, ...]:
    route = {counter: place for place, counter in enumerate(guide.city.route)}
    return tuple(sorted(decisions, key=lambda one: route.get(one.counter, len(route))))


def _route(guide: Guide, decisions: tuple[Decision, ...]) -> tuple[str, ...]:
    """The counters of what must be done, and of what a clerk has to check, in the city's order."""
    visited = {one.counter for one in decisions if to_do(one) or _to_check(one)}
    return tuple(one for one in guide.city.route if one in visited)


def to_do(one: Decision) -> bool:
    if one.standing is not Standing.NEEDED:
        return False
    return one.level is Level.REQUIRED or (one.level is Level.OFFERED and one.wanted)


def _to_check(one: Decision) -> bool:
    return one.standing is Standing.CHECK and one.level is Level.REQUIRED
