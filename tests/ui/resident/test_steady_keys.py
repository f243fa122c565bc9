"""The keys of a date stay under the finger: what comes or goes between two digits moves none of them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.ui.resident.guidance.keypad import shown
from tests.ui.resident.world import World
from ui.cli.finger import Finger, settle, wait_until
from ui.resident.app import KioskWindow

DIGITS = ("5", "9", "0")
HALF_A_KEY = 44  # px, where they are smallest


def to_last_day(world: World) -> None:
    """退職した日: a date that not everybody knows."""
    world.do("start", "choose:more", "choose:taishoku", "main")
    world.put_card("taro")
    wait_until(lambda: world.screen == "pin" and not world.flow.state.card.busy, "the digits")
    world.type("1234")
    world.go()
    wait_until(lambda: world.screen == "you", "the card")
    for _ in range(9):
        if world.screen == "date":
            return
        if world.screen == "choice":
            world.do(f"choose:{world.view['options'][0]['id']}")
        world.go()
    raise AssertionError(world.screen)


def told(opened: KioskWindow) -> tuple[float, float]:
    """The height of what is told about the date, and of its words."""
    items = shown(opened.window.contentItem())
    banner = next(one for one in items if one.metaObject().className().startswith("Banner"))
    words = next(one for one in banner.childItems() if one.property("text"))
    return banner.height(), words.implicitHeight()


@pytest.mark.parametrize("wide", [False, True], ids=["standing", "lying"])
@pytest.mark.parametrize("scale", [1.0, 1.25, 1.6, 2.0])
@pytest.mark.parametrize(("language", "typed"), [("ja", "081110"), ("en", "20261123")])
def test_no_key_moves_while_a_date_is_typed(
    glass: tuple[World, KioskWindow], language: str, typed: str, scale: float, wide: bool
) -> None:
    """11月1 is a whole date already: わからない goes and the echo comes, and a finger is on its way to 0."""
    world, opened = glass
    if wide:
        opened.window.resize(1920, 1080)
    opened.engine.rootContext().contextProperty("gate").setProperty("pause", 0)
    world.flow.put(look=replace(world.flow.state.look, scale=scale, language=language))
    to_last_day(world)
    finger = Finger(opened.window)
    opened.shell.changed.emit()
    wait_until(lambda: finger.offers("unknown") and not opened.window.property("fitting"), "わからない")
    settle(300)  # the reason folds away where it doesn't fit
    before = [finger.middle(f"key:{one}") for one in DIGITS]
    for digit in typed:
        finger.touch(f"key:{digit}")
        settle(50)
        after = [finger.middle(f"key:{one}") for one in DIGITS]
        assert max(abs(new.y() - old.y()) for new, old in zip(after, before, strict=True)) < HALF_A_KEY / 2
    assert not finger.offers("unknown")
    assert world.view["main"]["ready"]
    assert world.view["echo"]
    banner, words = told(opened)
    assert words <= banner, "the echo stays in the room that is held for it"
