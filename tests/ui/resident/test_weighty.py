"""What can't be undone by a touch waits for a finger that presses everything twice, slowly."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytest import MonkeyPatch

from tests.ui.resident.test_family import to_family
from tests.ui.resident.world import World
from ui.common import touch_gate
from ui.common.touch_gate import LATE_MS, PAUSE_MS, SLOWLY, TouchGate

SLOW_PAIR = PAUSE_MS * (SLOWLY - 1) / 1000


class _Hand:
    def __init__(self) -> None:
        self.now = 100.0
        self.gate = TouchGate()

    def after(self, seconds: float, name: str, *, weighty: bool) -> bool:
        self.now += seconds
        return bool(self.gate.accept(name, "outcome", weighty))


@pytest.fixture
def hand(monkeypatch: MonkeyPatch) -> Iterator[_Hand]:
    made = _Hand()
    monkeypatch.setattr(touch_gate, "monotonic", lambda: made.now)
    yield made


def test_a_slow_second_touch_at_the_same_place_does_nothing_weighty(hand: _Hand) -> None:
    assert hand.after(0, "main", weighty=False)
    assert not hand.after(SLOW_PAIR, "main", weighty=True)


def test_it_does_what_may_be_undone(hand: _Hand) -> None:
    assert hand.after(0, "main", weighty=False)
    assert hand.after(SLOW_PAIR, "main", weighty=False)


def test_who_has_read_and_presses_is_heard(hand: _Hand) -> None:
    assert hand.after(0, "main", weighty=False)
    assert not hand.after(SLOW_PAIR, "main", weighty=True)
    assert hand.after(SLOW_PAIR, "main", weighty=True)


def test_a_finger_that_came_from_elsewhere_need_not_wait(hand: _Hand) -> None:
    assert hand.after(0, "tab:bring", weighty=False)
    assert hand.after(SLOW_PAIR, "main", weighty=True)


def test_a_finger_that_comes_just_after_a_visit_ended_by_itself_meets_nothing(hand: _Hand) -> None:
    """Where おわる stood, a language stands on the first screen."""
    hand.gate.empty()
    assert not hand.after(LATE_MS / 2000, "language:ne", weighty=False)
    assert hand.after(LATE_MS / 2000, "start", weighty=False)


def test_the_list_of_the_family_is_not_passed_by_a_double_press(world: World) -> None:
    """Who presses つぎへ twice had said ほかにはいません unread."""
    to_family(world)
    assert world.view["main"]["ready"] and world.view["main"]["weighty"]


def test_neither_are_the_answers_and_what_follows_from_them(world: World) -> None:
    world.to_review()
    assert world.view["main"]["weighty"]
    while world.screen == "review":
        world.go()
    assert world.screen == "outcome" and world.view["main"]["weighty"]
