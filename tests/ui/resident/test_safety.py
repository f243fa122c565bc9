"""安全相談 at the glass, in every event: a person comes, and nothing tells the matter or a place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.guide.model import Kind
from kiosk.office import Tally
from tests.ui.resident.city_world import city, city_world
from tests.ui.resident.town import GUIDE
from tests.ui.resident.world import World
from ui.resident.state import Place

_COUNTED: list[Sequence[Tally]] = []
EVENTS = tuple(name for name, event in city().events.items() if event.talk_first)


@pytest.fixture
def visit(tmp_path: Path) -> World:
    _COUNTED.clear()
    return city_world(tmp_path, _COUNTED.append)


@pytest.mark.parametrize("event", EVENTS)
def test_whoever_speaks_first_leaves_no_trace_of_the_matter(visit: World, event: str) -> None:
    visit.do("start", f"choose:{event}", "main")
    visit.put_card("taro")
    visit.type("1234")
    visit.go()
    visit.go()
    asked = visit.flow.ask()
    assert asked is not None and asked.question.id == "c_anzen" and asked.question.kind is not Kind.ADDRESS
    visit.choose("yes")
    assert visit.screen == "staff" and visit.rings == ["safety"]
    shown = repr(visit.view)
    holder = visit.flow.state.holder
    for secret in (*_titles(event), holder.name if holder else "見本", holder.address if holder else "見本"):
        assert secret not in shown
    assert visit.view["ways"] == []
    assert visit.view["lines"][0] == visit.flow.t("staff.sub_only"), "the one button there ends the visit"
    visit.tick(5)
    assert list(visit.printer.folder.glob("*.pdf")) == [], "no sheet, no slip"
    assert visit.office.asked == 0, "no ticket: neither display nor phone nor figures know of the visit"
    visit.take_card()
    visit.go()
    assert visit.screen == "welcome"
    assert _COUNTED == [], "nor do the figures know that somebody stood there"


def _titles(event: str) -> tuple[str, ...]:
    title = city().events[event].title
    return tuple(title(language) for language in ("ja", "easy", "en"))


def test_the_city_says_which_of_its_events_ask_for_an_address() -> None:
    assert set(EVENTS) == {"tennyu", "tenkyo", "tenshutsu", "setai_henko", "rikon"}
    asking = {name for name, event in city().events.items() if "c_anzen" in event.questions}
    assert set(EVENTS) <= asking, "and the question is asked in each of them"


@pytest.mark.parametrize("talks", [True, False])
def test_where_nobody_asks_the_page_stands_before_such_an_event_alone(tmp_path: Path, talks: bool) -> None:
    """A city without the question shows the page to whoever came for an event that says so."""
    moved = replace(GUIDE.events["tennyu"], talk_first=talks)
    world = World(tmp_path, guide=replace(GUIDE, events={**GUIDE.events, "tennyu": moved}))
    world.to_event()
    world.do("choose:tennyu", "main")
    assert world.screen == ("info" if talks else "card")
    assert not talks or world.view["main"]["weighty"], "a slow double press would pass it unread"


@pytest.mark.parametrize("comes", [True, False])
def test_who_is_still_registered_elsewhere_spells_the_address(tmp_path: Path, comes: bool) -> None:
    moved = replace(GUIDE.events["tennyu"], from_elsewhere=comes)
    world = World(tmp_path, guide=replace(GUIDE, events={**GUIDE.events, "tennyu": moved}))
    world.flow.put(place=Place.QUESTIONS, events=("tennyu",), own=3)
    assert world.screen == ("kana" if comes else "town")
