"""Moves: what kind of move, when, and what of each person follows the move (付記事項)."""

from __future__ import annotations

from forms.asking import Asking, FieldValue, derives
from forms.derive_ages import has_reached, is_child
from forms.derive_common import day_of, decision, event_of, household, said, whole_birth, yes
from kiosk.answers import Address
from kiosk.guide.model import Kind

IDO_KUBUN = ("転入（世帯全部）", "転入（世帯の一部）", "未届の転入", "国外からの転入")
_NO_DAY = frozenset(
    {"kaigo", "koseki", "kosodate", "suido", "mynumber", "hoken", "ninshin", "shogai", "shomeisho", "inkan"}
)
_MOVING = frozenset({"tennyu", "tenkyo", "tenshutsu"})
FUKI = ("国保", "後期", "介護", "年金", "児童手当")


@derives("ido_kubun", options=IDO_KUBUN, needs=("moto", "kizon_setai", "moves"))
def ido_kubun(asking: Asking) -> FieldValue:
    """未届の転入 is only found at the desk: a move that was never reported anywhere."""
    if said(asking, "moto") == "国外":
        return "国外からの転入"
    joins = yes(asking, "kizon_setai") or any(one.get("moves") is False for one in household(asking))
    return "転入（世帯の一部）" if joins else "転入（世帯全部）"


@derives("ido_bi", kind=Kind.DATE, needs=("event_date",))
def ido_bi(asking: Asking) -> FieldValue:
    """異動日: the day of the event for which the form is needed.

    Some visits have no such day (相談、証明書 …): their deadlines count from today, which happened nothing.
    """
    event = event_of(asking)
    return None if event in _NO_DAY else day_of(asking, event)


@derives(".fuki", kind=Kind.MULTI, options=FUKI, needs=("kenpo", "nenkin", "kaigo_nintei", "jido_jukyusha"))
def fuki(asking: Asking) -> FieldValue:
    """What a person belongs to and is reported together with the move (住基法28条〜31条)."""
    person = asking.person
    birth = whole_birth(asking, person)
    kenpo = said(asking, "kenpo", person)
    found = {
        "国保": kenpo in ("kokuho", "none") and not yes(asking, "marugaku", person),
        "後期": kenpo == "koki",
        "介護": bool(said(asking, "kaigo_nintei", person)) or has_reached(birth, 65, asking.today),
        "年金": said(asking, "nenkin", person) in (1, "1"),
        "児童手当": _receives(asking, person),
    }
    return tuple(name for name in FUKI if found[name])


def _receives(asking: Asking, person: str | None) -> bool:
    children = any(is_child(whole_birth(asking, one.id), asking.today) for one in household(asking))
    told = said(asking, "jido_jukyusha")
    return person is not None and told == person and children and not yes(asking, "jukyusha_komuin")


@derives(".card", options=("継続利用", "有", "無"), needs=("mn_card",))
def card(asking: Asking) -> FieldValue:
    """個人番号カード: kept on (継続利用), there, or none."""
    kept = decision(asking, "mnc_keizoku")
    if kept and asking.person in kept.persons:
        return "継続利用"
    has = said(asking, "mn_card", asking.person)
    return None if has is None else "有" if has is True else "無"


@derives(
    "kenmen_henko",
    kind=Kind.MULTI,
    options=("住所", "氏名", "旧氏", "通称", "性別", "生年月日", "在留期間満了", "振り仮名"),
)
def kenmen_henko(asking: Asking) -> FieldValue:
    """What is rewritten on the face of the card (券面記載事項の変更)."""
    events = set(asking.answers.events)
    yoken, shurui = said(asking, "yoken"), said(asking, "shurui")
    found = {
        "住所": bool(events & _MOVING),
        "氏名": any(yes(asking, "shimei_kawaru", one) for one in asking.persons) or yoken == "氏名変更",
        "旧氏": shurui == "旧氏",
        "通称": yoken == "通称" or shurui == "通称",
        "在留期間満了": yoken == "在留期間更新",
    }
    return tuple(name for name, changes in found.items() if changes)


@derives(".dosho", options=("上と同じ",))
def dosho(asking: Asking) -> FieldValue:
    """The new address stands once on the sheet; whoever moves has the same."""
    moving = bool(_MOVING & set(asking.answers.events))
    return "上と同じ" if moving and yes(asking, "moves", asking.person) else None


@derives("kenmen_jusho", kind=Kind.ADDRESS, needs=("shinjusho",))
def kenmen_jusho(asking: Asking) -> FieldValue:
    """変更後の住所, also abroad; a dash where only something else on the card changes."""
    if not _MOVING & set(asking.answers.events):
        return None if said(asking, "yoken") == "住所・氏名変更" else "―"
    told = asking.answers.get("shinjusho")
    return told if isinstance(told, Address | str) else None


@derives("jusho_11", kind=Kind.ADDRESS, needs=("jusho_11",))
def jusho_11(asking: Asking) -> FieldValue:
    """住所 on 1 January, only as told: the card's own address may be younger than that."""
    told = asking.answers.get("jusho_11")
    return told.text if isinstance(told, Address) else told if isinstance(told, str) else None


def _from_residence_card(variable: str, kind: Kind = Kind.TEXT) -> None:
    """在留カード: nobody is asked for it; a clerk who copied it into the case sees it printed."""

    @derives(f".{variable}", kind=kind)
    def told(asking: Asking) -> FieldValue:
        return asking.answers.get(variable, asking.person)


for _variable in ("kokuseki", "zairyu", "zairyu_no", "kubun45"):
    _from_residence_card(_variable)
_from_residence_card("zairyu_bi", Kind.DATE)


@derives("honseki_nashi", options=("―",), needs=("gaikoku",))
def honseki_nashi(asking: Asking) -> FieldValue:
    """Without Japanese nationality there is no 本籍: a dash, so that no pencil stands there."""
    moving = [one.id for one in household(asking) if one.get("moves") is not False]
    return "―" if moving and all(yes(asking, "gaikoku", one) for one in moving) else None
