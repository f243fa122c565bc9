"""Where something is typed or picked, large letters keep their size: other things make room for them."""

from __future__ import annotations

import pytest

from ui.gallery.dress import Dress
from ui.gallery.scene import Scene
from ui.gallery.stage import Stage, everything, kind, scene_box

LEAST = 1.59
"""Of the usual size at 200 %; a hundredth less for rounding."""
SCENES = (
    "kana-typed",
    "kana-text",
    "kana-building-typed",
    "kana-room",
    "town-row",
    "town-bank-long",
    "number-typed",
    "tel-typed",
    "date-filled",
    "choice-several",
    "choice-forgot",
    "pin-wrong",
    "you",
)
DRESSES = [
    Dress(scale=2.0, low=low, wide=wide) for low, wide in ((False, False), (True, False), (False, True))
]


@pytest.mark.parametrize("dress", DRESSES, ids=lambda one: one.name)
def test_letters_keep_their_size(stage: Stage, scenes: list[Scene], dress: Dress) -> None:
    grown = {}
    for scene in (one for one in scenes if one.name in SCENES):
        stage.show(next(scene.shown(dress, pages=False)))
        grown[scene.name] = 1 + (dress.scale - 1) * float(stage.theme.property("squeeze"))

    assert set(grown) == set(SCENES)
    assert {name: factor for name, factor in grown.items() if factor < LEAST} == {}


@pytest.mark.parametrize(
    "name", ["kana", "kana-typed", "kana-latin", "date", "date-meant", "date-impossible"]
)
def test_whose_question_it_is_stays_below_the_upper_third(
    stage: Stage, scenes: list[Scene], name: str
) -> None:
    dress = Dress(scale=2.0)
    stage.show(next(next(one for one in scenes if one.name == name).shown(dress, pages=False)))
    tops = [scene_box(one).top() for one in stage.items() if kind(one) == "Whom"]

    assert tops and min(tops) >= dress.size[1] / 3 - 1


@pytest.mark.parametrize("name", ["review", "review-family", "review-mended"])
@pytest.mark.parametrize("scale", [1.0, 1.25])
def test_the_review_has_air_on_the_lying_glass(
    stage: Stage, scenes: list[Scene], name: str, scale: float
) -> None:
    """A page is cut before its rows, its title and the line below it come closer."""
    scene = next(one for one in scenes if one.name == name)
    for shown in scene.shown(Dress(scale=scale, wide=True)):
        stage.show(shown)
        page = next(one for one in everything(stage.window.contentItem()) if kind(one) == "Review")
        assert page.property("close") is False, shown.page


@pytest.mark.parametrize("scale", [1.6, 2.0])
@pytest.mark.parametrize("language", ["ja", "ko", "zh-Hans", "pt"])
def test_how_long_it_takes_and_until_when_stand_apart(
    stage: Stage, scenes: list[Scene], language: str, scale: float
) -> None:
    scene = next(one for one in scenes if one.name == "welcome")
    shown = next(scene.shown(Dress(language, scale)))
    stage.show(shown)
    view = shown.view
    long, until = (
        next(
            scene_box(one)
            for one in stage.items()
            if one.property("text") == view[name] and kind(one) == "Say"
        )
        for name in ("note", "until")
    )

    assert until.top() >= long.bottom() - 1 or until.left() >= long.right() + 20


@pytest.mark.parametrize("language", ["ja", "pt", "vi"])
def test_from_low_reach_the_names_of_settings_grow_too(
    stage: Stage, scenes: list[Scene], language: str
) -> None:
    scene = next(one for one in scenes if one.name == "easier")

    def sizes(scale: float) -> list[float]:
        shown = next(scene.shown(Dress(language, scale, low=True)))
        stage.show(shown)
        names = [group["label"] for group in shown.view["groups"]]
        sized = (one for one in stage.items() if kind(one) in ("Fitting", "Say"))
        return [float(one.property("size")) for one in sized if one.property("text") in names]

    small, large = sizes(1.0), sizes(2.0)
    assert len(large) >= 4
    assert min(large) >= 1.15 * min(small), "as far as their column lets them"
