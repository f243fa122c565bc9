"""Sheets of other life events than a move: nobody stands in the field of somebody else."""

from __future__ import annotations

from collections.abc import Mapping

from forms.render import Sheet
from kiosk.answers import Value
from tests.forms.content.visit import NUMBER, OLD_HOME, Needed, Visit, chosen, shown

Person = Mapping[str, Value]

HUSBAND: Person = {
    "name": "山田　正男",
    "kana": "ヤマダ　マサオ",
    "birth": "1943-02-10",
    "sex": "男",
    "zokugara": "世帯主",
    "dead": True,
}
WIDOW: Person = {
    "name": "山田　ウメ",
    "kana": "ヤマダ　ウメ",
    "birth": "1946-07-01",
    "sex": "女",
    "zokugara": "妻",
    "betsu_setai": False,
    "card": True,
}
FATHER: Person = {"name": "鈴木　健", "birth": "1994-01-20", "sex": "男", "zokugara": "世帯主", "card": True}
MOTHER: Person = {"name": "鈴木　美咲", "birth": "1995-04-02", "sex": "女", "zokugara": "妻", "mother": True}
BABY: Person = {"name": "鈴木　陽葵", "birth": "2026-11-16", "zokugara": "子", "baby": True}
BIRTH = {"chichi": FATHER, "haha": MOTHER, "akachan": BABY}


def death(form: str, procedure: str = "x", **answers: Value) -> Sheet:
    people = {"otto": HUSBAND, "tsuma": WIDOW}
    needed = [Needed(procedure, form, mark="○")]
    (sheet,) = Visit(people, needed, {"kankei": "配偶者", **answers}, "shibo", print_number=True).sheets()
    return sheet


def test_the_dead_and_the_heir_each_in_their_own_part() -> None:
    for form, part, heirs in (
        ("f_sozokunin_shitei", "亡くなった方", "相続人の代表"),
        ("f_genshoyusha", "登記名義人", "現所有者"),
    ):
        sheet = death(form)
        label = "亡くなった方" if form == "f_genshoyusha" else "氏名"
        assert shown(sheet, part, label) == ["山田　正男"]
        assert shown(sheet, part, "最後の住所") == [OLD_HOME]
        assert shown(sheet, heirs, "氏名") == ["山田　ウメ"]
        assert shown(sheet, heirs, "続柄") == ["配偶者"]
        assert shown(sheet, heirs, "個人番号") == [NUMBER.digits]


def test_the_address_of_the_dead_is_not_the_visitors_who_lives_elsewhere() -> None:
    people = {"otto": HUSBAND, "tsuma": {**WIDOW, "betsu_setai": True}}
    (sheet,) = Visit(people, [Needed("x", "f_genshoyusha")], {"kankei": "子"}, "shibo").sheets()
    assert shown(sheet, "登記名義人", "最後の住所") == [""]


def test_what_of_the_dead_goes_back_is_brought_by_the_family() -> None:
    sheet = death("f_techo_henkan")
    assert shown(sheet, "手帳の持ち主", "氏名") == ["山田　正男"]
    assert shown(sheet, "窓口に来た人", "氏名") == ["山田　ウメ"]
    assert chosen(sheet, "返す理由") == {"亡くなった"}


def test_the_account_is_not_in_the_name_of_the_dead() -> None:
    sheet = death("f_jido_mishiharai", koza="銀行")
    assert shown(sheet, "亡くなった受給者", "氏名") == ["山田　正男"]
    assert shown(sheet, "法定代理人", "氏名") == ["山田　ウメ"]
    assert shown(sheet, "振込先口座", "口座名義（カナ）") == [""]


def test_the_bike_given_up_belonged_to_the_dead() -> None:
    sheet = death("f_gentsuki_haisha", "gentsuki_haisha")
    assert shown(sheet, "所有者", "氏名") == ["山田　正男"]
    assert shown(sheet, "届出者", "氏名") == ["山田　ウメ"]


def test_the_mother_gives_the_number_of_children_not_the_father_who_came() -> None:
    (sheet,) = Visit(BIRTH, [Needed("taiji_kazu", "f_taiji_kazu")], event="shussho").sheets()
    assert sheet.subject == "haha" and sheet.signer == "subject_signs"
    assert shown(sheet, "届け出る人", "氏名") == ["鈴木　美咲"]
    assert shown(sheet, "届出の内容", "予定日・出産の日") == ["2026-11-16"]


def test_the_notice_of_birth_is_about_the_baby_and_its_mother() -> None:
    (sheet,) = Visit(BIRTH, [Needed("shussei_renraku", "f_shussei_renraku")], event="shussho").sheets()
    assert shown(sheet, "赤ちゃん", "氏名") == ["鈴木　陽葵"]
    assert shown(sheet, "お母さん", "氏名") == ["鈴木　美咲"]


def test_the_parents_support_the_baby_in_hospital() -> None:
    people = {**BIRTH, "chichi": {**FATHER, "parent": True}}
    (sheet,) = Visit(people, [Needed("yoiku_iryo", "f_yoiku")], event="shussho").sheets()
    assert shown(sheet, "扶養義務者", "氏名（フリガナ）") == ["鈴木　健", "鈴木　美咲"]
    assert shown(sheet, "扶養義務者", "子との続柄") == ["父", "母"]


def test_a_bigger_allowance_names_the_baby() -> None:
    needed = [Needed("jido_teate_gakukaitei", "f_jido_gakukaitei")]
    (sheet,) = Visit(BIRTH, needed, {"jido_jukyusha": "chichi"}, "shussho").sheets()
    assert shown(sheet, "増える児童", "氏名（フリガナ）") == ["鈴木　陽葵"]
    assert shown(sheet, "減る児童", "氏名（フリガナ）") == []
    assert chosen(sheet, "増額の事由") == {"出生"} and not chosen(sheet, "減額の事由")


