"""Which voice speaks which language."""

from __future__ import annotations

from kiosk.faults import Fault, Trouble
from ui.common.speech import espeak, japanese
from ui.common.speech.sound import Sound

JAPANESE = ("ja", "easy")


def speaks(language: str) -> bool:
    """Whether this machine has a voice for it."""
    return language in JAPANESE or (language in espeak.NAMES and espeak.there())


def spoken(sentence: str, language: str, speed: float = japanese.CALM) -> Sound:
    """Raises Trouble(VOICE_SILENT) where nobody can speak it."""
    if language in JAPANESE:
        return japanese.spoken(sentence, speed)
    if language not in espeak.NAMES:
        raise Trouble(Fault.VOICE_SILENT, language)
    return espeak.spoken(sentence, language, speed)
