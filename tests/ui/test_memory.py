"""A program that runs all day gives back what it no longer needs."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from ui.common.memory import give_back

PIECES, SIZE = 40_000, 2_000


def _resident() -> int:
    """KiB of this process in memory."""
    lines = Path("/proc/self/status").read_text("ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS:"))


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems keep their heap themselves")
def test_the_holes_of_a_heap_go_back_to_the_system() -> None:
    """Every hundredth piece stays, as it does in a long day: without a nudge the heap keeps its size."""
    before = _resident()
    pieces = [bytes(SIZE) for _ in range(PIECES)]
    kept = pieces[::100]
    full = _resident() - before
    pieces.clear()
    give_back()
    left = _resident() - before
    assert kept
    assert left < full / 3
