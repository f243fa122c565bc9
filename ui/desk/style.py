"""Colours, faces and sizes of the desk: dense but calm, white panes and hair lines; or white on black."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PySide6.QtGui import QColor, QFont, QPixmap

from ui.common.icon_provider import icon
from ui.common.theme import FAMILY, load_tokens

FIXED = "BIZ UDGothic"
"""Numbers in lists stand below each other."""

ROW = 33  # px of one row in a list
TEXT, SMALL, HEAD, NUMBER = 17, 15, 20, 46  # px


@dataclass
class _Dress:
    """What all windows of this program wear; painters read it while they paint."""

    contrast: bool = False


_dress = _Dress()


def wear(contrast: bool) -> None:
    """くっきり表示 for everything that is painted from now on."""
    _dress.contrast = contrast


def in_contrast() -> bool:
    return _dress.contrast


def colour(role: str) -> QColor:
    return _colour(role, _dress.contrast)


@cache
def _colour(role: str, contrast: bool) -> QColor:
    return QColor(load_tokens().colour(role, contrast=contrast))


def font(size: int = TEXT, *, bold: bool = False, fixed: bool = False) -> QFont:
    return QFont(_font(size, bold, fixed))


@cache
def _font(size: int, bold: bool, fixed: bool) -> QFont:
    found = QFont(FIXED if fixed else FAMILY)
    found.setPixelSize(size)
    found.setBold(bold)
    return found


def sign(name: str, role: str, pixels: int, ratio: float = 1.0) -> QPixmap:
    """An icon in a role's colour; `ratio`: pixels of the screen for one of the layout."""
    found = QPixmap.fromImage(icon(name, colour(role).name(), max(1, round(pixels * ratio))))
    found.setDevicePixelRatio(ratio)
    return found


def sheet() -> str:
    """The style of all widgets of the desk, in the colours that are worn."""
    tokens = load_tokens()
    words = {
        **(tokens.contrast if _dress.contrast else tokens.light),
        "family": FAMILY,
        "fixed": FIXED,
        "text": str(TEXT),
        "small": str(SMALL),
        "head": str(HEAD),
        "number": str(NUMBER),
    }
    rules = Path(__file__).with_name("desk.css").read_text("utf-8")
    return re.sub(r"@(\w+?)(?=px|\b)", lambda found: words[found[1]], rules.partition("*/")[2])
