"""Which languages this machine can speak; loads no sound."""

from __future__ import annotations

import shutil

JAPANESE = ("ja", "easy")
CALM = 0.95
"""Of the Japanese voice's own speed: how it usually speaks."""
ESPEAK = "espeak-ng"
OTHERS = {"en": "en-us", "zh-Hans": "cmn", "ko": "ko", "vi": "vi", "pt": "pt-br", "ne": "ne"}
"""The program's names of the languages that a kiosk may show."""


def speaks(language: str) -> bool:
    return language in JAPANESE or (language in OTHERS and shutil.which(ESPEAK) is not None)
