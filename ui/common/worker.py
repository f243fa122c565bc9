"""Slow work away from the glass: one lane (a thread with a queue of its own) for each slow thing."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar, cast

from kiosk.faults import Trouble

T = TypeVar("T")


@dataclass(frozen=True)
class Done(Generic[T]):
    """How a piece of work ended: with a value, or with an expected trouble."""

    outcome: T | None = None
    trouble: Trouble | None = None

    @property
    def value(self) -> T:
        """The value; only to be asked for when there is no trouble."""
        if self.trouble is not None:
            raise self.trouble
        return cast(T, self.outcome)


class Work(Protocol):
    def submit(self, lane: str, job: Callable[[], T], on_done: Callable[[Done[T]], None]) -> None:
        """Runs `job` off the glass and then `on_done` on it. Jobs of one lane run one after another."""
        ...


class DirectWork:
    """Runs everything at once, where it was asked for: for tests and for playing without a screen."""

    def submit(self, lane: str, job: Callable[[], T], on_done: Callable[[Done[T]], None]) -> None:
        del lane
        on_done(_run(job))


class ThreadWork:
    """One thread a lane, made when the lane is first used. `hop` carries a call to the glass's thread.

    An unexpected exception travels through `hop` too, and is raised there: it must not die in a thread.
    """

    def __init__(self, hop: Callable[[Callable[[], None]], None]) -> None:
        self._hop = hop
        self._lanes: dict[str, ThreadPoolExecutor] = {}

    def submit(self, lane: str, job: Callable[[], T], on_done: Callable[[Done[T]], None]) -> None:
        if lane not in self._lanes:
            self._lanes[lane] = ThreadPoolExecutor(max_workers=1, thread_name_prefix=f"work-{lane}")
        future = self._lanes[lane].submit(_run, job)
        future.add_done_callback(lambda ended: self._hop(lambda: _deliver(ended, on_done)))

    def close(self) -> None:
        """Waits for what is running and drops what is queued."""
        for lane in self._lanes.values():
            lane.shutdown(wait=True, cancel_futures=True)
        self._lanes.clear()


def _run(job: Callable[[], T]) -> Done[T]:
    try:
        return Done(job())
    except Trouble as trouble:
        # Frames of the job may hold names or a PIN; the trouble itself carries all that is needed.
        return Done(trouble=trouble.with_traceback(None))


def _deliver(ended: Future[Done[T]], on_done: Callable[[Done[T]], None]) -> None:
    if not ended.cancelled():
        on_done(ended.result())
