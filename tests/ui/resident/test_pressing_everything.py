"""Whatever is pressed, in whatever order: nothing breaks, nobody is stuck, and nothing of anybody stays."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.cases.case import Case
from kiosk.words import load_words
from tests.ui.resident.city_world import CONTENT, city_world
from tests.ui.resident.edges import FrontOffice
from tests.ui.resident.hand import Hand, texts
from tests.ui.resident.hurried import Hurried
from tests.ui.resident.restless import NAMES, Restless
from tests.ui.resident.world import World
from ui.common.worker import DirectWork
from ui.resident.app import KioskWindow, open_kiosk
from ui.resident.parts import Admission
from ui.resident.state import VisitState

TOUCHES = 80
EVENTS = ("shomeisho", "tennyu", "inkan", "mynumber")


@dataclass
class Counters(FrontOffice):
    """Remembers whose case came."""

    names: list[set[str]] = field(default_factory=list)

    def admit(self, case: Case) -> Admission:
        told = [str(value) for person in case.answers.people for value in person.values.values()]
        told.append(case.card_holder.name if case.card_holder else "")
        self.names.append({name for name in NAMES.values() if name in "".join(told)})
        return super().admit(case)


@pytest.fixture
def office() -> Counters:
    return Counters()


@pytest.fixture
def world(tmp_path: Path, office: Counters) -> World:
    world = city_world(tmp_path)
    world.parts = replace(world.parts, words=load_words(CONTENT / "words"), office=office, work=DirectWork())
    return world


@pytest.fixture
def kiosk(qtbot: QtBot, world: World) -> Iterator[KioskWindow]:
    del qtbot  # only so that there is an application, and that what a touch raises fails the test
    opened = open_kiosk(world.parts, threads=False)
    opened.engine.rootContext().contextProperty("gate").setProperty("pause", 0)
    for timer in opened.shell._timers:
        timer.stop()  # time passes when the walk says so: a walk is the same every time
    yield opened
    opened.close()
    assert opened.warnings == []


@pytest.mark.parametrize("seed", range(len(EVENTS)))
def test_whoever_presses_everything_still_comes_to_a_ticket(
    seed: int, kiosk: KioskWindow, world: World, office: Counters
) -> None:
    hand = Hand(kiosk, world.reader)
    visitor = Hurried(hand, "taro", EVENTS[seed])
    visitor.to("you")
    Restless(hand, random.Random(seed)).walk(TOUCHES)  # noqa: S311 - a walk, no secret
    visitor.to("ticket")
    assert kiosk.shell.flow.state.ticket.admission is not None
    assert world.roll.printed
    assert office.names[-1] <= {NAMES[card] for card in hand.cards if card in NAMES}

    visitor.to("welcome")
    assert kiosk.shell.flow.state == VisitState(serial=kiosk.shell.flow.state.serial)
    Hurried(hand, "hanako", EVENTS[seed]).to("you")
    assert {name for text in texts(kiosk) for name in NAMES.values() if name in text} == {NAMES["hanako"]}
