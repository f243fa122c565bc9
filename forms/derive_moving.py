"""Moves within and out of the city, changes of the household, and the cards and seals that follow them."""

from __future__ import annotations

from forms.asking import NOT_HERE, Asking, FieldValue, derives
from forms.derive_ages import grade, has_reached, is_child
from forms.derive_common import HEAD, event_of, head, household, said, text_of, whole_birth, yes
from forms.derive_people import is_proxy, kyu_setainushi
from forms.derive_roles import with_role
from forms.derive_subjects import ido_hito
from kiosk.guide.model import Kind

TENKYO = ("転居（世帯全部）", "転居（世帯の一部）")
TENSHUTSU = ("転出（世帯全部）", "転出（世帯の一部）", "国外への転出")
SETAI = ("世帯主変更", "世帯分離", "世帯合併", "世帯構成変更")
JOINS = ("世帯合併", "世帯構成変更")
_LEAVING = ("tenkyo", "tenshutsu")
_OLD_HEAD_EVENTS = frozenset({"tenkyo", "tenshutsu", "setai_henko", "shibo"})
_SETAI_BY_EVENT = {
    "shibo": "世帯主変更",
    "tenkyo": "世帯主変更",
    "tenshutsu": "世帯主変更",
    "konin": "世帯合併",
    "rikon": "世帯分離",
}
_RIYU = {
    "shibo": "世帯主が亡くなったため",
    "tenkyo": "世帯主が転居したため",
    "tenshutsu": "世帯主が転出したため",
}
_HENNO = {"tenshutsu": "国外への転出", "shibo": "死亡", "mynumber": "本人の希望"}


def _in_part(asking: Asking) -> bool | None:
    """Somebody of the household stays. None: as long as its head isn't known, nobody can tell (離婚)."""
    if any(one.get("moves") is False for one in household(asking)):
        return True
    now, moving = gen_setainushi(asking), ido_hito(asking)
    if not (isinstance(now, tuple) and isinstance(moving, tuple) and now):
        return None
    return now[0] not in moving


@derives("tenkyo_kubun", options=TENKYO, needs=("moves", "is_head"))
def tenkyo_kubun(asking: Asking) -> FieldValue:
    part = _in_part(asking)
    return None if part is None else TENKYO[part]


@derives("tenshutsu_kubun", options=TENSHUTSU, needs=("moves", "saki", "is_head"))
def tenshutsu_kubun(asking: Asking) -> FieldValue:
    if said(asking, "saki") == "国外":
        return TENSHUTSU[2]
    part = _in_part(asking)
    return None if part is None else TENSHUTSU[part]


@derives("tenshutsu_tokurei", options=("カード", "紙"), needs=("tokurei", "saki"))
def tenshutsu_tokurei(asking: Asking) -> FieldValue:
    """特例転出: with the card no paper certificate is made (住基法24条の2), and none for abroad."""
    if said(asking, "saki") == "国外":
        return NOT_HERE
    told = said(asking, "tokurei")
    return None if not isinstance(told, bool) else "カード" if told else "紙"


def _belongs(asking: Asking) -> dict[str, bool]:
    """What a resident is insured by and receives today (住基法28条〜31条の付記)."""
    person = asking.person
    birth = whole_birth(asking, person)
    kenpo = said(asking, "kenpo", person)
    children = any(is_child(whole_birth(asking, one.id), asking.today) for one in household(asking))
    receives = person is not None and said(asking, "jido_jukyusha") == person
    return {
        "国保": kenpo == "kokuho",
        "後期": kenpo == "koki",
        "介護": bool(said(asking, "kaigo_nintei", person)) or has_reached(birth, 65, asking.today),
        "児童手当": receives and children and not yes(asking, "jukyusha_komuin"),
        "学校": birth is not None and grade(birth, asking.today) is not None,
    }


def _noted(name: str, options: tuple[str, ...]) -> None:
    @derives(name, kind=Kind.MULTI, options=options, needs=("kenpo", "kaigo_nintei", "jido_jukyusha"))
    def noted(asking: Asking) -> FieldValue:
        found = _belongs(asking)
        return tuple(one for one in options if found[one])


_noted(".fuki_tenkyo", ("国保", "後期", "介護", "児童手当", "学校"))
_noted(".fuki_tenshutsu", ("国保", "後期", "介護", "児童手当"))


@derives(".inkan_umu", options=("有", "無"), needs=("inkan",))
def inkan_umu(asking: Asking) -> FieldValue:
    value = said(asking, "inkan", asking.person)
    return None if not isinstance(value, bool) else "有" if value else "無"


@derives(".kokuho_umu", options=("有", "無"), needs=("kenpo",))
def kokuho_umu(asking: Asking) -> FieldValue:
    value = text_of(asking, "kenpo", asking.person)
    return None if value is None else "有" if value == "kokuho" else "無"


def _movers(asking: Asking) -> tuple[str, ...]:
    return tuple(one.id for one in household(asking) if one.get("moves") is True)


def _of_the_movers(asking: Asking, found: str | None, kinds: tuple[str, ...]) -> str | None:
    """Who splits off or joins has a household of their own on that side: a head who stays isn't theirs."""
    moving = _movers(asking)
    return None if moving and found not in moving and setai_shurui(asking) in kinds else found


def head_before(asking: Asking) -> str | None:
    """世帯主 until now: said of a person, named, or who died as the head.

    `is_head` tells of the time before only in these events; with a marriage it is the head afterwards.
    """
    events = set(asking.answers.events)
    told = _OLD_HEAD_EVENTS & events and "konin" not in events
    flagged = next((one.id for one in asking.answers.people if told and one.get("is_head") is True), None)
    named = kyu_setainushi(asking)
    found = flagged or (named[0] if isinstance(named, tuple) and named else None)
    return _of_the_movers(asking, found, JOINS)


