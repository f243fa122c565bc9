"""国保・後期・年金 of every event that needs their sheets: reasons, days, and of whom they are told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

import pytest

import forms.derive  # noqa: F401 - registers every derivation
from forms.asking import DERIVATIONS, Asking, FieldValue
from kiosk.answers import UNKNOWN, Value
from tests.forms.content.visit import Needed, Visit

D = date(2026, 11, 15)
NEXT = D + timedelta(days=1)
OTHER_DAY = date(2026, 11, 20)
People = Mapping[str, Mapping[str, Value]]
HEAD: Mapping[str, Value] = {"name": "見本　太郎", "birth": "1986-05-12", "zokugara": "世帯主", "sex": "男"}
WIFE: Mapping[str, Value] = {"name": "見本　花子", "birth": "1988-09-03", "zokugara": "妻", "sex": "女"}
CHILD: Mapping[str, Value] = {"name": "見本　一郎", "birth": "2017-08-20", "zokugara": "子"}


@dataclass(frozen=True)
class Story:
    """What one person's life brought: `more` are further events of the visit, on another day."""

    event: str
    needed: Mapping[str, tuple[str, ...]]
    people: People = field(default_factory=dict)
    answers: Mapping[str, Value] = field(default_factory=dict)
    more: tuple[str, ...] = ()

    def ask(self, name: str, person: str | None = "ko") -> FieldValue:
        family: dict[str, Mapping[str, Value]] = {"chichi": {**HEAD, "card": True}, "haha": WIFE, "ko": CHILD}
        for who, values in self.people.items():
            family[who] = {**family.get(who, {}), **values}
        answers = {**self.answers, **{f"event_date.{one}": OTHER_DAY for one in self.more}}
        needed = [Needed(one, "f", persons) for one, persons in self.needed.items()]
        visit = Visit(family, needed, answers, self.event, D)
        events = (self.event, *self.more)
        case = replace(visit.case, answers=replace(visit.case.answers, events=events))
        persons = tuple(dict.fromkeys(one for some in self.needed.values() for one in some))
        return DERIVATIONS[name].ask(
            Asking(visit.guide, case, "f", tuple(self.needed), persons, person, person)
        )


def joins(event: str, **child: Value) -> Story:
    return Story(event, {"kokuho_shutoku": ("ko",)}, {"ko": child})


def leaves(event: str, **child: Value) -> Story:
    return Story(event, {"kokuho_soshitsu": ("ko",)}, {"ko": child})


def alters(event: str, *more: str, **child: Value) -> Story:
    answers: dict[str, Value] = {
        key: child.pop(key) for key in ("setai_shurui", "setai_gappei", "setai_bunri") if key in child
    }
    return Story(event, {"kokuho_henko": ("ko",)}, {"ko": child}, answers, more)


