"""How many questions follow is a guess; what was told of it is never taken back by a larger number."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.answers import Answers
from tests.ui.resident.town import next_ask
from tests.ui.resident.world import World
from ui.resident.flow import Flow
from ui.resident.parts import Ask

TOLD = {"moto": 5, "moved": 0, "left": 2, "shinjusho": 0, "people": 3}


def _guessed(answers: Answers) -> Ask | None:
    ask = next_ask(answers)
    return replace(ask, remaining=TOLD.get(ask.question.id, 1)) if ask else None


@pytest.fixture
def world(tmp_path: Path) -> World:
    found = World(tmp_path)
    found.parts = replace(found.parts, next_ask=_guessed)
    found.flow = Flow(found.parts)
    return found


def _bar(world: World) -> float:
    return float(next(one["part"] for one in world.flow.chrome()["stages"] if one["now"]))


def _on(world: World) -> None:
    match world.flow.view()["title"]:
        case "moto":
            world.choose("home")
        case "shinjusho":
            world.address()
        case _:
            world.do("quick:today" if world.view.get("quick") else "unknown")
            world.go()


def test_what_was_told_is_not_taken_back(world: World) -> None:
    world.to_questions()
    said, bars = [], []
    for _ in range(5):
        said.append(world.view["eyebrow"].replace("\u200b", ""))
        bars.append(_bar(world))
        if world.screen != "family":
            _on(world)
    last = [world.flow.t("question.last", number=number) for number in (2, 4)]
    short = [world.flow.t("question.short", number=number) for number in (3, 5)]
    first = world.flow.t("question.number", number=1, remaining=5)
    assert said == [first, last[0], short[0], last[1], short[1]]
    assert bars == sorted(bars)


def test_back_at_an_earlier_question_it_is_told_as_before(world: World) -> None:
    world.to_questions()
    before = world.view["eyebrow"]
    _on(world)
    _on(world)
    world.do("dock:back", "dock:back")
    assert world.view["eyebrow"] == before
