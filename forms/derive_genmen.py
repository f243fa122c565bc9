"""Paying less: 減免 of taxes and premiums, 免除・納付猶予 of the national pension."""

from __future__ import annotations

from forms.asking import Asking, FieldValue, derives
from forms.derive_common import decision, event_of, head, said
from forms.derive_people import is_proxy
from kiosk.guide.model import Kind

KOKUHO_ZEI = "国民健康保険税（料）"
SAIGAI = "災害（火事・地震・水害など）"


@derives("genmen_hito", kind=Kind.PEOPLE, needs=("setainushi", "zokugara", "dairi"))
def genmen_hito(asking: Asking) -> FieldValue:
    """納税義務者: of 国保 the head of the household, of the city's taxes the visitor. One sheet each."""
    people = (_head_for_kokuho(asking), _visitor_for_taxes(asking))
    return tuple(dict.fromkeys(one for one in people if one))


def _head_for_kokuho(asking: Asking) -> str | None:
    return head(asking) if "kokuho_genmen" in asking.procedures else None


def _visitor_for_taxes(asking: Asking) -> str | None:
    return asking.visitor if "zei_genmen" in asking.procedures and not is_proxy(asking) else None


@derives("genmen_zeimoku", kind=Kind.MULTI, options=(KOKUHO_ZEI,))
def genmen_zeimoku(asking: Asking) -> FieldValue:
    """Which of the city's taxes is said by hand; so is everything on a sheet that is for both."""
    taxes = "zei_genmen" in asking.procedures and asking.subject in (None, _visitor_for_taxes(asking))
    kokuho = "kokuho_genmen" in asking.procedures and asking.subject in (None, head(asking))
    return (KOKUHO_ZEI,) if kokuho and not taxes else ()


@derives("genmen_riyu", kind=Kind.MULTI, options=(SAIGAI,))
def genmen_riyu(asking: Asking) -> FieldValue:
    return (SAIGAI,) if event_of(asking) == "risai" else ()


@derives("risai_umu", options=("申請している",))
def risai_umu(asking: Asking) -> FieldValue:
    """罹災証明書: only that it is applied for in the same visit."""
    return "申請している" if decision(asking, "risai_shomei") else None


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
