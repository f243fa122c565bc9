"""The program itself, as a person starts it: trouble is a sentence and exit 1, never a traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from kiosk.faults import Fault, Trouble
from kiosk.words import load_words
from ui.cli import main
from ui.cli.record import FILE

KAKANAI = str(Path(sys.executable).with_name("kakanai"))


def kakanai(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([KAKANAI, *words], capture_output=True, text=True, check=False, env=os.environ)


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ("statoin = 'K1'", "statoin"),
        ("printers = {sheets = 7}", "printers.sheets"),
        ("[times]\nidle = 3", "times.idle"),
        ("data = ", "TOML"),
    ],
)
def test_a_mistake_in_the_settings_is_named(tmp_path: Path, settings: str, told: str) -> None:
    file = tmp_path / "kakanai.toml"
    file.write_text(settings, "utf-8")
    ended = kakanai("doctor", "--config", str(file))
    assert ended.returncode == 1
    assert ended.stdout == ""
    assert told in ended.stderr
    assert str(file) in ended.stderr
    assert "Traceback" not in ended.stderr


def test_a_settings_file_that_is_not_there(tmp_path: Path) -> None:
    ended = kakanai("office", "list", "--config", str(tmp_path / "none.toml"))
    assert ended.returncode == 1
    assert "設定ファイルがありません" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_trouble_of_the_house_is_told_in_words(tmp_path: Path) -> None:
    file = tmp_path / "kakanai.toml"
    file.write_text(f'data = "{tmp_path / "data"}"', "utf-8")
    ended = kakanai("office", "call", "SHIMIN", "--config", str(file), "--today", "2026-11-24")
    assert ended.returncode == 1
    assert ended.stderr.strip()
    assert "Traceback" not in ended.stderr


def test_every_command_tells_what_it_does() -> None:
    ended = kakanai("--help")
    assert ended.returncode == 0
    for command in ("demo", "kiosk", "desk", "display", "status", "card", "try", "form", "check", "doctor"):
        assert command in ended.stdout
    for command in ("office", "db", "keys", "export", "stats", "licences"):
        assert command in ended.stdout


def test_what_nobody_foresaw_is_a_sentence_and_a_record_without_people(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))

    def breaks(**_given: object) -> None:
        raise ZeroDivisionError("見本 太郎")

    monkeypatch.setattr(main, "commands", lambda _words: breaks)
    with pytest.raises(SystemExit) as ended:
        main.run()
    told = capsys.readouterr().err
    kept = (tmp_path / "kakanai" / FILE).read_text("utf-8")
    assert ended.value.code == 1
    assert "Traceback" not in told and "見本" not in told + kept
    assert "ZeroDivisionError" in kept and "breaks" in kept
    assert kept.split()[2] in told, "the number of the record is told"


def test_a_torn_word_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "resident.yaml").write_text("welcome: {ja: [", "utf-8")
    with pytest.raises(Trouble) as told:
        load_words(tmp_path)
    assert told.value.fault is Fault.CONTENT_INVALID
    assert "resident.yaml" in told.value.detail


@pytest.mark.parametrize("face", ["kiosk", "desk", "display", "demo"])
def test_without_a_screen_a_face_says_so(face: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    ended = kakanai(face)
    assert ended.returncode == 1
    assert "画面が見つかりません" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_a_command_loads_no_other_one() -> None:
    """A kiosk's start would otherwise wait for the server, the simulation and the statistics."""
    code = (
        "import sys; from ui.cli.main import commands; commands(['kiosk']);"
        "print([one for one in ('ui.cli.simulate', 'ui.cli.status', 'simpy') if one in sys.modules])"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"


@pytest.mark.parametrize("name", main.COMMANDS)
def test_each_command_is_found_by_its_name_alone(name: str) -> None:
    ended = CliRunner().invoke(main.commands([name.rstrip("_")]), [name.rstrip("_"), "--help"])
    assert ended.exit_code == 0
    assert f"Usage: root {name.rstrip('_')}" in " ".join(ended.stdout.split())
