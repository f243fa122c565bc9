"""Paying less: 減免 of taxes and premiums, 免除・納付猶予 of the national pension."""

from __future__ import annotations

from forms.asking import Asking, FieldValue, derives
from forms.derive_ages import has_reached
from forms.derive_common import decision, event_of, head, household, name_of, said, whole_birth
from forms.derive_people import is_proxy
from kiosk.guide import ages
from kiosk.guide.model import Kind

KOKUHO, KOKI, KAIGO = "国民健康保険税（料）", "後期高齢者医療保険料", "介護保険料"
SAIGAI, KYUHIFUYO = "災害（火事・地震・水害など）", "75歳になった家族の扶養だった"
_NOTHING = "―"
"""Stands for "nothing to write here": no option reads so, and no pencil is drawn."""


@derives("genmen_hito", kind=Kind.PEOPLE, needs=("setainushi", "zokugara", "dairi", "birth"))
def genmen_hito(asking: Asking) -> FieldValue:
    """納める人, one sheet each: of 国保 the head, of 後期・介護 everybody insured, of taxes the visitor."""
    found = {one for one in (_head_for_kokuho(asking), _visitor_for_taxes(asking)) if one}
    found |= {
        one.id for one in household(asking) if _pays_koki(asking, one.id) or _pays_kaigo(asking, one.id)
    }
    return tuple(one.id for one in asking.answers.people if one.id in found)


def _head_for_kokuho(asking: Asking) -> str | None:
    wanted = {"kokuho_genmen", "kokuho_kyuhifuyo"} & set(asking.procedures)
    return head(asking) if wanted else None


def _visitor_for_taxes(asking: Asking) -> str | None:
    return asking.visitor if "zei_genmen" in asking.procedures and not is_proxy(asking) else None


def _pays_koki(asking: Asking, person: str) -> bool:
    birth = whole_birth(asking, person)
    insured = (birth is not None and ages.koki75(birth, asking.today)) or said(asking, "koki_shogai", person)
    return "koki_genmen" in asking.procedures and bool(insured)


def _pays_kaigo(asking: Asking, person: str) -> bool:
    return "kaigo_genmen" in asking.procedures and has_reached(whole_birth(asking, person), 65, asking.today)


@derives("genmen_hoken", kind=Kind.MULTI, options=(KOKUHO, KOKI, KAIGO))
def genmen_hoken(asking: Asking) -> FieldValue:
    """Premiums that this person pays and wants reduced; an unknown head stands for 国保."""
    subject, found = asking.subject, []
    if {"kokuho_genmen", "kokuho_kyuhifuyo"} & set(asking.procedures) and subject in (None, head(asking)):
        found.append(KOKUHO)
    if subject and _pays_koki(asking, subject):
        found.append(KOKI)
    if subject and _pays_kaigo(asking, subject):
        found.append(KAIGO)
    return tuple(found)


@derives("genmen_zei")
def genmen_zei(asking: Asking) -> FieldValue:
    """Which of the city's taxes is said by hand, and only on the visitor's sheet."""
    taxes = "zei_genmen" in asking.procedures and asking.subject in (None, _visitor_for_taxes(asking))
    return None if taxes else _NOTHING


@derives("genmen_riyu", kind=Kind.MULTI, options=(SAIGAI, KYUHIFUYO))
def genmen_riyu(asking: Asking) -> FieldValue:
    if "kokuho_kyuhifuyo" in asking.procedures:
        return (KYUHIFUYO,)
    return (SAIGAI,) if event_of(asking) == "risai" else ()


@derives("genmen_jijo")
def genmen_jijo(asking: Asking) -> FieldValue:
    """くわしい事情: after a disaster by hand; of former dependants (旧被扶養者) who they are."""
    found = decision(asking, "kokuho_kyuhifuyo")
    names = [name for one in found.persons if (name := name_of(asking, one))] if found else []
    return "扶養だった人　" + "、".join(names) if names else None


@derives("risai_umu")
def risai_umu(asking: Asking) -> FieldValue:
    """罹災証明書: only that it is applied for in the same visit; nobody needs one without a disaster."""
    if decision(asking, "risai_shomei"):
        return "申請している"
    return None if event_of(asking) in ("risai", None) else _NOTHING


@derives("menjo_nendo")
def menjo_nendo(asking: Asking) -> FieldValue:
    """免除の年度 runs from July to June (国年法90条): the one of today, told in 令和."""
    today = asking.today
    year = (today.year if today.month >= 7 else today.year - 1) - 2018
    return f"令和{year}年度（令和{year}年7月〜令和{year + 1}年6月）"


@derives("menjo_tokurei", kind=Kind.MULTI, options=("失業など", "災害"), needs=("nenkin_old",))
def menjo_tokurei(asking: Asking) -> FieldValue:
    """特例 for who lost a job (of anybody whose income counts) or a home. Violence is never printed (DV)."""
    event = event_of(asking)
    left = any(said(asking, "nenkin_old", one.id) in (2, "2") for one in asking.answers.people)
    if event == "taishoku" and left:
        return ("失業など",)
    return ("災害",) if event == "risai" else ()
