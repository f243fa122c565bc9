"""The household in which somebody is insured or counted: its head, and 続柄 to that head, after the event."""

from __future__ import annotations

from forms.asking import DERIVATIONS, Asking, FieldValue, derives
from forms.derive_common import event_of, head, text_of, yes
from forms.derive_kokuho import kokuho_hito
from forms.derive_moving import head_after, head_of_movers
from forms.derive_people import kyu_setainushi
from kiosk.guide.model import Kind

_NEW_HOME = frozenset({"tennyu", "tenkyo"})
_LEAVING = frozenset({"tenkyo", "tenshutsu"})


@derives("kokuho_setainushi", kind=Kind.PEOPLE, needs=("setainushi", "zokugara", "moves"))
def kokuho_setainushi(asking: Asking) -> FieldValue:
    """世帯主 of the household of this sheet (国保法9条): nobody where the answers leave it open."""
    if _leaves_by_marrying(asking):
        return kyu_setainushi(asking)
    found = _chief(asking)
    return (found,) if found else ()


def _leaves_by_marrying(asking: Asking) -> bool:
    """Relationships are told within the new household then; 喪失 is reported for the old one."""
    return "konin" in asking.answers.events and asking.procedures == ("kokuho_soshitsu",)


def _chief(asking: Asking) -> str | None:
    events = set(asking.answers.events)
    found = kokuho_hito(asking)
    moving = [yes(asking, "moves", one) for one in (found if isinstance(found, tuple) else ())]
    if "konin" in events:
        return head(asking)
    if event_of(asking) == "setai_henko" or (events & _LEAVING and not any(moving) and _head_moves(asking)):
        return head_after(asking)
    if events & _NEW_HOME and moving and all(moving):
        return head_of_movers(asking)
    return head(asking)


def _head_moves(asking: Asking) -> bool:
    return any(one.get("is_head") is True and one.get("moves") is True for one in asking.answers.people)


@derives(".kokuho_zoku", kind=Kind.TEXT, needs=("zokugara", "setainushi"))
def kokuho_zoku(asking: Asking) -> FieldValue:
    """続柄 to the head of the sheet. Nobody knows it in a household that was left by marrying."""
    if _leaves_by_marrying(asking):
        return None
    if event_of(asking) == "setai_henko":
        return _as(".zoku_shin", asking)
    return zoku_ato(asking)


@derives(".zoku_ato", kind=Kind.TEXT, needs=("zokugara", "setainushi"))
def zoku_ato(asking: Asking) -> FieldValue:
    """続柄 from now on: of who moves into a new home, within that one."""
    events = set(asking.answers.events)
    if "konin" in events or "tenkyo" not in events or not yes(asking, "moves", asking.person):
        return text_of(asking, "zokugara", asking.person)
    return _as(".zoku_ugoku", asking)


def _as(name: str, asking: Asking) -> FieldValue:
    return DERIVATIONS[name].ask(asking)
