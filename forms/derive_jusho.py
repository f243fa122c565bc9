"""Addresses (住所) of whoever a sheet is about: before a move, after it, under one roof."""

from __future__ import annotations

from forms.asking import Asking, FieldValue, derives
from forms.derive_common import PROXY, said, text_of, yes
from kiosk.answers import Address
from kiosk.guide.model import Kind

_ARRIVES = frozenset({"tennyu", "tenkyo"})
_MOVES = _ARRIVES | {"tenshutsu"}
_TOLD = {"dead": "dead_jusho", "target": "tai_jusho"}


@derives("jusho", kind=Kind.ADDRESS, needs=("dead_jusho", "tai_jusho"))
def jusho(asking: Asking) -> FieldValue:
    """住所 of somebody who needn't be the visitor; of somebody who has moved, only the new one."""
    arrived = bool(_ARRIVES & set(asking.answers.events)) and _moves(asking, asking.person)
    return shin_jusho(asking) if arrived else address_of(asking, asking.person)


@derives(".jusho", kind=Kind.ADDRESS, needs=("dead_jusho", "tai_jusho"))
def jusho_of_row(asking: Asking) -> FieldValue:
    return jusho(asking)


def address_of(asking: Asking, person: str | None) -> Address | str | None:
    """From the own card, from what was said, else from the card of somebody under the same roof.

    Where there is no card the visitor has typed an address.
    """
    holder = asking.case.card_holder
    if person is None:
        return None
    if holder is not None and person == asking.case.card_person:
        return holder.address
    own = text_of(asking, "address", person)
    if own:
        return own
    for role, variable in _TOLD.items():
        told = asking.answers.get(variable) if yes(asking, role, person) else None
        if isinstance(told, Address) or (isinstance(told, str) and told):
            return told
    told_by = asking.case.card_person if holder else asking.visitor
    home = holder.address if holder else text_of(asking, "address", told_by)
    return home or None if _under_one_roof(asking, person, told_by) else None


def _under_one_roof(asking: Asking, person: str, other: str | None) -> bool:
    """Where the card's holder is known to belong to the household. Who comes from elsewhere lived elsewhere:

    in a move to or within the city one of the two may have been at the new home before; whoever leaves it
    (転出) still lives with the others.
    """
    member, holder = asking.answers.member(person), asking.answers.member(other) if other else None
    if member is None or holder is None:
        return False
    outside = member.get("betsu_setai") is True or holder.get("betsu_setai") is not False
    outside = outside and not _same_house(asking, person, other)
    proxy = PROXY in (member.get("zokugara"), holder.get("zokugara"))
    together = (member.get("moves") is True) == (holder.get("moves") is True)
    return not outside and not proxy and (together or not _ARRIVES & set(asking.answers.events))


def _same_house(asking: Asking, person: str, other: str | None) -> bool:
    """同じ家だが世帯は別: so the visitor says of who died, and of nobody else."""
    return other == asking.visitor and yes(asking, "dead", person) and said(asking, "doukyo") == "ie"


def _moves(asking: Asking, person: str | None) -> bool:
    moving = _MOVES & set(asking.answers.events)
    return bool(moving) and (person is None or said(asking, "moves", person) is not False)


@derives("shin_jusho", kind=Kind.ADDRESS, needs=("shinjusho",))
def shin_jusho(asking: Asking) -> FieldValue:
    """新しい住所: of somebody who moves also out of the city; of everybody else where they live."""
    if not _moves(asking, asking.person):
        return address_of(asking, asking.person)
    told = asking.answers.get("shinjusho")
    return told if isinstance(told, Address | str) else None


@derives("jusho_zip", kind=Kind.NUMBER, needs=("shinjusho",))
def jusho_zip(asking: Asking) -> FieldValue:
    """郵便番号 of the address that `jusho` gives, when that was put together on the glass."""
    found = jusho(asking)
    return found.postal_code or None if isinstance(found, Address) else None


@derives("kyu_jusho", kind=Kind.ADDRESS)
def kyu_jusho(asking: Asking) -> FieldValue:
    """今までの住所. Whoever doesn't move has none: a dash, so that no pencil stands there."""
    return address_of(asking, asking.person) if _moves(asking, asking.person) else "―"


@derives("honnin_tel", kind=Kind.TEL, needs=("tel",))
def honnin_tel(asking: Asking) -> FieldValue:
    """電話 of the sheet's own person: the visitor's number is nobody else's."""
    own = asking.subject is not None and asking.subject == asking.visitor
    return text_of(asking, "tel", None) if own else None


@derives("setai_tel", kind=Kind.TEL, needs=("tel",))
def setai_tel(asking: Asking) -> FieldValue:
    """電話 of the household: the visitor's own, also for those who live with them."""
    visitor, person = asking.visitor, asking.person
    apart = any(yes(asking, "betsu_setai", one) for one in (visitor, person))
    proxy = text_of(asking, "zokugara", visitor) == PROXY
    return text_of(asking, "tel", None) if person == visitor or not (apart or proxy) else None