JOINS = (
    (joins("tennyu", kenpo_old="shaho_fuyo"), ("転入",), D),
    (joins("shussho", birth="2026-11-10"), ("出生",), date(2026, 11, 10)),
    (joins("taishoku", kenpo_old="shaho_fuyo"), ("社保離脱",), D),
    (joins("taishoku", kenpo_old="nini_keizoku"), ("社保離脱",), D),
    (joins("taishoku", kenpo_old="seiho"), ("生保廃止",), D),
    (joins("taishoku", kenpo_old=UNKNOWN), (), D),
    (joins("tassei75", kenpo_old="shaho_fuyo"), ("社保離脱",), D),
    (joins("tassei75", kenpo_old="kokuho_kumiai"), ("国保組合離脱",), D),
    (joins("shibo", kenpo_old="shaho_fuyo"), ("社保離脱",), NEXT),
    (joins("konin", kenpo_old="shaho_honnin"), ("社保離脱",), None),
    (joins("rikon", kenpo_old="shaho_fuyo"), ("社保離脱",), None),
)
LEAVES = (
    (leaves("tenshutsu", kenpo="kokuho", moves=True), ("転出",), NEXT),
    (leaves("shushoku", kenpo="shaho_honnin"), ("社保加入",), NEXT),
    (leaves("shushoku", kenpo="kokuho_kumiai"), ("社保加入",), D),
    (leaves("konin", kenpo="shaho_fuyo"), ("社保加入",), None),
    (leaves("rikon", kenpo="shaho_fuyo"), ("社保加入",), None),
    (Story("shibo", {"kokuho_soshitsu": ()}, {"ko": {"dead": True, "kenpo": "kokuho"}}), ("死亡",), NEXT),
)
ALTERS = (
    (alters("tenkyo", moves=True), ("住所",), D),
    (alters("setai_henko", setai_shurui="世帯主変更"), ("世帯主",), D),
    (alters("setai_henko", setai_shurui="分離", moves=True), ("世帯分離・合併",), D),
    (alters("konin", shimei_kawaru=True), ("氏名",), D),
    (alters("konin", setai_gappei=True, moves=True), ("世帯分離・合併",), D),
    (alters("konin", setai_gappei=True, moves=False, shimei_kawaru=True), ("氏名",), D),
    (alters("rikon", setai_bunri=True), ("世帯分離・合併",), D),
    (alters("rikon", shimei_kawaru=True), ("氏名",), D),
    (alters("shimei_henko"), ("氏名",), D),
    (alters("konin", "tenkyo", moves=True, shimei_kawaru=True), ("氏名", "住所"), None),
    (alters("konin", "tenkyo", moves=True), ("住所",), OTHER_DAY),
    (alters("konin", "tenkyo", moves=False, shimei_kawaru=True), ("氏名",), D),
)


@pytest.mark.parametrize(("story", "reasons", "day"), JOINS)
def test_joining(story: Story, reasons: tuple[str, ...], day: date | None) -> None:
    assert story.ask("jiyu_shutoku") == reasons
    assert story.ask(".kokuho_bi") == day
    assert story.ask("kokuho_kubun") == ("取得",)
    assert story.ask("kokuho_hito") == ("ko",)


@pytest.mark.parametrize(("story", "reasons", "day"), LEAVES)
def test_leaving(story: Story, reasons: tuple[str, ...], day: date | None) -> None:
    assert story.ask("jiyu_soshitsu") == reasons
    assert story.ask(".kokuho_bi") == day
    assert story.ask("kokuho_hito") == ("ko",)


@pytest.mark.parametrize(("story", "reasons", "day"), ALTERS)
def test_changing(story: Story, reasons: tuple[str, ...], day: date | None) -> None:
    assert story.ask("jiyu_henko") == reasons
    assert story.ask(".kokuho_bi") == day


def test_the_family_whose_head_moves_out_gets_a_new_head() -> None:
    people: People = {"chichi": {"moves": True, "is_head": True}, "ko": {"moves": False}}
    for event in ("tenkyo", "tenshutsu"):
        assert Story(event, {"kokuho_henko": ("ko",)}, people).ask("jiyu_henko") == ("世帯主",)
        assert Story(event, {"kokuho_henko": ("ko",)}, people).ask(".kokuho_bi") == D


def death() -> Story:
    """The head had 国保 and dies; the wife stays in it, the child loses an employer's insurance."""
    people: People = {
        "chichi": {"dead": True, "is_head": True, "kenpo": "kokuho", "card": False},
        "haha": {"card": True, "kenpo": "kokuho"},
        "ko": {"kenpo": "kokuho", "kenpo_old": "shaho_fuyo"},
    }
    needed: Mapping[str, tuple[str, ...]] = {
        "kokuho_soshitsu": (),
        "kokuho_henko": (),
        "kokuho_shutoku": ("ko",),
    }
    return Story("shibo", needed, people)


def test_one_sheet_after_a_death_tells_three_things_of_three_people() -> None:
    story = death()
    assert story.ask("kokuho_hito") == ("chichi", "haha", "ko")
    assert [story.ask(".kokuho_bi", one) for one in ("chichi", "haha", "ko")] == [NEXT, D, NEXT]
    assert story.ask("jiyu_soshitsu") == ("死亡",)
    assert story.ask("jiyu_henko") == ("世帯主",)
    assert story.ask("jiyu_shutoku") == ("社保離脱",)
    told = [story.ask(".kokuho_biko", one) for one in ("chichi", "haha", "ko")]
    assert told == ["喪失（死亡）", "変更（世帯主）", "取得（社保離脱）"]


