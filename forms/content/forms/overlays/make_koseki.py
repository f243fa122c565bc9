"""Draws the practice blanks of 出生・死亡・婚姻・離婚・死産届. Run it, then enter the new fingerprints.

`koseki.yaml` says what stands on each: rows of cells, in mm. They have the proportions of the statutory A3
sheets (戸籍法施行規則 附録第11〜14号様式) but not their wording. A city replaces them with the official PDF
and places the fields on it anew.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from forms.glyphs import Role, written
from forms.measures import MM, Line, Rect
from forms.pen import Pen

HERE = Path(__file__).parent
WIDTH, HEIGHT = 420.0, 297.0
LEFT, LABEL, TOP = 16.0, 30.0, 42.0
RIGHT_HALF = 222.0
VALUES = 154.0
BOX = 3.1
"""Side of a box to tick."""

_CAPTION = 3.4
_PENCIL = 4.6  # room for our sign before the first box


@dataclass(frozen=True)
class Cell:
    """One cell: its room for a value, the boxes printed in it, and what else is printed."""

    name: str
    frame: Rect
    caption: str = ""
    tick: Sequence[Sequence[str]] = ()
    day: str | None = None  # what stands before 年 月 日; None: no date is printed
    after: str = ""

    @property
    def room(self) -> Rect:
        top = _CAPTION if self.caption else 0.6
        before = 10.0 if self.day else 0.0
        end = 3.0 + 3.0 * len(self.after) if self.after else 0.6
        frame = self.frame
        return Rect(frame.x + 0.6 + before, frame.y + top, frame.w - 0.6 - before - end, frame.h - top - 0.6)

    def boxes(self) -> Iterator[tuple[str, Rect]]:
        room = self.room
        for number, line in enumerate(self.tick):
            middle = room.y + room.h * (number + 0.5) / len(self.tick)
            x = room.x + _PENCIL
            for text in line:
                yield text, Rect(round(x, 1), round(middle - BOX / 2, 1), BOX, BOX)
                x += BOX + 1 + written(text, Role.VALUE).width(8) / MM + 3.2


@dataclass(frozen=True)
class Band:
    """One row: a label at the left, cells at its right."""

    label: str
    frame: Rect
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Blank:
    title: str
    left: tuple[Band, ...]
    right: tuple[Band, ...]
    certificate: str  # whose half is only theirs (出生証明書 …), "" where the sheet goes on at the right
    spots: Mapping[str, Cell] = field(default_factory=dict)


def blanks() -> dict[str, Blank]:
    """By name: shussho shibo konin rikon shizan."""
    found = yaml.safe_load((HERE / "koseki.yaml").read_text("utf-8"))
    return {name: _blank(described) for name, described in found.items()}


def _blank(described: Mapping[str, object]) -> Blank:
    left = tuple(_bands(described["left"], LEFT, TOP))
    right = tuple(_bands(described.get("right", ()), RIGHT_HALF, 26.0))
    cells = {cell.name: cell for band in (*left, *right) for cell in band.cells}
    return Blank(str(described["title"]), left, right, str(described.get("certificate", "")), cells)


def _bands(rows: object, x: float, y: float) -> Iterator[Band]:
    for row in rows if isinstance(rows, Sequence) else ():
        height, label, *described = row
        cells, at = [], x + LABEL
        for one in described:
            name, width = next(iter(one.items()))
            more = {key: value for key, value in one.items() if key != name}
            cells.append(Cell(name, Rect(at, y, float(width), float(height)), **more))
            at += width
        yield Band(label, Rect(x, y, LABEL + VALUES, height), tuple(cells))
        y += height


def draw(name: str) -> bytes:
    """The PDF of one blank, the same bytes every time."""
    blank = blanks()[name]
    pen = Pen(f"{blank.title}（練習用の白紙）")
    pen.begin(WIDTH, HEIGHT)
    _head(pen, blank)
    for band in (*blank.left, *blank.right):
        _band(pen, band)
    if blank.certificate:
        _certificate(pen, blank.certificate)
    pen.end()
    return pen.finish()


def _head(pen: Pen, blank: Blank) -> None:
    pen.label(LEFT, 13, "（練習用の様式）", 7, Role.VALUE)
    pen.label(LEFT, 22, blank.title, 17, Role.VALUE)
    pen.label(LEFT, 30, "令和", 9, Role.VALUE)
    for text, x in (("年", 38.0), ("月", 50.0), ("日届出", 62.0)):
        pen.label(x, 30, text, 9, Role.VALUE)
    pen.label(72, 38, "殿", 10, Role.VALUE)
    for index, text in enumerate(("受理", "発送", "審査・附票・住民票・通知")):
        place = Rect(104 + index * 28, 12, 28 if index < 2 else 40, 26)
        pen.frame(place, Line.CELL)
        pen.label(place.x + 1, place.y + 3, text, 6.5, Role.VALUE)


def _band(pen: Pen, band: Band) -> None:
    frame = band.frame
    pen.frame(frame, Line.CELL)
    lines = band.label.split("|")
    for index, text in enumerate(lines):
        baseline = frame.middle + 1.0 + (index - (len(lines) - 1) / 2) * 3.6
        pen.label(frame.x + 1, baseline, text, 8, Role.VALUE)
    for cell in band.cells:
        pen.line(cell.frame.x, frame.y, cell.frame.x, frame.bottom, Line.CELL)
        _cell(pen, cell)


def _cell(pen: Pen, cell: Cell) -> None:
    room = cell.room
    if cell.caption:
        pen.label(cell.frame.x + 1, cell.frame.y + 2.7, cell.caption, 6, Role.VALUE)
    if cell.day:
        pen.label(cell.frame.x + 1.5, room.middle + 1.2, cell.day, 8.5, Role.VALUE)
    for index, unit in enumerate("年月日" if cell.day is not None else ""):
        pen.label(room.x + room.w * (index + 1) / 3 - 0.4, room.middle + 1.2, unit, 8.5, Role.VALUE, "right")
    if cell.after:
        pen.label(cell.frame.right - 1, room.middle + 1.2, cell.after, 8, Role.VALUE, "right")
    for text, box in cell.boxes():
        pen.frame(box, Line.CELL)
        pen.label(box.right + 1, box.middle + 1.0, text, 8, Role.VALUE)


def _certificate(pen: Pen, title: str) -> None:
    """The half of the doctor or midwife, of which only the place is shown."""
    pen.frame(Rect(RIGHT_HALF, 26, LABEL + VALUES, 236), Line.CELL)
    middle = RIGHT_HALF + (LABEL + VALUES) / 2
    pen.label(middle, 22, title, 17, Role.VALUE, "center")
    pen.label(
        middle,
        140,
        "医師、助産師などが書きます。届け出る人は、何も書かないでください。",
        9,
        Role.VALUE,
        "center",
    )


if __name__ == "__main__":
    for one in blanks():
        (HERE / f"{one}.pdf").write_bytes(draw(one))
