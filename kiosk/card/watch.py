"""Watches the readers for weeks: a thread that outlives a restart of the PC/SC service and a pulled cable."""

from __future__ import annotations

import threading
from collections.abc import Callable

from kiosk.card.ports import Lookout, Presence, Sight
from kiosk.faults import Trouble

LOOK_SECONDS = 1.0
PAUSE_SECONDS = 1.0  # before the next attempt, while PC/SC doesn't answer
_CALM_SECONDS = 0.05


class Watch:
    """Calls `tell` from its own thread: once at the start, then whenever the presence changes."""

    def __init__(
        self, lookout: Lookout, tell: Callable[[Presence], None], pause: float = PAUSE_SECONDS
    ) -> None:
        self._lookout = lookout
        self._tell = tell
        self._pause = pause
        self._stop = threading.Event()
        self._sight = Sight()
        self.presence: Presence | None = None
        self._thread = threading.Thread(target=self._run, name="card-watch", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """Returns when nothing will be told any more; from within `tell` it can't wait for that."""
        self._stop.set()
        self._lookout.wake()
        if threading.current_thread() is not self._thread and self._thread.ident is not None:
            self._thread.join()

    def _run(self) -> None:
        try:
            while not self._stop.is_set():
                self._step()
        finally:
            self._lookout.close()

    def _step(self) -> None:
        try:
            sight = self._lookout.look(LOOK_SECONDS)
        except Trouble:
            self._notice(Presence.NO_SERVICE, Sight())
            self._stop.wait(self._pause)
            return
        if self._stop.is_set():
            return
        if sight == self._sight:
            # Some services wake us for nothing; that must not become a busy loop.
            self._stop.wait(_CALM_SECONDS)
        self._notice(sight.presence, sight)

    def _notice(self, presence: Presence, sight: Sight) -> None:
        exchanged = self.presence is Presence.CARD and presence is Presence.CARD and self._all_others(sight)
        self._sight = sight
        if exchanged:
            self._change(Presence.NO_CARD)
        if exchanged or presence is not self.presence:
            self._change(presence)

    def _all_others(self, sight: Sight) -> bool:
        """No card of the last look is still there: a quick hand changed it between two looks."""
        return not set(self._sight.cards) & set(sight.cards)

    def _change(self, presence: Presence) -> None:
        self.presence = presence
        self._tell(presence)
