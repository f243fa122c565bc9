"""Death, birth, care, pensions: whose name, card and number stand on which sheet."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from forms.render import Sheet
from kiosk.answers import Value
from tests.forms.content.visit import (
    NEW_HOME,
    NUMBER,
    OLD_HOME,
    Needed,
    Visit,
    chosen,
    library,
    printed,
    shown,
)

Person = Mapping[str, Value]
DEAD: Person = {
    "name": "山田　正男",
    "kana": "ヤマダ　マサオ",
    "birth": "1943-02-10",
    "sex": "男",
    "zokugara": "世帯主",
    "dead": True,
    "is_head": True,
    "kenpo": "koki",
}
WIDOW: Person = {
    "name": "山田　ウメ",
    "kana": "ヤマダ　ウメ",
    "birth": "1946-07-01",
    "sex": "女",
    "zokugara": "妻",
    "card": True,
    "betsu_setai": False,
    "kenpo": "koki",
}
OF_THE_DEAD = {
    "koki_soshitsu": "f_koki_ido",
    "kaigo_soshitsu": "f_kaigo_ido",
    "koki_kanpu": "f_sozokunin_koki",
    "kaigo_kanpu": "f_sozokunin_kaigo",
    "koki_sosaihi": "f_sosaihi",
    "nenkin_shibo1": "f_nenkin_izoku",
}


def after_death(*procedures: str, number: bool = False, **answers: Value) -> Visit:
    needed = [Needed(one, OF_THE_DEAD[one], mark="○") for one in procedures]
    people = {"otto": DEAD, "tsuma": WIDOW}
    return Visit(people, needed, answers, "shibo", print_number=number)


def texts(sheet: Sheet) -> list[str]:
    return [text for drawn in printed([sheet]).values() for text in drawn]


@pytest.mark.parametrize("procedure", ["koki_soshitsu", "kaigo_soshitsu"])
def test_a_notice_after_a_death_is_about_the_dead(procedure: str) -> None:
    (sheet,) = after_death(procedure).sheets()
    assert sheet.subject == "otto"
    assert shown(sheet, "被保険者", "氏名") == ["山田　正男"]
    assert shown(sheet, "被保険者", "生年月日") == ["1943-02-10"]
    assert shown(sheet, "被保険者", "住所") == [OLD_HOME]
    assert shown(sheet, "窓口に来た人", "氏名") == ["山田　ウメ"]


@pytest.mark.parametrize("procedure", ["koki_soshitsu", "kaigo_soshitsu"])
def test_the_visitors_number_never_stands_beside_the_dead(procedure: str) -> None:
    (sheet,) = after_death(procedure, number=True).sheets()
    assert NUMBER.digits not in "".join(texts(sheet))


@pytest.mark.parametrize("procedure", ["koki_kanpu", "kaigo_kanpu"])
def test_the_heir_claims_and_the_dead_is_named(procedure: str) -> None:
    (sheet,) = after_death(procedure, kankei="配偶者").sheets()
    assert shown(sheet, "亡くなった人", "氏名") == ["山田　正男"]
    assert shown(sheet, "亡くなった人", "死亡年月日") == ["2026-11-15"]
    assert shown(sheet, "相続人の代表", "氏名") == ["山田　ウメ"]
    assert shown(sheet, "相続人の代表", "続柄") == ["妻"]


def test_the_visitor_who_held_the_funeral_claims_the_money() -> None:
    (sheet,) = after_death("koki_sosaihi", sosai_shinseisha="jibun", tel="090-1234-5678").sheets()
    assert shown(sheet, "喪主（申請者）", "氏名") == ["山田　ウメ"]
    assert shown(sheet, "喪主（申請者）", "電話") == ["090-1234-5678"]
    assert chosen(sheet, "制度") == {"後期高齢者医療"}


def test_nothing_of_the_visitor_stands_where_another_held_the_funeral() -> None:
    visit = after_death(
        "koki_sosaihi", sosai_shinseisha="hoka", tel="090-1234-5678", koza="kokin", kankei="配偶者"
    )
    (sheet,) = visit.sheets()
    assert shown(sheet, "喪主（申請者）", "氏名") == [""]
    drawn = "".join(texts(sheet))
    assert "ウメ" not in drawn and "090-1234-5678" not in drawn and "配偶者" not in drawn
    assert not chosen(sheet, "公金受取口座")
    assert shown(sheet, "亡くなった人", "氏名") == ["山田　正男"]


def test_a_proxy_is_no_heir() -> None:
    (sheet,) = after_death("koki_kanpu", dairi=True).sheets()
    assert shown(sheet, "相続人の代表", "氏名") == [""]


def test_the_pension_claim_has_the_claimants_own_number() -> None:
    (sheet,) = after_death("nenkin_shibo1", number=True).sheets()
    assert shown(sheet, "請求する人", "個人番号") == [NUMBER.digits]
    assert shown(sheet, "亡くなった人", "氏名") == ["山田　正男"]


def test_care_is_asked_for_the_father_by_his_son() -> None:
    people = {
        "ko": {**WIDOW, "name": "山田　進", "sex": "男", "zokugara": "家族", "betsu_setai": True},
        "otto": {**DEAD, "dead": False, "target": True},
    }
    for form in ("f_kaigo_nintei", "f_kaigo_gendo", "f_kaigo_saikofu", "f_kaigo_kogaku", "f_kaigo_keikaku"):
        needed = [Needed("kaigo_shinki", form, ("otto",), mark="○")]
        (sheet,) = Visit(people, needed, {"tel": "090-1234-5678"}, "kaigo", print_number=True).sheets()
        assert sheet.subject == "otto"
        assert shown(sheet, "被保険者", "氏名") == ["山田　正男"]
        assert shown(sheet, "被保険者", "住所") == [""]
        assert NUMBER.digits not in "".join(texts(sheet))
        assert sheet.signer == "subject_signs"


def test_money_and_income_are_never_printed() -> None:
    needed = [Needed("kaigo_gendo", "f_kaigo_gendo", ("otto",), mark="○")]
    people = {"otto": {**DEAD, "dead": False, "target": True, "card": True}}
    (sheet,) = Visit(people, needed, {"hikazei": True}, "kaigo").sheets()
    for page in sheet.filled:
        for one in page.fields:
            if one.box.section in ("収入と預貯金", "同意書"):
                assert one.text is None and one.day is None and not one.chosen


PARENTS: Mapping[str, Person] = {
    "chichi": {**WIDOW, "name": "高橋　誠", "sex": "男", "zokugara": "世帯主", "parent": True},
    "haha": {**WIDOW, "name": "高橋　恵", "card": False, "parent": True, "mother": True},
    "aka": {"name": "高橋　凛", "birth": "2026-11-10", "zokugara": "子", "baby": True},
}


def test_each_parent_has_a_sheet_for_raising_the_child() -> None:
    needed = [Needed("nenkin_ikuji", "f_nenkin_ikuji", ("chichi", "haha"), mark="○")]
    sheets = Visit(PARENTS, needed, {}, "shussho").sheets()
    assert [shown(one, "被保険者", "氏名") for one in sheets] == [["高橋　誠"], ["高橋　恵"]]
    for one in sheets:
        assert shown(one, "育てる子", "氏名") == ["高橋　凛"]
        assert shown(one, "育てる期間", "終わる予定の日") == ["2027-11-09"]


def test_the_head_reports_the_mothers_months_and_each_number_is_its_own() -> None:
    needed = [Needed("kokuho_sanzen", "f_kokuho_sanzen", mark="○")]
    (sheet,) = Visit(PARENTS, needed, {}, "shussho", print_number=True).sheets()
    assert shown(sheet, "世帯主", "氏名") == ["高橋　誠"]
    assert shown(sheet, "世帯主", "個人番号") == [NUMBER.digits]
    assert shown(sheet, "出産する（した）人", "氏名") == ["高橋　恵"]
    assert shown(sheet, "出産する（した）人", "個人番号") == [""]


def test_the_postal_code_of_the_new_home_stands_only_beside_it() -> None:
    needed = [
        Needed("koki_soshitsu", "f_koki_ido", ("haha",)),
        Needed("kokuho_soshitsu", "f_kokuho_kakuninsho", ("chichi",)),
    ]
    people = {name: {**PARENTS[name], "moves": True} for name in ("chichi", "haha")}
    leaving = Visit(people, needed, {}, "tenshutsu")
    (koki,) = leaving.sheets("f_koki_ido")
    assert shown(koki, "被保険者", "住所") == [NEW_HOME.text]
    assert NEW_HOME.postal_code[:3] in "".join(texts(koki))
    (stays,) = leaving.sheets("f_kokuho_kakuninsho")
    assert shown(stays, "世帯主", "住所") == [OLD_HOME]
    assert NEW_HOME.postal_code[:3] not in "".join(texts(stays))


def test_whom_a_sheet_is_about_is_asked_for_too() -> None:
    assert "sosai_shinseisha" in library().paths(["f_sosaihi"])
