"""Qt ends the whole program when it finds no screen: so that is asked first."""

from __future__ import annotations

import os
import sys

from kiosk.faults import Fault, Trouble


def need_screen() -> None:
    """Raises Trouble(NO_SCREEN)."""
    shown = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform.startswith("linux") and not any(os.environ.get(name) for name in shown):
        raise Trouble(Fault.NO_SCREEN)
