"""Family register: whose column it is, and what is left to the desk."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

import forms.derive  # noqa: F401 - registers every derivation
from forms.asking import DERIVATIONS, Asking, FieldValue
from kiosk.answers import Value
from tests.forms.content.visit import NEW_HOME, OLD_HOME, Needed, Visit, chosen

People = Mapping[str, Mapping[str, Value]]
HE: Mapping[str, Value] = {"name": "山田　進", "birth": "1990-05-12", "sex": "男", "zokugara": "世帯主"}
SHE: Mapping[str, Value] = {"name": "川口　梢", "birth": "1992-11-20", "sex": "女"}
COUPLE: People = {"kare": {**HE, "card": True, "betsu_setai": False}, "kanojo": {**SHE, "aite": True}}


def ask(
    name: str, people: People, event: str, needed: tuple[str, ...] = (), about: str = "", /, **answers: Value
) -> FieldValue:
    visit = Visit(people, [Needed(one, "f") for one in needed], answers, event)
    person = about or None
    asking = Asking(visit.guide, visit.case, "f", needed, (), person, person)
    return DERIVATIONS[name].ask(asking)


def test_husband_and_wife_stand_in_their_own_columns() -> None:
    assert ask("otto", COUPLE, "konin") == ("kare",)
    assert ask("tsuma", COUPLE, "konin") == ("kanojo",)
    other: People = {"kanojo": {**SHE, "card": True}, "kare": {**HE, "aite": True}}
    assert ask("otto", other, "konin") == ("kare",)
    married: People = {"kare": {**HE, "card": True}, "tsuma": {**SHE, "zokugara": "妻"}}
    assert ask("tsuma", married, "rikon") == ("tsuma",)


def test_two_of_one_sex_and_a_proxy_are_left_to_the_desk() -> None:
    both: People = {"a": {**SHE, "card": True}, "b": {**SHE, "aite": True}}
    assert ask("tsuma", both, "konin") == () == ask("otto", both, "konin")
    friend: People = {**COUPLE, "kare": {**HE, "card": True, "zokugara": "代理人"}}
    assert ask("otto", friend, "konin") == ()


def test_only_the_visitors_own_domicile_is_known() -> None:
    said = {"honseki": "見本県みほん市辻町２番地", "hittosha": "山田　隆"}
    assert ask("otto_honseki", COUPLE, "konin", **said) == said["honseki"]
    assert ask("otto_hittosha", COUPLE, "konin", **said) == said["hittosha"]
    assert ask("tsuma_honseki", COUPLE, "konin", **said) is None


@pytest.mark.parametrize(("changes", "shown"), [("kanojo", "夫の氏"), ("kare", "妻の氏"), (None, None)])
def test_the_name_after_the_marriage(changes: str | None, shown: str | None) -> None:
    people = {name: {**one, "shimei_kawaru": name == changes} for name, one in COUPLE.items()}
    assert ask("konin_uji", people, "konin") == shown


def test_who_goes_back_to_the_old_name() -> None:
    people = {name: {**one, "shimei_kawaru": name == "kanojo"} for name, one in COUPLE.items()}
    assert ask("modoru", people, "rikon") == "妻"
    assert ask("modoru", people, "rikon", ("konshi_zokusho",)) is None
    assert ask("modoru", COUPLE, "rikon") is None


def test_only_an_agreed_divorce_has_its_kind_and_only_another_its_day() -> None:
    assert ask("rikon_shubetsu", COUPLE, "rikon", shubetsu="協議") == "協議離婚"
    assert ask("rikon_kakutei", COUPLE, "rikon", shubetsu="協議") is None
    assert ask("rikon_shubetsu", COUPLE, "rikon", shubetsu="裁判等") is None
    assert ask("rikon_kakutei", COUPLE, "rikon", shubetsu="裁判等") == date(2026, 11, 15)
    assert ask("rikon_kakutei", COUPLE, "rikon") is None


def test_custody_is_by_hand_unless_there_is_no_child() -> None:
    assert ask("ko_nashi", COUPLE, "rikon", miseinen_no_ko=False) == "なし"
    assert ask("ko_nashi", COUPLE, "rikon", miseinen_no_ko=True) is None
    assert ask("ko_nashi", COUPLE, "rikon") is None


def test_a_notification_has_the_new_home_only_with_a_move() -> None:
    people: People = {"kare": {**COUPLE["kare"], "moves": True}, "kanojo": {**SHE, "moves": False}}
    assert ask(".todoke_jusho", people, "tenkyo", (), "kare") == NEW_HOME
    assert ask(".todoke_jusho", people, "tenkyo", (), "kanojo") is None
    assert ask(".todoke_jusho", people, "konin", (), "kare") == OLD_HOME


def dead(**visitor: Value) -> People:
    return {"chichi": {**HE, "dead": True, "is_head": True}, "ko": {**SHE, "card": True, **visitor}}


def test_who_reports_a_death() -> None:
    assert ask("shibo_todokenin", dead(), "shibo", kankei="子") == ("ko",)
    assert ask("shibo_todokenin", dead(), "shibo", kankei="その他") == ()
    assert ask("shibo_todokenin", dead(), "shibo", kankei="子", dairi=True) == ()
    assert ask("shibo_todokenin", {"ko": {**SHE, "card": True}}, "shibo", kankei="子") == ()


@pytest.mark.parametrize(
    ("house", "shown"),
    [("setai", "同居の親族"), ("ie", "同居の親族"), ("betsu", "同居していない親族"), (None, None)],
)
def test_living_together_is_told_by_the_house(house: str | None, shown: str | None) -> None:
    assert ask("shibo_shikaku", dead(), "shibo", kankei="子", doukyo=house) == shown
    assert ask("shibo_shikaku", dead(), "shibo", kankei="その他", doukyo=house) is None


def test_the_head_of_the_dead_persons_household() -> None:
    assert ask("dead_setainushi", dead(), "shibo") == ("chichi",)
    people: People = {
        "haha": {**SHE, "dead": True, "is_head": False, "zokugara": "妻"},
        "chichi": {**HE, "card": True},
    }
    assert ask("dead_setainushi", people, "shibo") == ("chichi",)
    unsure: People = {**people, "haha": {**SHE, "dead": True}}
    assert ask("dead_setainushi", unsure, "shibo") == ()


def birth(**visitor: Value) -> People:
    return {
        "chichi": {**HE, "parent": True, "betsu_setai": False, **visitor},
        "haha": {**SHE, "parent": True, "mother": True, "zokugara": "妻"},
        "aka": {"birth": "2026-11-18", "sex": "女", "baby": True},
    }


def test_the_baby_is_registered_with_its_mother() -> None:
    assert ask("ko_jusho", birth(card=True), "shussho", (), "aka") == OLD_HOME
    apart = birth(card=True)
    apart = {**apart, "haha": {**apart["haha"], "betsu_setai": True, "address": "葛城市"}}
    assert ask("ko_jusho", apart, "shussho", (), "aka") == "葛城市"


def test_the_babys_place_in_the_household() -> None:
    assert ask("ko_zokugara", birth(card=True), "shussho", (), "aka") == "子"
    assert ask("ko_zokugara", birth(card=True, zokugara="子"), "shussho", (), "aka") is None


def test_an_unmarried_father_does_not_report_the_birth() -> None:
    assert ask("shussho_todokenin", birth(card=True), "shussho") == ()
    assert ask("shussho_todokenin", birth(card=True), "shussho", fubo_konin=True) == ("chichi",)
    people = {**birth(), "haha": {**birth()["haha"], "card": True}}
    assert ask("shussho_shikaku", people, "shussho") == "母"


@pytest.mark.parametrize(
    ("procedures", "shown"),
    [
        (("furigana_henko",), "振り仮名の変更"),
        (("fujuri",), "不受理申出"),
        (("konshi_zokusho", "nyuseki"), None),
        (("x",), None),
    ],
)
def test_the_common_sheet_is_ringed_only_when_it_is_one_thing(
    procedures: tuple[str, ...], shown: str | None
) -> None:
    assert ask("koseki_shurui", COUPLE, "koseki", procedures) == shown


def test_whose_notification_it_is() -> None:
    assert ask("koseki_hito", COUPLE, "koseki", ("fujuri",)) == ("kare",)
    assert ask("koseki_hito", COUPLE, "rikon", ("nyuseki",)) == ()
    visit = Visit(COUPLE, [], {}, "shimei_henko")
    asking = Asking(visit.guide, visit.case, "f", ("ujina_henko",), ("kanojo",), None, None)
    assert DERIVATIONS["koseki_hito"].ask(asking) == ("kanojo",)


@pytest.mark.parametrize(("birthday", "own"), [("2011-11-25", True), ("2011-11-26", False)])
def test_from_fifteen_on_one_signs_oneself(birthday: str, own: bool) -> None:
    people: People = {"ko": {**SHE, "birth": birthday, "card": True}}
    shown = ask("koseki_dairi", people, "koseki", (), "ko")
    assert isinstance(shown, str) and shown.startswith("15歳以上" if own else "15歳未満")


def test_what_the_applicant_is_to_the_dead() -> None:
    assert ask("shinsei_zokugara", dead(), "shibo", kankei="子") == "子"
    assert ask("shinsei_zokugara", dead(zokugara="代理人"), "shibo", kankei="子") is None


@pytest.mark.parametrize(("birthday", "age"), [("1992-11-18", 34), ("1992-11-19", 33), ("1992-11", None)])
def test_how_old_the_mother_was(birthday: str, age: int | None) -> None:
    people = birth(card=True)
    people = {**people, "haha": {**people["haha"], "birth": birthday}}
    assert ask("haha_toshi", people, "shussho", (), "aka") == age


def test_two_notifications_are_two_sheets() -> None:
    needed = [Needed("konshi_zokusho", "f_koseki_std"), Needed("fujuri", "f_koseki_std")]
    sheets = Visit(COUPLE, needed, {}, "rikon").sheets()
    assert [chosen(one, "届出の種類") for one in sheets] == [{"婚氏続称"}, {"不受理申出"}]
    assert [one.subject for one in sheets] == ["kare", "kare"]
