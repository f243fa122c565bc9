"""The small widgets that every pane of the desk is made of."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QRawFont
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from ui.common.glyphs import MISSING, face, name_glyphs
from ui.desk.style import colour, sign

_LOW = 40  # px of a button
_SCROLLS = 84  # px: the least that a pane is scrolled in


def label(text: str = "", tone: str = "", *, name: str = "", wraps: bool = False) -> QLabel:
    found = QLabel(text)
    found.setTextFormat(Qt.TextFormat.PlainText)
    found.setProperty("tone", tone)
    found.setObjectName(name)
    found.setWordWrap(wraps)
    if tone.startswith("key"):
        found.setFixedHeight(24)
    return found


class Sign(QLabel):
    """A small icon in a role's colour; it says nothing that a word beside it doesn't say."""

    def __init__(self, name: str, role: str = "ink", pixels: int = 20) -> None:
        super().__init__()
        self._shows = (name, role, pixels)
        self.setFixedSize(pixels, pixels)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        name, role, pixels = self._shows
        painter = QPainter(self)
        painter.drawPixmap(0, 0, sign(name, role, pixels, self.devicePixelRatioF()))
        painter.end()


class CityMark(QWidget):
    """The mark of the kiosk: somebody under a roof."""

    def __init__(self, pixels: int) -> None:
        super().__init__()
        self.setFixedSize(pixels, pixels)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter, unit = QPainter(self), self.width() / 28
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("mark"))
        painter.drawEllipse(QRectF(0, 0, 28 * unit, 28 * unit))
        painter.setBrush(colour("page"))
        painter.drawEllipse(QRectF(12.2 * unit, 5.6 * unit, 3.6 * unit, 3.6 * unit))
        roof = QPainterPath(QPointF(6.5 * unit, 19.5 * unit))
        roof.cubicTo(11 * unit, 18.5 * unit, 10 * unit, 11.5 * unit, 14 * unit, 11.5 * unit)
        roof.cubicTo(18 * unit, 11.5 * unit, 17 * unit, 18.5 * unit, 21.5 * unit, 19.5 * unit)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        pen = QPen(colour("page"), 2.4 * unit)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.strokePath(roof, pen)
        painter.end()


class Box(QLabel):
    """A small box with a tick, or without: marked is filled and ticked, not only another colour."""

    def __init__(self, marked: bool, name: str) -> None:
        super().__init__("☑" if marked else "☐")
        self._marked = marked
        self.setObjectName(name)
        self.setFixedSize(20, 20)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour("key" if self._marked else "line"), 1.5))
        painter.setBrush(colour("key" if self._marked else "page"))
        painter.drawRoundedRect(QRectF(1, 1, 18, 18), 3, 3)
        if self._marked:
            painter.drawPixmap(2, 2, sign("check", "onKey", 16, self.devicePixelRatioF()))
        painter.end()


class Shrinking(QWidget):
    """Takes the height that it wants where there is room, and scrolls what it holds where there isn't."""

    _want = 0

    def want(self, tall: int) -> None:
        """`tall` in pixels."""
        if tall != self._want:
            self._want = tall
            self.setMinimumHeight(min(tall, _SCROLLS))
            self.setMaximumHeight(tall)
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._want)


class Prose(QLabel):
    """A text of several lines with room between them. `say` takes plain text."""

    def __init__(self, tone: str = "", *, name: str = "") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setProperty("tone", tone)
        self.setObjectName(name)
        self.setWordWrap(True)

    def say(self, text: str) -> None:
        self.setText(f'<div style="line-height: 128%">{escape(text)}</div>' if text else "")
        self.setAccessibleName(text)


def line(*, upright: bool = False) -> QFrame:
    found = QFrame()
    found.setProperty("line", True)
    if upright:
        found.setFixedWidth(1)
    else:
        found.setFixedHeight(1)
    return found


def pane(tone: str = "") -> QWidget:
    found = QWidget()
    found.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    found.setProperty("pane", tone)
    return found


