"""The goals of told waits, on fixed seeds: learned on past days, tested on later days with other seeds."""

from __future__ import annotations

from datetime import date

import pytest

from kiosk.simulation.judge import judge, learned, play_day, workdays
from kiosk.simulation.model import SimHall
from kiosk.tickets.history import History
from tests.kiosk.simulation import halls

FIRST = date(2027, 1, 12)
LEARN, TEST = 12, 10


@pytest.fixture(scope="module")
def hall() -> SimHall:
    return halls.small()


@pytest.fixture(scope="module")
def history(hall: SimHall) -> History:
    return learned(hall, list(workdays(FIRST, LEARN, hall)), 11)


def test_the_goals_hold_in_a_small_hall(hall: SimHall, history: History) -> None:
    days = list(workdays(FIRST, LEARN + TEST, hall))
    found = judge(one for day in days[LEARN:] for one in play_day(hall, day, 12, history))
    assert found.waits > 700
    assert found.ratio <= 0.6
    assert 0.75 <= found.coverage <= 0.85
    assert found.coverage_shown >= found.coverage


def test_a_first_day_without_any_past_is_already_better_than_the_usual_formula(hall: SimHall) -> None:
    days = workdays(FIRST, TEST // 2, hall)
    found = judge(one for day in days for one in play_day(hall, day, 14))
    assert found.ratio < 0.9


def test_lunch_is_learned_from_hours_alone(history: History) -> None:
    (start, end), *_ = history.closures["H"]
    assert (start, end) == pytest.approx((12 * 60, 13 * 60), abs=16)
    (start, end), *_ = history.closures["S3"]
    assert (start, end) == pytest.approx((12 * 60, 13 * 60), abs=16)
    assert 11 * 60 <= history.closures["S1"][0][0] <= 12 * 60, "lunch in turns"


def test_how_long_a_visit_takes_is_learned(history: History) -> None:
    assert 4 < history.lines["A"].minutes < 7
    assert 14 < history.lines["B"].minutes < 21
    assert history.lines["B"].pace[True] < 0.95 < 1.05 < history.lines["B"].pace[False]
    assert 0.02 < history.lines["B"].missed < 0.07


def test_nobody_who_needn_t_wait_is_counted() -> None:
    """A hall without a queue would look perfect otherwise."""
    hall = halls.quiet(desks=6, minutes=1)
    told = [one for day in workdays(FIRST, 2, hall) for one in play_day(hall, day, 1)]
    assert told
    assert judge(told).waits == 0
