"""The only QObject of the kiosk: what QML sees of the flow, the ticking clock, the way home for threads."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Property, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtQml import QJSEngine

from kiosk.card.ports import Presence
from ui.resident.flow import Flow, UnknownVerbError
from ui.resident.parts import KioskParts

TICK_MS = 1000
POLL_MS = 400  # printers like to be asked about twice a second


class Shell(QObject):
    """The context object `kiosk`. `screen`, `view` and `chrome` change together, with one signal."""

    changed = Signal()
    acting = Signal(str)
    """Before every touch, while its screen still shows: the verb."""
    over = Signal()
    """A visit has ended and nothing of it is kept."""
    emptied = Signal()
    """It ended by itself: no touch asked for what shows now."""
    _hopped = Signal(object)

    def __init__(self, parts: KioskParts, *, strict: bool = False, parent: QJSEngine | None = None) -> None:
        super().__init__(parent)
        # Turned into QML's own values once: QML reads them dozens of times for each screen.
        self._own: Callable[[dict[str, Any]], object] = parent.toScriptValue if parent else lambda made: made
        self._strict = strict
        self._card = parts.card
        self.flow = Flow(parts, self._refresh)
        self._serial = self.flow.state.serial
        self._touched = False
        self._refresh()
        # Queued: a function sent from a worker's thread runs on this one.
        self._hopped.connect(self._arrive, Qt.ConnectionType.QueuedConnection)
        self._timers = [self._every(TICK_MS, self._tick), self._every(POLL_MS, self._poll)]

    def start(self) -> None:
        """Starts the clock and the watch over the card."""
        self._card.listen(self._card_changed)
        for timer in self._timers:
            timer.start()

    def stop(self) -> None:
        for timer in self._timers:
            timer.stop()
        self._card.close()

    def hop(self, call: Callable[[], None]) -> None:
        """From any thread: runs `call` on the glass's own."""
        self._hopped.emit(call)

    @Slot(str, str)
    def act(self, verb: str, value: str) -> None:
        self.acting.emit(verb)
        self._touched = True
        try:
            self.flow.act(verb, value)
        except UnknownVerbError:
            # A finger that was quicker than the change of screens means no harm.
            if self._strict:
                raise
        finally:
            self._touched = False

    def _card_changed(self, presence: Presence) -> None:
        self.hop(lambda: self.flow.poll(presence))

    @Slot(object)
    def _arrive(self, call: Callable[[], None]) -> None:
        """Something unforeseen is reported loudly; the resident sees that a person comes."""
        try:
            call()
        except Exception:  # every unforeseen trouble, whatever it is, is reported and brings a person
            self.flow.stumble()
            sys.excepthook(*sys.exc_info())

    def _tick(self) -> None:
        self._arrive(self.flow.tick)

    def _poll(self) -> None:
        self._arrive(self.flow.poll)

    def _every(self, milliseconds: int, call: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(milliseconds)
        timer.timeout.connect(call)
        return timer

    def _refresh(self) -> None:
        self._screen = self.flow.screen
        self._view, self._chrome = self._own(self.flow.view()), self._own(self.flow.chrome())
        self.changed.emit()
        if self.flow.state.serial != self._serial:
            self._serial = self.flow.state.serial
            self.over.emit()
            if not self._touched:
                self.emptied.emit()

    def _get_screen(self) -> str:
        return self._screen

    def _get_view(self) -> object:
        return self._view

    def _get_chrome(self) -> object:
        return self._chrome

    screen = Property(str, _get_screen, notify=changed)
    view = Property("QVariant", _get_view, notify=changed)  # type: ignore[arg-type]  # Qt takes the name of a type too
    chrome = Property("QVariant", _get_chrome, notify=changed)  # type: ignore[arg-type]  # as above
