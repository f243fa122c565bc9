"""Early answers changed at the very end: only what is new is asked, and what fell away is told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest

from kiosk.answers import Address, Answers, Member, Value
from kiosk.person import Sex
from kiosk.procedures.outcome import Standing
from tests.ui.resident.city_world import city, city_world
from tests.ui.resident.world import World
from ui.resident import say
from ui.resident.answering import answer
from ui.resident.forward import mend
from ui.resident.parts import Ask
from ui.resident.screens import review
from ui.resident.state import Place, Spot

WIDOWER: Mapping[str, Value] = {
    "d_hajime": "tsuzukeru",
    "d_dare": ("p1",),
    "d_bi": date(2026, 11, 20),
    "d_zumi": True,
    "d_kankei": "配偶者",
    "d_doukyo": "setai",
    "d_setainushi": False,
    "d_nokoru": ("p2",),
    "d_hoken": "kokuho",
    "d_nenkin": "jukyu",
    "d_kaigo": False,
    "d_mochimono": ("inkan",),
    "d_kurashi": ("ie",),
    "d_moshu": "jibun",
    "c_kana": "ミホン　タロウ",
    "c_tel": "09012345678",
    "c_koza": "madoguchi",
    "d_shomei": (),
}
DAUGHTER: Mapping[str, Value] = MappingProxyType(
    {"kana": "ミホン　アイ", "birth": date(1998, 5, 5), "zokugara": "子"}
)
WIFE: Mapping[str, Value] = MappingProxyType(
    {"kana": "ミホン　ハナ", "birth": date(1958, 7, 4), "sex": Sex.FEMALE.value, "dead": True}
)


def _answer(world: World, answers: Mapping[str, Value]) -> list[str]:
    """Answers until the review shows; returns what was asked."""
    asked: list[str] = []
    while (ask := world.flow.ask()) is not None and world.flow.state.place is Place.QUESTIONS:
        asked.append(ask.question.id)
        answer(world.flow, answers.get(ask.question.id))
    return asked


@pytest.fixture
def world(tmp_path: Path) -> World:
    found = city_world(tmp_path)
    me = MappingProxyType({"name": "見本　健三", "birth": date(1955, 3, 18), "sex": Sex.MALE.value})
    found.flow.put(
        place=Place.QUESTIONS,
        events=("shibo",),
        me=me,
        own=4,
        family=(Member("p1", WIFE), Member("p2", DAUGHTER)),
        added_at=MappingProxyType({"p1": "d_dare", "p2": "d_nokoru"}),
    )
    _answer(found, WIDOWER)
    assert found.screen == "review"
    return found


def _mend(world: World, question: str, value: Value, answers: Mapping[str, Value]) -> list[str]:
    """直す on one row, another answer, and whatever is asked because of it."""
    spot = next(Spot(a.question.id, a.person) for a in world.flow.trail().asked if a.question.id == question)
    mend(world.flow, spot)
    answer(world.flow, value)
    return _answer(world, answers)


def _plain(text: str) -> str:
    """Without the places where it may break."""
    return text.replace("\u200b", "")


def _banner(world: World) -> Any:
    return world.view["banner"]


def test_a_new_question_alone_makes_nothing_fall_away(world: World) -> None:
    asked = _mend(world, "d_setainushi", True, {"d_kokuho": ("me",)})
    assert asked == ["d_kokuho"]
    assert _banner(world) is None


def test_what_fell_away_is_told_and_only_then(world: World) -> None:
    _mend(world, "d_setainushi", True, {"d_kokuho": ("me",)})
    assert _mend(world, "d_setainushi", False, {}) == []
    assert _banner(world) is not None
    assert _mend(world, "d_kankei", "子", {}) == []
    assert _banner(world) is None, "seen, and nothing else fell away"


def test_a_choice_that_is_gone_is_asked_again(world: World) -> None:
    _mend(world, "d_setainushi", True, {"d_kokuho": ("me",)})
    spot = next(Spot(a.question.id) for a in world.flow.trail().asked if a.question.id == "d_doukyo")
    mend(world.flow, spot)
    answer(world.flow, "betsu")
    ask = world.flow.ask()
    assert ask is not None
    assert ask.question.id == "d_kokuho", "I was marked, and live elsewhere now"
    assert "me" not in [one["id"] for one in world.view["options"]]
    assert not world.view["main"]["ready"]


def test_who_comes_late_is_asked_for_in_what_was_asked_of_all(world: World) -> None:
    _mend(world, "d_setainushi", True, {"d_kokuho": ("me",)})
    son = Member(
        "p3", MappingProxyType({"kana": "ミホン　ケン", "birth": date(1990, 1, 1), "zokugara": "子"})
    )
    world.flow.put(family=(*world.flow.state.family, son))
    asked = _mend(world, "d_nokoru", ("p2", "p3"), {"d_kokuho": ("me", "p3")})
    assert asked == ["d_kokuho"]
    assert world.flow.trail().answers.get("kokuho_nokoru") == ("me", "p3")


def test_a_mended_answer_is_said_to_be_one(world: World) -> None:
    t = world.flow.t
    spot = next(
        Spot(a.question.id, a.person) for a in world.flow.trail().asked if a.question.id == "d_setainushi"
    )
    mend(world.flow, spot)
    assert _plain(world.view["eyebrow"]) == t("question.mending")
    answer(world.flow, True)
    assert _plain(world.view["eyebrow"]) == _plain(t("question.follows"))


def test_the_dead_is_not_counted_among_who_is_left(world: World) -> None:
    spot = next(Spot(a.question.id) for a in world.flow.trail().asked if a.question.id == "d_nokoru")
    mend(world.flow, spot)
    assert _plain(world.view["main"]["label"]) == world.flow.t("family.all_here")
    world.do("edit:p2", "way:remove", "way:remove")
    assert _plain(world.view["main"]["label"]) == world.flow.t("family.alone")
    assert [one.id for one in world.flow.state.family] == ["p1"]


def test_nothing_that_was_said_of_who_is_taken_off_is_taken_to_be_of_the_next(world: World) -> None:
    spot = next(Spot(a.question.id) for a in world.flow.trail().asked if a.question.id == "d_dare")
    mend(world.flow, spot)
    world.do("edit:p1", "way:remove", "way:remove")
    assert not world.view["main"]["ready"]
    added_at = MappingProxyType({**world.flow.state.added_at, "p1": "d_dare"})
    world.flow.put(family=(*world.flow.state.family, Member("p1", WIFE)), added_at=added_at)
    asked = _answer(world, WIDOWER)
    about_them = {
        ask.question.id
        for ask in world.flow.trail().asked
        if ask.person == "p1" or "nakunatta" in ask.question.of
    }
    assert about_them <= set(asked)
    assert {"d_bi", "d_kankei", "d_setainushi", "d_nenkin", "d_kurashi"} <= about_them
    assert not {"d_hajime", "c_tel", "c_koza", "d_shomei"} & set(asked), "of the visitor: it stays"
    marked = [row.id for row in review.rows(world.flow) if row.mark]
    assert "d_dare" in marked


def test_what_is_asked_of_who_died_names_them(world: World) -> None:
    """その方 could be anybody who was spoken of last."""
    for question, whose in (("d_zumi", "ハナさんのこと"), ("d_nenkin", "ハナさんのこと"), ("d_kankei", "")):
        spot = next(
            Spot(a.question.id, a.person) for a in world.flow.trail().asked if a.question.id == question
        )
        mend(world.flow, spot)
        assert _plain(world.view["person"]) == whose


def test_who_lives_elsewhere_does_not_stand_among_the_household_of_who_died(world: World) -> None:
    def shown() -> list[str]:
        mend(world.flow, Spot("d_nokoru"))
        return [row["id"] for row in world.view["rows"]]

    assert shown() == ["me", "p2"]
    _mend(world, "d_doukyo", "betsu", WIDOWER)
    assert shown() == ["p2"]
    world.do("edit:p2", "way:remove", "way:remove")
    assert _plain(world.view["main"]["label"]) == world.flow.t("family.alone")


def test_who_was_taken_off_has_to_be_named_before_the_review_is_right(world: World) -> None:
    spot = next(Spot(a.question.id) for a in world.flow.trail().asked if a.question.id == "d_dare")
    mend(world.flow, spot)
    world.do("edit:p1", "way:remove", "way:remove", "dock:back")
    ask = world.flow.trail().open
    assert ask is not None
    assert ask.question.id == "d_dare"


def test_a_typed_member_can_be_taken_off_where_the_city_asks_for_the_relation(tmp_path: Path) -> None:
    """Moving in asks for it later: the first thing that is typed of somebody is the name."""
    world = city_world(tmp_path)
    me = MappingProxyType({"name": "見本　太郎", "birth": date(1986, 5, 12)})
    world.flow.put(
        place=Place.QUESTIONS,
        events=("tennyu",),
        me=me,
        own=4,
        family=(Member("p1", DAUGHTER),),
        added_at=MappingProxyType({"p1": "c_kazoku"}),
    )
    before: Mapping[str, Value] = {
        "c_anzen": False,
        "c_raichosha": "kazoku",
        "t_moto": "国内",
        "t_bi": date(2026, 11, 18),
    }
    while (ask := world.flow.ask()) is not None and ask.question.id != "c_kazoku":
        answer(world.flow, before[ask.question.id])
    world.do("edit:p1", "way:remove", "way:remove")
    assert world.flow.state.family == ()


def test_how_many_follow_is_said_only_once_they_are_few(tmp_path: Path) -> None:
    world = city_world(tmp_path)
    world.flow.put(place=Place.QUESTIONS, events=("tennyu",), own=0)
    ask = world.flow.ask()
    assert ask is not None
    assert ask.remaining > 9
    assert _plain(world.view["eyebrow"]) == world.flow.t("question.short", number=1)


def test_the_review_names_who_was_put_in(world: World) -> None:
    def said() -> str:
        return next(row.value for row in review.rows(world.flow) if row.id == "d_nokoru")

    assert said() == say.call(world.flow, Member("p2", DAUGHTER))
    _mend(world, "d_nokoru", (), {})
    assert said() == world.flow.t("family.alone"), "and nobody has to wonder who the one is"


def test_the_outcome_follows_the_last_answer_and_comes_back(world: World) -> None:
    def outcome() -> set[str]:
        told = world.flow.parts.decide(world.flow.trail().answers, date(2026, 11, 24))
        return {one.procedure for one in told.decisions if one.standing is Standing.NEEDED}

    first = outcome()
    assert _mend(world, "d_nenkin", 1, {}) == []
    assert outcome() ^ first == {"nenkin_mishikyu", "nenkin_shibo1"}
    assert _mend(world, "d_nenkin", "jukyu", {}) == []
    assert outcome() == first


MOVED_IN: Mapping[str, Value] = {
    "c_anzen": False,
    "c_raichosha": "kazoku",
    "t_moto": "国内",
    "t_bi": date(2026, 11, 18),
    "c_kazoku": ("p1",),
    "c_p_birth": date(1988, 2, 3),
    "c_p_sex": "female",
    "c_kokuseki": (),
    "t_shomei": "マイナポータル",
    "t_yotei": date(2026, 11, 17),
    "t_jusho": Address("青葉町", "1番"),
    "t_setai": False,
    "c_setainushi": "me",
    "c_p_zoku": "妻",
    "t_kado": ("me", "p1"),
    "t_pin": False,
    "c_kenpo_minna": "kokuho",
}


def _moving_in(folder: Path, *family: Member) -> World:
    """Without a question answered; everybody in the family was put in at the list."""
    world = city_world(folder)
    me = MappingProxyType({"name": "見本　太郎", "birth": date(1986, 5, 12)})
    added_at = MappingProxyType({one.id: "c_kazoku" for one in family})
    world.flow.put(place=Place.QUESTIONS, events=("tennyu",), me=me, own=4, family=family, added_at=added_at)
    return world


def _answer_up_to(world: World, question: str, answers: Mapping[str, Value]) -> None:
    while (ask := world.flow.ask()) is not None and ask.question.id != question:
        answer(world.flow, answers[ask.question.id])


def test_who_comes_late_is_meant_in_what_is_said_of_everybody_at_once(tmp_path: Path) -> None:
    """みんな国民健康保険, わからないカードがある: one answer for all, so it is given anew."""
    world = _moving_in(tmp_path, Member("p1", DAUGHTER))
    _answer_up_to(world, "c_shigoto", MOVED_IN)
    son = Member("p2", MappingProxyType({"kana": "ミホン　ケン"}))
    world.flow.put(
        family=(*world.flow.state.family, son),
        added_at=MappingProxyType({**world.flow.state.added_at, "p2": "c_kazoku"}),
    )
    late = {**MOVED_IN, "t_kado": ("me", "p1", "p2"), "c_p_zoku": "子", "t_gakusei": ()}
    spot = next(Spot(a.question.id) for a in world.flow.trail().asked if a.question.id == "c_kazoku")
    mend(world.flow, spot)
    answer(world.flow, ("p1", "p2"))
    asked = []
    while (ask := world.flow.ask()) is not None and ask.question.id != "c_shigoto":
        asked.append(ask.question.id)
        answer(world.flow, late[ask.question.id])
    assert {"c_kenpo_minna", "t_pin"} <= set(asked)


def test_for_me_and_my_family_becomes_for_me_alone_where_nobody_is_put_in(tmp_path: Path) -> None:
    world = _moving_in(tmp_path)
    _answer_up_to(world, "c_kazoku", MOVED_IN)
    world.go()
    assert world.flow.trail().answers.get("raiho") == "jibun"
    assert "c_kazoku" not in [row.id for row in review.rows(world.flow)]
    said = next(row.value for row in review.rows(world.flow) if row.id == "c_raichosha")
    assert _plain(said) == "自分だけ"

    spot = next(Spot(a.question.id) for a in world.flow.trail().asked if a.question.id == "c_raichosha")
    mend(world.flow, spot)
    answer(world.flow, "kazoku")
    assert world.screen == "family", "who says so again is asked for them again"


def test_who_takes_the_last_one_off_at_the_review_sees_what_changed(tmp_path: Path) -> None:
    world = _moving_in(tmp_path, Member("p1", DAUGHTER))
    _answer_up_to(world, "c_shigoto", MOVED_IN)
    spot = next(Spot(a.question.id) for a in world.flow.trail().asked if a.question.id == "c_kazoku")
    mend(world.flow, spot)
    world.do("edit:p1", "way:remove", "way:remove")
    world.go()
    row = next(row for row in review.rows(world.flow) if row.id == "c_raichosha")
    assert _plain(row.value) == "自分だけ"
    assert row.mark == world.flow.t("review.mended")


def test_the_head_is_named_where_one_is_told_from_the_heads_side(tmp_path: Path) -> None:
    """Asked for the notification's sake: only a city with forms comes to it by itself."""
    world = _moving_in(tmp_path, Member("p1", DAUGHTER))
    questions = city().questions
    way = [
        Ask(questions["c_kazoku"], people=("p1",)),
        Ask(questions["c_setainushi"], people=("me", "p1")),
        Ask(questions["c_p_zoku"], "p1"),
    ]

    def following(answers: Answers) -> Ask | None:
        return next((one for one in way if not answers.has(one.question.variable)), None)

    world.flow.parts = replace(world.flow.parts, next_ask=following)
    answer(world.flow, ("p1",))
    answer(world.flow, "me")
    assert _plain(world.view["person"]) == "アイさんのこと（世帯主：あなた）"
    world.do("dock:back")
    world.choose("p1")
    assert _plain(world.view["person"]) == "アイさんのこと（世帯主：アイさん）"
