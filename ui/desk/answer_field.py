"""Where a clerk types: in the chosen row of the answers itself, a line of text or the parts of a date."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget

from kiosk.guide.model import Kind
from ui.desk.bits import row
from ui.desk.date_field import DateField
from ui.desk.table import Table
from ui.desk.telling import Telling

TALL = 56  # px of the row that is typed in
_AROUND = 4  # px


class AnswerField(QWidget):
    """Lies over the second cell of a table's row, and over the third where it needs the room."""

    def __init__(
        self, table: Table, tell: Telling, typed: Callable[[str], None], step: Callable[[int], None]
    ) -> None:
        super().__init__(table.viewport())
        self._table, self._under, self._step, self._place = table, table.viewport(), step, -1
        self.covers_origin = False  # the third cell is under it
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setObjectName("answerField")
        self.line, self.date = QLineEdit(), DateField(tell, typed)
        self.line.setObjectName("editor")
        self.line.setFixedHeight(40)
        self.line.textEdited.connect(typed)
        inside = row(self.line, self.date, margins=(_AROUND, 0, _AROUND, 0), gap=0)
        self.setLayout(inside)
        self._dated = False
        for field in (self.line, *self.date.parts.values()):
            field.installEventFilter(self)
        self._under.installEventFilter(self)
        table.verticalScrollBar().valueChanged.connect(self._lay)
        self.hide()

    def show_answer(
        self, place: int, kind: Kind | None, text: str, name: str, *, editable: bool, fresh: bool
    ) -> None:
        """`place`: of the row in the table; `fresh`: another answer than before."""
        held = self.has_word()
        self._place = place
        self._dated = kind is Kind.DATE
        self.line.setVisible(not self._dated)
        self.date.setVisible(self._dated)
        self.line.setAccessibleName(name)
        self.line.setReadOnly(not editable)
        self.date.set_read_only(not editable)
        if fresh or self.text() != text:
            self._put(text)
        self._lay()
        self.show()
        if fresh and (held or not self._table.hasFocus()):
            self.begin()

    def text(self) -> str:
        return self.date.text() if self._dated else self.line.text()

    def begin(self) -> None:
        """The keyboard goes here; what is typed takes the place of what stood there."""
        if self._dated:
            self.date.begin()
        else:
            self.line.setFocus()
            self.line.selectAll()

    def has_word(self) -> bool:
        found = QApplication.focusWidget()
        return found is not None and self.isAncestorOf(found)

    def _put(self, text: str) -> None:
        if self._dated:
            self.date.show_text(text)
        else:
            self.line.setText(text)
            self.line.selectAll()

    def _lay(self) -> None:
        cells = [self._table.visualRect(self._table.model().index(self._place, one)) for one in (1, 2)]
        if not cells[0].isValid():
            return
        room = QRect(cells[0])
        self.covers_origin = self._dated and self.date.least + 2 * _AROUND > room.width()
        if self.covers_origin:
            room.setRight(cells[1].right())
        self.date.fit(room.width() - 2 * _AROUND)
        self.setGeometry(room.adjusted(0, 2, -1, -2))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and down go to the answer above or below."""
        if watched is self._under:
            if event.type() == QEvent.Type.Resize:
                self._lay()
            return False
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
            if step and not isinstance(watched, QComboBox):
                self._step(step)
                return True
        return super().eventFilter(watched, event)
