"""What can stand on a card's face, before the card is asked."""

from __future__ import annotations

import pytest

from kiosk.card.face_code import groups_of, impossible


def test_the_code_in_its_groups() -> None:
    assert groups_of("46070120310000") == ("460701", "2031", "0000")


@pytest.mark.parametrize(
    ("birth", "expiry", "wrong"),
    [
        ("460701", "2031", ()),
        ("640229", "2031", ()),  # the era isn't told: any year may be a leap year
        ("250000", "2031", ()),  # month and day of birth aren't known
        ("460431", "2031", ("birth",)),
        ("461301", "2031", ("birth",)),
        ("460230", "2031", ("birth",)),
        ("460701", "0013", ("expiry",)),
        ("461301", "1931", ("birth", "expiry")),
        ("4613", "19", ()),  # not whole yet
        ("46 301", "2031", ()),  # a digit was taken out
    ],
)
def test_what_no_card_bears(birth: str, expiry: str, wrong: tuple[str, ...]) -> None:
    assert impossible((birth, expiry, "0000")) == wrong
