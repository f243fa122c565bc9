"""The check digit of an insurer's number finds a slip of the hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.insurers import insurer_number_fits


@pytest.mark.parametrize(
    ("digits", "fits"),
    [
        ("01130012", True),  # 協会けんぽ東京支部, published
        ("01130013", False),
        ("000000", True),
        ("0113001", False),
        ("０１１３００１２", False),
        ("", False),
    ],
)
def test_the_check_digit(digits: str, fits: bool) -> None:
    assert insurer_number_fits(digits) is fits


BODIES = st.from_regex(r"[0-9]{5}|[0-9]{7}", fullmatch=True)


@given(BODIES)
def test_one_last_digit_fits(body: str) -> None:
    assert sum(insurer_number_fits(body + last) for last in "0123456789") == 1


@given(BODIES, st.data())
def test_one_wrong_digit_is_found(body: str, data: st.DataObject) -> None:
    right = next(body + last for last in "0123456789" if insurer_number_fits(body + last))
    place = data.draw(st.integers(0, len(right) - 1))
    other = data.draw(st.sampled_from([one for one in "0123456789" if one != right[place]]))
    assert not insurer_number_fits(right[:place] + other + right[place + 1 :])
