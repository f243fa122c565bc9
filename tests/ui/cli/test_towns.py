"""`kakanai towns`: what it prints is read again as the towns of a city."""

from __future__ import annotations

from pathlib import Path

import pytest

import forms
from kiosk.faults import Trouble
from kiosk.guide import load_guide
from tests.kiosk.test_postal import file
from ui.cli.towns import towns

CONTENT = Path(forms.__file__).parent / "content"


def test_the_list_goes_into_city_yaml(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "utf_ken_all.csv"
    path.write_text(file(), "utf-8")
    towns(path, "みほん市")
    made = capsys.readouterr().out
    shipped = (CONTENT / "city.yaml").read_text("utf-8")
    (tmp_path / "city.yaml").write_text(shipped[: shipped.index("towns:")] + made, "utf-8")
    found = {one.name: one.postal_code for one in load_guide(CONTENT, tmp_path).city.towns}
    assert found["朝日町"] == "0000002"
    assert found["青葉町"] == "", "it has several codes"
    assert "# 0000001・0000009" in made


def test_a_file_without_the_city_is_told(tmp_path: Path) -> None:
    path = tmp_path / "utf_ken_all.csv"
    path.write_text(file(), "utf-8")
    for city, where in (("ない市", path), ("みほん市", tmp_path / "nowhere.csv")):
        with pytest.raises(Trouble):
            towns(where, city)
