"""The card, with everything that can happen to it; through the real card room with its simulator."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.card.simulator.card import make_card
from kiosk.card.simulator.faults import CardFaults
from kiosk.card.simulator.residents import load_resident
from tests.ui.resident.edges import HeldWork
from tests.ui.resident.town import GUIDE
from tests.ui.resident.world import World
from ui.resident.state import Over

FACE_CODE = "61051220311234"


def test_no_digit_of_the_pin_is_in_any_view_or_text(world: World) -> None:
    world.to_pin()
    world.type("1234")
    assert "1234" not in repr(world.view) + repr(world.flow.state)
    assert world.view["filled"] == 4


def test_the_pin_is_not_sent_before_the_button_is_pressed(world: World) -> None:
    world.to_pin()
    world.type("99999")
    assert world.screen == "pin"
    assert world.view["tries"]["left"] == 3


def test_the_button_counts_what_is_missing(world: World) -> None:
    world.to_pin()
    assert not world.view["main"]["ready"]
    world.type("12")
    assert "2" in world.view["main"]["label"]
    world.do("erase", "clear")
    assert world.view["filled"] == 0


def test_wrong_then_right(world: World) -> None:
    world.to_pin()
    world.type("9999")
    world.go()
    assert world.screen == "pin"
    assert world.view["tries"]["left"] == 2
    assert world.view["banner"]["kind"] == "care"
    assert world.view["filled"] == 0

    world.type("1234")
    world.go()
    assert world.screen == "you"


def test_two_wrong_ones_stop_before_the_last_try(world: World) -> None:
    world.to_pin()
    for _ in range(2):
        world.type("9999")
        world.go()
    assert world.screen == "choice"
    assert world.rings == ["pin"]


@pytest.mark.parametrize("card", ["one_try", "locked"])
def test_a_card_that_must_be_spared_is_not_asked_for_its_pin(world: World, card: str) -> None:
    world.to_pin(card)
    assert world.screen == "choice"
    assert world.rings == ["pin"]
    assert [one["id"] for one in world.view["options"]] == ["face", "self", "staff"]


def test_the_forgot_path_goes_on_by_typing_and_notes_the_lost_pin(world: World) -> None:
    world.to_pin()
    world.do("way:forgot")
    world.choose("self")
    assert world.screen == "kana"
    assert world.flow.state.me["pin_wasure"] is True


@pytest.mark.parametrize("card", ["taro", "one_try", "locked"])
def test_who_has_forgotten_the_pin_goes_on_with_the_code_on_the_card(world: World, card: str) -> None:
    """It has tries of its own, so a locked PIN is no dead end."""
    world.to_pin(card)
    if card == "taro":
        world.do("way:forgot")
    world.choose("face")
    assert world.screen == "facecode"
    world.type(load_resident(card).face_code)
    world.go()
    assert world.screen == "you"
    world.go()
    assert world.flow.state.holder is not None
    assert not world.flow.state.card.face, "the next card is asked for its PIN"
    assert world.flow.state.me["pin_wasure"] is True, "a new PIN stands among the procedures"


def _to_face_code(world: World) -> str:
    world.to_pin()
    world.do("way:forgot")
    world.choose("face")
    return load_resident("taro").face_code


def _typed(world: World) -> list[str]:
    return [one["text"] for one in world.view["fields"]]


def test_one_wrong_digit_of_the_code_keeps_the_others(world: World) -> None:
    """The card doesn't tell which: all of it stands open beside the card, and only a group is typed again."""
    code = _to_face_code(world)
    wrong = code[:9] + str((int(code[9]) + 1) % 10) + code[10:]
    world.type(wrong)
    assert code[:6] not in repr(world.view), "only what must be compared shows"
    world.go()
    assert world.screen == "facecode"
    assert _typed(world) == [wrong[:6], wrong[6:10], wrong[10:]]
    assert "9" in world.view["tries"]["text"]
    assert world.view["banner"]["kind"] == "care"

    world.do("field:expiry")
    world.type(code[6:10])
    assert _typed(world) == [code[:6], code[6:10], code[10:]]
    world.go()
    assert world.screen == "you"
    assert code not in repr(world.flow.state), "and is forgotten when it was right"