def row(
    *parts: QWidget | int | None, margins: tuple[int, int, int, int] = (0, 0, 0, 0), gap: int = 8
) -> QHBoxLayout:
    """Widgets side by side; a number is a space, None takes what is left."""
    found = QHBoxLayout()
    found.setContentsMargins(*margins)
    found.setSpacing(gap)
    for part in parts:
        if part is None:
            found.addStretch(1)
        elif isinstance(part, int):
            found.addSpacing(part)
        else:
            found.addWidget(part)
    return found


def clear(layout: QLayout) -> None:
    """Takes everything out of a layout."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()  # without a parent instead, a show that is still queued would make it a window
            widget.deleteLater()


class KeyButton(QPushButton):
    """A button with its key on its face."""

    def __init__(
        self, text: str, key: str, run: Callable[[], object], *, main: bool = False, apart: bool = False,
        name: str = "",
    ) -> None:  # fmt: skip
        """`apart`: the text at the left edge, the key at the right one."""
        super().__init__()
        self.setObjectName(name)
        self.setProperty("main", main)
        self.setAccessibleName(text)
        self._apart = apart
        self._text = label(text, "onMain" if main else "head")
        self._cap = label(key, "keyOnMain" if main else "key")
        for part in (self._text, self._cap):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        parts = (self._text, None, self._cap) if apart else (None, self._text, self._cap, None)
        inner = row(*parts, margins=(18, 4, 18, 4) if apart else (14, 4, 14, 4), gap=10)
        self.setLayout(inner)
        self._tall = 46
        self.setMinimumHeight(self._tall)
        self._cap.setVisible(bool(key))
        self.clicked.connect(lambda: run())

    def say(self, text: str) -> None:
        if text != self._text.text():
            self._text.setText(text)
            self.setAccessibleName(text)
            self.updateGeometry()

    def lower_to(self, tall: int) -> None:
        """`tall` in pixels; a low one is narrower too."""
        self._tall = tall
        side, gap = (7, 7) if tall < _LOW and not self._apart else (18, 10) if self._apart else (14, 10)
        inner = self.layout()
        if inner is not None:
            inner.setContentsMargins(side, 4, side, 4)
            inner.setSpacing(gap)
        self.setFixedHeight(tall)

    def sizeHint(self) -> QSize:
        inner = self.layout()
        if inner is None:
            return super().sizeHint()
        return QSize(
            inner.sizeHint().width(), max(self._tall, inner.sizeHint().height() if self._tall > 40 else 0)
        )

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class Chooser(QComboBox):
    """A list to choose one of, with its arrow."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(colour("ink"))
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.rect().adjusted(0, 0, -16, 0), side, "▾")
        painter.end()


class NameLabel(QWidget):
    """A person's name with the very glyphs of the record, variation selectors included."""

    def __init__(self, size: int = 30) -> None:
        super().__init__()
        self._name, self._size = "", size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def say(self, name: str) -> None:
        self._name = name
        self.setAccessibleName(name)
        self.setFixedSize(round(sum(self._advances())) + 2, round(self._size * 1.35))
        self.update()

    def enlarge(self, size: int) -> None:
        """Pixels of its letters, also smaller ones."""
        if size != self._size:
            self._size = size
            self.say(self._name)

    def _raw(self) -> tuple[QRawFont, float, tuple[int, ...]]:
        chosen = name_glyphs(self._name, mincho=True)
        raw = face(chosen.family, False).raw
        size = self._size * chosen.growth
        raw.setPixelSize(size)
        return raw, size, chosen.glyphs

    def _advances(self) -> list[float]:
        raw, size, glyphs = self._raw()
        return [size if one == MISSING else raw.advancesForGlyphIndexes([one])[0].x() for one in glyphs]

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        raw, size, glyphs = self._raw()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x, base = 1.0, self._size * 1.05
        for glyph, advance in zip(glyphs, self._advances(), strict=True):
            if glyph == MISSING:
                painter.setPen(QPen(QColor(colour("ink")), 2))
                painter.drawRect(round(x + 2), round(base - size * 0.85), round(size - 4), round(size * 0.95))
            else:
                painter.fillPath(raw.pathForGlyph(glyph).translated(x, base), colour("ink"))
            x += advance
        painter.end()
