"""Sound in memory, and as WAV with 16 bits and one channel."""

from __future__ import annotations

import io
import wave

import numpy as np
import numpy.typing as npt

RATE = 48_000  # samples a second, as the Japanese voice has

Sound = npt.NDArray[np.float64]


def silence(seconds: float) -> Sound:
    return np.zeros(round(seconds * RATE))


def as_wav(sound: Sound, rate: int = RATE) -> bytes:
    told = io.BytesIO()
    with wave.open(told, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes((np.clip(sound, -1, 1) * 32767).astype("<i2").tobytes())
    return told.getvalue()


def seconds_of(wav: bytes) -> float:
    with wave.open(io.BytesIO(wav)) as file:
        return float(file.getnframes() / file.getframerate())
