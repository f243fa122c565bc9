"""`kakanai form`: one form as PDF, filled from a scenario or with invented data."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time
from pathlib import Path
from typing import Annotated

import typer

from forms.render import FormLibrary, Rendered, load_forms, render_form
from kiosk.answers import Answers
from kiosk.cases import Case
from kiosk.cases.opening import open_case
from kiosk.clock import JAPAN
from kiosk.faults import Fault, Trouble
from kiosk.person import PartialDate, Person, Sex
from kiosk.procedures import decide
from kiosk.procedures.scenario import full_answers, read_scenarios
from kiosk.words import Words
from ui.cli.content import CONTENT
from ui.cli.station import Config, Station, open_station

_TOKEN = "0" * 12


def register(app: typer.Typer) -> None:
    app.command("form", help="帳票を1つ（または全部）PDFにします。シナリオがなければ見本の値を入れます。")(
        form
    )


def form(
    form_id: Annotated[str | None, typer.Argument(help="帳票の名前（f_ido_tennyu など）。")] = None,
    scenario: Annotated[
        str | None, typer.Option(help="シナリオのファイル。FILE#ID で1つを選びます。")
    ] = None,
    grid: Annotated[bool, typer.Option("--grid", help="欄の枠と名前を重ねます。")] = False,
    every: Annotated[bool, typer.Option("--all", help="全部の帳票を --out のフォルダーに書きます。")] = False,
    out: Annotated[Path | None, typer.Option(help="書くPDF（--all のときはフォルダー）。")] = None,
    config: Config = None,
) -> None:
    station = open_station(config)
    library = load_forms(CONTENT, station.settings.city)
    if out is None or every == bool(form_id):
        raise typer.BadParameter(station.words("paper.cli_what", "ja"))
    if every:
        out.mkdir(parents=True, exist_ok=True)
        for name in library.forms:
            (out / f"{name}.pdf").write_bytes(_draw(station, library, name, scenario, grid).pdf)
        print(station.words("paper.cli_wrote", "ja", count=len(library.forms), place=out))
        return
    drawn = _draw(station, library, str(form_id), scenario, grid)
    out.write_bytes(drawn.pdf)
    for finding in drawn.findings:
        print(_told(station.words, finding.field, finding.code, finding.detail))


def _draw(station: Station, library: FormLibrary, name: str, scenario: str | None, grid: bool) -> Rendered:
    if name not in library.forms:
        text = station.words("paper.cli_unknown", "ja", form=name, known="・".join(sorted(library.forms)))
        raise Trouble(Fault.CONTENT_INVALID, text, form=name)
    case = _case(station, scenario) if scenario else None
    return render_form(library, name, station.guide, case, grid=grid, practice=True)


def _case(station: Station, scenario: str) -> Case:
    """The visit of a scenario: `FILE#ID`, or the first of FILE."""
    file, _, wanted = scenario.partition("#")
    found = [one for one in read_scenarios(Path(file), station.guide) if wanted in ("", one.id)]
    if not found:
        raise Trouble(Fault.CONTENT_INVALID, station.words("paper.cli_no_scenario", "ja", scenario=scenario))
    played = found[0]
    answers = full_answers(station.guide, played)
    outcome = decide(station.guide, answers, played.today)
    member, holder = _visitor(station, answers)
    case = open_case(
        outcome,
        answers,
        content_version=station.guide.version,
        now=datetime.combine(played.today, time(10, 0), JAPAN),
        station=station.settings.station,
        language="ja",
        card_holder=holder,
        card_person=member if holder else None,
    )
    # The same scenario gives the same paper.
    return replace(case, token=_TOKEN)


def _visitor(station: Station, answers: Answers) -> tuple[str | None, Person | None]:
    """Who sits at the kiosk, and the card when the scenario gives one; scenarios know no old address."""
    found = next((one for one in answers.people if one.get("raichosha") is True), None)
    if found is None:
        return None, None
    name, birth = found.get("name"), found.get("birth")
    day = PartialDate.of(birth) if isinstance(birth, date) else birth
    if found.get("mn_card") is not True or not isinstance(name, str) or not isinstance(day, PartialDate):
        return found.id, None
    told = found.get("sex")
    sex = Sex(told) if isinstance(told, str) and told in set(Sex) else Sex.UNKNOWN
    return found.id, Person(name, station.words("paper.cli_address", "ja"), day, sex)


def _told(words: Words, field: str, code: str, detail: str) -> str:
    return words("paper.cli_finding", "ja", field=field, code=code, detail=detail)
