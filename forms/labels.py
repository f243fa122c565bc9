"""Our own words on a sheet: labels, column heads, the band at the side of a section."""

from __future__ import annotations

from dataclasses import dataclass

from forms.boxes import Box
from forms.fit import Breaks, fit
from forms.glyphs import Role, written
from forms.measures import HEAD_LADDER, LABEL_LADDER, MM, Ladder, Rect
from forms.pen import Pen

_SIDE = 1.2
_NOTE = Ladder(6, 5.5, 5.5, 3, 1.0)
# Upright writing turns brackets and the long vowel.
_UPRIGHT = str.maketrans({"（": "︵", "）": "︶", "「": "﹁", "」": "﹂", "ー": "︱", "〜": "︴"})


@dataclass(frozen=True)
class Labels:
    pen: Pen
    statutory: bool

    @property
    def _role(self) -> Role:
        return Role.VALUE if self.statutory else Role.LABEL

    def label(self, box: Box) -> bool:
        """False when the label doesn't fit at its smallest size."""
        self.pen.owner = box.id
        fits = self._label(box)
        self.pen.owner = ""
        return fits

    def _label(self, box: Box) -> bool:
        room = box.rect.inset(_SIDE)
        cell = box.cell
        if self.statutory and not cell.note and self._spread(cell.label, room):
            return True
        note = fit(written(cell.note, self._role), _NOTE, room.w, room.h * 0.6) if cell.note else None
        below = note.height + 0.5 if note else 0.0
        fitted = fit(written(cell.label, self._role), LABEL_LADDER, room.w, room.h - below, Breaks.LABEL)
        if fitted is None:
            return False
        high = fitted.height + below
        top = room.middle - high / 2
        align = "center" if self.statutory else "left"
        self.pen.block(Rect(room.x, top, room.w, fitted.height), fitted, align)
        if note:
            self.pen.block(Rect(room.x, top + fitted.height + 0.5, room.w, note.height), note, align)
        return note is not None or not cell.note

    def _spread(self, text: str, room: Rect) -> bool:
        """均等割付: the label of a statutory form fills its cell from side to side."""
        size = 9.0
        em = size / MM
        inner = room.inset(1.6)
        count = len(text)
        if count < 2 or count * em > inner.w or count > 6:
            return False
        step = (inner.w - em) / (count - 1)
        baseline = room.middle + 0.36 * em
        for index, character in enumerate(text):
            self.pen.text(inner.x + index * step, baseline, written(character, Role.VALUE), size)
        return True

    def head(self, box: Box) -> bool:
        self.pen.owner = box.id
        room = box.rect.inset(0.4)
        fitted = fit(written(box.cell.label, self._role), HEAD_LADDER, room.w, room.h + 0.2, Breaks.LABEL)
        if fitted:
            self.pen.block(room, fitted, "center")
        self.pen.owner = ""
        return fitted is not None

    def band(self, title: str, rect: Rect) -> None:
        """Upright, in the middle of the band."""
        role = Role.VALUE if self.statutory else Role.BOLD
        text = title.translate(_UPRIGHT)
        size = 9.0 if self.statutory else 8.5
        while len(text) * size * 1.22 / MM > rect.h - 1 and size > 6:
            size -= 0.5
        columns = [text]
        if len(text) * size * 1.1 / MM > rect.h:
            half = (len(text) + 1) // 2
            columns = [text[:half], text[half:]]
        x = rect.x + rect.w / 2 + (size * 0.55 / MM if len(columns) > 1 else 0.0)
        for column in columns:
            self._column(column, x, rect, size, role)
            x -= size * 1.1 / MM

    def _column(self, text: str, x: float, rect: Rect, size: float, role: Role) -> None:
        pitch = min(size * 1.22 / MM, (rect.h - 0.4) / max(len(text), 1))
        y = rect.middle - pitch * len(text) / 2
        for character in text:
            self.pen.label(x, y + pitch / 2 + 0.36 * size / MM, character, size, role, "center")
            y += pitch
