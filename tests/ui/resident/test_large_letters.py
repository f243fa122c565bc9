"""What the presenter leaves out, or puts on pages of its own, for large letters."""

from __future__ import annotations

from dataclasses import replace

from tests.ui.resident.world import World
from ui.resident.screens.base import View, option
from ui.resident.screens.choice_pages import MOST, paged

A_ROW = "\u3042"
LONG = "\u7d66\u4ed8\u91d1\u3092\u53d7\u3051\u53d6\u308b\u53e3\u5ea7" * 3


def _large(world: World, scale: float = 2.0, *, low: bool = False) -> None:
    world.flow.put(look=replace(world.flow.state.look, scale=scale, low=low))


def _to_town(world: World) -> None:
    world.to_questions()
    world.choose("home")
    world.do("quick:today")
    world.go()
    world.do("unknown")
    world.go()
    assert world.screen == "town"


def _choices(count: int, label: str = LONG) -> list[View]:
    return [*(option(f"{n}", label) for n in range(count)), option("unknown", "?", quiet=True)]


def _ids(pages: list[list[View]]) -> list[list[str]]:
    return [[one["id"] for one in page] for page in pages]


def test_the_first_sounds_and_the_towns_have_a_page_each(world: World) -> None:
    _to_town(world)
    _large(world)
    assert world.view["rows"] and not world.view["towns"]
    world.do(f"row:{A_ROW}")
    assert world.view["towns"] and not world.view["rows"]
    world.do("way:rows")
    assert world.view["rows"] and not world.view["towns"]


def test_long_choices_take_more_pages_and_the_unknown_stands_on_each(world: World) -> None:
    _large(world, low=True)
    pages = _ids(paged(world.flow, _choices(4), title="?", person="", named=False))
    assert len(pages) > 1
    assert all(page[-1] == "unknown" for page in pages)
    assert [one for page in pages for one in page[:-1]] == ["0", "1", "2", "3"]


def _with_hint(count: int) -> list[View]:
    return [*(option(f"{n}", LONG[:10]) for n in range(count)), option("unknown", "?", LONG * 2, quiet=True)]


def test_what_follows_the_unknown_is_not_said_where_that_saves_pages(world: World) -> None:
    _large(world)
    pages = paged(world.flow, _with_hint(4), title="?", person="", named=True)
    assert [page[-1]["hint"] for page in pages] == [""] * len(pages)
    assert len(pages) == 2, "with it each answer would have a page"

    alone = paged(world.flow, _with_hint(1), title="?", person="", named=True)
    assert alone[0][-1]["hint"] == LONG * 2
    _large(world, 1.25)
    usual = paged(world.flow, _with_hint(9), title="?", person="", named=True)
    assert len(usual) > 1
    assert all(page[-1]["hint"] for page in usual)


def test_narrow_letters_take_the_room_that_they_take(world: World) -> None:
    world.flow.put(look=replace(world.flow.state.look, scale=2.0, language="pt"))
    narrow = [option(f"{n}", "fillit till ill fit") for n in range(4)]
    assert len(paged(world.flow, narrow, title="?", person="", named=True)) == 1


def test_whoever_has_nothing_to_mark_says_so_on_every_page(world: World) -> None:
    _large(world)
    marks = [option(f"{n}", "A") for n in range(9)]
    pages = _ids(
        paged(world.flow, [*marks, option("none", "-")], title="?", person="", named=False, stays=("none",))
    )
    assert len(pages) > 1
    assert all(page[-1] == "none" for page in pages)
    assert [one for page in pages for one in page[:-1]] == [one["id"] for one in marks]


def test_nobody_turns_many_more_pages_for_it(world: World) -> None:
    _large(world)
    people = [*(option(f"{n}", "A") for n in range(14)), option("none", "-")]
    told = [*people, option("unknown", "?", quiet=True)]
    without = _ids(paged(world.flow, told, title="?", person="A", named=True))
    assert _ids(paged(world.flow, told, title="?", person="A", named=True, stays=("none",))) == without


def test_short_choices_stay_together(world: World) -> None:
    most = MOST[1.0] - 1
    pages = paged(world.flow, _choices(most, "A"), title="?", person="", named=False)
    assert len(pages) == 1


def test_a_choice_that_is_too_high_stands_alone_instead_of_going(world: World) -> None:
    _large(world, low=True)
    pages = _ids(paged(world.flow, _choices(2, LONG * 6), title="?", person="", named=False))
    assert pages == [["0", "unknown"], ["1", "unknown"]]


def test_another_board_is_a_key(world: World) -> None:
    _to_town(world)
    world.do(f"row:{A_ROW}")
    world.do(f"town:{world.view['towns'][0]['id']}")
    world.go()
    world.do("way:building")
    before = world.view["board"]
    _large(world)
    assert not world.view["ways"]
    assert "latin" in [one["id"] for one in world.view["marks"]]
    world.do("mark:latin")
    assert world.view["board"] != before
