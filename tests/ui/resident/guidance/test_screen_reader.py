"""What a screen reader hears of the real window on a real accessibility bus, and that it can press."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator

import pytest

from tests.ui.resident.guidance.screen_reader import (
    CHECKED,
    ENABLED,
    FOCUSABLE,
    NEEDED,
    PRESSED,
    Heard,
    ScreenReader,
    screen_reader,
)

pytestmark = pytest.mark.skipif(
    not all(map(shutil.which, NEEDED)), reason="needs Xvfb and a D-Bus (installer/packages-test.txt)"
)
ROW = "panel"
"""What the keys of a pad stand in."""
DOCK = ["もどる", "はじめから", "Language", "文字を大きく", "職員をよぶ"]


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ScreenReader]:
    with screen_reader(tmp_path_factory.mktemp("reader")) as opened:
        yield opened


def names(tree: list[Heard], *roles: str) -> list[str]:
    return [one.name.replace("\n", "") for one in tree if not roles or one.role in roles]


def shows(title: str) -> Callable[[list[Heard]], bool]:
    return lambda tree: title in names(tree, "heading")


def says(part: str) -> Callable[[list[Heard]], bool]:
    return lambda tree: any(part in one for one in names(tree))


def whole(tree: list[Heard]) -> None:
    """Nothing without a name or a role; each text once; just what can act can have the focus."""
    inside = [one for one in tree if one.role not in ("application", "frame", "window")]
    assert all(one.name for one in inside), [one for one in inside if not one.name]
    assert {one.role for one in inside} <= {"label", "heading", "alert message", ROW, *PRESSED}
    assert all((FOCUSABLE in one.states) == (ENABLED in one.states) for one in inside if one.role in PRESSED)
    texts = names(inside, "label")
    assert len(texts) == len(set(texts)), texts


def test_a_visit_by_a_screen_reader(reader: ScreenReader) -> None:
    to_the_card(reader)
    past_the_pin(reader)


def to_the_card(reader: ScreenReader) -> None:
    tree = reader.wait(lambda tree: "はじめる" in names(tree), "the welcome screen")
    whole(tree)
    start = next(one for one in tree if one.name == "はじめる")
    assert start.description == "マイナンバーカードをお持ちの方"
    assert CHECKED in next(one for one in tree if one.name == "日本語").states

    reader.press("はじめる")
    tree = reader.wait(shows("今日は、どんなご用ですか"), "the events")
    whole(tree)
    read = names(tree)
    # From top to bottom: city, stages, question, answers under their heads, main button, dock.
    above = ["みほん市役所", "ご用", "受け取り", "今日は、どんなご用ですか"]
    below = ["引っ越し", "moved in", "家族のこと", "care", "あてはまるものを押してください"]
    places = [read.index(one) for one in (*above, *below, *DOCK)]
    assert places == sorted(places)
    assert {one.role for one in tree if one.name in ("moved in", "care")} == {"check box"}

    reader.press("moved in")
    tree = reader.wait(lambda tree: "つぎへ" in names(tree), "the answer")
    assert CHECKED in next(one for one in tree if one.name == "moved in").states

    reader.press("つぎへ")
    reader.wait(shows("はじめる前のお知らせです"), "the note before")
    reader.press("つぎへ")
    whole(reader.wait(shows("マイナンバーカードを台に置いてください"), "the card"))


def past_the_pin(reader: ScreenReader) -> None:
    reader.put_card("taro")
    tree = reader.wait(shows("暗証番号を入れてください"), "the PIN")
    whole(tree)
    for digit, missing in zip("1234", ("あと3けた", "あと2けた", "あと1けた", "けってい"), strict=True):
        reader.press(digit)
        tree = reader.wait(says(missing), missing)
        # Of what was typed nothing is in the tree: only the keys themselves are digits.
        assert [one.role for one in tree if one.name.isdecimal()] == ["push button"] * 10
        assert not any("1234"[:length] in one.name + one.description for one in tree for length in (2, 3, 4))

    reader.press("けってい")
    tree = reader.wait(shows("これはあなたですか"), "the person")
    whole(tree)
    assert names(tree).index("これはあなたですか") < names(tree).index("はい、わたしです")
