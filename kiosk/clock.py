"""Time comes in by this door only, so that any day can be pretended (`--today`)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

JAPAN = ZoneInfo("Asia/Tokyo")


class Clock(Protocol):
    def now(self) -> datetime:
        """The time in Japan, with its zone."""
        ...


class SystemClock:
    def now(self) -> datetime:
        return datetime.now(JAPAN)


NIGHT_ENDS = time(6)
NOON = timedelta(hours=12)


@dataclass(frozen=True)
class PretendedDay:
    """The real time of day on a pretended day; at night, that of twelve hours later.

    A hall's numbers begin anew some hours after midnight (`City.day_starts`): at one o'clock in
    the night the queue would still be that of the day before the one asked for.
    """

    day: date
    real: Clock = field(default_factory=SystemClock)

    def now(self) -> datetime:
        moment = datetime.combine(self.day, self.real.now().timetz())
        return moment + NOON if moment.time() < NIGHT_ENDS else moment


class RunningClock:
    """Runs on from a pretended moment, as if it were that time now."""

    def __init__(self, start: datetime) -> None:
        self._ahead = start - datetime.now(JAPAN)

    def now(self) -> datetime:
        return datetime.now(JAPAN) + self._ahead


class FollowingClock:
    """A machine's clock set right by a better one: stations of one hall must agree on the time."""

    def __init__(self, own: Clock) -> None:
        self._own = own
        self.ahead = timedelta(0)  # the better clock is so much ahead of the machine's

    @property
    def real(self) -> bool:
        """A pretended time follows nobody."""
        return isinstance(self._own, SystemClock)

    def follow(self, moment: datetime) -> None:
        """`moment`: what the better clock says now."""
        self.ahead = moment - self._own.now()

    def now(self) -> datetime:
        return (self._own.now() + self.ahead).astimezone(JAPAN)


@dataclass
class StoppedClock:
    """Stands still until it is set; for tests and the headless demo."""

    at: datetime

    def now(self) -> datetime:
        return self.at
