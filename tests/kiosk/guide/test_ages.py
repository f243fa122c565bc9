"""The boundaries of domain tables: who is in and who is out on 24 November 2026 by a day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from kiosk.guide import ages

TODAY = date(2026, 11, 24)
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("test", "youngest"),
    [
        (lambda born: ages.reached(born, 15, TODAY), date(2011, 11, 25)),
        (lambda born: ages.nenkin_age(born, TODAY), date(2006, 11, 25)),
        (lambda born: ages.reached(born, 65, TODAY), date(1961, 11, 25)),
        (lambda born: ages.koki75(born, TODAY), date(1951, 11, 24)),
        (lambda born: ages.gakurei(born, TODAY), date(2020, 4, 1)),
    ],
)
def test_youngest_who_is_in(test: Callable[[date], bool], youngest: date) -> None:
    assert test(youngest)
    assert not test(youngest + DAY)


@pytest.mark.parametrize(
    ("test", "oldest"),
    [
        (lambda born: ages.nenkin_age(born, TODAY), date(1966, 11, 26)),
        (lambda born: ages.child18(born, TODAY), date(2008, 4, 2)),
        (lambda born: ages.child22(born, TODAY), date(2004, 4, 2)),
        (lambda born: ages.gakurei(born, TODAY), date(2011, 4, 2)),
    ],
)
def test_oldest_who_is_in(test: Callable[[date], bool], oldest: date) -> None:
    assert test(oldest)
    assert not test(oldest - DAY)


def test_born_on_the_first_of_april_belongs_to_the_school_year_before() -> None:
    assert ages.shugaku_start(date(2027, 4, 1)) == date(2033, 4, 1)
    assert ages.shugaku_start(date(2027, 4, 2)) == date(2034, 4, 1)
    assert ages.next331(ages.tasshi(date(2027, 4, 1), 18)) == date(2045, 3, 31)
    assert ages.next331(ages.tasshi(date(2027, 4, 1), 15)) == date(2042, 3, 31)


def test_born_on_the_leap_day() -> None:
    born = date(1952, 2, 29)
    assert ages.tasshi(born, 20) == date(1972, 2, 28)
    assert ages.tasshi(born, 75) == date(2027, 2, 28)
    assert not ages.koki75(born, date(2027, 2, 28))
    assert ages.koki75(born, date(2027, 3, 1))


def test_months_end_where_there_is_no_such_day() -> None:
    assert ages.month_before(date(2027, 5, 20), 6) == date(2026, 11, 20)
    assert ages.add_months(date(2026, 8, 31), 6) == date(2027, 2, 28)
