"""The guide at a real window: what is said when, and by which key."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.faults import Fault, Trouble
from tests.ui.resident.guidance.booth import Booth, Key, booth
from ui.cli.finger import wait_until
from ui.cli.station import Station
from ui.common.speech import japanese
from ui.resident.guidance.guide import SPEEDS, VOLUMES
from ui.resident.guidance.key_gate import key_table
from ui.resident.guidance.keys import Command


@pytest.fixture
def place(qtbot: QtBot, tmp_path: Path, station: Station) -> object:
    del qtbot  # only so that there is an application
    with booth(tmp_path, station.words) as opened:
        yield opened


def heard(place: object) -> Booth:
    assert isinstance(place, Booth)
    return place


def test_nothing_is_said_until_somebody_wants_to_hear(place: object) -> None:
    here = heard(place)
    here.act("start")
    here.press(Key.Key_Down, Key.Key_Down)
    assert here.ear.ever == []


def test_one_key_begins_to_read_wherever_the_visit_is(place: object) -> None:
    here = heard(place)
    here.act("start")
    here.press(Key.Key_Asterisk)
    said = here.ear.take()
    assert said.startswith("声で案内します")
    assert "今日は、どんなご用ですか" in said
    assert here.look.voice


def test_a_new_screen_is_said_whole_and_ends_what_was_said(place: object) -> None:
    here = heard(place)
    here.act("look:voice", "start", "choose:tennyu", "main")
    said = here.ear.take()
    assert said.startswith("はじめる前のお知らせです")
    assert "声で案内します" not in said


def test_what_the_keys_are_on_is_said(place: object) -> None:
    here = heard(place)
    here.act("look:voice", "start")
    here.press(Key.Key_Down)
    here.ear.take()
    here.press(Key.Key_Down)
    assert here.ear.take() == "care"
    here.press(Key.Key_Return)
    assert "careをえらびました" in here.ear.take()
    here.press(Key.Key_Up, Key.Key_Down)
    assert here.ear.take() == "care、えらばれています"


def test_the_button_that_cannot_go_on_says_what_is_missing(place: object) -> None:
    here = heard(place)
    here.act("look:voice", "start")
    here.ear.take()
    here.press(Key.Key_Right)
    assert here.ear.take() == "あてはまるものを押してください moved in"
    assert here.focus() == "choose:tennyu"


def test_the_next_question_is_said_whole_though_it_waits_for_an_answer(place: object) -> None:
    here = heard(place)
    here.act("look:voice", "nocard", "choose:kaigo", "main")
    assert not here.flow.view()["main"]["ready"]
    said = here.ear.take()
    assert "お名前の読み方を入れてください" in said
    assert said.endswith(" 読み方を入れてください")


def test_ok_alone_takes_the_main_way(place: object) -> None:
    here = heard(place)
    here.act("look:voice", "start", "choose:tennyu", "main", "main")
    here.press(Key.Key_Down)
    here.world.reader.insert("taro")
    wait_until(lambda: here.flow.screen == "pin", "the card to be seen")
    here.press(Key.Key_1, Key.Key_2, Key.Key_3, Key.Key_4, Key.Key_Right)
    wait_until(lambda: here.flow.screen == "you", "the card to be read")
    assert here.focus() == "main"
    assert "まだ入っていません" not in here.ear.take()


def test_digits_mean_what_the_voice_numbers(place: object) -> None:
    here = heard(place)
    here.act("look:voice")
    said = here.ear.take()
    assert "1、はじめる" in said
    here.press(Key.Key_1)
    assert here.flow.screen == "event"
    numbered = [one for one in here.ear.take().split() if one.startswith("2、")]
    here.press(Key.Key_2)
    assert here.ear.take().startswith(numbered[0].removeprefix("2、"))


def test_repeat_speed_and_volume(place: object) -> None:
    here = heard(place)
    here.act("look:voice", "start")
    here.ear.take()
    here.press(Key.Key_Asterisk)
    assert here.ear.take().startswith("今日は、どんなご用ですか")
    here.press(Key.Key_Slash)
    assert here.ear.take() == "速く読みます"
    assert here.ear.manner.speed == SPEEDS["fast"]
    here.press(*[Key.Key_Plus] * 9)
    assert here.ear.take() == f"音の大きさ{len(VOLUMES)}"
    here.press(*[Key.Key_Minus] * 9)
    assert here.ear.manner.volume == VOLUMES[0]


def test_the_start_tells_each_key_and_repeat_pressed_twice_tells_them_again(place: object) -> None:
    here = heard(place)
    here.act("look:voice")
    said = here.ear.take()
    for key in ("ほし", "ななめ線", "プラスとマイナス", "F7", "点"):
        assert f"{key}のキーで" in said
    here.act("start")
    here.press(Key.Key_Asterisk)
    assert "F7のキーで" not in here.ear.take()
    here.press(Key.Key_Down, Key.Key_Asterisk)
    assert "F7のキーで" not in here.ear.take(), "another key stood between"
    here.press(Key.Key_Asterisk)
    said = here.ear.take()
    assert said.startswith("声で案内します")
    assert "F7のキーで、画面が消えます" in said
    assert "今日は、どんなご用ですか" in said


def test_the_next_visitor_hears_it_as_usual(place: object) -> None:
    here = heard(place)
    here.act("look:voice", "start")
    here.press(Key.Key_Slash)
    here.act("dock:restart", "way:restart")
    assert not here.look.voice
    here.act("look:voice")
    assert here.ear.manner.speed == SPEEDS["usual"]


def test_no_digit_of_a_pin_is_ever_said(place: object) -> None:
    here = heard(place)
    here.act("look:voice", "start", "choose:tennyu", "main", "main")
    here.world.reader.insert("taro")
    wait_until(lambda: here.flow.screen == "pin", "the card to be seen")
    here.ear.take()
    before = len(here.ear.ever)
    for digit, said in zip("1234", ("1けた", "2けた", "3けた", "4けた"), strict=True):
        here.press(Key(ord(digit)))
        assert f"{said}入りました" in here.ear.take()
    here.act("main")
    typed = here.ear.ever[before:]
    assert not any(one in ("1", "2", "3", "4", "1、2、3、4", "1234") for one in typed)


def test_the_screen_can_be_dark_while_keys_and_voice_work(place: object) -> None:
    here = heard(place)
    here.act("look:voice", "dock:size", "set:voice=dark", "main", "start")
    assert here.black()
    here.ear.take()
    here.press(Key.Key_Down, Key.Key_Return)
    assert "moved inをえらびました" in here.ear.take()
    here.press(Key.Key_Right)
    assert here.flow.screen == "info"
    assert here.black()


def test_a_finger_brings_the_picture_back_and_does_nothing_else(place: object) -> None:
    here = heard(place)
    here.act("look:voice", "start", "choose:tennyu", "look:dark")
    assert here.black()
    here.finger.touch("main")
    assert here.flow.screen == "event"
    assert not here.look.dark
    assert not here.black()
    assert here.ear.take() == "画面をつけました"


def test_no_dark_screen_without_a_voice(place: object) -> None:
    here = heard(place)
    here.act("look:dark")
    assert not here.look.dark
    here.act("look:voice", "look:dark", "look:silent")
    assert not here.look.dark


def test_low_buttons_by_one_key(place: object) -> None:
    here = heard(place)
    here.act("look:voice", "start")
    here.press(Key.Key_Period)
    assert here.look.low
    assert here.ear.take() == "ボタンを低くしました"
    here.press(Key.Key_Period)
    assert not here.look.low


def test_on_a_lying_glass_the_key_of_low_buttons_says_that_it_changes_nothing(place: object) -> None:
    here = heard(place)
    here.flow.turn(wide=True)
    here.act("look:voice")
    assert "低くなります" not in here.ear.take()
    here.act("start")
    here.press(Key.Key_Period)
    assert not here.look.low
    assert here.ear.take() == "この画面では、ボタンの高さは変わりません"


def test_when_the_headphones_fall_silent_it_gets_light_and_a_person_comes(place: object) -> None:
    here = heard(place)
    here.act("look:voice", "start", "look:dark")
    here.ear.broken(Trouble(Fault.GUIDANCE_SILENT, "unplugged"))
    here.press(Key.Key_Down)
    assert here.flow.screen == "staff"
    assert here.world.rings == ["call"]
    assert not here.look.dark


def test_who_hears_alone_is_told_that_the_visit_has_ended(place: object) -> None:
    """The screen that comes then is for the next one, and says nothing."""
    here = heard(place)
    here.act("look:voice", "start", "look:dark", "dock:restart", "way:restart")
    assert here.flow.screen == "welcome"
    assert not here.look.voice
    assert here.ear.take() == "声の案内をおわります"


def test_a_language_without_a_voice_is_heard_in_japanese(
    qtbot: QtBot, tmp_path: Path, station: Station
) -> None:
    del qtbot
    with booth(tmp_path, station.words, spoken="ja") as here:
        here.act("language:en", "dock:size")
        labels = [one["label"] for group in here.flow.view()["groups"] for one in group["options"]]
        assert "In Japanese" in labels
        here.act("set:voice=japanese")
        said = here.ear.take()
        assert said.startswith("声は日本語だけです")
        assert "見やすくする" in said
        assert here.ear.manner.language == "ja"


def test_a_keypad_with_a_socket_says_when_headphones_are_put_in(
    qtbot: QtBot, tmp_path: Path, station: Station
) -> None:
    del qtbot
    with booth(tmp_path, station.words, keys="F15") as here:
        here.press(Key.Key_F15)
        assert here.look.voice


def test_without_headphones_no_voice_is_offered(qtbot: QtBot, tmp_path: Path, station: Station) -> None:
    del qtbot
    with booth(tmp_path, station.words, headphones=False) as here:
        here.press(Key.Key_Asterisk)
        assert not here.look.voice
        here.act("dock:size", "set:voice=aloud")
        assert not here.look.voice
        assert "voice" not in [group["id"] for group in here.flow.view()["groups"]]


def test_a_key_that_does_not_exist_is_named() -> None:
    with pytest.raises(Trouble) as trouble:
        key_table({"repeat": "Loudly"})
    assert trouble.value.fault is Fault.SETTINGS_INVALID
    assert "guidance.keys.repeat" in trouble.value.detail


def test_every_command_has_a_key_but_those_of_the_socket() -> None:
    usual = set(key_table({}).values())
    assert usual == set(Command) - {Command.PLUGGED, Command.UNPLUGGED}


def test_the_voice_says_every_sentence_that_the_guide_makes(place: object) -> None:
    """A whole screen through the real engine: none of it is silence."""
    here = heard(place)
    here.act("look:voice", "start")
    for sentence in here.ear.said[:6]:
        assert japanese.spoken(sentence).any(), sentence