def test_the_whole_code_can_be_typed_over(world: World) -> None:
    code = _to_face_code(world)
    world.type("9" * 2 + "0101" + "2099" + "9999")
    world.go()
    world.type(code)
    world.go()
    assert world.screen == "you"


def test_a_digit_taken_out_of_the_middle_is_missing(world: World) -> None:
    code = _to_face_code(world)
    world.type(code)
    world.do("field:birth")
    world.type(code[0])
    world.do("erase")
    assert not world.view["main"]["ready"]
    assert "1" in world.view["main"]["label"]
    world.do("main")
    assert world.screen == "facecode"
    world.type(code[0])
    world.go()
    assert world.screen == "you"


@pytest.mark.parametrize("typed", ["46130120310000", "46070108310000"])
def test_a_code_that_no_card_bears_costs_no_try(world: World, typed: str) -> None:
    code = _to_face_code(world)
    world.type(typed)
    assert not world.view["main"]["ready"]
    assert world.view["banner"]["kind"] == "care"
    world.do("main")
    assert world.view["tries"]["left"] == 10
    world.do("clear")
    assert world.view["banner"] is not None, "it stays open while it is mended"
    world.type(code)
    world.go()
    assert world.screen == "you"


def test_the_code_goes_with_the_visit(world: World) -> None:
    _to_face_code(world)
    world.type("46070120310000")
    world.go()
    world.do("dock:back")
    world.put_card("taro")
    assert "460701" not in repr(world.flow.state.draft.fields)


def test_the_card_was_taken_away_meanwhile(world: World) -> None:
    world.to_pin()
    world.do("way:forgot")
    world.take_card()
    world.choose("face")
    assert world.screen == "card"
    world.put_card("taro")
    assert world.screen == "facecode"


def test_from_the_code_that_is_worn_off_only_typing_and_staff_are_left(world: World) -> None:
    world.to_pin()
    world.do("way:forgot")
    world.choose("face")
    world.do("way:forgot")
    assert [one["id"] for one in world.view["options"]] == ["self", "staff"]
    world.choose("self")
    assert world.screen == "kana"


def test_without_a_reader_the_code_is_not_offered(world: World) -> None:
    world.to_pin()
    world.do("way:forgot")
    world.reader.unplug()
    world.tick()
    assert [one["id"] for one in world.view["options"]] == ["self", "staff"]


def test_the_forgot_path_with_staff_keeps_the_place(world: World) -> None:
    world.to_pin()
    world.do("way:forgot")
    world.choose("staff")
    assert world.screen == "staff"
    world.do("way:myself")
    assert world.screen == "choice"


@pytest.mark.parametrize("card", ["suica", "licence", "juki", "phone", "zairyu", "unknown"])
def test_another_card_is_told_apart_and_the_right_one_then_works(world: World, card: str) -> None:
    world.to_pin(card)
    assert world.screen == "card"
    assert world.view["state"] == "trouble"

    world.take_card()
    world.put_card("taro")
    assert world.screen == "pin"


def test_pulled_out_while_the_pin_is_checked(world: World) -> None:
    world.to_card()
    world.reader.insert(make_card("taro", CardFaults(pulled_after=5)))
    world.tick()
    world.type("1234")
    world.go()
    assert world.screen == "card"
    assert world.view["state"] == "trouble"

    world.take_card()
    assert world.view["state"] == "trouble", "the sentence stays until the card is back"
    world.put_card("taro")
    assert world.screen == "pin"


def test_taken_away_before_the_pin_is_typed(world: World) -> None:
    world.to_pin()
    world.type("12")
    world.take_card()
    assert world.screen == "card"
    world.put_card("taro")
    assert world.view["filled"] == 0


def test_a_broken_card_says_so_and_the_way_without_it_is_open(world: World) -> None:
    world.to_card()
    world.reader.insert(make_card("taro", CardFaults(person_cut=20)))
    world.tick()
    world.type("1234")
    world.go()
    assert world.screen == "card"
    assert world.view["state"] == "trouble"
    world.do("way:nocard")
    assert world.screen == "kana"


