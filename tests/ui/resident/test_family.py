"""Who moves along: typed, or read from their own cards one after another."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from types import MappingProxyType

import pytest

from kiosk.answers import UNKNOWN, Member
from tests.ui.resident.world import World
from ui.gallery.cast import posed
from ui.gallery.scenes.questions import one_after_another

WIFE, CHILD = "\u59bb", "\u5b50"


def to_family(world: World) -> None:
    world.to_questions()
    to_family_from_questions(world)


def to_family_from_questions(world: World) -> None:
    world.choose("home")
    world.do("quick:today")
    world.go()
    world.do("unknown")
    world.go()
    world.address()
    assert world.screen == "family"


def add_typed(world: World) -> None:
    world.do("add")
    world.choose(CHILD)
    world.spell("\u30d5\u30bf\u30d0")
    world.go()
    world.do("era:reiwa")
    world.type("041201")
    world.go()
    world.choose("female")
    assert world.screen == "family"


def add_card(world: World, card: str) -> None:
    world.do("addcard")
    assert world.screen == "card"
    world.take_card()
    world.put_card(card)
    world.type("1234")
    world.go()
    assert world.screen == "you"
    world.go()


def test_a_child_is_typed_and_counted(world: World) -> None:
    to_family(world)
    add_typed(world)
    assert [row["id"] for row in world.view["rows"]] == ["me", "p1"]
    assert world.view["rows"][1]["child"]
    assert "2" in world.view["main"]["label"]
    world.go()

    member = world.flow.trail().answers.member("p1")
    assert member is not None
    assert member.get("zokugara") == CHILD
    assert member.get("birth") == date(2022, 12, 1)
    assert world.view["person"], "from now on questions say whom they are about"


def test_the_wife_and_son_put_their_own_cards_one_after_another(world: World) -> None:
    to_family(world)
    for card, relation in (("hanako", WIFE), ("ichiro", CHILD)):
        add_card(world, card)
        world.choose(relation)
        assert world.screen == "kana"
        assert world.view["fields"][0]["kanji"] == "\u898b\u672c"
        world.spell("\u30df")
        world.go()
        assert world.screen == "family"
    assert [row["name"] for row in world.view["rows"]] == [
        "\u898b\u672c\u3000\u592a\u90ce",
        "\u898b\u672c\u3000\u82b1\u5b50",
        "\u898b\u672c\u3000\u4e00\u90ce",
    ]
    assert world.flow.state.holder is not None
    assert world.flow.state.holder.name.endswith("\u592a\u90ce"), "the card's holder stays the resident"


def test_the_residents_own_card_on_the_pad_is_not_taken_for_the_next_one(world: World) -> None:
    to_family(world)
    world.do("addcard")
    world.tick(5)
    assert world.screen == "card"


def test_a_card_taken_before_yes_is_not_taken_for_the_next_one(world: World) -> None:
    world.to_pin()
    world.type("1234")
    world.go()
    world.take_card()
    world.go()
    to_family_from_questions(world)
    world.do("addcard")
    world.put_card("hanako")
    assert world.screen == "pin"


def test_who_goes_back_to_add_a_card_sees_the_list_again(world: World) -> None:
    to_family(world)
    world.go()
    world.do("dock:back", "addcard", "dock:back")
    assert world.screen == "family"
    add_card(world, "hanako")
    world.choose(WIFE)
    world.spell("\u30df")
    world.go()
    assert world.screen == "family"
    assert len(world.view["rows"]) == 2


def test_back_from_a_family_card_leads_to_the_family(world: World) -> None:
    to_family(world)
    world.do("addcard", "dock:back")
    assert world.screen == "family"
    assert len(world.view["rows"]) == 1


def test_a_family_member_without_a_card_after_all(world: World) -> None:
    to_family(world)
    world.do("addcard", "way:nocard")
    world.choose("unknown")
    assert world.screen == "kana"


def test_back_while_adding_goes_through_the_steps(world: World) -> None:
    to_family(world)
    world.do("add")
    world.choose(CHILD)
    world.do("dock:back")
    assert [one["id"] for one in world.view["options"] if one["selected"]] == [CHILD]
    world.do("dock:back")
    assert world.screen == "family"


def test_mending_a_member_keeps_the_rest(world: World) -> None:
    to_family(world)
    add_typed(world)
    world.do("edit:p1", "main")
    world.choose("unknown")
    world.go()
    world.go()
    world.go()
    member = world.flow.state.family[0]
    assert member.get("zokugara") is UNKNOWN
    assert member.get("birth") == date(2022, 12, 1)


def test_removing_asks_once(world: World) -> None:
    to_family(world)
    add_typed(world)
    world.do("edit:p1")
    assert world.screen == "confirm"
    world.do("way:remove")
    assert world.screen == "confirm"
    world.go()
    assert len(world.view["rows"]) == 2

    world.do("edit:p1", "way:remove")
    assert world.view["ways"][0]["weighty"]
    world.do("way:remove")
    assert world.screen == "family"
    assert len(world.view["rows"]) == 1


def test_relationships_are_those_of_the_resident_record(world: World) -> None:
    to_family(world)
    world.do("add")
    offered: list[str] = []
    for _ in range(world.view["pages"]):
        offered += [one["id"] for one in world.view["options"]]
        world.do("more")
    assert {WIFE, CHILD, "世帯主"} <= set(offered), "also whoever adds the head of the household"
    assert not {"\u9577\u7537", "\u9577\u5973", "\u5b6b", "\u990a\u5b50"} & set(offered)


@pytest.mark.parametrize("language", ["ja", "easy", "en", "zh-Hans", "ko", "vi", "pt", "ne"])
@pytest.mark.parametrize("most", [1, 0])
def test_the_button_says_when_nobody_was_put_in(world: World, most: int, language: str) -> None:
    to_family(world)
    ask = world.flow.ask()
    assert ask is not None
    question = replace(ask.question, gives=MappingProxyType({"dead": True}), least=0, most=most)
    flow = posed(world.flow, world.flow.state, next_ask=one_after_another(replace(ask, question=question)))
    flow.put(look=replace(flow.state.look, language=language))
    assert flow.view()["rows"] == []
    assert flow.view()["main"]["label"].replace("\u200b", "") == flow.t("family.nobody").replace("\u200b", "")
    before = flow.view()["main"]["label"]
    flow.put(family=(Member("p1", {}),), added_at=MappingProxyType({"p1": question.id}))
    assert flow.view()["main"]["label"] != before


def test_whoever_was_just_added_is_in_sight(world: World) -> None:
    world.do("dock:size", "set:scale=largest", "main")
    to_family(world)
    for _ in range(2):
        add_typed(world)
    assert [row["id"] for row in world.view["rows"]] == ["p2"]
    assert world.view["more_icon"] == "up", "back to the first page"
    world.do("more")
    assert [row["id"] for row in world.view["rows"]] == ["me", "p1"]
    assert world.view["more_icon"] == "down"
    world.do("more")
    assert [row["id"] for row in world.view["rows"]] == ["p2"]


def test_the_next_one_takes_the_family_name_that_was_typed_before(world: World) -> None:
    """The visitor's own reading stands on no card: the first relative's is the first that is typed."""
    world.to_questions()
    to_family_from_questions(world)
    for given in ("ユイ", "ソラ"):
        world.do("add")
        world.choose(CHILD)
        if given == "ソラ":
            assert "ユイ" in world.view["ways"][0]["label"], "whose name it is"
            world.do("way:same")
        else:
            assert "same" not in [one["id"] for one in world.view["ways"]]
            world.spell("タナカ")
            world.do("field:given")
        world.spell(given)
        world.go()
        world.do("era:reiwa")
        world.type("041201")
        world.go()
        world.choose("female")
    readings = [str(one.get("kana")).split("　") for one in world.flow.state.family]
    assert readings == [["タナカ", "ユイ"], ["タナカ", "ソラ"]]


def _relations(world: World) -> set[str]:
    found: set[str] = set()
    for _ in range(world.view["pages"]):
        found |= {one["id"] for one in world.view["options"]}
        world.do("more")
    return found


def test_the_sex_on_a_card_leaves_out_words_of_the_other(world: World) -> None:
    to_family(world)
    add_card(world, "hanako")
    told = _relations(world)
    assert {WIFE, "母", "姉", "妻の母", CHILD, "妻の子", "同居人"} <= told
    assert not {"夫", "父", "兄", "弟", "子の夫"} & told


def test_what_is_typed_may_still_be_mended_and_leaves_nothing_out(world: World) -> None:
    to_family(world)
    world.do("add")
    assert {"夫", WIFE, "父", "母"} <= _relations(world)
