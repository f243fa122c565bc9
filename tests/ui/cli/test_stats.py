"""`kakanai stats`: tables, CSV, JSON and the page, and what it says when there is nothing to tell."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from kiosk.clock import RunningClock
from kiosk.faults import Fault, Trouble
from kiosk.guide.model import Guide
from kiosk.office import Office, Tally, open_office
from kiosk.settings import load_settings
from tests.forms.looking import pages_of
from tests.kiosk.office import world
from ui.cli import stats
from ui.cli.stats_table import as_csv

DAY = ["--today", world.TODAY.isoformat()]


class Machine:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.config = folder / "kakanai.toml"
        self.config.write_text(f'data = "{folder / "data"}"\n')
        self.app = typer.Typer()
        stats.register(self.app)

    def office(self) -> Office:
        return open_office(load_settings(self.config), world.city(), RunningClock(world.clock().now()))

    def run(self, *words: str) -> str:
        result = CliRunner().invoke(self.app, [*words, "--config", str(self.config), *DAY])
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        assert result.exit_code == 0, result.output
        return result.stdout


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    guide = Guide("v1", world.city(), {}, {}, {}, ())
    monkeypatch.setattr("ui.cli.station.load_guide", lambda *_: guide)
    return Machine(tmp_path)


@pytest.fixture
def busy(machine: Machine) -> Iterator[Machine]:
    """Twelve in line B, three in line D; two in three came to a kiosk."""
    office = machine.office()
    for line, counter, count in (("B", "SHIMIN", 12), ("D", "HOKEN", 3)):
        for visit in range(count):
            office.admit(line, key=f"{line}{visit}")
            office.finish(office.call_next(counter).number)
    office.tally(Tally("begun", "", count=10), Tally("shown", "pin", count=10), Tally("back", "pin", count=2))
    office.tally(Tally("found", "=HYPERLINK(1)", count=9), Tally("shown", "seldom", count=4))
    office.close()
    yield machine


def table(told: str) -> list[list[str]]:
    return [line.split("\t") for line in told.splitlines() if "\t" in line]


def test_by_line(busy: Machine) -> None:
    head, first, second = table(busy.run("stats", "--by", "line"))
    assert head[:6] == ["記号", "受付", "番号", "呼出", "完了", "不在"]
    assert first[:6] == ["B", "引っ越し", "10", "10", "10", "0"]
    assert second[:6] == ["D", "保険・年金", "5件未満", "5件未満", "5件未満", "0"]
    assert len(head) == len(first) == len(second) == 10


def test_by_hour_has_a_total_that_tells_no_small_number(busy: Machine) -> None:
    rows = table(busy.run("stats", "--by", "hour"))
    assert rows[-1][1] == "合計"
    assert rows[-1][2:5] == ["10", "15", "15"]


def test_what_only_few_did_is_not_named(busy: Machine) -> None:
    told = busy.run("stats", "--by", "screen")
    assert "暗証番号" in told and "seldom" not in told
    assert table(told)[1][2:4] == ["10", "5件未満"]


def test_a_spreadsheet_reads_the_csv_and_runs_nothing_of_it(busy: Machine) -> None:
    file = busy.folder / "t.csv"
    assert str(file) in busy.run("stats", "--by", "procedure", "--csv", str(file))
    content = file.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf") and b"\r\n" in content
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    assert rows[0][1] == "手続"
    assert rows[1][:3] == ["'=HYPERLINK(1)", "'=HYPERLINK(1)", "10"]


@pytest.mark.parametrize("cell", ["=1+1", "+81", "-1", "@x", "\tx", "\rx"])
def test_no_cell_is_a_formula(cell: str) -> None:
    told = as_csv([[cell, "a,b", 'say "x"', "2\n3"]]).decode("utf-8-sig")
    (row,) = csv.reader(io.StringIO(told, newline=""))
    assert row == [f"'{cell}", "a,b", 'say "x"', "2\n3"]


def test_the_default_table_as_csv(busy: Machine) -> None:
    file = busy.folder / "t.csv"
    busy.run("stats", "--csv", str(file))
    rows = list(csv.reader(io.StringIO(file.read_text("utf-8-sig"))))
    assert rows[0] == ["日付", "時", "記号", "受付", "呼出", "待ち中央値(分)", "対応中央値(分)", "不在"]
    assert rows[1][2:5] == ["B", "引っ越し", "10"]
    assert rows[2][2:] == ["D", "保険・年金", "5件未満", "", "", ""]


def test_json_has_null_where_nothing_is_told(busy: Machine) -> None:
    told: dict[str, Any] = json.loads(busy.run("stats", "--by", "line", "--json"))
    assert (told["by"], told["since"], told["until"]) == ("line", "2026-11-24", "2026-11-24")
    rows = {one["key"]: one for one in told["rows"]}
    assert (rows["B"]["called"], rows["D"]["called"]) == (10, None)
    assert rows["B"]["waited"]["median"] is not None
    assert rows["D"]["waited"] == {"median": None, "most": None}


def test_the_page_is_written(busy: Machine) -> None:
    file = busy.folder / "t.pdf"
    assert "書き出しました" in busy.run("stats", "--pdf", str(file))
    assert pages_of(file.read_bytes()) == 1


def test_an_empty_day_says_so(machine: Machine) -> None:
    for by in stats.By:
        assert machine.run("stats", "--by", by) == "この期間の記録はありません。\n"
    assert len(machine.run("stats").splitlines()) == 1
    file = machine.folder / "t.pdf"
    machine.run("stats", "--pdf", str(file))
    assert pages_of(file.read_bytes()) == 1


def test_a_period_that_ends_before_it_begins_is_named(machine: Machine) -> None:
    with pytest.raises(Trouble) as told:
        machine.run("stats", "--since", "2026-11-25", "--until", "2026-11-24")
    assert told.value.fault is Fault.PERIOD_INVALID
    assert "2026-11-25" in told.value.detail


def test_a_day_that_is_still_to_come_is_empty(machine: Machine) -> None:
    assert json.loads(machine.run("stats", "--since", "2027-01-01", "--json")) == []


def test_a_database_that_is_away_is_named(machine: Machine) -> None:
    url = "postgresql+psycopg://nobody@127.0.0.1:1/none"
    machine.config.write_text(f'data = "{machine.folder}"\ndatabase = "{url}"\n')
    with pytest.raises(Trouble) as told:
        machine.run("stats", "--by", "line")
    assert told.value.fault is Fault.DATABASE_UNREACHABLE


def test_a_file_that_cannot_be_written_is_named(machine: Machine) -> None:
    with pytest.raises(Trouble) as told:
        machine.run("stats", "--pdf", str(machine.folder / "nowhere" / "t.pdf"))
    assert told.value.fault is Fault.FILE_NOT_WRITTEN
    assert "nowhere" in told.value.detail
