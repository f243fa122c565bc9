"""What the glass shows and no touch changes: time, opening hours, network."""

from __future__ import annotations

from datetime import timedelta

from tests.ui.resident.world import World


def test_the_welcome_keeps_up_though_nobody_touches(world: World) -> None:
    told: list[str] = []
    world.flow.changed = lambda: told.append(f"{world.view['now']} {world.view['banner'] is not None}")
    world.tick()
    assert told == [], "nothing changed"

    world.clock.at += timedelta(minutes=1)
    world.tick()
    world.offline = True
    world.tick()
    world.tick()
    at = f"{world.clock.at:%H:%M}"
    assert [one.endswith(f"{at} False") for one in told[:1]] == [True]
    assert [one.endswith(f"{at} True") for one in told[1:]] == [True]
