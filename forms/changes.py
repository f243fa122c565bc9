"""Which fields of a sheet a correction changed, and what stood there before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from forms.digest import values_of
from forms.fill import Filled
from forms.measures import Rect
from forms.sheets import Sheet
from forms.wareki import date_parts


@dataclass(frozen=True)
class Change:
    """`rect` in mm from the upper left corner of its page; `before` is empty where nothing stood."""

    rect: Rect
    before: str
    after: str = ""
    page: int = 0  # of the sheet, from 0


def changes(before: Sheet, after: Sheet) -> tuple[Change, ...]:
    """Of all its pages, in their order."""
    return tuple(_changes(before, after))


def _changes(before: Sheet, after: Sheet) -> Iterator[Change]:
    old = {_place(number, one): one for number, page in enumerate(before.filled) for one in page.fields}
    for number, page in enumerate(after.filled):
        for one in page.fields:
            was = old.get(_place(number, one))
            if was is None:
                yield Change(one.box.rect, "", next(filter(None, _parts(one)), ""), number)
            elif values_of(was) != values_of(one):
                yield Change(one.box.rect, *_differing(was, one), number)


def _place(page: int, one: Filled) -> tuple[int, str, int | None]:
    return page, one.box.id, one.box.person


def _differing(old: Filled, new: Filled) -> tuple[str, str]:
    """The part that isn't the same any more, before and after: a name's reading, say."""
    parts = zip(_parts(old), _parts(new), strict=True)
    return next(((was, now) for was, now in parts if was != now), ("", ""))


def _parts(one: Filled) -> tuple[str, ...]:
    day = date_parts(one.day).text if one.day else ""
    return day, one.text.text if one.text else "", one.kana, one.digits, one.postal
