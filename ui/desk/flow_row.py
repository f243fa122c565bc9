"""Small widgets side by side, as wide as their words; what doesn't fit goes on in the next row."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget


class FlowRow(QWidget):
    """It keeps its own height to the rows that it needs at its width."""

    def __init__(self, gap: int = 6) -> None:
        super().__init__()
        self._gap = gap
        self._parts: list[QWidget] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def fill(self, parts: Sequence[QWidget]) -> None:
        """Puts these widgets in place of those before."""
        for old in self._parts:
            old.hide()
            old.deleteLater()
        self._parts = list(parts)
        for part in parts:
            part.setParent(self)
            part.show()
        self._place()

    def tighten(self, gap: int) -> None:
        """`gap` in pixels, between them and between their rows."""
        self._gap = gap
        self._place()

    def natural_width(self) -> int:
        """What they need in one row."""
        shown = [part.sizeHint().width() for part in self._parts if not part.isHidden()]
        return sum(shown) + self._gap * (len(shown) - 1)

    def sizeHint(self) -> QSize:
        return QSize(200, self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def event(self, event: QEvent) -> bool:
        """A widget whose words changed asks for another width."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._place()
        return super().event(event)

    def _place(self) -> None:
        x = y = 0
        shown = [part for part in self._parts if not part.isHidden()]
        tall = max((part.sizeHint().height() for part in shown), default=0)
        for part in shown:
            wanted = part.sizeHint()
            if x and x + wanted.width() > self.width():
                x, y = 0, y + tall + self._gap
            part.setGeometry(x, y, wanted.width(), tall)
            x += wanted.width() + self._gap
        if self.height() != y + tall:
            self.setFixedHeight(y + tall)
