"""Every state of the desk at 100, 125 and 150 %, in both dresses: nothing cut, covered, pale or nameless."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.tickets.model import HoldReason
from kiosk.tickets.stations import StationHealth, StationKind
from tests.ui.desk.hands import CTRL, Hands
from tests.ui.desk.world import World, alone, case
from ui.desk.state import Screen
from ui.desk.style import wear
from ui.desk.window import DeskWindow, open_desk
from ui.gallery.faces.desk_audit import complaints

Key = Qt.Key
SIZES = {100: (1920, 1080), 125: (1536, 864), 150: (1280, 720)}
"""What a screen of 1920 × 1080 holds at these sizes of text."""


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


def a_full_hall(world: World) -> list[str]:
    """Everything that a list can show: priority, protected, held, sent, no-show, machines in trouble."""
    office, numbers = world.office, []
    for place in range(5):
        made = (case, alone)[place % 2]() if place < 2 else None
        numbers.append(world.visitor(made))
        world.clock.at += timedelta(minutes=2)
    office.set_priority(numbers[2], True)
    office.admit("B", key="protected", prepared=True, public=False)
    office.call(numbers[3], "SHIMIN")
    office.hold(numbers[3], HoldReason.DOCUMENTS)
    office.call(numbers[4], "HOKEN")
    office.transfer(numbers[4], "SHIMIN")
    office.call(numbers[1], "SHIMIN")
    office.no_show(numbers[1])
    for name, says in (("1", {"faults": ("out_of_paper",)}), ("2", {"clock_seconds": 400}), ("3", {})):
        office.beat(StationHealth(name, StationKind.KIOSK, name, **says))
    office.beat(StationHealth("K2", StationKind.KIOSK, "K2", wanted="call"))
    return numbers


def walk(world: World, hands: Hands) -> Iterator[str]:
    """Through every state, by keys; gives the name of each."""
    yield from _signing_in(world, hands)
    yield from _at_the_desk(world, hands)
    yield from _correcting(hands)
    yield from _others(world, hands)


def _signing_in(world: World, hands: Hands) -> Iterator[str]:
    window, desk = hands.window, hands.window.desk
    yield "sign-in"
    hands.write("wrong")
    hands.press(Key.Key_Return)
    yield "wrong passphrase"
    world.clock.at += timedelta(seconds=5)
    desk.tick()
    hands.sign_in(1)
    yield "the list alone"
    hands.press(Key.Key_Return, held=CTRL)
    yield "what may be done with a number"
    hands.press(Key.Key_Escape)
    window.queue.asking.hide()


def _at_the_desk(world: World, hands: Hands) -> Iterator[str]:
    window, desk = hands.window, hands.window.desk
    desk.open(world.office.tickets()[0].token)
    yield "a case"
    world.clock.at += timedelta(seconds=61)
    desk.tick()
    yield "a visitor who doesn't come"
    hands.press(Key.Key_F4)
    yield "why on hold"
    window.bar.asking.hide()
    hands.press(Key.Key_F10)
    yield "where to"
    window.bar.asking.hide()
    hands.press(Key.Key_P, held=CTRL)
    yield "the sheet"
    hands.press(Key.Key_P, held=CTRL)
    hands.press(Key.Key_F1)
    yield "the list over a case"
    hands.press(Key.Key_Escape)


def _correcting(hands: Hands) -> Iterator[str]:
    desk = hands.window.desk
    hands.press(Key.Key_F5, Key.Key_F8)
    yield "correcting"
    a_changed_telephone(hands)
    yield "what a correction does"
    hands.press(Key.Key_F7)
    yield "before and after"
    hands.press(Key.Key_F7)
    desk.reason(1)
    desk.apply()
    yield "corrected"
    hands.press(Key.Key_F7)
    yield "compared"
    hands.press(Key.Key_F7)


def _others(world: World, hands: Hands) -> Iterator[str]:
    desk = hands.window.desk
    hands.press(Key.Key_F11)
    assert desk.state.screen is Screen.INTERVIEW
    yield "interview"
    hands.press(Key.Key_F11)
    hands.press(Key.Key_T, held=CTRL)
    yield "machines"
    hands.press(Key.Key_Escape, Key.Key_F12)
    desk.open("protected")
    yield "a protected visitor"
    hands.press(Key.Key_F12)
    numbers = [one.number for one in world.office.tickets()]
    world.office.call(numbers[1], "HOKEN")
    desk.open(numbers[1])
    yield "a colleague's case"
    hands.press(Key.Key_Escape)
    hands.press(Key.Key_L, held=CTRL)
    yield "all counters"


def a_changed_telephone(hands: Hands) -> None:
    correct = hands.window.desk.state.correct
    assert correct is not None
    hands.window.desk.edit(next(n for n, one in enumerate(correct.rows) if one.variable == "tel"))
    hands.write("1")


@pytest.mark.parametrize("contrast", [False, True])
@pytest.mark.parametrize("percent", list(SIZES))
def test_nothing_is_cut_covered_pale_or_nameless(
    world: World, opened: Callable[[int, bool], Hands], percent: int, contrast: bool
) -> None:
    a_full_hall(world)
    hands = opened(percent, contrast)
    wrong: list[str] = []
    for state in walk(world, hands):
        for _ in range(4):  # a pane that folds lays out what is in it once more
            QApplication.processEvents()
        assert (hands.window.width(), hands.window.height()) == SIZES[percent]
        wrong += [f"{state}: {one}" for one in complaints(hands.window)]
    assert not wrong, "\n".join(wrong)
