"""The line above everything: where this is, the search field that the scanner types into, and what works."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QLineEdit, QVBoxLayout, QWidget

from ui.desk.bits import CityMark, Sign, label, pane, row
from ui.desk.presenter import Desk
from ui.desk.state import DeskState
from ui.desk.style import colour

_ROOMY, _NARROW = 1700, 1400  # px: below, less of what works is told
_MACHINES = 400  # px for two of them


class Finder(QFrame):
    """The search field with its sign and its key in one frame."""

    def __init__(self, hint: str) -> None:
        super().__init__()
        self.setObjectName("finder")
        self.field = QLineEdit()
        self.field.setObjectName("find")
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(hint)
        self.field.installEventFilter(self)
        self.setFixedHeight(34)
        self.setLayout(
            row(Sign("list", "soft", 18), self.field, label("Ctrl K", "key"), margins=(10, 0, 8, 0))
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.setProperty("held", event.type() == QEvent.Type.FocusIn)
            self.style().polish(self)
        return super().eventFilter(watched, event)


class Top(QWidget):
    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, tell = desk, desk.tell
        self._finder = Finder(tell("top.find"))
        self.search = self._finder.field
        self.search.returnPressed.connect(self._found)
        self._clerk, self._now = label("", ""), label("", "head")
        self._printer, self._connected, self._machines = (_lamp_label(name) for name in _LAMPS)
        self._machines_key = label("Ctrl T", "key")
        self._warning, self._ring, self._prompt, self._trouble = (
            label("", "care", name=name, wraps=True) for name in ("warning", "ring", "prompt", "trouble")
        )
        self._heard: frozenset[str] = frozenset()  # calls that have sounded
        self._practice = label(tell("practice"), "practice", name="practice")
        self._where = label("", "head")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._bar())
        for told in (self._ring, self._warning, self._trouble, self._prompt):
            whole.addWidget(told)

    def _bar(self) -> QWidget:
        tell, bar = self._desk.tell, pane()
        bar.setFixedHeight(51)
        city = label(tell("title", city=self._desk.parts.guide.city.name("ja")), "mark")
        lamps = (self._machines, self._machines_key, self._printer, self._connected)
        who = (self._practice, *lamps, self._clerk, self._now)
        bar.setLayout(
            row(
                CityMark(28),
                city,
                8,
                self._where,
                16,
                self._finder,
                None,
                *who,
                margins=(20, 0, 20, 0),
                gap=14,
            )
        )
        return bar

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._finder.setFixedWidth(356 if self.width() >= _ROOMY else 346)
        self.show_state(self._desk.state)

    def show_state(self, state: DeskState) -> None:
        tell, narrow = self._desk.tell, self.width() < _NARROW
        clerks = {one.id: one.name for one in self._desk.parts.clerks}
        self._clerk.setText(clerks.get(state.clerk, state.clerk))
        self._where.setText(state.counter)
        self._now.setText(state.now)
        _light(self._printer, state.printer, state.printer_ready)
        # Where there is little room only what doesn't work is told.
        self._printer.setVisible(bool(state.printer) and not (narrow and state.printer_ready))
        told = tell("lamp.connected" if state.connected else "lamp.away")
        _light(self._connected, told, state.connected)
        self._connected.setVisible(not (narrow and state.connected))
        self._show_machines(state)
        self._show_rings(state)
        for part, text in (
            (self._warning, state.warning),
            (self._prompt, state.prompt),
            (self._trouble, state.trouble),
        ):
            part.setText(text)
            part.setVisible(bool(text))
        self._practice.setVisible(state.practice)

    def _show_machines(self, state: DeskState) -> None:
        """The first ones in trouble, and how many more; Ctrl T shows all, and what to do."""
        wrong = [one for one in state.machines if one.lamp]
        most = 1 if self.width() >= _NARROW else 0
        for part in (self._machines, self._machines_key):
            part.setVisible(bool(wrong))
        if wrong:
            told = [f"{one.name} {one.says}" for one in wrong]
            wide = sum(self._machines.fontMetrics().horizontalAdvance(one) for one in told[:2])
            most += self.width() >= _ROOMY and wide <= _MACHINES
            key = "machine.more" if most else "machine.count"
            more = self._desk.tell(key, count=len(wrong) - most) if len(wrong) > most else ""
            shown = [_lamp(text, False) for text in told[:most]]
            rest = (more if most else _lamp(more, False),) if more else ()
            self._machines.setText("&nbsp; ".join((*shown, *rest)))
            self._machines.setAccessibleName("\n".join(told))

    def _show_rings(self, state: DeskState) -> None:
        """The call that has waited longest, how many more, and the key; each sounds once."""
        rings = state.rings
        more = f"　{self._desk.tell('ring.more', count=len(rings) - 1)}" if len(rings) > 1 else ""
        self._ring.setText(f"{rings[0].says}{more}　{self._desk.tell('ring.key')}" if rings else "")
        self._ring.setVisible(bool(rings))
        told = frozenset(one.says for one in rings)
        if told - self._heard:
            QApplication.beep()
        self._heard = told

    def _found(self) -> None:
        text = self.search.text()
        self.search.clear()
        self._desk.open(text)


_LAMPS = ("printer", "connected", "machines")


def _lamp_label(name: str) -> QLabel:
    found = label("", "soft", name=name)
    found.setTextFormat(Qt.TextFormat.RichText)
    return found


def _light(lamp: QLabel, text: str, good: bool) -> None:
    lamp.setText(_lamp(text, good))
    lamp.setAccessibleName(text)


def _lamp(text: str, good: bool) -> str:
    """Green and round, or yellow and pointed: never told by the colour alone."""
    sign, tint = ("●", colour("helpLine")) if good else ("▲", colour("careBar"))
    return f'<span style="color:{tint.name()}">{sign}</span> {escape(text)}'
