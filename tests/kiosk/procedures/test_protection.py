"""A scenario that protects a rule notices each small mistake in it; one that doesn't lets it through."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import forms
from kiosk.guide.load import load
from kiosk.guide.model import Procedure
from kiosk.guide.types import Declared
from kiosk.procedures.coverage import read_reasons, survey
from kiosk.procedures.mutants import mutants_of, with_fact_moved
from kiosk.procedures.protection import protection
from kiosk.procedures.scenario_file import Scenario, read_scenarios

CONTENT = Path(forms.__file__).parent / "content"
LOADED = load(CONTENT)
DECLARED = Declared(LOADED.visit, LOADED.person, frozenset(LOADED.guide.procedures))
FILE = CONTENT / "scenarios" / "tennyu.yaml"


def procedure(name: str) -> Procedure:
    """As the city wrote it, with only its rules about moving in."""
    whole = LOADED.guide.procedures[name]
    return replace(whole, rules=tuple(one for one in whole.rules if one.events == ("tennyu",)))


def names(found: Procedure) -> list[str]:
    return [one.name.partition(": ")[2] for one in mutants_of(found, DECLARED)]


def test_each_part_and_each_limit_is_made_wrong_once() -> None:
    found = names(procedure("mnc_shomei_hakko"))
    assert {"removed", "always", "without p.mn_card", "without not p.kokensha"} <= set(found)
    assert {"reached(p, 15, T) → 16", "reached(p, 15, T) → 14"} <= set(found)
    assert len(found) == len(set(found))


def test_a_rule_without_a_condition_can_only_be_removed() -> None:
    assert names(procedure("tennyu_todoke")) == ["removed"]


def test_the_mistake_is_made_in_one_event_only() -> None:
    whole = LOADED.guide.procedures["mnc_pin"]
    mutant = next(one for one in mutants_of(whole, DECLARED) if one.name == "mnc_pin@tennyu: removed")
    events = {event for rule in mutant.procedure.rules for event in rule.events}
    assert "tennyu" not in events
    assert "tenkyo" in events


def test_an_age_that_counts_a_day_later() -> None:
    moved = with_fact_moved(procedure("kodomo_iryo"), "child18", 1, DECLARED)
    assert moved is not None
    assert "child18(p, T + days(1))" in moved.rules[0].condition.text
    assert with_fact_moved(procedure("tennyu_todoke"), "child18", 1, DECLARED) is None


def fates(*scenarios: Scenario) -> dict[str, tuple[str, ...]]:
    one = "kodomo_iryo"
    guide = replace(LOADED.guide, procedures=MappingProxyType({one: procedure(one)}))
    return {fate.mutant: fate.caught_by for fate in protection(guide, DECLARED, scenarios)}


def test_a_scenario_notices_what_it_would_see_otherwise() -> None:
    listed = read_scenarios(FILE, LOADED.guide)
    family = next(one for one in listed if one.id == "S01")
    found = fates(family)
    assert found["kodomo_iryo@tennyu: removed"] == ("S01",)
    assert found["kodomo_iryo@tennyu: without not p.satogo"] == ()
    foster = next(one for one in listed if one.id == "T03")
    assert fates(family, foster)["kodomo_iryo@tennyu: without not p.satogo"] == ("T03",)


def test_what_a_file_does_not_tell_protects_nothing() -> None:
    family = next(one for one in read_scenarios(FILE, LOADED.guide) if one.id == "S01")
    silent = replace(family, procedures=None, must_not_include=(), persons={}, deadlines={})
    assert fates(silent)["kodomo_iryo@tennyu: removed"] == ()


def test_a_reason_counts_only_for_a_mistake_that_survives(tmp_path: Path) -> None:
    file = tmp_path / "survivors.yaml"
    file.write_text(
        "'kodomo_iryo@tennyu: without not p.satogo': 里子のいない例だけのため\n'gone: x': 古い\n", "utf-8"
    )
    family = next(one for one in read_scenarios(FILE, LOADED.guide) if one.id == "S01")
    guide = replace(LOADED.guide, procedures=MappingProxyType({"kodomo_iryo": procedure("kodomo_iryo")}))
    found = survey(protection(guide, DECLARED, [family]), read_reasons(file))
    assert found.survivors["kodomo_iryo@tennyu: without not p.satogo"] == "里子のいない例だけのため"
    assert "kodomo_iryo@tennyu: without not p.satogo" not in found.unexplained
    assert found.stale == ("gone: x",)
    assert found.caught + len(found.survivors) == found.mistakes


def test_what_must_give_way_is_kept_once() -> None:
    found = names(LOADED.guide.procedures["jido_teate_kakunin"])
    assert "not_when" in found
    kept = [one for one in names(LOADED.guide.procedures["jidofuyo_henko"]) if one.startswith("not_with")]
    assert kept == ["not_with jidofuyo_soshitsu"]
