"""児童手当・子ども医療 by event: who receives, who no longer does, which children, what changed."""

from __future__ import annotations

from forms.asking import Asking, FieldValue, derives
from forms.derive_ages import is_child
from forms.derive_common import event_of, household, name_of, said, whole_birth, yes
from forms.derive_jusho import address_of
from forms.derive_people import is_proxy, spouse_of
from forms.derive_roles import with_role
from kiosk.answers import Address
from kiosk.guide.model import Kind

MOVES = frozenset({"tennyu", "tenkyo", "tenshutsu"})
_NENKIN = {"1": "国民年金", "2": "厚生年金", "3": "国民年金（第3号）"}
_ZO = {"shussho": "出生"}
_GEN = {"shibo": "死亡", "rikon": "監護しなくなった"}
_SHOMETSU = {
    "tenshutsu": "転出",
    "shushoku": "公務員になった",
    "shibo": "児童の死亡・施設入所",
    "rikon": "受給者の変更",
}


def receiver(asking: Asking) -> str | None:
    """受給者 as told; nobody who died."""
    told = said(asking, "jido_jukyusha")
    known = isinstance(told, str) and asking.answers.member(told)
    return told if known and isinstance(told, str) and not yes(asking, "dead", told) else None


def _one(found: str | None) -> tuple[str, ...]:
    return (found,) if found else ()


@derives("jido_jukyusha", kind=Kind.PEOPLE, needs=("jido_jukyusha",))
def jido_jukyusha(asking: Asking) -> FieldValue:
    """Who receives the allowance, or claims it. Nobody known: the sheet stays empty there.

    A claim after a divorce is the visitor's who takes it over; after a death the widowed parent's; after the
    receiver went abroad alone it is the parent's who stays.
    """
    told, event = receiver(asking), event_of(asking)
    if event == "rikon" and yes(asking, "jido_jukyusha_henko"):
        return () if is_proxy(asking) else _one(asking.visitor)
    if event == "shibo" and told is None:
        return _one(_widowed(asking))
    if event == "tenshutsu" and told and asking.form == "f_jido_nintei":
        stays = spouse_of(asking, told)
        return _one(stays) if stays and not yes(asking, "moves", stays) else ()
    return _one(told)


def _widowed(asking: Asking) -> str | None:
    told = next((one.id for one in asking.answers.people if one.get("haigusha_datta") is True), None)
    gone = with_role(asking, "dead")
    if told or (gone and said(asking, "kankei") == "配偶者" and not is_proxy(asking)):
        return told or asking.visitor
    found = spouse_of(asking, gone[0]) if gone else None
    return found if found not in gone else None


@derives("jido_shometsu_sha", kind=Kind.PEOPLE, needs=("jido_jukyusha",))
def jido_shometsu_sha(asking: Asking) -> FieldValue:
    """Whose claim ends or shrinks. After a divorce the former spouse's, who isn't of this household."""
    return () if event_of(asking) == "rikon" else _one(receiver(asking))


@derives("jido_kaitei_sha", kind=Kind.PEOPLE, needs=("jido_jukyusha",))
def jido_kaitei_sha(asking: Asking) -> FieldValue:
    return jido_shometsu_sha(asking)


@derives("jido_zogen", options=("増額", "減額"))
def jido_zogen(asking: Asking) -> FieldValue:
    names = {"jido_teate_gakukaitei": "増額", "jido_teate_gengaku": "減額"}
    found = [text for name, text in names.items() if name in asking.procedures]
    return found[0] if len(found) == 1 else None


@derives("jido_zo_jiyu", options=tuple(_ZO.values()))
def jido_zo_jiyu(asking: Asking) -> FieldValue:
    return _ZO.get(str(event_of(asking)))


@derives("jido_gen_jiyu", options=tuple(_GEN.values()))
def jido_gen_jiyu(asking: Asking) -> FieldValue:
    return _GEN.get(str(event_of(asking)))


@derives("jido_fueru", kind=Kind.PEOPLE, needs=("baby",))
def jido_fueru(asking: Asking) -> FieldValue:
    """増える児童: who was born."""
    return with_role(asking, "baby") if event_of(asking) == "shussho" else ()


@derives("jido_heru", kind=Kind.PEOPLE, needs=("dead", "birth"))
def jido_heru(asking: Asking) -> FieldValue:
    """減る児童: the child who died; after a divorce those whom the visitor takes along."""
    event = event_of(asking)
    if event == "shibo":
        return with_role(asking, "dead")
    if event != "rikon":
        return ()
    return tuple(one.id for one in household(asking) if is_child(whole_birth(asking, one.id), asking.today))


@derives("jido_shometsu_jiyu", options=tuple(_SHOMETSU.values()))
def jido_shometsu_jiyu(asking: Asking) -> FieldValue:
    return _SHOMETSU.get(str(event_of(asking)))


