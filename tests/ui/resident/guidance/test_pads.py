"""Digits by four buttons: few presses; after the last one the keys are on what goes on, and press nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.card.simulator import load_resident
from tests.ui.resident.guidance.booth import Booth, Key, booth
from tests.ui.resident.guidance.keypad import shown
from ui.cli.finger import settle, wait_until
from ui.cli.station import Station

BUTTONS = {"v": Key.Key_Down, "^": Key.Key_Up, "o": Key.Key_Return}
# Presses of the four buttons; key by key it were nearly twice as many.
MOST_FOR_A_PIN = 15
MOST_FOR_A_DATE = 25
MOST_FOR_A_FACE_CODE = 60
MOST_FOR_A_PHONE = 45


@pytest.fixture
def here(qtbot: QtBot, tmp_path: Path, station: Station) -> Iterator[Booth]:
    """With the voice and nothing to see, by keys from the start."""
    del qtbot
    with booth(tmp_path, station.words) as opened:
        opened.world.flow = opened.flow
        opened.act("look:voice", "look:dark")
        opened.press(Key.Key_Down)
        yield opened


def press(here: Booth, buttons: str) -> int:
    here.ear.take()
    here.press(*(BUTTONS[one] for one in buttons))
    return len(buttons)


def press_to(here: Booth, wanted: str) -> int:
    """Down until the keys are there: how many presses that took."""
    for presses in range(30):
        if here.focus() == wanted:
            return presses
        press(here, "v")
    raise AssertionError(f"never at {wanted}")


def rows(here: Booth) -> list[str]:
    lines = [one for one in shown(here.opened.window.contentItem()) if one.property("verb") == "line"]
    return [str(one.property("name")) for one in lines]


def by_rows(here: Booth, digits: str) -> int:
    """Types each digit from where the one before has left the keys: how many presses."""
    order = [*rows(here), "0"]
    presses = press_to(here, f"line:{order[0]}")
    for digit in digits:
        at = next(n for n, row in enumerate(order) if here.focus() in (f"line:{row}", f"key:{row}"))
        to = next(n for n, row in enumerate(order) if digit in row)
        presses += press(here, ("v" if to > at else "^") * abs(to - at))
        inside = "o" + "v" * order[to].index(digit) if len(order[to]) > 1 else ""
        presses += press(here, f"{inside}o")
    return presses


def to_the_pin(here: Booth) -> None:
    here.world.to_card()
    here.world.reader.insert("taro")
    wait_until(lambda: here.flow.screen == "pin", "the card to be seen")
    here.press(Key.Key_Down, Key.Key_Up)
    press_to(here, "line:123")


def to_questions(here: Booth) -> None:
    to_the_pin(here)
    here.world.type("1234")
    here.world.go()
    wait_until(lambda: here.flow.screen == "you", "the card to be read")
    here.world.go()
    here.world.choose("home")


def to_the_moving_day(here: Booth) -> None:
    to_questions(here)
    settle()
    assert here.flow.screen == "date"


def to_the_phone(here: Booth) -> None:
    to_questions(here)
    here.world.do("quick:today")
    here.world.go()
    here.world.do("unknown")
    here.world.go()
    here.world.address()
    here.world.go()
    for one in ("kokuho", "me", "me", "no"):
        here.world.choose(one)
    here.world.choose("juminhyo", "zei")
    settle()
    assert here.flow.screen == "tel"


def test_a_pin_takes_few_presses_and_then_ok_goes_on(here: Booth) -> None:
    to_the_pin(here)
    assert by_rows(here, "1234") <= MOST_FOR_A_PIN
    assert here.focus() == "main"
    press(here, "o")
    wait_until(lambda: here.flow.screen == "you", "the card to be read")


def test_a_date_takes_few_presses_and_then_ok_goes_on(here: Booth) -> None:
    to_the_moving_day(here)
    presses = press_to(here, "quick:other") + press(here, "o")
    presses += by_rows(here, "81124")
    assert here.focus() == "main"
    assert presses < MOST_FOR_A_DATE
    asked = here.flow.spot()
    press(here, "o")
    assert here.flow.spot() != asked


def test_a_face_code_takes_few_presses_and_then_ok_goes_on(here: Booth) -> None:
    to_the_pin(here)
    here.world.do("way:forgot")
    here.world.choose("face")
    settle()
    press_to(here, "line:12345")
    press(here, "v")
    assert here.ear.take() == "6から9まで、0"
    press(here, "^")
    assert by_rows(here, load_resident("taro").face_code) <= MOST_FOR_A_FACE_CODE
    assert here.focus() == "main"
    press(here, "o")
    wait_until(lambda: here.flow.screen == "you", "the card to be read")


@pytest.mark.parametrize("number", ["0312345678", "09012345678"])
def test_a_phone_number_takes_few_presses_and_then_ok_goes_on(here: Booth, number: str) -> None:
    to_the_phone(here)
    assert by_rows(here, number) <= MOST_FOR_A_PHONE
    assert here.focus() == "main"
    asked = here.flow.spot()
    press(here, "o")
    assert here.flow.spot() != asked


def test_a_mobile_number_of_ten_digits_keeps_the_keys(here: Booth) -> None:
    """Ten digits may still become a mobile number."""
    to_the_phone(here)
    by_rows(here, "0901234567")
    assert here.focus() == "line:789"


def test_a_day_that_may_have_another_digit_keeps_the_keys(here: Booth) -> None:
    to_the_moving_day(here)
    here.act("quick:other")
    by_rows(here, "8112")
    assert here.flow.view()["main"]["ready"]
    assert here.focus() == "line:123"


def test_digit_keys_lead_to_what_goes_on_too(here: Booth) -> None:
    """OK after the last digit goes on, wherever the keys were."""
    to_the_pin(here)
    here.press(Key.Key_1, Key.Key_2, Key.Key_3)
    assert here.focus() == "line:123"
    here.press(Key.Key_4)
    assert here.flow.screen == "pin"
    assert here.focus() == "main"
    press(here, "o")
    wait_until(lambda: here.flow.screen == "you", "the card to be read")


def test_the_next_part_of_a_house_number_begins_at_the_first_row(here: Booth) -> None:
    to_questions(here)
    here.world.do("quick:today")
    here.world.go()
    here.world.do("unknown")
    here.world.go()
    here.world.do("row:\u3042", "town:\u9752\u8449\u753a")
    here.world.go()
    settle()
    assert here.flow.screen == "number"
    by_rows(here, "2")
    assert press_to(here, "dash") <= len("vvvv")
    press(here, "o")
    assert here.flow.state.draft.active == 1
    assert here.focus() == "line:123"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("ja", "1から3まで"),
        ("easy", "1から3まで"),
        ("en", "1 to 3"),
        ("zh-Hans", "1到3"),
        ("ko", "1부터 3까지"),
        ("ne", "1 देखि 3 सम्म"),
        ("vi", "1 đến 3"),
        ("pt", "1 a 3"),
    ],
)
def test_a_row_of_digits_is_said_as_a_span(here: Booth, language: str, said: str) -> None:
    to_the_pin(here)
    here.flow.put(look=replace(here.look, language=language))
    here.opened.shell.changed.emit()
    here.ear.take()
    here.press(Key.Key_Down, Key.Key_Up)
    assert here.focus() == "line:123"
    assert here.ear.take() == said
