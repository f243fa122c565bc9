"""見やすくする: the letters shown are to one another as they will be on the glass."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest
from PySide6.QtQuick import QQuickItem

from tests.ui.resident.world import World
from ui.cli.finger import Finger, settle, wait_until
from ui.resident.app import KioskWindow


def _inside(item: QQuickItem) -> list[QQuickItem]:
    return [one for child in item.childItems() for one in (child, *_inside(child))]


def _letter(window: QQuickItem, name: str, sample: str) -> float:
    (option,) = [one for one in _inside(window) if one.objectName() == name and one.isVisible()]
    return next(float(one.property("size")) for one in _inside(option) if one.property("text") == sample)


@pytest.mark.parametrize("wide", [False, True], ids=["standing", "lying"])
@pytest.mark.parametrize("scale", [1.0, 1.6])
def test_every_larger_size_shows_a_larger_letter(
    glass: tuple[World, KioskWindow], scale: float, wide: bool
) -> None:
    world, opened = glass
    if wide:
        opened.window.resize(1920, 1080)
    world.flow.put(look=replace(world.flow.state.look, scale=scale))
    world.do("dock:size")
    finger = Finger(opened.window)
    wait_until(
        lambda: finger.offers("set:scale=normal") and not opened.window.property("fitting"), "the sizes"
    )
    settle(300)
    options = world.view["groups"][0]["options"]
    window = opened.window.contentItem()
    letters = [_letter(window, f"set:scale={one['id']}", one["sample"]) for one in options]
    assert all(large > small * 1.05 for small, large in itertools.pairwise(letters))
