"""Finds the two faces of the ticket among the fonts of the machine."""

from __future__ import annotations

import os
import sys
from functools import lru_cache
from pathlib import Path

from PIL import ImageFont

from kiosk.faults import Fault, Trouble

# File and index of the face: Windows ships collections, whose second face is the proportional one.
_REGULAR = (("BIZUDPGothic-Regular.ttf", 0), ("BIZ-UDGothicR.ttc", 1))
_BOLD = (("BIZUDPGothic-Bold.ttf", 0), ("BIZ-UDGothicB.ttc", 1))


def _folders() -> tuple[Path, ...]:
    if sys.platform == "win32":
        return (Path(os.environ.get("WINDIR", "C:/Windows")) / "Fonts",)
    return (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path.home() / ".local/share/fonts")


@lru_cache(maxsize=4)
def _find(faces: tuple[tuple[str, int], ...]) -> tuple[Path, int]:
    for file, index in faces:
        for folder in _folders():
            found = next(folder.rglob(file), None) if folder.is_dir() else None
            if found:
                return found, index
    raise Trouble(
        Fault.FONT_MISSING, f"{faces[0][0]} がありません。fonts-morisawa-bizud-gothic を入れてください。"
    )


@lru_cache(maxsize=4)  # each maps its file once more; opening it again takes 0.2 ms
def face(size: int, *, bold: bool = False) -> ImageFont.FreeTypeFont:
    """BIZ UDP Gothic in pixels. Raises Trouble(FONT_MISSING)."""
    path, index = _find(_BOLD if bold else _REGULAR)
    return ImageFont.truetype(str(path), size, index=index)
