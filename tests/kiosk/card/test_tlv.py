"""BER-TLV both ways."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.card.tlv import BrokenTlv, Header, encode, parse_header, parse_items
from tests.kiosk.card.vectors import SHORT_FORM

TAGS = st.sampled_from([0x04, 0x30, 0xFF20, 0xDF21, 0xDF22, 0x5F37, 0x7F21])


@pytest.mark.parametrize(
    ("data", "header"),
    [
        ("ff2065", Header(0xFF20, 101, 3)),
        ("ff2082008f", Header(0xFF20, 143, 5)),
        ("df4381ff", Header(0xDF43, 255, 4)),
        ("3083010000", Header(0x30, 65536, 5)),
    ],
)
def test_a_length_is_read_in_every_form_that_cards_use(data: str, header: Header) -> None:
    assert parse_header(bytes.fromhex(data)) == header


@pytest.mark.parametrize("data", ["ff2080", "ff208400000001", "ff2082", "ff20", "ff", "", "df", "df81"])
def test_other_forms_and_ends_within_a_header_are_refused(data: str) -> None:
    with pytest.raises(BrokenTlv):
        parse_header(bytes.fromhex(data))


def test_the_test_cards_file_has_five_items() -> None:
    header = parse_header(SHORT_FORM)
    items = dict(parse_items(SHORT_FORM[header.size :]))
    assert list(items) == [0xDF21, 0xDF22, 0xDF23, 0xDF24, 0xDF25]
    assert items[0xDF24] == b"19800217"


@pytest.mark.parametrize("filler", [b"", b"\xff", b"\xff\xff\xff", b"\x00\x00", b"\xff\x00"])
def test_filler_ends_the_items(filler: bytes) -> None:
    assert list(parse_items(encode(0xDF22, b"x") + filler)) == [(0xDF22, b"x")]


def test_a_template_is_no_filler() -> None:
    assert list(parse_items(encode(0xFF20, b"") + encode(0xFF10, b"1"))) == [(0xFF20, b""), (0xFF10, b"1")]


def test_a_value_longer_than_its_holder_is_refused() -> None:
    with pytest.raises(BrokenTlv, match="longer"):
        list(parse_items(b"\xdf\x22\x05abc"))


def test_what_two_length_bytes_cannot_say_is_not_written() -> None:
    with pytest.raises(BrokenTlv):
        encode(0x04, bytes(0x10000))


@given(st.lists(st.tuples(TAGS, st.binary(max_size=600)), max_size=6))
def test_what_is_written_is_read_back(items: list[tuple[int, bytes]]) -> None:
    written = b"".join(encode(tag, value) for tag, value in items)
    assert list(parse_items(written)) == items


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        items = list(parse_items(data))
    except BrokenTlv:
        return
    assert sum(len(value) for _, value in items) <= len(data)
