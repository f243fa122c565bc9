"""The sheet as the printer gets it: a page image, as large as the pane."""

from __future__ import annotations

import pypdfium2  # type: ignore[import-untyped]  # ships no types
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ui.desk.bits import label, line, pane, row
from ui.desk.state import DeskState
from ui.desk.telling import Telling

_MARGIN = 12


class Preview(QWidget):
    def __init__(self, tell: Telling) -> None:
        super().__init__()
        self._tell = tell
        self._pdf, self._width = b"", 0
        self._title, self._place = label("", "head"), label("", "soft")
        self._page = QLabel()
        self._page.setObjectName("page")
        self._page.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._note, self._compare = label("", "", wraps=True), label(tell("sheet.compare"), "soft")
        head = row(
            label(tell("sheet.title"), "head"), self._title, None, self._place, label("PgUp", "key"),
            label("PgDn", "key"), margins=(16, 8, 16, 8),
        )  # fmt: skip
        self._ground = pane("quiet")
        ground = QVBoxLayout(self._ground)
        ground.addWidget(self._page)
        foot = row(self._note, None, self._compare, label("F7", "key"), margins=(16, 8, 16, 8))
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
        self._title.setText(sheet.title if sheet else "")
        self._place.setText(f"{case.page + 1} / {len(case.sheets)}" if case and case.sheets else "")
        self._note.setText(self._told(state))
        if state.preview != self._pdf:
            self._pdf, self._width = state.preview, 0
            self._draw()

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
            image = first.render(scale=max(0.1, min(across, down))).to_pil().convert("RGB")
        data = image.tobytes()
        picture = QImage(data, image.width, image.height, image.width * 3, QImage.Format.Format_RGB888)
        self._page.setPixmap(QPixmap.fromImage(picture))
