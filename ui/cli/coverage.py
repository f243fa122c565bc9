"""`kakanai stats coverage` and `kakanai stats protection`: how well the city's rules are protected."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from kiosk.guide.load import Loaded, load
from kiosk.guide.types import Declared
from kiosk.procedures.coverage import Row, read_reasons, rows, survey, totals
from kiosk.procedures.protection import Fate
from kiosk.procedures.protection import protection as fates_of
from kiosk.procedures.scenario_file import Scenario, read_scenarios
from kiosk.words import load_words
from ui.cli.content import CONTENT
from ui.cli.station import AsJson

SHOWN = 3  # scenarios named for each rule
REASONS = "survivors.yaml"
City = Annotated[Path | None, typer.Option("--city", help="市のフォルダ。なければ見本の市。")]
Files = Annotated[list[Path] | None, typer.Argument(help="来庁の例。なければ、内容の scenarios/ のすべて。")]


def coverage(files: Files = None, city: City = None, as_json: AsJson = False) -> None:
    """procedure × rule × form × scenario, tab-separated; the totals last."""
    loaded, fates = _examined(files, city)
    listed = rows(loaded.guide, fates)
    summed = totals(loaded.guide, listed)
    if as_json:
        print(json.dumps({"rows": [_fields(one) for one in listed], "totals": summed}, ensure_ascii=False))
        return
    words = load_words(CONTENT / "words")
    print(words("office.coverage_head", "ja"))
    for one in listed:
        print("\t".join(str(cell) for cell in _fields(one).values()))
    print(words("office.coverage_totals", "ja", **summed))


def protection(files: Files = None, city: City = None, as_json: AsJson = False) -> None:
    """The share of small mistakes that a scenario notices. Exit 1 when one escapes without a reason."""
    _, fates = _examined(files, city)
    found = survey(fates, read_reasons((city or CONTENT) / REASONS))
    if as_json:
        told = {"mistakes": found.mistakes, "caught": found.caught, "survivors": dict(found.survivors)}
        print(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        words = load_words(CONTENT / "words")
        share = 100 * found.caught / max(found.mistakes, 1)
        for name, reason in found.survivors.items():
            print(f"{name}\t{reason or words('office.protection_none', 'ja')}")
        for name in found.stale:
            print(words("office.protection_stale", "ja", name=name))
        print(
            words(
                "office.protection_share",
                "ja",
                caught=found.caught,
                mistakes=found.mistakes,
                share=f"{share:.1f}",
            )
        )
    if found.unexplained:
        raise typer.Exit(1)


def _examined(files: list[Path] | None, city: Path | None) -> tuple[Loaded, list[Fate]]:
    loaded = load(CONTENT, city)
    declared = Declared(loaded.visit, loaded.person, frozenset(loaded.guide.procedures))
    return loaded, list(fates_of(loaded.guide, declared, list(_scenarios(files, city, loaded))))


def _scenarios(files: list[Path] | None, city: Path | None, loaded: Loaded) -> Iterator[Scenario]:
    folder = (city / "scenarios") if city and (city / "scenarios").is_dir() else CONTENT / "scenarios"
    for path in files or sorted(folder.glob("*.yaml")):
        yield from read_scenarios(path, loaded.guide)


def _fields(row: Row) -> dict[str, str]:
    return {
        "procedure": row.procedure.id,
        "title": row.procedure.title("ja"),
        "pittari": row.procedure.pittari,
        "event": row.event,
        "scope": row.rule.scope,
        "level": row.rule.level.value,
        "forms": " ".join(row.procedure.forms),
        "protected_by": " ".join(row.protected_by[:SHOWN]),
    }
