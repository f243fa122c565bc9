import itertools
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.clock import JAPAN
from kiosk.faults import Fault, Trouble
from kiosk.tickets import moves
from kiosk.tickets.model import HoldReason, Ticket, TicketState
from kiosk.tickets.numbers import Series, number_order
from kiosk.tickets.order import calling_order
from kiosk.tickets.plan import HallPlan

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=JAPAN)
S = TicketState


def ticket(number: str = "B201", minutes: int = 0, **changes: object) -> Ticket:
    plain = Ticket(f"token {number}", number, "B", S.WAITING, NOW + timedelta(minutes=minutes))
    return replace(plain, **changes)  # type: ignore[arg-type]  # tests name fields


PLAN = HallPlan({}, {"SHIMIN": "3", "SHIMIN2": "4", "MNC": "6", "HOKEN": "7"}, homes={"SHIMIN2": "SHIMIN"})
MOVES: dict[str, Callable[[Ticket], Ticket]] = {
    "call": lambda one: moves.call(one, "SHIMIN", NOW),
    "recall": lambda one: moves.recall(one, NOW),
    "undo": moves.undo,
    "hold": lambda one: moves.hold(one, HoldReason.AWAY),
    "no_show": moves.no_show,
    "back": moves.back,
    "transfer": lambda one: moves.transfer(one, "HOKEN", NOW, PLAN),
    "finish": lambda one: moves.finish(one, NOW, PLAN),
    "cancel": lambda one: moves.cancel(one, NOW),
}
ALLOWED = {
    S.WAITING: {"call": S.CALLED, "hold": S.HELD, "transfer": S.WAITING, "cancel": S.CANCELLED},
    S.CALLED: {
        "recall": S.CALLED,
        "undo": S.WAITING,
        "hold": S.HELD,
        "no_show": S.NO_SHOW,
        "transfer": S.WAITING,
        "finish": S.DONE,
        "cancel": S.CANCELLED,
    },
    S.HELD: {
        "call": S.CALLED,
        "back": S.WAITING,
        "transfer": S.WAITING,
        "finish": S.DONE,
        "cancel": S.CANCELLED,
    },
    S.NO_SHOW: {"call": S.CALLED, "back": S.WAITING, "cancel": S.CANCELLED},
    S.DONE: {},
    S.CANCELLED: {},
}


@pytest.mark.parametrize("state", S)
@pytest.mark.parametrize("move", MOVES)
def test_each_state_allows_exactly_these_moves(state: S, move: str) -> None:
    before = ticket(state=state, counter="SHIMIN")
    wanted = ALLOWED[state].get(move)
    if wanted:
        assert MOVES[move](before).state is wanted
    else:
        with pytest.raises(Trouble) as trouble:
            MOVES[move](before)
        assert trouble.value.fault in (Fault.NOT_POSSIBLE_NOW, Fault.ALREADY_CALLED)


def test_recalls_are_counted() -> None:
    called = moves.call(ticket(), "SHIMIN", NOW)
    assert (called.calls, moves.recall(called, NOW).calls) == (1, 2)


def test_the_route_loses_the_counter_that_it_leaves() -> None:
    called = moves.call(ticket(route=("SHIMIN", "MNC", "HOKEN")), "SHIMIN", NOW)
    assert PLAN.following(called) == "MNC"
    assert moves.undo(called).route == ("SHIMIN", "MNC", "HOKEN")
    assert moves.transfer(called, "HOKEN", NOW, PLAN).route == ("HOKEN", "MNC")
    assert moves.transfer(called, "ZEI", NOW, PLAN).route == ("ZEI", "MNC", "HOKEN")


def test_window_4_does_the_work_of_window_3() -> None:
    called = moves.call(ticket(route=("SHIMIN", "MNC")), "SHIMIN2", NOW)
    assert PLAN.following(called) == "MNC"
    sent = moves.transfer(called, "MNC", NOW, PLAN)
    assert (sent.route, sent.visited, sent.sent_from) == (("MNC",), ("SHIMIN",), "SHIMIN2")
    assert moves.finish(called, NOW, PLAN).route == ("MNC",)


def test_numbers_skip_the_reserves() -> None:
    assert Series("B", "B").ordinary(1) == "B001"
    line = Series("B", "B", 201)
    assert [line.ordinary(count) for count in (700, 701)] == ["B900", "B1001"]
    assert line.reserve("K1", 1) == "B901"
    assert line.reserve("K2", 99) == "B1999"
    assert line.reserve("K1", 100) == "B100901"


def test_number_formats_of_a_city() -> None:
    assert Series("A", "A", 7, digits=2).ordinary(1) == "A07"
    assert Series("A", "", 201, digits=4).ordinary(1) == "0201"
    lucky = Series("A", "A", skip="49")
    numbers = [lucky.ordinary(count) for count in range(1, 1000)]
    assert not [one for one in numbers if set("49") & set(one)]
    assert numbers[:9] == ["A001", "A002", "A003", "A005", "A006", "A007", "A008", "A010", "A011"]
    assert lucky.reserve("K1", 1) == "A801"
    assert lucky.reserve("K5", 1) == "A5801"


def test_lines_without_a_letter_never_run_into_each_other() -> None:
    first = Series("A", "", 1, last=200)
    assert first.ordinary(200) == "200"
    assert first.ordinary(201) == "A201"
    assert first.reserve("K1", 1) == "A901"


@given(
    st.integers(1, 999),
    st.lists(st.integers(1, 30), min_size=2, max_size=4, unique=True),
    st.sampled_from(["", "4", "9", "49"]),
)
def test_no_number_is_given_twice_in_a_hall(first: int, stations: list[int], skip: str) -> None:
    line = Series("B", "B", first, skip=skip)
    ordinary = [line.ordinary(count) for count in range(1, 1200 if not skip else 300)]
    reserves = [line.reserve(f"K{one}", count) for one in stations for count in range(1, 250)]
    assert len({*ordinary, *reserves}) == len(ordinary) + len(reserves)
    assert ordinary == sorted(ordinary, key=number_order)


def numbers(tickets: tuple[Ticket, ...]) -> list[str]:
    return [one.number for one in tickets]


def test_called_by_time_not_by_number() -> None:
    waiting = [ticket("B203", 1), ticket("B202", 2), ticket("B1001", 3), ticket("B901", 3)]
    assert numbers(calling_order(waiting, 0, 2)) == ["B203", "B202", "B901", "B1001"]


@given(st.lists(st.booleans(), max_size=20), st.integers(0, 5), st.integers(1, 4))
def test_neither_newcomers_nor_preferred_starve(kinds: list[bool], since: int, ratio: int) -> None:
    waiting = [ticket(f"B{place:03}", place, priority=kind) for place, kind in enumerate(kinds)]
    order = calling_order(waiting, since, ratio)
    assert sorted(numbers(order)) == sorted(numbers(tuple(waiting)))
    preferred = [place for place, one in enumerate(order) if one.preferred]
    first_newcomers = next((place for place, one in enumerate(order) if not one.preferred), None)
    if preferred:
        assert preferred[0] <= ratio
        assert all(later - earlier <= ratio + 1 for earlier, later in itertools.pairwise(preferred))
    if first_newcomers is not None:
        assert first_newcomers <= 1
