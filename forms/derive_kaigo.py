"""介護保険: whom a sheet is about, what is reported or applied for, and what goes back to the city."""

from __future__ import annotations

from forms.asking import Asking, FieldValue, derives
from forms.derive_common import day_of, decision, event_of, household, said, yes
from forms.derive_people import is_proxy
from forms.derive_roles import with_role
from kiosk.answers import Value
from kiosk.guide.model import Kind

_APPLICATIONS = {
    "kaigo_iten": "転入",
    "kaigo_shinki": "新規",
    "kaigo_koshin": "更新",
    "kaigo_kubun": "区分変更",
}
_NOTICES = {
    "kaigo_henko": "異動",
    "kaigo_soshitsu": "喪失",
    "kaigo_jukyu_shikaku": "受給資格証明書の交付",
}
_NO_LEVEL = ("受けていない", "none", "申請中", "shinseichu")


def covered(asking: Asking) -> tuple[str, ...]:
    """Whom the procedures of the sheet cover; one for the whole visit, after a death, means the dead."""
    found: set[str] = set()
    for name in asking.procedures:
        made = decision(asking, name)
        if made and made.persons:
            found |= set(made.persons)
        elif made and made.event == "shibo":
            found |= set(with_role(asking, "dead"))
    return tuple(one.id for one in asking.answers.people if one.id in found)


@derives("kaigo_hito", kind=Kind.PEOPLE, needs=("dead", "target"))
def kaigo_hito(asking: Asking) -> FieldValue:
    """被保険者: who moves, renames or died; where a rule names nobody, who needs the care."""
    return covered(asking) or with_role(asking, "target")


@derives("kaigo_shurui", options=tuple(_APPLICATIONS.values()))
def kaigo_shurui(asking: Asking) -> FieldValue:
    return next((text for name, text in _APPLICATIONS.items() if name in asking.procedures), None)


@derives("kaigo_yokaigo", needs=("kaigo_nintei",))
def kaigo_yokaigo(asking: Asking) -> FieldValue:
    """要介護度 of who moves or died, as far as it was told."""
    return _level(asking)


@derives("kaigo_zenkai", needs=("kaigo_nintei",))
def kaigo_zenkai(asking: Asking) -> FieldValue:
    """前回の要介護状態区分. On a first application there is none: a dash, so that no pencil stands there."""
    return "―" if "kaigo_shinki" in asking.procedures else _level(asking)


@derives("kaigo_henko_riyu", options=("―",))
def kaigo_henko_riyu(asking: Asking) -> FieldValue:
    """変更の理由 is written by hand, and only where the level shall change (区分変更)."""
    return None if "kaigo_kubun" in asking.procedures else "―"


def _level(asking: Asking) -> str | None:
    """要介護度 as text; from "somebody certified" alone no level follows."""
    value = said(asking, "kaigo_nintei", asking.subject)
    return value if isinstance(value, str) and value not in _NO_LEVEL else None


def certified(value: Value) -> bool:
    return value is True or (isinstance(value, str) and value not in _NO_LEVEL)


@derives("kaigo_nintei_umu", options=("有", "無"), needs=("kaigo_nintei",))
def kaigo_nintei_umu(asking: Asking) -> FieldValue:
    """要介護認定の有無; what nobody was asked isn't 無."""
    if asking.subject is None or not asking.answers.has("kaigo_nintei", asking.subject):
        return None
    value = asking.answers.get("kaigo_nintei", asking.subject)
    if certified(value):
        return "有"
    return "無" if value in (None, False, "受けていない", "none") else None


@derives("kaigo_teishutsu", options=("本人", "家族"), needs=("dairi",))
def kaigo_teishutsu(asking: Asking) -> FieldValue:
    """Who hands the sheet in; a proxy may be of any of the other kinds."""
    if asking.subject is not None and asking.subject == asking.visitor:
        return "本人"
    return None if is_proxy(asking) or asking.visitor is None else "家族"


