"""国民健康保険 異動届: who joins, leaves or changes, why, from which day. A sheet may report several."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from forms.asking import Asking, FieldValue, derives
from forms.derive_common import day_of, decision, head, household, name_of, next_day, said, whole_birth, yes
from forms.derive_hoken import INSURANCES
from forms.derive_roles import with_role
from kiosk.guide.model import Kind

SHUTOKU = ("転入", "社保離脱", "出生", "生保廃止", "後期離脱", "国保組合離脱")
SOSHITSU = ("転出", "社保加入", "死亡", "生保開始", "後期加入")
HENKO = ("住所", "世帯主", "氏名", "世帯分離・合併", "マル学")
_LEFT = {
    "shaho_honnin": "社保離脱",
    "shaho_fuyo": "社保離脱",
    "nini_keizoku": "社保離脱",
    "kokuho_kumiai": "国保組合離脱",
    "seiho": "生保廃止",
    "koki": "後期離脱",
}
_JOINED = {
    "shaho_honnin": "社保加入",
    "shaho_fuyo": "社保加入",
    "nini_keizoku": "社保加入",
    "kokuho_kumiai": "社保加入",
    "seiho": "生保開始",
    "koki": "後期加入",
}


@dataclass(frozen=True)
class Change:
    """One change of one person. `day`: when it takes effect (資格の異動日); None: a certificate tells."""

    kubun: str  # 取得 喪失 変更
    jiyu: str  # "" where the answers don't tell
    day: date | None


@derives("kokuho_hito", kind=Kind.PEOPLE, needs=("kenpo", "dead"))
def kokuho_hito(asking: Asking) -> FieldValue:
    """Who joins, leaves or changes 国保. Where a rule is for the whole visit: who died, or who stays."""
    found = tuple(one.id for one in asking.answers.people if any(changes(asking, one.id)))
    return found or asking.persons


def changes(asking: Asking, person: str | None) -> Iterator[Change]:
    """Everything that this sheet reports of a person."""
    if person is None:
        return
    if _concerns(asking, "kokuho_shutoku", person):
        yield _joins(asking, person)
    if _concerns(asking, "kokuho_soshitsu", person):
        yield _leaves(asking, person)
    if _concerns(asking, "kokuho_henko", person):
        yield from _alters(asking, person)


def _concerns(asking: Asking, procedure: str, person: str) -> bool:
    found = decision(asking, procedure) if procedure in asking.procedures else None
    if found is None or found.persons:
        return found is not None and person in found.persons
    if procedure == "kokuho_soshitsu":
        return person in with_role(asking, "dead")
    stays = any(one.id == person for one in household(asking))
    old = said(asking, "kenpo_old", person)
    return stays and said(asking, "kenpo", person) == "kokuho" and old in (None, "kokuho")


def _event(asking: Asking, procedure: str) -> str:
    found = decision(asking, procedure)
    return found.event if found else ""


def _joins(asking: Asking, person: str) -> Change:
    """On the day of moving in, of birth, or when the old insurance ended: after a death its next day."""
    event = _event(asking, "kokuho_shutoku")
    before = said(asking, "kenpo_old", person)
    jiyu = {"tennyu": "転入", "shussho": "出生"}.get(event) or _LEFT.get(str(before), "")
    day = {
        "tennyu": day_of(asking, event),
        "shussho": whole_birth(asking, person) or day_of(asking, event),
        "taishoku": day_of(asking, event),
        "tassei75": day_of(asking, event),
        "shibo": next_day(day_of(asking, event)),
    }.get(event)
    return Change("取得", jiyu, day)


def _leaves(asking: Asking, person: str) -> Change:
    """The day after (国保法8条1項); who joins a 国保組合, the day itself (同2項)."""
    event, kenpo = _event(asking, "kokuho_soshitsu"), said(asking, "kenpo", person)
    if person in with_role(asking, "dead"):
        return Change("喪失", "死亡", next_day(day_of(asking, "shibo")))
    joined = _JOINED.get(str(kenpo))
    if joined:
        day = day_of(asking, event) if event == "shushoku" else None
        return Change("喪失", joined, day if kenpo == "kokuho_kumiai" else next_day(day))
    if event == "tenshutsu":
        return Change("喪失", "転出", next_day(day_of(asking, event)))
    return Change("喪失", "", None)


def _alters(asking: Asking, person: str) -> Iterator[Change]:
    for event in asking.answers.events:
        for jiyu in _altered_by(asking, event, person):
            yield Change("変更", jiyu, day_of(asking, event))


def _altered_by(asking: Asking, event: str, person: str) -> Iterator[str]:
    moves, renamed = yes(asking, "moves", person), yes(asking, "shimei_kawaru", person)
    if event == "tenkyo" and moves:
        yield "住所"
    if event == "shibo" or (event in ("tenkyo", "tenshutsu") and not moves and _head_moves(asking)):
        yield "世帯主"
    if event == "shimei_henko" or (event in ("konin", "rikon") and renamed):
        yield "氏名"
    if event == "setai_henko":
        yield "世帯主" if said(asking, "setai_shurui") == "世帯主変更" else "世帯分離・合併"
    joined = event == "konin" and moves and yes(asking, "setai_gappei")
    if joined or (event == "rikon" and yes(asking, "setai_bunri")):
        yield "世帯分離・合併"


def _head_moves(asking: Asking) -> bool:
    return any(one.get("is_head") is True and one.get("moves") is True for one in asking.answers.people)


def _reported(asking: Asking, kubun: str) -> tuple[str, ...]:
    """Reasons of everybody on the sheet, each once."""
    everybody = (change for one in asking.answers.people for change in changes(asking, one.id))
    return tuple(dict.fromkeys(one.jiyu for one in everybody if one.kubun == kubun and one.jiyu))


@derives("kokuho_kubun", kind=Kind.MULTI, options=("取得", "喪失", "変更"))
def kokuho_kubun(asking: Asking) -> FieldValue:
    names = {"kokuho_shutoku": "取得", "kokuho_soshitsu": "喪失", "kokuho_henko": "変更"}
    return tuple(text for name, text in names.items() if name in asking.procedures)


@derives("jiyu_shutoku", kind=Kind.MULTI, options=SHUTOKU, needs=("kenpo_old",))
def jiyu_shutoku(asking: Asking) -> FieldValue:
    return _reported(asking, "取得")


@derives("jiyu_soshitsu", kind=Kind.MULTI, options=SOSHITSU, needs=("kenpo",))
def jiyu_soshitsu(asking: Asking) -> FieldValue:
    return _reported(asking, "喪失")


@derives("jiyu_henko", kind=Kind.MULTI, options=HENKO, needs=("setai_shurui", "shimei_kawaru"))
def jiyu_henko(asking: Asking) -> FieldValue:
    return _reported(asking, "変更")


@derives(".kokuho_bi", kind=Kind.DATE, needs=("event_date",))
def kokuho_bi(asking: Asking) -> FieldValue:
    """異動年月日; where two changes of a person have two days, a pen decides."""
    days = {one.day for one in changes(asking, asking.person)}
    return next(iter(days)) if len(days) == 1 else None


@derives(".kokuho_biko")
def kokuho_biko(asking: Asking) -> FieldValue:
    """備考: the old name; and what happens to whom, where the sheet reports different things."""
    own = [f"{one.kubun}（{one.jiyu}）" if one.jiyu else one.kubun for one in changes(asking, asking.person)]
    others = {one.kubun for each in asking.answers.people for one in changes(asking, each.id)}
    renamed = yes(asking, "shimei_kawaru", asking.person) and name_of(asking, asking.person)
    old = [f"前の氏名 {renamed}"] if renamed else []
    return "・".join([*(own if len(others) > 1 else []), *old]) or None


@derives(".kenpo_mae", needs=("kenpo_old", "kenpo"))
def kenpo_mae(asking: Asking) -> FieldValue:
    """前の健康保険 of who joins; of who leaves the city's insurance, the new one. The dead have none."""
    kinds = {one.kubun for one in changes(asking, asking.person)}
    if kinds not in ({"取得"}, {"喪失"}) or asking.person in with_role(asking, "dead"):
        return None
    value = said(asking, "kenpo" if kinds == {"喪失"} else "kenpo_old", asking.person)
    moved_out = kinds == {"喪失"} and value == "kokuho"
    return INSURANCES.get(value) if isinstance(value, str) and not moved_out else None


@derives(".myna_hoken", options=("有", "無"), needs=("myna_hoken",))
def myna_hoken(asking: Asking) -> FieldValue:
    """Only of who stays or comes: whoever leaves the city's insurance isn't asked."""
    if {one.kubun for one in changes(asking, asking.person)} == {"喪失"}:
        return None
    value = said(asking, "myna_hoken", asking.person)
    return None if not isinstance(value, bool) else "有" if value else "無"


@derives(".nenkin_todoke", options=("要", "不要"), needs=("nenkin", "nenkin_old"))
def nenkin_todoke(asking: Asking) -> FieldValue:
    names = ("nenkin_shutoku", "nenkin_kokugai", "nenkin_nini")
    found = (decision(asking, name) for name in names)
    return "要" if any(one and asking.person in one.persons for one in found) else "不要"


@derives(".bango")
def bango(asking: Asking) -> FieldValue:
    """The head writes the individual number once, at the top."""
    return "世帯主の欄と同じ" if asking.person is not None and asking.person == head(asking) else None
