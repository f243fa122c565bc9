"""Heirs of tax matters, disasters, motorcycles, city flats, handbooks: what their sheets work out."""

from __future__ import annotations

from forms.asking import NOT_HERE, Asking, FieldValue, derives
from forms.derive_common import day_of, event_of, head, household, said, whole_birth, yes
from forms.derive_jusho import address_of
from forms.derive_people import is_proxy
from forms.derive_roles import with_role
from forms.derive_shibo import day_of_death, the_dead
from forms.derive_subjects import ido_daihyo
from kiosk.answers import Address
from kiosk.guide.ages import age_on
from kiosk.guide.model import Kind

_HEIRS = ("配偶者", "子", "親", "兄弟姉妹")
_DISASTER = {"risai_shomei": "罹災証明書", "hisai_shomei": "被災証明書"}
_FLAT = {"shibo": "死亡", "shussho": "出生", "rikon": "離婚", "konin": "婚姻"}
_FLAT_KIND = {"shussho": "同居者の異動", "rikon": "同居者の異動", "konin": "同居の承認"}


def several(asking: Asking, variable: str, person: str | None = None) -> tuple[str, ...]:
    """What was chosen, of one or of several options."""
    told = said(asking, variable, person)
    return told if isinstance(told, tuple) else (told,) if isinstance(told, str) else ()


@derives("sozoku_daihyo", kind=Kind.PEOPLE, needs=("kankei", "dairi"))
def sozoku_daihyo(asking: Asking) -> FieldValue:
    """The heir who came (相続人の代表, 現所有者); other relatives may not be heirs, so theirs is by hand."""
    told = said(asking, "kankei")
    visitor = asking.visitor
    if visitor is None or is_proxy(asking) or visitor in with_role(asking, "dead"):
        return ()
    return (visitor,) if told is None or told in _HEIRS else ()


@derives("dead_zokugara", needs=("kankei",))
def dead_zokugara(asking: Asking) -> FieldValue:
    """What the visitor is to the dead, where the sheet is about the dead."""
    told = said(asking, "kankei")
    return told if isinstance(told, str) and told in _HEIRS and not is_proxy(asking) else None


@derives(
    "sozoku_zeimoku",
    kind=Kind.MULTI,
    options=("固定資産税", "軽自動車税"),
    needs=("koteishisan", "shizei_ari", "gentsuki"),
)
def sozoku_zeimoku(asking: Asking) -> FieldValue:
    """Taxes that follow from what the dead owned. Where other bills came, all of it is by hand."""
    if yes(asking, "shizei_ari"):
        return ()
    found = {"固定資産税": yes(asking, "koteishisan"), "軽自動車税": yes(asking, "gentsuki")}
    return tuple(name for name, owed in found.items() if owed)


@derives("kanri_zeimoku", kind=Kind.MULTI, options=("固定資産税",), needs=("koteishisan", "shizei_ari"))
def kanri_zeimoku(asking: Asking) -> FieldValue:
    only = yes(asking, "koteishisan") and not yes(asking, "shizei_ari")
    return ("固定資産税",) if only else ()


@derives("shitta_bi", kind=Kind.DATE, needs=("shitta_bi",))
def shitta_bi(asking: Asking) -> FieldValue:
    """The day on which the heir knew; a heir needn't know of the house on the day of death."""
    return said(asking, "shitta_bi")


@derives("nozei_gimusha", kind=Kind.PEOPLE, needs=("moves",))
def nozei_gimusha(asking: Asking) -> FieldValue:
    """納税義務者 who leaves the country: the visitor when they go, else the head who goes."""
    return ido_daihyo(asking)


@derives("hikkoshi_saki", kind=Kind.ADDRESS, needs=("shinjusho",))
def hikkoshi_saki(asking: Asking) -> FieldValue:
    """転出先: the new address, but only of a move out of the city."""
    told = asking.answers.get("shinjusho") if "tenshutsu" in asking.answers.events else None
    return told if isinstance(told, Address | str) else None


@derives("setai_zenin", kind=Kind.PEOPLE)
def setai_zenin(asking: Asking) -> FieldValue:
    """Everybody of the household, the head first."""
    found = head(asking)
    return tuple(sorted((one.id for one in household(asking)), key=lambda one: one != found))


@derives(".nenrei", kind=Kind.NUMBER, needs=("birth",))
def nenrei(asking: Asking) -> FieldValue:
    """満年齢 in years, by birthdays."""
    birth, today = whole_birth(asking, asking.person), asking.today
    if birth is None:
        return None
    return age_on(birth, today)


@derives("risai_shomei", kind=Kind.MULTI, options=tuple(_DISASTER.values()))
def risai_shomei(asking: Asking) -> FieldValue:
    return tuple(text for name, text in _DISASTER.items() if name in asking.procedures)


