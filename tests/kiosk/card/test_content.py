"""Bytes of the card's files to people and numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.card.content import check_digit_fits, doubtful_items, number_from, person_from
from kiosk.card.tlv import encode
from kiosk.faults import Fault, Trouble
from kiosk.person import PartialDate, Person, Sex
from tests.kiosk.card.vectors import NUMBER, SHORT_FORM, long_form


def file_of(
    name: bytes = b"a", address: bytes = b"b", birth: bytes = b"19800217", sex: bytes = b"1"
) -> bytes:
    items = {0xDF22: name, 0xDF23: address, 0xDF24: birth, 0xDF25: sex}
    return encode(0xFF20, b"".join(encode(tag, value) for tag, value in items.items()))


def test_the_test_card_is_read() -> None:
    assert person_from(SHORT_FORM) == Person(
        "黒桐　幹也", "東京都清瀬市観布子南１２－７－２０２", PartialDate(1980, 2, 17), Sex.MALE
    )


@pytest.mark.parametrize("form", [0x81, 0x82])
def test_long_lengths_are_read_in_both_forms(form: int) -> None:
    address = "住" * 50
    assert person_from(long_form(address, length_form=form)).address == address


def test_text_stays_as_it_is() -> None:
    name = "𠮷田　葛\U000e0102　が　ｶﾞ"  # NFC or NFKC would change two of them
    assert person_from(file_of(name.encode())).name == name


@pytest.mark.parametrize(
    ("birth", "read"),
    [("19860512", "1986-05-12"), ("19860500", "1986-05"), ("19500000", "1950"), ("19500012", "1950")],
)
def test_unknown_parts_of_a_birth_date_stay_unknown(birth: str, read: str) -> None:
    assert str(person_from(file_of(birth=birth.encode())).birth_date) == read


@pytest.mark.parametrize("birth", [b"00000000", b"1986051", b"1986-5-1", b"19861301", b"19860231", b""])
def test_what_is_no_birth_date_is_damage(birth: bytes) -> None:
    with pytest.raises(Trouble) as caught:
        person_from(file_of(birth=birth))
    assert caught.value.fault is Fault.CARD_DAMAGED


@pytest.mark.parametrize(
    ("sex", "read"),
    [
        (b"1", Sex.MALE),
        (b"2", Sex.FEMALE),
        (b"9", Sex.NOT_APPLICABLE),
        (b"0", Sex.UNKNOWN),
        (b"3", Sex.UNKNOWN),
        (b"", Sex.UNKNOWN),
    ],
)
def test_sex_follows_the_standard(sex: bytes, read: Sex) -> None:
    assert person_from(file_of(sex=sex)).sex is read


@pytest.mark.parametrize(
    "broken",
    [
        b"",
        b"\xff\x20\x80" + SHORT_FORM[3:],
        b"\xff\x20\x20" + SHORT_FORM[3:35],
        encode(0xFF30, SHORT_FORM[3:]),
        encode(0xFF20, SHORT_FORM[14:32]),
        SHORT_FORM[:-20],
        file_of(name=b"\xe9\xbb"),
        file_of(address=b"\xed\xa0\x80"),
    ],
    ids=[
        "empty",
        "indefinite",
        "cut item",
        "other template",
        "items missing",
        "cut",
        "no UTF-8",
        "surrogate",
    ],
)
def test_a_broken_file_is_damage_and_tells_no_text(broken: bytes) -> None:
    with pytest.raises(Trouble) as caught:
        person_from(broken)
    assert caught.value.fault is Fault.CARD_DAMAGED
    assert caught.value.detail.isascii()
    assert not isinstance(caught.value.__cause__, UnicodeDecodeError)


@given(st.binary(max_size=200))
def test_any_file_is_read_or_damage(data: bytes) -> None:
    try:
        person_from(encode(0xFF20, data))
    except Trouble as trouble:
        assert trouble.fault is Fault.CARD_DAMAGED


def test_unknown_items_and_filler_are_passed_over() -> None:
    inner = file_of()[3:] + encode(0xDF7F, b"new") + b"\xff\xff"
    assert person_from(encode(0xFF20, inner)).name == "a"


def test_the_number_is_read_and_hidden() -> None:
    number = number_from(NUMBER)
    assert number.digits == "537686677188"
    assert "5376" not in f"{number!r} {number} {number!s}"


@pytest.mark.parametrize("raw", [b"", NUMBER[:9], NUMBER.replace(b"188", b"189"), b"\xff\x20" + NUMBER[2:]])
def test_a_number_that_cannot_be_is_damage(raw: bytes) -> None:
    with pytest.raises(Trouble) as caught:
        number_from(raw)
    assert caught.value.fault is Fault.CARD_DAMAGED
    assert caught.value.__cause__ is None


@pytest.mark.parametrize(
    ("digits", "fits"),
    [
        ("123456789018", True),
        ("614106526000", True),
        ("537686677188", True),
        ("123456789012", False),
        ("12345678901", False),
        ("１２３４５６７８９０１８", False),
        ("12345678901x", False),
    ],
)
def test_the_check_digit(digits: str, fits: bool) -> None:
    assert check_digit_fits(digits) is fits


@pytest.mark.parametrize("mark", ["\ue123", "\U000f1234", "〓", "●", "\ufffd"])
def test_characters_that_may_stand_for_others_are_named(mark: str) -> None:
    birth = PartialDate(1980)
    assert doubtful_items(Person(f"見本{mark}", "町", birth, Sex.MALE)) == ("name",)
    assert doubtful_items(Person("𠮷髙﨑葛\U000e0102", f"町{mark}", birth, Sex.MALE)) == ("address",)
