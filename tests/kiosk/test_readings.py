"""What a name may be read as: to pick from, never to be taken as given."""

from __future__ import annotations

import pytest

from kiosk.readings import MOST, NameReadings


@pytest.fixture(scope="module")
def readings() -> NameReadings:
    made = NameReadings()
    made.load()
    return made


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("渡邉　ウメ", "ワタナベ　ウメ"),
        ("渡邉\U000e0101　正男", "ワタナベ　マサオ"),
        ("渡邉 正男", "ワタナベ　マサオ"),
        ("髙橋　裕子", "タカハシ　ユウコ"),
        ("長谷川　こころ", "ハセガワ　ココロ"),
        ("鈴木結愛", "スズキ　ユア"),
    ],
)
def test_the_likeliest_stands_first(readings: NameReadings, name: str, first: str) -> None:
    assert readings(name)[0] == first


@pytest.mark.parametrize(
    ("name", "others"),
    [
        ("中島　健", {"ナカシマ　ケン", "ナカジマ　タケシ"}),
        ("見本　幸子", {"ミホン　サチコ", "ミホン　ユキコ"}),
        ("河野　和子", {"コウノ　カズコ", "カワノ　カズコ"}),
    ],
)
def test_others_can_be_picked(readings: NameReadings, name: str, others: set[str]) -> None:
    found = readings(name)
    assert others <= set(found)
    assert len(found) == len(set(found)) <= MOST


@pytest.mark.parametrize("name", ["", "　", "NGUYEN THI LAN", "龘龘　太郎", "□□　ウメ", "012"])
def test_where_a_part_has_none_nothing_is_offered(readings: NameReadings, name: str) -> None:
    assert readings(name) == ()


def test_before_the_dictionary_is_there_nothing_is_offered() -> None:
    assert NameReadings()("渡邉　ウメ") == ()
