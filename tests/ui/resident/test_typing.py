"""Addresses, names, numbers: typed on the glass, never mended in silence."""

from __future__ import annotations

import pytest

from kiosk.answers import UNKNOWN, Address
from tests.ui.resident.world import World
from ui.resident.screens.kana import changed


def test_towns_stand_by_their_letters_for_whoever_reads_no_kana(world: World) -> None:
    world.do("language:en")
    world.to_left()
    world.do("unknown")
    world.go()
    assert world.screen == "town"
    assert {one["label"] for one in world.view["rows"]} >= {"A–D", "Q–T"}
    row = next(one for one in world.view["rows"] if one["enabled"])
    world.do(f"row:{row['id']}")
    assert all(one["ruby"].isascii() for one in world.view["towns"])
    assert world.view["towns"]


def test_an_address_from_the_list(world: World) -> None:
    world.to_address()
    rows = {row["id"]: row["enabled"] for row in world.view["rows"]}
    assert rows["\u304b"] and not rows["\u3055"], "rows without towns can't be touched"
    world.address()
    found = world.flow.state.given[("shinjusho", None)]
    assert isinstance(found, Address)
    assert found.number == "\u4e8c\u4e01\u76ee12\u756a3\u53f7"
    assert found.postal_code == "1000001"


def test_towns_turn_pages_and_pages_follow_the_text_size(world: World) -> None:
    world.to_address()
    world.do("row:\u3042")
    assert len(world.view["towns"]) == 10 and world.view["more"]
    world.do("more")
    assert len(world.view["towns"]) == 4
    world.do("dock:size", "set:scale=largest", "main")
    assert len(world.view["towns"]) == 3
    assert world.screen == "town"


def test_voiced_sounds_stand_in_their_row(world: World) -> None:
    world.to_address()
    world.do("row:\u304b")
    assert [town["id"] for town in world.view["towns"]] == ["\u5b66\u5712\u53f0"]


def test_a_house_number_without_a_third_part(world: World) -> None:
    world.to_address()
    world.do("row:\u3042", "town:\u9752\u8449\u753a")
    world.go()
    world.do("skip")
    world.type("1201")
    world.go()
    found = world.flow.state.given[("shinjusho", None)]
    assert isinstance(found, Address)
    assert found.number == "1201\u756a\u5730"


def test_an_address_with_a_building_is_shown_again_as_it_was_typed(world: World) -> None:
    world.to_address()
    world.do("row:\u3042", "town:\u9752\u8449\u753a")
    world.go()
    world.do("field:ban")
    world.type("5")
    world.do("way:building")
    assert world.screen == "kana"
    world.spell("\u30b3\u30fc\u30dd")
    world.do("field:room")
    world.type("203")
    world.go()
    found = world.flow.state.given[("shinjusho", None)]
    assert isinstance(found, Address)
    assert found.building == "\u30b3\u30fc\u30dd 203"

    world.do("dock:back")
    world.go()
    assert world.view["fields"][1]["text"] == "5"
    world.do("way:building")
    assert [field["text"] for field in world.view["fields"]] == ["\u30b3\u30fc\u30dd", "203"]


def test_back_inside_the_address_goes_one_step(world: World) -> None:
    world.to_address()
    world.do("row:\u3042", "town:\u9752\u8449\u753a")
    world.go()
    assert world.screen == "number"
    world.do("dock:back")
    assert world.screen == "town"


def test_a_number_that_is_not_known_keeps_the_town(world: World) -> None:
    world.to_address()
    world.do("row:\u3042", "town:\u9752\u8449\u753a")
    world.go()
    world.do("way:unknown")
    world.go()
    found = world.flow.state.given[("shinjusho", None)]
    assert isinstance(found, Address)
    assert found.number == ""


@pytest.mark.parametrize(
    ("before", "mark", "after"),
    [
        ("\u30ab", "voiced", "\u30ac"),
        ("\u30ac", "voiced", "\u30ab"),
        ("\u30cf", "half", "\u30d1"),
        ("\u30d0", "half", "\u30d1"),
        ("\u30c4", "small", "\u30c3"),
        ("\u30c3", "small", "\u30c4"),
        ("\u30e4", "small", "\u30e3"),
        ("\u30a6", "voiced", "\u30f4"),
        ("\u30ca", "voiced", "\u30ca"),
        ("\u30ab", "small", "\u30ab"),
        ("A", "voiced", "A"),
        ("", "small", ""),
    ],
)
def test_marks_change_the_last_sound(before: str, mark: str, after: str) -> None:
    assert changed(before, mark) == after


def test_a_foreign_name_in_letters(world: World) -> None:
    world.do("nocard", "choose:tennyu", "main", "main")
    assert world.screen == "kana"
    world.do("way:latin")
    for letter in "NGUYEN":
        world.do(f"key:{letter}")
    world.go()
    assert world.flow.state.me["name"] == "NGUYEN"


def test_a_phone_number_of_eleven_digits_and_none_at_all(world: World) -> None:
    world.to_review()
    world.go()
    world.do("edit:tel")
    assert world.view["field"]["text"] == "090-0000-0000"
    world.do("erase", "erase")
    assert not world.view["main"]["ready"]
    world.do("way:none")
    assert world.screen == "review"
    assert world.flow.state.given[("tel", None)] is None


