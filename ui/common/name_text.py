"""A person's name on the glass, glyph by glyph: `NameText` for QML."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import Property, QRectF, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from ui.common.forgetting import forget_when_gone
from ui.common.glyphs import MISSING, face, name_glyphs
from ui.common.theme import NAME_FAMILY

SMALLEST = 0.6
"""A long name shrinks so far before it takes a second line."""

LINE = 1.25


@dataclass(frozen=True)
class _Line:
    glyphs: tuple[int, ...]
    advances: tuple[float, ...]

    @property
    def width(self) -> float:
        return sum(self.advances)


class NameText(QQuickPaintedItem):
    """Give it `text`, `pixelSize` and a `room`; it shrinks, then takes two lines; it is never cut."""

    changed = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        forget_when_gone(self)
        self._text, self._size, self._bold, self._mincho = "", 40.0, False, False
        self._colour, self._room = QColor("black"), 0.0
        self._lines: list[_Line] = []
        self._family, self._drawn_size, self._complete = "", 40.0, True
        self.setAntialiasing(True)

    def _set(self, name: str, value: object) -> None:
        if getattr(self, name) != value:
            setattr(self, name, value)
            self._lay_out()

    text = Property(str, lambda self: self._text, lambda self, v: self._set("_text", v), notify=changed)
    pixelSize = Property(
        float, lambda self: self._size, lambda self, v: self._set("_size", v), notify=changed
    )
    bold = Property(bool, lambda self: self._bold, lambda self, v: self._set("_bold", v), notify=changed)
    mincho = Property(
        bool, lambda self: self._mincho, lambda self, v: self._set("_mincho", v), notify=changed
    )
    color = Property(
        QColor, lambda self: self._colour, lambda self, v: self._set("_colour", v), notify=changed
    )
    room = Property(float, lambda self: self._room, lambda self, v: self._set("_room", v), notify=changed)
    """The width that it may take, 0 for any."""

    complete = Property(bool, lambda self: self._complete, notify=changed)
    family = Property(str, lambda self: self._family, notify=changed)
    lineCount = Property(int, lambda self: len(self._lines), notify=changed)

    def _lay_out(self) -> None:
        chosen = name_glyphs(self._text, self._bold, self._mincho)
        self._family, self._complete = chosen.family, chosen.complete
        raw = face(chosen.family, self._bold and chosen.growth == 1.0).raw
        size = self._size * chosen.growth
        raw.setPixelSize(size)
        advances = tuple(
            size if glyph == MISSING else raw.advancesForGlyphIndexes([glyph])[0].x()
            for glyph in chosen.glyphs
        )
        line = _Line(chosen.glyphs, advances)
        factor = 1.0 if not self._room or not line.width else min(1.0, self._room / line.width)
        if factor >= SMALLEST:
            self._lines = [line]
        else:
            self._lines = _two_lines(line, chosen.parts)
            factor = min(1.0, self._room / max(part.width for part in self._lines), SMALLEST)
        self._lines = [
            replace(part, advances=tuple(a * factor for a in part.advances)) for part in self._lines
        ]
        self._drawn_size = size * factor
        self.setImplicitSize(
            max(part.width for part in self._lines) + 1, self._drawn_size * LINE * len(self._lines)
        )
        self.changed.emit()
        self.update()

    def paint(self, painter: QPainter) -> None:
        if not self._lines:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        raw = face(self._family, self._bold and self._family != NAME_FAMILY).raw
        raw.setPixelSize(self._drawn_size)
        painter.setPen(QPen(self._colour, max(2.0, self._drawn_size / 24)))
        for n, line in enumerate(self._lines):
            base = self._drawn_size * (LINE * n + (LINE - 1) / 2 + 0.88)
            x = 0.0
            for glyph, advance in zip(line.glyphs, line.advances, strict=True):
                if glyph == MISSING:
                    side = advance * 0.84
                    painter.drawRect(QRectF(x + advance * 0.08, base - side * 0.95, side, side))
                else:
                    # Outlines: a glyph run of a raw font stays empty on the software renderer.
                    painter.fillPath(raw.pathForGlyph(glyph).translated(x, base), self._colour)
                x += advance


def _two_lines(line: _Line, parts: tuple[str, ...]) -> list[_Line]:
    """Breaks at a space or after a middle dot, so that the longer line is as short as it can be."""
    inner = range(1, len(parts) - 1)
    places = [n for n in inner if parts[n].isspace() or parts[n - 1] in "・＝-"] or [len(parts) // 2]
    folded = [[_part(line, 0, n), _part(line, n + parts[n].isspace(), len(parts))] for n in places]
    return min(folded, key=lambda two: max(half.width for half in two))


def _part(line: _Line, start: int, end: int) -> _Line:
    return _Line(line.glyphs[start:end], line.advances[start:end])
