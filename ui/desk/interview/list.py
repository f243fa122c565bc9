"""What was answered so far: the question, and below it the answer. A click or Enter goes back to it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyledItemDelegate, QStyleOptionViewItem

from ui.desk.interview.state import HeardRow
from ui.desk.style import SMALL, TEXT, colour, font

_ROW, _LINE, _EDGE = 62, 25, 6  # px: of two lines, one of them, above and below
_BEFORE, _AFTER = 50, 44  # px: the sign and the number
_WRAPS = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere
_KEPT = Qt.ItemDataRole.UserRole


class HeardList(QListWidget):
    """`chosen` is called with the place of a row."""

    def __init__(self, chosen: Callable[[int], None]) -> None:
        super().__init__()
        self.setObjectName("heard")
        self._chosen = chosen
        self._rows: tuple[HeardRow, ...] = ()
        self.setItemDelegate(_Painter(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.itemClicked.connect(lambda item: self._chosen(self.row(item)))

    def show_rows(self, rows: tuple[HeardRow, ...], selected: int) -> None:
        if rows != self._rows:
            self._rows = rows
            self.clear()
            for one in rows:
                item = QListWidgetItem(f"{one.number} {one.label} {one.value}".strip())
                item.setData(_KEPT, one)
                self.addItem(item)
        if self.currentRow() != selected:
            self.setCurrentRow(selected)
        self.scrollToItem(self.item(min(selected + 1, self.count() - 1)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._chosen(self.currentRow())
        else:
            super().keyPressEvent(event)


class _Painter(QStyledItemDelegate):
    """A long answer takes more lines: what is cut off nobody can check."""

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002 - Qt's signature
        index: QModelIndex | QPersistentModelIndex,
    ) -> QSize:
        row, view = index.data(_KEPT), self.parent()
        if not isinstance(row, HeardRow) or not isinstance(view, HeardList):
            return QSize(200, _ROW)
        room = view.viewport().width() - _BEFORE - _AFTER
        tall = sum(height(text, room) for text in (row.label, row.value) if text)
        return QSize(200, max(_ROW, tall + 2 * _EDGE))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row, rect, view = index.data(_KEPT), option.rect, self.parent()
        if not isinstance(row, HeardRow) or not isinstance(view, HeardList):
            return
        here = view.currentRow() == index.row()
        painter.save()
        painter.fillRect(rect, colour("keySoft" if here else "page"))
        if here:
            painter.fillRect(QRect(rect.left(), rect.top(), 4, rect.height()), colour("key"))
        painter.setPen(QPen(colour("hair"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        sign, tint = _sign(row, here)
        _text(painter, QRect(rect.left() + 16, rect.top(), 24, rect.height()), sign, tint, bold=True)
        room = rect.adjusted(_BEFORE, _EDGE, -_AFTER, -_EDGE)
        if row.value:
            split = height(row.label, room.width())
            _text(painter, QRect(room.topLeft(), QSize(room.width(), split)), row.label, "soft")
            _text(painter, room.adjusted(0, split, 0, 0), row.value, "ink", bold=here)
        else:
            _text(painter, room, row.label, "ink", bold=True)
        number = QRect(rect.right() - 50, rect.top(), 34, rect.height())
        _text(painter, number, row.number, "soft", right=True)
        painter.restore()


def _sign(row: HeardRow, here: bool) -> tuple[str, str]:
    """Never told by the colour alone."""
    if row.unknown:
        return "?", "careBar"
    if row.open or (here and not row.value):
        return "›", "key"
    return ("✓", "helpLine") if row.value else ("", "soft")


def height(text: str, room: int) -> int:
    """What doesn't fit one line is written smaller, in several."""
    if _fits(text, room):
        return _LINE
    box = QFontMetrics(font(SMALL, bold=True)).boundingRect(
        QRect(0, 0, room, 10_000), int(_WRAPS), _plain(text)
    )
    return max(_LINE, box.height())


def _plain(text: str) -> str:
    return text.replace("\u200b", "")


def _fits(text: str, room: int) -> bool:
    return QFontMetrics(font(TEXT, bold=True)).horizontalAdvance(_plain(text)) <= room


def _text(
    painter: QPainter, room: QRect, text: str, tint: str, *, bold: bool = False, right: bool = False
) -> None:
    fits = _fits(text, room.width())
    painter.setFont(font(TEXT if fits else SMALL, bold=bold))
    painter.setPen(colour(tint))
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    flags = int(side | Qt.AlignmentFlag.AlignVCenter) | (0 if fits else int(_WRAPS))
    painter.drawText(room, flags, _plain(text))
