"""A board by four buttons: its rows first, then what stands in them; and all that is said on the way."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.resident.guidance.booth import Booth, Key, booth
from ui.cli.finger import wait_until
from ui.cli.station import Station
from ui.resident.guidance.reading import katakana

BUTTONS = {"v": Key.Key_Down, "^": Key.Key_Up, "o": Key.Key_Return, "<": Key.Key_Left}
MOST_FOR_A_NAME = 60  # presses, from the question to the next one
MOST_FOR_A_SOUND = 13  # from the first row, without its dots

YAMADA_HANAKO = """
    v vvvvvvvoo ^oo ^^^oo ^^^^^oo
    vvvo vvvvvoo ^oo ^^^ovvvvo
    ^^vvvo
"""
"""ヤ, マ, タ, ゛; to the other name, ハ, ナ, コ; and on."""


@pytest.fixture
def here(qtbot: QtBot, tmp_path: Path, station: Station) -> Iterator[Booth]:
    """At the question for a name, with the voice and nothing to see."""
    del qtbot  # only so that there is an application
    with booth(tmp_path, station.words) as opened:
        opened.act("look:voice", "look:dark", "nocard", "choose:kaigo", "main")
        assert opened.flow.screen == "kana"
        opened.ear.take()
        yield opened


def press(here: Booth, buttons: str) -> str:
    """What is heard after the last of them."""
    for one in buttons.replace(" ", "").replace("\n", ""):
        here.ear.take()
        here.press(BUTTONS[one])
    return here.ear.take()


def typed(here: Booth) -> list[str]:
    return [one["text"] for one in here.flow.view()["fields"]]


def test_a_name_takes_few_presses_of_four_buttons(here: Booth) -> None:
    buttons = "".join(YAMADA_HANAKO.split())
    press(here, buttons[:-1])
    assert typed(here) == ["ヤマダ", "ハナコ"]
    assert here.focus() == "main"
    press(here, buttons[-1])
    assert here.flow.screen != "kana"
    assert len(buttons) <= MOST_FOR_A_NAME


def test_every_sound_is_reached_within_its_row(here: Booth) -> None:
    press(here, "v")
    for n, row in enumerate(here.flow.view()["walk"]):
        assert here.focus() == f"line:{row['id']}"
        press(here, "o")
        for place, key in enumerate(row["keys"]):
            assert here.focus() == key
            assert n + place + 2 <= MOST_FOR_A_SOUND + len("oo"), key
            press(here, "v")
        assert here.focus() == f"line:{row['id']}"  # beyond the last one it is the row again
        press(here, "v")
    assert here.focus() == "erase"


def test_what_erases_is_one_press_before_the_first_row(here: Booth) -> None:
    assert press(here, "v^") == "1つ消す、ボタン"
    press(here, "v")
    assert here.focus() != "line:ア"  # it goes on to the names and to the main button
    press(here, "vv")
    assert here.focus() == "main"


def test_back_leaves_the_row_and_then_the_screen(here: Booth) -> None:
    press(here, "vvov")
    assert here.focus() == "key:キ"
    press(here, "<")
    assert here.focus() == "line:カ"
    press(here, "<")
    assert here.flow.screen != "kana"


def test_the_board_says_what_it_is_and_how_it_is_gone_over(here: Booth) -> None:
    here.press(Key.Key_Asterisk)
    said = here.ear.take()
    for part in (
        "みょうじを入れるところです",
        "五十音の表です",
        "左のキーで、行にもどります",
        "1つ消すボタンです",
    ):
        assert part in said


def test_rows_and_sounds_are_said_and_then_the_word_so_far(here: Booth) -> None:
    assert press(here, "v") == "ア行、ア、イ、ウ、エ、オ"
    assert press(here, "vvvvvvvvv") == "ワ行、ワ、ワ行のヲ、ン、のばす音、なかてん"
    assert press(here, "^^o") == "ヤ"
    assert press(here, "o").startswith("ヤ みょうじ、ヤ ")
    assert press(here, "^oo") == "マ みょうじ、ヤマ マ行"
    assert press(here, "^^^oo") == "タ みょうじ、ヤマタ タ行"
    assert press(here, "^^^^^o") == "にごる音にします"
    assert press(here, "o") == "ダ みょうじ、ヤマダ てんてん、まる、小さい字、すきま"
    assert press(here, "ovvv") == "すきま、1字あけます"


def test_what_is_erased_is_said(here: Booth) -> None:
    press(here, "vvvvoo")
    assert typed(here) == ["タ", ""]
    press(here, "oo")
    press(here, "^^^^")
    assert here.focus() == "erase"
    assert press(here, "o") == "タを消しました みょうじ、タ"
    assert press(here, "o").startswith("タを消しました みょうじを入れるところです")
    assert press(here, "o") == "まだ入っていません"
    assert here.focus() == "erase"


def test_the_other_name_begins_at_the_first_row_again(here: Booth) -> None:
    press(here, "voo")
    assert press(here, "^vvo") == "なまえを入れるところです ア行"
    assert here.focus() == "line:ア"
    assert press(here, "^v") == "みょうじ、ア"


def test_letters_are_walked_as_they_are_read(here: Booth) -> None:
    here.act("look:silent", "dock:language", "language:en", "main")
    press(here, "v")
    rows = here.flow.view()["walk"]
    assert [row["label"] for row in rows] == ["A to F", "G to L", "M to R", "S to X", "Y to Z"]
    press(here, "ov")
    assert here.focus() == "key:B"


# --- other keys that are many


def to_the_pin(here: Booth) -> None:
    here.act("start", "choose:tennyu", "main", "main")
    press(here, "v")
    here.world.reader.insert("taro")
    wait_until(lambda: here.flow.screen == "pin", "the card to be seen")
    wait_until(lambda: here.focus() == "line:123", "the keys to be on the digits")


@pytest.fixture
def begun(qtbot: QtBot, tmp_path: Path, station: Station) -> Iterator[Booth]:
    """Before the first screen, with the voice and nothing to see."""
    del qtbot
    with booth(tmp_path, station.words) as opened:
        opened.act("look:voice", "look:dark")
        yield opened


def test_who_has_no_digit_keys_hears_where_the_keys_are(begun: Booth) -> None:
    to_the_pin(begun)
    said = begun.ear.take()
    assert "上と下のキーで段をえらんで決定を押し" in said
    assert said.endswith("1から3まで")
    assert "1けた入りました" in press(begun, "oo")


def test_what_clears_all_does_not_stand_between_the_digits(begun: Booth) -> None:
    to_the_pin(begun)
    assert press(begun, "vvv") == "0"
    assert press(begun, "v") == "1つ消す、ボタン"
    assert begun.focus() == "erase"


def test_a_chosen_row_leads_to_its_towns(begun: Booth) -> None:
    to_the_pin(begun)
    begun.press(Key.Key_1, Key.Key_2, Key.Key_3, Key.Key_4, Key.Key_Right)
    wait_until(lambda: begun.flow.screen == "you", "the card to be read")
    begun.act("main", "choose:home", "main", "quick:today", "main", "unknown", "main")
    assert begun.flow.screen == "town"
    assert begun.focus().startswith("row:")
    said = press(begun, "o")
    first = begun.flow.view()["towns"][0]
    assert begun.focus() == f"town:{first['id']}"
    assert said.startswith("アをえらびました ")
    assert said.endswith(katakana(first["ruby"]))
