"""Settings: read from one file, overridden by the environment, refused by name."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.faults import Fault, Trouble
from kiosk.settings import Settings, load_settings


def written(folder: Path, text: str) -> Path:
    file = folder / "kakanai.toml"
    file.write_text(text, "utf-8")
    return file


def refusal(file: Path) -> str:
    with pytest.raises(Trouble) as told:
        load_settings(file)
    assert told.value.fault is Fault.SETTINGS_INVALID
    return told.value.detail


def test_without_a_file_everything_has_a_value(tmp_path: Path) -> None:
    assert load_settings(written(tmp_path, "")).times.idle == 90


def test_the_environment_wins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KAKANAI_TIMES__IDLE", "120")
    assert load_settings(written(tmp_path, "[times]\nidle = 60\n")).times.idle == 120


def test_an_unknown_key_is_named(tmp_path: Path) -> None:
    assert "times.idel" in refusal(written(tmp_path, "[times]\nidel = 60\n"))


def test_a_wrong_value_is_named(tmp_path: Path) -> None:
    assert "card.way" in refusal(written(tmp_path, '[card]\nway = "face"\n'))


def test_a_torn_file_says_where(tmp_path: Path) -> None:
    assert "line 1" in refusal(written(tmp_path, "station = \n"))


def test_a_named_file_must_exist(tmp_path: Path) -> None:
    assert "ありません" in refusal(tmp_path / "none.toml")


def test_a_file_once_read_is_not_read_again(tmp_path: Path) -> None:
    """Otherwise one wrong file would break every Settings() made after it in the same program."""
    file = tmp_path / "kakanai.toml"
    file.write_text('station = "K7"\n', "utf-8")
    assert load_settings(file).station == "K7"
    assert Settings().station == "K1"
    file.write_text('station = ["torn"]\n', "utf-8")
    with pytest.raises(Trouble):
        load_settings(file)
    assert Settings().station == "K1"
