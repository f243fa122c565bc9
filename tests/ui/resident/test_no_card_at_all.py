"""カードがない方, pressed at the start: nobody asks them afterwards whether they have one."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kiosk.answers import Answers, Member, Value
from kiosk.guide.world import World as GuideWorld
from kiosk.guide.worlds import worlds_of
from tests.ui.resident.city_world import TODAY, city, city_world

HOLDERS = [one for one in city().questions.values() if one.variable == "mn_card"]
EVENTS = [(event.id, one) for event in city().events.values() for one in HOLDERS if one.id in event.questions]


def _visit(event: str, *others: str, without: bool) -> GuideWorld:
    told: dict[str, Value] = {"card_nai": True} if without else {}
    people = [Member("me", {"birth": date(1986, 5, 12), **told})]
    people += [Member(one, {"birth": date(1988, 5, 12)}) for one in others]
    visit: dict[str, Value] = {"raiho": "kazoku", "ido_zenin": True}
    return worlds_of(city(), Answers((event,), visit, tuple(people)), TODAY)[0]


@pytest.mark.parametrize(("event", "question"), EVENTS, ids=lambda one: getattr(one, "id", one))
def test_only_the_others_are_offered(event: str, question: object) -> None:
    asked = next(one for one in HOLDERS if one is question)
    assert _visit(event, "p1", without=True).candidates(asked) == ("p1",)
    assert _visit(event, "p1", without=False).candidates(asked) == ("me", "p1")
    assert _visit(event, without=True).candidates(asked) == ()


def test_who_comes_back_with_a_card_is_asked_as_everybody(tmp_path: Path) -> None:
    world = city_world(tmp_path)
    world.do("nocard")
    assert world.flow.state.me["card_nai"] is True
    world.do("dock:back", "start")
    assert "card_nai" not in world.flow.state.me
