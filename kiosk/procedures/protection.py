"""Would a scenario notice if a rule were wrong? Every small mistake, held against all scenarios."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from kiosk.guide.deadlines import deadline
from kiosk.guide.judge import verdicts_on
from kiosk.guide.model import Guide, Level, Procedure, Rule
from kiosk.guide.types import Declared
from kiosk.guide.vocabulary import vocabulary_of
from kiosk.guide.wishes import wishes
from kiosk.guide.world import World
from kiosk.procedures.decide import dates_of
from kiosk.procedures.mutants import AGE_FACTS, Mutant, mutants_of, with_fact_moved
from kiosk.procedures.outcome import Standing
from kiosk.procedures.scenario import full_answers
from kiosk.procedures.scenario_file import Scenario
from kiosk.procedures.standing import Stand, stand


@dataclass(frozen=True)
class Fate:
    """One mistake, and the scenarios that notice it."""

    mutant: str
    procedure: str
    event: str
    rule: Rule | None
    caught_by: tuple[str, ...]


@dataclass
class _Played:
    """A scenario with its answers, each event's world worked out once for all mistakes."""

    scenario: Scenario
    worlds: tuple[World, ...]
    wished: frozenset[str]
    needed: dict[str, bool] = field(default_factory=dict)


@dataclass(frozen=True)
class _Seen:
    """What a scenario file can tell of one procedure."""

    needed: bool = False
    guided: bool = False
    check: bool = False
    persons: tuple[str, ...] = ()
    until: date | None = None


def protection(guide: Guide, declared: Declared, scenarios: Iterable[Scenario]) -> Iterator[Fate]:
    """Every mistake that a scenario could tell of: what happens by itself (自動) leaves no trace."""
    played = [_play(guide, one) for one in scenarios if set(one.events) <= set(guide.events)]
    for procedure in guide.procedures.values():
        for mutant in mutants_of(procedure, declared):
            if mutant.rule.level is not Level.AUTOMATIC:
                caught = tuple(one.scenario.id for one in played if _notices(guide, one, procedure, mutant))
                yield Fate(mutant.name, procedure.id, mutant.event, mutant.rule, caught)
    yield from _of_facts(guide, declared, played)


def _play(guide: Guide, scenario: Scenario) -> _Played:
    answers = full_answers(guide, scenario)
    vocabulary = vocabulary_of(guide, answers.events)
    worlds = tuple(World(vocabulary, answers, scenario.today, event) for event in answers.events)
    return _Played(scenario, worlds, wishes(answers))


def _of_facts(guide: Guide, declared: Declared, played: list[_Played]) -> Iterator[Fate]:
    """The day on which an age counts, moved by one day in every rule at once."""
    for fact in AGE_FACTS:
        for days in (1, -1):
            changed = {
                one.id: found
                for one in guide.procedures.values()
                if (found := with_fact_moved(one, fact, days, declared))
            }
            caught = tuple(one.scenario.id for one in played if _notices_any(guide, one, changed))
            if changed:
                yield Fate(f"{fact}: {days:+} day", "", "", None, caught)


def _notices_any(guide: Guide, played: _Played, changed: Mapping[str, Procedure]) -> bool:
    return any(_differs(guide, played, guide.procedures[name], one) for name, one in changed.items())


def _notices(guide: Guide, played: _Played, procedure: Procedure, mutant: Mutant) -> bool:
    if mutant.event != "*" and mutant.event not in played.scenario.events:
        return False
    return _differs(guide, played, procedure, mutant.procedure)


def _differs(guide: Guide, played: _Played, procedure: Procedure, changed: Procedure) -> bool:
    right, wrong = _seen(guide, played, procedure), _seen(guide, played, changed)
    if right == wrong:
        return False
    told = played.scenario
    return (
        (told.procedures is not None and right.needed != wrong.needed)
        or (told.guidance is not None and right.guided != wrong.guided)
        or (told.check is not None and right.check != wrong.check)
        or (procedure.id in told.must_not_include and right.needed != wrong.needed)
        or (procedure.id in told.persons and right.persons != wrong.persons)
        or (procedure.id in told.deadlines and right.until != wrong.until)
    )


def _seen(guide: Guide, played: _Played, procedure: Procedure) -> _Seen:
    seen = _Seen()
    for world in played.worlds:
        found = verdicts_on(procedure, world)
        if found:
            seen = _with(guide, played, procedure, world, stand(found), seen)
    if seen.needed and any(_is_needed(guide, played, one) for one in procedure.not_with):
        return _Seen()
    return seen


def _with(
    guide: Guide, played: _Played, procedure: Procedure, world: World, place: Stand, before: _Seen
) -> _Seen:
    if place.standing is Standing.CHECK or place.doubtful:
        before = replace(before, check=True)
    if place.standing is not Standing.NEEDED:
        return before
    if place.level is Level.GUIDE:
        return replace(before, guided=True)
    wished = procedure.id in played.wished or place.verdict.rule.wished
    wanted = place.level is Level.OFFERED and wished
    if place.level is not Level.REQUIRED and not wanted:
        return before
    code = procedure.deadline_of(place.verdict.rule)
    until = deadline(code, dates_of(guide, world), guide.city.closed_days)
    days = [one for one in (before.until, until) if one is not None]
    persons = tuple(dict.fromkeys((*before.persons, *place.persons)))
    return replace(before, needed=True, persons=persons, until=min(days, default=None))


def _is_needed(guide: Guide, played: _Played, procedure: str) -> bool:
    if procedure not in played.needed:
        played.needed[procedure] = False  # two that give way to each other: neither does
        played.needed[procedure] = _seen(guide, played, guide.procedures[procedure]).needed
    return played.needed[procedure]
