"""The house's own deadline: a database that hangs must not take a face with it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

from kiosk.faults import Fault, Trouble

T = TypeVar("T")


class Attempt:
    """Told to the work, so that what comes too late isn't committed."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._given_up = False
        self._decided = False

    def may_commit(self) -> bool:
        """Asked once, just before the commit; from then on the caller waits for it."""
        with self._lock:
            self._decided = not self._given_up
            return self._decided

    def give_up(self) -> bool:
        """False when the commit is on its way already."""
        with self._lock:
            self._given_up = not self._decided
            return self._given_up


class _Result(Generic[T]):
    def __init__(self) -> None:
        self.values: list[T] = []
        self.error: BaseException | None = None


def within(seconds: float, work: Callable[[Attempt], T]) -> T:
    """Runs the work in a thread of its own; Trouble(DATABASE_UNREACHABLE) when it takes too long.

    Not a pool: its threads would all hang with the server, and keep the program from ending.
    """
    attempt, result = Attempt(), _Result[T]()

    def run() -> None:
        try:
            result.values.append(work(attempt))
        except BaseException as error:
            result.error = error  # carried over to the caller

    thread = threading.Thread(target=run, name="database", daemon=True)
    thread.start()
    thread.join(seconds)
    if thread.is_alive() and not attempt.give_up():
        thread.join(seconds)  # a commit on its way gets the same time once more
    if thread.is_alive():
        raise Trouble(Fault.DATABASE_UNREACHABLE, "no answer in time")
    if result.error is not None:
        raise result.error
    return result.values[0]
