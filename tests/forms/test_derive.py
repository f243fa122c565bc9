"""What the derivations give, asked as a sheet asks them: on an invented visit, for one person."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

import pytest

import forms.derive  # noqa: F401 - registers every derivation
from forms.asking import DERIVATIONS, Asking, FieldValue
from kiosk.answers import UNKNOWN, Value
from tests.forms.content.visit import Needed, Visit

HEAD: Mapping[str, Value] = {
    "name": "見本　太郎",
    "birth": "1986-05-12",
    "zokugara": "世帯主",
    "sex": "男",
    "moves": True,
}
WIFE: Mapping[str, Value] = {
    "name": "見本　花子",
    "birth": "1988-09-03",
    "zokugara": "妻",
    "sex": "女",
    "moves": True,
}
CHILD: Mapping[str, Value] = {"name": "見本　一郎", "birth": "2017-08-20", "zokugara": "子", "moves": True}


@dataclass(frozen=True)
class Try:
    """`people` are changed or added on top of a family of three."""

    name: str
    wanted: FieldValue
    needed: tuple[Needed, ...] = ()
    answers: Mapping[str, Value] = field(default_factory=dict)
    people: Mapping[str, Mapping[str, Value]] = field(default_factory=dict)
    subject: str | None = "chichi"
    person: str | None = None
    event: str = "tennyu"


def ask(one: Try) -> FieldValue:
    family: dict[str, Mapping[str, Value]] = {"chichi": {**HEAD, "card": True}, "haha": WIFE, "ko": CHILD}
    for name, values in one.people.items():
        family[name] = {**family.get(name, {}), **values}
    visit = Visit(family, one.needed, one.answers, one.event)
    procedures = tuple(needed.procedure for needed in one.needed)
    persons = one.needed[0].persons if one.needed else tuple(family)
    asking = Asking(visit.guide, visit.case, "f", procedures, persons, one.subject, one.person or one.subject)
    return DERIVATIONS[one.name].ask(asking)


def joins(*persons: str) -> tuple[Needed, ...]:
    return (Needed("kokuho_shutoku", "f_kokuho_ido", persons),)


TRIES = (
    Try("ido_kubun", "国外からの転入", answers={"moto": "国外"}),
    Try("ido_kubun", "転入（世帯全部）", answers={"moto": "国内"}),
    Try("ido_kubun", "転入（世帯の一部）", people={"sofu": {"zokugara": "父", "moves": False}}),
    Try("ido_kubun", "転入（世帯全部）", people={"tomo": {"zokugara": "代理人", "moves": False}}),
    Try("ido_hito", ("chichi", "haha"), people={"ko": {"moves": False}}),
    Try("ido_hito", ("chichi", "haha", "ko"), people={"tomo": {"zokugara": "代理人", "moves": True}}),
    Try("ido_daihyo", ("haha",), people={"chichi": {"moves": False}, "haha": {"moves": True}}),
    Try("ido_bi", date(2026, 11, 15)),
    Try(".fuki", ("国保", "年金"), people={"chichi": {"kenpo": "kokuho", "nenkin": 1}}),
    Try(".fuki", ("児童手当",), answers={"jido_jukyusha": "chichi"}),
    Try(".fuki", (), answers={"jido_jukyusha": "chichi", "jukyusha_komuin": True}),
    Try(".fuki", ("後期", "介護"), people={"chichi": {"kenpo": "koki", "birth": "1949-01-15"}}),
    Try(
        ".card", "継続利用", (Needed("mnc_keizoku", "f", ("chichi",)),), people={"chichi": {"mn_card": True}}
    ),
    Try(".card", "有", (Needed("mnc_keizoku", "f", ("haha",)),), people={"chichi": {"mn_card": True}}),
    Try(".card", None),
    Try("kenmen_henko", ("住所",)),
    Try("jusho_11", None),
    Try("honseki_nashi", None, people={"chichi": {"gaikoku": True}}),
    Try("honseki_nashi", "―", people={one: {"gaikoku": True} for one in ("chichi", "haha", "ko")}),
    Try(
        "kokuho_hito",
        ("haha",),
        (Needed("kokuho_soshitsu", "f"),),
        people={"haha": {"dead": True}},
        event="shibo",
    ),
    Try("kokuho_kubun", ("取得",), joins("ko")),
    Try(".nenkin_todoke", "要", (Needed("nenkin_shutoku", "f", ("haha",)),), person="haha"),
    Try(".nenkin_todoke", "不要", (Needed("nenkin_shutoku", "f", ("haha",)),), person="ko"),
    Try(".bango", "世帯主の欄と同じ"),
    Try(".bango", None, person="ko"),
    Try("nenkin_riyu", "配偶者の扶養でなくなった", people={"chichi": {"nenkin_old": 3}}),
    Try("haigusha_3", (), people={"chichi": {"nenkin_old": 2}}),
    Try("haigusha_3", ("haha",), people={"chichi": {"nenkin_old": 3}}),
    Try("haigusha", ("chichi",), subject="haha"),
    Try("haigusha_umu", None, subject="ko"),
    Try("gakutoku_nendo", "令和8年度"),
    Try("jido_jukyusha", ("haha",), answers={"jido_jukyusha": "haha"}),
    Try("jido_jukyusha", (), answers={"jido_jukyusha": UNKNOWN}),
    Try("jido", ("ko",)),
    Try("jido", (), people={"ko": {"birth": "2008-04-01"}}),
    Try("jido", ("ko",), people={"ko": {"birth": "2008-04-02"}}),
    Try("jido_dai", ("ko",), people={"ko": {"birth": "2006-06-01", "seikei_futan": True}}),
    Try("jido_dai", ("ko",), answers={"seikei_futan": ("ko",)}, people={"ko": {"birth": "2006-06-01"}}),
    Try("jido_dai", (), people={"ko": {"birth": "2006-06-01"}}),
    Try(".jido_zokugara", "孫", people={"ko": {"zokugara": "子の子"}}, person="ko"),
    Try(".jido_zokugara", "子", people={"ko": {"zokugara": "妻の子"}}, subject="haha", person="ko"),
    Try(".jido_zokugara", "妻の子", people={"ko": {"zokugara": "妻の子"}}, person="ko"),
    Try(".jido_zokugara", "縁故者", people={"ko": {"zokugara": "縁故者"}}, person="ko"),
    Try(".jido_zokugara", None, people={"ko": {"zokugara": "縁故者"}}, subject="haha", person="ko"),
    Try("jido_kubun", "父母・養育者（様式第2号）"),
    Try("jido_kubun", "施設等・里親（様式第3号）", people={"ko": {"satogo": True}}),
    Try("jido_kubun", None, people={"ko": {"satogo": True}, "ko2": CHILD}),
    Try("shokugyo", "公務員", answers={"jukyusha_komuin": True}),
    Try("shokugyo", None, people={"chichi": {"nenkin": 1}}),
    Try(".gakunen", "小学3年", person="ko"),
    Try(".gakunen", "小学1年", people={"ko": {"birth": "2020-04-01"}}, person="ko"),
    Try(".gakunen", None, people={"ko": {"birth": "2020-04-02"}}, person="ko"),
    Try(".gakunen", "中学3年", people={"ko": {"birth": "2011-04-02"}}, person="ko"),
    Try(".gakunen", None, people={"ko": {"birth": "2011-04-01"}}, person="ko"),
    Try(".gakunen", None, people={"ko": {"birth": "2019"}}, person="ko"),
    Try("hoiku_kubun", "3号", people={"ko": {"birth": "2023-11-26"}}, subject="ko"),
    Try("hoiku_kubun", "2号", people={"ko": {"birth": "2023-11-25"}}, subject="ko"),
    Try("kankei", "本人"),
    Try("kankei", "世帯主", subject="ko"),
    Try("kankei", "代理人", answers={"dairi": True}, subject="ko"),
    Try("mnc_kubun", "同一世帯員", subject="ko"),
    Try("hogosha", ("haha",), answers={"jido_jukyusha": "haha"}),
    Try("hogosha", ("chichi",)),
    Try("hogosha_zokugara", "父", joins("ko")),
    Try("hogosha_zokugara", None, joins("ko"), people={"ko": {"zokugara": "妻の子"}}),
    Try("kyu_setainushi", ("haha",), answers={"kyu_setainushi": "haha"}),
    Try("kyu_setainushi", (), people={"haha": {"is_head": True}}),
    Try("tai", ("ko",), people={"ko": {"tai": True}}),
    Try("tai", ("chichi",)),
    Try("fee", None, answers={"mokuteki": "年金"}),
    Try("menjo", "年金のため（職員が確認）", answers={"mokuteki": "年金の手続"}),
    Try("menjo", None, answers={"mokuteki": "銀行"}),
    Try("kokin", "利用する", answers={"koza": "公金受取口座"}),
    Try("koza_yucho", "―", answers={"koza": "銀行"}),
    Try("koza_yucho", None),
    Try("koza_yucho", "―", answers={"koza": "kokin"}),
    Try("techo", ("身体",), people={"chichi": {"shogai_shurui": ("shintai", "jiritsu")}}),
    Try("hokensha", "みほん市国民健康保険", joins("ko"), people={"ko": {"kenpo": "kokuho"}}),
    Try("hokensha", None, people={"chichi": {"kenpo": "shaho_fuyo"}}),
    Try("kaigo_shurui", "転入", (Needed("kaigo_iten", "f", ("chichi",)),)),
    Try("seikyu_kankei", "子・孫", answers={"seikyu_kankei": "直系卑属"}),
    Try("inu_jiyu", "所在地の変更"),
    Try("gentsuki_riyu", "転入"),
)


@pytest.mark.parametrize("one", TRIES, ids=lambda one: f"{one.name}={one.wanted}")
def test_derivation(one: Try) -> None:
    assert ask(one) == one.wanted


@pytest.mark.parametrize("name", sorted(DERIVATIONS))
def test_every_derivation_bears_an_empty_visit(name: str) -> None:
    """Nothing answered, nobody there: a sheet must still print."""
    visit = Visit({}, ())
    asking = Asking(visit.guide, visit.case, "f", (), (), None, None)
    found = DERIVATIONS[name].ask(asking)
    values = found if isinstance(found, tuple) else (found,)
    options = DERIVATIONS[name].options
    assert all(not options or value is None or value in options for value in values)
