"""The sheet as the printer gets it: a page image, as large as the pane."""

from __future__ import annotations

from dataclasses import replace
from time import monotonic

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from forms.changes import Change
from ui.desk.bits import KeyButton, label, line, row
from ui.desk.pictures import Pictures, Shot
from ui.desk.state import DeskState, SheetRow, leaves
from ui.desk.telling import Telling

_MARGIN = 18
_LEAFING = 0.3  # seconds: pages that are turned faster aren't read yet
_ROUGH = 0.4  # of the dots of a page that is leafed past: a sixth of the work
_RESTS = 120  # milliseconds after which a rough page is drawn in full


class Paper(QWidget):
    """One page on quiet ground."""

    def __init__(self, pictures: Pictures, name: str = "page") -> None:
        super().__init__()
        self._pictures = pictures
        self._shot: Shot | None = None
        self._turned = 0.0
        self._rests = QTimer(self)
        self._rests.setSingleShot(True)
        self._rests.setInterval(_RESTS)
        self._rests.timeout.connect(self._draw)
        self._page = QLabel()
        self._page.setObjectName(name)
        self._page.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._page.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("pane", "ground")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        inner = QVBoxLayout(self)
        inner.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        inner.addWidget(self._page)

    def show_page(
        self, pdf: bytes, page: int, marks: tuple[Change, ...], *, filled: bool = True, said: str = ""
    ) -> None:
        for part in (self, self._page):
            part.setAccessibleName(said)
        before, self._shot = self._shot, Shot(pdf, page, (0, 0), marks=marks, filled=filled) if pdf else None
        leafing = before is not None and before != self._shot and monotonic() - self._turned < _LEAFING
        if before != self._shot:
            self._turned = monotonic()
        self._draw(leafing=leafing)

    def prepare(self, pdf: bytes, page: int, marks: tuple[Change, ...]) -> None:
        """Draws a page that may be wanted next."""
        if self.isVisible():
            self._pictures.get(self._sized(Shot(pdf, page, (0, 0), marks=marks)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._draw()

    def _sized(self, shot: Shot) -> Shot:
        room = self.size() - QSize(2 * _MARGIN, 2 * _MARGIN)
        wide, high = max(1, room.width()), max(1, room.height())
        return Shot(shot.pdf, shot.page, (wide, high), self.devicePixelRatioF(), shot.marks, shot.filled)

    def _draw(self, *, leafing: bool = False) -> None:
        """`leafing`: a page that nobody drew ahead comes rough at once, and in full when it rests."""
        self._rests.stop()
        if self._shot is None:
            self._page.clear()
        elif self.isVisibleTo(self.window()):
            shot = self._sized(self._shot)
            if leafing and not self._pictures.has(shot):
                shot = replace(shot, ratio=shot.ratio * _ROUGH)
                self._rests.start()
            self._page.setPixmap(self._pictures.get(shot))


class Preview(QWidget):
    def __init__(self, tell: Telling, pictures: Pictures) -> None:
        super().__init__()
        self._tell = tell
        self.back = KeyButton(tell("sheet.hide"), "Ctrl P", lambda: None, name="hideSheets")
        self.back.lower_to(34)
        self._title, self._place = label("", "", wraps=True), label("", "soft")
        self.paper = Paper(pictures)
        self.paper.setAccessibleName(tell("sheet.title"))
        self._note, compare = (
            label("", "", name="sheetNote", wraps=True),
            label(tell("sheet.compare"), "soft"),
        )
        self._swatch = label("", name="swatch")
        self._swatch.setFixedSize(20, 20)
        head = row(label(tell("sheet.title"), "head"), 6, margins=(16, 6, 16, 6))
        head.addWidget(self._title, 1)
        for part in (self._place, label("PgUp", "key"), label("PgDn", "key"), self.back):
            head.addWidget(part)
        foot = row(self._swatch, margins=(16, 8, 16, 8))
        foot.addWidget(self._note, 1)
        foot.addWidget(compare)
        foot.addWidget(label("F7", "key"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(line())
        whole.addWidget(self.paper, 1)
        whole.addWidget(line())
        whole.addLayout(foot)

    def show_state(self, state: DeskState) -> None:
        sheet, page, place = looked_at(state)
        marks = sheet.marks if sheet else ()
        self._title.setText(sheet.title if sheet else "")
        self._place.setText(place)
        marked = bool(marks and state.preview)
        self._note.setText(self._marked(marks) if marked else self._told(state))
        self._swatch.setVisible(marked)
        said = f"{self._tell('sheet.title')} {sheet.title if sheet else ''}".strip()
        self.paper.show_page(state.preview, page, marks, said=said)

    def _marked(self, marks: tuple[Change, ...]) -> str:
        before = next((one.before for one in marks if one.before), "")
        told = self._tell("sheet.marked", count=len(marks))
        return told + (self._tell("sheet.marked_before", before=before) if before else "")

    def _told(self, state: DeskState) -> str:
        case = state.case
        if case is None:
            return ""
        if case.veiled:
            return self._tell("veil.sheet")
        if not case.sheets:
            return self._tell("sheet.none")
        if not case.case.printed:
            return self._tell("sheet.unprinted")
        found = leaves(case.sheets)
        return self._tell("sheet.changed") if case.sheets[found[case.page].sheet].changed else ""


def looked_at(state: DeskState) -> tuple[SheetRow | None, int, str]:
    """The sheet, which page of it, and where that is among all: 4 / 10."""
    case, trial = state.case, state.correct
    sheets, place = (case.sheets, case.page) if case else ((), 0)
    if trial and trial.sheets:
        sheets, place = trial.sheets, trial.page
    found = leaves(sheets)
    if not found:
        return None, 0, ""
    return sheets[found[place].sheet], found[place].page, f"{place + 1} / {len(found)}"
