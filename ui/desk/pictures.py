"""Pages of a PDF as pictures, with marks where a correction changed something; the last ones are kept."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass

import pypdfium2  # type: ignore[import-untyped]  # ships no types
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPixmap

from forms.changes import Change
from forms.measures import MM
from ui.common.theme import load_tokens
from ui.desk.style import font

_KEPT = 24
_TAG = 19  # px
_FORMATS = {1: QImage.Format.Format_Grayscale8, 3: QImage.Format.Format_BGR888, 4: QImage.Format.Format_RGB32}


@dataclass(frozen=True)
class Shot:
    """A page as it is wanted: `room` in pixels of the layout, `ratio` of the screen's to those."""

    pdf: bytes
    page: int
    room: tuple[int, int]
    ratio: float = 1.0
    marks: tuple[Change, ...] = ()
    filled: bool = True  # marks are yellow; without, only framed and numbered


class Pictures:
    def __init__(self) -> None:
        self._kept: OrderedDict[Shot, QPixmap] = OrderedDict()

    def get(self, shot: Shot) -> QPixmap:
        """Drawn once; a page that was looked at lately comes at once."""
        found = self._kept.pop(shot, None)
        self._kept[shot] = found if found is not None else _drawn(shot)
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        return self._kept[shot]

    def has(self, shot: Shot) -> bool:
        return shot in self._kept

    def forget(self) -> None:
        """Nothing of a visitor stays behind."""
        self._kept.clear()


def _drawn(shot: Shot) -> QPixmap:
    room = QSize(*shot.room) * shot.ratio
    with pypdfium2.PdfDocument(shot.pdf) as document:
        page = document[min(shot.page, len(document) - 1)]
        scale = max(0.1, min(room.width() / page.get_width(), room.height() / page.get_height()))
        bitmap = page.render(scale=scale)
        picture = QImage(
            bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, _FORMATS[bitmap.n_channels]
        ).convertToFormat(QImage.Format.Format_RGB32)
    _mark(picture, shot, scale)
    found = QPixmap.fromImage(picture)
    found.setDevicePixelRatio(shot.ratio)
    return found


def _mark(picture: QImage, shot: Shot, scale: float) -> None:
    """Yellow like a marker on paper: what is printed stays readable. A frame and a number say the same."""
    painter, unit = QPainter(picture), MM * scale
    fill, edge = _paper("changed"), _paper("careBar")
    for number, one in enumerate(shot.marks, 1):
        if one.page != shot.page:
            continue
        box = QRectF(one.rect.x * unit, one.rect.y * unit, one.rect.w * unit, one.rect.h * unit)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        painter.setPen(QPen(edge, 2 * shot.ratio))
        painter.setBrush(fill if shot.filled else Qt.BrushStyle.NoBrush)
        painter.drawRect(box)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        _number(painter, box, str(number), shot.ratio)
    painter.end()


def _number(painter: QPainter, box: QRectF, number: str, ratio: float) -> None:
    """At the upper right corner, outside of what is written."""
    side = _TAG * ratio
    tag = QRectF(box.right() - side / 2, box.top() - side / 2, side, side)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_paper("careBar"))
    painter.drawEllipse(tag)
    face = font(13, bold=True)
    face.setPixelSize(round(13 * ratio))
    painter.setFont(face)
    painter.setPen(_paper("page"))
    painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, number)


def _paper(role: str) -> QColor:
    """Paper is white in every dress."""
    return QColor(load_tokens().colour(role, contrast=False))
