"""How long it may take: waiting × median of the last ten services ÷ open counters, told as a range."""

from __future__ import annotations

import math
from collections.abc import Sequence
from statistics import median

from kiosk.tickets.model import Estimate

STEP = 5
LONGEST = 60
LATEST = 10  # services that count
_EARLIER, _LATER = 0.8, 1.3  # a promise that is kept too early costs less than one that is broken


def expected_minutes(ahead: int, services: Sequence[float], counters: int, usual: float) -> float:
    """`services`: minutes of today's services, the newest last; `usual` serves until there is one."""
    each = median(services[-LATEST:]) if services else usual
    return ahead * each / max(1, counters)


def as_range(minutes: float) -> Estimate:
    """In steps of five; 20 is told as 15–30, and above an hour there is no upper end."""
    low = math.floor(minutes * _EARLIER / STEP) * STEP
    high = max(low + STEP, math.ceil(minutes * _LATER / STEP) * STEP)
    return Estimate(min(low, LONGEST), high if high <= LONGEST else None)


def as_minutes(minutes: float) -> int | None:
    """One figure for scripts: rounded up to five, None above an hour."""
    rounded = math.ceil(minutes / STEP) * STEP
    return rounded if rounded <= LONGEST else None
