"""Speaks sentences one after another in a thread of its own; what is new silences what is old."""

from __future__ import annotations

import logging
import threading
from collections import deque
from collections.abc import Callable, Sequence

import numpy as np

from kiosk.faults import Fault, Trouble
from ui.common.speech import voices
from ui.common.speech.sound import Sound, as_wav, silence
from ui.common.speech.speaker import Speaker
from ui.resident.guidance.manner import Manner

_BREATH = 0.25  # seconds between two sentences
_log = logging.getLogger(__name__)


class Mouth:
    """`broken` is told, in the speaking thread, when the headphones can't be heard."""

    def __init__(
        self,
        speaker: Speaker,
        broken: Callable[[Trouble], None] = lambda _trouble: None,
        voice: Callable[[str, str, float], Sound] = voices.spoken,
    ) -> None:
        self._speaker, self._voice = speaker, voice
        self.broken = broken
        self.trouble: Trouble | None = None
        """Why the last sentence couldn't be heard; None when it could."""
        self._waiting: deque[tuple[str, Manner]] = deque()
        self._moved = threading.Condition()
        self._turn, self._busy, self._open = 0, False, True
        self._thread = threading.Thread(target=self._run, name="guidance", daemon=True)
        self._thread.start()

    def say(self, sentences: Sequence[str], manner: Manner) -> None:
        """Instead of whatever is being said."""
        self.hush()
        self.add(sentences, manner)

    def add(self, sentences: Sequence[str], manner: Manner) -> None:
        """After what is being said."""
        with self._moved:
            self._waiting.extend((one, manner) for one in sentences if one)
            self._moved.notify_all()

    def hush(self) -> None:
        """Silent at once, in the middle of a word."""
        with self._moved:
            self._turn += 1
            self._waiting.clear()
        self._speaker.stop()

    def check(self) -> None:
        """Raises Trouble(GUIDANCE_SILENT) when nothing could be heard."""
        try:
            self._speaker.check()
        except Trouble as trouble:
            raise Trouble(Fault.GUIDANCE_SILENT, trouble.detail) from trouble

    def wait(self, seconds: float) -> bool:
        """Whether everything has been said within that time."""
        with self._moved:
            return self._moved.wait_for(lambda: not (self._waiting or self._busy), seconds)

    def close(self) -> None:
        self.hush()
        with self._moved:
            self._open = False
            self._moved.notify_all()
        self._thread.join(10)

    def _run(self) -> None:
        while True:
            with self._moved:
                self._busy = False
                self._moved.notify_all()
                self._moved.wait_for(lambda: self._waiting or not self._open)
                if not self._open:
                    return
                (sentence, manner), turn, self._busy = self._waiting.popleft(), self._turn, True
            self._speak(sentence, manner, turn)

    def _speak(self, sentence: str, manner: Manner, turn: int) -> None:
        def still() -> bool:
            return turn == self._turn

        try:
            sound = self._voice(sentence, manner.language, manner.speed)
            wav = as_wav(np.concatenate([sound, silence(_BREATH)]) * manner.volume / 100)
            self._speaker.play(wav, still)
            self.trouble = None
        except Trouble as trouble:
            self._fail(trouble)
        except Exception as error:  # whatever it is: a dead thread would be silent until the next morning
            self._fail(Trouble(Fault.GUIDANCE_SILENT, type(error).__name__))

    def _fail(self, trouble: Trouble) -> None:
        # The sentence itself stays out of the log: it may name the resident.
        _log.warning("the guidance was not heard: %s", trouble.detail)
        first, self.trouble = self.trouble is None, Trouble(Fault.GUIDANCE_SILENT, trouble.detail)
        with self._moved:
            self._waiting.clear()
        if first:
            self.broken(self.trouble)
