"""People of a visit by their role: who died, who applies, the baby and its parents, who needs care."""

from __future__ import annotations

from forms.asking import Asking, FieldValue, derives
from forms.derive_common import said
from forms.derive_people import is_proxy, spouse_of
from kiosk.guide.model import Kind

_MALE = ("男", "male", "m")


def with_role(asking: Asking, role: str) -> tuple[str, ...]:
    """Everybody of whom the role was said (`dead: yes`), or whom the visit's answer `role` names."""
    flagged = tuple(one.id for one in asking.answers.people if one.get(role) is True)
    told = said(asking, role)
    named = (told,) if isinstance(told, str) else told if isinstance(told, tuple) else ()
    return flagged or tuple(one for one in named if asking.answers.member(one))


def _same_as(role: str, *needs: str) -> None:
    @derives(role, kind=Kind.PEOPLE, needs=(role, *needs))
    def found(asking: Asking) -> FieldValue:
        return with_role(asking, role)


_same_as("dead")  # 亡くなった人
_same_as("baby")  # 生まれた子
_same_as("target")  # 介護を受ける人


@derives("applicant", kind=Kind.PEOPLE, needs=("dairi",))
def applicant(asking: Asking) -> FieldValue:
    """申請者 of what the living claim (相続人代表, 請求者): the visitor; of a proxy nobody knows for whom."""
    if asking.visitor is None or is_proxy(asking) or asking.visitor in with_role(asking, "dead"):
        return ()
    return (asking.visitor,)


def mothers(asking: Asking) -> tuple[str, ...]:
    return with_role(asking, "mother")


def parents_of_baby(asking: Asking) -> tuple[str, ...]:
    """Those who were said to be parents, and the mother: she is one also where only that was said."""
    told = (*with_role(asking, "parent"), *mothers(asking))
    return tuple(one.id for one in asking.answers.people if one.id in told)


@derives("mother", kind=Kind.PEOPLE, needs=("mother",))
def mother(asking: Asking) -> FieldValue:
    """妊産婦. Where nobody is marked: the visitor who came for her own pregnancy (妊娠)."""
    found = mothers(asking)
    if found or "ninshin" not in asking.answers.events or is_proxy(asking):
        return found
    return (asking.visitor,) if asking.visitor else ()


@derives("parents", kind=Kind.PEOPLE, needs=("parent", "mother"))
def parents(asking: Asking) -> FieldValue:
    return parents_of_baby(asking)


@derives("father", kind=Kind.PEOPLE, needs=("parent", "mother", "sex"))
def father(asking: Asking) -> FieldValue:
    """The parent beside the mother. Nobody is a father for being her husband: 民法772条 is the desk's."""
    others = [one for one in parents_of_baby(asking) if one not in mothers(asking)]
    if mothers(asking):
        return tuple(others[:1]) if len(others) == 1 else ()
    men = tuple(one for one in others if said(asking, "sex", one) in _MALE)
    return men if len(men) == 1 else ()


@derives("dead_spouse", kind=Kind.PEOPLE, needs=("dead", "zokugara", "kankei", "haigusha_nokoru"))
def dead_spouse(asking: Asking) -> FieldValue:
    """配偶者 of who died: who was named or says so, else by 続柄 within the household."""
    gone = with_role(asking, "dead")
    told = with_role(asking, "haigusha_datta")
    if gone and told:
        return told[:1]
    if gone and asking.visitor and said(asking, "kankei") == "配偶者" and not is_proxy(asking):
        return (asking.visitor,)
    found = spouse_of(asking, gone[0]) if gone else None
    return (found,) if found and found not in gone else ()
