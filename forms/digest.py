"""What a sheet says, in a few letters: a sheet that says the same needn't be printed again."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from forms.fill import Filled
from forms.sheets import Sheet


def digest(sheet: Sheet) -> str:
    """The same on every desk, for the same values. Number, time and station of the print don't count."""
    told = "\n".join(_told(sheet))
    return hashlib.sha256(told.encode()).hexdigest()[:16]


def _told(sheet: Sheet) -> Iterator[str]:
    yield f"{sheet.form_id} {sheet.reporter} {sheet.signer}"
    for page in sheet.filled:
        yield f"{page.first} {sorted(page.counts.items())}"
        for one in page.fields:
            yield repr(values_of(one))


def values_of(one: Filled) -> tuple[object, ...]:
    """Whatever of a field shows on paper."""
    box = (one.box.id, one.box.person, one.box.who.value)
    words = (one.text.text if one.text else "", one.kana, one.postal, one.digits)
    day = (str(one.day) if one.day else "", one.western)
    marks = (sorted(one.chosen), sorted(one.counts.items()))
    return *box, *words, *day, *marks, one.from_card, one.pencil, one.unprintable, one.nobody