def test_an_account_is_checked_while_it_is_typed(world: World) -> None:
    world.to_review()
    world.go()
    world.do("edit:kigo")
    assert world.screen == "tel"
    assert world.view["field"]["text"] == "10160"
    world.do("clear")
    world.type("01")
    assert "1で始まり0で終わる" in world.view["banner"]["text"].replace("\u200b", "")
    assert not world.view["main"]["ready"]
    world.do("clear")
    world.type("101")
    assert world.view["banner"] is None
    assert "2けた" in world.view["main"]["label"].replace("\u200b", "")
    world.do("main")
    assert world.screen == "tel", "not yet"
    world.type("619")
    assert world.view["field"]["text"] == "10161", "five digits at most"
    assert world.view["banner"] is not None
    world.do("main", "erase")
    world.type("0")
    world.go()
    assert world.flow.state.given[("kigo", None)] == "10160"
    world.do("edit:kigo", "way:none")
    assert world.flow.state.given[("kigo", None)] is None


def test_a_visit_without_a_card(world: World) -> None:
    world.do("nocard", "choose:tennyu", "main")
    world.go()
    world.spell("\u30df\u30db\u30f3")
    world.do("field:given")
    world.spell("\u30bf\u30ed\u30a6")
    world.go()
    world.do("era:showa")
    world.type("610512")
    assert "40" in world.view["echo"]
    world.go()
    world.choose("male")
    world.do("way:unknown")
    assert world.view["title"] == "moto"
    assert world.flow.state.me["kana"] == "\u30df\u30db\u30f3\u3000\u30bf\u30ed\u30a6"
    assert world.flow.state.me["address"] is UNKNOWN

    world.do("dock:back", "dock:back")
    assert [one["id"] for one in world.view["options"] if one["selected"]] == ["male"]
    world.do("dock:back")
    assert world.view["fields"][0]["text"] == "61"


def test_a_name_of_one_part_says_so_on_the_button(world: World) -> None:
    world.do("nocard", "choose:tennyu", "main")
    if world.screen == "info":
        world.go()
    assert world.screen == "kana"
    world.spell("\u30df")
    assert "\u307f\u3087\u3046\u3058\u3060\u3051" in world.view["main"]["label"]
    world.do("field:given")
    world.spell("\u30bf")
    assert "\u307f\u3087\u3046\u3058" not in world.view["main"]["label"]


def test_the_parts_of_a_house_number_are_called_by_their_names(world: World) -> None:
    """2-12-3 is how people write it; each dash ends a part, on the glass or on a keyboard."""

    def said() -> str:
        return str(world.view["sub"]).replace("\u200b", "")

    world.to_address()
    world.do("row:\u3042", "town:\u9752\u8449\u753a")
    world.go()
    assert world.view["keypad"]["left"]["id"] == "skip"
    assert said() == world.flow.t("number.sub").replace("\u200b", "")
    world.type("2")
    assert world.view["keypad"]["left"]["id"] == "dash"
    world.do("dash")
    world.type("12")
    assert said().startswith("2-12 は、2丁目12番地"), "as it would be printed"
    world.do("key:-")
    world.type("3")
    assert said().startswith("2-12-3 は、2丁目12番3号")
    assert world.view["keypad"]["left"]["id"] == "skip", "there is no fourth part"
    world.do("dash")
    assert [one["active"] for one in world.view["fields"]] == [False, False, True]


def _parts(world: World) -> list[str]:
    return [one["text"] for one in world.view["fields"]]


def test_a_number_that_is_not_known_after_all_comes_back_as_it_was_typed(world: World) -> None:
    world.to_address()
    world.do("row:\u3042", "town:\u9752\u8449\u753a")
    world.go()
    world.type("2")
    world.do("field:ban")
    world.type("12")
    label = world.view["ways"][1]["label"]
    world.do("way:unknown")
    assert world.screen == "number", "nobody is led on by a slip"
    assert _parts(world) == ["", "", ""]
    assert world.view["main"]["ready"]
    assert world.view["ways"][1]["label"] != label, "the way back shows"
    assert world.view["strip"][0]["value"] == "\u9752\u8449\u753a", "as it will be taken"
    world.do("way:unknown")
    assert _parts(world) == ["2", "12", ""]
    world.do("way:unknown", "field:go")
    assert _parts(world) == ["2", "12", ""]
    world.do("way:unknown", "erase")
    assert _parts(world) == ["2", "12", ""]
    world.do("way:unknown")
    world.go()
    world.do("dock:back")
    world.go()
    assert _parts(world) == ["", "", ""]
    assert world.view["main"]["ready"], "it is still without a number"


def test_a_part_that_was_typed_is_not_skipped_away(world: World) -> None:
    world.to_address()
    world.do("row:\u3042", "town:\u9752\u8449\u753a")
    world.go()
    world.do("skip")
    world.type("12")
    world.do("field:go")
    world.type("3")
    world.do("skip")
    assert _parts(world) == ["", "12", "3"]
    assert [one["active"] for one in world.view["fields"]] == [True, False, False], "the part that is open"


def test_what_was_typed_before_unknown_was_pressed_comes_back(world: World) -> None:
    world.to_left()
    while world.view["title"] != "dogs":
        match world.screen:
            case "date":
                world.do("unknown")
                world.go()
            case "town":
                world.address()
            case "choice":
                first = world.view["options"][0]["id"]
                world.choose("yes" if world.view["title"] == "dog" else first)
            case _:
                world.go()
    world.type("2")
    world.do("way:unknown")
    assert world.view["title"] == "notice"
    world.do("dock:back")
    assert [one["text"] for one in world.view["fields"]] == ["2"]
    world.do("clear", "way:unknown", "dock:back")
    assert [one["text"] for one in world.view["fields"]] == [""]
