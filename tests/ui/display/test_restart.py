"""A display that starts anew, on a real database: a right first picture, and nothing old is called again."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.clock import StoppedClock
from kiosk.office import Office, Sight, watch
from tests.kiosk.office.world import an_office, city, clock, store_at, store_in, url_in
from ui.display.presenter import DisplayPresenter
from ui.display.shell import DisplayShell, open_display
from ui.gallery.faces.morning import HALL, words

pytestmark = pytest.mark.usefixtures("qtbot")


@pytest.fixture
def hall(tmp_path: Path) -> Path:
    """B201 is called to counter 3, at 10:00."""
    office = an_office(store_at(url_in(tmp_path)))
    office.admit("B", key="1")
    office.call_next("SHIMIN")
    office.close()
    return tmp_path


@contextmanager
def display(folder: Path, at: StoppedClock) -> Iterator[tuple[DisplayShell, list[str]]]:
    """As `kakanai display` starts it, and the numbers that the voice would say."""
    said: list[str] = []
    shell = DisplayShell(
        DisplayPresenter(HALL, words()), at, lambda new, _: said.extend(one.number for one in new)
    )
    office = Office(store_in(folder), city(), at, station="H1", sight=Sight.HALL)
    stop = threading.Event()
    feeding = threading.Thread(target=watch, args=(office, shell.publish, stop))
    feeding.start()
    engine = open_display(shell, full_screen=False)
    shell.wait_for_news(20)
    yield shell, said
    stop.set()
    feeding.join()
    office.close()
    engine.deleteLater()


def test_the_first_picture_is_right_before_anything_is_painted(hall: Path) -> None:
    with display(hall, clock()) as (shell, said):
        state = shell.current()
        assert (state["first"]["series"], state["first"]["digits"]) == ("B", "201")
        assert (state["overlay"], state["notice"], said) == (None, "", [])


def test_yesterdays_numbers_are_nowhere(hall: Path) -> None:
    tomorrow = clock()
    tomorrow.at += timedelta(days=1)
    with display(hall, tomorrow) as (shell, said):
        state = shell.current()
        assert state["known"]
        assert (state["first"], state["rows"], state["lately"], said) == (None, [], [], [])
        assert [one["current"] for one in state["lines"]] == [None, None, None]


def test_without_a_database_it_opens_and_says_that_it_starts() -> None:
    shell = DisplayShell(DisplayPresenter(HALL, words()), clock())
    engine = open_display(shell, full_screen=False)
    shell.wait_for_news(0)
    assert shell.current()["notice"] == "準備しています"
    engine.deleteLater()
