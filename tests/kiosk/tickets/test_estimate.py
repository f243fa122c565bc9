import pytest

from kiosk.tickets.estimate import Wait, as_minutes, as_range, expected_minutes
from kiosk.tickets.model import Estimate


@pytest.mark.parametrize(
    ("low", "high", "wanted"),
    [
        (0, 0, Estimate(0, 5)),
        (6, 14, Estimate(5, 15)),
        (15, 30, Estimate(15, 30)),
        (16, 31, Estimate(15, 35)),
        (45, 61, Estimate(45, None)),
        (160, 260, Estimate(60, None)),
    ],
)
def test_an_estimate_is_a_range_in_steps_of_five(low: float, high: float, wanted: Estimate) -> None:
    assert as_range(Wait(low, (low + high) / 2, high)) == wanted


def test_the_usual_formula() -> None:
    assert expected_minutes(4, [], 2, 10) == 20
    assert expected_minutes(4, [100.0, *[5.0] * 10], 1, 10) == 20
    assert expected_minutes(4, [15.0], 0, 10) == 60


def test_one_figure_for_scripts() -> None:
    assert [as_minutes(Wait(0, one, 90)) for one in (0, 1, 60, 61)] == [0, 5, 60, None]
