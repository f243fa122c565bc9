"""What a program asks for and settles before Qt opens its first window."""

from __future__ import annotations

import os
import sys

from kiosk.faults import Fault, Trouble

SWITCH_SECONDS = 0.0005
"""While forms are drawn, QML asks Python for many a colour: it must not wait the usual 5 ms for each."""
_IDLE_TIME = "QT_QPA_UPDATE_IDLE_TIME"
"""ms that Qt waits before it draws, in case more is asked for: a touch has asked for everything by then."""


def hasten() -> None:
    """For a program that shows the kiosk: its touches are answered at once. Before any window."""
    os.environ.setdefault(_IDLE_TIME, "0")
    sys.setswitchinterval(SWITCH_SECONDS)


def need_screen() -> None:
    """Qt would end the whole program: so the screen is asked first. Raises Trouble(NO_SCREEN)."""
    shown = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform.startswith("linux") and not any(os.environ.get(name) for name in shown):
        raise Trouble(Fault.NO_SCREEN)
