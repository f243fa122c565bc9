"""照合番号B as it stands on the card's face: three groups of digits, and which of them no card can bear."""

from __future__ import annotations

from collections.abc import Sequence

GROUPS = (("birth", 6), ("expiry", 4), ("security", 4))
"""Date of birth YYMMDD (in the era), year of expiry YYYY, security code."""
LAST_DAYS = (31, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
"""By month; 0 where a month of birth isn't known. The era isn't told, so every year may be a leap year."""


def groups_of(code: str) -> tuple[str, ...]:
    """The 14 digits as the card shows them."""
    ends = [sum(length for _, length in GROUPS[: at + 1]) for at in range(len(GROUPS))]
    return tuple(code[end - length : end] for end, (_, length) in zip(ends, GROUPS, strict=True))


def impossible(groups: Sequence[str]) -> tuple[str, ...]:
    """Names of the whole groups that can't be right, so that no try of the card is spent on them."""
    birth, expiry, _ = groups
    day = _whole(birth, 6) and not _a_day(birth)
    year = _whole(expiry, 4) and not expiry.startswith("20")
    return tuple(name for name, wrong in (("birth", day), ("expiry", year)) if wrong)


def _whole(group: str, length: int) -> bool:
    return len(group) == length and group.isdecimal()


def _a_day(birth: str) -> bool:
    month, day = int(birth[2:4]), int(birth[4:6])
    return month < len(LAST_DAYS) and day <= LAST_DAYS[month]
