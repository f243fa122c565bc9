"""What went wrong unforeseen, kept for whoever mends it: where in the program, never what about whom."""

from __future__ import annotations

import os
import secrets
import sys
import tempfile
import traceback
from datetime import datetime
from pathlib import Path

from kiosk.clock import JAPAN

FILE = "kakanai-records.log"


def keep(error: BaseException) -> tuple[str, Path]:
    """Appends the kind of the error and the places it passed; returns the record's number and the file.

    The error's own message stays out: it may quote a name or an answer.
    """
    number, file = secrets.token_hex(4).upper(), _folder() / FILE
    places = "".join(
        f"  {place.filename}:{place.lineno} {place.name}\n"
        for place in traceback.extract_tb(error.__traceback__)
    )
    with file.open("a", encoding="utf-8") as log:
        log.write(f"{datetime.now(JAPAN):%Y-%m-%d %H:%M:%S} {number} {type(error).__name__}\n{places}")
    return number, file


def _folder() -> Path:
    """Where this user may keep records; else the place for what doesn't last."""
    if sys.platform == "win32":
        wanted = Path(os.environ.get("LOCALAPPDATA", tempfile.gettempdir())) / "Kakanai"
    else:
        wanted = Path(os.environ.get("XDG_STATE_HOME", str(Path.home() / ".local/state"))) / "kakanai"
    try:
        wanted.mkdir(parents=True, exist_ok=True)
    except OSError:
        return Path(tempfile.gettempdir())
    return wanted
