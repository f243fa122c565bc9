"""17 A soft tone, again and again, while a card that its owner forgot lies on the pad."""

from __future__ import annotations

import array
import io
import math
import sys
import threading
import wave
from functools import cache

from PySide6.QtCore import QObject, QTimer

from kiosk.faults import Trouble
from ui.common.speech.speaker import Speaker
from ui.resident.shell import Shell

SCREEN = "cardleft"
EVERY_MS = 3000
RATE = 22_050  # samples a second
_NOTES = ((659.3, 0.0), (523.3, 0.35))  # Hz, seconds from the beginning: a third downwards
_SECONDS = 1.1
_LOUD = 0.4  # of the loudest


class Reminder(QObject):
    """Sounds at once and then every three seconds, in a thread of its own; falls silent with the screen.

    Without a loudspeaker nothing is heard, and nothing else changes: the words on the glass and the clerk who
    comes after a minute are there in any case.
    """

    def __init__(self, shell: Shell, speaker: Speaker, every_ms: int = EVERY_MS) -> None:
        super().__init__(shell)
        self._shell, self._speaker = shell, speaker
        self._thread: threading.Thread | None = None
        self._wanted = threading.Event()
        self._timer = QTimer(self)
        self._timer.setInterval(every_ms)
        self._timer.timeout.connect(self._sound)
        shell.changed.connect(self._look)

    def _look(self) -> None:
        left = self._shell.flow.screen == SCREEN
        if left == self._timer.isActive():
            return
        if left:
            self._wanted.set()
            self._timer.start()
            self._sound()
        else:
            self._wanted.clear()
            self._timer.stop()
            self._speaker.stop()

    def _sound(self) -> None:
        if self._thread is None or not self._thread.is_alive():
            self._thread = threading.Thread(target=self._play, name="reminder", daemon=True)
            self._thread.start()

    def _play(self) -> None:
        try:
            self._speaker.play(tone(), self._wanted.is_set)
        except Trouble:
            # No device, or not now: the next tone tries again.
            return


@cache
def tone() -> bytes:
    """WAV with 16 bits and one channel, by the standard library alone: a kiosk need not load numpy for it."""
    samples = array.array("h", (round(32767 * _LOUD * _at(n / RATE)) for n in range(round(_SECONDS * RATE))))
    if sys.byteorder == "big":
        samples.byteswap()
    told = io.BytesIO()
    with wave.open(told, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(samples.tobytes())
    return told.getvalue()


def _at(time: float) -> float:
    """The wave at this second: each note swells for 20 ms and dies away."""
    return sum(
        0.5 * math.sin(2 * math.pi * hertz * since) * math.exp(-5 * since) * min(1, since * 50)
        for hertz, since in ((hertz, time - begin) for hertz, begin in _NOTES)
        if since >= 0
    )
