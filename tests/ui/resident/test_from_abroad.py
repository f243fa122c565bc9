"""Who comes from abroad: a name of one part, letters instead of kana, a telephone in another country."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kiosk.languages import load_catalogues
from kiosk.words import load_words
from tests.ui.resident.city_world import CONTENT
from tests.ui.resident.world import World
from ui.resident import say


def rows_of(board: list[list[str]]) -> list[str]:
    return ["".join(row) for row in zip(*board, strict=True)]


def test_a_building_opens_in_letters_for_who_reads_no_kana(world: World) -> None:
    world.to_address()
    world.do("row:\u3042", "town:\u9752\u8449\u753a")
    world.go()
    world.do("way:building")
    assert world.view["board"][0][0] == "\u30a2"
    world.do("dock:language", "choose:en", "main")
    assert rows_of(world.view["board"])[0] == "ABCDEF", "letters are read in rows"
    world.do("way:latin")
    assert world.view["board"][0][0] == "\u30a2", "for who can spell it"
    world.do("way:latin")
    assert "".join(rows_of(world.view["board"])) == "ABCDEFGHIJKLMNOPQRSTUVWXYZ-'.,"


def test_a_number_of_another_country_is_not_cut_off_and_taken(world: World) -> None:
    """The glass has room for eleven digits: 0044… would lose its end without a word."""
    world.to_review()
    world.do("edit:tel")
    world.do("clear")
    world.type("00447911123456")
    main = world.view["main"]
    assert not main["ready"]
    assert "日本" in main["label"]
    world.do("main")
    assert world.screen == "tel"


def test_a_name_of_one_part_may_stand_in_either_field(world: World) -> None:
    """Whoever has one name calls it their given name; a space alone is none."""
    world.do("nocard", "choose:tennyu", "main")
    if world.screen == "info":
        world.go()
    world.do("field:given", "mark:space")
    assert not world.view["main"]["ready"]
    world.do("erase", "field:given")
    world.spell("\u30bf")
    assert "\u306a\u307e\u3048\u3060\u3051" in world.view["main"]["label"].replace("\u200b", "")
    world.go()
    assert world.flow.state.me["kana"] == "\u30bf"


@pytest.mark.parametrize("language", ["easy", "en", "zh-Hans", "ko", "vi", "pt", "ne"])
def test_years_are_those_of_the_calendar_for_who_reads_another_language(
    language: str, tmp_path: Path
) -> None:
    """Nobody born in Hanoi knows 平成7年."""
    world = World(tmp_path, words=load_words(CONTENT / "words", load_catalogues(CONTENT, None)))
    told = say.plain_day(world.flow.speaking(language), date(1995, 11, 3))
    assert "1995" in told
    assert "7" not in told