@derives("kaigo_todoke", kind=Kind.MULTI, options=tuple(_NOTICES.values()))
def kaigo_todoke(asking: Asking) -> FieldValue:
    return tuple(
        text
        for name, text in _NOTICES.items()
        if name in asking.procedures and _concerns(asking, name, asking.subject)
    )


def _concerns(asking: Asking, procedure: str, person: str | None) -> bool:
    found = decision(asking, procedure)
    return found is not None and (not found.persons or person in found.persons)


@derives("kaigo_jiyu", kind=Kind.MULTI, options=("転居", "転出", "死亡", "氏名変更"))
def kaigo_jiyu(asking: Asking) -> FieldValue:
    """異動の事由 of this person: one who moves and takes another name has two."""
    events = set(asking.answers.events)
    moves = asking.subject is not None and yes(asking, "moves", asking.subject)
    named = bool(events & {"konin", "rikon", "shimei_henko"}) and yes(asking, "shimei_kawaru", asking.subject)
    found = {
        "転居": moves and "tenkyo" in events,
        "転出": moves and "tenshutsu" in events,
        "死亡": asking.subject in with_role(asking, "dead"),
        "氏名変更": named,
    }
    return tuple(text for text, holds in found.items() if holds)


@derives("kaigo_bi", kind=Kind.DATE, needs=("event_date",))
def kaigo_bi(asking: Asking) -> FieldValue:
    """異動の年月日; for two reasons of two days a pen decides."""
    reasons = kaigo_jiyu(asking)
    events = {"転居": "tenkyo", "転出": "tenshutsu", "死亡": "shibo"}
    days = {
        day_of(asking, events.get(one, event_of(asking)))
        for one in (reasons if isinstance(reasons, tuple) else ())
    }
    return next(iter(days)) if len(days) == 1 else None


@derives("kaigo_henno", kind=Kind.MULTI, options=("被保険者証", "負担割合証"), needs=("kaigo_nintei",))
def kaigo_henno(asking: Asking) -> FieldValue:
    """返納する証: 負担割合証 has only who is certified; 負担限度額認定証 nobody is asked about."""
    if not asking.procedures:
        return ()
    share = certified(asking.answers.get("kaigo_nintei", asking.subject))
    return ("被保険者証", "負担割合証") if share else ("被保険者証",)


@derives("kaigo_sho", kind=Kind.MULTI, options=("被保険者証", "負担割合証"))
def kaigo_sho(asking: Asking) -> FieldValue:
    """再交付する証."""
    names = {"kaigo_sho_sai": "被保険者証", "kaigo_wariai_sai": "負担割合証"}
    return tuple(text for name, text in names.items() if name in asking.procedures)


@derives("kaigo_jutoku", options=("適用",))
def kaigo_jutoku(asking: Asking) -> FieldValue:
    """Who leaves the city for a special institution: its case begins (適用)."""
    return "適用" if event_of(asking) == "tenshutsu" else None


@derives("tokutei_shippei", needs=("tokutei_shippei",))
def tokutei_shippei(asking: Asking) -> FieldValue:
    """特定疾病名 of 40〜64 only; わからない and none stay open for the doctor's word."""
    value = said(asking, "tokutei_shippei", asking.subject)
    if not isinstance(value, str) or value in ("none", "なし", "unknown"):
        return None
    questions = (one for one in asking.guide.questions.values() if one.variable == "tokutei_shippei")
    shown = (option.label("ja") for one in questions for option in one.options if option.value == value)
    return next(shown, value)


@derives("kaigo_shinsei_kankei", options=("本人", "同じ世帯", "別の世帯"), needs=("betsu_setai",))
def kaigo_shinsei_kankei(asking: Asking) -> FieldValue:
    """What the visitor, who applies, is to the insured person."""
    if asking.visitor is None or is_proxy(asking):
        return None
    if asking.visitor == asking.subject:
        return "本人"
    return "同じ世帯" if any(one.id == asking.visitor for one in household(asking)) else "別の世帯"
