"""`kakanai simulate`: in a small file, out sentences, a table, JSON and a page."""

import json
from pathlib import Path
from typing import Any

import pypdfium2  # type: ignore[import-untyped]  # it has no stubs
import pytest
import typer
from typer.testing import CliRunner

from ui.cli import simulate

HALL = """\
name: 試しの町
opens: 8:30
closes: 17:15
lines:
  B: {name: 住所, arrivals: {9: 6, 10: 6, 11: 6, 13: 5, 14: 5}, minutes: 9, then: {D: 30}}
  D: {name: 保険, arrivals: {9: 2, 10: 2}, minutes: 12}
desks:
  W1: {lines: [B], open: 8:30-17:15}
  W2: {lines: [B, D], open: [8:30-12:00, 13:00-17:15]}
"""
QUICK = ("--days", "2", "--seed", "3")


@pytest.fixture
def hall(tmp_path: Path) -> Path:
    file = tmp_path / "hall.yaml"
    file.write_text(HALL, "utf-8")
    return file


def run(*words: str, fails: bool = False) -> str:
    app = typer.Typer()
    simulate.register(app)
    app.command("other")(lambda: None)  # one command alone would lose its name
    result = CliRunner().invoke(app, ["simulate", *words])
    assert (result.exit_code != 0) is fails, (result.output, result.exception)
    return result.stdout


def ask(*words: str) -> Any:
    return json.loads(run(*words, "--json"))


def test_it_tells_waits_and_how_honest_they_were(hall: Path) -> None:
    said = run(str(hall), *QUICK)
    for wanted in ("試しの町", "2日分", "B 住所", "D 保険", "よくある計算", "目標 80%"):
        assert wanted in said
    assert "窓口の数" not in said


def test_the_same_seed_gives_the_same_figures(hall: Path) -> None:
    first, again = ask(str(hall), *QUICK), ask(str(hall), *QUICK)
    assert first == again
    assert first["told"]["waits"] > 0
    assert first["told"]["ratio"] == pytest.approx(first["told"]["error"] / first["told"]["usual_error"])
    assert 0 <= first["told"]["coverage"] <= first["told"]["coverage_shown"] <= 1
    assert {one["line"] for one in first["lines"]} == {"B", "D"}
    assert ask(str(hall), "--days", "2", "--seed", "4")["waits"] != first["waits"]


def test_it_sizes_counters(hall: Path) -> None:
    told = ask(str(hall), *QUICK, "--desks", "B=3,1,2")
    assert [one["desks"] for one in told["desks"]] == [1, 2, 3]
    assert told["desks"][0]["median"] >= told["desks"][1]["median"] >= told["desks"][2]["median"]
    assert "住所の窓口を3つに" in run(str(hall), *QUICK, "--desks", "B=3")
    swept = ask(str(hall), *QUICK, "--sweep")["desks"]
    assert len({one["line"] for one in swept}) == 1
    assert len(swept) >= 3


def test_it_writes_one_page_with_charts(hall: Path, tmp_path: Path) -> None:
    out = tmp_path / "page.pdf"
    assert str(out) in run(str(hall), *QUICK, "--desks", "B=1,2,3", "--out", str(out))
    document = pypdfium2.PdfDocument(out)
    assert len(document) == 1
    text = document[0].get_textpage().get_text_bounded()
    for wanted in ("窓口の試算", "時間ごとの待ち時間", "窓口の数と待ち時間", "3窓口", "保険"):
        assert wanted in text


@pytest.mark.parametrize("desks", ["B", "B=", "B=0", "B=a", "B=2,", "Z=2", "B=999"])
def test_a_wrong_number_of_desks_is_told(hall: Path, desks: str) -> None:
    assert "--desks は「B=3,4,5」" in run(str(hall), "--desks", desks, fails=True)


def test_a_file_that_can_t_be_read_is_told_with_its_lines(hall: Path, tmp_path: Path) -> None:
    hall.write_text(HALL.replace("minutes: 9", "minutes: 九").replace("[B, D]", "[B, X]"), "utf-8")
    said = run(str(hall), fails=True)
    assert "hall.yaml:5:" in said
    assert "hall.yaml:9:" in said
    assert "直すところが3つあります。" in said
    assert "ファイルがありません" in run(str(tmp_path / "none.yaml"), fails=True)
