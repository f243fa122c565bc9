"""What kind of application a sheet is: the options to ring, from the procedures and events that want it."""

from __future__ import annotations

from forms.asking import Asking, FieldValue, derives
from forms.derive_common import event_of, household, said, yes
from forms.derive_people import is_proxy
from kiosk.answers import Address
from kiosk.guide.model import Kind

_SEIKYU = {
    "本人": "本人",
    "配偶者": "配偶者",
    "直系尊属": "父母・祖父母",
    "直系卑属": "子・孫",
}


@derives(
    "seikyu_kankei", options=("本人", "配偶者", "父母・祖父母", "子・孫", "その他"), needs=("seikyu_kankei",)
)
def seikyu_kankei(asking: Asking) -> FieldValue:
    """What the visitor is to the person of the family register."""
    told = said(asking, "seikyu_kankei")
    if isinstance(told, str):
        return _SEIKYU.get(told, "その他")
    return "本人" if asking.subject is not None and asking.subject == asking.visitor else None


@derives("zei_kankei", options=("本人", "同一世帯の親族", "相続人", "代理人"), needs=("dairi",))
def zei_kankei(asking: Asking) -> FieldValue:
    if is_proxy(asking):
        return "代理人"
    if asking.subject is None or asking.subject == asking.visitor:
        return "本人" if asking.visitor else None
    same = any(one.id == asking.visitor for one in household(asking))
    return "同一世帯の親族" if same else None


@derives("koki_shutoku", options=("県外転入", "障害認定", "生保廃止"))
def koki_shutoku(asking: Asking) -> FieldValue:
    return "県外転入" if "koki_shutoku" in asking.procedures and event_of(asking) == "tennyu" else None


@derives("koki_henko", options=("県内転入", "転居", "氏名"))
def koki_henko(asking: Asking) -> FieldValue:
    if "koki_henko" not in asking.procedures:
        return None
    names = {"tennyu": "県内転入", "tenkyo": "転居", "konin": "氏名", "rikon": "氏名", "shimei_henko": "氏名"}
    return names.get(str(event_of(asking)))


@derives("koki_soshitsu", options=("県外転出", "死亡", "生保開始", "障害認定撤回"))
def koki_soshitsu(asking: Asking) -> FieldValue:
    if "koki_soshitsu" not in asking.procedures:
        return None
    return {"tenshutsu": "県外転出", "shibo": "死亡"}.get(str(event_of(asking)))


@derives("kakuninsho_riyu", options=("マイナ保険証がない",), needs=("myna_hoken",))
def kakuninsho_riyu(asking: Asking) -> FieldValue:
    return "マイナ保険証がない" if asking.answers.get("myna_hoken", asking.subject) is False else None


@derives("henko_naiyo", kind=Kind.MULTI, options=("住所", "氏名"))
def henko_naiyo(asking: Asking) -> FieldValue:
    found = {
        "住所": event_of(asking) in ("tennyu", "tenkyo"),
        "氏名": yes(asking, "shimei_kawaru", asking.subject),
    }
    return tuple(name for name, changes in found.items() if changes)


@derives("tokuji_kubun", options=("認定の請求", "住所の変更"))
def tokuji_kubun(asking: Asking) -> FieldValue:
    return "住所の変更" if event_of(asking) in ("tennyu", "tenkyo") else None


@derives("jidofuyo_shurui", options=("住所の変更", "転出", "資格の喪失", "氏名の変更"))
def jidofuyo_shurui(asking: Asking) -> FieldValue:
    names = {"jidofuyo_henko": "住所の変更", "jidofuyo_tenshutsu": "転出", "jidofuyo_soshitsu": "資格の喪失"}
    return next((text for name, text in names.items() if name in asking.procedures), None)


@derives("jido_mae", kind=Kind.ADDRESS)
def jido_mae(asking: Asking) -> FieldValue:
    """変更前: the old address of the children, known only when the card of somebody who moves was read."""
    holder = asking.case.card_holder
    moves = asking.case.card_person is None or yes(asking, "moves", asking.case.card_person)
    return holder.address if holder and moves and event_of(asking) in ("tennyu", "tenkyo") else None


@derives("jido_ato", kind=Kind.ADDRESS, needs=("shinjusho",))
def jido_ato(asking: Asking) -> FieldValue:
    value = asking.answers.get("shinjusho")
    return value.text if isinstance(value, Address) else value if isinstance(value, str) else None


@derives("inu_shozaichi", options=("新しい住所と同じ",))
def inu_shozaichi(asking: Asking) -> FieldValue:
    """Nobody is asked where the dog sleeps: it moves with its owner, and the sheet can be mended."""
    return "新しい住所と同じ" if event_of(asking) in ("tennyu", "tenkyo") else None


@derives("inu_mae", options=("今までの住所と同じ",))
def inu_mae(asking: Asking) -> FieldValue:
    return "今までの住所と同じ" if event_of(asking) in ("tennyu", "tenkyo") else None


@derives("suido_basho", kind=Kind.ADDRESS, needs=("shinjusho",))
def suido_basho(asking: Asking) -> FieldValue:
    """Water begins at the new home; where it ends, the old one is written by hand."""
    return jido_ato(asking) if asking.procedures == ("suido_kaishi",) else None
