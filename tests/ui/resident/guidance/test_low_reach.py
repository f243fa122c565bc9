"""From a wheelchair: whatever is touched stands in the lower half, and keeps its size."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.ui.qml.checks import LEAST_TARGET
from ui.gallery.dress import Dress
from ui.gallery.scene import Scene
from ui.gallery.stage import Stage, open_stage, scene_box

SLACK = 0.6  # rounding to whole pixels


@pytest.fixture(scope="module")
def stage(qapp: object, scenes: list[Scene]) -> Iterator[Stage]:
    del qapp
    opened = open_stage(next(scenes[0].shown(Dress())))
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("scale", "language"), [(1.0, "ja"), (2.0, "ja"), (1.25, "vi")], ids=["100", "200", "125 vi"]
)
def test_all_that_is_touched_is_in_the_lower_half(
    stage: Stage, scenes: list[Scene], scale: float, language: str
) -> None:
    """Every screen in its first and its last state."""
    by_screen: dict[str, list[Scene]] = {}
    for scene in scenes:
        by_screen.setdefault(scene.screen, []).append(scene)
    for group in by_screen.values():
        for scene in dict.fromkeys((group[0], group[-1])):
            shown = next(scene.shown(Dress(language=language, scale=scale, low=True), pages=False))
            stage.show(shown)
            boxes = {tap.objectName(): scene_box(tap) for tap in stage.taps()}
            half = stage.window.height() / 2 - SLACK
            assert [name for name, box in boxes.items() if box.top() < half] == [], shown.file
            small = [n for n, box in boxes.items() if min(box.width(), box.height()) < LEAST_TARGET - SLACK]
            assert small == [], shown.file


def test_the_usual_height_comes_back(stage: Stage, scenes: list[Scene]) -> None:
    scene = next(one for one in scenes if one.name == "number-typed")
    stage.show(next(scene.shown(Dress(scale=2.0, low=True), pages=False)))
    assert stage.theme.property("modest") is True
    stage.show(next(scene.shown(Dress(scale=2.0), pages=False)))
    assert stage.theme.property("modest") is False
