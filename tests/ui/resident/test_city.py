"""S01 in the real city: a family of four moves in. Cards, questions and procedures are the shipped ones."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kiosk.answers import Answers
from kiosk.guide import load_guide
from kiosk.guide.model import Guide, Kind
from kiosk.interview import Ask as NextAsk
from kiosk.interview import next_step
from kiosk.procedures import decide
from tests.ui.resident.world import World
from ui.resident.flow import Flow
from ui.resident.parts import Ask

CONTENT = Path(__file__).parents[3] / "forms" / "content"
TODAY = date(2026, 11, 24)
MOVED = "081115"  # 令和8年11月15日
WIFE, CHILD = "妻", "子"

ANSWERS: dict[str, tuple[str, ...]] = {
    "raiho": ("kazoku",),
    "moto": ("国内",),
    "tenshutsu_shomei": ("マイナポータル",),
    "kennai": ("yes",),
    "setainushi": ("me",),
    "kenpo_minna": ("kokuho",),
    "kenpo": ("kokuho",),
    "kibo": ("mnc_shomei_hakko",),
    "jido_jukyusha": ("me",),
    "mn_card": ("me", "p1", "p2"),
    "gakko": ("公立",),
    "hoiku": ("希望",),
    "zokugara": (CHILD,),
}
"""What the family says, by variable; whatever isn't here is no, none, or nothing of it."""
NOTHING = ("none", "no", "zaitaku", "使わない", "ie", "unknown")


@pytest.fixture(scope="module")
def city() -> Guide:
    return load_guide(CONTENT)


@pytest.fixture
def visit(tmp_path: Path, city: Guide) -> World:
    world = World(tmp_path, guide=city)

    def next_ask(answers: Answers) -> Ask | None:
        step = next_step(city, answers, TODAY)
        if not isinstance(step, NextAsk):
            return None
        return Ask(step.question, step.person, step.about_left, step.people)

    parts = replace(
        world.parts, next_ask=next_ask, decide=lambda answers, today: decide(city, answers, today)
    )
    world.parts, world.flow = parts, Flow(parts)
    return world


def answer(world: World) -> None:
    """One screen of a question, by what the family says."""
    ask = world.flow.ask()
    assert ask is not None
    variable, kind = ask.question.variable, ask.question.kind
    match world.screen:
        case "choice":
            _choose(world, _wanted(world, variable, ask.person, kind))
        case "date":
            if world.view["eras"]:
                world.do("era:reiwa")
            world.type(MOVED)
            world.go()
        case "town":
            row = next(row["id"] for row in world.view["rows"] if row["enabled"])
            world.do(f"row:{row}")
            world.do(f"town:{world.view['towns'][0]['id']}")
            world.go()
            world.do("field:ban")
            world.type("12")
            world.go()
        case "family":
            _family(world)
        case "kana":
            world.spell("ミホン")
            world.go()
        case "tel":
            world.do("way:none")
        case "number":
            world.type("1")
            world.go()
        case "info":
            world.go()
        case other:
            raise AssertionError(other)


def _wanted(world: World, variable: str, person: str | None, kind: Kind) -> tuple[str, ...]:
    if variable == "zokugara" and person == "p1":
        return (WIFE,)
    if variable in ANSWERS:
        return ANSWERS[variable]
    offered = {one["id"] for one in world.view["options"]}
    if kind in (Kind.MULTI, Kind.PEOPLE):
        return ("none",)
    return (next(one for one in NOTHING if one in offered),)


def _choose(world: World, ids: tuple[str, ...]) -> None:
    marked = {one["id"] for one in world.view["options"] if one["selected"]}
    if marked == set(ids):
        world.go()
    else:
        world.choose(*(one for one in ids if one not in marked))


def _family(world: World) -> None:
    for card in ("hanako", "ichiro"):
        world.do("addcard")
        world.take_card()
        world.put_card(card)
        world.type("1234")
        world.go()
        world.go()
        while world.screen != "family":
            answer(world)
    world.do("add")
    world.spell("ミホン")
    world.do("field:given")
    world.spell("フタバ")
    world.go()
    world.do("era:reiwa")
    world.type("041201")
    world.go()
    world.choose("female")
    assert len(world.flow.state.family) == 3
    world.go()


def to_review(world: World) -> None:
    world.do("start", "choose:tennyu", "main")
    if world.screen == "info":
        world.go()
    world.put_card("taro")
    world.type("1234")
    world.go()
    world.go()
    for _ in range(120):
        if world.screen == "review":
            return
        answer(world)
    raise AssertionError(world.view["title"])


def test_the_family_moves_in(visit: World) -> None:
    to_review(visit)
    while visit.screen == "review":
        visit.go()
    outcome = visit.flow.state.outcome
    assert outcome is not None
    needed = sorted({one.procedure for one in outcome.needed})
    assert needed == [
        "hoiku_nintei",
        "hoiku_riyo",
        "jido_teate_nintei",
        "kodomo_iryo",
        "kokuho_shutoku",
        "mnc_keizoku",
        "mnc_shomei_hakko",
        "tennyu_todoke",
        "tennyugaku",
        "yobo_tennyu",
    ]
    assert outcome.route == ("SHIMIN", "MNC", "HOKEN", "KODOMO", "BOSHI", "GAKKO")

    visit.print()
    visit.tick(10)
    assert visit.screen == "ticket"


def test_the_review_does_not_tell_who_was_asked_about_hiding(visit: World) -> None:
    to_review(visit)
    shown: set[str] = set()
    for _ in range(visit.view["pages"]):
        shown |= {row["id"] for group in visit.view["groups"] for row in group["rows"]}
        visit.do("more")
    assert "t_moto" in shown
    assert "c_anzen" not in shown


def test_every_question_of_the_city_fits_its_screen(visit: World) -> None:
    """Nothing of the content breaks a view, and going all the way back leads to the card."""
    to_review(visit)
    for _ in range(200):
        if visit.screen == "you":
            break
        assert visit.view["title"]
        visit.do("dock:back")
    assert visit.screen == "you"


def test_whoever_must_not_be_found_speaks_with_a_person(visit: World) -> None:
    visit.do("start", "choose:tennyu", "main")
    visit.put_card("taro")
    visit.type("1234")
    visit.go()
    visit.go()
    visit.choose("yes")
    assert visit.screen == "staff"
    assert visit.rings == ["safety"]
    assert list(visit.printer.folder.glob("*.pdf")) == []
