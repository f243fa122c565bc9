"""After a death: who claims what, what they were to the dead, and when it happened."""

from __future__ import annotations

from datetime import date

from forms.asking import Asking, FieldValue, derives
from forms.derive_ages import is_child
from forms.derive_common import HEAD, day_of, head, said, text_of, whole_birth
from forms.derive_jusho import address_of
from forms.derive_people import is_proxy
from forms.derive_roles import with_role
from kiosk.guide.model import Kind
from kiosk.person import Sex

_MYSELF = ("me", "自分", "本人", "jibun")


def the_dead(asking: Asking) -> str | None:
    gone = with_role(asking, "dead")
    return gone[0] if gone else None


@derives("moshu", kind=Kind.PEOPLE, needs=("sosai_shinseisha",))
def moshu(asking: Asking) -> FieldValue:
    """喪主, who claims the funeral money: the visitor who says so, or who was named. Else by hand."""
    told = asking.answers.get("sosai_shinseisha")
    if isinstance(told, str) and asking.answers.member(told) and told not in with_role(asking, "dead"):
        return (told,)
    own = told is True or told in _MYSELF
    return (asking.visitor,) if own and asking.visitor and not is_proxy(asking) else ()


@derives("shibo_bi", kind=Kind.DATE, needs=("event_date.shibo",))
def shibo_bi(asking: Asking) -> FieldValue:
    """死亡の年月日. The day of another event of the visit is never taken for it."""
    return day_of_death(asking)


def day_of_death(asking: Asking) -> date | None:
    return day_of(asking, "shibo") if "shibo" in asking.answers.events else None


@derives("dead_jusho", kind=Kind.ADDRESS, needs=("dead_jusho",))
def dead_jusho(asking: Asking) -> FieldValue:
    return address_of(asking, the_dead(asking))


_MAN, _WOMAN = (Sex.MALE, "male", "男"), (Sex.FEMALE, "female", "女")
_BY_SEX = {"配偶者": ("夫", "妻"), "親": ("父", "母")}
"""A sheet names one; only the choice on the glass stands for both."""


def _visitors_sex(asking: Asking) -> Sex | str | None:
    """As the card says it, else as typed."""
    holder = asking.case.card_holder
    if holder is not None and asking.case.card_person == asking.visitor:
        return holder.sex
    return text_of(asking, "sex", asking.visitor)


@derives("dead_kankei", needs=("kankei", "sex"))
def dead_kankei(asking: Asking) -> FieldValue:
    """続柄 of the claimant to the dead: asked only of the visitor, so it is nobody else's."""
    told = said(asking, "kankei")
    if asking.subject is None or asking.subject != asking.visitor or not isinstance(told, str):
        return None
    sex = _visitors_sex(asking)
    if told in _BY_SEX and sex in (*_MAN, *_WOMAN):
        return _BY_SEX[told][sex in _WOMAN]
    questions = (one for one in asking.guide.questions.values() if one.variable in ("kankei", "kankei.shibo"))
    shown = (option.label("ja") for one in questions for option in one.options if option.value == told)
    return next(shown, told)


_LIVED = {"setai": "同じ世帯", "ie": "別の世帯（住所は同じ）", "betsu": "別の世帯"}


@derives("dead_dokyo", options=tuple(_LIVED.values()), needs=("doukyo",))
def dead_dokyo(asking: Asking) -> FieldValue:
    """生計同一 of the visitor and the dead: who shared the money elsewhere writes a statement."""
    own = asking.subject is not None and asking.subject == asking.visitor
    return _LIVED.get(str(said(asking, "doukyo"))) if own else None


@derives("sosaihi_seido", options=("国民健康保険", "後期高齢者医療"))
def sosaihi_seido(asking: Asking) -> FieldValue:
    names = {"kokuho_sosaihi": "国民健康保険", "koki_sosaihi": "後期高齢者医療"}
    found = [text for name, text in names.items() if name in asking.procedures]
    return found[0] if len(found) == 1 else None


@derives("izoku_jido", kind=Kind.PEOPLE, needs=("birth", "dead"))
def izoku_jido(asking: Asking) -> FieldValue:
    """遺族基礎年金: 18歳年度末までの子 of the household that remains."""
    return tuple(
        one.id
        for one in asking.answers.people
        if one.get("dead") is not True
        and one.get("betsu_setai") is not True
        and is_child(whole_birth(asking, one.id), asking.today)
    )


@derives("kyufu_shinseisha", kind=Kind.PEOPLE, needs=("zokugara", "dead"))
def kyufu_shinseisha(asking: Asking) -> FieldValue:
    """Who claims a benefit of 国保: the head; where the head died, the heir who came."""
    gone = the_dead(asking)
    died = gone is not None and (
        said(asking, "is_head", gone) is True or said(asking, "zokugara", gone) == HEAD
    )
    if died:
        return (asking.visitor,) if asking.visitor and asking.visitor != gone and not is_proxy(asking) else ()
    found = head(asking)
    return (found,) if found else ()
