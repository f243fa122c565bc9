"""Tells the hall every few seconds how this machine is: desks see at once who is alone or needs paper."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

from kiosk.faults import Fault, Trouble
from kiosk.settings import Settings
from kiosk.tickets.stations import BEAT, StationHealth, StationKind
from kiosk.tokens import CASE_LENGTH, new_token

_LOOK = 5  # beats between two looks at printers and the like
_CHORE = 20  # beats between two chores
_log = logging.getLogger("kakanai.heartbeat")


def instance_of(settings: Settings) -> str:
    """A random name of this installation: two machines with one station name differ in it."""
    file = settings.data / f"instance-{settings.station}"
    try:
        return file.read_text("ascii").strip()
    except FileNotFoundError:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(new_token(CASE_LENGTH), "ascii")
        return file.read_text("ascii").strip()


@contextmanager
def heartbeat(
    settings: Settings,
    kind: StationKind,
    beat: Callable[[StationHealth], None],
    faults: Callable[[], tuple[Fault, ...]] = tuple,
    chore: Callable[[], object] = lambda: None,
) -> Iterator[None]:
    """Beats in a thread of its own while the block runs. While the database is away nobody hears it.

    `chore` is done about once a minute, the first time at once.
    """
    stop = threading.Event()
    heart = threading.Thread(
        target=_run, args=(settings, kind, beat, faults, chore, stop), name="heartbeat", daemon=True
    )
    heart.start()
    try:
        yield
    finally:
        stop.set()
        heart.join()


def _run(
    settings: Settings,
    kind: StationKind,
    beat: Callable[[StationHealth], None],
    faults: Callable[[], tuple[Fault, ...]],
    chore: Callable[[], object],
    stop: threading.Event,
) -> None:
    instance, beats, said = instance_of(settings), 0, ""
    known: tuple[Fault, ...] = ()
    while True:
        if beats % _LOOK == 0:
            known = _looked(faults)
        health = StationHealth(settings.station, kind, instance, known)
        said = _once(partial(beat, health), settings.station, said)
        if not said and beats % _CHORE == 0:
            said = _once(chore, settings.station, said)
        beats += 1
        if stop.wait(BEAT):
            return


def _looked(faults: Callable[[], tuple[Fault, ...]]) -> tuple[Fault, ...]:
    """A part that can't even be asked is a fault of its own, and no reason to fall silent."""
    try:
        return faults()
    except Trouble as trouble:
        return (trouble.fault,)


def _once(work: Callable[[], object], station: str, said: str) -> str:
    """Each trouble is logged when it begins, not with every beat."""
    try:
        work()
    except Trouble as trouble:
        if trouble.fault.value != said:
            _log.warning("%s: %s", station, trouble)
        return trouble.fault.value
    return ""
