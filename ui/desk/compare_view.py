"""前とくらべる: a sheet before and after a correction side by side, and below each changed field in words."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desk.bits import label, line, row
from ui.desk.pictures import Pictures
from ui.desk.presenter import Desk
from ui.desk.preview import Paper, looked_at
from ui.desk.state import DeskState
from ui.desk.style import ROW
from ui.desk.table import Cell, Row, Table

_MOST = 5  # rows in sight; more can be scrolled with the keys


class CompareView(QWidget):
    def __init__(self, desk: Desk, pictures: Pictures) -> None:
        super().__init__()
        tell = self._tell = desk.tell
        self._title, self._place = label("", "", wraps=True), label("", "soft")
        self._same = label(tell("sheet.same"), "good", name="sameSheet")
        self.before, self.after = Paper(pictures, "pageBefore"), Paper(pictures, "pageAfter")
        heads = [tell(f"sheet.head_{one}") for one in ("number", "page", "before", "after")]
        self.changes = Table(heads, (70, 90, 0, 0), "sheetChanges")
        self.changes.setAccessibleName(tell("sheet.compare"))
        head = row(label(tell("sheet.compare"), "head"), 6, margins=(16, 6, 16, 6))
        head.addWidget(self._title, 1)
        keys = (
            label("PgUp", "key"),
            label("PgDn", "key"),
            label(tell("sheet.done"), "soft"),
            label("F7", "key"),
        )
        for part in (self._place, *keys):
            head.addWidget(part)
        papers = row(gap=0)
        papers.addWidget(self._side("sheet.before", self.before), 1)
        papers.addWidget(line(upright=True))
        papers.addWidget(self._side("sheet.after", self.after), 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(line())
        whole.addLayout(papers, 1)
        whole.addWidget(line())
        whole.addWidget(self.changes)
        whole.addLayout(row(self._same, None, margins=(16, 8, 16, 8)))

    def show_state(self, state: DeskState) -> None:
        sheet, page, place = looked_at(state)
        if sheet is None or not state.before:
            return
        self._title.setText(sheet.title)
        self._place.setText(place)
        told = self._tell
        self.before.show_page(state.before, page, sheet.marks, filled=False, said=told("sheet.before"))
        self.after.show_page(state.preview, page, sheet.marks, said=told("sheet.after"))
        self.changes.show_rows(
            tuple(
                Row(
                    (
                        Cell(str(number), fixed=True, bold=True),
                        Cell(str(one.page + 1), fixed=True, soft=True),
                        Cell("", one.before) if one.before else Cell(told("sheet.nothing"), soft=True),
                        Cell(one.after or told("sheet.nothing"), bold=True),
                    ),
                    key=str(number),
                )
                for number, one in enumerate(sheet.marks, 1)
            )
        )
        rows = min(_MOST, len(sheet.marks))
        self.changes.setVisible(rows > 0)
        self.changes.setFixedHeight(ROW * rows + 34)
        self._same.setVisible(rows == 0)

    def _side(self, key: str, paper: Paper) -> QWidget:
        found = QWidget()
        inner = QVBoxLayout(found)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addLayout(row(label(self._tell(key), "head"), None, margins=(16, 6, 16, 6)))
        inner.addWidget(line())
        inner.addWidget(paper, 1)
        return found
