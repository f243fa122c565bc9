"""和暦: the era of a Gregorian day, and dates taken apart for their cells."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kiosk.person import PartialDate

# First day of each era (元号を改める政令; Meiji counts from the calendar reform of 1873 only).
_ERAS = (
    (date(2019, 5, 1), "令和"),
    (date(1989, 1, 8), "平成"),
    (date(1926, 12, 25), "昭和"),
    (date(1912, 7, 30), "大正"),
    (date(1873, 1, 1), "明治"),
)
_MEIJI_OFFSET = 1867


@dataclass(frozen=True)
class DateParts:
    """What is printed: era or nothing (西暦), and year, month, day as text; "" where it is unknown (不詳)."""

    era: str
    year: str
    month: str
    day: str

    @property
    def text(self) -> str:
        tail = "".join(part + unit for part, unit in ((self.month, "月"), (self.day, "日")) if part)
        return f"{self.era}{self.year}年{tail}"


def date_parts(value: PartialDate | date, western: bool = False) -> DateParts:
    """In 和暦 unless `western` (外国人住民). A year without its month takes the era of its last day."""
    partial = value if isinstance(value, PartialDate) else PartialDate.of(value)
    month = str(partial.month) if partial.month else ""
    day = str(partial.day) if partial.day else ""
    era, year = ("", partial.year) if western else era_year(partial)
    return DateParts(era, "元" if era and year == 1 else str(year), month, day)


def era_year(value: PartialDate) -> tuple[str, int]:
    """The era and the year in it; ("", Gregorian year) before 1873."""
    day = value.whole or date(value.year, value.month or 12, 28)
    for first, name in _ERAS:
        if day >= first:
            start = _MEIJI_OFFSET if name == "明治" else first.year - 1
            return name, day.year - start
    return "", value.year


def weekday(day: date) -> str:
    """火."""
    return "月火水木金土日"[day.weekday()]
