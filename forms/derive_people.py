"""Who stands where on a sheet: head, spouse, guardian, proxy, and what the visitor is to the subject."""

from __future__ import annotations

from forms.asking import Asking, FieldValue, derives
from forms.derive_ages import has_reached
from forms.derive_common import (
    HEAD,
    PROXY,
    SPOUSES,
    head,
    household,
    name_of,
    said,
    text_of,
    whole_birth,
    yes,
)
from kiosk.guide.model import Kind, Procedure

_DIRECT = ("配偶者", "直系尊属", "直系卑属")
KANKEI = ("本人", "世帯主", "同一世帯員", "法定代理人", "代理人")


@derives("setainushi", kind=Kind.PEOPLE, needs=("setainushi", "zokugara", "name"))
def setainushi(asking: Asking) -> FieldValue:
    """世帯主 after the change."""
    found = head(asking)
    return (found,) if found else ()


@derives("kyu_setainushi", kind=Kind.PEOPLE, needs=("kyu_setainushi", "name"))
def kyu_setainushi(asking: Asking) -> FieldValue:
    """Of the household before the change: only who was named; the new head needn't have been it."""
    told = said(asking, "kyu_setainushi")
    return (told,) if isinstance(told, str) and asking.answers.member(told) else ()


@derives("kankei", options=KANKEI, needs=("dairi", "zokugara"))
def kankei(asking: Asking) -> FieldValue:
    """What the visitor is to the person of the sheet. A statutory agent (法定代理人) is never guessed.

    Whoever is named only for a certificate or a card (`tai`) may live anywhere.
    """
    visitor, subject = asking.visitor, asking.subject
    if visitor is None:
        return None
    if is_proxy(asking):
        return "代理人"
    if subject is None:  # nobody knows whose the sheet is: only who stands on it came for themselves
        return "本人" if visitor in asking.persons else None
    if subject == visitor:
        return "本人"
    if yes(asking, "tai", subject) and not yes(asking, "onaji_setai"):
        return None
    if visitor == head(asking):
        return "世帯主"
    return "同一世帯員" if any(one.id == visitor for one in household(asking)) else None


@derives("mnc_kubun", options=("本人", "同一世帯員", "法定代理人", "任意代理人"), needs=("dairi", "zokugara"))
def mnc_kubun(asking: Asking) -> FieldValue:
    """The card desk knows four kinds of visitor; a head of the household is one of its members."""
    found = kankei(asking)
    if found == "本人":
        return "本人"
    return {"代理人": "任意代理人", "世帯主": "同一世帯員", "同一世帯員": "同一世帯員"}.get(str(found))


def is_proxy(asking: Asking) -> bool:
    member = asking.answers.member(asking.visitor) if asking.visitor else None
    return yes(asking, "dairi") or bool(member and member.get("zokugara") == PROXY)


def needs_letter(asking: Asking, procedure: Procedure) -> bool:
    """Relatives in the direct line ask for a family register without one (戸籍法10条1項)."""
    direct = said(asking, "seikyu_kankei") in _DIRECT
    return not (procedure.applicant == "W10" and direct)


@derives("dairi_name", kind=Kind.NAME, needs=("dairi",))
def dairi_name(asking: Asking) -> FieldValue:
    """The proxy part stays empty when the visitor came for their own household."""
    return name_of(asking, asking.visitor) if is_proxy(asking) else None


@derives("dairi_kana", kind=Kind.KANA)
def dairi_kana(asking: Asking) -> FieldValue:
    if not is_proxy(asking):
        return None
    return text_of(asking, "kana", asking.visitor) or text_of(asking, "kana", None)


@derives("dairi_address", kind=Kind.ADDRESS, needs=("dairi",))
def dairi_address(asking: Asking) -> FieldValue:
    holder = asking.case.card_holder
    if not is_proxy(asking):
        return None
    if holder is not None and asking.case.card_person in (None, asking.visitor):
        return holder.address
    return text_of(asking, "address", asking.visitor)


@derives("dairi_tel", kind=Kind.TEL, needs=("tel",))
def dairi_tel(asking: Asking) -> FieldValue:
    return text_of(asking, "tel", None) if is_proxy(asking) else None


@derives("dairi_ininjo", options=("あり",), needs=("ininjo",))
def dairi_ininjo(asking: Asking) -> FieldValue:
    return "あり" if is_proxy(asking) and yes(asking, "ininjo") else None


@derives("hogosha", kind=Kind.PEOPLE, needs=("jido_jukyusha", "zokugara"))
def hogosha(asking: Asking) -> FieldValue:
    """保護者 who applies: who receives the allowance, else the adult visitor, else the adult head.

    After a divorce the visitor with whom the children live, whoever received it before; after the receiver's
    death the widowed parent.
    """
    told = said(asking, "jido_jukyusha")
    people = {one.id for one in household(asking)}
    divorced = "rikon" in asking.answers.events and yes(asking, "kokan_oya_kochira")
    widowed = next((one.id for one in asking.answers.people if one.get("haigusha_datta") is True), None)
    left = widowed if yes(asking, "dead_is_jukyusha") else None
    for one in (left, None if divorced else told, asking.visitor, head(asking)):
        if isinstance(one, str) and one in people and has_reached(whole_birth(asking, one), 18, asking.today):
            return (one,)
    return ()


@derives("hogosha_zokugara", kind=Kind.TEXT, needs=("zokugara", "sex"))
def hogosha_zokugara(asking: Asking) -> FieldValue:
    """What the guardian is to the children of the sheet: said only for parents of 子."""
    guardian = asking.subject
    children = [one for one in asking.persons if one != guardian]
    own = bool(children) and all(text_of(asking, "zokugara", one) == "子" for one in children)
    seat = text_of(asking, "zokugara", guardian)
    sex = text_of(asking, "sex", guardian)
    if not own or (seat != HEAD and seat not in SPOUSES):
        return None
    return {"男": "父", "女": "母", "male": "父", "female": "母"}.get(sex or "")


def spouse_of(asking: Asking, person: str | None) -> str | None:
    """配偶者 within the household; only head and spouse can be told apart from 続柄."""
    seat = text_of(asking, "zokugara", person)
    if seat == HEAD:
        return next((one.id for one in household(asking) if one.get("zokugara") in SPOUSES), None)
    return head(asking) if seat in SPOUSES else None


@derives("haigusha_umu", options=("有", "無"), needs=("zokugara",))
def haigusha_umu(asking: Asking) -> FieldValue:
    """A spouse who lives elsewhere isn't known, so 無 is never said for them."""
    return "有" if spouse_of(asking, asking.subject) else None


@derives("haigusha", kind=Kind.PEOPLE, needs=("zokugara", "name"))
def haigusha(asking: Asking) -> FieldValue:
    found = spouse_of(asking, asking.subject)
    return (found,) if found else ()


@derives("setai", kind=Kind.PEOPLE)
def setai(asking: Asking) -> FieldValue:
    """Everybody of the household but the subject (同じ世帯の人)."""
    return tuple(one.id for one in household(asking) if one.id != asking.subject)
