"""The bar of verbs with their keys, and the two small menus that ask back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from kiosk.tickets.model import HoldReason
from ui.desk.bits import KeyButton, label, line, row
from ui.desk.presenter import Desk
from ui.desk.state import DeskState


class Actions(QWidget):
    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, tell = desk, desk.tell
        self.recall = KeyButton(tell("act.recall"), "F3", desk.recall, name="recall")
        self.hold = KeyButton(tell("act.hold"), "F4", self.ask_hold, name="hold")
        self.judged = KeyButton(tell("act.judged"), "F5", desk.judge_all, name="judged")
        self.no_show = KeyButton(tell("act.no_show"), "F6", desk.no_show, name="noShow")
        self.correct = KeyButton(tell("act.correct"), "F8", desk.correct, name="correct")
        self.reprint = KeyButton(tell("act.reprint_none"), "F9", desk.reprint, name="reprint")
        self.send = KeyButton(tell("act.send"), "F10", self.ask_counter, name="send")
        self.finish = KeyButton(tell("act.finish"), "F12", desk.finish, main=True, name="finish")
        self._said = label("", "soft", name="said", wraps=True)
        self._menu: QMenu | None = None
        left = (self.recall, self.hold, self.no_show, 16, self.correct, self.reprint, self.judged)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        bar = row(*left, margins=(16, 10, 16, 12), gap=10)
        bar.addWidget(self._said, 1)
        bar.addWidget(self.send)
        bar.addWidget(self.finish)
        whole.addWidget(line())
        whole.addLayout(bar)

    def show_state(self, state: DeskState) -> None:
        tell, case = self._desk.tell, state.case
        for button in (
            self.recall,
            self.hold,
            self.no_show,
            self.correct,
            self.send,
            self.finish,
            self.judged,
        ):
            button.setEnabled(case is not None and not state.busy)
        count = case.to_print if case else 0
        self.reprint.setEnabled(count > 0 and not state.busy)
        self.reprint.say(tell("act.reprint", count=count) if count else tell("act.reprint_none"))
        onward = case.next_counter if case else ""
        self.finish.say(tell("act.finish_to", counter=onward) if onward else tell("act.finish"))
        self._said.setText(state.message)

    def ask_hold(self) -> None:
        choices = [(self._desk.tell(f"hold.{one.value}"), one) for one in HoldReason]
        self._ask(self.hold, [(text, partial(self._desk.hold, one)) for text, one in choices])

    def ask_counter(self) -> None:
        counters = [one for one in self._desk.parts.guide.city.counters if one != self._desk.parts.counter]
        choices = [(self._desk.tell.counter_name(one), one) for one in counters]
        self._ask(self.send, [(text, partial(self._desk.transfer, one)) for text, one in choices])

    def _ask(self, button: KeyButton, choices: list[tuple[str, Callable[[], None]]]) -> None:
        """A menu above the button; its first digit chooses too."""
        if not button.isEnabled():
            return
        self._menu = QMenu(button)
        for number, (text, run) in enumerate(choices, 1):
            action = self._menu.addAction(f"&{number}  {text}")
            action.triggered.connect(run)
        height = self._menu.sizeHint().height()
        self._menu.popup(button.mapToGlobal(QPoint(0, -height)))
        self._menu.setActiveAction(self._menu.actions()[0])
