"""The reading of a name that a card told: picked, and spelt only where none fits."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

from kiosk.card.simulator.card import SimulatedCard
from kiosk.card.simulator.faults import CardFaults
from kiosk.card.simulator.residents import load_resident
from tests.ui.resident.test_family import CHILD, add_card, to_family
from tests.ui.resident.world import World
from ui.resident.own import OWN
from ui.resident.screens.kana import in_letters
from ui.resident.screens.review import rows

POSSIBLE = ("ミホン　ハナコ", "ミモト　ハナコ")


def to_reading(world: World, *possible: str) -> None:
    """A child with a card of its own; 見本　花子 stands on it."""
    asked: list[str] = []

    def readings(name: str) -> tuple[str, ...]:
        asked.append(name)
        return possible

    world.flow.parts = replace(world.flow.parts, readings=readings)
    to_family(world)
    add_card(world, "hanako")
    world.choose(CHILD)
    assert world.screen in ("choice", "kana")
    assert set(asked) == {"見本　花子"}


def kana_of(world: World) -> object:
    return next(one.get("kana") for one in world.flow.state.family if one.id == "p1")


def test_one_touch_in_place_of_seven(world: World) -> None:
    to_reading(world, *POSSIBLE)
    assert world.screen == "choice"
    assert [one["id"] for one in world.view["options"]] == [*POSSIBLE, "other"]
    assert not any(one["selected"] for one in world.view["options"]), "nothing is taken as given"
    assert "見本　花子" in world.view["person"]
    world.choose(POSSIBLE[1])
    assert kana_of(world) == POSSIBLE[1]


def test_where_none_fits_it_is_spelt(world: World) -> None:
    to_reading(world, *POSSIBLE)
    world.choose("other")
    assert world.screen == "kana"
    assert [one["text"] for one in world.view["fields"]] == ["", ""]
    world.do("way:latin", "way:latin")
    assert world.screen == "kana", "letters and back don't lead to the offers again"
    world.spell("ミホン")
    world.do("mark:space")
    world.spell("ハナ")
    world.go()
    assert kana_of(world) == "ミホン　ハナ"


def test_back_from_the_board_leads_to_the_offers(world: World) -> None:
    to_reading(world, *POSSIBLE)
    world.choose("other")
    world.do("dock:back")
    assert world.screen == "choice"
    assert POSSIBLE[0] in [one["id"] for one in world.view["options"]]


def test_a_name_that_no_dictionary_reads_is_spelt_at_once(world: World) -> None:
    to_reading(world)
    assert world.screen == "kana"


def test_at_a_large_size_no_more_are_offered_than_fit(world: World) -> None:
    to_reading(world, *POSSIBLE, "ケンポン　ハナコ", "ミホン　カコ")
    world.do("dock:size", "set:scale=largest", "main")
    assert len(world.view["options"]) == 4


def test_letters_are_read_as_they_stand(world: World) -> None:
    to_family(world)
    add_card(world, "nguyen")
    world.choose(CHILD)
    assert world.screen == "choice"
    assert world.view["options"][0]["id"].startswith("NGUYEN　PHAN PHUONG")


def test_letters_of_full_width_are_letters_too(world: World) -> None:
    to_family(world)
    world.flow.parts = replace(world.flow.parts, readings=lambda _name: ())
    sita = replace(load_resident("nguyen"), name="ＧＵＲＵＮＧ　SITA　MAYA")
    world.do("addcard")
    world.take_card()
    world.reader.insert(SimulatedCard(sita, CardFaults()))
    world.tick()
    world.type(sita.pin)
    world.go()
    world.go()
    world.choose(CHILD)
    assert world.view["options"][0]["id"] == "GURUNG　SITA MAYA"


IN_ENGLISH = ("dock:language", "choose:en", "main")


def test_who_reads_no_kana_picks_by_letters_and_the_form_keeps_kana(world: World) -> None:
    to_reading(world, *POSSIBLE)
    assert [one["hint"] for one in world.view["options"]][:2] == ["", ""]
    world.do(*IN_ENGLISH)
    shown = [(one["label"], one["hint"]) for one in world.view["options"]][:2]
    assert shown == [("Mihon Hanako", POSSIBLE[0]), ("Mimoto Hanako", POSSIBLE[1])]
    world.choose(POSSIBLE[1])
    assert kana_of(world) == POSSIBLE[1]


def test_another_reading_begins_with_letters_for_who_reads_no_kana(world: World) -> None:
    to_reading(world, *POSSIBLE)
    world.do(*IN_ENGLISH)
    world.choose("other")
    assert world.view["board_kind"] == "latin"
    world.do("way:latin")
    assert world.view["board_kind"] == "kana"
    world.do("way:latin")
    assert world.view["board_kind"] == "latin"


def test_the_board_says_in_letters_what_was_spelt(world: World) -> None:
    to_reading(world, *POSSIBLE)
    world.choose("other")
    world.spell("ワタッ")
    assert world.view["fields"][0]["label"] == "みょうじ"
    world.do(*IN_ENGLISH)
    family = world.view["fields"][0]
    assert (family["kanji"], family["label"]) == ("見本", "Wata"), "the characters say whose it is"
    assert world.view["fields"][1]["label"] == "Given name", "where nothing stands its term does"


def test_letters_that_were_typed_are_said_once(world: World) -> None:
    english = world.flow.speaking("en")
    assert in_letters(english, "SILVA　JOAO") == ""
    assert in_letters(english, "シルバ　ジョアン") == "Shiruba Joan"


def test_the_review_says_a_reading_in_letters_beside_that_of_the_forms(world: World) -> None:
    world.flow.put(me=MappingProxyType({"kana": "ワタナベ　ウメ"}))

    def said(language: str) -> tuple[str, str]:
        shown = rows(world.flow.speaking(language))
        row = next(one for one in shown if one.id == f"{OWN}kana")
        return row.value, row.paper

    assert said("ja") == said("easy") == ("ワタナベ　ウメ", "")
    assert said("en") == ("Watanabe Ume", "ワタナベ　ウメ")
