"""Sentences and the chime as sound: WAV with 16 bits, one channel."""

from __future__ import annotations

import io
import wave
from contextlib import redirect_stdout
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from kiosk.faults import Fault, Trouble

RATE = 48_000  # samples a second, as the voice has
BEFORE_VOICE = 1.0  # seconds from the chime's beginning to the voice (domain rule)
BETWEEN = 0.6  # seconds between two sentences
_NOTES = ((880.0, 0.0), (698.5, 0.35))  # Hz, second at which it begins
_RING = 0.65  # seconds until a note has died away
_LOUDEST = 0.9  # of what 16 bits can hold

Sound = npt.NDArray[np.float64]


def announcement(sentences: tuple[str, ...], percent: int) -> bytes:
    """Chime, then the sentences. Raises Trouble(VOICE_SILENT) when the voice isn't there."""
    parts = [_padded(_chime(), BEFORE_VOICE)]
    for sentence in sentences:
        parts += [spoken(sentence), np.zeros(round(BETWEEN * RATE))]
    return as_wav(np.concatenate(parts) * percent / 100)


@lru_cache(maxsize=8)  # of four megabytes each: enough for what is said once more
def spoken(sentence: str) -> Sound:
    """Between -1 and 1, always equally loud."""
    try:
        # It prints what it could use besides; what is printed belongs to whoever asked (`doctor --json`).
        with redirect_stdout(io.StringIO()):
            import pyopenjtalk
    except ImportError as error:
        raise Trouble(Fault.VOICE_SILENT, "pyopenjtalk-plus") from error
    try:
        # Everything is in kana already; a model for the reading of kanji isn't needed.
        sound, rate = pyopenjtalk.tts(sentence, speed=0.95, predict_nani=False, use_sudachi_kanji_yomi=False)
    except (OSError, RuntimeError) as error:  # its dictionary or its voice can't be read
        raise Trouble(Fault.VOICE_SILENT, f"pyopenjtalk-plus: {error}") from error
    if rate != RATE:
        raise Trouble(Fault.VOICE_SILENT, f"{rate} Hz")
    return sound / max(1.0, float(np.abs(sound).max())) * _LOUDEST


def as_wav(sound: Sound) -> bytes:
    told = io.BytesIO()
    with wave.open(told, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes((np.clip(sound, -1, 1) * 32767).astype("<i2").tobytes())
    return told.getvalue()


def seconds_of(wav: bytes) -> float:
    with wave.open(io.BytesIO(wav)) as file:
        return float(file.getnframes() / file.getframerate())


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
