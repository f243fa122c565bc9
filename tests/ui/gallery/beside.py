"""The processes that look at the whole matrix while the other tests run: one for each way of the glass."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from ui.gallery.dress import WAYS

WITHIN = 2400
"""Seconds to wait for it at most, when all other tests are over."""


@dataclass(frozen=True)
class Told:
    """How many pictures were looked at, and each finding with files that show it."""

    count: int
    found: dict[str, list[str]]


class Whole:
    """`python -m tests.ui.gallery.whole` both ways, begun at once."""

    def __init__(self, root: Path) -> None:
        self._folder = TemporaryDirectory()
        self._running = {way: self._begun(way, root) for way in WAYS}

    def told(self, way: str) -> Told:
        """Waits. Raises RuntimeError, with what it said, where the process failed."""
        if self._running[way].wait(WITHIN) != 0:
            raise RuntimeError(self._file(way, "said").read_text("utf-8"))
        return Told(**json.loads(self._file(way, "json").read_text("utf-8")))

    def close(self) -> None:
        for one in self._running.values():
            one.kill()
            one.wait()
        self._folder.cleanup()

    def _begun(self, way: str, root: Path) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "tests.ui.gallery.whole", way, str(self._file(way, "json"))]
        with self._file(way, "said").open("wb") as said:
            return subprocess.Popen(command, cwd=root, stdout=said, stderr=said)

    def _file(self, way: str, kind: str) -> Path:
        return Path(self._folder.name, f"{way}.{kind}")
