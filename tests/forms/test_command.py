"""`kakanai form`: one form, or all, from a scenario or with invented data."""

from __future__ import annotations

from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from kiosk.faults import Trouble
from tests.forms.conftest import CONTENT
from tests.forms.looking import packed, pages_of, text_of
from tests.forms.test_layout import FORMS
from ui.cli import check
from ui.cli import form as command

SCENARIO = CONTENT / "scenarios" / "tennyu.yaml"


@pytest.fixture
def app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> typer.Typer:
    config = tmp_path / "kakanai.toml"
    config.write_text("", "utf-8")
    monkeypatch.setenv("KAKANAI_CONFIG", str(config))
    found = typer.Typer(pretty_exceptions_enable=False)
    command.register(found)
    found.command("other")(lambda: None)
    return found


def run(app: typer.Typer, *words: str) -> str:
    found = CliRunner().invoke(app, ["form", *words], catch_exceptions=False)
    assert found.exit_code == 0, found.output
    return found.output


def test_a_scenario_fills_the_form(app: typer.Typer, tmp_path: Path) -> None:
    out = tmp_path / "form.pdf"
    run(app, "f_ido_tennyu", "--scenario", f"{SCENARIO}#S01", "--out", str(out))
    text = packed(text_of(out.read_bytes()))
    assert "見本太郎" in text and "見本二葉" in text and "練習モード" in text
    again = tmp_path / "again.pdf"
    run(app, "f_ido_tennyu", "--scenario", f"{SCENARIO}#S01", "--out", str(again))
    assert again.read_bytes() == out.read_bytes()


def test_without_a_scenario_it_shows_invented_data(app: typer.Typer, tmp_path: Path) -> None:
    out = tmp_path / "form.pdf"
    run(app, "f_kokuho_ido", "--grid", "--out", str(out))
    assert "[1].birth" in packed(text_of(out.read_bytes()))


def test_all_forms_at_once(app: typer.Typer, tmp_path: Path) -> None:
    run(app, "--all", "--out", str(tmp_path / "forms"))
    written = sorted((tmp_path / "forms").glob("*.pdf"))
    assert [path.stem for path in written] == FORMS
    assert all(pages_of(path.read_bytes()) >= 1 for path in written)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("f_nobody", "--out", "x.pdf"), "f_nobody"),
        (("f_ido_tennyu", "--scenario", f"{SCENARIO}#S99", "--out", "x.pdf"), "S99"),
    ],
)
def test_a_wrong_name_is_told(app: typer.Typer, words: tuple[str, ...], told: str) -> None:
    with pytest.raises(Trouble) as caught:
        run(app, *words)
    assert told in caught.value.detail


def test_the_check_tells_a_citys_mistakes_with_file_and_line(tmp_path: Path) -> None:
    (tmp_path / "forms").mkdir()
    text = "form: f_own\ntitle: うち\nbody:\n- section: 人\n  rows:\n  - [{署名: card.name, w: 30}]\n"
    (tmp_path / "forms" / "f_own.yaml").write_text(text, "utf-8")
    app = typer.Typer()
    check.register(app)
    app.command("other")(lambda: None)
    found = CliRunner().invoke(app, ["check", str(tmp_path)])
    assert found.exit_code == 1
    for mistake in ("f_own.yaml:1: PENCIL", "f_own.yaml:6: WIDTH", "f_own.yaml:6: FORBIDDEN"):
        assert mistake in found.output


def test_the_longest_values_are_shown_in_every_row(app: typer.Typer, tmp_path: Path) -> None:
    out = tmp_path / "form.pdf"
    run(app, "f_ido_tennyu", "--worst", "--out", str(out))
    text = packed(text_of(out.read_bytes()))
    assert text.count("VILLANUEVA-MIHONOYAMA") >= 5 and "以下余白" not in text
