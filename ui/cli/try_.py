"""`kakanai try`: plays scenario files without a screen and compares them with what they expect."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer

from forms.render import FormLibrary, Sheet, draw_sheets, load_forms, sheets_for
from kiosk.answers import Answers
from kiosk.guide.model import Guide, Question
from kiosk.interview.steps import SAFETY
from kiosk.procedures import decide
from kiosk.procedures.scenario import Played, play, read_scenarios
from kiosk.words import Words
from ui.cli.content import CONTENT
from ui.cli.scenario_case import case_of
from ui.cli.station import AsJson, Config, Station, open_station

Files = Annotated[list[Path], typer.Argument(help="シナリオのファイル（YAML）。")]
Out = Annotated[Path | None, typer.Option("--out", help="用紙の PDF を書くフォルダ。")]
Only = Annotated[str | None, typer.Option("--event", help="このライフイベントだけを試します。")]


def register(app: typer.Typer) -> None:
    app.command("try", help="シナリオを画面なしで試し、期待した結果と比べます。")(try_)


def try_(
    files: Files, out: Out = None, as_json: AsJson = False, event: Only = None, config: Config = None
) -> None:
    """Exit 1 on any difference. A scenario of an event that isn't offered yet is told, and not compared."""
    station = open_station(config)
    guide, library = station.guide, load_forms(CONTENT, station.settings.city)
    fields = fields_of(guide, library)
    found = [
        play(guide, one, fields(one.today))
        for path in files
        for one in read_scenarios(path, guide)
        if event is None or event in one.events
    ]
    found.sort(key=lambda one: one.scenario.id)
    if as_json:
        print(json.dumps([report(station.words, one) for one in found], ensure_ascii=False, indent=2))
    else:
        for one in found:
            print(told(guide, station.words, one))
        print(summed(station.words, found))
    if out is not None:
        for one in found:
            for path in write_sheets(station, library, one, out / one.scenario.id):
                print(path, file=sys.stderr)
    if any(one.differences for one in found):
        raise typer.Exit(1)


def fields_of(guide: Guide, library: FormLibrary) -> Callable[[date], Callable[[Answers], frozenset[str]]]:
    """What the forms of a visit still lack, as the kiosk asks for it."""

    def on(today: date) -> Callable[[Answers], frozenset[str]]:
        return lambda answers: library.paths(
            form for one in decide(guide, answers, today).needed for form in one.forms
        )

    return on


def report(words: Words, played: Played) -> dict[str, Any]:
    """The shape that `--json` prints for one scenario: ids sorted, `match` null when nothing was compared."""
    outcome = played.outcome
    needed = outcome.needed if outcome else ()
    guidance = outcome.guidance if outcome else ()
    people = [one.id for one in played.answers.people]
    return {
        "id": played.scenario.id,
        "procedures": sorted({one.procedure for one in needed}),
        "guidance": sorted({one.procedure for one in guidance}),
        "check": sorted({one.procedure for one in outcome.to_check}) if outcome else [],
        "persons": {one.procedure: sorted(one.persons, key=people.index) for one in needed if one.persons},
        "deadlines": {one.procedure: one.deadline.isoformat() for one in needed if one.deadline},
        "counters": list(outcome.route) if outcome else [],
        "forms": sorted({form for one in needed for form in one.forms}),
        "bring": [one.text("ja") for one in outcome.bring] if outcome else [],
        "questions": [_question(words, played.answers, *one) for one in played.questions],
        "reasons": {one.procedure: one.reason("ja") for one in (*needed, *guidance)},
        "match": played.match,
        "differences": list(played.differences),
        "spoken": list(played.spoken),
    }


def _question(words: Words, answers: Answers, question: Question, person: str | None) -> str:
    title = question.title("ja")
    member = answers.member(person) if person else None
    return words("try.about", "ja", question=title, name=member.get("name") or person) if member else title


def told(guide: Guide, words: Words, played: Played) -> str:
    """One scenario for people."""
    head = f"{played.scenario.id}　{played.scenario.title}"
    if not played.available:
        return f"{head}\n  {words('try.not_offered', 'ja')}\n"
    facts = report(words, played)
    lines = [
        head,
        f"  {words('try.questions', 'ja', count=len(facts['questions']))}",
        *(f"    {number}. {one}" for number, one in enumerate(facts["questions"], 1)),
        f"  {words('try.procedures', 'ja')}",
        *_procedures(guide, words, facts),
        *(f"  {one}" for one in _lists(words, facts)),
        *(f"  {one}" for one in _compared(words, played)),
    ]
    return "\n".join(lines) + "\n"


def _procedures(guide: Guide, words: Words, facts: dict[str, Any]) -> Iterator[str]:
    for name in facts["procedures"]:
        until = words("try.until", "ja", day=facts["deadlines"][name]) if name in facts["deadlines"] else ""
        yield f"    {name}　{guide.procedures[name].title('ja')}{until}"
        yield f"      {facts['reasons'][name]}"


def _lists(words: Words, facts: dict[str, Any]) -> Iterator[str]:
    """What a visit leads to, a line each; what clerks must check only where there is any."""
    for part in ("guidance", "forms", "check", "bring", "counters"):
        if facts[part] or part != "check":
            between = "→" if part == "counters" else words("try.and", "ja")
            yield words(f"try.{part}", "ja", names=between.join(facts[part]) or words("try.none", "ja"))


def _compared(words: Words, played: Played) -> Iterator[str]:
    """How it differs from what was expected, and what differs only in what isn't asked."""
    for one in played.differences:
        yield words("try.difference", "ja", what=one)
    if not played.differences:
        yield words("try.as_expected", "ja")
    for one in played.spoken:
        if one not in played.differences:
            yield words("try.spoken", "ja", what=one)


def summed(words: Words, found: list[Played]) -> str:
    good = sum(1 for one in found if one.match)
    bad = sum(1 for one in found if one.differences)
    later = [one.scenario.id for one in found if not one.available]
    text = words("try.sum", "ja", count=len(found), good=good, bad=bad)
    if not later:
        return text
    return words("try.later", "ja", sum=text, count=len(later), names=words("try.and", "ja").join(later))


def write_sheets(station: Station, library: FormLibrary, played: Played, folder: Path) -> list[Path]:
    """One PDF for each form; none for a visit that is undecided or goes on with a clerk (安全相談)."""
    if played.outcome is None or played.answers.get(SAFETY) is True:
        return []
    case = case_of(station, played.answers, played.outcome, played.scenario.today)
    by_form: dict[str, list[Sheet]] = {}
    for sheet in sheets_for(library, station.guide, case, practice=True):
        by_form.setdefault(sheet.form_id, []).append(sheet)
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"{form}.pdf" for form in by_form]
    for path, sheets in zip(paths, by_form.values(), strict=True):
        path.write_bytes(draw_sheets(sheets).pdf)
    return paths
