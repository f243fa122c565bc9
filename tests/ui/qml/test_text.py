"""Marks in texts, names in their right glyphs, furigana, colours and sizes."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtQml import QQmlEngine
from PySide6.QtQuick import QQuickPaintedItem

from ui.common import markup, qml_theme, theme
from ui.common.glyphs import MISSING, clusters, name_glyphs
from ui.common.icon_provider import art, icon
from ui.common.name_text import NameText
from ui.common.qml_theme import install
from ui.common.ruby_text import RubyText

pytestmark = pytest.mark.usefixtures("qapp")


def _painted(item: QQuickPaintedItem) -> QImage:
    picture = QImage(900, 300, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(QColor("white"))
    painter = QPainter(picture)
    item.paint(painter)
    painter.end()
    return picture


def _name(text: str, room: float = 0) -> NameText:
    item = NameText()
    item.setProperty("pixelSize", 96.0)
    item.setProperty("room", room)
    item.setProperty("text", text)
    return item


def test_marks_are_taken_apart() -> None:
    found = markup.spans("いちばん**早い**のは{市|し}です")

    assert [(one.text, one.ruby, one.bold) for one in found] == [
        ("いちばん", "", False),
        ("早い", "", True),
        ("のは", "", False),
        ("市", "し", False),
        ("です", "", False),
    ]


def test_a_reader_hears_no_marks() -> None:
    assert markup.plain("{窓口|まどぐち}は\u200b**3番**です") == "窓口は3番です"


def test_a_text_with_breaks_breaks_nowhere_else() -> None:
    joined = markup.joined("年金を\u200b受け取って")

    assert joined.replace(markup.JOIN, "") == "年金を\u200b受け取って"
    assert f"を\u200b{'受'}" in joined
    assert "年\u2060金" in joined
    assert markup.joined("年金を受け取って") == "年金を受け取って"


def test_a_number_and_its_unit_stay_on_one_line() -> None:
    """An address that was broken inside 一丁目 or 3号 could be read as another one."""
    assert markup.joined("緑町一丁目12番3号").split(markup.JOIN) == ["緑町一", "丁", "目12", "番3", "号"]
    assert markup.joined("1201番地").split(markup.JOIN) == ["1201", "番", "地"]
    assert markup.styled("**2月10**日").endswith(f"10</b>{markup.JOIN}日")


def test_styled_text_is_safe_and_keeps_spaces() -> None:
    assert markup.styled("**<b>** & a\nb") == "<b>&lt;b></b> &amp; a<br>b"
    assert "&nbsp;" in markup.styled("**7**　あと")


@pytest.mark.parametrize("text", ["{選|えら}", "{選|えら}\u2060", "{選|えら} あ あ"])
def test_furigana_stand_clear_of_their_kanji(text: str) -> None:
    """Whatever marks for breaks stand beside them: these come from a taller face."""
    item = RubyText()
    item.setProperty("pixelSize", 80.0)
    item.setProperty("text", text)
    picture = _painted(item)
    rows = [any(picture.pixelColor(x, y) != QColor("white") for x in range(80)) for y in range(160)]
    inked = [y for y, one in enumerate(rows) if one]
    gaps = [y for y in range(inked[0], inked[-1]) if not rows[y]]
    assert 2 <= len(gaps) <= 12
    assert item.property("implicitHeight") > inked[-1]


def test_furigana_of_a_line_in_the_middle_stand_above_their_kanji() -> None:
    item = RubyText()
    for name, value in (("pixelSize", 80.0), ("room", 800.0), ("centred", True), ("text", "{選|えら}")):
        item.setProperty(name, value)
    picture = _painted(item)
    columns = [x for x in range(900) for y in range(160) if picture.pixelColor(x, y) != QColor("white")]
    assert min(columns) >= 340
    assert max(columns) <= 460


def test_every_role_has_both_themes_and_four_sizes() -> None:
    tokens = theme.load_tokens()

    assert tokens.light.keys() == tokens.contrast.keys()
    assert {len(row) for row in tokens.type_mm.values()} == {4}
    assert tokens.colour("key", contrast=False) == "#0017c1"
    assert tokens.size_mm("note", 1.6) == 13.6


@pytest.mark.parametrize("role", ["ink", "soft", "keyInk"])
@pytest.mark.parametrize("contrast", [False, True])
def test_text_stands_out_sevenfold_from_the_page(role: str, contrast: bool) -> None:
    tokens = theme.load_tokens()

    assert _ratio(tokens.colour(role, contrast), tokens.colour("page", contrast)) >= 7


@pytest.mark.parametrize(
    ("ink", "ground"),
    [("onKey", "key"), ("helpInk", "help"), ("ink", "care"), ("ink", "sky"), ("onUrgent", "urgent")],
)
@pytest.mark.parametrize("contrast", [False, True])
def test_text_stands_out_from_its_panel(ink: str, ground: str, contrast: bool) -> None:
    tokens = theme.load_tokens()

    assert _ratio(tokens.colour(ink, contrast), tokens.colour(ground, contrast)) >= 7


def test_millimetres_follow_the_real_screen() -> None:
    assert theme.px_per_mm(1080, 268) == pytest.approx(4.03, abs=0.01)
    assert theme.px_per_mm(1080, 0) == theme.DEFAULT_PX_PER_MM
    assert theme.unit_px(1080, 1920, 4.0) == 1.0
    assert theme.unit_px(2160, 3840, 8.0) == 2.0
    assert theme.unit_px(540, 960, 4.0) == 0.5


def test_the_theme_changes_at_once() -> None:
    engine = QQmlEngine()
    shown = install(engine)
    plain = shown.property("note")
    shown.setProperty("scale", 2.0)
    shown.setProperty("contrast", True)

    assert (plain, shown.property("note")) == (34, 68)
    assert shown.property("page") == QColor("black")
    shown.setProperty("squeeze", 0.5)
    assert shown.property("note") == 51


def test_a_name_has_one_face() -> None:
    assert name_glyphs("見本 太郎").family == theme.FAMILY
    assert name_glyphs("𠮷田 太郎").family == theme.NAME_FAMILY
    assert clusters("葛\U000e0102西") == ["葛\U000e0102", "西"]


def test_a_variation_selector_changes_the_picture() -> None:
    usual, other = _name("葛西", 0), _name("葛\U000e0105西", 0)
    usual.setProperty("mincho", True)

    assert other.property("family") == usual.property("family") == theme.NAME_FAMILY
    assert _painted(other) != _painted(usual)


def test_a_character_that_nobody_has_is_an_empty_box() -> None:
    found = name_glyphs("見\U000f0000本")
    item = _name("見\U000f0000本")

    assert found.glyphs[1] == MISSING
    assert not item.property("complete")
    assert MISSING not in (found.glyphs[0], found.glyphs[2])


def test_a_long_name_shrinks_then_takes_two_lines() -> None:
    long = "クリストファー アレクサンダー マキシミリアン"
    whole, shrunk, folded = _name(long), _name(long, 1500), _name(long, 800)

    assert whole.implicitWidth() > 1500
    assert (shrunk.property("lineCount"), folded.property("lineCount")) == (1, 2)
    assert max(shrunk.implicitWidth() - 1501, folded.implicitWidth() - 801) <= 1


def test_furigana_takes_room_above_and_wraps() -> None:
    item = RubyText()
    item.setProperty("pixelSize", 60.0)
    item.setProperty("text", "{亡|な}くなった {人|ひと}は、{年金|ねんきん}を もらって いましたか")
    one_line = item.implicitHeight()
    item.setProperty("room", 500.0)

    assert one_line > 60 * 1.4
    assert item.implicitHeight() > 1.9 * one_line
    assert item.implicitWidth() <= 501


def test_icons_take_any_colour() -> None:
    picture = icon("check", "#ff0000", 64)

    pixels = (picture.pixelColor(x, y) for x in range(64) for y in range(64))
    colours = {pixel.name() for pixel in pixels if pixel.alpha() > 250}
    assert colours == {"#ff0000"}


def test_an_illustration_on_black_has_a_black_ground() -> None:
    light, dark = (art("place_card", contrast, "all", 476, 0) for contrast in (False, True))

    assert light.pixelColor(238, 30) == QColor("#f0f9ff")
    assert dark.pixelColor(238, 30) == QColor("black")


def test_the_arrow_stands_apart() -> None:
    still, arrow, whole = (art("take_card", False, part, 476, 0) for part in ("still", "arrow", "all"))

    assert arrow.pixelColor(238, 60).name() == "#00118f"
    assert arrow.pixelColor(5, 200).alpha() == 0
    assert still != whole


def _ratio(one: str, two: str) -> float:
    high, low = sorted((_light(one), _light(two)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _light(colour: str) -> float:
    parts = (int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_a_bold_run_stays_with_the_word_that_follows() -> None:
    styled = markup.styled("期限は\u200b**12月1日**です。")

    assert styled.replace(markup.JOIN, "") == "期限は\u200b<b>12月1日</b>です。"
    assert "</b>\u2060で\u2060す" in styled


class Read:
    """The tokens, and which of their parts were asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __getattr__(self, name: str) -> object:
        self.asked.append(name)
        return getattr(theme.load_tokens(), name)


def test_a_change_of_size_leaves_the_colours_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hundreds of items read the theme: each change wakes only those that it is about."""
    read, told, engine = Read(), list[str](), QQmlEngine()
    monkeypatch.setattr(qml_theme, "load_tokens", lambda: read)
    shown = qml_theme.install(engine)
    for name in ("note", "page", "hues", "lists"):
        getattr(shown, f"{name}Changed").connect(lambda name=name: told.append(name))
    read.asked.clear()
    shown.setProperty("scale", 2.0)

    assert told == ["note"]
    assert set(read.asked) == {"type_mm", "size_mm"}, "no colour is read anew, not even to the same value"

    read.asked.clear()
    shown.setProperty("contrast", True)
    assert set(read.asked) == {"contrast"}
    assert read.asked.count("contrast") == 1
