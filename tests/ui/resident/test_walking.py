"""Back, change, start over: no answer is lost, and nothing is remembered that should not be."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from kiosk.answers import UNKNOWN
from kiosk.guide.model import Event
from tests.ui.resident.city_world import city_world
from tests.ui.resident.town import GUIDE, text
from tests.ui.resident.world import World


def _selected(world: World) -> list[str]:
    return [one["id"] for one in world.view["options"] if one["selected"]]


def test_back_shows_the_old_answer_and_forward_keeps_all(world: World) -> None:
    world.to_review()
    before = dict(world.flow.state.given)
    steps = 0
    while world.screen != "you":
        world.do("dock:back")
        steps += 1
        assert steps < 40
    world.go()
    while world.screen != "review":
        world.go()
    assert dict(world.flow.state.given) == before


def test_back_to_a_choice_marks_what_was_chosen(world: World) -> None:
    world.to_questions()
    world.choose("abroad")
    world.do("dock:back")
    assert _selected(world) == ["abroad"]


def test_nothing_is_chosen_beforehand(world: World) -> None:
    world.to_questions()
    assert _selected(world) == []
    assert not world.view["main"]["ready"]


def test_a_second_touch_elsewhere_only_moves_the_mark(world: World) -> None:
    world.to_questions()
    world.do("choose:home", "choose:abroad")
    assert _selected(world) == ["abroad"]
    assert world.view["title"] == "moto"


def test_a_mended_answer_drops_what_no_longer_applies_and_brings_it_back(world: World) -> None:
    world.to_review()
    world.do("edit:moto")
    world.choose("abroad")
    assert world.screen == "review"
    terms = [row["term"] for group in world.view["groups"] for row in group["rows"]]
    assert "left" not in terms
    assert world.view["banner"] is not None
    marks = {row["id"]: row["mark"] for group in world.view["groups"] for row in group["rows"]}
    assert marks["moto"]

    world.do("edit:moto")
    world.choose("home")
    assert world.screen == "review", "the old answer to the question that came back is still there"
    assert world.flow.trail().answers.has("left")


def test_a_mended_answer_asks_only_what_is_new(world: World) -> None:
    world.to_review()
    world.go()
    world.do("edit:dog")
    world.choose("yes")
    assert world.view["title"] == "dogs"
    world.type("2")
    world.go()
    assert world.screen == "info"
    assert world.view["main"]["weighty"], "a slow double press would pass it unread"
    world.go()
    assert world.screen == "review"


def test_mending_can_be_left_with_back(world: World) -> None:
    world.to_review()
    world.do("edit:moto", "dock:back")
    assert world.screen == "review"


def test_i_do_not_know_is_an_answer(world: World) -> None:
    world.to_questions()
    world.choose("unknown")
    assert world.flow.trail().answers.get("moto") is UNKNOWN


def test_marks_that_exclude_each_other(world: World) -> None:
    world.to_review()
    world.go()
    world.do("edit:papers")
    world.do("choose:none")
    assert _selected(world) == ["none"]
    world.do("choose:inkan")
    assert _selected(world) == ["inkan"]
    world.do("choose:inkan")
    assert not world.view["main"]["ready"]
    world.choose("none")
    assert world.flow.trail().answers.get("papers") == ()


def test_back_from_the_outcome_and_again(world: World) -> None:
    world.to_outcome()
    world.do("dock:back")
    assert world.screen == "review"
    assert world.view["page"] == world.view["pages"] > 1, "where it was left"


def test_back_in_the_review_is_the_page_before(world: World) -> None:
    world.to_review()
    first = world.view["groups"]
    world.go()
    world.do("dock:back")
    assert world.view["groups"] == first
    world.do("dock:back")
    assert world.screen != "review", "and from the first one back to the questions"


def test_a_mended_answer_is_seen_on_its_page(world: World) -> None:
    world.to_review()
    while world.view["page"] < world.view["pages"]:
        world.go()
    page, last = world.view["page"], world.view["groups"][-1]["rows"][-1]["id"]
    assert page > 1
    world.do(f"edit:{last}", "dock:back")
    assert world.view["page"] == page
    world.do(f"edit:{last}", "main")
    assert world.view["page"] == page


def test_back_from_events_keeps_the_mark(world: World) -> None:
    world.to_card()
    world.do("dock:back")
    assert world.screen == "event"
    chosen = [tile["id"] for group in world.view["groups"] for tile in group["tiles"] if tile["selected"]]
    assert chosen == ["tennyu"]
    world.do("dock:back")
    assert world.screen == "welcome"


def test_who_chose_without_card_by_mistake_is_still_asked_for_it(world: World) -> None:
    world.do("nocard", "dock:back", "start", "choose:tennyu", "main")
    world.go()
    assert world.screen == "card"


def test_start_over_asks_first(world: World) -> None:
    world.to_questions()
    world.do("dock:restart")
    assert world.screen == "confirm"
    world.go()
    assert world.view["title"] == "moto"

    world.take_card()
    world.do("dock:restart", "way:restart")
    assert world.screen == "welcome"
    assert world.flow.state.events == ()


def test_an_event_that_is_not_offered_cannot_be_chosen(world: World) -> None:
    world.to_event()
    world.do("choose:later")
    assert not world.view["main"]["ready"]


def test_several_events_count_on_the_button(world: World) -> None:
    world.to_event()
    world.do("choose:kaigo", "choose:tennyu")
    assert "2" in world.view["main"]["label"]
    world.go()
    assert world.flow.state.events == ("kaigo", "tennyu")  # who is who comes before who moves


def test_ten_events_are_counted_as_ten(tmp_path: Path) -> None:
    """10つ is no Japanese."""
    world = city_world(tmp_path)
    world.to_event()
    tiles = [tile for group in world.view["groups"] for tile in group["tiles"] if tile["id"] != "more"]
    for tile in tiles[:10]:
        world.do(f"choose:{tile['id']}")
    assert world.view["main"]["label"] == "つぎへ（10こ）"
    world.do(f"choose:{tiles[0]['id']}")
    assert world.view["main"]["label"] == "つぎへ（9つ）"


def test_somebody_who_only_wants_to_talk(world: World) -> None:
    world.to_event()
    world.do("choose:tennyu", "choose:talk")
    world.go()
    assert world.screen == "staff"
    assert world.rings == ["call"]


def test_a_group_of_events_stays_on_one_page(tmp_path: Path) -> None:
    groups = {"move": 3, "family": 6, "work": 6, "living": 9}
    many = {
        f"{group}{n}": Event(f"{group}{n}", text("x"), "ev_more", group, ())
        for group in groups
        for n in range(groups[group])
    }
    world = World(tmp_path, guide=replace(GUIDE, events=many))
    world.to_event()
    pages = []
    for _ in range(2):
        pages.append([group["tiles"] for group in world.view["groups"]])
        world.do("choose:more")
    assert [[len(tiles) for tiles in page] for page in pages] == [[3, 6, 7], [10]]
    assert [group["tiles"] for group in world.view["groups"]] == pages[0]


def test_more_events_than_fit_come_on_a_second_page(tmp_path: Path) -> None:
    many = {f"e{n}": Event(f"e{n}", text(f"event {n}"), "ev_more", "other", ()) for n in range(20)}
    world = World(tmp_path, guide=replace(GUIDE, events={**GUIDE.events, **many}))
    world.to_event()

    def shown() -> list[str]:
        return [tile["id"] for group in world.view["groups"] for tile in group["tiles"]]

    first = shown()
    assert len(first) == 12  # three groups in five rows, the last row for what is no event
    world.do("choose:e1", "choose:more")
    assert set(shown()) & set(first) == {"more"}
    world.do("dock:back")
    assert shown() == first
    world.go()
    assert world.flow.state.events == ("e1",)
