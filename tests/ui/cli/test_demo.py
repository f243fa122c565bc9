"""`kakanai demo --headless`: one whole visit through the real screens, and what it leaves."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import zxingcpp
from PIL import Image

from tests.forms.looking import packed, text_of

KAKANAI = str(Path(sys.executable).with_name("kakanai"))
NEEDED = [
    "hoiku_nintei",
    "hoiku_riyo",
    "jido_teate_nintei",
    "kodomo_iryo",
    "kokuho_shutoku",
    "mnc_keizoku",
    "mnc_shomei_hakko",
    "tennyu_todoke",
    "tennyugaku",
    "yobo_tennyu",
]


@pytest.fixture(scope="module")
def left(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the demo left of S01."""
    folder = tmp_path_factory.mktemp("demo")
    ended = subprocess.run(
        [KAKANAI, "demo", "--headless", str(folder)], capture_output=True, text=True, check=False, timeout=200
    )
    assert ended.returncode == 0, ended.stderr
    assert str(folder) in ended.stdout
    assert ended.stderr == ""
    return folder


@pytest.fixture(scope="module")
def told(left: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((left / "visit.json").read_text("utf-8"))
    return found


def test_every_screen_passed_has_its_numbered_picture(left: Path, told: dict[str, Any]) -> None:
    pictures = sorted(one.name for one in left.glob("*.png") if one.name != "ticket.png")
    assert pictures == sorted(told["screens"])
    assert [int(name.split("-")[0]) for name in pictures] == list(range(1, len(pictures) + 1))
    names = {re.sub(r"^\d+-|\.png$", "", one) for one in pictures}
    assert names >= {"welcome", "event", "card", "pin", "you", "review", "outcome", "printing", "ticket"}
    assert names >= {"desk-signin", "desk-queue", "desk-case", "display-called", "display"}


def test_no_picture_is_empty(left: Path) -> None:
    for file in left.glob("*.png"):
        with Image.open(file) as picture:
            colours = picture.convert("L").getcolors(256) or []
            assert len(colours) > 1, file.name


def test_the_visit_is_told_as_it_was(told: dict[str, Any]) -> None:
    assert told["scenario"] == "S01"
    assert told["procedures"] == NEEDED
    assert told["counters"] == ["SHIMIN", "MNC", "HOKEN", "KODOMO", "BOSHI", "GAKKO"]
    assert told["to_check"] == []
    assert {"c_raichosha", "t_moto", "t_bi", "c_kazoku", "t_jusho"} <= set(told["questions"])


def test_each_form_is_a_sheet_for_practice(left: Path, told: dict[str, Any]) -> None:
    sheets = sorted((left / "forms").glob("*.pdf"))
    assert sorted(one.stem for one in sheets) == sorted(told["forms"])
    assert {"slip", "f_ido_tennyu", "f_kokuho_ido", "f_jido_nintei"} <= set(told["forms"])
    for sheet in sheets:
        assert "練習" in packed(text_of(sheet.read_bytes())), sheet.name


def test_the_ticket_leads_to_the_phone_page(left: Path) -> None:
    with Image.open(left / "ticket.png") as ticket:
        (code,) = zxingcpp.read_barcodes(ticket)
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/t/[0-9A-Z]{26}", code.text)


def test_an_option_is_not_taken_for_the_folder(tmp_path: Path) -> None:
    done = subprocess.run(
        [KAKANAI, "demo", "--headless", "--help"],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        cwd=tmp_path,
    )
    assert done.returncode == 2
    assert "--headless" in done.stderr
    assert not list(tmp_path.iterdir())
