"""Every life event at the glass: who knows a scenario gives its answers by touching what is offered."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time
from functools import cache
from pathlib import Path

import pytest

import forms
from forms.render import load_forms
from kiosk.answers import Answers
from kiosk.clock import JAPAN, StoppedClock
from kiosk.guide import load_guide
from kiosk.guide.model import Guide
from kiosk.interview import Ask as NextAsk
from kiosk.interview import next_step
from kiosk.interview.steps import SAFETY
from kiosk.procedures import decide
from kiosk.procedures.outcome import Outcome
from kiosk.procedures.scenario import read_scenarios
from tests.ui.resident.world import World
from ui.cli.player import Visitor
from ui.cli.scenarios import PIN, Visit, load_visit
from ui.resident.flow import Flow
from ui.resident.parts import Ask

CONTENT = Path(forms.__file__).parent / "content"
SCREENS = 200


@cache
def city() -> Guide:
    return load_guide(CONTENT)


def first_of_each() -> list[tuple[Path, str]]:
    """One visit for each event, or events together, that has a tile."""
    found: dict[tuple[str, ...], tuple[Path, str]] = {}
    for path in sorted((CONTENT / "scenarios").glob("*.yaml")):
        for one in read_scenarios(path, city()):
            hidden = any(city().events[event].hidden for event in one.events)
            if not hidden and one.given.get(SAFETY) is not True:
                found.setdefault(one.events, (path, one.id))
    return list(found.values())


class Hands:
    """What the visitor does at this kiosk."""

    def __init__(self, world: World, visit: Visit) -> None:
        self.world, self.visit = world, visit

    def touch(self, name: str) -> None:
        self.world.do(name)

    def put_card(self, person: str) -> None:
        self.world.reader.insert(self.visit.cards[person])
        self.world.tick()

    def take_card(self) -> None:
        self.world.take_card()

    def wait(self) -> None:
        self.world.tick()


def kiosk(folder: Path, visit: Visit) -> World:
    """With the city's own questions, and with what its forms have fields for."""
    world, library = World(folder, guide=city()), load_forms(CONTENT)
    world.clock = StoppedClock(datetime.combine(visit.today, time(10, 42), JAPAN))

    def next_ask(answers: Answers) -> Ask | None:
        needed = decide(city(), answers, visit.today).needed
        paths = library.paths(form for one in needed for form in one.forms)
        step = next_step(city(), answers, visit.today, paths)
        if not isinstance(step, NextAsk):
            return None
        return Ask(step.question, step.person, step.about_left, step.people)

    world.parts = replace(
        world.parts,
        clock=world.clock,
        next_ask=next_ask,
        decide=lambda answers, today: decide(city(), answers, today),
    )
    world.flow = Flow(world.parts)
    return world


def lived_through(world: World, visit: Visit) -> Outcome:
    flow = world.flow
    visitor = Visitor(flow, Hands(world, visit), visit)
    for _ in range(SCREENS):
        if flow.screen == "outcome" and flow.state.outcome is not None:
            return flow.state.outcome
        visitor.step()
    raise AssertionError(f"the visit goes round in circles at {flow.screen}")


@pytest.mark.parametrize(("file", "name"), first_of_each(), ids=lambda value: getattr(value, "stem", value))
def test_the_glass_leads_to_what_the_scenario_expects(file: Path, name: str, tmp_path: Path) -> None:
    visit = load_visit(file, name, city())
    outcome = lived_through(kiosk(tmp_path, visit), visit)
    expected = decide(city(), visit.spoken, visit.today)
    assert {one.procedure for one in outcome.needed} == {one.procedure for one in expected.needed}
    assert outcome.route == expected.route


def test_every_event_that_has_a_tile_is_lived_through() -> None:
    lived = {
        event for path, name in first_of_each() for event in load_visit(path, name, city()).scenario.events
    }
    tiles = {one.id for one in city().events.values() if one.available and not one.hidden}
    assert lived == tiles


def test_an_answer_may_call_a_clerk(tmp_path: Path) -> None:
    """Who would rather not go on alone after a death needs no other button."""
    visit = load_visit(CONTENT / "scenarios/shibo.yaml", "S02", city())
    world = kiosk(tmp_path, visit)
    world.do("start", "choose:shibo", "main")
    world.reader.insert(visit.cards[visit.visitor])
    world.tick()
    world.type(PIN)
    world.go()
    world.go()
    assert world.flow.ask() is not None
    world.choose("shokuin")
    assert world.rings == ["call"]
    assert world.screen == "staff"
