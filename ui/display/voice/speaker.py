"""Where it sounds: the machine's loudspeaker, or files for practice and tests."""

from __future__ import annotations

import itertools
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Protocol

from kiosk.faults import Fault, Trouble

_LONGEST = 60.0  # seconds that one announcement may take


class Speaker(Protocol):
    def play(self, wav: bytes) -> None:
        """Returns when it has sounded. Raises Trouble(VOICE_SILENT)."""
        ...

    def check(self) -> None:
        """Raises Trouble(VOICE_SILENT) when nothing could be heard."""
        ...


class AplaySpeaker:
    """Linux: `aplay` of alsa-utils; `device` as `aplay -L` names it, empty for the usual one."""

    def __init__(self, device: str = "") -> None:
        self._command = ["aplay", "-q", *(["-D", device] if device else []), "-"]

    def play(self, wav: bytes) -> None:
        self.check()
        try:
            done = subprocess.run(  # noqa: S603 - our own words only
                self._command, input=wav, capture_output=True, timeout=_LONGEST, check=False
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise Trouble(Fault.VOICE_SILENT, type(error).__name__) from error
        if done.returncode != 0:
            raise Trouble(Fault.VOICE_SILENT, _last_line(done.stderr))

    def check(self) -> None:
        if shutil.which("aplay") is None:
            raise Trouble(Fault.VOICE_SILENT, "aplay (alsa-utils)")


def _last_line(told: bytes) -> str:
    """What `aplay` says itself; the library's own complaints come before it."""
    lines = told.decode(errors="replace").strip().splitlines()
    return lines[-1] if lines else "aplay"


class WindowsSpeaker:
    def play(self, wav: bytes) -> None:
        if sys.platform != "win32":
            raise Trouble(Fault.VOICE_SILENT, sys.platform)
        import winsound

        try:
            winsound.PlaySound(wav, winsound.SND_MEMORY)
        except RuntimeError as error:
            raise Trouble(Fault.VOICE_SILENT, str(error)) from error

    def check(self) -> None:
        """Windows tells only when it plays."""


class FileSpeaker:
    """Writes 001.wav, 002.wav, … in the order in which they would have sounded."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._count = itertools.count(1)

    def play(self, wav: bytes) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / f"{next(self._count):03}.wav").write_bytes(wav)

    def check(self) -> None:
        """Files can always be written, or `play` says so."""


def open_speaker(name: str) -> Speaker:
    """`simulator:FOLDER`, or a device's name; empty: the machine's own."""
    kind, _, folder = name.partition(":")
    if kind == "simulator":
        return FileSpeaker(Path(folder))
    return WindowsSpeaker() if sys.platform == "win32" else AplaySpeaker(name)
