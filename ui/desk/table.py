"""Lists of the desk: rows of cells with text, struck-out text and small tags, chosen with the keyboard."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
)

from ui.desk.style import ROW, SMALL, TEXT, colour, font

_CELL = Qt.ItemDataRole.UserRole
_TAGS = {
    "key": ("keySoft", "key", "keyInk"),
    "care": ("care", "careBar", "ink"),
    "good": ("help", "helpLine", "helpInk"),
    "left": ("left", "leftInk", "leftInk"),
    "plain": ("page", "hair", "ink"),
}


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

    @property
    def aloud(self) -> str:
        return " ".join((self.text, *(tag.text for tag in self.tags))).strip()


@dataclass(frozen=True)
class Row:
    """`key` tells the caller which row it was; a heading has none and can't be chosen."""

    cells: tuple[Cell, ...]
    key: str = ""


class Table(QTableWidget):
    """`chosen` is called with the place of a row when the selection moves, `opened` with its key on Enter."""

    def __init__(self, heads: Sequence[str], widths: Sequence[int], name: str) -> None:
        super().__init__(0, len(heads))
        self.setObjectName(name)
        self.chosen: Callable[[int], None] = lambda _: None
        self.opened: Callable[[str], None] = lambda _: None
        self._rows: tuple[Row, ...] = ()
        self.setHorizontalHeaderLabels(list(heads))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Painter(self))
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        for column, width in enumerate(widths):
            if width:
                self.setColumnWidth(column, width)
            else:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self.currentCellChanged.connect(self._moved)

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        if rows == self._rows:
            return
        kept = self.currentRow()
        self.blockSignals(True)
        self._rows = rows
        self.clearSpans()
        self.setRowCount(len(rows))
        for place, one in enumerate(rows):
            self._fill(place, one)
        if rows:
            self.setCurrentCell(self._chosen_row(kept), 0)
        self.blockSignals(False)

    def _chosen_row(self, kept: int) -> int:
        """The row that was chosen, or the first after it that can be."""
        able = [place for place, one in enumerate(self._rows) if one.key]
        return next((place for place in able if place >= kept), able[-1] if able else 0)

    def choose(self, place: int) -> None:
        """Selects without telling anybody."""
        if place != self.currentRow() and 0 <= place < self.rowCount():
            self.blockSignals(True)
            self.setCurrentCell(place, 0)
            self.blockSignals(False)

    def current_key(self) -> str:
        """Of the chosen row; empty when there is none."""
        place = self.currentRow()
        return self._rows[place].key if 0 <= place < len(self._rows) else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if 0 <= self.currentRow() < len(self._rows) and self._rows[self.currentRow()].key:
                self.opened(self._rows[self.currentRow()].key)
            return
        if event.text() and event.key() not in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            event.ignore()  # letters and digits are verbs of the window, not a search in the list
            return
        super().keyPressEvent(event)

    def _fill(self, place: int, one: Row) -> None:
        for column, cell in enumerate(one.cells):
            item = QTableWidgetItem(cell.aloud)
            item.setData(_CELL, cell)
            if not one.key:
                item.setFlags(Qt.ItemFlag.ItemIsEnabled)
                item.setBackground(colour("quiet"))
            self.setItem(place, column, item)
        if not one.key:
            self.setSpan(place, 0, 1, self.columnCount())

    def _moved(self, place: int, _column: int, _before: int, _before_column: int) -> None:
        if 0 <= place < len(self._rows) and self._rows[place].key:
            self.chosen(place)


class _Painter(QStyledItemDelegate):
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        cell, rect = index.data(_CELL), option.rect
        background = index.data(Qt.ItemDataRole.BackgroundRole)
        view = self.parent()
        selected = isinstance(view, Table) and view.currentRow() == index.row()
        painter.save()
        painter.fillRect(rect, colour("keySoft") if selected else background or colour("page"))
        focused = selected and isinstance(view, Table) and view.hasFocus()
        if selected and index.column() == 0:
            bar = colour("focusLine" if focused else "key")
            painter.fillRect(QRect(rect.left(), rect.top(), 4, rect.height()), bar)
        painter.setPen(QPen(colour("hair"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if focused:
            painter.setPen(QPen(colour("focusLine"), 2))
            painter.drawLine(rect.left(), rect.top() + 1, rect.right() + 1, rect.top() + 1)
            painter.drawLine(rect.left(), rect.bottom(), rect.right() + 1, rect.bottom())
        if isinstance(cell, Cell):
            _draw(painter, rect.adjusted(10, 0, -6, 0), cell)
        painter.restore()


def _draw(painter: QPainter, rect: QRect, cell: Cell) -> None:
    x = rect.left()
    if cell.struck:
        x += (
            _text(painter, QRect(x, rect.top(), rect.right() - x, rect.height()), cell.struck, struck=True)
            + 8
        )
    tags = sum(_tag_width(tag) + 6 for tag in cell.tags)
    room = QRect(x, rect.top(), max(0, rect.right() - x - tags), rect.height())
    x += _text(painter, room, cell.text, bold=cell.bold, soft=cell.soft, right=cell.right)
    for tag in cell.tags:
        x += 6 + _tag(painter, x + 6, rect, tag)


def _text(
    painter: QPainter, rect: QRect, text: str, *, bold: bool = False, soft: bool = False, right: bool = False,
    struck: bool = False,
) -> int:  # fmt: skip
    face = font(TEXT, bold=bold)
    face.setStrikeOut(struck)
    painter.setFont(face)
    painter.setPen(colour("soft" if soft or struck else "ink"))
    shown = QFontMetrics(face).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    painter.drawText(rect, side | Qt.AlignmentFlag.AlignVCenter, shown)
    return rect.width() if right else QFontMetrics(face).horizontalAdvance(shown)


def _tag_width(tag: Tag) -> int:
    return QFontMetrics(font(SMALL)).horizontalAdvance(tag.text) + 16


def _tag(painter: QPainter, x: int, rect: QRect, tag: Tag) -> int:
    fill, edge, ink = _TAGS[tag.kind]
    width = _tag_width(tag)
    box = QRect(x, rect.center().y() - 12, width, 25)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(colour(fill))
    painter.setPen(QPen(colour(edge), 1))
    painter.drawRoundedRect(box, 4, 4)
    painter.setFont(font(SMALL))
    painter.setPen(colour(ink))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, tag.text)
    return width
