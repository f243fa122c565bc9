"""Which scenario protects which rule, and which rules nobody protects yet."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from kiosk.guide.model import Guide, Level, Procedure, Rule
from kiosk.guide.source import Notes, open_file
from kiosk.procedures.protection import Fate


@dataclass(frozen=True)
class Row:
    """One rule in one event. `protected_by`: scenarios that notice when it is gone."""

    procedure: Procedure
    event: str
    rule: Rule
    protected_by: tuple[str, ...]


@dataclass(frozen=True)
class Survey:
    """`survivors`: mistakes that no scenario notices, with the reason why none can ("": none is known)."""

    mistakes: int
    caught: int
    survivors: Mapping[str, str]
    stale: tuple[str, ...]  # reasons for mistakes that are caught, or not there

    @property
    def unexplained(self) -> tuple[str, ...]:
        return tuple(name for name, reason in self.survivors.items() if not reason)


def rows(guide: Guide, fates: Iterable[Fate]) -> list[Row]:
    """Every rule once for each of its events, in the order of the city's files."""
    removed = {
        (one.procedure, one.event, id(one.rule)): one.caught_by
        for one in fates
        if one.mutant.endswith(": removed")
    }
    return [
        Row(procedure, event, rule, removed.get((procedure.id, event, id(rule)), ()))
        for procedure in guide.procedures.values()
        for rule in procedure.rules
        for event in rule.events
    ]


def survey(fates: Iterable[Fate], reasons: Mapping[str, str]) -> Survey:
    found = list(fates)
    survivors = {one.mutant: reasons.get(one.mutant, "") for one in found if not one.caught_by}
    stale = tuple(name for name in reasons if name not in survivors)
    return Survey(len(found), len(found) - len(survivors), survivors, stale)


def read_reasons(path: Path) -> dict[str, str]:
    """`mistake: why no scenario can notice it`. Without the file nothing is explained."""
    spot = open_file(path, path, Notes()) if path.is_file() else None
    return {name: one.text() for name, one in spot.section().each()} if spot else {}


def totals(guide: Guide, listed: list[Row]) -> dict[str, int]:
    """What the table adds up to."""
    told = [one for one in listed if one.rule.level is not Level.AUTOMATIC]
    return {
        "procedures": len(guide.procedures),
        "pittari": len([one for one in guide.procedures.values() if one.pittari]),
        "rules": len(listed),
        "forms": len({form for one in guide.procedures.values() for form in one.forms}),
        "protected": len([one for one in told if one.protected_by]),
        "protectable": len(told),
    }
