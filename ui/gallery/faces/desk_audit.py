"""What every state of the desk must keep, measured on the glass: each breach is one line of text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)

from ui.desk.bits import Box, KeyButton
from ui.desk.table import Table
from ui.desk.window import DeskWindow
from ui.gallery.faces.ink import drawn_contrast

LEAST = 4.5  # contrast of words
SMALLEST_TEXT = 14  # px
_RESTING = 4.1  # of a verb that cannot act now
_TOUCHING = 2  # px
_OVERLAYS = ("asking", "machinesPanel")
_READ = (QLabel, QPushButton, QLineEdit, QComboBox, QPlainTextEdit)


@dataclass(frozen=True)
class Look:
    window: DeskWindow
    picture: QImage

    def rect(self, widget: QWidget) -> QRect:
        return QRect(widget.mapTo(self.window, QPoint(0, 0)), widget.size())


def complaints(window: DeskWindow) -> list[str]:
    look = Look(window, window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32))
    top = next((one for one in window.findChildren(QWidget) if _lies_over(one)), window)
    seen = [one for one in top.findChildren(QWidget) if one.isVisible() and not _covered(one, top)]
    return [
        *_places(look, seen),
        *_texts(seen),
        *_small(seen),
        *_tables(seen),
        *_overlaps(look, seen),
        *_names(seen),
        *_contrast(look, seen),
    ]


def _lies_over(widget: QWidget) -> bool:
    return widget.objectName() in _OVERLAYS and widget.isVisible()


def _covered(widget: QWidget, top: QWidget) -> bool:
    """In a panel that lies over the window while that isn't what is looked at."""
    return any(_lies_over(one) and one is not top for one in _above(widget))


def _above(widget: QWidget) -> Iterator[QWidget]:
    found: QWidget | None = widget
    while found is not None:
        yield found
        found = found.parentWidget()


def _scrolls(widget: QWidget) -> bool:
    """What is out of sight can be brought into it by the keys of its pane."""
    return any(isinstance(one, QAbstractScrollArea) for one in _above(widget) if one is not widget)


def _says(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QLabel | QLineEdit) else widget.accessibleName()
    return f"{type(widget).__name__} {widget.objectName()} {text!r}"


def _places(look: Look, seen: list[QWidget]) -> Iterator[str]:
    for one in seen:
        empty = isinstance(one, QLabel) and not one.text() and not one.accessibleName()
        if isinstance(one, _READ) and not empty and not _scrolls(one):
            if not look.window.rect().contains(look.rect(one)):
                yield f"outside: {_says(one)} {look.rect(one).getRect()}"
            elif one.visibleRegion().boundingRect() != one.rect():
                yield f"cut: {_says(one)} {look.rect(one).getRect()}"
    for area in (one for one in seen if isinstance(one, QScrollArea)):
        if area.horizontalScrollBar().maximum() > 0:
            yield f"wider than its pane: {area.parentWidget()}"


def _texts(seen: list[QWidget]) -> Iterator[str]:
    for one in seen:
        if isinstance(one, QLabel) and one.text() and not isinstance(one, Box) and not _fits(one):
            yield f"clipped: {_says(one)} {one.size().toTuple()} wants {one.sizeHint().toTuple()}"
        if isinstance(one, KeyButton) and one.width() < one.sizeHint().width():
            yield f"clipped: {_says(one)}"
        if isinstance(one, QLineEdit) and not one.text() and one.placeholderText():
            room = one.contentsRect().width() - 8
            if _advance(one, one.placeholderText()) > room:
                yield f"clipped: hint of {_says(one)}"
        if isinstance(one, QComboBox) and _advance(one, one.currentText()) > one.width() - 56:
            yield f"clipped: {one.currentText()}"


def _small(seen: list[QWidget]) -> Iterator[str]:
    for one in (found for found in seen if isinstance(found, (*_READ, Table))):
        size = one.fontInfo().pixelSize()
        if size < SMALLEST_TEXT and not (isinstance(one, QLabel) and not one.text()):
            yield f"small text {size} px: {_says(one)}"


def _advance(one: QWidget, text: str) -> int:
    return one.fontMetrics().horizontalAdvance(text)


def _fits(one: QLabel) -> bool:
    if one.wordWrap():
        return one.heightForWidth(one.width()) <= one.height() + 1
    wanted = one.sizeHint()
    return wanted.width() <= one.width() + 1 and wanted.height() <= max(one.height(), 24) + 1


def _tables(seen: list[QWidget]) -> Iterator[str]:
    for one in (found for found in seen if isinstance(found, Table)):
        yield from (f"clipped in {one.objectName()}: {text}" for text in one.cut())
        header = one.horizontalHeader()
        for column in range(one.columnCount()):
            item = one.horizontalHeaderItem(column)
            text = item.text() if item else ""
            if header.fontMetrics().horizontalAdvance(text) > header.sectionSize(column) - 14:
                yield f"clipped head in {one.objectName()}: {text}"
        if header.length() > one.viewport().width() + 1:
            yield f"columns of {one.objectName()} run off"


def _overlaps(look: Look, seen: list[QWidget]) -> Iterator[str]:
    """What is read or pressed never lies over something else that is."""
    leaves = [one for one in seen if isinstance(one, _READ) and not isinstance(one.parentWidget(), KeyButton)]
    shown = [(one, one.visibleRegion().boundingRect().translated(look.rect(one).topLeft())) for one in leaves]
    for (one, here), (two, there) in combinations(shown, 2):
        both = here & there
        apart = two not in _above(one) and one not in _above(two)
        if apart and both.width() > _TOUCHING and both.height() > _TOUCHING:
            yield f"overlap: {_says(one)} and {_says(two)}"


def _names(seen: list[QWidget]) -> Iterator[str]:
    for one in seen:
        reached = one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isEnabled()
        if reached and not isinstance(one, QScrollArea):
            told = QAccessible.queryAccessibleInterface(one)
            if told is None or not told.text(QAccessible.Text.Name).strip():
                yield f"no name: {_says(one)}"


def _contrast(look: Look, seen: list[QWidget]) -> Iterator[str]:
    for one in seen:
        if isinstance(one, QLabel) and one.text() and not isinstance(one, Box):
            box = look.rect(one) & one.visibleRegion().boundingRect().translated(look.rect(one).topLeft())
            least = LEAST if one.isEnabled() else _RESTING
            edge = 3 if str(one.property("tone")).startswith(("key", "chip")) else 0
            found = drawn_contrast(look.picture, box.adjusted(edge, edge, -edge, -edge))
            if found is not None and found < least - 0.05:
                yield f"contrast {found:.1f}: {_says(one)}"
        if isinstance(one, Table):
            yield from _cells(look, one)


def _cells(look: Look, table: Table) -> Iterator[str]:
    corner = look.rect(table.viewport()).topLeft()
    for place in range(table.rowCount()):
        for column in range(table.columnCount()):
            item = table.item(place, column)
            if item is None or not item.text():
                continue
            box = table.visualRect(table.model().index(place, column))
            if not table.viewport().rect().contains(box):
                continue  # scrolled half out of sight
            found = drawn_contrast(look.picture, box.translated(corner).adjusted(6, 4, -4, -4))
            if found is not None and found < LEAST - 0.05:
                yield f"contrast {found:.1f}: {item.text()}"
