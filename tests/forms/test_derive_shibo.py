"""After a death, around a birth, and for who needs care: whose sheet, which day, what is claimed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

import pytest

import forms.derive  # noqa: F401 - registers every derivation
from forms.asking import DERIVATIONS, Asking, FieldValue
from kiosk.answers import Address, Value
from tests.forms.content.visit import NEW_HOME, OLD_HOME, Needed, Visit

D = date(2026, 11, 15)
People = Mapping[str, Mapping[str, Value]]
HUSBAND: Mapping[str, Value] = {
    "name": "山田　正男",
    "birth": "1943-02-10",
    "sex": "男",
    "zokugara": "世帯主",
}
WIFE: Mapping[str, Value] = {"name": "山田　ウメ", "birth": "1946-07-01", "sex": "女", "zokugara": "妻"}
SON: Mapping[str, Value] = {"name": "山田　進", "birth": "1972-05-05", "sex": "男", "zokugara": "子"}


@dataclass(frozen=True)
class Story:
    event: str
    people: People
    needed: tuple[str, ...] = ()
    answers: Mapping[str, Value] = field(default_factory=dict)
    persons: tuple[str, ...] = ()

    def ask(self, name: str, subject: str | None = None) -> FieldValue:
        needed = [Needed(one, "f", self.persons) for one in self.needed]
        visit = Visit(self.people, needed, self.answers, self.event, D)
        asking = Asking(visit.guide, visit.case, "f", self.needed, self.persons, subject, subject)
        return DERIVATIONS[name].ask(asking)


def death(*needed: str, wife: Mapping[str, Value] | None = None, **answers: Value) -> Story:
    people: People = {
        "otto": {**HUSBAND, "dead": True, "is_head": True},
        "tsuma": {**WIFE, "card": True, "betsu_setai": False, **(wife or {})},
        "ko": SON,
    }
    return Story("shibo", people, needed, answers)


@pytest.mark.parametrize("told", [True, "me", "自分", "tsuma"])
def test_the_chief_mourner_is_the_visitor(told: Value) -> None:
    assert death(sosai_shinseisha=told).ask("moshu") == ("tsuma",)


@pytest.mark.parametrize("told", ["ほか", False, None, "otto"])
def test_another_mourner_writes_by_hand(told: Value) -> None:
    assert death(sosai_shinseisha=told).ask("moshu") == ()


def test_the_chief_mourner_may_be_another_of_the_family() -> None:
    assert death(sosai_shinseisha="ko").ask("moshu") == ("ko",)


def test_a_proxy_is_no_mourner() -> None:
    assert death(sosai_shinseisha=True, wife={"zokugara": "代理人"}).ask("moshu") == ()


def test_the_relation_is_the_visitors_own() -> None:
    assert death(kankei="兄弟姉妹").ask("dead_kankei", "tsuma") == "兄弟姉妹"
    assert death(kankei="配偶者").ask("dead_kankei", "ko") is None
    assert death(kankei="配偶者").ask("dead_kankei", None) is None


@pytest.mark.parametrize(
    ("sex", "told", "printed"),
    [
        ("女", "配偶者", "妻"),
        ("男", "配偶者", "夫"),
        ("女", "親", "母"),
        ("男", "親", "父"),
        ("女", "子", "子"),
    ],
)
def test_a_sheet_names_one_of_husband_and_wife(sex: str, told: str, printed: str) -> None:
    assert death(kankei=told, wife={"sex": sex}).ask("dead_kankei", "tsuma") == printed


def test_the_day_of_death_is_of_a_death_only() -> None:
    assert death().ask("shibo_bi") == D
    assert Story("hoken", death().people).ask("shibo_bi") is None


def test_who_died_lived_where_the_same_household_lives() -> None:
    assert death().ask("dead_jusho") == OLD_HOME
    assert death(wife={"betsu_setai": True}).ask("dead_jusho") is None
    assert death(wife={"betsu_setai": None}).ask("dead_jusho") is None
    assert death(wife={"zokugara": "代理人"}).ask("dead_jusho") is None
    assert death(wife={"betsu_setai": True}, doukyo="ie").ask("dead_jusho") == OLD_HOME, (
        "two households, one house"
    )
    assert death(wife={"betsu_setai": True}, doukyo="betsu").ask("dead_jusho") is None
    told = Address("緑が丘", "１番", "", "", "見本県みほん市")
    assert death(wife={"betsu_setai": True}, dead_jusho=told).ask("dead_jusho") == told


@pytest.mark.parametrize(
    ("told", "shown"),
    [("setai", "同じ世帯"), ("ie", "別の世帯（住所は同じ）"), ("betsu", "別の世帯"), (None, None)],
)
def test_living_together_is_of_the_visitor_and_the_dead(told: str | None, shown: str | None) -> None:
    assert death(doukyo=told).ask("dead_dokyo", "tsuma") == shown
    assert death(doukyo=told).ask("dead_dokyo", "ko") is None


def test_which_insurance_pays_for_the_funeral() -> None:
    assert death("kokuho_sosaihi").ask("sosaihi_seido") == "国民健康保険"
    assert death("koki_sosaihi").ask("sosaihi_seido") == "後期高齢者医療"
    assert death().ask("sosaihi_seido") is None


@pytest.mark.parametrize(("birth", "listed"), [("2008-04-02", ("ko",)), ("2008-04-01", ())])
def test_children_of_the_survivors_pension(birth: str, listed: tuple[str, ...]) -> None:
    people = death().people
    assert Story("shibo", {**people, "ko": {**SON, "birth": birth}}).ask("izoku_jido") == listed


def test_who_claims_what_the_insurance_still_owes() -> None:
    assert death("kokuho_kogaku").ask("kyufu_shinseisha") == ("tsuma",)
    swapped = {"otto": HUSBAND, "tsuma": {**WIFE, "dead": True}, "ko": {**SON, "card": True}}
    assert Story("shibo", swapped, ("kokuho_kogaku",)).ask("kyufu_shinseisha") == ("otto",)


def care(event: str, *needed: str, persons: tuple[str, ...] = (), **father: Value) -> Story:
    people: People = {"ko": {**SON, "card": True}, "otto": {**HUSBAND, **father}}
    return Story(event, people, needed, {}, persons)


def test_care_is_for_the_target_and_not_for_the_visitor() -> None:
    assert care("kaigo", target=True).ask("kaigo_hito") == ("otto",)
    assert care("tenkyo", "kaigo_henko", persons=("otto",)).ask("kaigo_hito") == ("otto",)
    assert care("shibo", "kaigo_soshitsu", dead=True).ask("kaigo_hito") == ("otto",)
    assert care("kaigo").ask("kaigo_hito") == ()


@pytest.mark.parametrize(
    ("story", "notice", "reason"),
    [
        (care("tenkyo", "kaigo_henko", persons=("otto",), moves=True), ("異動",), ("転居",)),
        (care("konin", "kaigo_henko", persons=("otto",), shimei_kawaru=True), ("異動",), ("氏名変更",)),
        (care("tenshutsu", "kaigo_soshitsu", persons=("otto",), moves=True), ("喪失",), ("転出",)),
        (
            care("tenshutsu", "kaigo_jukyu_shikaku", "kaigo_soshitsu", persons=("otto",), moves=True),
            ("喪失", "受給資格証明書の交付"),
            ("転出",),
        ),
        (care("shibo", "kaigo_soshitsu", dead=True), ("喪失",), ("死亡",)),
    ],
)
def test_notices_of_the_care_insurance(
    story: Story, notice: tuple[str, ...], reason: tuple[str, ...]
) -> None:
    assert story.ask("kaigo_todoke", "otto") == notice
    assert story.ask("kaigo_jiyu", "otto") == reason
    assert story.ask("kaigo_bi", "otto") == D


@pytest.mark.parametrize(
    ("level", "umu", "text", "back"),
    [
        ("要介護2", "有", "要介護2", ("被保険者証", "負担割合証")),
        (True, "有", None, ("被保険者証", "負担割合証")),
        (False, "無", None, ("被保険者証",)),
        ("申請中", None, None, ("被保険者証",)),
    ],
)
def test_who_is_certified_gives_two_papers_back(
    level: Value, umu: str | None, text: str | None, back: tuple[str, ...]
) -> None:
    story = care("tenkyo", "kaigo_henko", persons=("otto",), kaigo_nintei=level)
    assert story.ask("kaigo_nintei_umu", "otto") == umu
    assert story.ask("kaigo_yokaigo", "otto") == text
    assert story.ask("kaigo_henno", "otto") == back
    assert care("tenkyo", "kaigo_henko", persons=("otto",)).ask("kaigo_nintei_umu", "otto") is None


def test_papers_that_are_printed_again() -> None:
    assert care("kaigo", "kaigo_sho_sai", "kaigo_wariai_sai").ask("kaigo_sho") == ("被保険者証", "負担割合証")
    assert care("kaigo", "kaigo_wariai_sai").ask("kaigo_sho") == ("負担割合証",)


def test_the_applicant_for_care_and_the_insured() -> None:
    assert care("kaigo", target=True).ask("kaigo_shinsei_kankei", "otto") == "同じ世帯"
    assert care("kaigo", target=True).ask("kaigo_shinsei_kankei", "ko") == "本人"
    apart: People = {"ko": {**SON, "card": True, "betsu_setai": True}, "otto": HUSBAND}
    assert Story("kaigo", apart).ask("kaigo_shinsei_kankei", "otto") == "別の世帯"
    assert Story("kaigo", apart, answers={"dairi": True}).ask("kaigo_shinsei_kankei", "otto") is None


def birth(event: str, *babies: str, **answers: Value) -> Story:
    people: dict[str, Mapping[str, Value]] = {"haha": {**WIFE, "card": True, "mother": True}}
    people |= {f"ko{place}": {"birth": one, "baby": True} for place, one in enumerate(babies)}
    return Story(event, people, ("nenkin_sanzen",), answers)


def test_the_expected_day_before_and_the_day_itself_after() -> None:
    due = date(2027, 5, 20)
    assert birth("ninshin", yotei_bi=due).ask("shussan_bi") == due
    assert birth("ninshin").ask("shussan_bi") is None
    assert birth("ninshin").ask("shussan_kubun") == "出産予定日"
    assert birth("shussho", "2026-11-10", yotei_bi=due).ask("shussan_bi") == date(2026, 11, 10)
    assert birth("shussho").ask("shussan_bi") == D
    assert birth("shizan").ask("shussan_bi") == D
    assert birth("shizan").ask("shussan_kubun") == "出産日"
    assert birth("hoken").ask("shussan_kubun") is None


def test_twins_are_seen_and_one_child_is_left_to_the_pen() -> None:
    assert birth("shussho", "2026-11-10", "2026-11-10").ask("tatai") == "多胎"
    assert birth("shussho", "2026-11-10").ask("tatai") is None
    assert birth("ninshin", tatai=True).ask("tatai") == "多胎"
    assert birth("ninshin", tatai="単胎").ask("tatai") == "単胎"
    assert [birth("ninshin", tatai=many).ask("tatai") for many in (1, 2, 3)] == ["単胎", "多胎", "多胎"]


def test_nobody_is_asked_for_the_name_of_a_stillborn_child() -> None:
    assert birth("shizan").ask("ko_shimei") == "―"
    assert birth("shizan").ask("shizan_shu") is None
    assert birth("shussho", "2026-11-10").ask("ko_shimei") is None
    assert birth("shussho", "2026-11-10").ask("shizan_shu") == "―"


@pytest.mark.parametrize(
    ("born", "until"),
    [
        ("2026-11-18", date(2027, 11, 17)),
        ("2028-02-29", date(2029, 2, 28)),
        ("2026-01-01", date(2026, 12, 31)),
    ],
)
def test_a_child_is_raised_until_the_eve_of_its_birthday(born: str, until: date) -> None:
    assert birth("shussho", born).ask("ikuji_owari") == until
    assert birth("nenkin", born).ask("ikuji_owari") is None


def test_the_child_of_its_parents() -> None:
    story = birth("shussho", "2026-11-10")
    assert story.ask("ikuji_zokugara", "haha") == "子"
    assert story.ask("ikuji_zokugara", "ko0") is None
    assert story.ask("ikuji_dokyo", "haha") == "同居"
    assert birth("nenkin").ask("ikuji_dokyo", "haha") is None


def move(event: str, **father: Value) -> Story:
    people: People = {
        "ko": {**SON, "card": True, "moves": False, "betsu_setai": False},
        "otto": {**HUSBAND, **father},
    }
    return Story(event, people)


def test_addresses_before_and_after() -> None:
    for event in ("tennyu", "tenkyo", "tenshutsu"):
        assert move(event, moves=True).ask("shin_jusho", "otto") == NEW_HOME
    assert move("tenkyo", moves=True).ask("jusho", "otto") == NEW_HOME
    assert move("tenshutsu", moves=True).ask("jusho", "otto") == OLD_HOME
    assert move("tenshutsu", moves=True).ask("kyu_jusho", "otto") == OLD_HOME
    assert move("tenkyo", moves=True).ask("kyu_jusho", "otto") is None
    assert move("tenkyo", moves=False).ask("jusho", "otto") == OLD_HOME
    assert move("shimei_henko").ask("shin_jusho", "otto") == OLD_HOME
    assert move("shimei_henko").ask("kyu_jusho", "otto") == "―"
    assert move("tenkyo", moves=True, address="見本県川崎市").ask("kyu_jusho", "otto") == "見本県川崎市"


def test_the_postal_code_is_of_the_address_from_the_glass() -> None:
    assert move("tenkyo", moves=True).ask("jusho_zip", "otto") == "9876543"
    assert move("tenkyo", moves=False).ask("jusho_zip", "otto") is None


def test_the_visitors_telephone_is_of_the_household_only() -> None:
    people = {"ko": {**SON, "card": True}, "otto": HUSBAND}
    tel: Mapping[str, Value] = {"tel": "090-1234-5678"}
    assert Story("kaigo", people, answers=tel).ask("setai_tel", "otto") == "090-1234-5678"
    assert Story("kaigo", people, answers=tel).ask("honnin_tel", "otto") is None
    assert Story("kaigo", people, answers=tel).ask("honnin_tel", "ko") == "090-1234-5678"
    apart = {**people, "ko": {**SON, "card": True, "betsu_setai": True}}
    assert Story("kaigo", apart, answers=tel).ask("setai_tel", "otto") is None
    assert Story("kaigo", apart, answers=tel).ask("setai_tel", "ko") == "090-1234-5678"


def test_the_pension_year_begins_in_july() -> None:
    story = Story("taishoku", {"otto": {**HUSBAND, "nenkin_old": 2}}, ("nenkin_menjo",))
    assert story.ask("menjo_nendo", "otto") == "令和8年度（令和8年7月〜令和9年6月）"
    assert story.ask("menjo_tokurei", "otto") == ("失業など",)
    assert Story("taishoku", {"otto": HUSBAND}, ("nenkin_menjo",)).ask("menjo_tokurei", "otto") == ()
    risai = Story("risai", {"otto": HUSBAND}, ("nenkin_menjo",))
    assert risai.ask("menjo_tokurei", "otto") == ("災害",)


def test_only_a_change_of_level_needs_a_reason_and_a_first_application_has_no_level_before() -> None:
    assert care("kaigo", "kaigo_shinki", target=True).ask("kaigo_zenkai", "otto") == "―"
    assert care("kaigo", "kaigo_koshin", target=True).ask("kaigo_zenkai", "otto") is None
    assert care("kaigo", "kaigo_koshin", target=True).ask("kaigo_henko_riyu", "otto") == "―"
    assert care("kaigo", "kaigo_kubun", target=True).ask("kaigo_henko_riyu", "otto") is None
