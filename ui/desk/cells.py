"""What stands in one cell of a list, and how it is drawn: text, what stood there before, small tags."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen

from ui.desk.style import SMALL, TEXT, colour, font

_TAGS = {
    "key": ("keySoft", "keyEdge", "keyInk"),
    "care": ("care", "careBar", "ink"),
    "good": ("help", "helpLine", "helpInk"),
    "left": ("left", "leftInk", "leftInk"),
    "plain": ("page", "hair", "ink"),
}
_GAP = 6  # px before a tag
_TAG_PADDING, _TAG_HEIGHT = 16, 25
_MOST = 8  # lines
_WRAP = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere


@dataclass(frozen=True)
class Tag:
    text: str
    kind: str = "plain"


@dataclass(frozen=True)
class Cell:
    text: str = ""
    struck: str = ""  # what stood here before
    tags: tuple[Tag, ...] = ()
    bold: bool = False
    soft: bool = False
    right: bool = False
    fixed: bool = False  # digits of one width, below each other

    @property
    def aloud(self) -> str:
        return " ".join((self.text, *(tag.text for tag in self.tags))).strip()


def lines_of(cell: Cell, room: int) -> int:
    """How many lines its text needs; one where everything stands side by side."""
    wide = _text_room(cell, room)
    if _below(cell, room):
        return 2
    if QFontMetrics(_face(cell)).horizontalAdvance(cell.text) <= wide:
        return 1
    small = QFontMetrics(_small(cell))
    tall = small.boundingRect(QRect(0, 0, max(1, wide), 10_000), int(_WRAP), cell.text).height()
    return max(1, min(_MOST, -(-tall // small.height())))


def fits_whole(cell: Cell, room: int) -> bool:
    """Nothing of it is cut off."""
    if _below(cell, room):
        return QFontMetrics(_small(cell)).horizontalAdvance(cell.text) <= room - _tags_room(cell)
    wide = _text_room(cell, room)
    if wide < 0 or (cell.text and wide < TEXT):
        return False
    small = QFontMetrics(_small(cell))
    box = small.boundingRect(QRect(0, 0, max(1, wide), 10_000), int(_WRAP), cell.text)
    return box.height() <= _MOST * small.height() and box.width() <= wide + 1 if cell.text else True


def draw(painter: QPainter, rect: QRect, cell: Cell) -> None:
    x = rect.left()
    if _below(cell, rect.width()):
        x += _two_lines(painter, rect, cell)
        for tag in cell.tags:
            x += _GAP + _tag(painter, x + _GAP, rect, tag)
        return
    if cell.struck:
        x += _struck(painter, rect, cell.struck) + 8
    room = QRect(x, rect.top(), _text_room(cell, rect.width()), rect.height())
    x += _text(painter, room, cell)
    for tag in cell.tags:
        x += _GAP + _tag(painter, x + (_GAP if x > rect.left() else 0), rect, tag)


def _tags_room(cell: Cell) -> int:
    return sum(_tag_width(tag) + _GAP for tag in cell.tags)


def _text_room(cell: Cell, room: int) -> int:
    struck = QFontMetrics(font()).horizontalAdvance(cell.struck) + 8 if cell.struck else 0
    return room - struck - _tags_room(cell)


def _below(cell: Cell, room: int) -> bool:
    """What stood there before has a line of its own, above what stands there now."""
    both = bool(cell.struck and cell.text)
    return both and QFontMetrics(_face(cell)).horizontalAdvance(cell.text) > _text_room(cell, room)


def _two_lines(painter: QPainter, rect: QRect, cell: Cell) -> int:
    """The width of the longer one."""
    small, old = _small(cell), font(SMALL)
    old.setStrikeOut(True)
    tall, middle = QFontMetrics(small).height(), rect.center().y()
    for top, face, text, role in (
        (middle - tall, old, cell.struck, "soft"),
        (middle, small, cell.text, "ink"),
    ):
        painter.setFont(face)
        painter.setPen(colour(role))
        line = QRect(rect.left(), top, rect.width(), tall)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, text)
    return max(
        QFontMetrics(one).horizontalAdvance(text) for one, text in ((old, cell.struck), (small, cell.text))
    )


def _face(cell: Cell) -> QFont:
    return font(TEXT, bold=cell.bold, fixed=cell.fixed)


def _small(cell: Cell) -> QFont:
    return font(SMALL, bold=cell.bold, fixed=cell.fixed)


def _struck(painter: QPainter, rect: QRect, text: str) -> int:
    face = font()
    face.setStrikeOut(True)
    painter.setFont(face)
    painter.setPen(colour("soft"))
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, text)
    return QFontMetrics(face).horizontalAdvance(text)


def _text(painter: QPainter, room: QRect, cell: Cell) -> int:
    """Its width. What doesn't fit one line is written smaller, in several."""
    face, wraps = _face(cell), False
    if QFontMetrics(face).horizontalAdvance(cell.text) > room.width():
        face, wraps = _small(cell), True
    painter.setFont(face)
    painter.setPen(colour("soft" if cell.soft else "ink"))
    side = Qt.AlignmentFlag.AlignRight if cell.right else Qt.AlignmentFlag.AlignLeft
    flags = int(side | Qt.AlignmentFlag.AlignVCenter) | (int(_WRAP) if wraps else 0)
    painter.drawText(room, flags, cell.text)
    return room.width() if cell.right or wraps else QFontMetrics(face).horizontalAdvance(cell.text)


def _tag_width(tag: Tag) -> int:
    return QFontMetrics(font(SMALL)).horizontalAdvance(tag.text) + _TAG_PADDING


def _tag(painter: QPainter, x: int, rect: QRect, tag: Tag) -> int:
    fill, edge, ink = _TAGS[tag.kind]
    width = _tag_width(tag)
    box = QRect(x, rect.center().y() - _TAG_HEIGHT // 2, width, _TAG_HEIGHT)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(colour(fill))
    painter.setPen(QPen(colour(edge), 1))
    painter.drawRoundedRect(box, 4, 4)
    painter.setFont(font(SMALL))
    painter.setPen(colour(ink))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, tag.text)
    return width
