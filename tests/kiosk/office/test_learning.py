from datetime import timedelta

import pytest

from kiosk.clock import StoppedClock
from kiosk.office import Office

VISITS = 22


def a_slow_day(office: Office, clock: StoppedClock) -> None:
    """Everybody takes 40 minutes; the city's file says 10."""
    start = clock.at
    for one in range(VISITS):
        office.admit("B", key=f"slow {one}", prepared=one % 2 == 0)
        number = office.call_next("SHIMIN").number
        clock.at = start + timedelta(minutes=10 * one + 40)
        office.finish(number)
        clock.at = start + timedelta(minutes=10 * one + 10)
    clock.at = start


@pytest.mark.parametrize("purged", [False, True])
def test_estimates_learn_from_past_days(office: Office, clock: StoppedClock, purged: bool) -> None:
    office.admit("B", key="first")
    before = office.admit("B", key="second").minutes
    assert before and before <= 15
    office.cancel("B201")
    office.cancel("B202")
    a_slow_day(office, clock)
    clock.at += timedelta(days=1)
    if purged:
        office.purge()
    office.admit("B", key="first tomorrow")
    after = office.admit("B", key="second tomorrow").minutes
    assert after and after >= 30
    line = next(one for one in office.snapshot().lines if one.line == "B")
    assert line.estimate is not None
    assert line.estimate.high is None or line.estimate.high > 40
