"""Tells the hall every few seconds how this machine is: desks see at once who is alone or needs paper."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from kiosk.faults import Fault, Trouble
from kiosk.settings import Settings
from kiosk.tickets.stations import BEAT, StationHealth, StationKind
from kiosk.tokens import CASE_LENGTH, new_token

_LOOK = 5  # beats between two looks at printers and the like
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
) -> Iterator[None]:
    """Beats in a thread of its own while the block runs. While the database is away nobody hears it."""
    stop = threading.Event()
    heart = threading.Thread(
        target=_run, args=(settings, kind, beat, faults, stop), name="heartbeat", daemon=True
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
    stop: threading.Event,
) -> None:
    instance, beats, said = instance_of(settings), 0, ""
    known: tuple[Fault, ...] = ()
    while True:
        if beats % _LOOK == 0:
            known = _looked(faults)
        beats += 1
        said = _once(beat, StationHealth(settings.station, kind, instance, tuple(known)), said)
        if stop.wait(BEAT):
            return


def _looked(faults: Callable[[], tuple[Fault, ...]]) -> tuple[Fault, ...]:
    """A part that can't even be asked is a fault of its own, and no reason to fall silent."""
    try:
        return faults()
    except Trouble as trouble:
        return (trouble.fault,)


def _once(beat: Callable[[StationHealth], None], health: StationHealth, said: str) -> str:
    """Each trouble is logged when it begins, not with every beat."""
    try:
        beat(health)
    except Trouble as trouble:
        if trouble.fault.value != said:
            _log.warning("%s: %s", health.station, trouble)
        return trouble.fault.value
    return ""
