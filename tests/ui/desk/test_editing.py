"""What clerks type, read strictly."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from kiosk.answers import UNKNOWN, Address, Value
from kiosk.guide.model import Kind, Question, Scope
from kiosk.person import PartialDate
from kiosk.words import Text
from ui.desk.editing import Choice, Mistake, read

YES_NO = (Choice("はい", True), Choice("いいえ", False))
HOME = Address("青葉町", "２番", "", "0000000", "見本県みほん市")
HEIGHTS = replace(HOME, number="３番", building="ハイツ１")


@pytest.mark.parametrize(
    ("typed", "kind", "before", "value"),
    [
        ("R8.11.16", Kind.DATE, None, date(2026, 11, 16)),
        ("令和８年１１月１６日", Kind.DATE, None, date(2026, 11, 16)),
        ("平成元年1月8日", Kind.DATE, None, date(1989, 1, 8)),
        ("s64.1.7", Kind.DATE, None, date(1989, 1, 7)),
        ("2026-11-16", Kind.DATE, None, date(2026, 11, 16)),
        ("S61/5/12", Kind.DATE, PartialDate(1986), PartialDate(1986, 5, 12)),
        ("?", Kind.DATE, None, UNKNOWN),
        ("？", Kind.YESNO, True, UNKNOWN),
        ("1", Kind.YESNO, False, True),
        ("２", Kind.YESNO, True, False),
        ("1 2", Kind.MULTI, (), ("True", "False")),
        ("", Kind.MULTI, (), ()),
        ("12", Kind.NUMBER, 1, 12),
        (" 山田　葛󠄀子 ", Kind.NAME, "", "山田　葛󠄀子"),
        (f"{HOME.prefix}青葉町３番　ハイツ１", Kind.ADDRESS, HOME, HEIGHTS),
        ("ほか県よそ市１番", Kind.ADDRESS, HOME, Address("ほか県よそ市１番")),
    ],
)  # fmt: skip
def test_what_can_be_read(typed: str, kind: Kind, before: Value, value: Value) -> None:
    assert read(typed, kind, YES_NO, before) == value


SYMBOL = Question("kigo", "kigo", Scope.VISIT, Kind.DIGITS, Text.same(""), length=5, check="yucho_kigo")


def test_an_account_keeps_its_zeros_and_is_checked() -> None:
    branch = replace(SYMBOL, length=3, check="")
    assert read("００７", Kind.DIGITS, (), None, branch) == "007"
    assert read("101-60", Kind.DIGITS, (), None, SYMBOL) == "10160"
    for wrong in ("7", "0071", "00a", ""):
        with pytest.raises(Mistake, match="digits"):
            read(wrong, Kind.DIGITS, (), None, branch)
    with pytest.raises(Mistake, match="digits"):
        read("20160", Kind.DIGITS, (), None, SYMBOL)


@pytest.mark.parametrize(
    ("typed", "kind", "why"),
    [
        ("", Kind.DATE, "date"),
        ("昨日", Kind.DATE, "date"),
        ("R8.2.30", Kind.DATE, "no_such_day"),
        ("S64.1.8", Kind.DATE, "era"),
        ("R1.4.30", Kind.DATE, "era"),
        ("3", Kind.YESNO, "choice"),
        ("0", Kind.YESNO, "choice"),
        ("はい", Kind.YESNO, "choice"),
        ("1 9", Kind.MULTI, "choice"),
        ("-1", Kind.NUMBER, "number"),
        ("  ", Kind.NAME, "empty"),
        ("", Kind.ADDRESS, "empty"),
    ],
)
def test_what_is_refused(typed: str, kind: Kind, why: str) -> None:
    with pytest.raises(Mistake) as mistake:
        read(typed, kind, YES_NO, HOME if kind is Kind.ADDRESS else None)
    assert str(mistake.value) == why
