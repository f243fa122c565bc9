"""Which panes stand side by side: all on a wide screen; with less room they fold, they are never squeezed."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.desk.bits import line, row
from ui.desk.case_view import CaseView
from ui.desk.compare_view import CompareView
from ui.desk.correct import CorrectView
from ui.desk.interview.view import InterviewView
from ui.desk.preview import Preview
from ui.desk.queue_view import QueueView
from ui.desk.rail import WIDTH as RAIL
from ui.desk.rail import Rail
from ui.desk.state import DeskState, Screen

WIDE, NARROW = 1700, 1400  # px: all panes; below NARROW the sheet waits behind its key
_PREVIEW, _CASE = 616, 930  # px


class Panes(QWidget):
    """The list is a rail, and the sheet lies behind Ctrl P, as soon as there is no room for all."""

    def __init__(
        self, queue: QueueView, rail: Rail, case: CaseView, correct: CorrectView,
        interview: InterviewView, preview: Preview, compare: CompareView,
    ) -> None:  # fmt: skip
        super().__init__()
        self.queue, self.rail, self.case, self.preview, self.compare = queue, rail, case, preview, compare
        self._correct, self._middle = correct, QStackedWidget()
        self._places = {Screen.DESK: case, Screen.CORRECT: correct, Screen.INTERVIEW: interview}
        for part in (case, correct, interview, compare):
            self._middle.addWidget(part)
        self._edge = line(upright=True)
        panes = row(gap=0)
        for pane in (queue, rail, line(upright=True)):
            panes.addWidget(pane)
        panes.addWidget(self._middle, 1)
        panes.addWidget(self._edge)
        panes.addWidget(preview)
        self.setLayout(panes)
        self._state: DeskState | None = None
        self._back: QWidget | None = None  # where the keyboard was before the sheet
        self._list_open = self._sheet_open = False

    @property
    def folded(self) -> bool:
        """Something waits behind a key."""
        return self._list_open or self._sheet_open

    def show_state(self, state: DeskState) -> None:
        before, self._state = self._state, state
        opened = state.case is not None and (before is None or before.case is None)
        if before is None or before.screen is not state.screen or opened or state.case is None:
            self._list_open = self._sheet_open = False
        self._arrange()

    def open_list(self) -> None:
        """F1: the list in full, until a number is opened or Esc."""
        self._list_open, self._sheet_open = True, False
        self._arrange()
        self.queue.table.setFocus()

    def open_sheet(self) -> None:
        """Ctrl P: the sheet in the place of the case, and back."""
        if self._sheet_open:
            self.fold()
        elif self._state and self._state.case and self.width() < NARROW:
            self._back = self.window().focusWidget()
            self._sheet_open, self._list_open = True, False
            self._arrange()
            self.preview.paper.setFocus()

    def fold(self) -> None:
        """Esc: the keyboard goes back to where it was."""
        back = self._back if self._sheet_open else self.case.table
        self._list_open = self._sheet_open = False
        self._arrange()
        if back is not None and back.isVisibleTo(self.window()):
            back.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        state = self._state
        if state is None or state.screen not in self._places:
            return
        wide, narrow = self.width() >= WIDE, self.width() < NARROW
        hearing, at_desk = state.screen is Screen.INTERVIEW, state.screen is Screen.DESK
        compares = bool(state.case and state.case.compare and state.before) and not hearing
        listed = (wide and hearing) or (at_desk and (wide or state.case is None or self._list_open))
        sheet = self._sheet_open and narrow and not compares
        beside = not (hearing or compares or narrow) and (wide or not listed)
        self.queue.setVisible(listed)
        self.rail.setVisible(not listed)
        self.rail.open_with(at_desk and not compares)
        self._middle.setCurrentWidget(self.compare if compares else self._places[state.screen])
        self._middle.setVisible(not sheet)
        self.preview.setVisible(beside or sheet)
        self._edge.setVisible(beside)
        self.case.sheets.setVisible(narrow)
        self._correct.sheets.setVisible(narrow)
        self.preview.back.setVisible(narrow)
        if sheet:
            self.preview.setMinimumWidth(0)
            self.preview.setMaximumWidth(16_777_215)
        else:
            self.preview.setFixedWidth(max(420, min(_PREVIEW, self.width() - RAIL - _CASE)))
