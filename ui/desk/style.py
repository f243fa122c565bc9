"""Colours, faces and sizes of the desk: dense but calm, white panes and hair lines."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from PySide6.QtGui import QColor, QFont

from ui.common.theme import FAMILY, load_tokens

ROW = 33  # px of one row in a list
TEXT, SMALL, HEAD, NUMBER = 17, 15, 20, 52  # px


@cache
def colour(role: str) -> QColor:
    return QColor(load_tokens().colour(role, contrast=False))


def font(size: int = TEXT, *, bold: bool = False) -> QFont:
    found = QFont(FAMILY)
    found.setPixelSize(size)
    found.setBold(bold)
    return found


def sheet() -> str:
    """The style of all widgets of the desk."""
    words = {
        **load_tokens().light,
        "family": FAMILY,
        "text": str(TEXT),
        "small": str(SMALL),
        "head": str(HEAD),
        "number": str(NUMBER),
    }
    rules = Path(__file__).with_name("desk.css").read_text("utf-8")
    return re.sub(r"@(\w+?)(?=px|\b)", lambda found: words[found[1]], rules.partition("*/")[2])
