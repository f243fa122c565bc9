"""What kind of application a sheet is: the options to ring, from the procedures and events that want it."""

from __future__ import annotations

from forms.asking import Asking, FieldValue, derives
from forms.derive_common import event_of, household, said, yes
from forms.derive_people import is_proxy
from kiosk.guide.model import Kind

_SEIKYU = {
    "本人": "本人",
    "配偶者": "配偶者",
    "直系尊属": "父母・祖父母",
    "直系卑属": "子・孫",
    "孫": "子・孫",
}
_KISAI = {
    "zokugara": "世帯主・続柄",
    "honseki": "本籍・筆頭者",
    "bango": "個人番号",
    "code": "住民票コード",
    "zairyu": "国籍・在留資格等",
    "rireki": "前住所・異動履歴",
}

_SEIKYU_DEAD = {
    "配偶者": "配偶者",
    "親": "父母・祖父母",
    "子": "子・孫",
    "兄弟姉妹": "その他",
    "その他親族": "その他",
    "その他": "その他",
}


@derives(
    "seikyu_kankei",
    options=("本人", "配偶者", "父母・祖父母", "子・孫", "その他"),
    needs=("seikyu_kankei", "kankei"),
)
def seikyu_kankei(asking: Asking) -> FieldValue:
    """What the visitor is to the person of the family register."""
    told = said(asking, "seikyu_kankei")
    if asking.subject is not None and yes(asking, "dead", asking.subject):
        kankei = said(asking, "kankei")
        return _SEIKYU_DEAD.get(kankei) if isinstance(kankei, str) and not is_proxy(asking) else None
    if isinstance(told, str):
        return _SEIKYU.get(told, "その他")
    return "本人" if asking.subject is not None and asking.subject == asking.visitor else None


@derives("juminhyo_kisai", kind=Kind.MULTI, options=tuple(_KISAI.values()), needs=("kisai",))
def juminhyo_kisai(asking: Asking) -> FieldValue:
    """載せるもの, left out unless it was asked for (住基法12条5項)."""
    chosen = said(asking, "kisai")
    words = chosen if isinstance(chosen, tuple) else (chosen,)
    number = {"bango"} if yes(asking, "bango_kisai") else set()
    return tuple(text for word, text in _KISAI.items() if word in words or word in number)


@derives("juminhyo_uketori", options=("ご本人の住所へ郵送",), needs=("kisai", "dairi"))
def juminhyo_uketori(asking: Asking) -> FieldValue:
    """A proxy isn't handed a certificate with the 個人番号 or 住民票コード: it goes to the person's home."""
    shown = juminhyo_kisai(asking)
    secret = isinstance(shown, tuple) and {"個人番号", "住民票コード"} & set(shown)
    return "ご本人の住所へ郵送" if secret and is_proxy(asking) else None


@derives("pin_dosuru", options=("再設定（ロックを解く）",), needs=("pin_wasure",))
def pin_dosuru(asking: Asking) -> FieldValue:
    """Whoever forgot the 暗証番号 has it set anew; the number itself is neither asked nor printed."""
    forgot = yes(asking, "pin_wasure") or yes(asking, "pin_wasure", asking.subject)
    return "再設定（ロックを解く）" if forgot else None


@derives("koiki", options=("はい",))
def koiki(asking: Asking) -> FieldValue:
    """広域交付: of a register that is kept in another city."""
    return "はい" if "koseki_koiki" in asking.procedures else None


@derives("zei_kankei", options=("本人", "同一世帯の親族", "相続人", "代理人"), needs=("dairi",))
def zei_kankei(asking: Asking) -> FieldValue:
    if is_proxy(asking):
        return "代理人"
    if asking.subject is None or asking.subject == asking.visitor:
        return "本人" if asking.visitor else None
    same = any(one.id == asking.visitor for one in household(asking))
    return "同一世帯の親族" if same else None


@derives("kakuninsho_riyu", options=("マイナ保険証がない",), needs=("myna_hoken",))
def kakuninsho_riyu(asking: Asking) -> FieldValue:
    return "マイナ保険証がない" if asking.answers.get("myna_hoken", asking.subject) is False else None


@derives("henko_naiyo", kind=Kind.MULTI, options=("住所", "氏名"), needs=("moves", "shimei_kawaru"))
def henko_naiyo(asking: Asking) -> FieldValue:
    """Every event of the visit counts (婚姻と転居)."""
    moving = bool({"tennyu", "tenkyo"} & set(asking.answers.events))
    found = {
        "住所": moving and said(asking, "moves", asking.subject) is not False,
        "氏名": yes(asking, "shimei_kawaru", asking.subject),
    }
    return tuple(name for name, changes in found.items() if changes)


@derives("jiritsu_kubun", options=("記載変更",))
def jiritsu_kubun(asking: Asking) -> FieldValue:
    """Within the city only the record changes; from elsewhere it is 新規 or 変更 by kind and prefecture."""
    return "記載変更" if event_of(asking) in ("tenkyo", "konin", "rikon", "shimei_henko") else None


@derives("ido_todoke", options=("転入", "住所の変更", "氏名の変更", "転出"))
def ido_todoke(asking: Asking) -> FieldValue:
    """Which notice a sheet is that serves for several; 転出 is also 喪失 here and a certificate for there."""
    by_event = {"tennyu": "転入", "tenkyo": "住所の変更", "tenshutsu": "転出"}
    renamed = dict.fromkeys(("konin", "rikon", "shimei_henko"), "氏名の変更")
    return {**by_event, **renamed}.get(str(event_of(asking)))


@derives("tokuji_kubun", options=("住所の変更", "転出"))
def tokuji_kubun(asking: Asking) -> FieldValue:
    """特別児童扶養手当 goes along with its receiver: who moved in only changes the address."""
    names = {"tennyu": "住所の変更", "tenkyo": "住所の変更", "tenshutsu": "転出"}
    return names.get(str(event_of(asking)))


@derives("jidofuyo_shurui", options=("住所の変更", "転出", "資格の喪失"))
def jidofuyo_shurui(asking: Asking) -> FieldValue:
    names = {"jidofuyo_henko": "住所の変更", "jidofuyo_tenshutsu": "転出", "jidofuyo_soshitsu": "資格の喪失"}
    found = [text for name, text in names.items() if name in asking.procedures]
    return found[0] if len(found) == 1 else None


@derives("hitorioya_kubun", options=("認定", "変更", "喪失"))
def hitorioya_kubun(asking: Asking) -> FieldValue:
    """The right ends by marriage or by moving out; who moves within the city only changes the address."""
    if "hitorioya_soshitsu" in asking.procedures:
        return None if "hitorioya_iryo" in asking.procedures else "喪失"
    names = {"tenkyo": "変更", "kosodate": None}
    return names.get(str(event_of(asking)), "認定") if "hitorioya_iryo" in asking.procedures else None


@derives("tennyugaku_shurui", options=("転入学", "国立・私立等"))
def tennyugaku_shurui(asking: Asking) -> FieldValue:
    names = {"tennyugaku": "転入学", "shugaku_shiritsu": "国立・私立等"}
    found = [text for name, text in names.items() if name in asking.procedures]
    return found[0] if len(found) == 1 and event_of(asking) != "kosodate" else None
