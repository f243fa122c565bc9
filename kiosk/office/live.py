"""Keeping the faces without people up to date."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

from kiosk.faults import Fault, Trouble
from kiosk.office.office import Office
from kiosk.store import Changes
from kiosk.tickets.model import Snapshot

QUIET = 20.0
"""Seconds until a snapshot is published though nothing changed: estimates age, and faces see a pulse."""
_log = logging.getLogger(__name__)
_STEP = 1.0  # seconds until a stop is noticed


def watch(office: Office, publish: Callable[[Snapshot], None], stop: threading.Event) -> None:
    """Publishes at once, after every change and each `QUIET` seconds, until `stop` is set.

    Runs in a thread of its own. In trouble nothing is published, and it is tried again: a display that nobody
    looks after comes back by itself, whatever it was.
    """
    changes: Changes | None = None
    said: Fault | None = None
    try:
        while not stop.is_set():
            try:
                changes = changes or office.changes()
                publish(office.snapshot())
                said = None
                _wait(changes, stop)
            except Trouble as trouble:
                if trouble.fault is not said:
                    _log.warning("no news of the hall: %s", trouble)
                said = trouble.fault
                stop.wait(_STEP)
    finally:
        if changes is not None:
            changes.close()


def _wait(changes: Changes, stop: threading.Event) -> None:
    left = QUIET
    while left > 0 and not stop.is_set():
        if changes.wait(min(_STEP, left)):
            return
        left -= _STEP
