"""`kakanai form`: one form as PDF, filled from a scenario or with invented data."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from forms.render import FormLibrary, Rendered, load_forms, render_form
from kiosk.cases import Case
from kiosk.faults import Fault, Trouble
from kiosk.procedures import decide
from kiosk.procedures.scenario import full_answers, read_scenarios
from kiosk.words import Words
from ui.cli.content import CONTENT
from ui.cli.scenario_case import case_of
from ui.cli.station import Config, Station, open_station


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
    worst: Annotated[bool, typer.Option("--worst", help="見本の値を、いちばん長いものにします。")] = False,
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
            (out / f"{name}.pdf").write_bytes(_draw(station, library, name, scenario, grid, worst).pdf)
        print(station.words("paper.cli_wrote", "ja", count=len(library.forms), place=out))
        return
    drawn = _draw(station, library, str(form_id), scenario, grid, worst)
    out.write_bytes(drawn.pdf)
    for finding in drawn.findings:
        print(_told(station.words, finding.field, finding.code, finding.detail))


def _draw(
    station: Station, library: FormLibrary, name: str, scenario: str | None, grid: bool, worst: bool
) -> Rendered:
    if name not in library.forms:
        text = station.words("paper.cli_unknown", "ja", form=name, known="・".join(sorted(library.forms)))
        raise Trouble(Fault.CONTENT_INVALID, text, form=name)
    case = _case(station, scenario) if scenario else None
    return render_form(library, name, station.guide, case, grid=grid, practice=True, worst=worst)


def _case(station: Station, scenario: str) -> Case:
    """The visit of a scenario: `FILE#ID`, or the first of FILE."""
    file, _, wanted = scenario.partition("#")
    found = [one for one in read_scenarios(Path(file), station.guide) if wanted in ("", one.id)]
    if not found:
        raise Trouble(Fault.CONTENT_INVALID, station.words("paper.cli_no_scenario", "ja", scenario=scenario))
    answers = full_answers(station.guide, found[0])
    outcome = decide(station.guide, answers, found[0].today)
    return case_of(station, answers, outcome, found[0].today)


def _told(words: Words, field: str, code: str, detail: str) -> str:
    return words("paper.cli_finding", "ja", field=field, code=code, detail=detail)
