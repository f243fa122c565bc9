"""Japanese years (和暦): from an era's year to a date and back, and what an impossible one may have meant."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Era:  # 元号
    id: str
    first: date


ERAS = (
    Era("meiji", date(1868, 10, 23)),
    Era("taisho", date(1912, 7, 30)),
    Era("showa", date(1926, 12, 25)),
    Era("heisei", date(1989, 1, 8)),
    Era("reiwa", date(2019, 5, 1)),
)
WESTERN = "western"  # 西暦
OFFERED = ("taisho", "showa", "heisei", "reiwa", WESTERN)
"""On the glass, for a birthday. Nobody alive was born in Meiji."""
NEAR = ("reiwa", WESTERN)
"""For every other date: it lies in these years, or in those to come (転出予定日)."""
PAST = (WESTERN, "heisei", "reiwa")
"""For what happened on neither of the last two days, and may be told of years too late.

The last is the usual one: it comes to stand where ほかの日 did, under a finger that presses twice.
"""


@dataclass(frozen=True)
class Reading:
    """What typed numbers mean: `day`, or `meant` when the era had ended or not begun, or no such day."""

    day: date | None = None
    meant: date | None = None


def usual(language: str) -> str:
    """How whoever reads this language counts the years of today: a typed 2026 must not become Reiwa 2."""
    return "reiwa" if language == "ja" else WESTERN


def era_of(day: date) -> tuple[Era, int]:
    """The era and its year (1 is 元年). Days before Meiji count as Meiji."""
    era = next((one for one in reversed(ERAS) if one.first <= day), ERAS[0])
    return era, day.year - era.first.year + 1


def western_year(era: str, year: int) -> int:
    if era == WESTERN:
        return year
    first = next(one.first for one in ERAS if one.id == era)
    return first.year + year - 1


def read(era: str, year: int, month: int, day: int) -> Reading:
    """昭和64年1月8日 gives `meant` (平成元年1月8日), 2月30日 gives nothing."""
    try:
        found = date(western_year(era, year), month, day)
    except (ValueError, OverflowError):
        return Reading()
    if era == WESTERN or era_of(found)[0].id == era:
        return Reading(day=found)
    return Reading(meant=found)
