"""Readings in Latin letters are those of road signs."""

from __future__ import annotations

import pytest

from kiosk.romaji import hepburn


@pytest.mark.parametrize(
    ("kana", "written"),
    [
        ("ちゅうおう", "Chuo"),
        ("おおさか", "Osaka"),
        ("にいがた", "Niigata"),
        ("しんいち", "Shin'ichi"),
        ("こうた", "Kota"),
        ("ゆうこ", "Yuko"),
        ("とうきょう", "Tokyo"),
        ("さくらぎちょう", "Sakuragicho"),
        ("とおかいち", "Tokaichi"),
        ("のうえん", "Noen"),
        ("まっちゃ", "Matcha"),
        ("ローズ", "Rozu"),
        ("ミホン　タロウ", "Mihon　Taro"),
    ],
)
def test_long_vowels_have_no_letter_of_their_own(kana: str, written: str) -> None:
    assert hepburn(kana) == written


@pytest.mark.parametrize(
    ("kana", "written"),
    [
        ("いのうえ", "Inoue"),
        ("まつうら", "Matsuura"),
        ("おおうら", "Oura"),
        ("おおおか", "Ooka"),
        ("ひのおか", "Hinooka"),
        ("とよおか", "Toyooka"),
        ("もとおかちょう", "Motookacho"),
        ("いのうえちょう", "Inouecho"),
    ],
)
def test_a_vowel_that_begins_the_next_word_stays(kana: str, written: str) -> None:
    assert hepburn(kana) == written


def test_what_a_small_sound_doubles_is_not_written_before_it_is_typed() -> None:
    assert [hepburn(kana) for kana in ("ホッ", "ホッタ", "ホッ　")] == ["Ho", "Hotta", "Ho　"]
