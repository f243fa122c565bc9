"""Moves and households: who leaves and who stays, and who heads them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

import forms.derive  # noqa: F401 - registers every derivation
from forms.asking import DERIVATIONS, Asking, FieldValue
from kiosk.answers import Value
from tests.forms.content.visit import OLD_HOME, Needed, Visit, chosen, shown

People = Mapping[str, Mapping[str, Value]]
HE: Mapping[str, Value] = {
    "name": "見本　太郎",
    "birth": "1986-05-12",
    "sex": "男",
    "zokugara": "世帯主",
    "kenpo": "kokuho",
    "inkan": True,
}
SHE: Mapping[str, Value] = {
    "name": "見本　花子",
    "birth": "1988-09-03",
    "sex": "女",
    "zokugara": "妻",
    "kenpo": "shaho_honnin",
    "inkan": False,
}
SON: Mapping[str, Value] = {"name": "見本　一郎", "birth": "2017-08-20", "sex": "男", "zokugara": "子"}
HER_MOTHER: Mapping[str, Value] = {
    "name": "川口　梅",
    "birth": "1950-02-01",
    "zokugara": "妻の母",
    "kenpo": "koki",
}


def family(*moving: str, head: str = "chichi", came: str = "chichi") -> People:
    people = {"chichi": HE, "haha": SHE, "ko": SON, "sobo": HER_MOTHER}
    return {
        name: {**one, "moves": name in moving, "is_head": name == head, "card": name == came}
        for name, one in people.items()
    }


def ask(name: str, people: People, event: str, about: str = "", **answers: Value) -> FieldValue:
    visit = Visit(people, [], answers, event)
    asking = Asking(visit.guide, visit.case, "f", (), (), about or None, about or None)
    return DERIVATIONS[name].ask(asking)


EVERYBODY = ("chichi", "haha", "ko", "sobo")


def test_the_whole_household_or_a_part_moves() -> None:
    assert ask("tenkyo_kubun", family(*EVERYBODY), "tenkyo") == "転居（世帯全部）"
    assert ask("tenkyo_kubun", family("haha", "ko"), "tenkyo") == "転居（世帯の一部）"
    assert ask("tenkyo_kubun", {"haha": {**SHE, "moves": True}}, "tenkyo") is None
    child: People = {"haha": {**SHE, "is_head": True}, "ko": {**SON, "moves": True}}
    assert ask("tenshutsu_kubun", child, "tenshutsu", saki="国内") == "転出（世帯の一部）"
    assert ask("tenshutsu_kubun", family(*EVERYBODY), "tenshutsu", saki="国内") == "転出（世帯全部）"
    assert ask("tenshutsu_kubun", family("haha", "ko"), "tenshutsu", saki="国内") == "転出（世帯の一部）"
    assert ask("tenshutsu_kubun", family("haha", "ko"), "tenshutsu", saki="国外") == "国外への転出"


@pytest.mark.parametrize(("told", "shown"), [(True, "カード"), (False, "紙"), (None, None)])
def test_the_card_or_paper_takes_the_move_along(told: bool | None, shown: str | None) -> None:
    assert ask("tenshutsu_tokurei", family(*EVERYBODY), "tenshutsu", tokurei=told) == shown


def test_what_is_noted_with_a_move() -> None:
    people = family(*EVERYBODY)
    said = {"jido_jukyusha": "haha"}
    assert ask(".fuki_tenkyo", people, "tenkyo", "chichi", **said) == ("国保",)
    assert ask(".fuki_tenkyo", people, "tenkyo", "haha", **said) == ("児童手当",)
    assert ask(".fuki_tenkyo", people, "tenkyo", "ko", **said) == ("学校",)
    assert ask(".fuki_tenshutsu", people, "tenshutsu", "ko", **said) == ()
    assert ask(".fuki_tenshutsu", people, "tenshutsu", "sobo", **said) == ("後期", "介護")
    assert ask(".fuki_tenshutsu", people, "tenshutsu", "haha", **said, jukyusha_komuin=True) == ()


def test_a_registered_seal_and_insurance_are_said_only_when_known() -> None:
    people = family(*EVERYBODY)
    assert ask(".inkan_umu", people, "tenshutsu", "chichi") == "有"
    assert ask(".inkan_umu", people, "tenshutsu", "haha") == "無"
    assert ask(".inkan_umu", people, "tenshutsu", "ko") is None
    assert [ask(".kokuho_umu", people, "setai_henko", one) for one in ("chichi", "haha", "ko")] == [
        "有",
        "無",
        None,
    ]


def test_who_heads_those_who_leave() -> None:
    assert ask("ugoku_setainushi", family(*EVERYBODY), "tenshutsu") == ("chichi",)
    assert ask("ugoku_setainushi", family("haha", "ko"), "tenshutsu") == ()
    assert ask("ugoku_setainushi", family("haha", "ko"), "tenshutsu", setainushi="haha") == ("haha",)
    assert ask("ugoku_setainushi", family(*EVERYBODY), "tenkyo", setainushi="zaiju") == ()
    assert ask("ugoku_setainushi", family(*EVERYBODY), "tenkyo", kizon_setai=True) == ()
    assert ask("gen_setainushi", family("haha", "ko"), "tenshutsu") == ("chichi",)


def test_relationships_in_a_new_home() -> None:
    together, apart = family(*EVERYBODY), family("haha", "ko")
    assert [ask(".zoku_ugoku", together, "tenkyo", one) for one in ("chichi", "haha")] == ["世帯主", "妻"]
    assert ask(".zoku_ugoku", apart, "tenkyo", "ko") is None
    told = [ask(".zoku_ugoku", apart, "tenkyo", one, setainushi="haha") for one in ("haha", "ko")]
    assert told == ["世帯主", "子"]


def test_a_marriage_tells_the_head_afterwards_only() -> None:
    assert ask("setai_mae", family(), "konin") == ()
    assert ask("setai_mae", family(), "konin", kyu_setainushi="haha") == ("haha",)


def test_a_wife_moves_into_her_husbands_household() -> None:
    visit = Visit(family("haha", "ko"), [], {}, "tenkyo")
    both = replace(visit.case, answers=replace(visit.case.answers, events=("konin", "tenkyo")))
    asking = Asking(visit.guide, both, "f", (), (), "haha", "haha")
    assert DERIVATIONS["ugoku_setainushi"].ask(asking) == ("chichi",)
    assert DERIVATIONS[".zoku_ugoku"].ask(asking) == "妻"
    assert DERIVATIONS[".zoku_kyu"].ask(asking) is None


def test_the_household_of_a_marriage_is_told_as_it_will_be() -> None:
    people = family("haha", head="chichi", came="haha")
    for event, before in (("tenkyo", ["見本　太郎"]), ("konin", [""])):
        (sheet,) = Visit(people, [Needed("tenkyo_todoke", "f_ido_tenkyo")], {}, event).sheets()
        assert shown(sheet, "異動", "今までの世帯主") == before


def test_who_joins_or_splits_off_has_a_head_of_their_own() -> None:
    joined = family("sobo")
    assert ask("setai_mae", joined, "setai_henko", setai_shurui="合併") == ()
    assert ask(".zoku_kyu", joined, "setai_henko", "sobo", setai_shurui="合併") is None
    assert ask("setai_ato", joined, "setai_henko", setai_shurui="合併") == ("chichi",)
    assert ask("setai_ato", joined, "setai_henko", setai_shurui="分離") == ()
    assert ask("setai_ato", joined, "setai_henko", setai_shurui="分離", setainushi="sobo") == ("sobo",)


def test_those_who_stay_get_a_head_of_their_own() -> None:
    people = family("chichi")
    assert ask("setai_hito", people, "tenkyo") == ("haha", "ko", "sobo")
    assert ask("setai_daihyo", people, "tenkyo") == ("haha",)
    assert ask("setai_mae", people, "tenkyo") == ("chichi",)
    assert ask("setai_ato", people, "tenkyo", setainushi="chichi") == ()
    assert ask("setai_ato", people, "tenkyo", setainushi="chichi", nokoru_setainushi="haha") == ("haha",)
    assert ask("setai_riyu", people, "tenkyo") == "世帯主が転居したため"


@pytest.mark.parametrize(
    ("event", "told", "shown"),
    [
        ("setai_henko", "世帯主変更", "世帯主変更"),
        ("setai_henko", "分離", "世帯分離"),
        ("setai_henko", "合併", "世帯合併"),
        ("setai_henko", "構成変更", "世帯構成変更"),
        ("setai_henko", None, None),
        ("shibo", "分離", "世帯主変更"),
        ("konin", None, "世帯合併"),
        ("rikon", None, "世帯分離"),
    ],
)
def test_the_kind_of_change(event: str, told: str | None, shown: str | None) -> None:
    assert ask("setai_shurui", family("haha"), event, setai_shurui=told) == shown


def test_a_new_head_concerns_everybody_and_a_split_those_who_go() -> None:
    assert ask("setai_hito", family("haha", "ko"), "setai_henko", setai_shurui="分離") == ("haha", "ko")
    assert ask("setai_hito", family("haha"), "setai_henko", setai_shurui="世帯主変更") == EVERYBODY


def test_relationships_follow_the_head() -> None:
    people = family()
    same = {"setainushi": "chichi"}
    other = {"setainushi": "haha"}
    assert [ask(".zoku_shin", people, "setai_henko", one, **same) for one in ("chichi", "haha")] == [
        "世帯主",
        "妻",
    ]
    assert [ask(".zoku_shin", people, "setai_henko", one, **other) for one in ("haha", "ko")] == [
        "世帯主",
        "子",
    ]
    assert [ask(".zoku_kyu", people, "setai_henko", one, **other) for one in ("chichi", "ko")] == [
        "世帯主",
        "子",
    ]
    assert ask(".zoku_shin", people, "setai_henko", "haha") is None
    clerk = {**people, "ko": {**people["ko"], "zokugara_shin": "夫の子"}}
    assert ask(".zoku_shin", clerk, "setai_henko", "ko", **other) == "夫の子"


@pytest.mark.parametrize(("yoken", "ringed"), [("廃止", "廃止"), ("亡失", None), (None, None)])
def test_what_was_lost_is_ringed_by_hand(yoken: str | None, ringed: str | None) -> None:
    assert ask("inkan_haishi", family(), "inkan", yoken=yoken) == ringed


def test_whose_card_is_given_back() -> None:
    gone = {**family(), "sobo": {**HER_MOTHER, "dead": True}}
    assert ask("henno_hito", gone, "shibo") == ("sobo",)
    assert ask("henno_hito", family(), "mynumber") == ("chichi",)
    assert (
        ask("henno_hito", {**family(), "chichi": {**HE, "card": True, "zokugara": "代理人"}}, "mynumber")
        == ()
    )


@pytest.mark.parametrize(
    ("event", "why"), [("tenshutsu", "国外への転出"), ("shibo", "死亡"), ("mynumber", "本人の希望")]
)
def test_why_a_card_is_given_back(event: str, why: str) -> None:
    visit = Visit(family(), [Needed("mnc_henno", "f_mnc_henno", ("haha",))], {}, event)
    (sheet,) = visit.sheets()
    assert sheet.subject == "haha" and chosen(sheet, "返納の理由") == {why}


def test_the_former_name_is_of_who_marries() -> None:
    people = {name: {**one, "shimei_kawaru": name == "haha"} for name, one in family().items()}
    assert ask("kyuji_hito", people, "konin") == ("haha",)
    assert ask("kyuji_hito", people, "shimei_henko") == ("chichi",)
    assert (
        ask("kyuji_kubun", people, "konin") == "記載" and ask("kyuji_kubun", people, "shimei_henko") is None
    )


def test_more_people_than_rows_go_on_a_second_sheet() -> None:
    many = {**family(*EVERYBODY), **{f"ko{n}": {**SON, "moves": True, "is_head": False} for n in range(3)}}
    (sheet,) = Visit(
        many, [Needed("tenshutsu_todoke", "f_ido_tenshutsu")], {"saki": "国内"}, "tenshutsu"
    ).sheets()
    assert sheet.pages == 2
    assert len(shown(sheet, "転出する人", "氏名（フリガナ）")) == 7


def test_who_leaves_the_city_still_lives_at_the_old_address() -> None:
    visit = Visit(
        family(*EVERYBODY), [Needed("tenshutsu_todoke", "f_ido_tenshutsu")], {"saki": "国内"}, "tenshutsu"
    )
    (sheet,) = visit.sheets()
    assert shown(sheet, "異動", "現住所") == [OLD_HOME]
    assert shown(sheet, "異動", "現世帯主") == ["見本　太郎"]
