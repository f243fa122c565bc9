"""Every state of the desk at 100, 125 and 150 %, in both dresses: nothing cut, covered, pale or nameless."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.ui.desk.world import World, alone, case
from ui.desk.parts import MorningCheck
from ui.desk.style import wear
from ui.desk.window import DeskWindow, open_desk
from ui.gallery.faces.desk_audit import complaints
from ui.gallery.faces.desk_states import SIZES, a_full_hall, walk
from ui.gallery.faces.hands import Hands


@pytest.fixture(autouse=True)
def light() -> Iterator[None]:
    yield
    wear(contrast=False)


@pytest.fixture
def opened(qtbot: QtBot, world: World) -> Iterator[Callable[[int, bool], Hands]]:
    windows: list[DeskWindow] = []

    def made(percent: int, contrast: bool) -> Hands:
        window = open_desk(world.parts, threads=False)
        windows.append(window)
        qtbot.addWidget(window)
        window.resize(*SIZES[percent])
        window.show()
        window.activateWindow()
        qtbot.waitActive(window)
        if contrast:
            window.change_dress()
        return Hands(window)

    yield made
    for window in windows:
        window.close()
    world.office.close()


@pytest.mark.parametrize("contrast", [False, True])
@pytest.mark.parametrize("percent", list(SIZES))
def test_nothing_is_cut_covered_pale_or_nameless(
    world: World, opened: Callable[[int, bool], Hands], percent: int, contrast: bool
) -> None:
    a_full_hall(world, (case(), alone()))
    hands = opened(percent, contrast)
    wrong: list[str] = []
    for state in walk(world, hands):
        for _ in range(4):  # a pane that folds lays out what is in it once more
            QApplication.processEvents()
        assert (hands.window.width(), hands.window.height()) == SIZES[percent]
        wrong += [f"{state}: {one}" for one in complaints(hands.window)]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("percent", list(SIZES))
def test_a_long_morning_check_stays_whole(qtbot: QtBot, world: World, percent: int) -> None:
    """What doesn't work is told in full, also where the screen is low."""
    long = "読み取りのサービスが動いていません。設定を確かめて、もう一度起動してください。"
    made = tuple(
        MorningCheck(f"点検{n}", long if n in (4, 9) else "使えます", n not in (4, 9)) for n in range(12)
    )
    window = open_desk(replace(world.parts, checks=lambda: made), threads=False)
    qtbot.addWidget(window)
    window.resize(*SIZES[percent])
    window.show()
    for _ in range(4):
        QApplication.processEvents()
    assert complaints(window) == []
    told = [one.text() for one in window.sign_in.findChildren(QLabel) if one.isVisible()]
    assert told.count(long) == 2
    window.close()
    world.office.close()


@pytest.mark.parametrize(
    ("kind", "dress"),
    [("small text", "font-size: 11px"), ("contrast", "color: #bbbbbb"), ("clipped", "font-size: 40px")],
)
def test_a_planted_breach_is_found(opened: Callable[[int, bool], Hands], kind: str, dress: str) -> None:
    hands = opened(100, False)
    QApplication.processEvents()
    assert complaints(hands.window) == []
    label = next(one for one in hands.window.sign_in.findChildren(QLabel) if one.text() and one.isVisible())
    label.setFixedSize(label.size())
    label.setStyleSheet(dress)
    QApplication.processEvents()
    assert any(one.startswith(kind) for one in complaints(hands.window))
