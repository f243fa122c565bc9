"""The headphones of a kiosk: the one device that the settings name, looked at and opened.

Sound is loaded late: it needs numpy, which a kiosk without headphones never does.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from kiosk.faults import Fault, Trouble
from kiosk.settings import Settings
from kiosk.words import Words
from ui.common.speech import languages

if TYPE_CHECKING:
    from ui.resident.guidance.mouth import Mouth

_ASK_ALSA = ("aplay", "-L")
_PATIENCE = 10  # seconds


def check_headphones(device: str, wanted: Iterable[str], words: Words) -> list[str]:
    """The languages that can be heard in them. Raises Trouble(GUIDANCE_SILENT) where nothing can."""
    if not device.startswith("simulator:"):
        if sys.platform == "win32":
            raise Trouble(Fault.GUIDANCE_SILENT, words("doctor.guidance_windows", "ja"))
        if device not in _devices(words):
            raise Trouble(Fault.GUIDANCE_SILENT, words("doctor.guidance_no_such", "ja", device=device))
    from ui.common.speech import voices
    from ui.common.speech.speaker import open_speaker

    try:
        open_speaker(device).check()
        voices.spoken(words("guidance.again", "ja"), "ja")
    except Trouble as trouble:
        raise Trouble(Fault.GUIDANCE_SILENT, trouble.detail) from trouble
    return [one for one in wanted if languages.speaks(one)]


def _devices(words: Words) -> set[str]:
    """As ALSA names them: lines that aren't indented."""
    try:
        done = subprocess.run(  # noqa: S603 - a fixed question
            _ASK_ALSA, capture_output=True, text=True, timeout=_PATIENCE, check=True
        )
    except (OSError, subprocess.SubprocessError) as error:
        detail = words("doctor.guidance_no_such", "ja", device="aplay")
        raise Trouble(Fault.GUIDANCE_SILENT, detail) from error
    return {line for line in done.stdout.splitlines() if line and not line.startswith((" ", "\t"))}


def speaks(settings: Settings) -> Callable[[str], str]:
    """In which language the headphones would speak to who reads that one; "" where there are none."""
    device = settings.guidance.headphones
    usable = bool(device) and (sys.platform != "win32" or device.startswith("simulator:"))

    def language(asked: str) -> str:
        if not usable:
            return ""
        return asked if languages.speaks(asked) else "ja"

    return language


@contextmanager
def headphones(settings: Settings) -> Iterator[Mouth | None]:
    """What speaks in them while the block runs; None where there are none."""
    if not speaks(settings)("ja"):
        yield None
        return
    from ui.common.speech.speaker import open_speaker
    from ui.resident.guidance.mouth import Mouth

    mouth = Mouth(open_speaker(settings.guidance.headphones))
    try:
        yield mouth
    finally:
        mouth.close()
