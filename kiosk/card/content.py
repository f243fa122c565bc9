"""What the card's files say: bytes in, `Person` or `IndividualNumber` out. Text stays exactly as it is."""

from __future__ import annotations

import unicodedata

from kiosk.card.table import (
    TAG_ADDRESS,
    TAG_BIRTH,
    TAG_NAME,
    TAG_NUMBER,
    TAG_SEX,
    TEMPLATE_PERSON,
)
from kiosk.card.tlv import BrokenTlv, parse_header, parse_items
from kiosk.faults import Fault, Trouble
from kiosk.person import IndividualNumber, PartialDate, Person, Sex

# JIS X 0303; everything else is treated as not known.
_SEXES = {b"1": Sex.MALE, b"2": Sex.FEMALE, b"9": Sex.NOT_APPLICABLE}
_SUBSTITUTES = frozenset("〓●■□＊\ufffd")  # what may stand for a character without a code point (残存外字)


def person_from(file: bytes) -> Person:
    """The basic four items (EF 0002). Raises Trouble(CARD_DAMAGED); its detail tells no item's text."""
    items = _items(file, TEMPLATE_PERSON)
    return Person(
        name=_text(items, TAG_NAME),
        address=_text(items, TAG_ADDRESS),
        birth_date=_birth_date(_value(items, TAG_BIRTH)),
        sex=_SEXES.get(_value(items, TAG_SEX), Sex.UNKNOWN),
    )


def number_from(file: bytes) -> IndividualNumber:
    """The individual number (EF 0001), its check digit tested. Raises Trouble(CARD_DAMAGED)."""
    try:
        header = parse_header(file)
        digits = file[header.size : header.total].decode("ascii")
    except (BrokenTlv, UnicodeDecodeError):
        raise _damaged("number file") from None  # the error's text may hold digits
    if header.tag != TAG_NUMBER or not check_digit_fits(digits):
        raise _damaged("number file")
    return IndividualNumber(digits)


def check_digit_fits(digits: str) -> bool:
    """番号法の主務省令 5 条: the twelfth digit follows from the other eleven."""
    if len(digits) != 12 or not (digits.isascii() and digits.isdigit()):
        return False
    weights = [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]
    rest = sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=False)) % 11
    return int(digits[11]) == (0 if rest <= 1 else 11 - rest)


def doubtful_items(person: Person) -> tuple[str, ...]:
    """The items with a character that may stand for another one, so that staff must compare with the card."""
    items = {"name": person.name, "address": person.address}
    return tuple(item for item, text in items.items() if any(_is_doubtful(one) for one in text))


def _is_doubtful(character: str) -> bool:
    return character in _SUBSTITUTES or unicodedata.category(character) == "Co"


def _items(file: bytes, template: int) -> dict[int, bytes]:
    try:
        header = parse_header(file)
        if header.tag != template or header.total > len(file):
            raise _damaged("template")
        return dict(parse_items(file[header.size : header.total]))
    except BrokenTlv as error:
        raise _damaged(str(error)) from error


def _value(items: dict[int, bytes], tag: int) -> bytes:
    if tag not in items:
        raise _damaged(f"no {tag:04X}")
    return items[tag]


def _text(items: dict[int, bytes], tag: int) -> str:
    try:
        return _value(items, tag).decode("utf-8")
    except UnicodeDecodeError:
        raise _damaged(f"{tag:04X} isn't UTF-8") from None  # the error would carry the text


def _birth_date(raw: bytes) -> PartialDate:
    """YYYYMMDD with zeros for what isn't known (不詳)."""
    if len(raw) != 8 or not raw.isdigit():
        raise _damaged("birth date")
    year, month, day = int(raw[:4]), int(raw[4:6]), int(raw[6:])
    try:
        return PartialDate(year, month or None, (day or None) if month else None)
    except ValueError:
        raise _damaged("birth date") from None


def _damaged(detail: str) -> Trouble:
    return Trouble(Fault.CARD_DAMAGED, detail)
