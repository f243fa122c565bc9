"""けさの点検 at the left, who and passphrase at the right. No case can be opened before this."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from ui.desk.bits import Chooser, CityMark, KeyButton, Sign, clear, label, line, pane, row
from ui.desk.parts import MorningCheck
from ui.desk.presenter import Desk
from ui.desk.state import DeskState

_MORNING = "11:00"
_SIDE = 0.068  # of the width, on either side
_ROOMY, _FEW = 900, 7  # px; checks


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
        tell, desk_parts = self._desk.tell, self._desk.parts
        where, work = tell.post(desk_parts.counter, desk_parts.office.plan)
        self._hello.setText(tell("sign_in.morning" if state.now < _MORNING else "sign_in.hello"))
        self._where.setText(where)
        self._work.setText(work)
        wait = tell("sign_in.wait", seconds=state.wait) if state.wait else ""
        said = f"{state.trouble} {wait}".strip()
        self._trouble.setText(said)
        self._trouble.setVisible(bool(said))
        self._begin.setEnabled(not state.wait and not state.busy)
        self._show_checks(state)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = round(self.width() * _SIDE)
        self._checking.setContentsMargins(side, 24, side, 24)
        self._asking.setContentsMargins(round(side * 1.15), 24, round(side * 1.15), 24)
        self._show_checks(self._desk.state)

    def _left(self) -> QWidget:
        tell, city = self._desk.tell, self._desk.parts.guide.city
        left = pane("sky")
        inner = self._checking = QVBoxLayout(left)
        inner.addStretch(1)
        inner.addLayout(row(CityMark(38), 6, label(tell("title", city=city.name("ja")), "mark"), None))
        inner.addSpacing(64)
        self._where, self._work = label("", "where", wraps=True), label("", "lead", wraps=True)
        inner.addWidget(self._where)
        inner.addSpacing(6)
        inner.addWidget(self._work)
        inner.addSpacing(56)
        self._checked_at = label("", "head")
        inner.addWidget(self._checked_at)
        inner.addSpacing(8)
        inner.addWidget(line())
        self._checks = QGridLayout()
        self._checks.setVerticalSpacing(14)
        self._checks.setHorizontalSpacing(18)
        self._checks.setContentsMargins(0, 12, 0, 0)
        self._checks.setColumnStretch(1, 1)
        self._checks.setColumnStretch(2, 2)
        inner.addLayout(self._checks)
        inner.addStretch(1)
        return left

    def _right(self) -> QWidget:
        tell = self._desk.tell
        right = pane()
        inner = self._asking = QVBoxLayout(right)
        inner.addStretch(1)
        self._hello = label("", "title", wraps=True)
        inner.addWidget(self._hello)
        inner.addSpacing(8)
        inner.addWidget(label(tell("sign_in.why"), "soft", wraps=True))
        inner.addSpacing(30)
        for key, field in (("clerk", self.clerk), ("passphrase", self.passphrase), ("counter", self.counter)):
            field.setAccessibleName(tell(f"sign_in.{key}"))
            inner.addWidget(label(tell(f"sign_in.{key}"), "head"))
            inner.addSpacing(4)
            inner.addWidget(field)
            if field is self.passphrase:
                inner.addWidget(self._trouble)
            inner.addSpacing(18)
        inner.addSpacing(10)
        inner.addWidget(self._begin)
        inner.addSpacing(8)
        forgot = label(tell("sign_in.forgot"), "soft", wraps=True)
        foot = row(forgot, label(tell("dress.key"), "soft"), label("Ctrl H", "key"))
        foot.setStretch(0, 1)
        inner.addLayout(foot)
        inner.addStretch(1)
        return right

    def _show_checks(self, state: DeskState) -> None:
        shown = self._fitting(state.checks)
        if shown == self._checked:
            return
        self._checked = shown
        self._checked_at.setText(self._desk.tell("sign_in.check", at=state.now))
        clear(self._checks)
        for place, one in enumerate(shown):
            place *= 2
            sign = Sign("check", "helpLine", 22) if one.works else Sign("warn", "careBar", 22)
            self._checks.addWidget(line(), place + 1, 0, 1, 3)
            self._checks.addWidget(sign, place, 0, Qt.AlignmentFlag.AlignTop)
            self._checks.addWidget(label(one.part), place, 1, Qt.AlignmentFlag.AlignTop)
            self._checks.addWidget(label(one.says, "soft", wraps=True), place, 2, Qt.AlignmentFlag.AlignTop)

    def _fitting(self, checks: tuple[MorningCheck, ...]) -> tuple[MorningCheck, ...]:
        """What doesn't work comes first; on a low screen what works is told in one line."""
        wrong = tuple(one for one in checks if not one.works)
        good = tuple(one for one in checks if one.works)
        if self.height() >= _ROOMY or len(checks) <= _FEW:
            return (*wrong, *good)
        tell = self._desk.tell
        told = tell("sign_in.rest" if wrong else "sign_in.rest_all", count=len(good))
        rest = MorningCheck(told, tell("sign_in.rest_good"), True)
        return (*wrong, *((rest,) if good else ()))
