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


class Bell:  # 職員呼び出し
    """A call for staff on its way to the desks, and the counter that answers. Any thread may ring it."""

    def __init__(self) -> None:
        self.wanted, self.coming = "", ""
        self._moved = threading.Event()

    def ring(self, why: str) -> None:
        """At once: the next heartbeat isn't waited for. The log keeps it where no desk can hear."""
        _log.warning("staff wanted: %s", why)
        self.wanted, self.coming = why, ""
        self._moved.set()

    def hush(self) -> None:
        """Nobody need come any more."""
        if self.wanted:
            self.wanted, self.coming = "", ""
            self._moved.set()

    def wait(self, seconds: float) -> None:
        if self._moved.wait(seconds):
            self._moved.clear()

    def wake(self) -> None:
        self._moved.set()


@contextmanager
def heartbeat(
    settings: Settings,
    kind: StationKind,
    beat: Callable[[StationHealth], object],
    faults: Callable[[], tuple[Fault, ...]] = tuple,
    chore: Callable[[], object] = lambda: None,
    bell: Bell | None = None,
) -> Iterator[None]:
    """Beats in a thread of its own while the block runs. While the database is away nobody hears it.

    `chore` is done about once a minute, the first time at once.
    """
    stop, bell = threading.Event(), bell or Bell()
    heart = threading.Thread(
        target=_run, args=(settings, kind, beat, faults, chore, stop, bell), name="heartbeat", daemon=True
    )
    heart.start()
    try:
        yield
    finally:
        stop.set()
        bell.wake()
        heart.join()


def _run(
    settings: Settings,
    kind: StationKind,
    beat: Callable[[StationHealth], object],
    faults: Callable[[], tuple[Fault, ...]],
    chore: Callable[[], object],
    stop: threading.Event,
    bell: Bell,
) -> None:
    instance, beats, said = instance_of(settings), 0, ""
    known: tuple[Fault, ...] = ()
    while True:
        if beats % _LOOK == 0:
            known = _looked(faults)
        health = StationHealth(settings.station, kind, instance, known, wanted=bell.wanted)
        said = _once(partial(_beat, beat, health, bell), settings.station, said)
        if not said and beats % _CHORE == 0:
            said = _once(chore, settings.station, said)
        beats += 1
        bell.wait(BEAT)
        if stop.is_set():
            return


def _beat(beat: Callable[[StationHealth], object], health: StationHealth, bell: Bell) -> None:
    answer = beat(health)
    if isinstance(answer, str) and bell.wanted == health.wanted:
        bell.coming = answer


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