@derives("mishiharai_jido", kind=Kind.PEOPLE, needs=("birth", "dead"))
def mishiharai_jido(asking: Asking) -> FieldValue:
    """The children of the dead receiver claim what wasn't paid (児童手当法12条)."""
    return tuple(one.id for one in household(asking) if is_child(whole_birth(asking, one.id), asking.today))


@derives(
    "jido_henko",
    kind=Kind.MULTI,
    options=("受給者の氏名", "受給者の住所", "児童の氏名", "児童の住所", "配偶者", "加入する年金"),
)
def jido_henko(asking: Asking) -> FieldValue:
    event, moving = event_of(asking), event_of(asking) in MOVES
    receives = asking.subject
    children = [one for one in household(asking) if is_child(whole_birth(asking, one.id), asking.today)]
    renamed = event in ("konin", "shimei_henko")
    found = {
        "受給者の氏名": renamed and yes(asking, "jukyusha_shimei_kawaru"),
        "受給者の住所": moving and receives is not None and yes(asking, "moves", receives),
        "児童の氏名": renamed and any(one.get("shimei_kawaru") is True for one in children),
        "児童の住所": moving and any(one.get("moves") is True for one in children),
        "配偶者": event == "konin" and yes(asking, "jukyusha_shimei_kawaru"),
        "加入する年金": event in ("taishoku", "shushoku"),
    }
    return tuple(name for name, changes in found.items() if changes)


@derives("jido_ugoku", kind=Kind.PEOPLE, needs=("moves", "birth"))
def jido_ugoku(asking: Asking) -> FieldValue:
    """変わった児童: whose address or name changes; the claimant's own change names no child."""
    event = event_of(asking)
    flag = "moves" if event in MOVES else "shimei_kawaru" if event in ("konin", "shimei_henko") else ""
    return tuple(
        one.id
        for one in household(asking)
        if flag and one.get(flag) is True and is_child(whole_birth(asking, one.id), asking.today)
    )


@derives("jido_mae", kind=Kind.ADDRESS)
def jido_mae(asking: Asking) -> FieldValue:
    """変更前: the children's old home, the claimant's old name, or the pension before."""
    event = event_of(asking)
    if event in MOVES:
        moving = (one.id for one in household(asking) if one.get("moves") is True)
        return next((found for one in moving if (found := address_of(asking, one))), None)
    if event in ("konin", "shimei_henko"):
        return name_of(asking, asking.subject)
    return _NENKIN.get(str(said(asking, "nenkin_old", asking.subject))) if _pension(event) else None


@derives("jido_ato", kind=Kind.ADDRESS, needs=("shinjusho",))
def jido_ato(asking: Asking) -> FieldValue:
    """変更後. A new name is by hand: the card still has the old one."""
    event = event_of(asking)
    if event in MOVES:
        value = asking.answers.get("shinjusho")
        return value if isinstance(value, Address | str) else None
    return _NENKIN.get(str(said(asking, "nenkin", asking.subject))) if _pension(event) else None


def _pension(event: str | None) -> bool:
    return event in ("taishoku", "shushoku")


@derives("iryo_ko", kind=Kind.PEOPLE, needs=("birth", "dead"))
def iryo_ko(asking: Asking) -> FieldValue:
    """Whose medical card changes or ends: the children of the procedures, and a child who died."""
    ends = "kodomo_iryo_soshitsu" in asking.procedures and event_of(asking) == "shibo"
    gone = [one for one in with_role(asking, "dead") if _is_child(asking, one)] if ends else []
    return (*(one for one in asking.persons if one not in gone), *gone)


def _is_child(asking: Asking, person: str) -> bool:
    return is_child(whole_birth(asking, person), asking.today)


@derives(
    "iryo_henko",
    kind=Kind.MULTI,
    options=("住所", "氏名", "保険", "保護者"),
)
def iryo_henko(asking: Asking) -> FieldValue:
    """What changed for these children; every event of the visit counts (離婚と転居)."""
    if "kodomo_iryo_henko" not in asking.procedures:
        return ()
    events = set(asking.answers.events)
    children = [one for one in asking.answers.people if one.id in asking.persons]
    found = {
        "住所": "tenkyo" in events and any(one.get("moves") is True for one in children),
        "氏名": yes(asking, "shimei_kawaru", asking.subject)
        or any(one.get("shimei_kawaru") is True for one in children),
        "保険": any(
            isinstance(old := one.get("kenpo_old"), str) and old != one.get("kenpo") for one in children
        ),
        "保護者": bool(events & {"rikon", "shibo"}),
    }
    return tuple(name for name, changes in found.items() if changes)


@derives("iryo_soshitsu", kind=Kind.MULTI, options=("転出", "死亡"))
def iryo_soshitsu(asking: Asking) -> FieldValue:
    if "kodomo_iryo_soshitsu" not in asking.procedures:
        return ()
    return {"tenshutsu": ("転出",), "shibo": ("死亡",)}.get(str(event_of(asking)), ())
