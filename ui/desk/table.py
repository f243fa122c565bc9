"""Lists of the desk: rows of cells with text, struck-out text and small tags, chosen with the keyboard."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
)

from ui.desk.cells import Cell, Tag, draw, fits_whole, lines_of
from ui.desk.style import ROW, colour

__all__ = ["Cell", "Row", "Table", "Tag"]
_LEFT, _RIGHT = 10, 6  # px beside what stands in a cell
_LINE, _AIR = 17, 6  # px of each of several lines, and around them

_CELL = Qt.ItemDataRole.UserRole


@dataclass(frozen=True)
class Row:
    """`key` tells the caller which row it was; a heading has none and can't be chosen. `tall` in pixels."""

    cells: tuple[Cell, ...]
    key: str = ""
    tall: int = 0


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
        header.sectionResized.connect(self._stretch)
        # Of a list that has just been shown, the width is told only after this signal.
        header.sectionResized.connect(self._stretch, Qt.ConnectionType.QueuedConnection)
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
        self._stretch()
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
            self.setItem(place, column, item)
        if not one.key:
            self.setSpan(place, 0, 1, self.columnCount())

    def _moved(self, place: int, _column: int, _before: int, _before_column: int) -> None:
        if 0 <= place < len(self._rows) and self._rows[place].key:
            self.chosen(place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stretch()

    def _stretch(self, *_: int) -> None:
        """A row with a long text gets as many lines as it needs: nothing of a case is cut off."""
        for place, one in enumerate(self._rows):
            most = max(lines_of(cell, self._room(place, column)) for column, cell in enumerate(one.cells))
            self.setRowHeight(place, max(ROW, one.tall, _LINE * most + _AIR))

    def _room(self, place: int, column: int) -> int:
        wide = self.columnWidth(column) if self._rows[place].key else self.viewport().width()
        return wide - _LEFT - _RIGHT

    def cut(self) -> Iterator[str]:
        """Texts that have no room in their cell."""
        for place, one in enumerate(self._rows):
            for column, cell in enumerate(one.cells):
                if not fits_whole(cell, self._room(place, column)):
                    yield cell.aloud

    def is_heading(self, place: int) -> bool:
        return 0 <= place < len(self._rows) and not self._rows[place].key


class _Painter(QStyledItemDelegate):
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        cell, rect, view = index.data(_CELL), option.rect, self.parent()
        if not isinstance(view, Table):
            return
        selected = view.currentRow() == index.row() and not view.is_heading(index.row())
        painter.save()
        ground = "keySoft" if selected else "quiet" if view.is_heading(index.row()) else "page"
        painter.fillRect(rect, colour(ground))
        if selected and index.column() == 0:
            bar = colour("focusLine" if view.hasFocus() else "key")
            painter.fillRect(QRect(rect.left(), rect.top(), 4, rect.height()), bar)
        self._lines(painter, rect, selected, selected and view.hasFocus())
        if isinstance(cell, Cell):
            draw(painter, rect.adjusted(_LEFT, 0, -_RIGHT, 0), cell)
        painter.restore()

    @staticmethod
    def _lines(painter: QPainter, rect: QRect, selected: bool, focused: bool) -> None:
        painter.setPen(QPen(colour("keyEdge" if selected else "hair"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if selected:
            painter.drawLine(rect.topLeft(), rect.topRight())
        if focused:
            painter.setPen(QPen(colour("focusLine"), 2))
            painter.drawLine(rect.left(), rect.top() + 1, rect.right() + 1, rect.top() + 1)
            painter.drawLine(rect.left(), rect.bottom(), rect.right() + 1, rect.bottom())
