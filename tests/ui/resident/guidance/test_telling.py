"""What is said of every screen in every state."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from kiosk.answers import Member
from kiosk.words import Words
from ui.cli.station import Station
from ui.gallery.dress import Dress
from ui.gallery.scene import Scene
from ui.gallery.scene import Shown as Picture
from ui.resident.guidance.changes import changed, options
from ui.resident.guidance.reading import katakana, names_of, readable
from ui.resident.guidance.screens import _BODIES, SAID_BY_HEAD_AND_FOOT, told
from ui.resident.guidance.telling import Shown
from ui.resident.screens import DRAWN_AS, SCREENS
from ui.resident.screens.review import _groups
from ui.resident.screens.review_pages import Row

LANGUAGES = ("ja", "easy", "en")


def pictures(scenes: list[Scene], language: str) -> Iterator[tuple[Scene, Picture]]:
    for scene in scenes:
        for picture in scene.shown(Dress(language=language)):
            yield scene, picture


def shown(picture: Picture, scene: Scene | None = None) -> Shown:
    people = scene.flow.state.family if scene else ()
    return Shown(picture.screen, picture.view, picture.chrome, names_of(people))


def first(scenes: list[Scene], name: str, language: str = "ja") -> Picture:
    scene = next(one for one in scenes if one.name == name)
    return next(scene.shown(Dress(language=language)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_screen_says_all_that_it_shows(scenes: list[Scene], station: Station, language: str) -> None:
    """Question, reason, banner, each choice, and the main button, whatever the state."""
    for scene, picture in pictures(scenes, language):
        one = shown(picture, scene)
        said = " ".join(told(one, station.words))
        view = picture.view
        texts = [view.get(key) for key in ("title", "hero", "sub", "reason", "text", "note")]
        texts += [
            part["text" if key == "banner" else "label"]
            for key in ("banner", "main")
            if (part := view.get(key))
        ]
        texts += [
            part["label"] for _, part in options(view) if part.get("enabled", True) and "ruby" not in part
        ]
        texts += [part["label"] for part in view.get("ways", ())]
        # Rows of the kana table are said in katakana, so that none is taken for a particle.
        for text in (str(part or "") for part in texts):
            wanted = readable(katakana(text) if len(text) == 1 else text, language, one.names).rstrip("。")
            assert wanted in said, (scene.name, text, said)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_said_that_is_only_drawn(scenes: list[Scene], station: Station, language: str) -> None:
    for scene, picture in pictures(scenes, language):
        for sentence in told(shown(picture), station.words):
            assert sentence == sentence.strip(), scene.name
            assert not re.search("[\u200b\u2060{}|•\n]|\\*\\*", sentence), (scene.name, sentence)


def test_every_screen_that_the_flow_draws_is_known(scenes: list[Scene]) -> None:
    drawn = {DRAWN_AS.get(name, name) for name in SCREENS}
    assert set(_BODIES) | set(SAID_BY_HEAD_AND_FOOT) == drawn
    # Only a city that prints the individual number asks for consent.
    assert {scene.screen for scene in scenes} >= drawn - {"consent"}


def test_question_reason_choices_and_what_is_missing_come_in_that_order(
    scenes: list[Scene], station: Station
) -> None:
    picture = first(scenes, "choice")
    said = told(shown(picture), station.words)
    titles = [n for n, one in enumerate(said) if one == readable(picture.view["title"], "ja")]
    reasons = [n for n, one in enumerate(said) if one.startswith("なぜ")]
    choices = [n for n, one in enumerate(said) if re.match(r"\d+、", one)]
    assert [said[n][0] for n in choices] == [str(n) for n in range(1, len(choices) + 1)]
    assert titles[0] < reasons[0] < choices[0]
    assert said[-1] == picture.view["main"]["label"]


def test_what_is_chosen_is_said(scenes: list[Scene], station: Station) -> None:
    said = told(shown(first(scenes, "choice-chosen")), station.words)
    assert len([one for one in said if "えらばれています" in one]) == 1


@pytest.mark.parametrize("scene", ["pin", "pin-two", "pin-full", "facecode-part"])
def test_digits_of_a_pin_are_only_counted(scenes: list[Scene], station: Station, scene: str) -> None:
    """The state holds them; neither the view nor the voice does."""
    flow = next(one.flow for one in scenes if one.name == scene)
    typed = "".join(flow.state.draft.fields)
    one = shown(first(scenes, scene))
    said = told(one, station.words)
    assert typed == "" or not any(typed in re.sub(r"\D", "", sentence) for sentence in said)
    if scene == "pin-two":
        assert "2けた入りました" in said


def test_a_digit_of_a_pin_says_that_it_came(scenes: list[Scene], station: Station) -> None:
    before = shown(first(scenes, "pin"))
    now = replace(before, view={**before.view, "filled": 1})
    assert changed(before, now, station.words) == ("1けた入りました",)


@pytest.mark.parametrize(
    ("before", "now", "said"),
    [
        ("choice", "choice-chosen", "をえらびました"),
        ("choice", "choice-chosen", "進むボタンは、つぎへ、です"),
        ("date", "date-filled", "1948年2月10日、火曜日"),
        ("tel", "tel-typed", "0、9、0、の、1、2、3、4"),
        ("tel-typed", "tel", "ぜんぶ消えました"),
        ("number", "number-typed", "2丁目"),
        ("kana", "kana-typed", "アカサタ"),
        ("town", "town-row", "1、アオバチョウ"),
        ("town-bank", "town-bank-row", "ラ、リ、ル、レ、ロ"),
        ("timeout", "timeout", ""),
    ],
)
def test_only_what_is_new_is_said(
    scenes: list[Scene], station: Station, before: str, now: str, said: str
) -> None:
    old, new = shown(first(scenes, before)), shown(first(scenes, now))
    heard = changed(old, new, station.words)
    assert said in " ".join(heard)
    assert readable(new.view["title"], "ja") not in heard


def test_the_next_part_of_a_code_is_named(scenes: list[Scene], station: Station) -> None:
    """Its digits are only counted."""
    base = shown(first(scenes, "facecode"))

    def at(typed: int, active: int) -> Shown:
        fields = [{**one, "active": n == active} for n, one in enumerate(base.view["fields"])]
        fields[0]["text"] = "•" * typed
        return replace(base, view={**base.view, "fields": fields})

    said = changed(at(5, 0), at(6, 1), station.words)
    assert said[0] == "6けた入りました"
    assert said[1].startswith("② ")
    assert said[1].endswith("を入れるところです")


def test_a_phone_number_is_said_digit_by_digit_and_then_whole(scenes: list[Scene], station: Station) -> None:
    base = shown(first(scenes, "tel"))

    def at(text: str, *, ready: bool = False) -> Shown:
        main = {**base.view["main"], "ready": ready}
        return replace(base, view={**base.view, "field": {"text": text}, "main": main})

    assert changed(at("090"), at("090-1"), station.words) == ("1",)
    assert changed(at("090-12"), at("090-1"), station.words) == ("0、9、0、の、1",)
    now = at("090-1234-5678", ready=True)
    said = "0、9、0、の、1、2、3、4、の、5、6、7、8"
    assert changed(at("090-1234-567"), now, station.words)[0] == said


def test_the_last_seconds_are_counted_aloud(scenes: list[Scene], station: Station) -> None:
    base = shown(first(scenes, "timeout"))

    def at(seconds: int) -> Shown:
        return replace(base, view={**base.view, "seconds": seconds})

    counted = [s for s in range(45, 0, -1) if changed(at(s + 1), at(s), station.words)]
    assert counted == [30, 20, 10, 5]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("12月1日（火）", "12月1日、火曜日"),
        ("11月24日（火） 10:42", "11月24日、火曜日、10時42分"),
        ("受付は**17:00**まで", "受付は17時まで"),
        ("08:05", "8時5分"),
        ("届けた転出（予定）日はいつですか", "とどけた転出予定日はいつですか"),
        ("およそ **20〜35分**", "およそ20から35分"),
        ("{町名|ちょうめい}を えらんで ください", "チョウメイをえらんでください"),
        ("カードがない・\n忘れた", "カードがない、忘れた"),
        ("昭和23年02月10日", "昭和23年2月10日"),
        ("番号札", "ばんごうふだ"),
        ("つづき（1/2）", "つづき"),
        ("家の代表（世帯主）はだれですか", "家の代表、せたいぬしはだれですか"),
        ("10:42に呼びました\nまもなくまいります。", "10時42分に呼びました、まもなくまいります。"),
        ("お知ら\u200bせ", "お知らせ"),
        ("電話　0312345678", "電話、0、3、1、2、3、4、5、6、7、8"),
        ("090-1234-5678", "0、9、0、の、1、2、3、4、の、5、6、7、8"),
        ("2026年", "2026年"),
    ],
)
def test_texts_are_read_as_people_read_them(text: str, said: str) -> None:
    assert readable(text, "ja") == said


def test_names_are_read_by_their_kana() -> None:
    names = names_of(
        [Member("p", {"name": "渡邉　正", "kana": "ワタナベ　タダシ"})], {"青葉町": "あおばちょう"}
    )
    assert readable("渡邉　正", "ja", names) == "ワタナベタダシ"
    assert readable("正さんのこと。正しい日", "ja", names) == "タダシさんのこと。正しい日"
    assert readable("みほん市青葉町二丁目", "ja", names) == "みほん市アオバチョウ二丁目"


def test_the_family_is_called_by_its_kana(scenes: list[Scene], station: Station) -> None:
    scene = next(one for one in scenes if one.name == "family-four")
    said = [one for one in told(shown(first(scenes, "family-four"), scene), station.words) if "歳" in one]
    assert any(one.startswith("ミホンハナコ") for one in said)


def test_two_answers_of_one_kind_say_whose_they_are() -> None:
    """By keys one row is heard after the other, without the name above them."""
    page = [Row("A", "1", "school", "x"), Row("A", "2", "work", "y"), Row("B", "3", "school", "z")]
    told = [row["whose"] for group in _groups(page) for row in group["rows"]]
    assert told == ["A", "", "B"]


def test_words_for_every_sentence_exist_in_every_language(words: Words) -> None:
    keys = [key for key in words if key.startswith("guidance.")]
    assert len(keys) > 30
    for key in keys:
        assert all(words(key, language) for language in LANGUAGES)


@pytest.fixture
def words(station: Station) -> Words:
    return station.words
