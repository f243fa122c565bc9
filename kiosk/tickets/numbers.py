"""Which numbers a line gives: ordinary ones, each station's reserve while it is alone, those on paper."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from functools import lru_cache

_BLOCK = 1000
_HUNDRED = 100


@dataclass(frozen=True)
class Series:  # 番号系列
    """How the numbers of one line are written and counted; a hundred of every thousand is for reserves."""

    line: str  # "B"
    letter: str = ""  # in front of the digits; may be empty where lines are told apart by their first number
    first: int = 1
    last: int = 0  # 0: no end; beyond it the line's own id stands in front
    digits: int = 3  # at least; filled up with zeros
    skip: str = ""  # digits that no number has (忌み番)

    @property
    def _reserved(self) -> int:
        """The hundred of the stations' reserves: 901–999, or the next one without a skipped digit."""
        return next(one for one in range(9, 0, -1) if str(one) not in self.skip) * _HUNDRED

    def ordinary(self, count: int) -> str:
        """The `count`-th (from 1) number: B201, B202, …"""
        place = self._place(count)
        if self.last and place > self.last:
            return _write(self.line, place, self.digits)
        return _write(self.letter, place, self.digits)

    def reserve(self, station: str, count: int) -> str:
        """The `count`-th (from 1) number that a station gives alone: K1 has B901–B999, K2 B1901–B1999, …

        Two stations whose names end in different numbers never meet, nor does an ordinary number.
        """
        places = _within_reserve(self._reserved, self.skip)
        round_, place = divmod(count - 1, len(places))
        block = _clean(station_index(station) - 1 + round_ * 100, self.skip)
        return _write(self.letter or self.line, block * _BLOCK + places[place], self.digits)

    def _place(self, count: int) -> int:
        if self.skip:
            return _skipping(self.first, self._reserved, self.skip, count)
        # As if the reserves weren't there, then moved past the ones that lie before.
        before = (self.first - 1) // _BLOCK * _HUNDRED + max(
            0, min(_HUNDRED, (self.first - 1) % _BLOCK - 900)
        )
        place = self.first - before + count - 1
        return place + (place - 1) // (_BLOCK - _HUNDRED) * _HUNDRED


def paper_number(line: str, count: int) -> str:
    """The `count`-th (from 1) number of the paper fallback: BP01, BP02, … No other number looks like it."""
    return f"{line}P{count:02}"


def is_paper_number(text: str) -> bool:
    return re.fullmatch(r"[A-Z]+P\d{2,4}", text.strip().upper()) is not None


def station_index(station: str) -> int:
    """The number at the end of a station's name, from 1."""
    found = re.search(r"(\d+)$", station)
    return max(1, int(found.group(1))) if found else 1


@lru_cache(maxsize=1 << 14)
def number_order(number: str) -> tuple[str, int]:
    """Sorts B999 before B1000."""
    found = re.search(r"(\d+)", number)
    return (number[: found.start()], int(found.group(1))) if found else (number, 0)


def _write(letter: str, place: int, digits: int) -> str:
    return f"{letter}{place:0{digits}}"


def _has(place: int, skip: str) -> bool:
    return any(digit in skip for digit in str(place))


@lru_cache
def _within_reserve(hundred: int, skip: str) -> tuple[int, ...]:
    return tuple(place for place in range(hundred + 1, hundred + _HUNDRED) if not _has(place, skip))


def _clean(block: int, skip: str) -> int:
    """The `block`-th (from 0) thousand without a skipped digit."""
    return next(
        itertools.islice((one for one in itertools.count() if not _has(one, skip) or not one), block, None)
    )


@lru_cache(maxsize=4096)
def _skipping(first: int, reserved: int, skip: str, count: int) -> int:
    """The `count`-th place from `first` on without skipped digits and reserves."""
    free = (
        place
        for place in itertools.count(first)
        if not _has(place, skip) and not reserved < place % _BLOCK < reserved + _HUNDRED
    )
    return next(itertools.islice(free, count - 1, None))
