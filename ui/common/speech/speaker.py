"""Where it sounds: a device of the machine, or files for practice and tests."""

from __future__ import annotations

import itertools
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from kiosk.faults import Fault, Trouble

_LONGEST = 60.0  # seconds that one announcement may take


def always() -> bool:
    return True


class Speaker(Protocol):
    def play(self, wav: bytes, still: Callable[[], bool] = always) -> None:
        """Returns when it has sounded, or was stopped. Raises Trouble(VOICE_SILENT).

        `still`: whether it is still wanted at the moment when it would begin.
        """
        ...

    def stop(self) -> None:
        """From any thread: what sounds now falls silent at once, where the machine can do that."""
        ...

    def check(self) -> None:
        """Raises Trouble(VOICE_SILENT) when nothing could be heard."""
        ...


class AplaySpeaker:
    """Linux: `aplay` of alsa-utils; `device` as `aplay -L` names it, empty for the usual one."""

    def __init__(self, device: str = "") -> None:
        self._command = ["aplay", "-q", *(["-D", device] if device else []), "-"]
        self._running: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()

    def play(self, wav: bytes, still: Callable[[], bool] = always) -> None:
        self.check()
        try:
            with self._lock:
                if not still():
                    return
                running = subprocess.Popen(  # noqa: S603 - our own words only
                    self._command,
                    stdin=subprocess.PIPE,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.PIPE,
                )
                self._running = running
            self._hear(running, wav)
        except (OSError, subprocess.TimeoutExpired) as error:
            raise Trouble(Fault.VOICE_SILENT, type(error).__name__) from error

    def _hear(self, running: subprocess.Popen[bytes], wav: bytes) -> None:
        with running:
            try:
                _, told = running.communicate(wav, timeout=_LONGEST)
            except subprocess.TimeoutExpired:
                running.kill()
                raise
        with self._lock:
            stopped = self._running is not running
            self._running = None
        if running.returncode != 0 and not stopped:
            raise Trouble(Fault.VOICE_SILENT, _last_line(told))

    def stop(self) -> None:
        with self._lock:
            running, self._running = self._running, None
        if running is not None:
            running.kill()

    def check(self) -> None:
        if shutil.which("aplay") is None:
            raise Trouble(Fault.VOICE_SILENT, "aplay (alsa-utils)")


def _last_line(told: bytes) -> str:
    """What `aplay` says itself; the library's own complaints come before it."""
    lines = told.decode(errors="replace").strip().splitlines()
    return lines[-1] if lines else "aplay"


class WindowsSpeaker:
    def play(self, wav: bytes, still: Callable[[], bool] = always) -> None:
        if sys.platform != "win32":
            raise Trouble(Fault.VOICE_SILENT, sys.platform)
        import winsound

        if not still():
            return
        try:
            winsound.PlaySound(wav, winsound.SND_MEMORY)
        except RuntimeError as error:
            raise Trouble(Fault.VOICE_SILENT, str(error)) from error

    def stop(self) -> None:
        """Windows plays such a sound to its end."""

    def check(self) -> None:
        """Windows tells only when it plays."""


class FileSpeaker:
    """Writes 001.wav, 002.wav, … in the order in which they would have sounded."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._count = itertools.count(1)

    def play(self, wav: bytes, still: Callable[[], bool] = always) -> None:
        if not still():
            return
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / f"{next(self._count):03}.wav").write_bytes(wav)

    def stop(self) -> None:
        """A file is written at once."""

    def check(self) -> None:
        """Files can always be written, or `play` says so."""


def open_speaker(name: str) -> Speaker:
    """`simulator:FOLDER`, or a device's name; empty: the machine's own."""
    kind, _, folder = name.partition(":")
    if kind == "simulator":
        return FileSpeaker(Path(folder))
    return WindowsSpeaker() if sys.platform == "win32" else AplaySpeaker(name)
