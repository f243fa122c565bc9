"""The clocks of `kiosk.clock` that pretend."""

from datetime import date, datetime, timedelta

import pytest

from kiosk.clock import JAPAN, FollowingClock, PretendedDay, StoppedClock, SystemClock

DAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("real", "pretended"),
    [("00:00", "12:00"), ("02:59", "14:59"), ("05:59", "17:59"), ("06:00", "06:00"), ("23:59", "23:59")],
)
def test_a_pretended_day_is_never_still_the_night_of_the_day_before(real: str, pretended: str) -> None:
    hour, minute = map(int, real.split(":"))
    clock = PretendedDay(DAY, StoppedClock(datetime(2030, 1, 1, hour, minute, tzinfo=JAPAN)))
    assert clock.now().isoformat() == f"2026-11-24T{pretended}:00+09:00"


def test_a_pretended_time_follows_no_other_clock() -> None:
    assert not FollowingClock(PretendedDay(DAY)).real
    own = FollowingClock(SystemClock())
    own.follow(datetime.now(JAPAN) + timedelta(minutes=7))
    assert own.real
    assert timedelta(minutes=6) < own.now() - datetime.now(JAPAN) < timedelta(minutes=8)
