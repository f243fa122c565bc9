"""Lists are cut so that every page keeps its letters: a family in all sizes, both ways and reaches."""

from __future__ import annotations

import pytest

from ui.gallery.dress import SCALES, Dress
from ui.gallery.scene import Scene
from ui.gallery.stage import Stage, scene_box

LISTS = (
    "review-family",
    "outcome",
    "outcome-family",
    "outcome-bring",
    "outcome-bring-family",
    "outcome-outside",
    "choice-several",
)
LANGUAGES = ("ja", "pt", "vi")
MOST_REVIEWED = 10
"""Pages of a whole family's answers in the largest letters."""
LEAST = 0.99
SOME = 0.79
"""Of their growth: a tenth is given back where a word breaks otherwise than its letters told."""
AS_FOR_160 = 0.59
"""From low reach choices never get more."""
DRESSES = [
    Dress(language=language, scale=scale, low=low, wide=wide)
    for low, wide in ((False, False), (True, False), (False, True))
    for scale in SCALES
    for language in LANGUAGES
]


def least(scene: Scene, dress: Dress) -> float:
    if dress.low:
        return AS_FOR_160 if scene.screen == "choice" else SOME
    if scene.screen == "review":
        return LEAST
    return SOME


@pytest.mark.parametrize("dress", DRESSES, ids=lambda one: one.name)
def test_no_page_of_a_list_runs_over_or_gives_its_letters(
    stage: Stage, scenes: list[Scene], dress: Dress
) -> None:
    found = [one for one in scenes if one.name in LISTS]
    assert {one.name for one in found} == set(LISTS)
    for scene in found:
        for shown in scene.shown(dress):
            stage.show(shown)
            ground = next(one for one in stage.items() if one.property("readSlack") is not None)
            assert ground.property("slack") >= -1, shown.file
            assert ground.property("shrink") == 1, shown.file
            assert float(stage.theme.property("squeeze")) >= least(scene, dress), shown.file


@pytest.mark.parametrize("wide", [False, True], ids=["portrait", "landscape"])
@pytest.mark.parametrize("scale", SCALES)
def test_the_question_stays_where_it_is_while_pages_are_turned(
    stage: Stage, scenes: list[Scene], scale: float, *, wide: bool
) -> None:
    """Also where the last page has room for what the first one gave up."""
    for scene in (one for one in scenes if one.name in ("choice-several", "choice-many")):
        places = set()
        pages = list(scene.shown(Dress(scale=scale, wide=wide)))
        for shown in pages:
            stage.show(shown)
            title = next(one for one in stage.items() if one.property("text") == shown.view["title"])
            ground = next(one for one in stage.items() if one.property("readSlack") is not None)
            places.add((round(scene_box(title).y()), round(float(ground.property("bodyY")))))
        assert len(pages) > 1
        assert len(places) == 1, scene.name


@pytest.mark.parametrize("language", ["pt", "vi"])
def test_the_largest_letters_take_few_pages_of_answers(scenes: list[Scene], language: str) -> None:
    review = next(one for one in scenes if one.name == "review-family")
    pages = list(review.shown(Dress(language=language, scale=2.0)))
    assert len(pages) == pages[0].view["pages"] <= MOST_REVIEWED
