"""Every state of the desk, walked through by keys, in each size of text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Protocol

from PySide6.QtCore import Qt

from kiosk.cases import Case
from kiosk.clock import StoppedClock
from kiosk.office import Office
from kiosk.tickets.model import HoldReason
from kiosk.tickets.stations import StationHealth, StationKind
from ui.desk.state import CorrectState
from ui.gallery.faces.hands import CTRL, Hands
from ui.gallery.faces.hearing import ask_somebody

Key = Qt.Key
SIZES = {100: (1920, 1080), 125: (1536, 864), 150: (1280, 720)}
"""What a screen of 1920 × 1080 holds at these sizes of text."""


class Counter(Protocol):
    """A counter with its queue. `visitor` gives the number that somebody takes, without a case when None."""

    office: Office
    clock: StoppedClock

    def visitor(self, one: Case | None = None) -> str: ...


def a_full_hall(world: Counter, visits: Sequence[Case]) -> list[str]:
    """Everything that a list can show: priority, protected, held, sent, no-show, machines in trouble."""
    office, numbers = world.office, []
    for place in range(5):
        made = visits[place] if place < len(visits) else None
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


def walk(world: Counter, hands: Hands) -> Iterator[str]:
    """Through every state, by keys; gives the name of each."""
    yield from _signing_in(world, hands)
    yield from _at_the_desk(world, hands)
    yield from _correcting(hands)
    yield from _others(world, hands)


def _signing_in(world: Counter, hands: Hands) -> Iterator[str]:
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


def _at_the_desk(world: Counter, hands: Hands) -> Iterator[str]:
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
    a_changed_day(hands)
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


def _others(world: Counter, hands: Hands) -> Iterator[str]:
    desk = hands.window.desk
    hands.press(Key.Key_F11)
    yield "interview"
    hands.press(Key.Key_F11)
    hands.press(Key.Key_T, held=CTRL)
    yield "machines"
    hands.press(Key.Key_Escape, Key.Key_F12)
    ask_somebody(hands)
    yield "a question of an interview"
    hands.press(Key.Key_F11, Key.Key_F12)
    desk.open(next(one.token for one in world.office.tickets() if not one.public))
    yield "a protected visitor"
    hands.press(Key.Key_F12)
    numbers = [one.number for one in world.office.tickets()]
    world.office.call(numbers[1], "HOKEN")
    desk.open(numbers[1])
    yield "a colleague's case"
    hands.press(Key.Key_Escape)
    hands.press(Key.Key_L, held=CTRL)
    yield "all counters"


def a_changed_day(hands: Hands) -> None:
    """The day before: what the whole visit counts from."""
    correct = _corrected(hands)
    days = ("event_date.shibo", "ido_bi")
    hands.window.desk.edit(next(n for n, one in enumerate(correct.rows) if one.variable in days))
    hands.write("16")
    if correct.effects == _corrected(hands).effects:
        raise AssertionError("nothing changed")


def _corrected(hands: Hands) -> CorrectState:
    correct = hands.window.desk.state.correct
    if correct is None:
        raise AssertionError("nothing is being corrected")
    return correct
