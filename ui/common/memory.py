"""Keeps a program that runs all day as small as it began; only where glibc is, elsewhere it does nothing."""

from __future__ import annotations

import ctypes
import gc
import sys
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtQml import QJSEngine

ARENAS = 2
"""A heap for each thread, as glibc would have it, keeps the holes of each for good."""

_M_ARENA_MAX = -8  # mallopt(3)


def hurry() -> None:
    """While a program is loaded: what is made then stays, so nothing is swept. Until `settle_down`."""
    gc.disable()


def settle_down() -> None:
    """Once, when everything that stays is loaded: later sweeps pass it over, and no new heaps are opened."""
    glibc = _glibc()
    if glibc is not None:
        glibc.mallopt(_M_ARENA_MAX, ARENAS)
    gc.freeze()
    gc.enable()


def give_back(engine: QJSEngine) -> None:
    """After a visit: what it needed goes back to the system. Takes some ms.

    QML sweeps its own heap by itself only after it has grown much: until then it'd hold what a resident saw.
    """
    engine.collectGarbage()
    gc.collect()
    glibc = _glibc()
    if glibc is not None:
        glibc.malloc_trim(0)


@cache
def _glibc() -> ctypes.CDLL | None:
    if not sys.platform.startswith("linux"):
        return None
    try:
        library = ctypes.CDLL("libc.so.6")
    except OSError:  # another C library
        return None
    return library if hasattr(library, "malloc_trim") else None