def test_nothing_is_remarked_where_all_do_the_same() -> None:
    assert joins("tennyu").ask(".kokuho_biko") is None


def test_who_leaves_is_not_said_to_be_without_the_card() -> None:
    assert joins("tennyu", myna_hoken=False).ask(".myna_hoken") == "無"
    assert leaves("shushoku", kenpo="shaho_honnin", myna_hoken=False).ask(".myna_hoken") is None


def test_a_new_name_is_told_with_the_old_one() -> None:
    assert joins("rikon", shimei_kawaru=True).ask(".kokuho_biko") == "前の氏名 見本　一郎"


@pytest.mark.parametrize(
    ("story", "shown"),
    [
        (joins("taishoku", kenpo_old="shaho_fuyo"), "会社の保険（家族）"),
        (joins("taishoku", kenpo_old=UNKNOWN), None),
        (leaves("shushoku", kenpo="shaho_honnin", kenpo_old="kokuho"), "会社の保険（本人）"),
        (leaves("tenshutsu", kenpo="kokuho"), None),
        (alters("tenkyo", kenpo="kokuho", moves=True), None),
    ],
)
def test_the_other_insurance(story: Story, shown: str | None) -> None:
    assert story.ask(".kenpo_mae") == shown


def koki(event: str, procedure: str, *more: str, **child: Value) -> Story:
    return Story(event, {procedure: ("ko",)}, {"ko": child}, {}, more)


@pytest.mark.parametrize(
    ("story", "name", "shown", "day"),
    [
        (koki("tennyu", "koki_shutoku", moves=True), "koki_shutoku", "県外転入", D),
        (koki("tennyu", "koki_henko", moves=True), "koki_henko", ("県内転入",), D),
        (koki("tenkyo", "koki_henko", moves=True), "koki_henko", ("転居",), D),
        (koki("konin", "koki_henko", shimei_kawaru=True), "koki_henko", ("氏名",), D),
        (koki("shimei_henko", "koki_henko", shimei_kawaru=True), "koki_henko", ("氏名",), D),
        (
            koki("konin", "koki_henko", "tenkyo", shimei_kawaru=True, moves=True),
            "koki_henko",
            ("転居", "氏名"),
            None,
        ),
        (koki("tenshutsu", "koki_jutoku", moves=True), "koki_henko", ("住所地特例",), D),
        (koki("tenshutsu", "koki_soshitsu", moves=True), "koki_soshitsu", "県外転出", D),
    ],
)
def test_koki(story: Story, name: str, shown: FieldValue, day: date | None) -> None:
    assert story.ask(name) == shown
    assert story.ask("koki_bi") == day
    assert story.ask("koki_hito") == ("ko",)


def test_koki_of_who_died() -> None:
    story = Story("shibo", {"koki_soshitsu": ()}, {"ko": {"dead": True}})
    assert story.ask("koki_hito") == ("ko",)
    assert story.ask("koki_soshitsu") == "死亡"
    assert story.ask("koki_bi") == D
    assert story.ask("koki_sho") == ("返納",)


def test_the_certificate_of_the_share_is_asked_for_or_brought() -> None:
    assert koki("tenshutsu", "koki_futan_kubun").ask("koki_shomei") == ("交付希望",)
    assert koki("tennyu", "koki_shutoku").ask("koki_shomei") == ("添付",)
    abroad = Story("tennyu", {"koki_shutoku": ("ko",)}, {}, {"moto": "国外"})
    assert abroad.ask("koki_shomei") == ()
    assert koki("tenkyo", "koki_henko", moves=True).ask("koki_shomei") == ()


def pension(event: str, procedure: str = "nenkin_shutoku", moto: str | None = None, **wife: Value) -> Story:
    answers = {"moto": moto} if moto else {}
    return Story(event, {procedure: ("haha",)}, {"haha": {"moves": True, **wife}}, answers)


