"""Files with people or secrets in them are readable for their owner only."""

from __future__ import annotations

import os
from pathlib import Path


def write_privately(file: Path, text: str) -> None:
    """In place of what was there; the rights are there before the text is."""
    file.unlink(missing_ok=True)
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8", newline="") as opened:
        opened.write(text)
