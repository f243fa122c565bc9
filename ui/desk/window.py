"""The desk's window: three screens, the keys of every verb, the scanner, and the ticking of the clock."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.common.worker import ThreadWork
from ui.desk.actions import Actions
from ui.desk.bits import line
from ui.desk.case_view import CaseView
from ui.desk.compare_view import CompareView
from ui.desk.composing import Composing
from ui.desk.correct import CorrectView
from ui.desk.focus_ring import FocusRings
from ui.desk.interview.view import InterviewView
from ui.desk.machines_view import MachinesPanel
from ui.desk.panes import Panes
from ui.desk.parts import DeskParts
from ui.desk.pictures import Pictures
from ui.desk.presenter import Desk
from ui.desk.preview import Preview
from ui.desk.queue_view import QueueView
from ui.desk.rail import Rail
from ui.desk.signin import SignIn
from ui.desk.state import Screen
from ui.desk.style import in_contrast, sheet, wear
from ui.desk.supervise_view import SuperviseView
from ui.desk.top import Top

_TICK, _REFRESH, _IDLE = 1000, 2000, 150  # ms
_WORKING = (Screen.DESK, Screen.CORRECT, Screen.INTERVIEW, Screen.LINES)


class Hop(QObject):
    """Carries a call from a worker's thread to the glass's own."""

    _asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._asked.connect(lambda call: call(), Qt.ConnectionType.QueuedConnection)

    def __call__(self, call: Callable[[], None]) -> None:
        self._asked.emit(call)


class DeskWindow(QWidget):
    def __init__(self, parts: DeskParts) -> None:
        super().__init__()
        self.desk = Desk(parts, self._refresh)
        tell = self.desk.tell
        self.setWindowTitle(tell("title", city=parts.guide.city.name("ja")))
        wear(parts.contrast)
        self.setStyleSheet(sheet())
        self.resize(1920, 1080)
        self.top, self.bar = Top(self.desk), Actions(self.desk)
        self.sign_in, self.queue, self.case = SignIn(self.desk), QueueView(self.desk), CaseView(self.desk)
        self._pictures = Pictures()
        self.correct, self.rail = CorrectView(self.desk), Rail(self.desk)
        self.preview, self.compare = Preview(tell, self._pictures), CompareView(self.desk, self._pictures)
        self.interview = InterviewView(self.desk)
        self.lines = SuperviseView(self.desk)
        self.machines = MachinesPanel(tell, self)
        self.panes = Panes(
            self.queue, self.rail, self.case, self.correct, self.interview, self.preview, self.compare
        )
        self._screens = QStackedWidget()
        self._arrange()
        self._keys()
        self._composing = Composing(self)
        self._rings = FocusRings(self)
        self._shown: Screen | None = None
        self._open = False  # a case was, at the last look
        self._work: ThreadWork | None = None
        self._timers = [self._every(_TICK, self.desk.tick), self._every(_REFRESH, self.desk.refresh)]
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self._ahead)
        self.desk.start()

    def closeEvent(self, event: QCloseEvent) -> None:
        for timer in self._timers:
            timer.stop()
        if self._work:
            self._work.close()
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A scanner types wherever the focus is: what nobody else wants goes into the search field."""
        typed = event.text()
        if self.desk.state.screen is Screen.DESK and typed.isprintable() and typed.strip():
            self.top.search.setFocus()
            self.top.search.setText(typed)
            return
        super().keyPressEvent(event)

    def _refresh(self) -> None:
        state = self.desk.state
        opened, self._open = state.case is not None and not self._open, state.case is not None
        self.top.show_state(state)
        if state.screen is Screen.SIGN_IN:
            self.sign_in.show_state(state)
        else:
            whole = (self.queue, self.case, self.preview, self.bar, self.rail, self.correct)
            for part in (*whole, self.lines, self.machines, self.compare, self.panes):
                part.show_state(state)
        if state.case is None:
            self._pictures.forget()
        else:
            self._idle.start(_IDLE)
        if state.screen is not self._shown:
            self._shown = state.screen
            self._turn(state.screen)
        if state.screen is Screen.INTERVIEW:
            self.interview.show_state(state)
        elif opened and self.top.search.hasFocus():
            self.case.table.setFocus()  # what was scanned is open: its keys are meant now

    def _turn(self, screen: Screen) -> None:
        places = {Screen.SIGN_IN: 0, Screen.LINES: 2}
        self._screens.setCurrentIndex(places.get(screen, 1))
        self.bar.setVisible(screen is Screen.DESK)
        self.machines.hide()
        first: dict[Screen, QWidget] = {
            Screen.SIGN_IN: self.sign_in.passphrase,
            Screen.INTERVIEW: self.interview,
            Screen.LINES: self.lines.counters,
        }
        if screen is Screen.CORRECT:
            self.correct.field.begin()
        else:
            first.get(screen, self._home()).setFocus()

    def _home(self) -> QWidget:
        """Where the keyboard is when nothing else wants it."""
        return self.queue.table if self.queue.isVisibleTo(self) else self.case.table

    def _arrange(self) -> None:
        working = QWidget()
        inner = QVBoxLayout(working)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addWidget(self.top)
        inner.addWidget(line())
        inner.addWidget(self.panes, 1)
        inner.addWidget(self.bar)
        self._screens.addWidget(self.sign_in)
        self._screens.addWidget(working)
        self._screens.addWidget(self.lines)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._screens)
        # A long text must never push the window over the edge of the screen.
        whole.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        order: tuple[QWidget, ...] = (
            self.queue.table,
            self.case.table,
            self.case.checks,
            self.case.near,
            self.preview.paper,
            self.top.search,
        )
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _at_desk(self) -> dict[str, Callable[[], object]]:
        desk = self.desk
        return {
            "F1": self.panes.open_list,
            "F2": desk.call_next,
            "F3": desk.recall,
            "F4": self.bar.ask_hold,
            "F5": desk.judge_all,
            "F6": desk.no_show,
            "F8": desk.correct,
            "F9": desk.reprint,
            "F10": self.bar.ask_counter,
            "F11": self.bar.ask_interview,
            "F12": desk.finish,
            "Ctrl+K": self.top.search.setFocus,
            "Ctrl+Q": desk.sign_out,
            "Ctrl+Z": desk.undo,
            "Ctrl+J": desk.go_there,
            "Ctrl+U": desk.reveal,
            "Ctrl+L": desk.supervise,
            "Ctrl+Return": self.queue.ask,
            "Del": self.case.ask_aside,
        }

    def _keys(self) -> None:
        """Each key is bound once, whichever screens know it: two bindings would be ambiguous."""
        desk, at_desk, hearing = self.desk, self._at_desk(), self.interview.keys()
        lines: dict[str, Callable[[], object]] = {
            "F1": self.lines.counters.setFocus,
            "F10": self.lines.ask_counter,
            "Ctrl+N": self.lines.ask_notice,
            "Ctrl+R": self.lines.trail.setFocus,
        }
        correcting: dict[str, Callable[[], object]] = {"Ctrl+Return": desk.apply}
        for number in (1, 2, 3):
            correcting[f"Alt+{number}"] = partial(desk.reason, number)
        for key in dict.fromkeys((*at_desk, *correcting, *hearing, *lines)):
            runs = {
                Screen.DESK: at_desk,
                Screen.CORRECT: correcting,
                Screen.INTERVIEW: hearing,
                Screen.LINES: lines,
            }
            self._key(key, {screen: keys[key] for screen, keys in runs.items() if key in keys})
        both: dict[str, Callable[[], object]] = {
            "PgUp": partial(self._page, -1),
            "PgDown": partial(self._page, 1),
            "F7": desk.compare,
            "Ctrl+P": self.panes.open_sheet,
            "Ctrl+T": self.machines.toggle,
            "Escape": self._escape,
        }
        for key, run in both.items():
            self._key(key, dict.fromkeys(_WORKING, run))
        self._key("Ctrl+H", dict.fromkeys(Screen, self.change_dress))
        for button in (self.case.sheets, self.correct.sheets, self.preview.back):
            button.clicked.connect(self.panes.open_sheet)

    def _key(self, key: str, runs: dict[Screen, Callable[[], object]]) -> None:
        def pressed() -> None:
            run = runs.get(self.desk.state.screen)
            if run:
                run()

        QShortcut(QKeySequence(key), self).activated.connect(pressed)

    def _page(self, step: int) -> None:
        hearing = self.desk.state.screen is Screen.INTERVIEW
        (self.desk.hear_page if hearing else self.desk.page)(step)

    def _escape(self) -> None:
        if self.machines.isVisible():
            self.machines.hide()
        elif self.panes.folded:
            self.panes.fold()
        elif self.desk.state.case and self.desk.state.case.compare and self.desk.state.before:
            self.desk.compare()
        elif self.desk.state.screen is Screen.CORRECT:
            self.desk.leave()
        elif self.desk.state.screen is Screen.INTERVIEW:
            self.interview.escape()
        elif self.desk.state.screen is Screen.LINES:
            self.desk.leave_lines()
        else:
            self.desk.stop_print()
            self.desk.close_watched()
            self.bar.asking.hide()
            self._home().setFocus()

    def change_dress(self) -> None:
        """くっきり表示 and back."""
        wear(not in_contrast())
        self.setStyleSheet(sheet())
        self.desk.say("dress.contrast" if in_contrast() else "dress.light")
        self._refresh()

    def _ahead(self) -> None:
        """While nobody waits: the pages before and after the one that is looked at."""
        if self._work is None and not self.isVisible():
            return
        self.desk.draw_ahead()
        for pdf, page, marks in self.desk.beside():
            self.preview.paper.prepare(pdf, page, marks)

    def _every(self, milliseconds: int, run: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.timeout.connect(run)
        timer.start(milliseconds)
        return timer


def open_desk(parts: DeskParts, *, threads: bool = True) -> DeskWindow:
    """A QApplication must exist. Without `threads` the work is done as `parts.work` says."""
    if not threads:
        return DeskWindow(parts)
    hop = Hop()
    work = ThreadWork(hop)
    window = DeskWindow(replace(parts, work=work))
    hop.setParent(window)
    window._work = work
    return window
