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
    """`rect` in mm on the first page, from its upper left corner; `before` is empty where nothing stood."""

    rect: Rect
    before: str


def changes(before: Sheet, after: Sheet) -> tuple[Change, ...]:
    """Of the first page."""
    return tuple(_changes(before, after))


def _changes(before: Sheet, after: Sheet) -> Iterator[Change]:
    if not before.filled or not after.filled:
        return
    old = {(one.box.id, one.box.person): one for one in before.filled[0].fields}
    for one in after.filled[0].fields:
        was = old.get((one.box.id, one.box.person))
        if was is None or values_of(was) != values_of(one):
            yield Change(one.box.rect, _before(was, one) if was else "")


def _before(old: Filled, new: Filled) -> str:
    """The part that isn't the same any more: a name's reading, say."""
    parts = zip(_parts(old), _parts(new), strict=True)
    return next((was for was, now in parts if was != now), "")


def _parts(one: Filled) -> tuple[str, ...]:
    day = date_parts(one.day).text if one.day else ""
    return day, one.text.text if one.text else "", one.kana, one.digits, one.postal
