"""`kakanai stats`: figures without people."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from forms.report import render_report
from forms.report_content import Names, report_content
from kiosk.faults import Fault, Trouble
from kiosk.office import open_office
from kiosk.office.figures import Figure, Report
from ui.cli.coverage import coverage, protection
from ui.cli.station import AsJson, Config, Station, Today, open_station
from ui.cli.stats_table import as_csv, as_data, detail_lines, lines_of

Day = Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="なければきょう。")]


class By(StrEnum):
    LINE = "line"
    PROCEDURE = "procedure"
    COUNTER = "counter"
    HOUR = "hour"
    SCREEN = "screen"


def register(app: typer.Typer) -> None:
    group = typer.Typer(invoke_without_command=True)
    group.callback()(stats)
    group.command("coverage", help="手続・規則・用紙・それを守る来庁の例を表にします。")(coverage)
    group.command("protection", help="規則を1か所ずつまちがえて、来庁の例が気づく割合を出します。")(
        protection
    )
    app.add_typer(group, name="stats", help="呼出や待ち時間の統計（個人の情報なし）と、規則の点検。")


def stats(
    context: typer.Context,
    since: Day = None,
    until: Day = None,
    by: Annotated[By | None, typer.Option(help="まとめ方。なければ日・時・受付ごと。")] = None,
    to_csv: Annotated[Path | None, typer.Option("--csv", help="表を CSV（Excel 用）に書きます。")] = None,
    to_pdf: Annotated[Path | None, typer.Option("--pdf", help="グラフを A4 1枚の PDF に書きます。")] = None,
    config: Config = None,
    today: Today = None,
    as_json: AsJson = False,
) -> None:
    if context.invoked_subcommand is not None:
        return
    station = open_station(config, today)
    report = _report(station, since, until)
    names = Names(station.guide, station.words)
    written = []
    if to_csv:
        lines = lines_of(report, by, names) if by else detail_lines(report.figures, names)
        written.append(_write(to_csv, as_csv(lines)))
    if to_pdf:
        content = report_content(report, station.guide, station.words, station.clock.now())
        written.append(_write(to_pdf, render_report(content)))
    if as_json:
        told = as_data(report, by, names) if by else [asdict(one) for one in report.figures]
        print(json.dumps(told, default=str, ensure_ascii=not by))
    elif written:
        for file in written:
            print(names.text("written", file=file))
    elif by:
        _print_table(report, by, names)
    else:
        _print_figures(report.figures, station)


def _report(station: Station, since: datetime | None, until: datetime | None) -> Report:
    first = since.date() if since else None
    last = until.date() if until else max(station.today, first or station.today)
    first = first or last
    if first > last:
        raise Trouble(Fault.PERIOD_INVALID, f"--since {first}  --until {last}")
    office = open_office(station.settings, station.guide.city, station.clock)
    try:
        return office.report(first, last)
    finally:
        office.close()


def _write(file: Path, content: bytes) -> Path:
    try:
        file.write_bytes(content)
    except OSError as error:
        raise Trouble(Fault.FILE_NOT_WRITTEN, f"{file}: {error.strerror}") from error
    return file


def _print_table(report: Report, by: By, names: Names) -> None:
    if not report.tables[by].rows:
        print(names.text("none"))
        return
    for line in lines_of(report, by, names):
        print("\t".join(line))
    print(names.text("way"))
    if by in (By.PROCEDURE, By.SCREEN):
        print(names.text("hidden_rows"))


def _print_figures(figures: tuple[Figure, ...], station: Station) -> None:
    print(station.words("office.stats_head", "ja"))
    few = station.words("office.stats_few", "ja")
    for one in figures:
        row: list[object] = [one.day, one.hour, one.line]
        told = [one.calls, one.waited, one.served, few if one.no_shows is None else one.no_shows]
        row += [few] if one.calls is None else told
        print("\t".join("" if cell is None else str(cell) for cell in row))
