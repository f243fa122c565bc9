"""Speaks calls one after another, in a thread of its own: a display never waits for its voice."""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Iterable, Mapping

from kiosk.clock import Clock
from kiosk.faults import Trouble
from kiosk.tickets.model import CalledNumber, Snapshot
from ui.common.speech.japanese import spoken
from ui.common.speech.speaker import Speaker
from ui.display.voice.phrases import Phrases
from ui.display.voice.speech import announcement

_log = logging.getLogger(__name__)


class Announcer:
    """`repeats`: how often a call is spoken again. `volume`: percent from an hour on; 0 is silent."""

    def __init__(
        self, phrases: Phrases, speaker: Speaker, clock: Clock, *, repeats: int, volume: Mapping[int, int]
    ) -> None:
        self._phrases = phrases
        self._speaker = speaker
        self._clock = clock
        self._repeats = repeats
        self._volume = volume
        self._calls: queue.Queue[CalledNumber | None] = queue.Queue()
        self._standing: frozenset[object] = frozenset()
        self.trouble: Trouble | None = None
        """Why the last call couldn't be heard; None when it could."""
        self._thread = threading.Thread(target=self._run, name="voice", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def hear(self, new: Iterable[CalledNumber], snapshot: Snapshot) -> None:
        """`new`: what is called anew; what the snapshot no longer knows is not spoken any more."""
        self._standing = frozenset(_key(one) for one in (*snapshot.calling, *snapshot.lately))
        for one in new:
            self._calls.put(one)

    def close(self) -> None:
        """Lets the call end that is being spoken, and drops the rest."""
        self._standing = frozenset()
        self._calls.put(None)
        self._thread.join(10)

    def volume(self) -> int:
        """Percent at this hour. Before the first hour that is named, the last one still counts."""
        hour = self._clock.now().hour
        past = [one for one in self._volume if one <= hour] or list(self._volume)
        return self._volume[max(past)] if past else 100

    def _run(self) -> None:
        try:
            self._speaker.check()
            spoken(self._phrases.number("1"))  # loading takes a second: now, not at the first call
        except Trouble as trouble:
            self.trouble = trouble
        while (call := self._calls.get()) is not None:
            self._speak(call)

    def _speak(self, call: CalledNumber) -> None:
        for _ in range(1 + self._repeats):
            percent = self.volume()
            if percent == 0 or _key(call) not in self._standing:
                return
            try:
                self._speaker.play(announcement(self._phrases.of(call), percent))
                self.trouble = None
            except Trouble as trouble:
                # The number is on the screen all the same.
                _log.warning("a call was not heard: %s", trouble)
                self.trouble = trouble
                return


def _key(call: CalledNumber) -> object:
    return call.number, call.called_at