def test_the_health_questions_of_a_pregnancy_are_never_printed() -> None:
    woman = {"haha": {**MOTHER, "card": True}}
    answers = {"kenshin": "受けた", "yotei_bi": "2027-05-20"}
    (sheet,) = Visit(woman, [Needed("ninshin_todoke", "f_ninshin")], answers, "ninshin").sheets()
    assert shown(sheet, "妊婦", "氏名") == ["鈴木　美咲"]
    assert not chosen(sheet, "性病の健康診断") and not chosen(sheet, "結核の健康診断")


def test_after_a_divorce_the_former_spouse_ends_the_claim() -> None:
    people = {"haha": {**MOTHER, "card": True, "moves": True}, "ko": {**BABY, "moves": True}}
    needed = [
        Needed("jido_teate_nintei", "f_jido_nintei"),
        Needed("jido_teate_shometsu", "f_jido_shometsu"),
    ]
    visit = Visit(people, needed, {"jido_jukyusha_henko": True}, "rikon")
    assert shown(visit.sheets("f_jido_nintei")[0], "請求者", "氏名") == ["鈴木　美咲"]
    ended = visit.sheets("f_jido_shometsu")[0]
    assert shown(ended, "受給者", "氏名") == [""] and shown(ended, "受給者", "電話") == [""]
    assert shown(ended, "窓口に来た人", "氏名") == ["鈴木　美咲"]


def test_a_changed_name_is_not_taken_from_the_card() -> None:
    people = {"haha": {**MOTHER, "card": True, "shimei_kawaru": True}}
    needed = [Needed("shintai_henko", "f_techo_henko", ("haha",))]
    (sheet,) = Visit(people, needed, event="konin").sheets()
    assert shown(sheet, "本人", "氏名") == [""]
    assert shown(sheet, "変更", "氏名の変更") == ["鈴木　美咲"]
    told = {"haha": {**people["haha"], "shin_shimei": "佐藤　美咲"}}
    (sheet,) = Visit(told, needed, event="konin").sheets()
    assert shown(sheet, "本人", "氏名") == ["佐藤　美咲"]
    children = {**told, "ko": BABY}
    needed = [Needed("hoiku_henko", "f_hoiku_nintei", ("ko",))]
    (sheet,) = Visit(children, needed, event="rikon").sheets()
    assert shown(sheet, "保護者（申請者）", "氏名") == ["佐藤　美咲"]


def test_an_open_list_is_begun_by_hand_where_nobody_is_known() -> None:
    needed = [Needed("shiei_jutaku", "f_shiei")]
    (sheet,) = Visit({"chichi": FATHER}, needed, event="konin").sheets()
    names = [
        one
        for page in sheet.filled
        for one in page.fields
        if one.box.section == "異動する人" and one.box.cell.label == "氏名（フリガナ）"
    ]
    assert [one.pencil for one in names] == [True, False, False, False]
    assert not any(one.nobody for one in names)


def test_the_back_of_a_sheet_says_so() -> None:
    needed = [Needed("jido_teate_gakukaitei", "f_jido_gakukaitei")]
    (sheet,) = Visit(BIRTH, needed, {"jido_jukyusha": "chichi"}, "shussho").sheets()
    assert sheet.pages == 2
    front, back = ({one.box.id for one in page.fields} for page in sheet.filled)
    assert not front & back


def test_nobody_writes_down_an_insurance_that_stays_the_same() -> None:
    people = {"chichi": FATHER, "ko": {**BABY, "moves": True}}
    needed = [Needed("kodomo_iryo_henko", "f_kodomo_iryo_henko", ("ko",))]
    (sheet,) = Visit(people, needed, event="tenkyo").sheets()
    pencils = {one.box.cell.label for page in sheet.filled for one in page.fields if one.pencil}
    assert not pencils & {"保険の種類", "保険者名・番号", "記号・番号・枝番"}
    assert chosen(sheet, "変更の内容") == {"住所"}
    people["ko"] = {**BABY, "kenpo_old": "shaho_fuyo", "kenpo": "kokuho"}
    (sheet,) = Visit(people, needed, event="taishoku").sheets()
    assert chosen(sheet, "保険の種類") == {"国保"}


def test_a_right_that_ends_asks_for_no_account() -> None:
    def pencils(procedure: str, event: str) -> set[str]:
        (sheet,) = Visit(BIRTH, [Needed(procedure, "f_hitorioya")], event=event).sheets()
        return {one.box.cell.label for page in sheet.filled for one in page.fields if one.pencil}

    account = {"金融機関・支店", "口座番号", "口座名義（カナ）"}
    assert account <= pencils("hitorioya_iryo", "rikon")
    assert not account & pencils("hitorioya_soshitsu", "konin")


def test_of_a_second_list_that_is_too_long_the_clerk_is_told() -> None:
    students: Mapping[str, Person] = {
        f"ko{number}": {
            "name": f"鈴木　{number}",
            "birth": "2006-06-01",
            "zokugara": "子",
            "seikei_futan": True,
        }
        for number in range(3)
    }
    needed = [Needed("jido_teate_nintei", "f_jido_nintei")]
    (sheet,) = Visit({**BIRTH, **students}, needed, {"jido_jukyusha": "chichi"}, "shussho").sheets()
    (found,) = sheet.findings
    assert (found.field, found.detail) == ("大学生年代", "あと1人")
