"""Sentences in other languages: the program `espeak-ng`, called for each sentence and never linked in."""

from __future__ import annotations

import subprocess

import numpy as np

from kiosk.faults import Fault, Trouble
from ui.common.speech.languages import ESPEAK, OTHERS
from ui.common.speech.sound import RATE, Sound

_WORDS_A_MINUTE = 155  # at speed 1: slower than its own 175, for who hears the language seldom
_LONGEST = 20  # seconds that one sentence may take
_OWN_RATE = 22_050


def spoken(sentence: str, language: str, speed: float) -> Sound:
    """Between -1 and 1. Raises Trouble(VOICE_SILENT) without the program, or where it can't speak."""
    command = [
        ESPEAK,
        "-v",
        OTHERS[language],
        "-s",
        str(round(_WORDS_A_MINUTE * speed)),
        "--stdin",
        "--stdout",
    ]
    try:
        done = subprocess.run(  # noqa: S603 - a fixed program; the sentence goes in as data
            command, input=sentence.encode(), capture_output=True, timeout=_LONGEST, check=True
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise Trouble(Fault.VOICE_SILENT, f"{ESPEAK}: {type(error).__name__}") from error
    return _stretched(_samples(done.stdout))


def _samples(wav: bytes) -> Sound:
    """It can't know the length beforehand, so its header says nothing; the samples follow `data`."""
    start = wav.find(b"data") + 8
    told = wav[start:]
    return np.frombuffer(told[: len(told) // 2 * 2], "<i2").astype(np.float64) / 32768


def _stretched(sound: Sound) -> Sound:
    """From its own rate to ours."""
    wanted = round(len(sound) * RATE / _OWN_RATE)
    return np.interp(np.linspace(0, max(0, len(sound) - 1), wanted), np.arange(len(sound)), sound)
