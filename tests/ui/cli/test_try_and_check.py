"""`kakanai try` and `kakanai check` from the command line, on the shipped content."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from ui.cli import check, try_
from ui.cli.content import CONTENT

SCENARIOS = CONTENT / "scenarios/tennyu.yaml"


@pytest.fixture
def app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> typer.Typer:
    monkeypatch.setenv("KAKANAI_DATA", str(tmp_path))
    made = typer.Typer()
    try_.register(made)
    check.register(made)
    return made


def test_all_scenarios_match_and_print_what_they_found(app: typer.Typer) -> None:
    done = CliRunner().invoke(app, ["try", str(SCENARIOS)])
    assert done.exit_code == 0, done.output
    assert "7件：期待どおり 7件、ちがい 0件" in done.output
    assert "新しい家に住み始めた日はいつですか" in done.output
    assert "転入届　2026-11-30まで" in done.output


def test_json_has_the_binding_keys(app: typer.Typer) -> None:
    done = CliRunner().invoke(app, ["try", str(SCENARIOS), "--json"])
    assert done.exit_code == 0
    first = json.loads(done.stdout)[0]
    assert set(first) >= {
        "id", "procedures", "guidance", "persons", "deadlines", "counters",
        "forms", "bring", "questions", "reasons", "match", "differences",
    }  # fmt: skip
    assert (first["id"], first["match"]) == ("S01", True)
    assert first["persons"]["mnc_keizoku"] == ["chichi", "haha", "ko1"]
    assert first["procedures"] == sorted(first["procedures"])
    assert "f_ido_tennyu" in first["forms"]


def test_a_difference_exits_with_one(app: typer.Typer, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.yaml"
    wrong.write_text(
        SCENARIOS.read_text("utf-8").replace("tennyugaku, yobo_tennyu]", "yobo_tennyu]", 1), "utf-8"
    )
    done = CliRunner().invoke(app, ["try", str(wrong)])
    assert done.exit_code == 1
    assert "ちがい　手続：tennyugaku が余分です。" in done.output


def test_sheets_are_written_one_file_for_each_form(app: typer.Typer, tmp_path: Path) -> None:
    alone = tmp_path / "alone.yaml"
    text = SCENARIOS.read_text("utf-8")
    alone.write_text(text[text.index("- id: S03") : text.index("- id: S04")], "utf-8")
    done = CliRunner().invoke(app, ["try", str(alone), "--out", str(tmp_path / "out")])
    assert done.exit_code == 0, done.output
    written = sorted((tmp_path / "out/S03").iterdir())
    assert [one.name for one in written] == ["f_ido_tennyu.pdf", "f_mnc_kisai.pdf"]
    assert all(one.read_bytes().startswith(b"%PDF") for one in written)


def test_an_event_that_clerks_still_do_is_told_and_not_counted(
    app: typer.Typer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    city = tmp_path / "city"
    (city / "events").mkdir(parents=True)
    text = (CONTENT / "events/tennyu.yaml").read_text("utf-8")
    (city / "events/tennyu.yaml").write_text(text.replace("available: yes", "available: no"), "utf-8")
    monkeypatch.setenv("KAKANAI_CITY", str(city))
    done = CliRunner().invoke(app, ["try", str(SCENARIOS), "--json"])
    assert done.exit_code == 0
    assert {one["match"] for one in json.loads(done.stdout)} == {None}


def test_check_says_when_all_is_well_and_counts_what_is_not(app: typer.Typer, tmp_path: Path) -> None:
    assert CliRunner().invoke(app, ["check"]).exit_code == 0
    city = tmp_path / "city"
    city.mkdir()
    (city / "city.yaml").write_text("mayor: x\n", "utf-8")
    done = CliRunner().invoke(app, ["check", str(city)])
    assert done.exit_code == 1
    assert f"{city / 'city.yaml'}:1: 「name:」がありません。足してください。" in done.output
    assert CliRunner().invoke(app, ["check", str(tmp_path / "nowhere")]).exit_code == 1
