"""The line above everything: where this is, the search field that the scanner types into, and what works."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget

from ui.desk.bits import label, row
from ui.desk.presenter import Desk
from ui.desk.state import DeskState
from ui.desk.style import colour

_LAMPS = 2  # machines that are named


class Top(QWidget):
    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, tell = desk, desk.tell
        self.search = QLineEdit()
        self.search.setObjectName("find")
        self.search.setPlaceholderText(tell("top.find"))
        self.search.setFixedWidth(300)
        self.search.returnPressed.connect(self._found)
        self._clerk, self._now = label("", ""), label("", "head")
        self._printer, self._connected = (
            label("", "soft", name="printer"),
            label("", "soft", name="connected"),
        )
        self._machines, self._machines_key = label("", "soft", name="machines"), label("Ctrl T", "key")
        self._warning = label("", "care", name="warning", wraps=True)
        self._ring = label("", "care", name="ring", wraps=True)
        self._heard: frozenset[str] = frozenset()  # calls that have sounded
        self._prompt = label("", "care", name="prompt", wraps=True)
        for lamp in (self._printer, self._connected, self._machines):
            lamp.setTextFormat(Qt.TextFormat.RichText)
        self._practice = label(tell("practice"), "practice", name="practice")
        self._trouble = label("", "care", name="trouble", wraps=True)
        city = label(tell("title", city=desk.parts.guide.city.name("ja")), "mark")
        self._where, key = label("", "head"), label("Ctrl K", "key")
        bar = row(
            city, 12, self._where, 12, self.search, key, None, self._practice, margins=(20, 7, 20, 7), gap=12
        )
        for part in (
            self._machines,
            self._machines_key,
            self._printer,
            self._connected,
            self._clerk,
            self._now,
        ):
            bar.addWidget(part)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(bar)
        whole.addWidget(self._ring)
        whole.addWidget(self._warning)
        whole.addWidget(self._trouble)
        whole.addWidget(self._prompt)

    def show_state(self, state: DeskState) -> None:
        tell = self._desk.tell
        clerks = {one.id: one.name for one in self._desk.parts.clerks}
        self._clerk.setText(clerks.get(state.clerk, state.clerk))
        self._where.setText(state.counter)
        self._now.setText(state.now)
        _light(self._printer, state.printer, state.printer_ready)
        self._printer.setVisible(bool(state.printer))
        told = tell("lamp.connected" if state.connected else "lamp.away")
        _light(self._connected, told, state.connected)
        self._show_machines(state)
        self._show_rings(state)
        self._warning.setText(state.warning)
        self._warning.setVisible(bool(state.warning))
        self._prompt.setText(state.prompt)
        self._prompt.setVisible(bool(state.prompt))
        self._practice.setVisible(state.practice)
        self._trouble.setText(state.trouble)
        self._trouble.setVisible(bool(state.trouble))

    def _show_machines(self, state: DeskState) -> None:
        """The first ones in trouble, and how many more; Ctrl T shows all, and what to do."""
        wrong = [one for one in state.machines if one.lamp]
        for part in (self._machines, self._machines_key):
            part.setVisible(bool(wrong))
        if wrong:
            told = [f"{one.name} {one.says}" for one in wrong]
            more = self._desk.tell("machine.more", count=len(wrong) - _LAMPS) if len(wrong) > _LAMPS else ""
            shown = [_lamp(text, False) for text in told[:_LAMPS]]
            self._machines.setText("&nbsp; ".join((*shown, *((more,) if more else ()))))
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


def _light(lamp: QLabel, text: str, good: bool) -> None:
    lamp.setText(_lamp(text, good))
    lamp.setAccessibleName(text)


def _lamp(text: str, good: bool) -> str:
    """Green and round, or yellow and pointed: never told by the colour alone."""
    sign, tint = ("●", colour("helpLine")) if good else ("▲", colour("careBar"))
    return f'<span style="color:{tint.name()}">{sign}</span> {escape(text)}'
