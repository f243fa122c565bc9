"""Text with furigana (`{漢字|かんじ}`) on the glass: `RubyText` for QML. Plain text uses Qt's own."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Property, QPointF, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from ui.common.forgetting import forget_when_gone
from ui.common.markup import joined, spans
from ui.common.theme import FAMILY

RUBY = 0.46
"""Height of furigana over that of the text below it."""
LIFT, LINE = 0.96, 1.24
"""How far above letters their furigana stand, and how high a line is without them: in sizes of the letters.

Qt's own heights won't do: the marks for breaks come from a taller face, and a line with one is higher.
"""


@dataclass(frozen=True)
class _Ruby:
    text: str
    start: int
    length: int


class RubyText(QQuickPaintedItem):
    """Give it `text`, `pixelSize`, `bold`, `color` and a `room` to wrap in."""

    changed = Signal()
    grown = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        forget_when_gone(self)
        self._text, self._size, self._bold, self._floor = "", 40.0, False, 20.0
        self._colour, self._room, self._centred = QColor("black"), 0.0, False
        self._natural = 0.0
        self._layout = QTextLayout()
        self._rubies: list[_Ruby] = []
        self.setAntialiasing(True)

    def _set(self, name: str, value: object) -> None:
        if getattr(self, name) != value:
            setattr(self, name, value)
            self._lay_out()

    text = Property(str, lambda self: self._text, lambda self, v: self._set("_text", v), notify=changed)
    pixelSize = Property(
        float, lambda self: self._size, lambda self, v: self._set("_size", v), notify=changed
    )
    floor = Property(float, lambda self: self._floor, lambda self, v: self._set("_floor", v), notify=changed)
    """The least height of furigana in pixels (5 mm)."""
    bold = Property(bool, lambda self: self._bold, lambda self, v: self._set("_bold", v), notify=changed)
    color = Property(
        QColor, lambda self: self._colour, lambda self, v: self._set("_colour", v), notify=changed
    )
    room = Property(float, lambda self: self._room, lambda self, v: self._set("_room", v), notify=changed)
    natural = Property(float, lambda self: self._natural, notify=grown)
    """The width without wrapping. Who makes room by it sets `room`: that alone must not tell of it anew."""
    centred = Property(
        bool, lambda self: self._centred, lambda self, v: self._set("_centred", v), notify=changed
    )

    def _font(self, size: float, bold: bool) -> QFont:
        font = QFont(FAMILY)
        font.setPixelSize(max(1, round(size)))
        font.setBold(bold)
        return font

    @property
    def _ruby_size(self) -> float:
        return max(self._size * RUBY, self._floor)

    def _lay_out(self) -> None:
        text, formats, self._rubies = self._runs()
        layout = QTextLayout(text, self._font(self._size, self._bold))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(formats)
        before, self._natural = self._natural, self._place(layout, 0)
        self._place(layout, self._room)
        self._layout = layout
        self.changed.emit()
        if self._natural != before:
            self.grown.emit()
        self.update()

    def _runs(self) -> tuple[str, list[QTextLayout.FormatRange], list[_Ruby]]:
        text, formats, rubies = "", [], []
        small = QFontMetricsF(self._font(self._ruby_size, self._bold))
        for span in spans(self._text):
            part = joined(span.text).replace("\n", "\u2028")
            form = QTextCharFormat()
            if span.bold:
                form.setFontWeight(QFont.Weight.Bold)
            if span.ruby:
                rubies.append(_Ruby(span.ruby, len(text), len(part)))
                base = QFontMetricsF(self._font(self._size, self._bold or span.bold)).horizontalAdvance(part)
                # Furigana may hang half a letter over the neighbours on either side.
                spare = small.horizontalAdvance(span.ruby) - base - self._ruby_size
                if spare > 0:
                    # Wider furigana than kanji: the kanji stand wider apart.
                    form.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
                    form.setFontLetterSpacing(spare / len(part))
            run = QTextLayout.FormatRange()
            # The stubs do not know that these three can be set.
            run.start, run.length, run.format = len(text), len(part), form
            formats.append(run)
            text += part
        return text, formats, rubies

    def _place(self, layout: QTextLayout, room: float) -> float:
        y, widest = 0.0, 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(room or 1e6)
            y += self._ruby_size if self._has_ruby(line) else self._size * 0.1
            line.setPosition(QPointF(0, y + self._size - line.ascent()))
            widest = max(widest, line.naturalTextWidth())
            y += self._size * LINE
        layout.endLayout()
        if self._centred:
            for n in range(layout.lineCount()):
                line = layout.lineAt(n)
                line.setPosition(QPointF(((room or widest) - line.naturalTextWidth()) / 2, line.y()))
        self.setImplicitSize(widest + 1, y)
        return widest

    def _has_ruby(self, line: QTextLine) -> bool:
        start, end = line.textStart(), line.textStart() + line.textLength()
        return any(start <= ruby.start < end for ruby in self._rubies)

    def paint(self, painter: QPainter) -> None:
        painter.setPen(self._colour)
        self._layout.draw(painter, QPointF(0, 0))
        painter.setFont(self._font(self._ruby_size, self._bold))
        small = QFontMetricsF(painter.font())
        for ruby in self._rubies:
            line = self._layout.lineForTextPosition(ruby.start)
            start, end = self._x(line, ruby.start), self._x(line, ruby.start + ruby.length)
            # Where letters stand is told from the left edge of the whole text, also of a line in the middle.
            left = (start + end - small.horizontalAdvance(ruby.text)) / 2
            painter.drawText(QPointF(max(0.0, left), line.y() + line.ascent() - self._size * LIFT), ruby.text)

    def _x(self, line: object, at: int) -> float:
        found = line.cursorToX(at)  # type: ignore[attr-defined]  # the stub leaves out this overload's tuple
        return float(found[0] if isinstance(found, tuple) else found)
