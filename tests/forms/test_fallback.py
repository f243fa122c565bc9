"""The paper fallback: every number once, every form of the counter, and nobody's data."""

from __future__ import annotations

import errno
import re
from dataclasses import replace
from datetime import date, datetime
from functools import cache
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]  # it has no stubs
import pytest
import zxingcpp
from typer.testing import CliRunner

from forms.fallback import Fallback, fallback_of, render_fallback
from forms.fallback_pages import FallbackTicket
from forms.library import FormLibrary
from forms.render import load_forms
from kiosk.clock import JAPAN
from kiosk.faults import Fault, Trouble
from kiosk.guide import load_guide
from kiosk.guide.model import Guide
from kiosk.words import Text
from tests.forms.conftest import CONTENT
from ui.cli.main import commands
from ui.cli.paper import day_to_come, ready_until

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
        commands(), ["paper", "--counter", "GAKKO", "--out", str(tmp_path), "--today", "2026-11-28"]
    )
    assert done.exit_code == 0, done.output
    assert sorted(one.name for one in tmp_path.iterdir()) == [
        "kakanai-paper-GAKKO-2026-11-30.pdf",
        "mine.pdf",
    ]


def test_a_counter_that_is_none_is_told_with_those_there_are(tmp_path: Path) -> None:
    wrong = CliRunner().invoke(commands(), ["paper", "--counter", "NOWHERE", "--out", str(tmp_path)])
    assert isinstance(wrong.exception, Trouble)
    assert wrong.exception.fault is Fault.NO_SUCH_COUNTER
    assert "SHIMIN、KOSEKI" in wrong.exception.detail
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("now", "day"),
    [
        ("2026-11-30 07:00", "2026-11-30"),  # before the doors open: today
        ("2026-11-30 17:14", "2026-11-30"),
        ("2026-11-30 19:00", "2026-12-01"),  # at night: tomorrow, not the day that is over
        ("2026-12-04 19:00", "2026-12-07"),  # Friday night
        ("2026-12-28 19:00", "2027-01-04"),  # the year's last night
    ],
)
def test_at_night_it_is_made_for_the_next_open_day(now: str, day: str) -> None:
    at = datetime.fromisoformat(now).replace(tzinfo=JAPAN)
    assert day_to_come(at, guide().city) == date.fromisoformat(day)


def test_the_morning_check_sees_the_counter_that_has_none(tmp_path: Path) -> None:
    for name in ("SHIMIN-2026-11-30", "SHIMIN-2026-12-01", "MNC-2026-11-30", "MNC-someday", "MNC-2026-99-99"):
        (tmp_path / f"kakanai-paper-{name}.pdf").write_bytes(b"x")
    assert ready_until(tmp_path, ["SHIMIN"]) == date(2026, 12, 1)
    assert ready_until(tmp_path, ["SHIMIN", "MNC"]) == date(2026, 11, 30)
    assert ready_until(tmp_path, ["SHIMIN", "MNC", "ZEI"]) is None


@pytest.mark.parametrize(
    ("number", "fault"), [(errno.ENOSPC, Fault.DISK_FULL), (errno.EACCES, Fault.FILE_NOT_WRITTEN)]
)
def test_the_old_one_stays_when_the_new_one_cant_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, fault: Fault
) -> None:
    old = tmp_path / "kakanai-paper-GAKKO-2026-11-30.pdf"
    old.write_bytes(b"old")
    write = Path.write_bytes

    def half(file: Path, data: bytes) -> int:
        write(file, data[:1000])
        raise OSError(number, "no")

    monkeypatch.setattr(Path, "write_bytes", half)
    told = CliRunner().invoke(
        commands(), ["paper", "--counter", "GAKKO", "--out", str(tmp_path), "--day", "2026-11-30"]
    )
    assert isinstance(told.exception, Trouble)
    assert told.exception.fault is fault
    assert old.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [old]


def test_a_ticket_does_not_tell_what_somebody_came_for() -> None:
    pages = pages_of(drawn("SHOGAI"))
    tickets = [page for page in pages if "You will be called" in page]
    assert len(tickets) == 4
    assert all("14番窓口" in page and "Counters 14 and 15" in page for page in tickets)
    assert not any(guide().city.counters["SHOGAI"].name("ja") in page for page in tickets)


def test_numbers_stand_in_order_once_on_tickets_and_once_in_the_list() -> None:
    pages = pages_of(drawn("NENKIN"))
    numbers = [one.number for one in made("NENKIN").tickets]
    for parts in (
        [page for page in pages if "You will be called" in page],
        [page for page in pages if "終わった時刻" in page],
    ):
        assert re.findall(r"DP\d+", "\n".join(parts)) == numbers


def test_the_longest_names_and_numbers_stay_inside_their_ticket() -> None:
    found = made("GAKKO")
    line = Text(
        {
            "ja": "国民健康保険・後期高齢者医療・国民年金の窓口",
            "easy": "こくみんけんこうほけん・こうきこうれいしゃいりょう・ねんきんの まどぐち",
            "en": "National health insurance, medical care for the elderly and pension",
        }
    )
    counter = replace(found.counter, number="A-12", floor="本庁舎別館地下1階")
    long = replace(found, counter=counter, tickets=(FallbackTicket("ABCP1000", line),))
    pdf = render_fallback(long, library().words, "みほん市", DAY)
    with pypdfium2.PdfDocument(pdf) as document:
        page = document[1]
        text = page.get_textpage()
        said = re.sub(r"\s", "", text.get_text_range())
        for one in ("ABCP1000", line("ja"), line("en"), counter.number, counter.floor):
            assert re.sub(r"\s", "", one) in said
        right = max(text.get_charbox(at)[2] for at in range(text.count_chars()))
        assert right * 25.4 / 72 < 105
        assert [one.text for one in zxingcpp.read_barcodes(page.render(scale=3).to_pil())] == ["ABCP1000"]
