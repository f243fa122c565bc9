"""Accounts: ゆうちょ as other banks pay to it, names as banks spell them, and nothing shown by accident."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.accounts import (
    Account,
    Fit,
    bank_number,
    holder_name,
    yucho_number,
    yucho_symbol,
    yucho_transfer,
)

DIGITS = st.text("0123456789", max_size=9)


@pytest.mark.parametrize(
    ("symbol", "number", "account"),
    [
        ("10160", "1234561", Account("018", "普通", "0123456")),
        ("11940", "12345671", Account("198", "普通", "1234567")),
        ("10160", "11", Account("018", "普通", "0000001")),
        ("00100", "123456", Account("019", "当座", "0123456")),
        ("10160", "1234562", None),
        ("10160", "1", None),
        ("10161", "1234561", None),
        ("20160", "1234561", None),
        ("1016", "1234561", None),
        ("10160", "", None),
        ("00100", "12345678", None),
        ("１０１６０", "1234561", None),
    ],
)
def test_what_others_pay_to(symbol: str, number: str, account: Account | None) -> None:
    assert yucho_transfer(symbol, number) == account


@given(DIGITS, DIGITS)
def test_an_account_has_three_and_seven_digits_or_there_is_none(symbol: str, number: str) -> None:
    found = yucho_transfer(symbol, number)
    if found is not None:
        assert (len(found.branch), len(found.number)) == (3, 7)
        assert found.branch.startswith(symbol[1:3])
        assert int(found.number) == int(number) // (10 if found.kind == "普通" else 1)


@given(DIGITS.filter(bool))
def test_what_can_still_come_right_is_never_refused(digits: str) -> None:
    """Whatever begins a number that fits fits so far."""
    for check in (yucho_symbol, yucho_number):
        if check(digits) is Fit.YES:
            assert all(check(digits[:end]) is not Fit.NEVER for end in range(len(digits)))
        if check(digits) is Fit.NEVER and len(digits) < 8:
            assert all(check(digits + one) is not Fit.YES for one in "0123456789")


def test_the_number_of_an_account_never_shows_by_accident() -> None:
    assert repr(Account("018", "普通", "0123456")) == "Account(kind='普通')"


@pytest.mark.parametrize(
    ("typed", "number"), [("1", "0000001"), ("0123456", "0123456"), ("7654321", "7654321")]
)
def test_seven_digits(typed: str, number: str) -> None:
    assert bank_number(typed) == number


@pytest.mark.parametrize(
    ("kana", "name"),
    [
        ("ミホン　ショウタ", "ミホン　シヨウタ"),
        ("ｶﾞｯﾂ ｼﾞｭﾝ", "ガツツ ジユン"),
        ("スーザン", "ス－ザン"),
        ("ヴィクトリア", "ヴイクトリア"),
        ("MARIA", "MARIA"),
    ],
)
def test_names_as_banks_spell_them(kana: str, name: str) -> None:
    assert holder_name(kana) == name


@given(st.text("アイウエオァィゥェォャュョッガパー　", max_size=40))
def test_no_small_kana_is_left_and_nothing_is_cut(kana: str) -> None:
    found = holder_name(kana)
    assert len(found) == len(kana)
    assert not set(found) & set("ァィゥェォャュョッー")
    assert holder_name(found) == found
