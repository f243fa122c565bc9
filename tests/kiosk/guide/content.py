"""The shipped content, and small cities of a few lines."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import forms
from kiosk.guide import load_guide
from kiosk.guide.model import Guide

CONTENT = Path(forms.__file__).parent / "content"


@cache
def shipped() -> Guide:
    return load_guide(CONTENT)


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path
