"""A screen that is broken on purpose is noticed; one that is whole is not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtGui import QColor
from PySide6.QtQuick import QQuickItem
from PySide6.QtWidgets import QApplication

from ui.gallery.audit import complaints
from ui.gallery.dress import Dress
from ui.gallery.scene import Scene, Shown
from ui.gallery.stage import Stage, kind, open_stage, scene_box

SCENE = "choice-chosen"


@pytest.fixture
def shown(scenes: list[Scene]) -> Shown:
    return next(next(one for one in scenes if one.name == SCENE).shown(Dress()))


@pytest.fixture
def stage(qapp: QApplication, shown: Shown) -> Iterator[Stage]:
    """A window of its own: what is broken here stays broken."""
    del qapp
    opened = open_stage(shown)
    yield opened
    opened.close()


def _kinds(stage: Stage, shown: Shown, japanese: Shown | None = None) -> set[str]:
    return {one.kind for one in complaints(stage, shown, japanese, colours=True)}


def _named(stage: Stage, name: str) -> QQuickItem:
    return next(one for one in stage.items() if one.objectName() == name)


def _inside(stage: Stage, name: str, wanted: str) -> QQuickItem:
    whole = _named(stage, name)
    return next(one for one in _all(whole) if kind(one) == wanted)


def _all(item: QQuickItem) -> Iterator[QQuickItem]:
    yield item
    for child in item.childItems():
        yield from _all(child)


def _options(stage: Stage) -> list[str]:
    return [one.objectName() for one in stage.taps() if one.objectName().startswith("choose:")]


def test_a_whole_screen_is_fine(stage: Stage, shown: Shown) -> None:
    assert _kinds(stage, shown) == set()
    assert stage.warnings == []


def _shorten(stage: Stage) -> None:
    _named(stage, _options(stage)[0]).setHeight(60)


def _nearer(stage: Stage) -> None:
    first, second = (_named(stage, name) for name in _options(stage)[:2])
    second.setY(first.y() + first.height() + 4)


def _away(stage: Stage) -> None:
    _named(stage, "main").setY(400)


def _smaller_text(stage: Stage) -> None:
    _inside(stage, "main", "Say").setProperty("size", 20)


def _over_another(stage: Stage) -> None:
    first, second = (_named(stage, name) for name in _options(stage)[:2])
    second.setY(first.y())


def _pale(stage: Stage) -> None:
    _inside(stage, "main", "Say").setProperty("color", QColor("#8899ff"))


def _hidden(stage: Stage) -> None:
    _inside(stage, "main", "Say").setProperty("color", QColor("#0017c1"))


def _nameless(stage: Stage) -> None:
    _named(stage, "main").setProperty("label", "")


def _no_key(stage: Stage) -> None:
    _named(stage, "main").setActiveFocusOnTab(False)


def _backwards(stage: Stage) -> None:
    first, second = (_named(stage, name) for name in _options(stage)[:2])
    here = first.y()
    first.setY(second.y())
    second.setY(here)


def _two_mains(stage: Stage) -> None:
    _named(stage, _options(stage)[0]).setObjectName("main")


def _lost_verb(stage: Stage) -> None:
    _named(stage, "dock:language").setVisible(False)


@pytest.mark.parametrize(
    ("spoil", "kinds"),
    [
        (_shorten, {"small_target"}),
        (_nearer, {"too_near"}),
        (_away, {"outside"}),
        (_smaller_text, {"small_text"}),
        (_over_another, {"over_each", "too_near"}),
        (_pale, {"contrast"}),
        (_hidden, {"unseen"}),
        (_nameless, {"no_name"}),
        (_no_key, {"no_key"}),
        (_backwards, {"order"}),
        (_two_mains, {"mains"}),
        (_lost_verb, {"dock"}),
    ],
)
def test_what_is_broken_is_noticed(
    stage: Stage, shown: Shown, spoil: Callable[[Stage], None], kinds: set[str]
) -> None:
    spoil(stage)

    assert kinds <= _kinds(stage, shown)


def test_a_mark_that_is_only_coloured_is_noticed(stage: Stage, shown: Shown) -> None:
    chosen = next(one for one in stage.taps() if one.property("chosen") is True)
    for part in _all(chosen):
        if kind(part) in ("Mark", "Frame"):
            part.setVisible(False)
    other = next(one for one in _options(stage) if one != chosen.objectName())
    for part in _all(_named(stage, other)):
        if kind(part) in ("Mark", "Frame"):
            part.setVisible(False)

    assert "colour_alone" in _kinds(stage, shown)


def test_a_screen_that_had_to_shrink_is_noticed(stage: Stage, shown: Shown) -> None:
    page = next(one for one in stage.items() if one.property("shrink") is not None)
    page.setProperty("shrink", 0.9)

    assert "drawn_smaller" in _kinds(stage, shown)


def test_whose_question_it_is_may_not_stand_where_others_read_it(stage: Stage, shown: Shown) -> None:
    whom = next(one for one in stage.items() if kind(one) == "Whom")

    assert "in_sight" not in _kinds(stage, shown)
    whom.setY(whom.y() + 200 - scene_box(whom).y())
    assert "in_sight" in _kinds(stage, shown)


def test_a_name_in_the_question_is_noticed(stage: Stage, shown: Shown) -> None:
    name = max(shown.people, key=len)
    stage.show(_said(shown, "ja", title=f"{name}さんの\n仕事は何ですか"))

    assert "in_sight" in _kinds(stage, shown)


def test_an_address_above_the_lower_thirds_is_noticed(scenes: list[Scene], stage: Stage) -> None:
    card = next(next(one for one in scenes if one.name == "you").shown(Dress()))
    stage.show(card)

    assert "in_sight" not in _kinds(stage, card)
    stage.show(replace(card, view={**card.view, "sub": card.view["rows"][0]["value"]}))
    assert "in_sight" in _kinds(stage, card)


def _said(shown: Shown, language: str, **view: Any) -> Shown:
    return replace(shown, dress=Dress(language), view={**shown.view, **view})


def test_a_line_that_breaks_inside_a_word_is_noticed(stage: Stage, shown: Shown) -> None:
    wide = _said(shown, "en", title="Donaudampfschifffahrtselektrizitaetenhauptbetriebswerk and more")
    stage.show(wide)

    assert "word_broken" in _kinds(stage, wide)
    apart = _said(
        shown, "en", title="Donau dampf schiff fahrts elektrizi taeten haupt betriebs werk and more"
    )
    stage.show(apart)
    assert "word_broken" not in _kinds(stage, apart)


def test_a_long_question_is_noticed(stage: Stage, shown: Shown) -> None:
    long = _said(shown, "ja", title="あ" * 31)

    assert "long_question" in _kinds(stage, long)
    assert "long_question" not in _kinds(stage, _said(shown, "ja", title="あ" * 30))


def test_a_text_that_stayed_japanese_is_noticed(scenes: list[Scene], stage: Stage, shown: Shown) -> None:
    scene = next(one for one in scenes if one.name == SCENE)
    english = next(scene.shown(Dress("en")))

    assert "untranslated" not in _kinds(stage, english, shown)
    assert "untranslated" in _kinds(stage, _said(english, "en", title=shown.view["title"]), shown)


def test_kanji_without_furigana_are_noticed(scenes: list[Scene], stage: Stage, shown: Shown) -> None:
    scene = next(one for one in scenes if one.name == SCENE)
    easy = next(scene.shown(Dress("easy")))

    assert "no_furigana" not in _kinds(stage, easy, shown)
    assert "no_furigana" in _kinds(stage, _said(easy, "easy", title="名前は何ですか"), shown)


@pytest.mark.parametrize("elsewhere", [Dress(low=True), Dress(wide=True)], ids=str)
def test_the_fields_of_a_date_come_first_again(scenes: list[Scene], stage: Stage, elsewhere: Dress) -> None:
    """From low reach and on a lying glass they stand with what is read."""
    scene = next(one for one in scenes if one.name == "date")
    stage.show(next(scene.shown(elsewhere)))
    back = next(scene.shown(Dress()))
    stage.show(back)
    assert _kinds(stage, back) == set()


def test_a_main_button_held_high_gives_before_the_keys_do(scenes: list[Scene], stage: Stage) -> None:
    dress = Dress(scale=2.0, low=True)
    for name in ("kana-family-kana", "kana-family-same"):
        shown = next(next(one for one in scenes if one.name == name).shown(dress))
        stage.show(shown)
    assert _kinds(stage, shown) == set()
