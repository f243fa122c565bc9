"""What must hold of every told wait, whatever the hall looks like."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.clock import JAPAN
from kiosk.tickets.day import Call, Day, line_order
from kiosk.tickets.desks import rest
from kiosk.tickets.estimate import Wait, forecast
from kiosk.tickets.history import History, LinePast
from kiosk.tickets.model import Ticket, TicketState
from kiosk.tickets.numbers import Series
from kiosk.tickets.pace import Pace
from kiosk.tickets.plan import HallPlan, LinePlan

NOW = datetime(2027, 3, 1, 10, 0, tzinfo=JAPAN)
COUNTERS = ("W1", "W2", "W3", "W4")
PLAN = HallPlan(
    lines={
        "A": LinePlan("A", {"ja": "A"}, ("W1", "W2"), Series("A", "A"), minutes=5),
        "B": LinePlan("B", {"ja": "B"}, (*COUNTERS, "W5"), Series("B", "B"), minutes=12),
    },
    counters={one: one for one in (*COUNTERS, "W5")},
)
ME = "me"
SLACK = 1e-6


def ticket(place: int, line: str = "B", **changes: object) -> Ticket:
    plain = Ticket(
        f"{line}{place}", f"{line}{place:03}", line, TicketState.WAITING, NOW - timedelta(minutes=90 - place)
    )
    return replace(plain, **changes)  # type: ignore[arg-type]  # tests name fields


def me(line: str = "B", priority: bool = False) -> Ticket:
    return Ticket(ME, "X999", line, TicketState.WAITING, NOW, priority=priority)


def served(count: int, minutes: float, line: str = "B") -> tuple[Call, ...]:
    return tuple(
        Call(
            line,
            f"Z{one}",
            COUNTERS[one % 4],
            NOW - timedelta(minutes=minutes * (count - one)),
            minutes=minutes,
        )
        for one in range(count)
    )


def running(counter: str, since: float, line: str = "B") -> tuple[Ticket, Call]:
    at = NOW - timedelta(minutes=since)
    number = f"{line}R{counter}"
    called = Ticket(number, number, line, TicketState.CALLED, at, counter, at, calls=1)
    return called, Call(line, number, counter, at)


def wait(day: Day, history: History | None = None) -> Wait:
    return forecast(PLAN, day, NOW, history or History()).by_token[ME]


people = st.lists(st.tuples(st.sampled_from("AB"), st.booleans(), st.booleans()), max_size=25)
opened = st.sets(st.sampled_from(COUNTERS), min_size=1)
own = st.sets(st.sampled_from(("W3", "W4", "W5")), min_size=1)  # of this line alone


def hall(ahead: list[tuple[str, bool, bool]], counters: set[str], line: str = "B") -> Day:
    waiting = [
        ticket(place, one, priority=first, prepared=made) for place, (one, first, made) in enumerate(ahead)
    ]
    return Day((*waiting, me(line)), (), frozenset(counters))


@given(people, opened, st.sampled_from("AB"))
@settings(deadline=None)
def test_the_range_holds_its_middle_and_starts_at_nothing(
    ahead: list[tuple[str, bool, bool]], counters: set[str], line: str
) -> None:
    told = forecast(PLAN, hall(ahead, counters, line), NOW)
    for one in (*told.by_token.values(), *told.by_line.values()):
        assert 0 <= one.low <= one.middle + SLACK
        assert one.middle <= one.high + SLACK
        assert one.high < 24 * 60 + SLACK
    assert len(told.by_token) == len(ahead) + 1


@given(st.lists(st.booleans(), max_size=25), own, st.integers(0, 25))
@settings(deadline=None)
def test_one_more_ahead_never_shortens_a_newcomers_wait(
    made: list[bool], counters: set[str], place: int
) -> None:
    ahead = [("B", False, one) for one in made]
    more = [*ahead[:place], ("B", False, True), *ahead[place:]]
    before, after = wait(hall(ahead, counters)), wait(hall(more, counters))
    assert after.middle >= before.middle - SLACK
    assert after.high >= before.high - SLACK


@given(st.lists(st.booleans(), max_size=25), opened, st.sampled_from(COUNTERS))
@settings(deadline=None)
def test_one_more_counter_never_lengthens_a_wait(made: list[bool], counters: set[str], extra: str) -> None:
    ahead = [("B", False, one) for one in made]
    before, after = wait(hall(ahead, counters)), wait(hall(ahead, counters | {extra}))
    assert after.middle <= before.middle + SLACK
    assert after.high <= before.high + SLACK


def test_equal_days_give_equal_ranges() -> None:
    ahead = [("B", one % 3 == 0, True) for one in range(12)]
    assert wait(hall(ahead, {"W1", "W3"})) == wait(hall(ahead, {"W1", "W3"}))


def test_the_order_of_estimates_is_the_calling_order() -> None:
    day = hall([("B", one % 4 == 1, True) for one in range(15)], {"W4"})
    told = forecast(PLAN, day, NOW).by_token
    minutes = [told[one.token].middle for one in line_order(PLAN, day, "B")]
    assert minutes == sorted(minutes)


def test_a_slow_day_is_learned_and_one_long_visit_isn_t_the_day() -> None:
    ahead = tuple(ticket(one) for one in range(6))
    quick, slow = (
        wait(Day((*ahead, me()), served(20, minutes), frozenset({"W4"}))).middle for minutes in (6.0, 24.0)
    )
    assert slow > 2 * quick
    odd = (*served(20, 6.0), Call("B", "odd", "W4", NOW - timedelta(minutes=200), minutes=200))
    assert wait(Day((*ahead, me()), odd, frozenset({"W4"}))).middle < 2 * quick


def test_a_service_that_has_run_long_is_nearer_to_its_end_and_says_that_visits_take_long() -> None:
    waits = []
    for since in (1, 8):
        called, call = running("W4", since)
        waits.append(wait(Day((called, me()), (*served(30, 12), call), frozenset({"W4"}))).middle)
    assert waits[1] < waits[0]
    only, call = running("W4", 50)
    morning = wait(Day((only, ticket(1), ticket(2), me()), (call,), frozenset({"W4"}))).middle
    usual = wait(Day((ticket(1), ticket(2), me()), (), frozenset({"W4"}))).middle
    assert morning > usual, "nothing is over yet, and already it takes longer than usual"


def test_a_counter_that_also_calls_another_line_is_shared() -> None:
    alone = [("B", False, True)] * 4
    both = [("A", False, True)] * 8 + alone
    assert wait(hall(both, {"W1"})).middle > wait(hall(alone, {"W1"})).middle + 20
    assert wait(hall(both, {"W3"})).middle == pytest.approx(wait(hall(alone, {"W3"})).middle)


def test_lunch_is_jumped_over() -> None:
    history = History(closures={"W4": ((10 * 60 + 20, 11 * 60 + 20),)})
    ahead = [("B", False, True)] * 3
    plain, lunch = wait(hall(ahead, {"W4"})), wait(hall(ahead, {"W4"}), history)
    assert lunch.middle == pytest.approx(plain.middle + 60, abs=6)
    assert lunch.low < 60 + plain.low, "with luck it is before lunch"
    assert wait(hall([], {"W4"}), history).middle < 5


def test_a_counter_that_is_at_lunch_comes_back() -> None:
    history = History(closures={"W4": ((9 * 60 + 30, 10 * 60 + 30),)})
    told = wait(Day((me(),), (), frozenset()), history)
    assert told.middle == pytest.approx(30, abs=6)


def test_preferred_visitors_overtake_also_those_who_are_still_to_come() -> None:
    ahead = tuple(ticket(one) for one in range(9))
    calm = served(30, 10)
    busy = tuple(replace(one, preferred=place % 3 == 0) for place, one in enumerate(calm))
    open_ = frozenset({"W4"})
    assert (
        wait(Day((*ahead, me()), busy, open_)).middle > 1.15 * wait(Day((*ahead, me()), calm, open_)).middle
    )


def test_who_is_sent_to_a_counter_waits_for_that_counter() -> None:
    called, call = running("W3", 2)
    sent = replace(me(), sent_to="W3", waiting_since=NOW)
    told = forecast(PLAN, Day((called, sent), (call,), frozenset({"W3", "W4"})), NOW)
    assert told.by_token[ME].middle > 3 * told.by_line["B"].middle
    assert told.by_token[ME].high > 10 > told.by_line["B"].high


def test_a_line_without_an_open_counter_is_still_told() -> None:
    assert 20 < wait(hall([("B", False, True)] * 3, set())).middle < 60


def test_past_days_weigh_more_than_the_citys_figure() -> None:
    past = LinePast(minutes=30, spread=0.5, credit=30, missed=0.03, pace={True: 0.8, False: 1.2})
    ahead = [("B", False, False)] * 4
    plain, learned = wait(hall(ahead, {"W4"})), wait(hall(ahead, {"W4"}), History({"B": past}))
    assert learned.middle > 2 * plain.middle
    made = [("B", False, True)] * 4
    assert wait(hall(made, {"W4"}), History({"B": past})).middle < 0.8 * learned.middle


def test_an_open_counter_that_lets_people_wait_isn_t_counted_on() -> None:
    gone = Call("B", "Z", "W4", NOW - timedelta(minutes=40), minutes=10)
    told = wait(Day((ticket(50), me()), (gone,), frozenset({"W4"})))
    assert told.middle > 25


@given(st.floats(0, 200), st.floats(1, 60), st.floats(0.2, 1.4))
@settings(deadline=None)
def test_what_is_left_of_a_service_is_never_negative(so_far: float, minutes: float, spread: float) -> None:
    mean, variance = rest(Pace(minutes, minutes, spread, 0.1, 0.0), so_far)
    assert 0 <= mean <= 2 * minutes + SLACK
    assert variance >= 0
