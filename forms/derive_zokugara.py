"""続柄 in the household after a change: as told, or what it would be to another head (住基法7条4号).

What is worked out is only a suggestion: the desk lists it for the clerk to settle (`suggested_to_clerk`).
"""

from __future__ import annotations

from collections.abc import Callable

from forms.asking import Asking, FieldValue, derives
from forms.derive_common import HEAD, household, said, text_of, whole_birth, yes
from forms.derive_moving import JOINS, head_after, head_before, head_of_movers, setai_shurui
from kiosk.answers import Answers
from kiosk.guide.model import Kind
from kiosk.person import Sex
from kiosk.relationships import Relative, sex_told_by, to_new_head

BY_CLERK = "zokugara_shin"
_SEXES = {"male": "male", "female": "female", "男": "male", "女": "female"}
_CHIEFS: dict[str, Callable[[Asking], str | None]] = {".zoku_shin": head_after, ".zoku_ugoku": head_of_movers}
SUGGESTING = tuple(_CHIEFS)


@derives(".zoku_shin", kind=Kind.TEXT, needs=("zokugara", "setainushi"))
def zoku_shin(asking: Asking) -> FieldValue:
    """変更後の続柄."""
    return _told(asking, head_after(asking), BY_CLERK) or suggested(asking, ".zoku_shin")


@derives(".zoku_ugoku", kind=Kind.TEXT, needs=("zokugara", "setainushi"))
def zoku_ugoku(asking: Asking) -> FieldValue:
    """続柄 in the new home."""
    return _told(asking, head_of_movers(asking), BY_CLERK) or suggested(asking, ".zoku_ugoku")


@derives(".zoku_kyu", kind=Kind.TEXT, needs=("zokugara", "kyu_setainushi"))
def zoku_kyu(asking: Asking) -> FieldValue:
    return _told(asking, head_before(asking), "zokugara_kyu")


def suggested(asking: Asking, name: str) -> str | None:
    """What nobody said, worked out for the row's person; None where the words don't tell it."""
    chief = _CHIEFS[name](asking)
    if chief is None or _told(asking, chief, BY_CLERK):
        return None
    old = _only_seat(asking.answers)
    if old is None or "konin" in asking.answers.events or setai_shurui(asking) in JOINS:
        return None  # relationships were told within another household than this one
    found = [_relative(asking, one) for one in (asking.person, chief, old)]
    person, new, before = found
    if person is None or new is None or before is None:
        return None
    return to_new_head(person, new, before, _together(asking, chief, old))


def _told(asking: Asking, chief: str | None, own: str) -> str | None:
    """Within the household of `chief`: as told, as long as it was told with them as the head."""
    told = text_of(asking, own, asking.person)
    if told or chief is None:
        return told
    if asking.person == chief:
        return HEAD
    seat = next((one.id for one in asking.answers.people if one.get("zokugara") == HEAD), None)
    return text_of(asking, "zokugara", asking.person) if seat == chief else None


def _only_seat(answers: Answers) -> str | None:
    """Whom all relationships of the visit were told from; None where two households are mixed."""
    seats = [one.id for one in answers.people if one.get("zokugara") == HEAD]
    return seats[0] if len(seats) == 1 else None


def _together(asking: Asking, chief: str, old: str) -> bool:
    leave = [yes(asking, "moves", one) for one in (asking.person, chief)]
    return all(leave) and not yes(asking, "moves", old)


def _relative(asking: Asking, person: str | None) -> Relative | None:
    word = text_of(asking, "zokugara", person)
    if person is None or word is None:
        return None
    return Relative(word, _sex(asking, person), whole_birth(asking, person))


def _sex(asking: Asking, person: str) -> str:
    """As on the card or as said; of a head also by the word for who is married to them."""
    holder = asking.case.card_holder
    if holder is not None and person == asking.case.card_person:
        return holder.sex.value if holder.sex in (Sex.MALE, Sex.FEMALE) else ""
    told = said(asking, "sex", person)
    if isinstance(told, str) and told in _SEXES:
        return _SEXES[told]
    word = text_of(asking, "zokugara", person)
    if word != HEAD:
        return sex_told_by(word or "")
    words = {one.get("zokugara") for one in household(asking)}
    return "male" if "妻" in words else "female" if "夫" in words else ""
