from __future__ import annotations

from datetime import date

import pytest

from kiosk.guide.deadlines import Dates, closed, deadline, next_open

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("code", "event", "last"),
    [
        ("D14", date(2026, 11, 10), date(2026, 11, 24)),
        ("D14", date(2026, 11, 15), date(2026, 11, 30)),  # the 29th is a Sunday
        ("K14", date(2026, 11, 16), date(2026, 11, 30)),  # its 14th day is Sunday the 29th
        ("K14", date(2026, 11, 18), date(2026, 12, 1)),
        ("K7", date(2026, 11, 17), date(2026, 11, 24)),  # its 7th day is a holiday
        ("R10", date(2026, 11, 15), date(2026, 11, 24)),
        ("D15", date(2026, 11, 15), date(2026, 11, 30)),
        ("D30", date(2026, 11, 22), date(2026, 12, 22)),
        ("Y2", date(2026, 11, 17), date(2028, 11, 17)),
        ("M3", date(2026, 11, 30), date(2027, 3, 1)),  # 28 February is a Sunday
        ("S", date(2026, 11, 15), None),
        ("N", date(2026, 11, 15), None),
    ],
)
def test_last_day(code: str, event: date, last: date | None) -> None:
    assert deadline(code, Dates(event, TODAY)) == last


def test_child_allowance_counts_from_the_day_given_to_the_old_city() -> None:
    dates = Dates(date(2026, 11, 18), TODAY, child_from=date(2026, 11, 17))
    assert deadline("J15", dates) == date(2026, 12, 2)
    assert deadline("J15", Dates(date(2026, 11, 18), TODAY)) == date(2026, 12, 3)


def test_a_card_runs_out_on_a_day_of_rest_too() -> None:
    today = date(2026, 11, 23)
    assert deadline("D90", Dates(None, today)) == date(2027, 2, 21)  # a Sunday


def test_no_day_to_count_from() -> None:
    assert deadline("D14", Dates(None, TODAY)) is None


def test_office_is_closed_over_the_new_year_and_on_the_citys_own_days() -> None:
    assert next_open(date(2026, 12, 29)) == date(2027, 1, 4)
    assert closed(date(2027, 3, 22))
    assert not closed(date(2026, 12, 28))
    assert next_open(date(2026, 12, 1), frozenset({date(2026, 12, 1)})) == date(2026, 12, 2)