@derives("risai_genin", needs=("saigai",))
def risai_genin(asking: Asking) -> FieldValue:
    """災害の名前, as it is called where it was chosen."""
    told = said(asking, "saigai")
    questions = (one for one in asking.guide.questions.values() if one.variable in ("saigai", "saigai.risai"))
    shown = (one.label("ja") for found in questions for one in found.options if one.value == told)
    return next(shown, told if isinstance(told, str) else None)


@derives("risai_basho", kind=Kind.ADDRESS, needs=("taisho", "risai_basho"))
def risai_basho(asking: Asking) -> FieldValue:
    """罹災場所: as told; the home itself when that was hit; a car or a shed may stand elsewhere."""
    told = asking.answers.get("risai_basho")
    if isinstance(told, Address) or (isinstance(told, str) and told):
        return told
    home = "住家" in several(asking, "taisho") and asking.answers.get("card_jusho_ok") is not False
    return address_of(asking, asking.subject) if home else None


@derives("risai_jiko", options=(NOT_HERE,), needs=("jiko_hantei",))
def risai_jiko(asking: Asking) -> FieldValue:
    """自己判定方式 is agreed to by one's own tick: by hand where it was wished for, else nothing to do."""
    return None if yes(asking, "jiko_hantei") else NOT_HERE


@derives("risai_juka", kind=Kind.MULTI, options=("住家", "非住家"), needs=("taisho",))
def risai_juka(asking: Asking) -> FieldValue:
    return tuple(one for one in several(asking, "taisho") if one in ("住家", "非住家"))


@derives("shiei_kubun", options=("同居者の異動", "同居の承認", "入居の承継"), needs=("shiei_jutaku",))
def shiei_kubun(asking: Asking) -> FieldValue:
    """A death is 異動 or 承継, as the dead rented the flat or not: by hand."""
    return _FLAT_KIND.get(str(event_of(asking)))


@derives("shiei_idosha", kind=Kind.PEOPLE, needs=("moves", "dead", "baby"))
def shiei_idosha(asking: Asking) -> FieldValue:
    """Who comes to the flat or leaves it, as far as the visit tells."""
    event = event_of(asking)
    if event in ("shibo", "shussho"):
        return with_role(asking, "dead" if event == "shibo" else "baby")
    if not {"tenkyo", "tenshutsu", "tennyu"} & set(asking.answers.events):
        return ()
    return tuple(one.id for one in household(asking) if one.get("moves") is True)


@derives(".shiei_jiyu", options=tuple(_FLAT.values()))
def shiei_jiyu(asking: Asking) -> FieldValue:
    return _FLAT.get(str(event_of(asking)))


@derives(".shiei_bi", kind=Kind.DATE, needs=("event_date",))
def shiei_bi(asking: Asking) -> FieldValue:
    """The day of death or birth, else of the move itself."""
    event = event_of(asking)
    if event == "shibo":
        return day_of_death(asking)
    if event == "shussho":
        return day_of(asking, event)
    moves = (one for one in ("tenkyo", "tennyu", "tenshutsu") if one in asking.answers.events)
    return day_of(asking, next(moves, event))


@derives("techo_kubun", kind=Kind.MULTI, options=("新規",), needs=("yoken",))
def techo_kubun(asking: Asking) -> FieldValue:
    """等級変更 and 再交付 are one button, so the pen tells which."""
    wanted = several(asking, "yoken")
    return ("新規",) if "手帳新規" in wanted and "等級変更・再交付" not in wanted else ()


_RETURNED = {"shintai": "身体", "ryoiku": "療育", "seishin": "精神"}


@derives(
    "techo_kaesu",
    kind=Kind.MULTI,
    options=(*_RETURNED.values(), "自立支援医療の証", "医療費助成の証", "サービスの証"),
    needs=("techo", "shogai_shurui", "jiritsu", "shogai_service"),
)
def techo_kaesu(asking: Asking) -> FieldValue:
    """What of the dead goes back: handbooks, and the cards of medical care and services."""
    gone = the_dead(asking)
    if gone is None:
        return ()
    chosen = (*several(asking, "techo", gone), *several(asking, "shogai_shurui", gone))
    found = [text for word, text in _RETURNED.items() if word in chosen]
    found += ["自立支援医療の証"] if yes(asking, "jiritsu", gone) or "jiritsu" in chosen else []
    found += ["医療費助成の証"] if yes(asking, "judo", gone) or "judo" in chosen else []
    service = yes(asking, "shogai_service", gone) or "service" in chosen
    return (*found, "サービスの証") if service else tuple(found)


@derives("techo_riyu", options=("亡くなった",))
def techo_riyu(asking: Asking) -> FieldValue:
    return "亡くなった" if event_of(asking) == "shibo" else None


@derives("inkan_riyu", options=("新規", "氏の変更"), needs=("shimei_kawaru",))
def inkan_riyu(asking: Asking) -> FieldValue:
    """After a new name the old seal is struck off (職権抹消), and another is registered."""
    if asking.subject and yes(asking, "shimei_kawaru", asking.subject):
        return "氏の変更"
    return "新規" if event_of(asking) == "tennyu" else None
