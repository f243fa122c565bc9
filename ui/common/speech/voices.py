"""Which voice speaks which language."""

from __future__ import annotations

from kiosk.faults import Fault, Trouble
from ui.common.speech import espeak, japanese
from ui.common.speech.languages import CALM, JAPANESE, OTHERS
from ui.common.speech.sound import Sound


def spoken(sentence: str, language: str, speed: float = 1.0) -> Sound:
    """`speed`: 1 is calm. Raises Trouble(VOICE_SILENT) where nobody can speak it."""
    if language in JAPANESE:
        return japanese.spoken(sentence, round(speed * CALM, 2))
    if language not in OTHERS:
        raise Trouble(Fault.VOICE_SILENT, language)
    return espeak.spoken(sentence, language, speed)
