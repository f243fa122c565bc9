"""Whose data stands where: nobody's card in somebody else's field, and nothing where only a pen may write."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from forms.measures import FieldKind
from forms.never import never_filled
from forms.render import Sheet, draw_sheets
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
Household = Mapping[str, Person]

FATHER: Person = {
    "name": "見本　太郎",
    "kana": "ミホン　タロウ",
    "birth": "1986-05-12",
    "sex": "男",
    "zokugara": "世帯主",
    "is_head": True,
    "moves": True,
    "mn_card": True,
    "kenpo": "kokuho",
    "nenkin": 1,
}
MOTHER: Person = {
    "name": "見本　花子",
    "kana": "ミホン　ハナコ",
    "birth": "1988-09-03",
    "sex": "女",
    "zokugara": "妻",
    "moves": True,
    "mn_card": True,
    "kenpo": "kokuho",
    "nenkin": 1,
}
CHILD: Person = {
    "name": "見本　一郎",
    "birth": "2017-08-20",
    "sex": "男",
    "zokugara": "子",
    "moves": True,
    "kid": True,
    "kenpo": "kokuho",
}
FAMILY: Household = {"chichi": {**FATHER, "card": True}, "haha": MOTHER, "ko": CHILD}


def texts(sheet: Sheet) -> list[str]:
    return [text for drawn in printed([sheet]).values() for text in drawn]


def test_the_claimant_is_the_receiver_and_not_the_visitor() -> None:
    visit = Visit(FAMILY, [Needed("jido_teate_nintei", "f_jido_nintei", mark="○")], {"jido_jukyusha": "haha"})
    (sheet,) = visit.sheets()
    assert sheet.subject == "haha"
    assert shown(sheet, "請求者", "氏名") == ["見本　花子"]
    assert shown(sheet, "請求者", "生年月日") == ["1988-09-03"]
    assert chosen(sheet, "性別") == {"女"}
    assert shown(sheet, "配偶者", "氏名") == ["見本　太郎"]
    assert NEW_HOME.text in shown(sheet, "請求者", "住所")


def test_nobody_is_the_claimant_while_nobody_was_named() -> None:
    (sheet,) = Visit(FAMILY, [Needed("jido_teate_nintei", "f_jido_nintei", mark="○")]).sheets()
    assert sheet.subject is None
    assert shown(sheet, "請求者", "氏名") == [""]


def test_the_allowance_says_grandchild_where_the_record_says_child_of_the_child() -> None:
    people: Household = {
        "sobo": {**FATHER, "name": "平井　京", "sex": "女", "birth": "1964-02-14", "card": True},
        "mago": {**CHILD, "zokugara": "子の子"},
    }
    visit = Visit(
        people,
        [
            Needed("jido_teate_nintei", "f_jido_nintei"),
            Needed("tennyu_todoke", "f_ido_tennyu"),
        ],
        {"jido_jukyusha": "sobo", "moto": "国内"},
    )
    assert shown(visit.sheets("f_jido_nintei")[0], "支給要件児童", "続柄") == ["孫"]
    assert shown(visit.sheets("f_ido_tennyu")[0], "異動する人", "世帯主との続柄") == ["世帯主", "子の子"]


def test_foster_parents_claim_on_the_form_for_institutions() -> None:
    people: Household = {**FAMILY, "ko": {**CHILD, "zokugara": "縁故者", "satogo": True}}
    needed = [
        Needed("jido_teate_nintei", "f_jido_nintei"),
        Needed("tennyu_todoke", "f_ido_tennyu", tuple(people)),
    ]
    visit = Visit(people, needed, {"jido_jukyusha": "chichi"})
    sheet = visit.sheets("f_jido_nintei")[0]
    assert chosen(sheet, "受給資格者の別") == {"施設等・里親（様式第3号）"}
    assert shown(visit.sheets("f_ido_tennyu")[0], "異動する人", "世帯主との続柄")[-1] == "縁故者"


@pytest.fixture
def friend() -> Visit:
    people: Household = {
        "honnin": {**FATHER, "name": "古田　学", "kenpo": "shaho_honnin"},
        "tomo": {"name": "杉浦　望", "birth": "1966-09-09", "sex": "男", "zokugara": "代理人", "card": True},
    }
    needed = [
        Needed("tennyu_todoke", "f_ido_tennyu"),
        Needed("mnc_keizoku", "f_mnc_kisai", ("honnin",)),
        Needed("juminhyo_seikyu", "f_juminhyo"),
        Needed("x", "f_ininjo"),
    ]
    return Visit(people, needed, {"dairi": True, "ininjo": True, "moto": "国内"})


def test_a_proxy_stands_only_in_the_visitors_part(friend: Visit) -> None:
    (sheet,) = friend.sheets("f_ido_tennyu")
    assert shown(sheet, "異動する人", "氏名（フリガナ）") == ["古田　学"]
    for page in sheet.filled:
        for one in page.fields:
            if one.text and one.box.section not in ("窓口に来た人", "代理人"):
                assert one.text.text not in ("杉浦　望", OLD_HOME)
    assert shown(sheet, "窓口に来た人", "氏名") == ["杉浦　望"]
    assert chosen(sheet, "本人との関係") == {"代理人"}


def test_a_proxy_asks_for_somebody_elses_certificate(friend: Visit) -> None:
    (sheet,) = friend.sheets("f_juminhyo")
    assert shown(sheet, "必要な人", "氏名") == ["古田　学"]
    assert shown(sheet, "代理人", "氏名") == ["杉浦　望"]
    assert chosen(sheet, "委任状") == {"あり"}
    assert chosen(friend.sheets("f_mnc_kisai")[0], "届け出る人") == {"任意代理人"}


def test_the_proxy_part_stays_empty_for_ones_own_family() -> None:
    (sheet,) = Visit(FAMILY, [Needed("juminhyo_seikyu", "f_juminhyo")]).sheets()
    assert shown(sheet, "代理人", "氏名") == [""]


def test_the_letter_of_proxy_is_blank(friend: Visit) -> None:
    (sheet,) = friend.sheets("f_ininjo")
    for page in sheet.filled:
        assert all(one.text is None and one.day is None and not one.chosen for one in page.fields)
    drawn = "".join(texts(sheet))
    assert "杉浦" not in drawn and "古田" not in drawn and "7QK3F9M2X8TB" not in drawn


def test_a_child_without_a_grown_up_gets_an_empty_guardian() -> None:
    alone: Household = {"honnin": {**FATHER, "name": "滝川　遥", "birth": "2010-02-10", "card": True}}
    visit = Visit(alone, [Needed("kodomo_iryo", "f_kodomo_iryo", ("honnin",))])
    (sheet,) = visit.sheets()
    assert sheet.subject is None
    assert shown(sheet, "子ども", "氏名（フリガナ）") == ["滝川　遥"]


def test_one_sheet_for_each_child_and_each_card_holder() -> None:
    other: Person = {**CHILD, "name": "見本　二葉", "birth": "2022-12-01"}
    visit = Visit(
        {**FAMILY, "ko2": other},
        [
            Needed("hoiku_nintei", "f_hoiku_nintei", ("ko", "ko2")),
            Needed("mnc_shomei_hakko", "f_denshi_shomei", ("chichi", "haha")),
            Needed("mnc_keizoku", "f_mnc_kisai", ("chichi", "haha")),
        ],
    )
    assert [one.subject for one in visit.sheets("f_hoiku_nintei")] == ["ko", "ko2"]
    assert [shown(one, "申請者", "氏名") for one in visit.sheets("f_denshi_shomei")] == [
        ["見本　太郎"],
        ["見本　花子"],
    ]
    assert shown(visit.sheets("f_mnc_kisai")[0], "カードの持ち主", "氏名（フリガナ）") == [
        "見本　太郎",
        "見本　花子",
    ]


def test_the_individual_number_stands_only_in_its_owners_field() -> None:
    needed = [
        Needed("kokuho_shutoku", "f_kokuho_ido", ("chichi", "haha"), "○"),
        Needed("kaigo_iten", "f_kaigo_nintei", ("haha",), "○"),
        Needed("tennyu_todoke", "f_ido_tennyu", ("chichi",), "×"),
    ]
    visit = Visit(FAMILY, needed, print_number=True)
    insurance = visit.sheets("f_kokuho_ido")[0]
    assert shown(insurance, "世帯", "個人番号") == [NUMBER.digits]
    rows = shown(insurance, "異動する人", "個人番号")
    assert rows[0] == "世帯主の欄と同じ" and NUMBER.digits not in rows
    for form in ("f_kaigo_nintei", "f_ido_tennyu"):
        assert all(one.digits == "" for page in visit.sheets(form)[0].filled for one in page.fields)


FORMS = sorted(library().forms)


@pytest.mark.parametrize("form", FORMS)
def test_what_only_a_person_may_write_is_never_printed(form: str) -> None:
    visit = Visit(
        FAMILY,
        [Needed("x", form, ("chichi",), "○")],
        {"jido_jukyusha": "chichi", "tel": "090-1234-5678", "moto": "国内"},
        print_number=True,
    )
    sheets = visit.sheets()
    assert sheets
    for sheet in sheets:
        for page in sheet.filled:
            for one in page.fields:
                if never_filled(one.box.kind, one.box.section, one.box.cell.label):
                    assert one.text is None and not one.chosen and not one.digits and one.day is None
                if one.box.kind is FieldKind.CHECK and "同意" in "".join(c.shown for c in one.box.cell.check):
                    assert not one.chosen


@pytest.mark.parametrize("form", FORMS)
def test_old_home_stands_only_where_the_old_home_belongs(form: str) -> None:
    visit = Visit(FAMILY, [Needed("x", form, ("chichi",))], {"jido_jukyusha": "chichi", "moto": "国内"})
    old = {"今までの住所", "現住所", "変更前", "届出人の住所", "異動する前"}
    for sheet in visit.sheets():
        for page in sheet.filled:
            for one in page.fields:
                if one.text and one.text.text == OLD_HOME:
                    assert one.box.cell.label in old or one.box.section in ("窓口に来た人", "提出する人")


@pytest.mark.parametrize("form", FORMS)
def test_no_sheet_asks_for_a_pin_or_for_what_is_delicate(form: str) -> None:
    """Review of the domain: these are talked about at the desk, never on the glass."""
    delicate = (
        "健康状態",
        "養育費",
        "事由と年月日",
        "父（母）",
        "公的年金",
        "障害",
        "配慮してほしいこと",
        "アレルギー",
    )
    for cell in library().forms[form].cells():
        if cell.label in delicate or (form == "f_hitorioya" and cell.label == "事由"):
            assert cell.paths[0] in ("blank", "blank.hand")
        assert not ("暗証番号" in cell.label and cell.kind is None and not cell.check and not cell.say)


@pytest.mark.parametrize(
    ("birth", "signer"), [("1995-04-02", "subject_signs"), ("2016-04-02", "guardian_signs")]
)
def test_a_guardian_signs_for_a_child_and_nobody_for_the_dead(birth: str, signer: str) -> None:
    people: Household = {"chichi": {**FATHER, "card": True}, "ko": {**CHILD, "birth": birth}}
    needed = [Needed("mnc_shomei_hakko", "f_denshi_shomei", ("ko",))]
    (sheet,) = Visit(people, needed).sheets()
    words = library().words[signer]
    assert sheet.signer == signer
    assert words in "".join(one.text for one in draw_sheets([sheet]).ink)
    dead: Household = {**people, "ko": {**people["ko"], "dead": True}}
    (sheet,) = Visit(dead, needed).sheets()
    assert sheet.signer == ""
