from collections import Counter
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from kiosk.simulation.model import SimHall
from kiosk.simulation.sizing import sizes
from kiosk.simulation.world import World
from kiosk.tickets.model import Ticket, TicketState
from tests.kiosk.simulation import halls

MONDAY = date(2027, 3, 1)


def played(hall: SimHall, seed: int = 1) -> World:
    world = World(hall, MONDAY, seed)
    world.play()
    return world


def test_the_same_seed_gives_the_same_day_and_another_seed_another() -> None:
    first, again, other = played(halls.small()), played(halls.small()), played(halls.small(), 2)
    assert first.waits == again.waits
    assert first.past == again.past
    assert first.waits != other.waits


def test_everybody_who_came_is_called_and_leaves() -> None:
    world = played(halls.small())
    left = Counter(one.state for one in world.tickets.values())
    assert set(left) <= {TicketState.NO_SHOW}
    assert len({one.token for one in world.waits}) > 100


def test_one_counter_without_luck_is_a_queue_that_can_be_reckoned_by_hand() -> None:
    world = played(halls.quiet())
    free = 0.0
    for one in sorted(world.waits, key=lambda one: one.since):
        free = max(free, one.since)
        assert one.minutes == pytest.approx(free - one.since, abs=0.01)
        free += 10


def test_priority_follows_the_citys_ratio() -> None:
    """Of those who wait together, a preferred one comes after two newcomers: the product's own rule."""
    hall = halls.quiet(minutes=30)
    hall = replace(hall, lines={"B": replace(hall.lines["B"], priority=0.3)})
    called: list[Ticket] = []

    class Watching(World):
        def _serve(self, desk, waiting):  # type: ignore[no-untyped-def]  # only looks
            called.append(waiting)
            return super()._serve(desk, waiting)

    Watching(hall, MONDAY, 1).play()
    busy = called[5:30]
    preferred = [place for place, one in enumerate(busy) if one.priority]
    assert preferred
    assert all(after - before >= 3 for before, after in pairwise(preferred))


def test_who_is_sent_on_waits_again_under_the_same_number() -> None:
    world = played(halls.small())
    lines = {
        one.token: {other.line for other in world.waits if other.token == one.token} for one in world.waits
    }
    assert any(found == {"B", "D"} for found in lines.values())
    assert all(found != {"A", "D"} for found in lines.values())


def test_nobody_is_called_while_the_counter_is_at_lunch() -> None:
    world = played(halls.small())
    called = [one.since + one.minutes for one in world.waits if one.line == "D"]
    assert [one for one in called if 11 * 60 < one < 12 * 60]
    assert not [one for one in called if 12 * 60 + 1 < one < 13 * 60]


def test_what_stays_of_a_day_tells_no_shows_apart() -> None:
    past = played(halls.small()).past
    missed = [one for one in past if one.missed]
    assert missed and all(one.served is None for one in missed)
    assert 0.005 < len(missed) / len(past) < 0.15


def test_more_desks_wait_less_for_the_same_visitors() -> None:
    found = sizes(halls.quiet(minutes=16, spread=0.5), "B", (1, 2, 3), MONDAY, 3, 1)
    assert [one.desks for one in found] == [1, 2, 3]
    assert found[0].waits.median > found[1].waits.median >= found[2].waits.median
    assert found[0].waits.long > found[1].waits.long >= found[2].waits.long
    assert found[1].waits.count == found[2].waits.count


def test_a_desk_that_leaves_a_line_still_calls_its_others() -> None:
    fewer = halls.small().with_desks("B", 1)
    assert [one.id for one in fewer.desks_of("B")] == ["S1"]
    assert [one.id for one in fewer.desks_of("A")] == ["S1", "S2"]
    more = halls.small().with_desks("D", 3)
    assert len(more.desks_of("D")) == 3
