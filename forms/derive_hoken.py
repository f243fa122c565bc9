"""National health insurance (国保) and pensions (国民年金): what changes, why, when."""

from __future__ import annotations

from forms.asking import Asking, FieldValue, derives
from forms.derive_common import day_of, decision, event_of, head, next_day, said, text_of, yes
from kiosk.guide.model import Kind

SHUTOKU = ("転入", "社保離脱", "出生", "生保廃止", "後期離脱", "国保組合離脱")
SOSHITSU = ("転出", "社保加入", "死亡", "生保開始", "後期加入")
HENKO = ("住所", "世帯主", "氏名", "世帯分離・合併", "マル学")
_KENPO = {
    "kokuho": "国保",
    "kokuho_kumiai": "国保組合",
    "shaho_honnin": "会社の保険（本人）",
    "shaho_fuyo": "会社の保険（家族）",
    "koki": "後期高齢者医療",
    "none": "なし",
}
_SHURUI = {"kokuho": "国保", "kokuho_kumiai": "国保組合", "koki": "後期", "seiho": "生保"}
HOKEN_SHURUI = ("国保", "協会けんぽ", "組合", "共済", "国保組合", "後期", "生保")


@derives("kokuho_kubun", kind=Kind.MULTI, options=("取得", "喪失", "変更"))
def kokuho_kubun(asking: Asking) -> FieldValue:
    """One sheet may report several at once."""
    names = {"kokuho_shutoku": "取得", "kokuho_soshitsu": "喪失", "kokuho_henko": "変更"}
    return tuple(text for name, text in names.items() if name in asking.procedures)


@derives("jiyu_shutoku", options=SHUTOKU, needs=("kenpo_old",))
def jiyu_shutoku(asking: Asking) -> FieldValue:
    found = decision(asking, "kokuho_shutoku") if "kokuho_shutoku" in asking.procedures else None
    if not found:
        return None
    if found.event in ("tennyu", "shussho"):
        return {"tennyu": "転入", "shussho": "出生"}[found.event]
    left = {said(asking, "kenpo_old", one) for one in found.persons}
    if left == {"kokuho_kumiai"}:
        return "国保組合離脱"
    return "社保離脱" if left & {"shaho_honnin", "shaho_fuyo"} else None


@derives("jiyu_soshitsu", options=SOSHITSU)
def jiyu_soshitsu(asking: Asking) -> FieldValue:
    found = decision(asking, "kokuho_soshitsu") if "kokuho_soshitsu" in asking.procedures else None
    by_event = {
        "tenshutsu": "転出",
        "shibo": "死亡",
        "shushoku": "社保加入",
        "konin": "社保加入",
        "rikon": "社保加入",
    }
    return by_event.get(found.event) if found else None


@derives("jiyu_henko", options=HENKO, needs=("setai_shurui",))
def jiyu_henko(asking: Asking) -> FieldValue:
    found = decision(asking, "kokuho_henko") if "kokuho_henko" in asking.procedures else None
    if not found:
        return None
    if found.event == "setai_henko":
        return "世帯主" if said(asking, "setai_shurui") == "世帯主変更" else "世帯分離・合併"
    by_event = {
        "tenkyo": "住所",
        "tenshutsu": "世帯主",
        "shibo": "世帯主",
        "konin": "氏名",
        "shimei_henko": "氏名",
    }
    return by_event.get(found.event, "氏名" if found.event == "rikon" else None)


@derives(".kokuho_bi", kind=Kind.DATE, needs=("event_date",))
def kokuho_bi(asking: Asking) -> FieldValue:
    """資格の異動日: the day after a death or a move away; a leaver's day is 資格喪失日 already."""
    event = event_of(asking)
    day = day_of(asking, event)
    return next_day(day) if event in ("shibo", "tenshutsu") else day


@derives(".kenpo_mae", needs=("kenpo_old", "kenpo"))
def kenpo_mae(asking: Asking) -> FieldValue:
    """前の健康保険; for somebody who leaves the city's insurance, the new one."""
    leaves = "kokuho_soshitsu" in asking.procedures and "kokuho_shutoku" not in asking.procedures
    value = said(asking, "kenpo" if leaves else "kenpo_old", asking.person)
    return _KENPO.get(value) if isinstance(value, str) else None


