"""Draws the practice blank of `f_nenkin_kankei.yaml`: run it, then copy the fingerprint into that file.

It stands in for the pension service's own sheet, in its proportions but not its wording. A city replaces it
with the current official PDF, places the fields on it (`kakanai form f_nenkin_kankei --grid`) and enters that
file's fingerprint.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from forms.glyphs import Role, written
from forms.measures import MM, Line, Rect
from forms.pen import Pen

BLANK = Path(__file__).with_name("nenkin_kankei.pdf")
LEFT, RIGHT, VALUE = 20.0, 190.0, 52.0
_ROWS = (
    ("①個人番号", "（又は基礎年金番号）", 13.0),
    ("②生年月日", "", 11.0),
    ("③氏　　名", "", 17.0),
    ("④性　　別", "", 9.0),
    ("⑤住所・電話", "", 19.0),
    ("⑥届出の種類", "", 15.0),
    ("⑦事由の年月日", "", 10.0),
    ("⑧理　　由", "", 15.0),
    ("⑨配偶者", "（第3号だった人）", 17.0),
    ("⑩外国籍の人", "", 16.0),
    ("⑪保険料の納め方", "", 9.0),
    ("⑫届出人", "（窓口に来た人）", 36.0),
    ("市町村記入欄", "", 30.0),
)
TOP = 34.0
OPTIONS = {
    "⑥届出の種類": (
        ("資格取得", "種別変更", "喪失", "任意加入"),
        ("付加納付・辞退", "死亡", "氏名変更", "その他"),
    ),
    "⑧理　　由": (
        ("厚生年金をやめた", "配偶者の扶養でなくなった", "20歳になった"),
        ("国外から転入", "その他"),
    ),
    "④性　　別": (("男", "女"),),
    "⑪保険料の納め方": (("納付書", "口座振替", "前納を希望する"),),
}


def rows() -> Iterator[tuple[str, str, Rect]]:
    """Label, note and place of every row."""
    y = TOP
    for label, note, height in _ROWS:
        yield label, note, Rect(LEFT, y, RIGHT - LEFT, height)
        y += height


def options(label: str, place: Rect) -> Iterator[tuple[str, Rect]]:
    """Where each printed option stands: the rectangles of `on:`."""
    lines = OPTIONS.get(label, ())
    for number, line in enumerate(lines):
        middle = place.y + place.h * (number + 0.5) / len(lines)
        x = VALUE + 4
        for text in line:
            width = written(text, Role.VALUE).width(9) / MM
            yield text, Rect(round(x - 1.6, 1), round(middle - 2.6, 1), round(width + 3.2, 1), 5.2)
            x += max(width + 9, 30)


def draw() -> bytes:
    pen = Pen("国民年金被保険者関係届書（練習用の白紙）")
    pen.begin(210, 297)
    pen.label(LEFT, 12, "（練習用の様式）", 8, Role.VALUE)
    pen.label(105, 20, "国民年金 被保険者関係届書（申出書）", 16, Role.VALUE, "center")
    pen.label(LEFT, 30, "日本年金機構理事長　殿", 10, Role.VALUE)
    places = list(rows())
    for label, note, place in places:
        pen.frame(place, Line.CELL)
        pen.label(LEFT + 2, place.middle + (0.2 if note else 1.2), label, 8.5, Role.VALUE)
        pen.label(LEFT + 2, place.middle + 4.2, note, 6.5, Role.VALUE)
        for text, rect in options(label, place):
            pen.label(rect.x + 1.6, rect.middle + 1.2, text, 9, Role.VALUE)
    bottom = places[-1][2].bottom
    pen.line(VALUE, TOP, VALUE, bottom, Line.CELL)
    pen.frame(Rect(LEFT, TOP, RIGHT - LEFT, bottom - TOP), Line.FRAME)
    _details(pen, {label: place for label, _note, place in places})
    pen.end()
    return pen.finish()


def _details(pen: Pen, at: dict[str, Rect]) -> None:
    """What stands inside the rows: digit boxes, eras, small labels, the signature line."""
    for index in range(12):
        pen.frame(Rect(VALUE + 6 + index * 7, at["①個人番号"].y + 2.7, 7, 7.6), Line.CELL)
    for label, eras in (("②生年月日", True), ("⑦事由の年月日", False)):
        _date(pen, at[label], VALUE + 4, eras)
    name = at["③氏　　名"]
    pen.line(VALUE, name.y + 5, RIGHT, name.y + 5, Line.THIN, 0.5)
    pen.label(VALUE + 2, name.y + 3.7, "（フリガナ）", 6.5, Role.VALUE)
    home = at["⑤住所・電話"]
    pen.line(142, home.y, 142, home.bottom, Line.CELL)
    pen.label(VALUE + 2, home.y + 4.6, "〒", 8.5, Role.VALUE)
    pen.label(144, home.y + 4.6, "電話", 7, Role.VALUE)
    _spouse(pen, at["⑨配偶者"])
    foreign = at["⑩外国籍の人"]
    _small(pen, foreign, (("ローマ字氏名", 0.0), ("通称", 0.5)), (("国籍・地域", 100.0),))
    _reporter(pen, at["⑫届出人"])
    office = at["市町村記入欄"]
    for index, text in enumerate(("受付印", "本人確認", "番号確認・代理権", "入力・審査・照合")):
        x = VALUE + index * 34.5
        pen.label(x + 1.5, office.y + 3.6, text, 7, Role.VALUE)
        if index:
            pen.line(x, office.y, x, office.bottom, Line.CELL)


def _date(pen: Pen, place: Rect, x: float, eras: bool) -> None:
    baseline = place.middle + 1.2
    for index, era in enumerate(("昭和", "平成", "令和") if eras else ("令和",)):
        pen.label(x + index * 11, baseline, era, 8.5, Role.VALUE)
    for unit, right in (("年", 112.0), ("月", 130.0), ("日", 148.0)):
        pen.label(right, baseline, unit, 8.5, Role.VALUE)


def _spouse(pen: Pen, place: Rect) -> None:
    pen.line(VALUE, place.middle, RIGHT, place.middle, Line.CELL)
    pen.label(VALUE + 2, place.y + 3.4, "氏名", 6.5, Role.VALUE)
    pen.line(128, place.y, 128, place.middle, Line.CELL)
    pen.label(130, place.y + 3.4, "生年月日", 6.5, Role.VALUE)
    pen.label(VALUE + 2, place.middle + 3.4, "基礎年金番号", 6.5, Role.VALUE)


def _small(
    pen: Pen, place: Rect, left: tuple[tuple[str, float], ...], right: tuple[tuple[str, float], ...]
) -> None:
    pen.line(VALUE, place.middle, RIGHT, place.middle, Line.CELL)
    for text, share in left:
        pen.label(VALUE + 2, place.y + share * place.h + 3.4, text, 6.5, Role.VALUE)
    for text, x in right:
        pen.line(VALUE + x - 24, place.y, VALUE + x - 24, place.middle, Line.CELL)
        pen.label(VALUE + x - 22, place.y + 3.4, text, 6.5, Role.VALUE)


def _reporter(pen: Pen, place: Rect) -> None:
    labels = ("氏名（フリガナ）・生年月日", "住所・電話", "本人との関係・署名（自分で書いてください）")
    for index, text in enumerate(labels):
        y = place.y + index * 12
        if index:
            pen.line(VALUE, y, RIGHT, y, Line.CELL)
        pen.label(VALUE + 2, y + 3.2, text, 6.5, Role.VALUE)


if __name__ == "__main__":
    BLANK.write_bytes(draw())
