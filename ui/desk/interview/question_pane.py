"""The middle of the interview: the question and its reason, the field for the answer, memo and buttons."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from ui.desk.bits import KeyButton, Prose, label, line, pane, row
from ui.desk.flow_row import FlowRow
from ui.desk.interview.field import Choices, PersonForm
from ui.desk.interview.state import Editor, HearingState, Stage
from ui.desk.presenter import Desk


class QuestionPane(QWidget):
    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._place = desk, ""
        self.choices, self.form = Choices(desk), PersonForm(desk)
        self.form.done.connect(desk.hear_next)
        self.editor = QLineEdit()
        self.editor.setObjectName("heardText")
        self.editor.setMinimumHeight(52)
        self.editor.textEdited.connect(desk.hear_type)
        self.editor.installEventFilter(self)
        self.memo = QPlainTextEdit()
        self.memo.setObjectName("memo")
        self.memo.setAccessibleName(desk.tell("interview.memo"))
        self.memo.setTabChangesFocus(True)
        self.memo.textChanged.connect(lambda: desk.hear_memo(self.memo.toPlainText()))
        self._eyebrow, self._whose = label("", "soft"), label("", "head", name="heardWhose")
        self._texts = {name: Prose(tone, name=f"heard_{name}") for name, tone in _TEXTS.items()}
        self._route = FlowRow(gap=6)
        self._stand()

    def crowd(self, low: bool) -> None:
        """On a low screen."""
        self._parts.setSpacing(6 if low else 12)
        self._parts.setContentsMargins(*((28, 12, 28, 8) if low else (44, 26, 44, 16)))
        self._bar.setContentsMargins(*((10, 10, 10, 10) if low else (24, 14, 24, 14)))
        self.memo.setFixedHeight(52 if low else 120)
        self.choices.crowd(low)

    # --- what shows

    def show_hearing(self, shown: HearingState | None, *, busy: bool = False) -> None:
        if shown is None:
            self._place = ""
            return
        self._show_texts(shown)
        self._show_field(shown)
        if self.memo.toPlainText() != shown.memo:
            self.memo.setPlainText(shown.memo)
        self._next.say(shown.next_label)
        self._next.setEnabled(not busy)
        self._remove.setVisible(shown.removable)
        if shown.place != self._place:
            self._place = shown.place
            self.to_question()

    def to_question(self) -> None:
        """The keyboard goes to wherever the question is answered."""
        shown = self._desk.state.hearing
        if shown is None:
            return
        self._scroll.verticalScrollBar().setValue(0)
        first = self._field(shown)
        first.setFocus()
        if isinstance(first, QLineEdit):
            first.selectAll()

    def to_memo(self) -> None:
        """And back, with the same key."""
        if self.memo.hasFocus():
            self.to_question()
        else:
            self.memo.setFocus()

    def escape(self) -> None:
        if self.memo.hasFocus():
            self.to_question()
        else:
            self._desk.hear_back()

    def _field(self, shown: HearingState) -> QWidget:
        if shown.stage is Stage.PERSON:
            return self.form.first()
        typed = shown.stage is Stage.EVENTS or shown.editor is Editor.TEXT
        return self.editor if typed else self.choices

    def _show_texts(self, shown: HearingState) -> None:
        self._eyebrow.setText(shown.eyebrow)
        for field in (self.choices, self.editor):
            field.setAccessibleName(shown.title)
        self._whose.setText(shown.whose)
        for name, text in self._texts.items():
            told = getattr(shown, name)
            text.say(told)
            text.setVisible(bool(told))
        self._why.setVisible(bool(shown.reason or shown.decides))
        asked = bool(shown.reason) and shown.stage is Stage.QUESTION
        self._why_head.setVisible(asked)
        self._why_grid.setHorizontalSpacing(14 if asked else 0)
        self._say.setVisible(bool(shown.say))
        stops = [label(one, "chip") for one in shown.route]
        arrows = [label("→", "soft") for _ in stops]
        self._route_row.setVisible(bool(stops))
        self._route.fill([part for pair in zip(arrows, stops, strict=True) for part in pair][1:])

    def _show_field(self, shown: HearingState) -> None:
        typed = self._field(shown) is self.editor
        self.editor.setVisible(typed)
        self.editor.setPlaceholderText(shown.placeholder)
        if typed and self.editor.text() != shown.typed:
            self.editor.setText(shown.typed)
        self.form.setVisible(shown.stage is Stage.PERSON)
        self.form.show_hearing(shown)
        # Also with nothing to choose: Enter goes on from there.
        self.choices.setVisible(shown.stage is not Stage.PERSON and shown.editor is not Editor.TEXT)
        self.choices.show_hearing(shown)
        pointed = self.choices.pointed(shown)
        if pointed:
            self._scroll.ensureWidgetVisible(pointed)
        self._pages.setVisible(bool(shown.pages))
        self._page.setText(shown.pages)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.editor and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._desk.hear_next()
                return True
        return super().eventFilter(watched, event)

    # --- how it stands

    def _stand(self) -> None:
        inside = QWidget()
        parts = self._parts = QVBoxLayout(inside)
        for part in (*self._head(), self.editor, self.choices, self.form, self._removing(), *self._below()):
            parts.addWidget(part)
        parts.addStretch(1)
        parts.addWidget(label(self._desk.tell("interview.memo"), "soft"))
        parts.addWidget(self.memo)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(inside)
        inner = QVBoxLayout(self)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addWidget(self._scroll, 1)
        inner.addWidget(line())
        inner.addLayout(self._buttons())

    def _head(self) -> tuple[QWidget, ...]:
        self._why, self._why_head = pane("why"), label(self._desk.tell("interview.why"), "head")
        why = self._why_grid = QGridLayout(self._why)
        why.setContentsMargins(16, 10, 16, 10)
        why.setHorizontalSpacing(14)
        why.addWidget(self._why_head, 0, 0, Qt.AlignmentFlag.AlignTop)
        why.addWidget(self._texts["reason"], 0, 1)
        why.addWidget(self._texts["decides"], 1, 0, 1, 2)
        why.setColumnStretch(1, 1)
        above = QWidget()
        above.setLayout(row(self._eyebrow, self._whose, None, gap=18))
        return (above, self._texts["title"], self._texts["sensitive"], self._why, self._texts["mistake"])

    def _below(self) -> tuple[QWidget, ...]:
        tell = self._desk.tell
        self._pages, self._page = QWidget(), label("", "soft", name="heardPage")
        keys = (label("PgUp", "key"), label("PgDn", "key"))
        self._pages.setLayout(row(self._page, *keys, None))
        self._say = QWidget()
        say = row(label(tell("interview.say_head"), "soft"), 24)
        say.addWidget(self._texts["say"], 1)
        self._say.setLayout(say)
        self._route_row = QWidget()
        route = row(label(tell("interview.review_route"), "soft"), 24)
        route.addWidget(self._route, 1)
        self._route_row.setLayout(route)
        return (self._texts["echo"], self._pages, self._texts["hint"], self._say, self._route_row)

    def _removing(self) -> QWidget:
        text, run = self._desk.tell("interview.remove"), self._desk.hear_remove
        remove = KeyButton(text, "Ctrl Del", run, name="hearRemove")
        remove.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._remove = QWidget()
        self._remove.setLayout(row(None, remove))
        return self._remove

    def _buttons(self) -> QVBoxLayout:
        tell, desk = self._desk.tell, self._desk
        back = KeyButton(tell("interview.back"), "Esc", self.escape, name="hearBack")
        memo = KeyButton(tell("interview.memo_short"), "Ctrl M", self.to_memo, name="hearMemo")
        pause = KeyButton(tell("interview.leave"), "F11", desk.hear_leave, name="hearLeave")
        self._next = KeyButton("", "Enter", desk.hear_next, main=True, name="hearNext")
        for one in (back, memo, pause, self._next):
            one.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        found = QVBoxLayout()
        self._bar = row(back, memo, pause, None, self._next, gap=6)
        found.addLayout(self._bar)
        return found


_TEXTS = {
    "title": "question",
    "sensitive": "care",
    "reason": "",
    "decides": "head",
    "mistake": "care",
    "echo": "good",
    "hint": "soft",
    "say": "",
}