@derives(".myna_hoken", options=("有", "無"), needs=("myna_hoken",))
def myna_hoken(asking: Asking) -> FieldValue:
    value = said(asking, "myna_hoken", asking.person)
    return None if not isinstance(value, bool) else "有" if value else "無"


@derives(".nenkin_todoke", options=("要", "不要"), needs=("nenkin", "nenkin_old"))
def nenkin_todoke(asking: Asking) -> FieldValue:
    found = decision(asking, "nenkin_shutoku")
    return "要" if found and asking.person in found.persons else "不要"


@derives(".bango")
def bango(asking: Asking) -> FieldValue:
    """The head writes the individual number once, at the top."""
    return "世帯主の欄と同じ" if asking.person is not None and asking.person == head(asking) else None


@derives("hoken_shurui", options=HOKEN_SHURUI, needs=("kenpo",))
def hoken_shurui(asking: Asking) -> FieldValue:
    """会社の保険 may be any of three: only the certificate tells, so nothing is ringed."""
    return _SHURUI.get(_insured(asking) or "")


def _insured(asking: Asking) -> str | None:
    """健康保険 of the first person whom the sheet covers."""
    return text_of(asking, "kenpo", asking.persons[0] if asking.persons else asking.subject)


@derives("hokensha", needs=("kenpo",))
def hokensha(asking: Asking) -> FieldValue:
    """保険者: the city itself for 国保; of any other only the certificate tells."""
    return f"{asking.guide.city.name('ja')}国民健康保険" if _insured(asking) == "kokuho" else None


@derives("hoken_kigo", options=("国保の届出の後に職員が記入",), needs=("kenpo",))
def hoken_kigo(asking: Asking) -> FieldValue:
    """Whoever joins 国保 today has no number yet."""
    joins = decision(asking, "kokuho_shutoku") is not None
    return "国保の届出の後に職員が記入" if joins and _insured(asking) == "kokuho" else None


@derives("hihokensha", kind=Kind.PEOPLE, needs=("kenpo",))
def hihokensha(asking: Asking) -> FieldValue:
    """被保険者 whose insurance the child is in: in 国保 the child itself."""
    return asking.persons[:1] if _insured(asking) == "kokuho" else ()


@derives(".kenpo_ima", needs=("kenpo",))
def kenpo_ima(asking: Asking) -> FieldValue:
    value = said(asking, "kenpo", asking.person)
    return _KENPO.get(value) if isinstance(value, str) else None


@derives("kenpo_ima", needs=("kenpo",))
def kenpo_ima_of_subject(asking: Asking) -> FieldValue:
    return kenpo_ima(asking)


@derives(
    "nenkin_shubetsu", options=("資格取得", "種別変更", "任意加入", "喪失"), needs=("moto", "nenkin_old")
)
def nenkin_shubetsu(asking: Asking) -> FieldValue:
    """届出の種類."""
    if "nenkin_nini" in asking.procedures:
        return "任意加入"
    if "nenkin_kokugai" in asking.procedures:
        return "喪失"
    if said(asking, "nenkin_old", asking.subject) in (2, 3, "2", "3"):
        return "種別変更"
    return "資格取得" if event_of(asking) == "tennyu" and said(asking, "moto") == "国外" else None


@derives("nenkin_bi", kind=Kind.DATE, needs=("event_date",))
def nenkin_bi(asking: Asking) -> FieldValue:
    """事由の年月日. For a leaver the day of the event is already the day after the last at work."""
    event = event_of(asking)
    return next_day(day_of(asking, event)) if event == "shibo" else day_of(asking, event)


@derives(
    "nenkin_riyu",
    options=("厚生年金をやめた", "配偶者の扶養でなくなった", "20歳になった", "国外から転入", "その他"),
    needs=("moto", "nenkin_old"),
)
def nenkin_riyu(asking: Asking) -> FieldValue:
    before = said(asking, "nenkin_old", asking.subject)
    if before in (2, "2"):
        return "厚生年金をやめた"
    if before in (3, "3"):
        return "配偶者の扶養でなくなった"
    return "国外から転入" if said(asking, "moto") == "国外" and yes(asking, "moves", asking.subject) else None


@derives("gakutoku_nendo")
def gakutoku_nendo(asking: Asking) -> FieldValue:
    """The year of a student's deferral runs from April to March (令和)."""
    today = asking.today
    return f"令和{(today.year if today.month >= 4 else today.year - 1) - 2018}年度"
