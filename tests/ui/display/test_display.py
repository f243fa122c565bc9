"""The hall display: what it says, and that it draws without a warning."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import combinations
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from pytestqt.qtbot import QtBot

from kiosk.clock import StoppedClock
from kiosk.faults import Fault, Trouble
from kiosk.tickets.model import Snapshot
from ui.display.plan import DisplayPlan
from ui.display.presenter import CALL_SHOWN, PAGE, STARTING, DisplayPresenter
from ui.display.saying import ruby
from ui.display.shell import DisplayShell, open_display
from ui.gallery.faces.morning import BUSY, HALL, NOW, called, line, words

SHOTS = os.environ.get("KAKANAI_SHOTS", "")


@pytest.fixture
def presenter() -> DisplayPresenter:
    return DisplayPresenter(HALL, words())


def test_what_was_called_before_the_start_does_not_fill_the_screen(presenter: DisplayPresenter) -> None:
    presenter.show(BUSY)
    assert presenter.tick(NOW)["overlay"] is None
    assert presenter.tick(NOW)["first"]["digits"] == "215"


def test_two_calls_fill_the_screen_one_after_the_other(presenter: DisplayPresenter) -> None:
    presenter.show(BUSY)
    first, second = called("B216", "SHIMIN", 0), called("C032", "KOSEKI", 0)
    presenter.show(replace(BUSY, calling=(second, first, *BUSY.calling)))
    assert presenter.tick(NOW)["overlay"]["digits"] == "216"
    assert presenter.tick(NOW + CALL_SHOWN)["overlay"]["digits"] == "032"
    assert presenter.tick(NOW + 2 * CALL_SHOWN)["overlay"] is None


def test_a_recall_fills_the_screen_again(presenter: DisplayPresenter) -> None:
    presenter.show(BUSY)
    again = replace(BUSY.calling[0], again=True)
    presenter.show(replace(BUSY, calling=(again, *BUSY.calling[1:])))
    assert presenter.tick(NOW)["overlay"]["digits"] == "215"


def test_without_news_the_ranges_go_and_the_numbers_stay(presenter: DisplayPresenter) -> None:
    presenter.show(BUSY)
    state = presenter.tick(NOW + timedelta(seconds=61))
    assert [line["range"] for line in state["lines"]] == ["", "", "", ""]
    assert state["first"]["digits"] == "215"
    assert state["notice"]


def test_an_undone_call_never_fills_the_screen(presenter: DisplayPresenter) -> None:
    presenter.show(BUSY)
    first, undone = called("B216", "SHIMIN", 0), called("C032", "KOSEKI", 0)
    presenter.show(replace(BUSY, calling=(undone, first, *BUSY.calling)))
    presenter.tick(NOW)
    presenter.show(replace(BUSY, calling=(first, *BUSY.calling)))
    assert presenter.tick(NOW + CALL_SHOWN)["overlay"] is None


def test_a_call_that_is_undone_leaves_the_screen(presenter: DisplayPresenter) -> None:
    presenter.show(BUSY)
    presenter.show(replace(BUSY, calling=(called("B216", "SHIMIN", 0), *BUSY.calling)))
    assert presenter.tick(NOW)["overlay"]["digits"] == "216"
    presenter.show(BUSY)
    assert presenter.tick(NOW)["overlay"] is None


def test_calls_of_a_time_without_news_are_shown_but_not_called_again(presenter: DisplayPresenter) -> None:
    presenter.show(BUSY)
    old = called("B216", "SHIMIN", 0)
    later = replace(BUSY, at=NOW + timedelta(minutes=5), calling=(old, *BUSY.calling))
    assert presenter.show(later) == ()
    state = presenter.tick(NOW + timedelta(minutes=5))
    assert (state["overlay"], state["first"]["digits"]) == (None, "216")


def test_nothing_of_another_day_is_ever_seen(presenter: DisplayPresenter) -> None:
    presenter.show(BUSY)
    state = presenter.tick(NOW + timedelta(days=1))
    assert (state["first"], state["lines"], state["lately"]) == (None, [], [])
    assert "止まって" in state["notice"]


def test_a_display_that_begins_says_nothing_wrong(presenter: DisplayPresenter) -> None:
    state = presenter.tick(NOW)
    assert (state["first"], state["notice"]) == (None, "準備しています")
    assert not state["known"], "nor that nobody is called"
    assert "止まって" in presenter.tick(NOW + STARTING)["notice"]


def test_a_closed_hall_says_when_it_opens(presenter: DisplayPresenter) -> None:
    presenter.show(replace(BUSY, open=False))
    state = presenter.tick(NOW)
    assert "11月25日" in state["notice"]
    assert "8:30" in state["notice"]
    assert "11/25" in state["noticeEnglish"]
    early = NOW.replace(hour=8, minute=0)
    presenter.show(replace(BUSY, open=False, at=early))
    assert presenter.tick(early)["notice"] == "受付は8:30に始まります。"


def test_a_line_that_gives_no_more_numbers_still_shows_who_waits(presenter: DisplayPresenter) -> None:
    last = line("A", 3, 10, 15, is_open=False)
    over = line("B", 0, 0, 0, is_open=False)
    presenter.show(replace(BUSY, lines=(last, over)))
    shown, shut = presenter.tick(NOW)["lines"]
    assert (shown["open"], shown["people"], shown["range"]) == (True, "3", "10〜15")
    assert shown["told"] is None
    assert (shut["open"], shut["told"]["ja"][0]["text"]) == (False, "終わりました")


def test_before_opening_no_line_is_called_closed_for_today(presenter: DisplayPresenter) -> None:
    early = NOW.replace(hour=8, minute=0)
    shut = (line("A", 0, 0, 0, is_open=False),)
    presenter.show(replace(BUSY, at=early, open=False, calling=(), lines=shut))
    shown = presenter.tick(early)["lines"][0]
    assert (shown["told"]["en"], shown["wide"]["en"]) == ("Opens 8:30", "Opens 8:30")


def test_where_nobody_waits_it_is_said_as_long_as_there_is_news(presenter: DisplayPresenter) -> None:
    presenter.show(replace(BUSY, lines=(line("A", 0, 0, 0),)))
    assert presenter.tick(NOW)["lines"][0]["told"]["en"] == "No wait"
    assert presenter.tick(NOW + timedelta(minutes=2))["lines"][0]["told"] is None


def test_a_number_of_another_line_keeps_its_letter(presenter: DisplayPresenter) -> None:
    here, guest = called("D088", "HOKEN", 0), called("B215", "HOKEN", 0)
    lines = tuple(replace(line("D", 1, 5, 10), current=one) for one in (here, guest))
    presenter.show(replace(BUSY, lines=lines))
    shown = [one["current"] for one in presenter.tick(NOW)["lines"]]
    assert [(one["series"], one["digits"]) for one in shown] == [("", "088"), ("B", "215")]


def test_the_citys_notice_gives_way_to_trouble(presenter: DisplayPresenter) -> None:
    presenter.show(replace(BUSY, notice={"ja": "混みあっています。", "en": "It is busy."}))
    state = presenter.tick(NOW)
    assert (state["notice"], state["noticeEnglish"]) == ("混みあっています。", "It is busy.")
    assert "止まって" in presenter.tick(NOW + timedelta(minutes=2))["notice"]


def test_a_second_call_has_its_own_word_and_a_priority_call_no_mark(presenter: DisplayPresenter) -> None:
    second = replace(called("A142", "SHOMEI", 0), handover=True)
    presenter.show(replace(BUSY, calling=(second, *BUSY.calling)))
    state = presenter.tick(NOW)
    assert state["first"]["handover"]["en"] == "Pick up"
    assert state["rows"][0]["handover"] is None
    assert not [key for key in state["first"] if "prior" in key]


def test_a_display_of_one_department_shows_only_its_own() -> None:
    hall = replace(HALL, calls_from={"B": ("SHIMIN",), "C": ("KOSEKI",)})
    presenter = DisplayPresenter(hall, words(), DisplayPlan("one", ("B",)))
    presenter.show(BUSY)
    state = presenter.tick(NOW)
    assert [one["id"] for one in state["lines"]] == ["B"]
    assert (state["first"]["digits"], state["rows"]) == ("215", [])
    assert {one["counter"] for one in state["lately"]} == {"3"}
    new = replace(BUSY, calling=(called("C032", "KOSEKI", 0), *BUSY.calling))
    assert presenter.show(new) == ()


def test_pages_of_lines_turn_and_calls_stay() -> None:
    presenter = DisplayPresenter(HALL, words(), DisplayPlan("ten"))
    lines = tuple(replace(line("A", 1, 5, 10), line=f"L{place}") for place in range(12))
    presenter.show(replace(BUSY, lines=lines))
    first, second, again = (presenter.tick(NOW + PAGE * place) for place in range(3))
    assert [len(one["lines"]) for one in (first, second, again)] == [10, 2, 10]
    assert [one["pages"] for one in (first, second)] == ["1 / 2", "2 / 2"]
    assert first["first"] == second["first"]


def test_a_line_that_the_city_does_not_have_is_named() -> None:
    with pytest.raises(Trouble) as trouble:
        DisplayPresenter(HALL, words(), DisplayPlan(lines=("Z",)))
    assert trouble.value.fault is Fault.SETTINGS_INVALID
    assert "Z" in trouble.value.detail


def test_readings_stand_on_their_own_kanji() -> None:
    assert ruby("お[呼|よ]び") == [
        {"text": "お", "ruby": ""},
        {"text": "呼", "ruby": "よ"},
        {"text": "び", "ruby": ""},
    ]


@pytest.fixture
def opened(qtbot: QtBot) -> Iterator[tuple[DisplayShell, QQmlApplicationEngine, StoppedClock]]:
    clock = StoppedClock(NOW)
    shell = DisplayShell(DisplayPresenter(HALL, words()), clock)
    engine = open_display(shell, full_screen=False)
    shell.publish(BUSY)
    qtbot.waitUntil(lambda: shell.current()["first"] is not None)
    yield shell, engine, clock
    engine.deleteLater()


def grab(engine: QQmlApplicationEngine, name: str) -> QImage:
    window = engine.rootObjects()[0]
    assert isinstance(window, QQuickWindow)
    image = window.grabWindow()
    if SHOTS:
        image.save(str(Path(SHOTS) / f"{name}.png"))
    return image


def test_the_picture_has_the_number_and_a_readable_code(
    opened: tuple[DisplayShell, QQmlApplicationEngine, StoppedClock], qtbot: QtBot, tmp_path: Path
) -> None:
    shell, engine, clock = opened
    image = grab(engine, "c1-four-counters")
    assert (image.width(), image.height()) == (1920, 1080)
    image.save(str(tmp_path / "display.png"))
    codes = zxingcpp.read_barcodes(Image.open(tmp_path / "display.png"))
    assert [code.text for code in codes] == [HALL.public_url]
    place = codes[0].position
    assert place.bottom_right.x - place.top_left.x >= 64, "as large as the foot allows"
    shell.publish(replace(BUSY, calling=(called("B216", "SHIMIN", 0), *BUSY.calling), practice=True))
    qtbot.waitUntil(lambda: shell.current()["overlay"] is not None)
    grab(engine, "c4-just-called")
    clock.at = NOW + CALL_SHOWN
    qtbot.waitUntil(lambda: shell.current()["overlay"] is None)
    grab(engine, "c1-practice")


NUMBERS = (("B12905", "14・15"), ("C0031", "23A"), ("B901X", "13"), ("AP01", "9"))
LONGEST = tuple(
    replace(called(number, "HOKEN", place), counter_number=counter, handover=place < 2)
    for place, (number, counter) in enumerate(NUMBERS)
)
NAME = {"ja": "14・15番の窓口", "easy": "14・15ばんの まどぐち", "en": "Insurance and pension"}
FULL = replace(
    BUSY,
    calling=LONGEST,
    lately=LONGEST + BUSY.lately,
    lines=tuple(
        replace(line("A", 128, 45, high), name=NAME, current=one)
        for one in (*LONGEST, None)
        for high in (60, None)
    ),
    practice=True,
)
EMPTY = replace(
    FULL,
    calling=(),
    lines=tuple(replace(line("A", 0, 0, 0, is_open=place > 4), name=NAME) for place in range(10)),
)


Opens = Callable[[DisplayPlan], tuple[DisplayShell, QQuickWindow]]


@pytest.fixture
def opens(qapp: QGuiApplication) -> Iterator[Opens]:
    del qapp  # it need only be there
    engines: list[QQmlApplicationEngine] = []

    def open_one(plan: DisplayPlan) -> tuple[DisplayShell, QQuickWindow]:
        shell = DisplayShell(DisplayPresenter(HALL, words(), plan), StoppedClock(NOW))
        engines.append(open_display(shell, full_screen=False))
        window = engines[-1].rootObjects()[0]
        assert isinstance(window, QQuickWindow)
        return shell, window

    yield open_one
    for engine in engines:
        engine.deleteLater()


@pytest.mark.parametrize("layout", ["four", "ten", "one"])
@pytest.mark.parametrize("contrast", [False, True])
@pytest.mark.parametrize("snapshot", [FULL, EMPTY], ids=["longest", "nobody"])
def test_nothing_runs_out_of_the_screen_or_over_something_else(
    opens: Opens, qtbot: QtBot, layout: str, contrast: bool, snapshot: Snapshot
) -> None:
    """Also the longest numbers, counters and names; also with nobody called."""
    shell, window = opens(DisplayPlan(layout, contrast=contrast))
    shell.publish(snapshot)
    qtbot.waitUntil(lambda: shell.current()["known"])
    picture(window, f"{'longest' if snapshot.calling else 'nobody'}-{layout}-{contrast}")
    look_over(window.contentItem())


def test_a_call_with_a_long_number_fits_its_frame(opens: Opens, qtbot: QtBot) -> None:
    shell, window = opens(DisplayPlan())
    shell.publish(BUSY)
    shell.publish(replace(BUSY, calling=(LONGEST[0], *BUSY.calling)))
    qtbot.waitUntil(lambda: shell.current()["overlay"] is not None)
    picture(window, "longest-call")
    look_over(next(one for one in every(window.contentItem()) if one.objectName() == "overlay"))


def picture(window: QQuickWindow, name: str) -> None:
    """Painting also lays everything out."""
    image = window.grabWindow()
    if SHOTS:
        image.save(str(Path(SHOTS) / f"{name}.png"))


def look_over(part: QQuickItem) -> None:
    texts = [one for one in every(part) if one.property("text")]
    assert len(texts) > 6
    inked = []
    for one in texts:
        place = one.mapRectToScene(one.boundingRect())
        assert place.left() >= 0 and place.right() <= 1921, one.property("text")
        assert place.bottom() <= 1081, one.property("text")
        assert not one.property("truncated")
        assert one.property("contentWidth") <= one.width() + 1, one.property("text")
        # Above and below its ink a line of text is empty.
        inked.append((place.adjusted(1, place.height() * 0.22, -1, -place.height() * 0.18), one))
    for (first, one), (second, other) in combinations(inked, 2):
        assert not first.intersects(second), (one.property("text"), other.property("text"))


def every(item: QQuickItem) -> Iterator[QQuickItem]:
    for child in item.childItems():
        if child.isVisible():
            yield child
            yield from every(child)
