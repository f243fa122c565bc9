"""Which numbers a line gives: ordinary ones, and each station's reserve for the time without a database."""

from __future__ import annotations

import re

_BLOCK = 1000
_ORDINARY = 900  # of every thousand; the 99 above belong to the stations' reserves
_RESERVE = 99


def ordinary_number(line: str, first: int, count: int) -> str:
    """The `count`-th (from 1) number of a line that starts at `first`: B201, B202, … without the reserves."""
    place = first + count - 1
    return write_number(line, place + (place - 1) // _ORDINARY * (_BLOCK - _ORDINARY))


def reserve_number(line: str, station: str, count: int) -> str:
    """The `count`-th (from 1) number that a station gives alone: K1 has B901–B999, K2 B1901–B1999, …

    Two stations whose names end in different numbers never meet, nor does an ordinary number.
    """
    round_, place = divmod(count - 1, _RESERVE)
    block = station_index(station) - 1 + round_ * 100
    return write_number(line, block * _BLOCK + _ORDINARY + 1 + place)


def station_index(station: str) -> int:
    """The number at the end of a station's name, from 1."""
    found = re.search(r"(\d+)$", station)
    return max(1, int(found.group(1))) if found else 1


def write_number(line: str, place: int) -> str:
    return f"{line}{place:03}"


def number_order(number: str) -> tuple[str, int]:
    """Sorts B999 before B1000."""
    found = re.search(r"(\d+)", number)
    return (number[: found.start()], int(found.group(1))) if found else (number, 0)
