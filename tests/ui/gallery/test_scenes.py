"""No screen is missing, and a scene says what it shows."""

from __future__ import annotations

from ui.gallery.cast import Cast
from ui.gallery.dress import Dress
from ui.gallery.scene import Scene
from ui.gallery.scenes import every_question
from ui.resident.screens import SCREENS, screen_of
from ui.resident.state import Over, Place


def test_every_screen_of_the_kiosk_is_there(scenes: list[Scene]) -> None:
    assert {screen_of(one.flow) for one in scenes} == set(SCREENS)


def test_every_place_and_everything_that_lies_over_it_is_there(scenes: list[Scene]) -> None:
    assert {one.flow.state.place for one in scenes} == set(Place)
    assert {over for one in scenes for over in one.flow.state.over} == set(Over)


def test_names_are_unique_and_begin_with_the_picture(scenes: list[Scene]) -> None:
    names = [one.name for one in scenes]

    assert len(set(names)) == len(names)
    assert [one.name for one in scenes if one.name.split("-")[0] != one.screen] == []


def test_every_question_of_the_city_is_asked(people: Cast) -> None:
    guide = people.family.parts.guide

    found = {one.name.split("-", 1)[1]: one for one in every_question(people)}

    assert set(found) == set(guide.questions)
    for name, one in found.items():
        ask = one.flow.ask()
        assert ask is not None
        assert ask.question.id == name


def test_a_dress_changes_the_words_but_not_the_scene(scenes: list[Scene]) -> None:
    scene = next(one for one in scenes if one.name == "choice-chosen")
    before = scene.flow.state

    (japanese,), (english,) = (list(scene.shown(Dress(language))) for language in ("ja", "en"))

    assert japanese.view["title"] != english.view["title"]
    assert scene.flow.state is before


def test_pages_are_turned_to_the_last_one(scenes: list[Scene]) -> None:
    scene = next(one for one in scenes if one.name == "review-family")

    pages = list(scene.shown(Dress(scale=2.0)))

    assert [one.page for one in pages] == list(range(1, len(pages) + 1))
    assert pages[-1].view["page"] == pages[-1].view["pages"] == len(pages) > 2


def test_with_large_letters_nothing_of_a_procedure_is_dropped(scenes: list[Scene]) -> None:
    scene = next(one for one in scenes if one.name == "why-family")

    (whole,) = scene.shown(Dress())
    pages = list(scene.shown(Dress(scale=2.0)))

    assert len(pages) > 2
    for part in ("sections", "grounds"):
        assert [one for page in pages for one in page.view[part]] == whole.view[part]


def test_with_large_letters_the_list_follows_the_sheet_under_way(scenes: list[Scene]) -> None:
    scene = next(one for one in scenes if one.name == "printing")

    (whole,), (large,) = (list(scene.shown(Dress(scale=scale))) for scale in (1.0, 2.0))

    assert len(large.view["sheets"]) == 3 < len(whole.view["sheets"])
    assert "printing" in {one["state"] for one in large.view["sheets"]}
    assert large.view["count"] == whole.view["count"]
