"""Interview (聞き取り): what was answered, the question with its field, and what comes of it so far."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desk.bits import label, line, row
from ui.desk.interview.list import HeardList
from ui.desk.interview.pane import ResultPane
from ui.desk.interview.question_pane import QuestionPane
from ui.desk.presenter import Desk
from ui.desk.state import DeskState

_LIST, _RESULT = (0.303, 0.26), (0.278, 0.25)  # of the width; on a low screen the question needs more
_LOW = 900  # px: a low screen, or one with large letters


class InterviewView(QWidget):
    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.list, self.question, self.result = HeardList(desk.hear_go), QuestionPane(desk), ResultPane(desk)
        self.list.setAccessibleName(desk.tell("interview.title"))
        self._number, self._left = label("", "head", name="heardNumber"), label("", "soft", name="aboutLeft")
        self._said = label("", "soft", name="heardSaid", wraps=True)
        whole = row(gap=0)
        self._answered = self._answers()
        for part in (self._answered, line(upright=True)):
            whole.addWidget(part)
        whole.addWidget(self.question, 1)
        for part in (line(upright=True), self.result):
            whole.addWidget(part)
        self.setLayout(whole)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        low = self.height() < _LOW
        self._answered.setFixedWidth(round(self.width() * _LIST[low]))
        self.result.setFixedWidth(round(self.width() * _RESULT[low]))
        self.question.crowd(low)

    def show_state(self, state: DeskState) -> None:
        shown = state.hearing
        if shown is not None:
            self._number.setText(shown.number)
            self.list.show_rows(shown.rows, shown.selected)
            self._left.setText(shown.about_left)
            self.result.show_hearing(shown)
            self._said.setText(state.message)
            self._said.setVisible(bool(state.message))
        self.question.show_hearing(shown, busy=state.busy)

    # --- keys

    def keys(self) -> dict[str, Callable[[], object]]:
        """Those that work wherever the focus is."""
        desk = self._desk
        return {
            "Ctrl+M": self.question.to_memo,
            "Ctrl+Return": self._enter,
            "Ctrl+Del": desk.hear_remove,
            "Ctrl+Up": lambda: self._step(-1),
            "Ctrl+Down": lambda: self._step(1),
            "F1": self.list.setFocus,
            "F5": desk.hear_all,
            "F11": desk.hear_leave,
        }

    def _enter(self) -> None:
        """つぎへ from anywhere: from the memo back to the question first."""
        if self.question.memo.hasFocus():
            self.question.to_question()
        else:
            self._desk.hear_next()

    def _step(self, step: int) -> None:
        """Along what was answered."""
        shown = self._desk.state.hearing
        if shown:
            self._desk.hear_go(shown.selected + step)

    def escape(self) -> None:
        self.question.escape()

    def focusNextPrevChild(self, next: bool) -> bool:
        """Shift Tab is 前へ; Tab goes round the fields."""
        if next:
            return super().focusNextPrevChild(next)
        self.escape()
        return True

    # --- how it stands

    def _answers(self) -> QWidget:
        tell, left = self._desk.tell, QWidget()
        inner = QVBoxLayout(left)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        back = (label(tell("interview.back_head"), "soft"), label("Shift Tab", "key"))
        title = label(tell("interview.title"), "head")
        inner.addLayout(row(title, 10, self._number, None, *back, margins=(16, 10, 16, 10)))
        inner.addWidget(line())
        inner.addWidget(self.list, 1)
        inner.addWidget(line())
        foot = QVBoxLayout()
        foot.setContentsMargins(50, 10, 16, 10)
        foot.setSpacing(4)
        for part in (self._left, self._said):
            foot.addWidget(part)
        inner.addLayout(foot)
        return left
