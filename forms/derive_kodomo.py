"""Children: for whom an allowance is claimed, what a child is to the claimant, nursery and school years."""

from __future__ import annotations

from forms.asking import Asking, FieldValue, derives
from forms.derive_ages import grade, has_reached, is_child, is_student_age
from forms.derive_common import HEAD, SPOUSES, day_of, event_of, household, said, text_of, whole_birth, yes
from kiosk.guide.ages import mishugaku
from kiosk.guide.model import Kind

_FROM_SPOUSE = {"子": "子", "妻の子": "子", "夫の子": "子", "子の子": "孫"}
_FROM_HEAD = {"子の子": "孫", "妻の子": "妻の子", "夫の子": "夫の子", "子": "子"}
_FROM_CHILD = {"子の子": "子"}
_FROM_PARENT = {"子": "孫"}
JIYU = ("転入", "出生", "公務員の退職", "受給者の変更", "その他")


@derives("jido", kind=Kind.PEOPLE, needs=("birth",))
def jido(asking: Asking) -> FieldValue:
    """支給要件児童: until the end of the school year in which they turn 18, and with the claimant."""
    abroad = event_of(asking) == "tenshutsu"
    return tuple(
        one.id
        for one in household(asking)
        if one.id != asking.subject
        and (one.get("baby") is True or is_child(whole_birth(asking, one.id), asking.today))
        and not (abroad and one.get("moves") is True and asking.form == "f_jido_nintei")
    )


@derives("jido_dai", kind=Kind.PEOPLE, needs=("birth", "seikei_futan"))
def jido_dai(asking: Asking) -> FieldValue:
    """大学生年代: counted only when the claimant pays for their living."""
    named = said(asking, "seikei_futan")
    return tuple(
        one.id
        for one in household(asking)
        if is_student_age(whole_birth(asking, one.id), asking.today)
        and (one.get("seikei_futan") is True or (isinstance(named, tuple) and one.id in named))
    )


@derives("bekkyo", kind=Kind.PEOPLE)
def bekkyo(asking: Asking) -> FieldValue:
    """Children who live apart from the claimant: of another household, or where only one of the two moves."""
    moving = bool({"tennyu", "tenkyo", "tenshutsu"} & set(asking.answers.events))
    claimant = yes(asking, "moves", asking.subject) if asking.subject else None
    return tuple(
        one.id
        for one in asking.answers.people
        if is_child(whole_birth(asking, one.id), asking.today)
        and one.get("dead") is not True
        and (
            one.get("betsu_setai") is True
            or (moving and claimant is not None and (one.get("moves") is True) != claimant)
        )
    )


@derives(".jido_zokugara", needs=("zokugara",))
def jido_zokugara(asking: Asking) -> FieldValue:
    """続柄 as the claimant sees it: the resident record says 子の子 where the allowance says 孫."""
    seat = text_of(asking, "zokugara", asking.subject)
    child = text_of(asking, "zokugara", asking.person)
    if yes(asking, "baby", asking.person) and _is_parent(asking, asking.subject):
        return "子"
    if child is None:
        return None
    if seat == HEAD:
        return _FROM_HEAD.get(child, child)
    table = (
        _FROM_SPOUSE
        if seat in SPOUSES
        else {"子": _FROM_CHILD, "父": _FROM_PARENT, "母": _FROM_PARENT}.get(seat or "")
    )
    return table.get(child) if table else None


def _is_parent(asking: Asking, person: str | None) -> bool:
    return person is not None and (yes(asking, "parent", person) or yes(asking, "mother", person))


@derives(".dokyo", options=("同居", "別居"), needs=("moves",))
def dokyo(asking: Asking) -> FieldValue:
    """Under one roof when both move or both stay."""
    if asking.subject is None:
        return None
    member = asking.row
    if member is None or member.get("betsu_setai") is True:
        return "別居"
    return "同居" if yes(asking, "moves", member.id) == yes(asking, "moves", asking.subject) else "別居"


