"""Which health insurance somebody is in, and what a sheet of 後期高齢者医療 reports."""

from __future__ import annotations

from forms.asking import NOT_HERE, Asking, FieldValue, derives
from forms.derive_common import day_of, decision, said, text_of, yes
from forms.derive_kaigo import covered
from forms.derive_parts import keeps_insurance
from forms.derive_people import is_proxy
from forms.derive_roles import with_role
from kiosk.guide.model import Kind

INSURANCES = {
    "kokuho": "国保",
    "kokuho_kumiai": "国保組合",
    "shaho_honnin": "会社の保険（本人）",
    "shaho_fuyo": "会社の保険（家族）",
    "nini_keizoku": "会社の保険（任意継続）",
    "koki": "後期高齢者医療",
    "none": "なし",
}
_SHURUI = {"kokuho": "国保", "kokuho_kumiai": "国保組合", "koki": "後期", "seiho": "生保"}
HOKEN_SHURUI = ("国保", "協会けんぽ", "組合", "共済", "国保組合", "後期", "生保")
_RENAMES = ("konin", "rikon", "shimei_henko")


@derives("hoken_shurui", options=(*HOKEN_SHURUI, NOT_HERE), needs=("kenpo",))
def hoken_shurui(asking: Asking) -> FieldValue:
    """会社の保険 may be any of three: only the certificate tells, so nothing is ringed."""
    return NOT_HERE if keeps_insurance(asking) else _SHURUI.get(_insured(asking) or "")


def _insured(asking: Asking) -> str | None:
    """健康保険 of the first person whom the sheet covers."""
    return text_of(asking, "kenpo", asking.persons[0] if asking.persons else asking.subject)


@derives("hokensha", needs=("kenpo",))
def hokensha(asking: Asking) -> FieldValue:
    """保険者: the city itself for 国保; of any other only the certificate tells."""
    if keeps_insurance(asking):
        return NOT_HERE
    if _insured(asking) != "kokuho":
        return None
    city = asking.guide.city
    number = f"（{city.kokuho_number}）" if city.kokuho_number else ""
    return f"{city.name('ja')}国民健康保険{number}"


@derives("hoken_kigo", options=("国保の届出の後に職員が記入", NOT_HERE), needs=("kenpo",))
def hoken_kigo(asking: Asking) -> FieldValue:
    """Whoever joins 国保 today has no number yet."""
    if keeps_insurance(asking):
        return NOT_HERE
    joins = decision(asking, "kokuho_shutoku") is not None
    return "国保の届出の後に職員が記入" if joins and _insured(asking) == "kokuho" else None


@derives("hihokensha", kind=Kind.PEOPLE, needs=("kenpo",))
def hihokensha(asking: Asking) -> FieldValue:
    """被保険者 whose insurance the child is in: in 国保 the child itself."""
    return asking.persons[:1] if _insured(asking) == "kokuho" else ()


@derives(".kenpo_ima", needs=("kenpo",))
def kenpo_ima(asking: Asking) -> FieldValue:
    value = said(asking, "kenpo", asking.person)
    return INSURANCES.get(value) if isinstance(value, str) else None


@derives("kenpo_ima", needs=("kenpo",))
def kenpo_ima_of_subject(asking: Asking) -> FieldValue:
    return kenpo_ima(asking)


@derives("honnin", kind=Kind.PEOPLE, needs=("dairi",))
def honnin(asking: Asking) -> FieldValue:
    """Whom the procedures cover; where a rule names nobody, the visitor, but never a proxy."""
    found = covered(asking)
    if found or asking.visitor is None or is_proxy(asking):
        return found
    return (asking.visitor,)


@derives("koki_hito", kind=Kind.PEOPLE, needs=("dead",))
def koki_hito(asking: Asking) -> FieldValue:
    """被保険者 of 後期高齢者医療: who moves, renames or died; never the family member who came."""
    return covered(asking)


@derives("koki_shutoku", options=("県外転入", "障害認定", "生保廃止"))
def koki_shutoku(asking: Asking) -> FieldValue:
    """Also from abroad: whoever is 75 and wasn't in this prefecture's insurance."""
    found = decision(asking, "koki_shutoku") if "koki_shutoku" in asking.procedures else None
    return "県外転入" if found and found.event == "tennyu" else None


@derives("koki_henko", kind=Kind.MULTI, options=("県内転入", "転居", "氏名", "住所地特例"))
def koki_henko(asking: Asking) -> FieldValue:
    """Somebody who moves and takes another name has two reasons."""
    special = ("住所地特例",) if _concerns(asking, "koki_jutoku") else ()
    if not _concerns(asking, "koki_henko"):
        return special
    events, person = set(asking.answers.events), asking.subject
    moves = said(asking, "moves", person) is not False
    found = {
        "県内転入": "tennyu" in events and moves,
        "転居": "tenkyo" in events and moves,
        "氏名": bool(events & set(_RENAMES)) and yes(asking, "shimei_kawaru", person),
    }
    return (*special, *(text for text, holds in found.items() if holds))


@derives("koki_soshitsu", options=("県外転出", "死亡", "生保開始", "障害認定撤回"))
def koki_soshitsu(asking: Asking) -> FieldValue:
    if not _concerns(asking, "koki_soshitsu"):
        return None
    if asking.subject in with_role(asking, "dead"):
        return "死亡"
    return "県外転出" if "tenshutsu" in asking.answers.events else None


@derives("koki_bi", kind=Kind.DATE, needs=("event_date",))
def koki_bi(asking: Asking) -> FieldValue:
    """事由の日 is the day itself (死亡日、転出の日). For reasons of two days a pen decides."""
    events = {found.event for name in asking.procedures if (found := decision(asking, name))}
    told = koki_henko(asking)
    for reason in told if isinstance(told, tuple) else ():
        moved = {"県内転入": "tennyu", "転居": "tenkyo", "住所地特例": "tenshutsu"}.get(reason)
        events |= {moved} if moved else {one for one in _RENAMES if one in asking.answers.events}
    days = {day_of(asking, one) for one in events}
    return next(iter(days)) if len(days) == 1 else None


@derives("koki_shomei", kind=Kind.MULTI, options=("添付", "交付希望"))
def koki_shomei(asking: Asking) -> FieldValue:
    """負担区分等証明書: brought from the old prefecture, or asked for when leaving."""
    if _concerns(asking, "koki_futan_kubun"):
        return ("交付希望",)
    return ("添付",) if koki_shutoku(asking) and said(asking, "moto") != "国外" else ()


@derives("koki_sho", kind=Kind.MULTI, options=("返納", "交付"))
def koki_sho(asking: Asking) -> FieldValue:
    """資格確認書 goes back when the membership ends. What a new member gets, the 広域連合 decides."""
    return ("返納",) if _concerns(asking, "koki_soshitsu") else ()


def _concerns(asking: Asking, procedure: str) -> bool:
    found = decision(asking, procedure) if procedure in asking.procedures else None
    return found is not None and (not found.persons or asking.subject in found.persons)


@derives("tokurei_gaito", options=("該当",))
def tokurei_gaito(asking: Asking) -> FieldValue:
    """Whoever leaves for a school or an institution: the special case (学生・住所地特例) begins."""
    names = ("kokuho_marugaku", "kokuho_jutoku")
    events = {found.event for name in names if (found := decision(asking, name))}
    return "該当" if events == {"tenshutsu"} else None
