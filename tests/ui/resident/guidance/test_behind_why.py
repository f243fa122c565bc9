"""An open なぜ？ covers what is typed: whatever changes it closes that, and so does the key back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from tests.ui.resident.guidance.booth import Booth, Key, booth
from tests.ui.resident.guidance.keypad import shown
from ui.cli.station import Station


@pytest.fixture
def here(qtbot: QtBot, tmp_path: Path, station: Station) -> Iterator[Booth]:
    """At the board for the visitor's name, by keys, with the reason open over it."""
    del qtbot
    with booth(tmp_path, station.words) as opened:
        opened.act("dock:size", "set:scale=larger", "main", "nocard", "choose:tennyu", "main", "main")
        opened.world.flow = opened.flow
        opened.world.spell("タナカ")
        opened.world.do("field:given")
        opened.world.spell("ハナ")
        opened.act("main")
        assert opened.flow.screen == "date"
        opened.press(Key.Key_Down)
        page(opened).setProperty("open", True)
        yield opened


def page(here: Booth) -> QObject:
    return next(
        one for one in shown(here.opened.window.contentItem()) if one.property("mainHeld") is not None
    )


def test_nothing_behind_it_is_come_to_by_keys(here: Booth) -> None:
    met = set()
    for _ in range(20):
        here.press(Key.Key_Down)
        met.add(here.focus().partition(":")[0])
    assert met & {"key", "line", "era", "field"} == set()
    assert page(here).property("open")


def test_a_digit_that_changes_what_is_behind_it_closes_it(here: Booth) -> None:
    here.press(Key.Key_5)
    assert not page(here).property("open")
    assert here.flow.view()["fields"][0]["text"] == "5"


def test_what_changes_nothing_leaves_it_open(here: Booth) -> None:
    here.opened.shell.changed.emit()
    here.act("touch")
    assert page(here).property("open")


def test_back_closes_it_and_then_leaves_the_screen(here: Booth) -> None:
    here.press(Key.Key_Left)
    assert here.flow.screen == "date"
    assert not page(here).property("open")
    here.press(Key.Key_Left)
    assert here.flow.screen != "date"