@pytest.mark.parametrize(
    ("story", "kind", "reason", "day"),
    [
        (pension("taishoku", nenkin_old=2), "種別変更", "厚生年金をやめた", D),
        (pension("taishoku", nenkin_old=3), "種別変更", "配偶者の扶養でなくなった", D),
        (pension("tennyu", moto="国外"), "資格取得", "国外から転入", D),
        (pension("tennyu", moto="国内", nenkin_old=3), "種別変更", "配偶者の扶養でなくなった", None),
        (pension("rikon", nenkin_old=3), "種別変更", "配偶者の扶養でなくなった", None),
        (pension("shibo", nenkin_old=3), "種別変更", "配偶者の扶養でなくなった", NEXT),
        (pension("nenkin"), "種別変更", None, None),
        (pension("nenkin", "nenkin_nini"), "任意加入", "その他", None),
        (pension("tenshutsu", "nenkin_nini"), "任意加入", "その他", None),
        (pension("tenshutsu", "nenkin_kokugai"), "喪失", "その他", NEXT),
    ],
)
def test_pension(story: Story, kind: str, reason: str | None, day: date | None) -> None:
    assert story.ask("nenkin_shubetsu", "haha") == kind
    assert story.ask("nenkin_riyu", "haha") == reason
    assert story.ask("nenkin_bi", "haha") == day


def test_the_day_of_a_change_that_is_told_at_the_pension_desk() -> None:
    story = replace(pension("nenkin"), answers={"yoken": "種別変更"})
    assert story.ask("nenkin_bi", "haha") == D


def test_the_pension_sheet_names_who_left_the_company() -> None:
    people: People = {
        "chichi": {"yameta": True, "zokugara": None},
        "haha": {"nenkin_old": 3, "fuyo_haigusha": True, "zokugara": None},
    }
    story = Story("taishoku", {"nenkin_shutoku": ("haha",)}, people)
    assert story.ask("haigusha_3", "haha") == ("chichi",)
    apart = replace(story, people={**people, "haha": {"nenkin_old": 3, "zokugara": None}})
    assert apart.ask("haigusha_3", "haha") == ()


def test_the_pension_sheet_names_the_spouse_who_died() -> None:
    people: People = {"chichi": {"dead": True}, "haha": {"nenkin_old": 3}}
    assert Story("shibo", {"nenkin_shutoku": ("haha",)}, people).ask("haigusha_3", "haha") == ("chichi",)
    child: People = {"ko": {"dead": True}, "haha": {"nenkin_old": 3}}
    assert Story("shibo", {"nenkin_shutoku": ("haha",)}, child).ask("haigusha_3", "haha") == ("chichi",)


@pytest.mark.parametrize(("dairi", "whose"), [(False, ("chichi",)), (True, ())])
def test_what_is_for_nobody_in_particular_is_for_the_visitor_but_no_proxy(
    dairi: bool, whose: tuple[str, ...]
) -> None:
    story = Story("hoken", {"kokuho_kakuninsho": ()}, {}, {"dairi": dairi})
    assert story.ask("honnin", None) == whose
    assert joins("tennyu").ask("honnin", None) == ("ko",)


@pytest.mark.parametrize(("event", "shown"), [("tenshutsu", "該当"), ("tennyu", None)])
def test_who_leaves_for_a_school_keeps_the_insurance(event: str, shown: str | None) -> None:
    assert Story(event, {"kokuho_marugaku": ("ko",)}).ask("tokurei_gaito") == shown


def test_the_insurance_of_the_city_is_told_with_its_number() -> None:
    people: Mapping[str, Mapping[str, Value]] = {"ko": {"name": "見本　一郎", "kenpo": "kokuho"}}
    visit = Visit(people, (), {})
    named = replace(visit.guide, city=replace(visit.guide.city, kokuho_number="000000"))
    for guide, told in ((visit.guide, "みほん市国民健康保険"), (named, "みほん市国民健康保険（000000）")):
        asking = Asking(guide, visit.case, "f", (), ("ko",), "ko", "ko")
        assert DERIVATIONS["hokensha"].ask(asking) == told
