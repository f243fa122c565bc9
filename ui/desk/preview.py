"""The sheet as the printer gets it: a page image, as large as the pane."""

from __future__ import annotations

import pypdfium2  # type: ignore[import-untyped]  # ships no types
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from forms.changes import Change
from forms.measures import MM
from ui.desk.bits import label, line, pane, row
from ui.desk.state import DeskState
from ui.desk.style import colour
from ui.desk.telling import Telling

_MARGIN = 12


class Preview(QWidget):
    def __init__(self, tell: Telling) -> None:
        super().__init__()
        self._tell = tell
        self._pdf, self._width = b"", 0
        self._marks: tuple[Change, ...] = ()
        self._title, self._place = label("", "head"), label("", "soft")
        self._page = QLabel()
        self._page.setObjectName("page")
        self._page.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._note, self._compare = label("", "", wraps=True), label(tell("sheet.compare"), "soft")
        self._swatch = label("", name="swatch")
        self._swatch.setFixedSize(20, 20)
        edge, fill = colour("careBar").name(), colour("urgent").name()
        self._swatch.setStyleSheet(f"#swatch {{ background: {fill}; border: 2px solid {edge}; }}")
        head = row(
            label(tell("sheet.title"), "head"), self._title, None, self._place, label("PgUp", "key"),
            label("PgDn", "key"), margins=(16, 8, 16, 8),
        )  # fmt: skip
        self._ground = pane("quiet")
        ground = QVBoxLayout(self._ground)
        ground.addWidget(self._page)
        foot = row(self._swatch, self._note, None, self._compare, label("F7", "key"), margins=(16, 8, 16, 8))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(line())
        whole.addWidget(self._ground, 1)
        whole.addWidget(line())
        whole.addLayout(foot)

    def show_state(self, state: DeskState) -> None:
        case = state.case
        sheet = case.sheets[case.page] if case and case.sheets else None
        trial = state.correct.sheet if state.correct else None
        shown = trial or sheet
        marks = shown.marks if shown and not (case and case.compare) else ()
        self._title.setText(shown.title if shown else "")
        counted = case is not None and bool(case.sheets) and not trial
        self._place.setText(f"{case.page + 1} / {len(case.sheets)}" if case and counted else "")
        self._note.setText(self._marked(marks) if marks else self._told(state))
        self._swatch.setVisible(bool(marks))
        if (state.preview, marks) != (self._pdf, self._marks):
            self._pdf, self._marks, self._width = state.preview, marks, 0
            self._draw()

    def _marked(self, marks: tuple[Change, ...]) -> str:
        before = next((one.before for one in marks if one.before), "")
        told = self._tell("sheet.marked", count=len(marks))
        return told + (self._tell("sheet.marked_before", before=before) if before else "")

    def _told(self, state: DeskState) -> str:
        case = state.case
        if case is None:
            return ""
        if not case.sheets:
            return self._tell("sheet.none")
        if case.compare:
            return self._tell("sheet.before")
        if not case.case.printed:
            return self._tell("sheet.unprinted")
        return self._tell("sheet.changed") if case.sheets[case.page].changed else ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._draw()

    def _draw(self) -> None:
        room = self._ground.size()
        if not self._pdf:
            self._page.clear()
            return
        if room.width() == self._width:
            return
        self._width = room.width()
        with pypdfium2.PdfDocument(self._pdf) as document:
            first = document[0]
            across = (room.width() - 2 * _MARGIN) / first.get_width()
            down = (room.height() - 2 * _MARGIN) / first.get_height()
            scale = max(0.1, min(across, down))
            image = first.render(scale=scale).to_pil().convert("RGB")
        data = image.tobytes()
        picture = QImage(data, image.width, image.height, image.width * 3, QImage.Format.Format_RGB888)
        self._mark(picture, scale)
        self._page.setPixmap(QPixmap.fromImage(picture))

    def _mark(self, picture: QImage, scale: float) -> None:
        """Yellow like a marker on paper: what is printed stays readable through it."""
        painter = QPainter(picture)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        painter.setPen(QPen(colour("careBar"), 2))
        painter.setBrush(colour("urgent"))
        for one in self._marks:
            rect, unit = one.rect, MM * scale
            painter.drawRect(QRectF(rect.x * unit, rect.y * unit, rect.w * unit, rect.h * unit))
        painter.end()