@derives("jido_kubun", options=("父母・養育者（様式第2号）", "施設等・里親（様式第3号）"), needs=("satogo",))
def jido_kubun(asking: Asking) -> FieldValue:
    """Foster parents claim on the form for institutions (施設等受給資格者, 様式第3号)."""
    children = [one for one in household(asking) if is_child(whole_birth(asking, one.id), asking.today)]
    fostered = [one for one in children if one.get("satogo") is True]
    if not fostered:
        return "父母・養育者（様式第2号）"
    return "施設等・里親（様式第3号）" if len(fostered) == len(children) else None


@derives("jido_jiyu", options=JIYU)
def jido_jiyu(asking: Asking) -> FieldValue:
    by_event = {
        "tennyu": "転入",
        "shussho": "出生",
        "taishoku": "公務員の退職",
        "rikon": "受給者の変更",
        "shibo": "受給者の変更",
        "tenshutsu": "受給者の変更",
    }
    return by_event.get(str(event_of(asking)))


@derives("mae_shi", options=("―",))
def mae_shi(asking: Asking) -> FieldValue:
    """前の市町村 is asked of somebody who moved in; elsewhere a dash, so that no pencil stands there."""
    return None if event_of(asking) in ("tennyu", "kosodate", None) else "―"


@derives(
    "shokugyo", options=("会社員", "自営業", "公務員", "無職", "その他"), needs=("nenkin", "jukyusha_komuin")
)
def shokugyo(asking: Asking) -> FieldValue:
    """Only what follows from the answers: 第1号 may be 自営業 or 無職, so nothing is ringed."""
    if yes(asking, "jukyusha_komuin"):
        return "公務員"
    return "会社員" if said(asking, "nenkin", asking.subject) in (2, "2") else None


@derives("nenkin_kanyu", options=("厚生年金", "国民年金", "その他"), needs=("nenkin",))
def nenkin_kanyu(asking: Asking) -> FieldValue:
    value = str(said(asking, "nenkin", asking.subject))
    return {"2": "厚生年金", "1": "国民年金", "3": "国民年金"}.get(value)


@derives(".gakunen", needs=("birth",))
def gakunen(asking: Asking) -> FieldValue:
    """小学1年 … 中学3年; born on 1 April belongs to the older year."""
    birth = whole_birth(asking, asking.person)
    found = grade(birth, asking.today) if birth else None
    if found is None:
        return None
    return f"小学{found}年" if found <= 6 else f"中学{found - 6}年"


@derives("hoiku_kubun", options=("1号", "2号", "3号"), needs=("birth", "hoiku"))
def hoiku_kubun(asking: Asking) -> FieldValue:
    """保育を使う人: 3歳 (the birthday's eve) divides 3号 from 2号."""
    birth = whole_birth(asking, asking.subject)
    if birth is None:
        return None
    return "2号" if has_reached(birth, 3, asking.today) else "3号"


@derives("hoiku_ko", kind=Kind.PEOPLE, needs=("birth", "hoiku"))
def hoiku_ko(asking: Asking) -> FieldValue:
    """Whose sheet it is: the children of the procedure; of a yearly report (現況届) those at a nursery.

    Where nobody was asked for that, the only child below school age; among several nobody can tell.
    """
    if asking.persons:
        return asking.persons
    small = tuple(
        one.id
        for one in household(asking)
        if (born := whole_birth(asking, one.id)) and mishugaku(born, asking.today)
    )
    there = tuple(one.id for one in household(asking) if one.get("hoiku") == "継続")
    return there or (small if len(small) == 1 else ())


@derives("hoiku_shinsei", options=("新規", "変更", "現況"))
def hoiku_shinsei(asking: Asking) -> FieldValue:
    names = {"hoiku_nintei": "新規", "hoiku_henko": "変更", "hoiku_genkyo": "現況"}
    found = [text for name, text in names.items() if name in asking.procedures]
    return found[0] if len(found) == 1 else None


@derives("iryo_bi", kind=Kind.DATE, needs=("event_date",))
def iryo_bi(asking: Asking) -> FieldValue:
    """資格を得た日: of a child who moved in or was born; a lost card has none."""
    event = event_of(asking)
    return day_of(asking, event) if event in ("tennyu", "shussho") else None
