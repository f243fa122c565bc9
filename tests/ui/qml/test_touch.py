"""Fingers and keys on the real screens: what they say to `kiosk`, and what they must not."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest

from tests.ui.qml.stage import Stage, scene
from tests.ui.qml.stub import Look
from ui.common import touch_gate


@pytest.fixture
def glass(stage: Stage) -> Iterator[Stage]:
    """A window without tremor guard, nothing touched and no key pressed yet."""
    gate = stage.engine.rootContext().contextProperty("gate")
    pause = gate.property("pause")
    gate.setProperty("pause", 0)
    gate.setProperty("keyed", False)
    stage.kiosk.acts.clear()
    yield stage
    gate.setProperty("pause", pause)


def _centre(stage: Stage, name: str) -> QPoint:
    return scene(stage.find(name)).center().toPoint()


def _touch(stage: Stage, name: str) -> None:
    QTest.mouseClick(
        stage.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, _centre(stage, name)
    )


def _steady_at(stage: Stage, screen: str, first: str) -> QObject:
    """Shows a screen, lets one touch pass, and makes the tremor guard last for the test."""
    gate = stage.engine.rootContext().contextProperty("gate")
    assert isinstance(gate, QObject)
    gate.setProperty("pause", 0)
    stage.show(screen)
    _touch(stage, first)
    gate.setProperty("pause", 60_000)
    stage.kiosk.acts.clear()
    return gate


def _said(stage: Stage) -> list[tuple[str, str]]:
    return [act for act in stage.kiosk.acts if act[0] != "touch"]


@pytest.mark.parametrize(
    ("screen", "name", "act"),
    [
        ("a01-welcome", "start", ("start", "")),
        ("a01-welcome", "language:en", ("language", "en")),
        ("a02-event", "choose:death", ("choose", "death")),
        ("a04-pin", "key:5", ("key", "5")),
        ("a04-pin", "erase", ("erase", "")),
        ("a04-pin", "clear", ("clear", "")),
        ("a04-pin", "way:forgot", ("way", "forgot")),
        ("a06-choice", "choose:paid", ("choose", "paid")),
        ("a06-choice", "main", ("main", "")),
        ("a06-choice-start", "main", ("main", "")),
        ("a06-choice", "dock:staff", ("dock", "staff")),
        ("a07-date", "era:heisei", ("era", "heisei")),
        ("a07-date", "field:month", ("field", "month")),
        ("a07-date", "unknown", ("unknown", "")),
        ("a08-town", "row:か", ("row", "か")),
        ("a08-town", "town:泉町", ("town", "泉町")),
        ("a08-town", "more", ("more", "")),
        ("a09-kana", "key:ア", ("key", "ア")),
        ("a09-kana", "mark:voiced", ("mark", "voiced")),
        ("a10-family", "edit:p2", ("edit", "p2")),
        ("a10-family", "add", ("add", "")),
        ("a11-review", "edit:t", ("edit", "t")),
        ("a12-outcome", "tab:bring", ("tab", "bring")),
        ("a12-outcome", "open:c", ("open", "c")),
        ("a19-easier", "set:scale=2", ("set", "scale=2")),
    ],
)
def test_a_touch_says_its_verb(glass: Stage, screen: str, name: str, act: tuple[str, str]) -> None:
    glass.show(screen)

    _touch(glass, name)

    assert _said(glass) == [act]
    assert ("touch", "") in glass.kiosk.acts


def test_a_finger_that_slides_off_cancels(glass: Stage) -> None:
    glass.show("a06-choice")
    start, away = _centre(glass, "choose:paid"), _centre(glass, "choose:work")
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier

    QTest.mousePress(glass.window, button, none, start)
    QTest.mouseMove(glass.window, away)
    QTest.mouseRelease(glass.window, button, none, away)

    assert _said(glass) == []


def test_resting_verbs_do_nothing(glass: Stage) -> None:
    glass.show("a13-printing")

    _touch(glass, "dock:back")

    assert _said(glass) == []


def test_a_trembling_touch_counts_once(stage: Stage) -> None:
    gate = _steady_at(stage, "a04-pin", "key:9")

    for name in ("key:1", "key:1", "key:2"):
        _touch(stage, name)

    gate.setProperty("pause", 300)
    assert _said(stage) == [("key", "1"), ("key", "2")]


def test_a_second_tap_does_not_fall_through_to_the_next_screen(stage: Stage) -> None:
    gate = _steady_at(stage, "a05-you", "way:other")

    _touch(stage, "main")
    stage.show("a06-choice")
    _touch(stage, "choose:paid")

    gate.setProperty("pause", 300)
    assert _said(stage) == [("main", "")]


@pytest.mark.parametrize(("weighty", "heard"), [(False, [("main", "")]), (True, [])])
def test_the_main_button_waits_longer_where_its_view_says_so(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, weighty: bool, heard: list[tuple[str, str]]
) -> None:
    gate = _steady_at(stage, "a12-outcome", "main")
    monkeypatch.setattr(touch_gate, "SLOWLY", 1_000_000)
    gate.setProperty("pause", 1)  # past for a touch, not for a weighty one
    QTest.qWait(5)
    stage.kiosk.put(main={"label": "印刷する", "ready": True, "icon": "printer", "weighty": weighty})
    stage.settle()

    _touch(stage, "main")

    gate.setProperty("pause", 300)
    assert _said(stage) == heard


def test_keys_reach_everything(glass: Stage) -> None:
    glass.show("a06-choice")

    QTest.keyClick(glass.window, Qt.Key.Key_Down)
    QTest.keyClick(glass.window, Qt.Key.Key_Down)
    QTest.keyClick(glass.window, Qt.Key.Key_Return)
    QTest.keyClick(glass.window, Qt.Key.Key_Right)

    assert _said(glass) == [("choose", "paid"), ("main", "")]


def test_digits_of_the_accessory_keypad_are_typed(glass: Stage) -> None:
    glass.show("a04-pin")

    QTest.keyClick(glass.window, Qt.Key.Key_7)

    assert _said(glass) == [("key", "7")]


def test_the_focus_stays_when_an_answer_is_marked(glass: Stage) -> None:
    glass.show("a06-choice-start")
    QTest.keyClick(glass.window, Qt.Key.Key_Down)
    first = glass.window.activeFocusItem()
    assert first is not None
    assert first.objectName() == "choose:got"

    glass.show("a06-choice")

    assert glass.window.activeFocusItem() is first
    assert first.property("chosen") is True


def test_why_opens_behind_its_button_when_letters_are_large(glass: Stage) -> None:
    glass.show("a06-choice", Look(2))

    _touch(glass, "why")
    glass.settle()

    assert _said(glass) == []
    assert not any(tap.objectName().startswith("choose") for tap in glass.taps())
    _touch(glass, "why")
    glass.settle()
    assert any(tap.objectName().startswith("choose") for tap in glass.taps())


def test_a_new_question_starts_afresh(glass: Stage) -> None:
    glass.show("a06-choice", Look(2))
    _touch(glass, "why")
    QTest.keyClick(glass.window, Qt.Key.Key_Down)

    glass.kiosk.put(title="つぎの質問ですか")
    glass.settle()

    focused = glass.window.activeFocusItem()
    assert focused is not None
    assert focused.objectName() == "choose:got"


def test_a_screen_reader_hears_words_without_marks(glass: Stage) -> None:
    glass.show("a06-choice", Look(language="easy"))

    spoken = QAccessible.queryAccessibleInterface(glass.find("dock:size")).text(QAccessible.Text.Name)

    assert spoken == "文字を大きく"


def test_a_screen_follows_its_view(glass: Stage) -> None:
    glass.show("a16-timeout")

    glass.kiosk.put(seconds=7)
    glass.settle()

    shown = [item.property("text") for item in glass.items()]
    assert "7" in shown


def _seen(stage: Stage, name: str) -> QImage:
    """The key as it is drawn, with what might glow around it."""
    return stage.picture().copy(scene(stage.find(name)).adjusted(-6, -6, 6, 6).toRect())


@pytest.mark.parametrize("name", ["key:5", "clear", "erase"])
def test_a_key_of_the_pin_is_lit_no_longer_than_the_touch(glass: Stage, name: str) -> None:
    glass.show("a04-pin")
    before, where = _seen(glass, name), _centre(glass, name)
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier

    QTest.mousePress(glass.window, button, none, where)
    assert _seen(glass, name) != before
    QTest.mouseRelease(glass.window, button, none, where)
    assert _seen(glass, name) == before


def test_a_digit_of_the_accessory_keypad_lights_no_key(glass: Stage) -> None:
    glass.show("a04-pin")
    before = _seen(glass, "key:7")

    QTest.keyPress(glass.window, Qt.Key.Key_7)
    assert _seen(glass, "key:7") == before
    QTest.keyRelease(glass.window, Qt.Key.Key_7)
    assert _seen(glass, "key:7") == before
