"""Japanese sentences as sound: Open JTalk."""

from __future__ import annotations

import io
from contextlib import redirect_stdout

import numpy as np

from kiosk.faults import Fault, Trouble
from ui.common.speech.languages import CALM
from ui.common.speech.sound import RATE, Sound, silence

_LOUDEST = 0.9  # of what 16 bits can hold
_PAUSE = 0.25  # seconds, in the place of what has no sound


def spoken(sentence: str, speed: float = CALM) -> Sound:
    """Between -1 and 1, always equally loud. Raises Trouble(VOICE_SILENT) when the voice isn't there.

    Letters that nobody reads in Japanese (한국어) are a pause. Nothing is kept for another time: a sentence
    may name a resident, and would outlive the visit.
    """
    try:
        # It prints what it could use besides; what is printed belongs to whoever asked (`doctor --json`).
        with redirect_stdout(io.StringIO()):
            import pyopenjtalk
    except ImportError as error:
        raise Trouble(Fault.VOICE_SILENT, "pyopenjtalk-plus") from error
    try:
        # What could be read in two ways comes in kana; a model for the reading of kanji isn't needed.
        sound, rate = pyopenjtalk.tts(sentence, speed=speed, predict_nani=False, use_sudachi_kanji_yomi=False)
    except (OSError, RuntimeError) as error:  # its dictionary or its voice can't be read
        raise Trouble(Fault.VOICE_SILENT, f"pyopenjtalk-plus: {error}") from error
    if rate != RATE:
        raise Trouble(Fault.VOICE_SILENT, f"{rate} Hz")
    if not len(sound):
        return silence(_PAUSE)
    return sound / max(1.0, float(np.abs(sound).max())) * _LOUDEST
