"""The hall display's only QObject, and the window that it opens."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Property, QCoreApplication, QObject, QTimer, QUrl, Signal
from PySide6.QtQml import QQmlApplicationEngine

from kiosk.clock import Clock
from kiosk.tickets.model import CalledNumber, Snapshot
from ui.display.presenter import DisplayPresenter

_TICK_MS = 250


class DisplayShell(QObject):
    """Holds the presenter's state for QML. `publish` may be called from any thread."""

    changed = Signal()
    _arrived = Signal(object)

    def __init__(
        self,
        presenter: DisplayPresenter,
        clock: Clock,
        on_calls: Callable[[tuple[CalledNumber, ...], Snapshot], None] | None = None,
        parent: QObject | None = None,
    ) -> None:
        """`on_calls` hears of each snapshot and of what it calls anew; for the voice."""
        super().__init__(parent)
        self._on_calls = on_calls
        self._news = threading.Event()
        self._presenter = presenter
        self._clock = clock
        self._state = presenter.tick(clock.now())
        self._arrived.connect(self._take)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.tick)
        self._timer.start(_TICK_MS)

    def current(self) -> dict[str, Any]:
        return self._state

    # PySide names a map for QML by text, which its own annotations don't know.
    state = Property("QVariantMap", current, notify=changed)  # type: ignore[arg-type]

    def publish(self, snapshot: Snapshot) -> None:
        self._arrived.emit(snapshot)
        self._news.set()

    def wait_for_news(self, seconds: float) -> None:
        """Takes the first snapshot before anything is painted, so that the first picture is a right one.

        Without news in time the display opens all the same, and says that it starts.
        """
        self._news.wait(seconds)
        QCoreApplication.sendPostedEvents(self, 0)

    def tick(self) -> None:
        state = self._presenter.tick(self._clock.now())
        if state != self._state:
            self._state = state
            self.changed.emit()

    def _take(self, snapshot: Snapshot) -> None:
        new = self._presenter.show(snapshot)
        if self._on_calls:
            self._on_calls(new, snapshot)
        self.tick()


def open_display(shell: DisplayShell, *, full_screen: bool) -> QQmlApplicationEngine:
    """Loads the display. Raises RuntimeError when QML could not be read."""
    engine = QQmlApplicationEngine()
    shell.setParent(engine)
    engine.rootContext().setContextProperty("hall", shell)
    engine.setInitialProperties({"fullScreen": full_screen})
    engine.load(QUrl.fromLocalFile(str(Path(__file__).parent / "qml" / "Main.qml")))
    if not engine.rootObjects():
        raise RuntimeError("the display's QML did not load")
    return engine
