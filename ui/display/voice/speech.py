"""A call as sound: the chime, then its sentences."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from ui.common.speech.japanese import spoken
from ui.common.speech.sound import RATE, Sound, as_wav, silence

BEFORE_VOICE = 1.0  # seconds from the chime's beginning to the voice (domain rule)
BETWEEN = 0.6  # seconds between two sentences
_NOTES = ((880.0, 0.0), (698.5, 0.35))  # Hz, second at which it begins
_RING = 0.65  # seconds until a note has died away


def announcement(sentences: tuple[str, ...], percent: int) -> bytes:
    """Chime, then the sentences. Raises Trouble(VOICE_SILENT) when the voice isn't there."""
    parts = [_padded(_chime(), BEFORE_VOICE)]
    for sentence in sentences:
        parts += [_said(sentence), silence(BETWEEN)]
    return as_wav(np.concatenate(parts) * percent / 100)


@lru_cache(maxsize=8)  # of four megabytes each: a call is said once more. Only numbers and counters come here
def _said(sentence: str) -> Sound:
    return spoken(sentence)


@lru_cache(maxsize=1)
def _chime() -> Sound:
    """Two soft notes, the second lower: somebody is being called, nothing is wrong."""
    sound = np.zeros(round((_NOTES[-1][1] + _RING) * RATE))
    time = np.arange(round(_RING * RATE)) / RATE
    for tone, at in _NOTES:
        note = np.sin(2 * np.pi * tone * time) * np.exp(-5 * time) * np.minimum(1, time * 200)
        start = round(at * RATE)
        sound[start : start + len(note)] += note
    return sound / float(np.abs(sound).max()) * 0.6


def _padded(sound: Sound, seconds: float) -> Sound:
    whole = np.zeros(max(len(sound), round(seconds * RATE)))
    whole[: len(sound)] = sound
    return whole
