"""The page of figures: one page, readable as text, with bars where there is something to tell."""

from __future__ import annotations

from datetime import date, datetime
from functools import cache
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]  # it has no stubs
import pytest

from forms.measures import Rect
from forms.report import render_report
from forms.report_content import Names, plain, report_content
from kiosk.clock import JAPAN
from kiosk.guide import load_guide
from kiosk.guide.model import Guide
from kiosk.office.counted import Raw
from kiosk.office.disclosure import Hidden
from kiosk.office.figures import Report, report
from kiosk.words import Words, load_words
from tests.forms.looking import packed, pages_of, text_of
from tests.kiosk.figures.days import FIRST, made_up

CONTENT = Path("forms/content")
MADE = datetime(2026, 11, 30, 17, 40, tzinfo=JAPAN)


@cache
def city() -> tuple[Guide, Words]:
    return load_guide(CONTENT), load_words(CONTENT / "words")


@cache
def month() -> Report:
    guide, _ = city()
    made = made_up(guide, days=20, visits=120)
    return report(made, FIRST, date(2026, 11, 27), guide.city.lines, guide.city.counters)


def page(of: Report) -> bytes:
    return render_report(report_content(of, *city(), MADE))


def darkness(pdf: bytes, rect: Rect) -> float:
    """How much of a place is as dark as a bar."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        picture = document[0].render(scale=2, grayscale=True).to_pil()
    finally:
        document.close()
    mm = 2 * 72 / 25.4
    part = picture.crop((int(rect.x * mm), int(rect.y * mm), int(rect.right * mm), int(rect.bottom * mm)))
    return float(sum(part.histogram()[:80]) / (part.width * part.height))


PLACES = {
    "hours": Rect(28, 72, 168, 40),
    "waits": Rect(43, 132, 55, 46),
    "no_shows": Rect(136, 132, 45, 46),
    "procedures": Rect(63, 200, 35, 60),
    "stops": Rect(157, 200, 35, 60),
}


def test_a_month_is_one_page_with_all_that_is_told() -> None:
    pdf = page(month())
    assert pages_of(pdf) == 1
    text = packed(text_of(pdf))
    for wanted in (
        "来庁と窓口の統計",
        "2026年11月2日（月）から2026年11月27日（金）まで",
        "時間帯ごとの来庁",
        "受付ごとの待ち時間",
        "受付ごとの不在",
        "多かった手続",
        "端末で止まる・もどる画面",
        "暗証番号",
        "10時",
        "支援措置の方は数えていません",
        str(month().total.counts["given"]),
    ):
        assert wanted in text, wanted


@pytest.mark.parametrize("place", PLACES)
def test_no_chart_is_empty(place: str) -> None:
    assert darkness(page(month()), PLACES[place]) > 0.02


def test_an_empty_period_is_a_page_too() -> None:
    pdf = page(report(Raw(), FIRST, FIRST))
    assert pages_of(pdf) == 1
    text = packed(text_of(pdf))
    assert text.count("のせられる数がありません") == 5
    assert "2026年11月2日（月）" in text and "から" not in text.split("時間帯")[0]
    assert darkness(pdf, PLACES["hours"]) < 0.02


def test_the_page_shows_no_number_under_five() -> None:
    """Of a quiet day nearly everything is hidden."""
    guide, _ = city()
    quiet = report(made_up(guide, days=1, visits=8), FIRST, FIRST, guide.city.lines, guide.city.counters)
    content = report_content(quiet, *city(), MADE)
    hidden = [value for table in quiet.tables.values() for row in table.rows for value in row.counts.values()]
    assert Hidden.FEW in hidden
    charts = (content.hours, content.no_shows, content.procedures, content.stops)
    values = [value for chart in charts for one in chart.series for value in one.values if value is not None]
    assert all(value % 5 == 0 for value in values)
    assert pages_of(page(quiet)) == 1


def test_codes_have_names_and_unknown_ones_stay_codes() -> None:
    names = Names(*city())
    assert names("line", "B") == "住所"
    assert names("counter", "SHIMIN") == "3 市民課"
    assert names("procedure", "ninshin_todoke") == "妊娠の届出(母子健康手帳交付)"
    assert names("screen", "c_tel") == "昼間つながる電話番号は何番ですか"
    assert names("screen", "own.kana") == "名前の読み（カードなし）"
    for by in ("line", "counter", "procedure", "screen"):
        assert names(by, "gone") == "gone"


def test_every_place_of_a_visit_has_a_name() -> None:
    from ui.resident.state import Place

    names = Names(*city())
    unnamed = {"welcome", "safety", "questions", "staff_only", "cardleft"}
    for place in Place:
        assert (names("screen", place.value) != place.value) == (place.value not in unnamed), place


def test_furigana_and_breaks_are_taken_off() -> None:
    assert plain("{書|か}く**窓口**\u200bへ") == "書く窓口へ"
