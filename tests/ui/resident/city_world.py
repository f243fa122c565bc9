"""The kiosk in the shipped city, with its own questions, rules and procedures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from kiosk.answers import Answers
from kiosk.guide import load_guide
from kiosk.guide.model import Guide
from kiosk.interview import Ask as NextAsk
from kiosk.interview import next_step
from kiosk.office import Tally
from kiosk.procedures import decide
from tests.ui.resident.world import World
from ui.resident.flow import Flow
from ui.resident.parts import Ask

CONTENT = Path(__file__).parents[3] / "forms" / "content"
TODAY = date(2026, 11, 24)


@cache
def city() -> Guide:
    return load_guide(CONTENT)


def next_ask(answers: Answers) -> Ask | None:
    step = next_step(city(), answers, TODAY)
    if not isinstance(step, NextAsk):
        return None
    return Ask(step.question, step.person, step.about_left, step.people)


def city_world(folder: Path, count: Callable[[Sequence[Tally]], None] = lambda _tallies: None) -> World:
    world = World(folder, guide=city())
    world.parts = replace(
        world.parts,
        next_ask=next_ask,
        decide=lambda answers, today: decide(city(), answers, today),
        count=count,
    )
    world.flow = Flow(world.parts)
    return world
