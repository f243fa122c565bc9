"""Ages as the laws count them: an age is reached on the day before the birthday (年齢計算ニ関スル法律)."""

from __future__ import annotations

from datetime import date, timedelta


def reached_on(birth: date, age: int) -> date:
    """The day on which somebody reaches the age. Born on 29 February: 28 February in every year."""
    year = birth.year + age
    try:
        birthday = date(year, birth.month, birth.day)
    except ValueError:
        birthday = date(year, 3, 1)
    return birthday - timedelta(days=1)


def has_reached(birth: date | None, age: int, day: date) -> bool:
    return birth is not None and reached_on(birth, age) <= day


def until_march(birth: date, age: int) -> date:
    """The first 31 March on or after the day on which the age is reached (…歳に達する日以後最初の3月31日)."""
    day = reached_on(birth, age)
    end = date(day.year, 3, 31)
    return end if day <= end else date(day.year + 1, 3, 31)


def is_child(birth: date | None, today: date) -> bool:
    """18歳年度末まで."""
    return birth is not None and today <= until_march(birth, 18)


def is_student_age(birth: date | None, today: date) -> bool:
    """18歳年度末の後、22歳年度末まで."""
    return birth is not None and until_march(birth, 18) < today <= until_march(birth, 22)


def school_start(birth: date) -> date:
    """The 1 April on which primary school begins (学校教育法17条): born on 1 April: the older year."""
    day = reached_on(birth, 6) + timedelta(days=1)
    start = date(day.year, 4, 1)
    return start if day <= start else date(day.year + 1, 4, 1)


def grade(birth: date, today: date) -> int | None:
    """1 to 9 while at school (小1〜中3), else None."""
    year = today.year if today.month >= 4 else today.year - 1
    found = year - school_start(birth).year + 1
    return found if 1 <= found <= 9 else None
