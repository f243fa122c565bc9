"""People as the card tells of them, and dates of which a part may be unknown."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Sex(StrEnum):  # 性別
    """ISO/IEC 5218 (JIS X 0303)."""

    MALE = "male"
    FEMALE = "female"
    NOT_APPLICABLE = "not_applicable"
    UNKNOWN = "unknown"


@dataclass(frozen=True, order=True)
class PartialDate:
    """A Gregorian date of which the day, or month and day, may be unknown (不詳) on the resident record.

    Raises ValueError for a date that doesn't exist.
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.month is None and self.day is not None:
            raise ValueError("a day needs its month")
        date(self.year, self.month or 1, self.day or 1)

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`."""
        found = re.fullmatch(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", text)
        if not found:
            raise ValueError(f"not a date: {text!r}")
        year, month, day = found.groups()
        return cls(int(year), int(month) if month else None, int(day) if day else None)

    @classmethod
    def of(cls, day: date) -> PartialDate:
        return cls(day.year, day.month, day.day)

    def __str__(self) -> str:
        parts = [f"{self.year:04}"] + [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)

    @property
    def whole(self) -> date | None:
        """The date, or None while a part of it is unknown."""
        return date(self.year, self.month, self.day) if self.month and self.day else None

    @property
    def earliest(self) -> date:
        return date(self.year, self.month or 1, self.day or 1)


@dataclass(frozen=True)
class Person:
    """The basic four items (基本4情報), name and address exactly as on the card."""

    name: str  # 氏名
    address: str  # 住所: for somebody who moves, the old one until the card is rewritten
    birth_date: PartialDate  # 生年月日
    sex: Sex  # 性別


@dataclass(frozen=True)
class IndividualNumber:  # 個人番号
    """Twelve digits, held only while a sheet is drawn. Its text form never shows them, so no log can."""

    digits: str

    def __repr__(self) -> str:
        return "IndividualNumber(…)"

    __str__ = __repr__
