"""Inside the black edge of what has the focus, a yellow line, as on the glass: seen on every ground.

A style sheet gives an edge one colour only, so the line is a widget of its own over the one that is held.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from shiboken6 import isValid

from ui.desk.style import colour

_EDGED = (QPushButton, QLineEdit, QComboBox, QPlainTextEdit, QListWidget, QCheckBox)
_NAMED = ("checks", "near")
_EDGE = 3  # px, as in desk.css
_LINE = 2  # px
_ROUND = 3  # px


class FocusRing(QWidget):
    def __init__(self, held: QWidget) -> None:
        super().__init__(held)
        self.setObjectName("focusRing")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._edge = _EDGE - 1 if isinstance(held, QCheckBox) else _EDGE
        held.installEventFilter(self)
        self.setGeometry(held.rect())
        self.show()
        self.raise_()

    def eventFilter(self, held: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(held, QWidget):
            self.setGeometry(held.rect())
        return super().eventFilter(held, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter, inset = QPainter(self), self._edge + _LINE // 2
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour("focusRing"), _LINE))
        painter.drawRoundedRect(self.rect().adjusted(inset, inset, -inset, -inset), _ROUND, _ROUND)
        painter.end()


def ringed(focused: QWidget | None) -> QWidget | None:
    """What shows the black edge for the one that has the focus, if any does."""
    if focused is None:
        return None
    if focused.objectName() == "find":
        return focused.parentWidget()
    edged = isinstance(focused, _EDGED) or focused.objectName() in _NAMED
    return focused if edged or focused.property("pane") == "ground" else None


class FocusRings(QObject):
    """The one ring of a window, wherever its focus goes."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._ring: FocusRing | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def _follow(self, _before: QWidget | None, focused: QWidget | None) -> None:
        if self._ring is not None and isValid(self._ring):  # what was held may be gone, and the ring with it
            self._ring.hide()
            self._ring.deleteLater()
        within = focused is not None and self._window.isAncestorOf(focused)
        held = ringed(focused) if within else None
        self._ring = FocusRing(held) if held is not None else None