def head_after(asking: Asking) -> str | None:
    """世帯主 from now on: who was named. Where the head leaves, those who stay have one of their own."""
    event = event_of(asking)
    told = said(asking, "nokoru_setainushi" if event in _LEAVING else "setainushi")
    if isinstance(told, str) and asking.answers.member(told):
        return _of_the_movers(asking, told, ("世帯分離",))
    # Whoever joins a household (also by marrying) lives with its head, whom nobody need name.
    joins = event == "konin" or setai_shurui(asking) in JOINS
    return head(asking) if joins and event not in _LEAVING else None


def head_of_movers(asking: Asking) -> str | None:
    """世帯主 of the new home: who was named; else the old head who comes along, into an empty home.

    With a marriage relationships are told within the household afterwards, whoever of it moves.
    """
    if "konin" in asking.answers.events:
        return head(asking)
    told = said(asking, "setainushi")
    if told is not None or yes(asking, "kizon_setai"):
        return told if isinstance(told, str) and asking.answers.member(told) else None
    seat = head_before(asking) or next(
        (one.id for one in household(asking) if one.get("zokugara") == HEAD), None
    )
    return seat if seat in _movers(asking) else None


@derives("ugoku_setainushi", kind=Kind.PEOPLE, needs=("setainushi", "moves", "is_head"))
def ugoku_setainushi(asking: Asking) -> FieldValue:
    """新しい世帯主 or 転出先の世帯主."""
    found = head_of_movers(asking)
    return (found,) if found else ()


@derives("gen_setainushi", kind=Kind.PEOPLE, needs=("is_head", "zokugara"))
def gen_setainushi(asking: Asking) -> FieldValue:
    """現世帯主 of people who leave: relationships are told within the household as it is now."""
    if "konin" in asking.answers.events:
        return kyu_setainushi(asking)
    seat = next((one.id for one in household(asking) if one.get("zokugara") == HEAD), None)
    found = head_before(asking) or seat
    return (found,) if found else ()


@derives("setai_shurui", options=SETAI, needs=("setai_shurui",))
def setai_shurui(asking: Asking) -> FieldValue:
    """変更の種類: as answered, or what the event means for the household."""
    event = event_of(asking)
    if event != "setai_henko":
        return _SETAI_BY_EVENT.get(event or "")
    told = said(asking, "setai_shurui")
    return next((one for one in SETAI if told is not None and one.endswith(str(told))), None)


@derives("setai_riyu", options=tuple(_RIYU.values()))
def setai_riyu(asking: Asking) -> FieldValue:
    """Why a household is split (生計が別) is talked about at the desk."""
    return _RIYU.get(event_of(asking) or "")


@derives("setai_hito", kind=Kind.PEOPLE, needs=("moves", "setai_shurui"))
def setai_hito(asking: Asking) -> FieldValue:
    """変更のある人: whoever stays when the head left or died; else who changes, or all for a new head."""
    people, moving = household(asking), _movers(asking)
    if event_of(asking) in _LEAVING:
        return tuple(one.id for one in people if one.id not in moving)
    whole = setai_shurui(asking) == "世帯主変更"
    return moving if moving and not whole else tuple(one.id for one in people)


@derives("setai_daihyo", kind=Kind.PEOPLE, needs=("moves",))
def setai_daihyo(asking: Asking) -> FieldValue:
    """Whose 住所 it is: the visitor among those of the sheet, else the first of them."""
    found = setai_hito(asking)
    people = found if isinstance(found, tuple) else ()
    return (asking.visitor,) if asking.visitor in people and asking.visitor else people[:1]


@derives("setai_ato", kind=Kind.PEOPLE, needs=("setainushi", "nokoru_setainushi", "zokugara"))
def setai_ato(asking: Asking) -> FieldValue:
    found = head_after(asking)
    return (found,) if found and found not in with_role(asking, "dead") else ()


@derives("setai_mae", kind=Kind.PEOPLE, needs=("is_head", "kyu_setainushi"))
def setai_mae(asking: Asking) -> FieldValue:
    found = head_before(asking)
    return (found,) if found else ()


@derives("inkan_haishi", options=("廃止",), needs=("yoken",))
def inkan_haishi(asking: Asking) -> FieldValue:
    """Whether the card or the seal itself was lost isn't asked."""
    return "廃止" if said(asking, "yoken") == "廃止" else None


@derives("henno_hito", kind=Kind.PEOPLE, needs=("mn_card",))
def henno_hito(asking: Asking) -> FieldValue:
    """カードの持ち主: whose card is given back; after a death the dead person's."""
    if asking.persons:
        return asking.persons
    dead = with_role(asking, "dead")
    own = (asking.visitor,) if asking.visitor and not is_proxy(asking) else ()
    return dead if event_of(asking) == "shibo" else own


@derives("henno_riyu", options=tuple(_HENNO.values()))
def henno_riyu(asking: Asking) -> FieldValue:
    return _HENNO.get(event_of(asking) or "")


@derives("kyuji_hito", kind=Kind.PEOPLE, needs=("shimei_kawaru",))
def kyuji_hito(asking: Asking) -> FieldValue:
    """Whose former name (旧氏) it is: who changes their name by marrying, else the visitor."""
    changed = tuple(one.id for one in asking.answers.people if one.get("shimei_kawaru") is True)
    own = (asking.visitor,) if asking.visitor and not is_proxy(asking) else ()
    return changed[:1] if changed and event_of(asking) == "konin" else own


@derives("kyuji_kubun", options=("記載",))
def kyuji_kubun(asking: Asking) -> FieldValue:
    """With a marriage it can only be written for the first time; otherwise the person says it."""
    return "記載" if event_of(asking) == "konin" else None
