"""けさの点検 at the left, who and passphrase at the right. No case can be opened before this."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from ui.desk.bits import Chooser, KeyButton, clear, label, line, pane, row
from ui.desk.parts import MorningCheck
from ui.desk.presenter import Desk
from ui.desk.state import DeskState


class SignIn(QWidget):
    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, tell = desk, desk.tell
        self._checked: tuple[MorningCheck, ...] | None = None
        self.clerk = Chooser()
        self.clerk.setObjectName("clerk")
        for one in desk.parts.clerks:
            self.clerk.addItem(one.name, one.id)
        self.counter = Chooser()
        self.counter.setObjectName("counter")
        for name in desk.parts.guide.city.counters:
            self.counter.addItem(tell.counter_name(name), name)
        self.counter.setCurrentIndex(max(0, self.counter.findData(desk.parts.counter)))
        self.counter.currentIndexChanged.connect(lambda _: desk.sit_at(str(self.counter.currentData())))
        self.passphrase = QLineEdit()
        self.passphrase.setObjectName("passphrase")
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase.returnPressed.connect(self.begin)
        self._trouble = label("", "care", name="signInTrouble", wraps=True)
        self._begin = KeyButton(tell("sign_in.begin"), "Enter", self.begin, main=True, name="begin")
        for part in (self.clerk, self.passphrase, self.counter, self._begin):
            part.setMinimumHeight(52)
        whole = row(gap=0)
        whole.addWidget(self._left(), 1)
        whole.addWidget(self._right(), 1)
        self.setLayout(whole)

    def begin(self) -> None:
        passphrase = self.passphrase.text()
        self.passphrase.clear()
        self._desk.sign_in(str(self.clerk.currentData()), passphrase)

    def show_state(self, state: DeskState) -> None:
        tell = self._desk.tell
        self._where.setText(state.counter)
        wait = tell("sign_in.wait", seconds=state.wait) if state.wait else ""
        said = f"{state.trouble} {wait}".strip()
        self._trouble.setText(said)
        self._trouble.setVisible(bool(said))
        self._begin.setEnabled(not state.wait and not state.busy)
        self._show_checks(state)

    def _left(self) -> QWidget:
        tell, city = self._desk.tell, self._desk.parts.guide.city
        left = pane("sky")
        inner = QVBoxLayout(left)
        inner.setContentsMargins(130, 40, 130, 40)
        inner.addStretch(1)
        inner.addWidget(label(tell("title", city=city.name("ja")), "mark"))
        inner.addSpacing(50)
        self._where = label(self._desk.state.counter, "number")
        inner.addWidget(self._where)
        inner.addSpacing(40)
        self._checked_at = label("", "head")
        inner.addWidget(self._checked_at)
        inner.addWidget(line())
        self._checks = QGridLayout()
        self._checks.setVerticalSpacing(13)
        self._checks.setHorizontalSpacing(24)
        self._checks.setContentsMargins(0, 14, 0, 0)
        self._checks.setColumnStretch(2, 1)
        inner.addLayout(self._checks)
        inner.addStretch(1)
        return left

    def _right(self) -> QWidget:
        tell = self._desk.tell
        right = pane()
        inner = QVBoxLayout(right)
        inner.setContentsMargins(150, 40, 150, 40)
        inner.addStretch(1)
        inner.addWidget(label(tell("sign_in.hello"), "title"))
        inner.addWidget(label(tell("sign_in.why"), "soft"))
        inner.addSpacing(30)
        inner.addWidget(label(tell("sign_in.clerk"), "head"))
        inner.addWidget(self.clerk)
        inner.addSpacing(16)
        inner.addWidget(label(tell("sign_in.passphrase"), "head"))
        inner.addWidget(self.passphrase)
        inner.addWidget(self._trouble)
        inner.addSpacing(16)
        inner.addWidget(label(tell("sign_in.counter"), "head"))
        inner.addWidget(self.counter)
        inner.addSpacing(24)
        inner.addWidget(self._begin)
        inner.addWidget(label(tell("sign_in.forgot"), "small"))
        inner.addStretch(1)
        return right

    def _show_checks(self, state: DeskState) -> None:
        if state.checks == self._checked:
            return
        self._checked = state.checks
        self._checked_at.setText(self._desk.tell("sign_in.check", at=state.now))
        clear(self._checks)
        for place, one in enumerate(state.checks):
            place *= 2
            sign = label("✓" if one.works else "▲", "good" if one.works else "doubt")
            self._checks.addWidget(line(), place + 1, 0, 1, 3)
            self._checks.addWidget(sign, place, 0, Qt.AlignmentFlag.AlignTop)
            self._checks.addWidget(label(one.part), place, 1, Qt.AlignmentFlag.AlignTop)
            self._checks.addWidget(label(one.says, "soft", wraps=True), place, 2, Qt.AlignmentFlag.AlignTop)
