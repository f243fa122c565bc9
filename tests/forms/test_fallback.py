"""The paper fallback: every number once, every form of the counter, and nobody's data."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]  # it has no stubs
import pytest
import zxingcpp
from typer.testing import CliRunner

from forms.fallback import Fallback, fallback_of, render_fallback
from forms.library import FormLibrary
from forms.render import load_forms
from kiosk.guide import load_guide
from kiosk.guide.model import Guide
from tests.forms.conftest import CONTENT
from ui.cli.main import app

DAY = date(2026, 11, 30)


@cache
def guide() -> Guide:
    return load_guide(CONTENT)


@cache
def library() -> FormLibrary:
    return load_forms(CONTENT)


def made(counter: str) -> Fallback:
    return fallback_of(library(), guide(), counter, DAY)


def pages_of(pdf: bytes) -> list[str]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [str(page.get_textpage().get_text_range()) for page in document]


@cache
def drawn(counter: str) -> bytes:
    return render_fallback(made(counter), library().words, "みほん市", DAY)


def test_each_number_is_there_once_and_can_be_scanned() -> None:
    numbers = [one.number for one in made("SHIMIN").tickets]
    assert numbers[:2] == ["AP01", "AP02"]
    assert numbers[40] == "BP01"
    assert len(set(numbers)) == len(numbers) == 80
    with pypdfium2.PdfDocument(drawn("SHIMIN")) as document:
        image = document[1].render(scale=3).to_pil()
    assert sorted(one.text for one in zxingcpp.read_barcodes(image)) == numbers[:10]


def test_counters_of_one_line_never_give_the_same_number() -> None:
    one, two = ({ticket.number for ticket in made(counter).tickets} for counter in ("HOKEN", "NENKIN"))
    assert one and two
    assert not one & two


@pytest.mark.parametrize("counter", ["SHIMIN", "KOSEKI", "KODOMO"])
def test_every_form_of_the_counter_lies_ready_and_is_empty(counter: str) -> None:
    found = made(counter)
    wanted = {form for one in guide().procedures.values() if one.counter == counter for form in one.forms}
    assert {one.form_id for one in found.sheets} == wanted & set(library().forms)
    text = "\n".join(pages_of(drawn(counter)))
    for one in found.sheets:
        assert one.title.replace(" ", "") in re.sub(r"\s", "", text)
    for struck in ("以下余白", "該当なし"):
        assert struck not in text, "rows are for the hand"
    for somebody in ("太郎", "花子", "昭和61年"):
        assert somebody not in text
    said = [one for sheet in found.sheets for page in sheet.filled for one in page.fields if one.text]
    assert all("city." in one.box.id for one in said)


def test_the_command_writes_one_file_a_counter_and_clears_old_ones(tmp_path: Path) -> None:

    old, foreign = tmp_path / "kakanai-paper-SHIMIN-2026-11-01.pdf", tmp_path / "mine.pdf"
    for one in (old, foreign):
        one.write_bytes(b"x")
    runner = CliRunner()
    done = runner.invoke(
        app, ["paper", "--counter", "GAKKO", "--out", str(tmp_path), "--today", "2026-11-28"]
    )
    assert done.exit_code == 0, done.output
    assert sorted(one.name for one in tmp_path.iterdir()) == [
        "kakanai-paper-GAKKO-2026-11-30.pdf",
        "mine.pdf",
    ]
    wrong = runner.invoke(app, ["paper", "--counter", "NOWHERE", "--out", str(tmp_path)])
    assert wrong.exit_code != 0
