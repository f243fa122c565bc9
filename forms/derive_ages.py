"""Ages of people whose birth date may be unknown in part (不詳): then nothing is derived from it."""

from __future__ import annotations

from datetime import date

from kiosk.guide import ages


def has_reached(birth: date | None, age: int, day: date) -> bool:
    return birth is not None and ages.reached(birth, age, day)


def is_child(birth: date | None, today: date) -> bool:
    """18歳年度末まで."""
    return birth is not None and ages.child18(birth, today)


def is_student_age(birth: date | None, today: date) -> bool:
    """18歳年度末の後、22歳年度末まで."""
    return birth is not None and ages.child22(birth, today)


def grade(birth: date, today: date) -> int | None:
    """1 to 9 while at school (小1〜中3), else None. Born on 1 April: the older year."""
    if not ages.gakurei(birth, today):
        return None
    year = today.year if today.month >= 4 else today.year - 1
    return year - ages.shugaku_start(birth).year + 1
