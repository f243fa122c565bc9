"""What a clerk types in an interview, and what is made of it."""

from __future__ import annotations

from datetime import date

import pytest

from kiosk.answers import UNKNOWN, Address, Value
from kiosk.guide.model import Kind, Question, Scope
from kiosk.person import PartialDate
from kiosk.words import Text
from tests.kiosk.guide.content import shipped
from ui.desk.editing import Mistake
from ui.desk.interview.read import typed_value

TODAY = date(2026, 11, 24)
TOWN = Address("青葉町", "1-2-3", "コーポ101", "0000001", "みほん県みほん市")


def read(kind: Kind, text: str, variable: str = "x", *, unknown: bool = True) -> Value:
    question = Question(variable, variable, Scope.VISIT, kind, Text.same("?"), unknown_allowed=unknown)
    return typed_value(text, question, shipped().city, TODAY)


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (Kind.DATE, "S16.5.3", date(1941, 5, 3)),
        (Kind.DATE, "ｈ１．１．８", date(1989, 1, 8)),
        (Kind.DATE, "昭和64年1月7日", date(1989, 1, 7)),
        (Kind.DATE, "令和元年5月1日", date(2019, 5, 1)),
        (Kind.DATE, "2026-11-19", date(2026, 11, 19)),
        (Kind.DATE, "T15", PartialDate(1926)),
        (Kind.DATE, "昭和16年5月", PartialDate(1941, 5)),
        (Kind.DATE, "0", UNKNOWN),
        (Kind.KANA, "みほん たろう", "ミホン　タロウ"),
        (Kind.KANA, "ﾐﾎﾝ ﾊﾅｺ", "ミホン　ハナコ"),
        (Kind.KANA, "Maria da Silva", "MARIA DA SILVA"),
        (Kind.NAME, " 髙橋   葛󠄀子 ", "髙橋　葛󠄀子"),
        (Kind.TEL, "09012345678", "090-1234-5678"),
        (Kind.TEL, "０３－１２３４－５６７８", "03-1234-5678"),
        (Kind.TEL, "-", None),
        (Kind.TEL, "?", UNKNOWN),
        (Kind.NUMBER, "0", 0),
        (Kind.TEXT, "そのまま", "そのまま"),
        (Kind.ADDRESS, "青葉町1-2-3 コーポ101", TOWN),
        (Kind.ADDRESS, "みほん県みほん市青葉町1-2-3　コーポ101", TOWN),
        (Kind.ADDRESS, "隣県隣市本町1", Address("隣県隣市本町1")),
    ],
)
def test_what_is_typed_is_taken(kind: Kind, text: str, value: Value) -> None:
    assert read(kind, text) == value


@pytest.mark.parametrize(
    ("kind", "text", "mistake"),
    [
        (Kind.DATE, "S65", "era"),
        (Kind.DATE, "H31.5.1", "era"),
        (Kind.DATE, "16.5.3", "date"),
        (Kind.DATE, "16", "date"),
        (Kind.DATE, "R8.2.30", "no_such_day"),
        (Kind.DATE, "S16.13", "no_such_day"),
        (Kind.DATE, " ", "empty"),
        (Kind.KANA, "中村", "kana"),
        (Kind.NAME, "", "empty"),
        (Kind.TEL, "123", "tel"),
        (Kind.NUMBER, "三", "number"),
        (Kind.ADDRESS, "", "empty"),
    ],
)
def test_what_cant_be_right_says_why(kind: Kind, text: str, mistake: str) -> None:
    with pytest.raises(Mistake, match=f"^{mistake}$"):
        read(kind, text)


def test_nobody_is_born_tomorrow() -> None:
    assert read(Kind.DATE, "2026-11-24", "birth") == TODAY
    with pytest.raises(Mistake, match="future"):
        read(Kind.DATE, "2026-11-25", "birth")
    assert read(Kind.DATE, "2026-11-25") == date(2026, 11, 25)


def test_a_question_that_must_be_answered_takes_no_unknown() -> None:
    with pytest.raises(Mistake):
        read(Kind.DATE, "0", unknown=False)
