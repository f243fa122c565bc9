"""Before and after a birth: expected day, how many, until when a child is raised (出産・育児の免除と減額)."""

from __future__ import annotations

from datetime import date

from forms.asking import Asking, FieldValue, derives
from forms.derive_common import day_of, event_of, name_of, said, whole_birth, yes
from forms.derive_roles import with_role
from kiosk.guide import ages
from kiosk.guide.model import Kind
from kiosk.person import PartialDate

_BORN = ("shussho", "shizan")


def _day(asking: Asking) -> date | None:
    """The birth's day: of the baby, else of the event."""
    births = [whole_birth(asking, one) for one in with_role(asking, "baby")]
    return next((one for one in births if one), None) or day_of(asking, event_of(asking))


@derives("shussan_kubun", options=("出産予定日", "出産日"), needs=("yotei_bi",))
def shussan_kubun(asking: Asking) -> FieldValue:
    """The same field takes the expected day before, and the day itself after the birth."""
    event = event_of(asking)
    return "出産日" if event in _BORN else "出産予定日" if event == "ninshin" else None


@derives("shussan_bi", kind=Kind.DATE, needs=("yotei_bi", "event_date"))
def shussan_bi(asking: Asking) -> FieldValue:
    if event_of(asking) in _BORN:
        return _day(asking)
    told = said(asking, "yotei_bi")
    return told if isinstance(told, date | PartialDate) else None


@derives("tatai", options=("単胎", "多胎"), needs=("tatai",))
def tatai(asking: Asking) -> FieldValue:
    """Two babies are 多胎; of one alone nothing is said, a twin may have died."""
    told = said(asking, "tatai")
    if isinstance(told, int):  # also yes and no: more than one, or not
        return "多胎" if told is True or told > 1 else "単胎"
    if isinstance(told, str) and told in ("単胎", "多胎"):
        return told
    return "多胎" if len(with_role(asking, "baby")) > 1 else None


@derives("ikuji_kaishi", kind=Kind.DATE, needs=("birth",))
def ikuji_kaishi(asking: Asking) -> FieldValue:
    """養育を始めた日: for the parents at a birth the day of birth."""
    return _day(asking) if event_of(asking) == "shussho" else None


@derives("ikuji_owari", kind=Kind.DATE, needs=("birth",))
def ikuji_owari(asking: Asking) -> FieldValue:
    """終わる予定の日: the eve of the first birthday, when the child becomes one year old (国年法88条の3)."""
    born = ikuji_kaishi(asking)
    return ages.tasshi(born, 1) if isinstance(born, date) else None


@derives("ikuji_zokugara", options=("子",))
def ikuji_zokugara(asking: Asking) -> FieldValue:
    parents = (*with_role(asking, "parent"), *with_role(asking, "mother"))
    return "子" if with_role(asking, "baby") and asking.subject in parents else None


@derives("ikuji_dokyo", options=("同居", "別居"), needs=("betsu_setai",))
def ikuji_dokyo(asking: Asking) -> FieldValue:
    """Under one roof as far as the household of the visit tells."""
    if asking.subject is None or not with_role(asking, "baby"):
        return None
    return "別居" if yes(asking, "betsu_setai", asking.subject) else "同居"


@derives("ko_shimei", kind=Kind.NAME, needs=("name",))
def ko_shimei(asking: Asking) -> FieldValue:
    """子の氏名; after a stillbirth a dash, so that nobody is asked for it by a pencil."""
    if event_of(asking) == "shizan":
        return "―"
    return "、".join(name for one in with_role(asking, "baby") if (name := name_of(asking, one))) or None


@derives("shizan_shu")
def shizan_shu(asking: Asking) -> FieldValue:
    """死産の週数 by hand, and only then."""
    return None if event_of(asking) == "shizan" else "―"