def test_the_reader_goes_and_comes_back(world: World) -> None:
    world.reader.unplug()
    world.tick()
    assert world.view["start"] is None
    assert world.view["banner"]["icon"] == "nocard"

    world.reader.plug()
    world.tick()
    assert world.view["start"] is not None


def test_without_a_reader_it_goes_on_without_the_card_by_itself(world: World) -> None:
    world.to_card()
    world.reader.unplug()
    world.tick()
    assert world.view["state"] == "trouble"
    world.tick(10)
    assert world.screen == "kana"


def test_nothing_acts_while_the_card_is_read(tmp_path: Path) -> None:
    work = HeldWork()
    world = World(tmp_path, work=work)
    world.to_card()
    world.put_card("taro")
    assert world.view["state"] == "reading"
    assert not next(one for one in world.flow.chrome()["dock"] if one["id"] == "back")["enabled"]
    world.tick(300)
    assert world.screen == "card", "no time-out while the machine works"
    work.let_go()
    assert world.screen == "pin"


def test_a_result_that_comes_after_the_visit_is_dropped(tmp_path: Path) -> None:
    work = HeldWork()
    world = World(tmp_path, work=work)
    world.to_card()
    world.put_card("taro")
    work.let_go()
    world.type("1234")
    world.go()
    world.flow.wipe()
    work.let_go()
    assert world.screen == "welcome"
    assert world.flow.state.holder is None


def test_another_person_takes_the_card_away(world: World) -> None:
    world.to_pin()
    world.type("1234")
    world.go()
    world.do("way:other")
    assert world.screen == "card"
    world.tick(3)
    assert world.screen == "card", "the same card is not read twice"
    world.take_card()
    world.put_card("hanako")
    assert world.screen == "pin"


def test_wrong_characters_are_for_staff(world: World) -> None:
    world.to_pin()
    world.type("1234")
    world.go()
    world.do("way:wrong")
    assert world.flow.state.over == (Over.STAFF,)
    assert world.rings == ["call"]


def test_the_card_may_be_in_the_hand_while_its_face_is_read(tmp_path: Path) -> None:
    world = World(tmp_path, way="face_code")
    world.to_pin()
    world.type(load_resident("taro").face_code[:6])
    world.take_card()
    assert world.screen == "facecode"
    world.type(load_resident("taro").face_code[6:])
    assert not world.view["main"]["ready"]
    world.do("main")
    assert world.screen == "facecode", "no card, nothing to send to"
    world.put_card("taro")
    world.go()
    assert world.screen == "you"


def test_another_card_laid_under_typed_digits_is_looked_at_first(tmp_path: Path) -> None:
    world = World(tmp_path, way="face_code")
    world.to_pin()
    world.type("12345678901234")
    world.take_card()
    world.put_card("suica")
    assert world.screen == "card"


def test_the_code_from_the_cards_face(tmp_path: Path) -> None:
    world = World(tmp_path, way="face_code")
    world.to_pin()
    assert world.screen == "facecode"
    world.type(FACE_CODE)
    assert "1234" not in repr(world.view) + repr(world.flow.state)
    world.go()
    assert world.screen == "you"


def test_the_card_stays_only_where_a_city_prints_the_number(tmp_path: Path) -> None:
    def notice(world: World) -> str:
        world.to_pin()
        world.type("1234")
        world.go()
        return str(world.view["banner"]["text"])

    plain = notice(World(tmp_path / "a"))
    city = replace(GUIDE.city, print_individual_number=True)
    assert notice(World(tmp_path / "b", guide=replace(GUIDE, city=city))) != plain


@pytest.mark.parametrize(("event", "moved"), [("tennyu", True), ("kaigo", False)])
def test_who_has_moved_is_not_asked_to_find_the_old_address_wrong(
    world: World, event: str, moved: bool
) -> None:
    """Calling it wrong fetches a clerk, and on every mover's card the address is the old one."""
    world.to_event()
    world.do(f"choose:{event}", "main")
    if world.screen == "info":
        world.go()
    world.put_card("taro")
    world.type("1234")
    world.go()
    assert world.screen == "you"
    wrong = next(one["label"] for one in world.view["ways"] if one["id"] == "wrong")
    assert ("住所" not in wrong) is moved
    assert ("引っ越す前の住所" in world.view["sub"].replace("\u200b", "")) is moved
