"""A date as the desk types it: era, year, month and day, each in a field of its own."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from kiosk.guide.model import Kind
from ui.desk.bits import Chooser, label, row
from ui.desk.editing import (
    ERA_KEYS,
    FIRST_YEAR,
    GOES_ON,
    UNKNOWN_SIGN,
    Mistake,
    put_together,
    read,
    taken_apart,
)
from ui.desk.telling import Telling

_PARTS = {"year": 48, "month": 42, "day": 42}  # px
_WEEKDAY = 56  # px
_FULL = 2  # digits, then the next one has the word


class DateField(QWidget):
    """R, H, S and T choose the era from anywhere; full fields, dots and strokes go on to the next one."""

    def __init__(self, tell: Telling, typed: Callable[[str], None]) -> None:
        super().__init__()
        self._tell, self._typed = tell, typed
        self.era = Chooser()
        self.era.setObjectName("era")
        self.era.setAccessibleName(tell("date.era"))
        for one in ERA_KEYS.values():
            self.era.addItem(one or tell("date.western"), one)
        self.era.setProperty("narrow", True)
        self.era.setFixedSize(92, 38)
        self.parts = {name: QLineEdit() for name in _PARTS}
        inner = row(self.era, gap=4)
        for name, field in self.parts.items():
            field.setObjectName(name)
            field.setAccessibleName(tell(f"date.{name}"))
            field.setFixedSize(_PARTS[name], 38)
            field.setAlignment(Qt.AlignmentFlag.AlignRight)
            field.setProperty("narrow", True)
            field.textEdited.connect(self._edited)
            field.installEventFilter(self)
            inner.addWidget(field)
            inner.addWidget(label(tell(f"date.{name}"), "soft"))
        self._weekday = label("", "soft", name="weekday")
        inner.addWidget(self._weekday)
        inner.addStretch(1)
        self._weekday.hide()
        self.setLayout(inner)
        self.era.activated.connect(lambda _: self._tell_it())
        self.era.installEventFilter(self)

    def text(self) -> str:
        """As `editing.read` takes it."""
        year, month, day = (field.text() for field in self.parts.values())
        if UNKNOWN_SIGN in f"{year}{month}{day}":
            return UNKNOWN_SIGN
        return put_together(self.era.currentData(), year, month, day)

    def show_text(self, text: str) -> None:
        """Puts a date into the fields; empty where it has no such part."""
        era, *parts = taken_apart(text)
        self.era.setCurrentIndex(max(0, self.era.findData(era)))
        for field, part in zip(self.parts.values(), parts, strict=True):
            field.setText(part)
        self._show_weekday()

    def begin(self) -> None:
        """The day differs most often."""
        field = self.parts["day" if self.parts["day"].text() else "year"]
        field.setFocus()
        field.selectAll()

    def fit(self, wide: int) -> None:
        """`wide` in pixels: the day of the week only where it has room."""
        self._weekday.setVisible(wide >= self.least + _WEEKDAY)

    @property
    def least(self) -> int:
        """What it needs in pixels, without the day of the week."""
        shown = self._weekday.isVisibleTo(self)
        return self.minimumSizeHint().width() - (self._weekday.sizeHint().width() + 4 if shown else 0)

    def set_read_only(self, held: bool) -> None:
        self.era.setEnabled(not held)
        for field in self.parts.values():
            field.setReadOnly(held)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Letters of eras, what stands between the parts of a date, and the way back over an empty part."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        typed = unicodedata.normalize("NFKC", event.text()).upper()
        if typed and typed in ERA_KEYS and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._choose(ERA_KEYS[typed])
        elif typed and typed in GOES_ON and isinstance(watched, QLineEdit):
            self._go(watched, 1 if watched.text() else 0)
        elif event.key() == Qt.Key.Key_Backspace and isinstance(watched, QLineEdit) and not watched.text():
            self._go(watched, -1)
        else:
            return super().eventFilter(watched, event)
        return True

    def _choose(self, era: str) -> None:
        self.era.setCurrentIndex(self.era.findData(era))
        self._tell_it()

    def _edited(self, text: str) -> None:
        field = self.sender()
        if isinstance(field, QLineEdit):
            plain = unicodedata.normalize("NFKC", text)
            kept = "".join(one for one in plain if one.isdigit() or one in f"{FIRST_YEAR}{UNKNOWN_SIGN}")
            if kept != text:
                field.setText(kept)
            western = field is self.parts["year"] and not self.era.currentData()
            if len(kept) >= (4 if western else _FULL) and field is not self.parts["day"]:
                self._go(field, 1)
        self._tell_it()

    def _go(self, field: QLineEdit, step: int) -> None:
        fields = list(self.parts.values())
        following = fields[max(0, min(len(fields) - 1, fields.index(field) + step))]
        following.setFocus()
        following.selectAll()

    def _tell_it(self) -> None:
        self._show_weekday()
        self._typed(self.text())

    def _show_weekday(self) -> None:
        try:
            found = read(self.text(), Kind.DATE, (), None)
        except Mistake:
            found = None
        days = self._tell("date.weekdays")
        self._weekday.setText(f"（{days[found.weekday()]}）" if isinstance(found, date) else "")
