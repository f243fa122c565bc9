from __future__ import annotations

import pytest

from forms.wareki import date_parts
from kiosk.person import PartialDate


@pytest.mark.parametrize(
    ("day", "text"),
    [
        ("2019-05-01", "令和元年5月1日"),
        ("2019-04-30", "平成31年4月30日"),
        ("1989-01-08", "平成元年1月8日"),
        ("1989-01-07", "昭和64年1月7日"),
        ("1926-12-25", "昭和元年12月25日"),
        ("1926-12-24", "大正15年12月24日"),
        ("1912-07-30", "大正元年7月30日"),
        ("1912-07-29", "明治45年7月29日"),
        ("1873-01-01", "明治6年1月1日"),
        ("1872-12-31", "1872年12月31日"),
        ("2026-11", "令和8年11月"),
        ("2026", "令和8年"),
    ],
)
def test_every_era_from_its_first_to_its_last_day(day: str, text: str) -> None:
    assert date_parts(PartialDate.parse(day)).text == text


def test_foreign_residents_have_gregorian_years() -> None:
    assert date_parts(PartialDate(2004, 3, 8), western=True).text == "2004年3月8日"
