"""The hall display: what it says, and that it draws without a warning."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from PySide6.QtGui import QImage
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow
from pytestqt.qtbot import QtBot

from kiosk.clock import StoppedClock
from tests.hall import BUSY, HALL, NOW, called, words
from ui.display.presenter import CALL_SHOWN, DisplayPresenter, ruby
from ui.display.shell import DisplayShell, open_display

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
    shell.publish(replace(BUSY, calling=(called("B216", "SHIMIN", 0), *BUSY.calling), practice=True))
    qtbot.waitUntil(lambda: shell.current()["overlay"] is not None)
    grab(engine, "c4-just-called")
    clock.at = NOW + CALL_SHOWN
    qtbot.waitUntil(lambda: shell.current()["overlay"] is None)
    grab(engine, "c1-practice")
