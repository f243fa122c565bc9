"""Ages and school years as the law counts them (年齢計算ニ関スル法律, 民法143条, 学校教育法17条).

One reaches an age at the end of the day before the birthday, so whoever is born on 1 April belongs to the
school year before. Born on 29 February: always on 28 February.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

DAY = timedelta(days=1)


def tasshi(birth: date, age: int) -> date:  # 満年齢に達する日
    year = birth.year + age
    if (birth.month, birth.day) == (2, 29):
        return date(year, 2, 28)
    return date(year, birth.month, birth.day) - DAY


def age_on(birth: date, day: date) -> int:
    """Years as people say them, from birthday to birthday: a day later than `reached`."""
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


def reached(birth: date, age: int, on: date) -> bool:
    return tasshi(birth, age) <= on


def koki75(birth: date, on: date) -> bool:  # 後期高齢者医療
    """From the birthday itself (高確法52条); born on 29 February: from 1 March in a common year."""
    return tasshi(birth, 75) + DAY <= on


def nenkin_age(birth: date, on: date) -> bool:  # 国民年金
    return reached(birth, 20, on) and not reached(birth, 60, on)


def next331(on: date) -> date:
    """The first 31 March on or after this day: the end of its school year."""
    return date(on.year if (on.month, on.day) <= (3, 31) else on.year + 1, 3, 31)


def next401(on: date) -> date:
    """The first 1 April on or after this day."""
    return date(on.year if (on.month, on.day) <= (4, 1) else on.year + 1, 4, 1)


def child18(birth: date, on: date) -> bool:  # 18歳年度末まで
    return on <= next331(tasshi(birth, 18))


def child22(birth: date, on: date) -> bool:  # 大学生年代
    """After the school year of the 18th year, up to the end of that of the 22nd."""
    return next331(tasshi(birth, 18)) < on <= next331(tasshi(birth, 22))


def shugaku_start(birth: date) -> date:  # 小学校入学日
    return next401(tasshi(birth, 6) + DAY)


def gakurei(birth: date, on: date) -> bool:  # 学齢
    return shugaku_start(birth) <= on <= next331(tasshi(birth, 15))


def mishugaku(birth: date, on: date) -> bool:  # 未就学
    return on < shugaku_start(birth)


def add_months(on: date, months: int) -> date:
    """The same day of another month; its last day where there is no such day (民法143条2項)."""
    index = on.year * 12 + on.month - 1 + months
    year, month = index // 12, index % 12 + 1
    return date(year, month, min(on.day, monthrange(year, month)[1]))


def month_before(on: date, months: int) -> date:
    return add_months(on, -months)
