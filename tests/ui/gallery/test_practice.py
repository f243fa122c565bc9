"""The practice badge stands clear of everything, however long the city's name and its own words are."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.words import load_words
from ui.cli.content import CONTENT
from ui.gallery.audit import place
from ui.gallery.audit.drawn import Drawn
from ui.gallery.cast import Cast
from ui.gallery.dress import Dress
from ui.gallery.scene import Scene
from ui.gallery.stage import Stage, kind, open_stage, scene_box

WORDS = load_words(CONTENT / "words")
SCENES = ("welcome", "choice", "timeout")
CLEAR = 8  # pixels: 2 mm


@pytest.mark.parametrize("wide", [False, True])
def test_the_badge_touches_nothing(qapp: QApplication, people: Cast, scenes: list[Scene], wide: bool) -> None:
    del qapp
    stage: Stage | None = None
    for language in people.widow.parts.guide.city.languages:
        for scale in (1.0, 2.0):
            for scene in (one for one in scenes if one.name in SCENES):
                shown = next(scene.shown(Dress(language, scale, wide=wide)))
                shown = replace(
                    shown, chrome={**shown.chrome, "practice": WORDS("resident.practice", language)}
                )
                stage = stage or open_stage(shown)
                stage.show(shown)
                assert _near(stage, shown.chrome["city"]) == [], shown.file
    assert stage is not None
    stage.close()


def _near(stage: Stage, city: str) -> list[str]:
    """What is wrong around the badge."""
    drawn = Drawn.of(stage)
    badge = scene_box(next(one for one in stage.items() if kind(one) == "PracticeBadge"))
    (name,) = (one.box for one in drawn.words if one.text == city)
    apart = place.apart(badge, name)
    return [
        *([f"{apart:.0f} pixels from the city's name"] if apart < CLEAR else []),
        *(str(one) for one in place.complaints(drawn, main=True) if one.kind in ("over_each", "panel_edge")),
    ]
