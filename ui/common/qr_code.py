"""A QR code on the glass, from rows of 0 and 1."""

from __future__ import annotations

from PySide6.QtCore import Property, QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from ui.common.forgetting import forget_when_gone

QUIET = 2
"""White modules around the code."""


class QrCode(QQuickPaintedItem):
    """Always black on white, whatever the theme: phones read it best so."""

    changed = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        forget_when_gone(self)
        self._rows: list[str] = []

    def _set_rows(self, rows: list[str]) -> None:
        self._rows = [str(row) for row in rows]
        self.changed.emit()
        self.update()

    rows = Property(list, lambda self: self._rows, _set_rows, notify=changed)

    def paint(self, painter: QPainter) -> None:
        painter.fillRect(QRectF(0, 0, self.width(), self.height()), Qt.GlobalColor.white)
        if not self._rows:
            return
        module = int(min(self.width(), self.height()) / (len(self._rows) + 2 * QUIET)) or 1
        left = (self.width() - module * len(self._rows)) // 2
        for y, row in enumerate(self._rows):
            for x, dot in enumerate(row):
                if dot == "1":
                    painter.fillRect(
                        QRectF(left + x * module, left + y * module, module, module), Qt.GlobalColor.black
                    )
