"""What the first frame of a screen shows is what stays: no letter shrinks before a resident's eyes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import SIGNAL, QObject

from tests.ui.resident.world import World
from ui.cli.finger import wait_until
from ui.resident.app import KioskWindow


def test_letters_have_their_size_before_anything_is_drawn(glass: tuple[World, KioskWindow]) -> None:
    world, opened = glass
    world.flow.put(look=replace(world.flow.state.look, scale=2.0))
    opened.window.setProperty("patience", 60_000)  # a busy machine is no finding
    fits: list[bool] = []
    gave: list[object] = []
    QObject.connect(opened.window, SIGNAL("fittingChanged()"), lambda: gave.append(world.screen))
    opened.window.frameSwapped.connect(lambda: fits.append(not opened.window.property("fitting")))

    def seen(do: Callable[[], None]) -> None:
        count = len(fits)
        do()
        wait_until(lambda: len(fits) > count, "a frame")

    seen(lambda: world.do("start", "choose:tenkyo", "main"))
    seen(lambda: world.put_card("taro"))
    wait_until(lambda: world.screen == "pin", "the card")
    seen(lambda: world.type("1234"))
    seen(world.go)
    wait_until(lambda: world.screen == "you", "what the card tells")
    assert "you" in gave, "something had to give"
    assert all(fits)
