"""Children: who receives the allowance, for whom, what a child is to the claimant, and school years."""

from __future__ import annotations

from forms.asking import Asking, FieldValue, derives
from forms.derive_ages import grade, has_reached, is_child, is_student_age
from forms.derive_common import HEAD, SPOUSES, day_of, event_of, household, said, text_of, whole_birth, yes
from kiosk.guide.model import Kind

_FROM_SPOUSE = {"子": "子", "妻の子": "子", "夫の子": "子", "子の子": "孫"}
_FROM_HEAD = {"子の子": "孫", "妻の子": "妻の子", "夫の子": "夫の子", "子": "子"}
_FROM_CHILD = {"子の子": "子"}
_FROM_PARENT = {"子": "孫"}
JIYU = ("転入", "出生", "公務員の退職", "受給者の変更", "その他")


@derives("jido_jukyusha", kind=Kind.PEOPLE, needs=("jido_jukyusha",))
def jido_jukyusha(asking: Asking) -> FieldValue:
    """Who receives the allowance (受給者・請求者). Nobody known: the sheet stays empty there."""
    told = said(asking, "jido_jukyusha")
    return (told,) if isinstance(told, str) and asking.answers.member(told) else ()


@derives("jido", kind=Kind.PEOPLE, needs=("birth",))
def jido(asking: Asking) -> FieldValue:
    """支給要件児童: up to the end of the school year in which they turn 18."""
    return tuple(
        one.id
        for one in household(asking)
        if one.id != asking.subject and is_child(whole_birth(asking, one.id), asking.today)
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
    """Children who live elsewhere: among the people of the visit, those of another household."""
    return tuple(
        one.id
        for one in asking.answers.people
        if one.get("betsu_setai") is True and is_child(whole_birth(asking, one.id), asking.today)
    )


@derives(".jido_zokugara", needs=("zokugara",))
def jido_zokugara(asking: Asking) -> FieldValue:
    """続柄 as the claimant sees it: the resident record says 子の子 where the allowance says 孫."""
    seat = text_of(asking, "zokugara", asking.subject)
    child = text_of(asking, "zokugara", asking.person)
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
    }
    return by_event.get(str(event_of(asking)))


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


@derives(
    "jido_henko",
    kind=Kind.MULTI,
    options=(
        "受給者の氏名",
        "受給者の住所",
        "児童の氏名",
        "児童の住所",
        "配偶者",
        "加入する年金",
        "個人番号",
    ),
)
def jido_henko(asking: Asking) -> FieldValue:
    event = event_of(asking)
    if event in ("tennyu", "tenshutsu", "tenkyo"):
        moves = yes(asking, "moves", asking.subject)
        return ("受給者の住所", "児童の住所") if moves else ("児童の住所",)
    return ("受給者の氏名",) if yes(asking, "jukyusha_shimei_kawaru") else ()


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


@derives("iryo_bi", kind=Kind.DATE, needs=("event_date",))
def iryo_bi(asking: Asking) -> FieldValue:
    return day_of(asking, event_of(asking))
