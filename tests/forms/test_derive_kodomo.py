"""Allowances and children's sheets, event by event: whose they are, which children, why."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from kiosk.answers import Value
from tests.forms.content.visit import NEW_HOME, OLD_HOME, Needed, Visit
from tests.forms.test_derive import CHILD, Try, ask

Person = Mapping[str, Value]
NINTEI = (Needed("jido_teate_nintei", "f"),)
KAITEI = (Needed("jido_teate_gakukaitei", "f"),)
GENGAKU = (Needed("jido_teate_gengaku", "f"),)
SHOMETSU = (Needed("jido_teate_shometsu", "f"),)
HENKO = (Needed("jido_teate_henko", "f"),)
GENKYO = (Needed("hoiku_genkyo", "f"),)
IRYO = (Needed("kodomo_iryo_henko", "f", ("ko",)),)
OWARI = (Needed("kodomo_iryo_soshitsu", "f"),)
BABY: Person = {"name": "見本　花", "birth": "2026-11-15", "zokugara": "子", "baby": True}
TO_FATHER: Person = {"jido_jukyusha": "chichi"}

TRIES = (
    # 受給者・請求者
    Try("jido_jukyusha", ("haha",), NINTEI, {"jido_jukyusha": "haha"}, event="shussho"),
    Try("jido_jukyusha", (), NINTEI, {"jido_jukyusha": "other"}, event="konin"),
    Try(
        "jido_jukyusha",
        ("chichi",),
        NINTEI,
        {"jido_jukyusha": "haha", "jido_jukyusha_henko": True},
        event="rikon",
    ),
    Try("jido_jukyusha", (), NINTEI, {"jido_jukyusha_henko": True, "dairi": True}, event="rikon"),
    Try("jido_jukyusha", ("chichi",), NINTEI, {"kankei": "配偶者"}, {"haha": {"dead": True}}, event="shibo"),
    Try(
        "jido_jukyusha",
        ("haha",),
        NINTEI,
        {"kankei": "子"},
        {"sofu": {"name": "見本　正", "dead": True}, "haha": {"haigusha_datta": True}},
        event="shibo",
    ),
    Try("jido_jukyusha", (), NINTEI, {"jido_jukyusha": "haha"}, {"haha": {"dead": True}}, event="taishoku"),
    Try("jido_shometsu_sha", ("chichi",), SHOMETSU, TO_FATHER, event="tenshutsu"),
    Try("jido_shometsu_sha", ("chichi",), SHOMETSU, TO_FATHER, event="shushoku"),
    Try("jido_shometsu_sha", (), SHOMETSU, TO_FATHER, event="rikon"),
    Try("jido_kaitei_sha", (), GENGAKU, TO_FATHER, event="rikon"),
    Try("jido_kaitei_sha", ("chichi",), KAITEI, TO_FATHER, event="shussho"),
    # 児童
    Try("jido", ("ko", "akachan"), people={"akachan": {"baby": True}}, event="shussho"),
    Try("jido_fueru", ("akachan",), KAITEI, people={"akachan": BABY}, event="shussho"),
    Try("jido_fueru", (), GENGAKU, people={"akachan": BABY}, event="shibo"),
    Try("jido_heru", ("ko",), GENGAKU, people={"ko": {"dead": True}}, event="shibo"),
    Try("jido_heru", ("ko",), GENGAKU, event="rikon"),
    Try("jido_heru", (), KAITEI, event="shussho"),
    Try("mishiharai_jido", ("ko",), people={"chichi": {"dead": True}, "ani": {"birth": "2008-04-01"}}),
    Try("bekkyo", ("ko",), people={"chichi": {"moves": False}}, event="tenshutsu"),
    Try("bekkyo", (), event="tenshutsu"),
    Try("bekkyo", (), people={"chichi": {"moves": False}}, event="shussho"),
    Try("bekkyo", ("ani",), people={"ani": {**CHILD, "betsu_setai": True, "moves": False}}),
    Try("bekkyo", (), people={"ko": {"dead": True, "betsu_setai": True}}, event="shibo"),
    Try("iryo_ko", ("ko",), IRYO, event="tenkyo"),
    Try("iryo_ko", ("ko",), OWARI, people={"ko": {"dead": True}}, event="shibo"),
    Try("iryo_ko", (), OWARI, people={"haha": {"dead": True}}, event="shibo"),
    # 事由
    Try("jido_jiyu", "出生", NINTEI, event="shussho"),
    Try("jido_jiyu", "公務員の退職", NINTEI, event="taishoku"),
    Try("jido_jiyu", "受給者の変更", NINTEI, event="tenshutsu"),
    Try("jido_jiyu", None, NINTEI, event="kosodate"),
    Try("mae_shi", "―", NINTEI, event="shussho"),
    Try("mae_shi", None, NINTEI),
    Try("jido_zogen", "増額", KAITEI, event="shussho"),
    Try("jido_zogen", "減額", GENGAKU, event="shibo"),
    Try("jido_zo_jiyu", "出生", KAITEI, event="shussho"),
    Try("jido_zo_jiyu", None, GENGAKU, event="shibo"),
    Try("jido_gen_jiyu", "死亡", GENGAKU, event="shibo"),
    Try("jido_gen_jiyu", "監護しなくなった", GENGAKU, event="rikon"),
    Try("jido_shometsu_jiyu", "転出", SHOMETSU, event="tenshutsu"),
    Try("jido_shometsu_jiyu", "公務員になった", SHOMETSU, event="shushoku"),
    Try("jido_shometsu_jiyu", "児童の死亡・施設入所", SHOMETSU, event="shibo"),
    Try("jido_shometsu_jiyu", "受給者の変更", SHOMETSU, event="rikon"),
    # 変更届
    Try("jido_henko", ("児童の住所",), HENKO, people={"chichi": {"moves": False}}, event="tenshutsu"),
    Try("jido_henko", ("受給者の住所",), HENKO, people={"ko": {"moves": False}}, event="tenkyo"),
    Try(
        "jido_henko",
        ("受給者の氏名", "配偶者"),
        HENKO,
        {"jukyusha_shimei_kawaru": True},
        event="konin",
    ),
    Try(
        "jido_henko",
        ("受給者の氏名", "児童の氏名"),
        HENKO,
        {"jukyusha_shimei_kawaru": True},
        {"ko": {"shimei_kawaru": True}},
        event="shimei_henko",
    ),
    Try("jido_henko", ("加入する年金",), HENKO, event="taishoku"),
    Try("jido_henko", (), HENKO, event="kosodate"),
    Try("jido_ugoku", ("ko",), HENKO, event="tenkyo"),
    Try("jido_ugoku", (), HENKO, event="konin"),
    Try("jido_ugoku", ("ko",), HENKO, people={"ko": {"shimei_kawaru": True}}, event="shimei_henko"),
    Try("jido_mae", OLD_HOME, HENKO, event="tenkyo"),
    Try("jido_mae", "見本　太郎", HENKO, event="konin"),
    Try("jido_mae", "厚生年金", HENKO, people={"chichi": {"nenkin_old": 2, "nenkin": 1}}, event="taishoku"),
    Try("jido_ato", "国民年金", HENKO, people={"chichi": {"nenkin_old": 2, "nenkin": 1}}, event="taishoku"),
    Try("jido_ato", NEW_HOME, HENKO, event="tenkyo"),
    Try("jido_ato", None, HENKO, event="konin"),
    # 子ども医療
    Try("iryo_henko", ("住所",), IRYO, event="tenkyo"),
    Try("iryo_henko", ("保護者",), IRYO, event="rikon"),
    Try(
        "iryo_henko",
        ("保険",),
        IRYO,
        people={"ko": {"kenpo_old": "shaho_fuyo", "kenpo": "kokuho"}},
        event="taishoku",
    ),
    Try("iryo_henko", (), IRYO, people={"ko": {"kenpo_old": "kokuho", "kenpo": "kokuho"}}, event="taishoku"),
    Try("iryo_henko", ("氏名",), IRYO, people={"ko": {"shimei_kawaru": True}}, event="shimei_henko"),
    Try("iryo_henko", ("氏名",), IRYO, people={"chichi": {"shimei_kawaru": True}}, event="konin"),
    Try("iryo_henko", (), OWARI, event="tenshutsu"),
    Try("iryo_soshitsu", ("転出",), OWARI, event="tenshutsu"),
    Try("iryo_soshitsu", ("死亡",), OWARI, event="shibo"),
    Try("iryo_soshitsu", (), IRYO, event="tenkyo"),
    # 保育・学校・ひとり親
    Try("hoiku_ko", ("ko",), (Needed("hoiku_henko", "f", ("ko",)),), subject=None),
    Try("hoiku_ko", ("ko",), (Needed("hoiku_genkyo", "f"),), people={"ko": {"hoiku": "継続"}}, subject=None),
    Try("hoiku_shinsei", "変更", (Needed("hoiku_henko", "f", ("ko",)),), event="taishoku"),
    Try("hoiku_shinsei", "新規", (Needed("hoiku_nintei", "f", ("ko",)),)),
    Try("hoiku_shinsei", "現況", (Needed("hoiku_genkyo", "f"),), event="kosodate"),
    Try("hitorioya_kubun", "喪失", (Needed("hitorioya_soshitsu", "f"),), event="konin"),
    Try("hitorioya_kubun", "変更", (Needed("hitorioya_iryo", "f"),), event="tenkyo"),
    Try("hitorioya_kubun", "認定", (Needed("hitorioya_iryo", "f"),), event="rikon"),
    Try("hitorioya_kubun", None, (Needed("hitorioya_iryo", "f"),), event="kosodate"),
    Try("tennyugaku_shurui", "国立・私立等", (Needed("shugaku_shiritsu", "f", ("ko",)),)),
    Try("tennyugaku_shurui", "転入学", (Needed("tennyugaku", "f", ("ko",)),), event="tenkyo"),
    Try("tennyugaku_shurui", None, (Needed("tennyugaku", "f", ("ko",)),), event="kosodate"),
    Try("jidofuyo_shurui", "資格の喪失", (Needed("jidofuyo_soshitsu", "f"),), event="konin"),
    Try("jidofuyo_shurui", "転出", (Needed("jidofuyo_tenshutsu", "f"),), event="tenshutsu"),
    Try("jidofuyo_shurui", None, (Needed("jidofuyo_genkyo", "f"),), event="kosodate"),
    Try("tokuji_kubun", "転出", (Needed("tokuji_henko", "f"),), event="tenshutsu"),
    Try("tokuji_kubun", None, (Needed("tokuji_henko", "f"),), event="shogai"),
    Try("hogosha", ("chichi",), answers={"jido_jukyusha": "haha", "kokan_oya_kochira": True}, event="rikon"),
    Try("hogosha", ("haha",), answers={"jido_jukyusha": "haha"}, event="rikon"),
    Try(
        "hogosha",
        ("haha",),
        answers={"dead_is_jukyusha": True},
        people={"haha": {"haigusha_datta": True}},
        event="shibo",
    ),
    Try("hogosha", ("chichi",), people={"haha": {"haigusha_datta": True}}, event="shibo"),
    Try("iryo_bi", date(2026, 11, 15), event="shussho"),
    Try("iryo_bi", None, event="kosodate"),
    Try("ido_bi", None, event="kosodate"),
    Try("ido_bi", date(2026, 11, 15), event="shushoku"),
    Try(
        ".jido_zokugara",
        "子",
        people={"akachan": {"baby": True}, "haha": {"mother": True}},
        subject="haha",
        person="akachan",
        event="shussho",
    ),
    Try("hoiku_ko", ("ko",), GENKYO, people={"ko": {"birth": "2022-06-01"}}, subject=None, event="kosodate"),
    Try(
        "hoiku_ko",
        (),
        GENKYO,
        people={"ko": {"birth": "2022-06-01"}, "ko2": {"birth": "2024-06-01"}},
        subject=None,
        event="kosodate",
    ),
)


@pytest.mark.parametrize("one", TRIES, ids=lambda one: f"{one.event}:{one.name}={one.wanted}")
def test_derivation(one: Try) -> None:
    assert ask(one) == one.wanted


def test_the_parent_who_stays_claims_when_the_receiver_goes_abroad_alone() -> None:
    people: Mapping[str, Person] = {
        "chichi": {
            "name": "見本　太郎",
            "birth": "1986-05-12",
            "zokugara": "世帯主",
            "moves": True,
            "card": True,
        },
        "haha": {"name": "見本　花子", "birth": "1988-09-03", "zokugara": "妻", "moves": False},
        "ko": {**CHILD, "moves": False},
    }
    needed = [Needed("jido_teate_nintei", "f_jido_nintei"), Needed("jido_teate_shometsu", "f_jido_shometsu")]
    visit = Visit(people, needed, {**TO_FATHER, "saki": "国外"}, "tenshutsu")
    assert {one.form_id: one.subject for one in visit.sheets()} == {
        "f_jido_nintei": "haha",
        "f_jido_shometsu": "chichi",
    }
