"""What was answered so far, two lines each: question and answer. A click or Enter goes back to it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyledItemDelegate, QStyleOptionViewItem

from ui.desk.interview.state import HeardRow
from ui.desk.style import SMALL, TEXT, colour, font

_ROW = 62  # px
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
    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002 - Qt's signature
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002 - as above
    ) -> QSize:
        return QSize(200, _ROW)

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
        room = rect.adjusted(50, 6, -44, -6)
        half = room.height() // 2
        upper, lower = room.adjusted(0, 0, 0, -half), room.adjusted(0, half, 0, 0)
        if row.value:
            _text(painter, upper, row.label, "soft")
            _text(painter, lower, row.value, "ink", bold=here)
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


def _text(
    painter: QPainter, room: QRect, text: str, tint: str, *, bold: bool = False, right: bool = False
) -> None:
    text = text.replace("\u200b", "")
    face = font(TEXT, bold=bold)
    if QFontMetrics(face).horizontalAdvance(text) > room.width():
        face = font(SMALL, bold=bold)
    painter.setFont(face)
    painter.setPen(colour(tint))
    shown = QFontMetrics(face).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, shown)
