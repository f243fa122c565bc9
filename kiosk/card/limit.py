"""A time limit for card work: PC/SC can't break off a command that hangs."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

_Result = TypeVar("_Result")


class TimeLimit:
    """Runs one piece of work at a time in a thread of its own and leaves it behind when it hangs.

    While it still hangs nothing else is started; taking the card away ends it.
    """

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._behind: threading.Thread | None = None

    def run(self, work: Callable[[], _Result]) -> _Result | None:
        """The result, or None when the time is over. What `work` raises is raised here."""
        if self._behind:
            self._behind.join(self._seconds)
            if self._behind.is_alive():
                return None
            self._behind = None
        task = _Task(work)
        task.start()
        task.join(self._seconds)
        if task.is_alive():
            self._behind = task
            return None
        if task.error:
            raise task.error
        return task.result


class _Task(threading.Thread, Generic[_Result]):
    def __init__(self, work: Callable[[], _Result]) -> None:
        super().__init__(name="card-work", daemon=True)
        self._work = work
        self.result: _Result | None = None
        self.error: BaseException | None = None

    def run(self) -> None:
        try:
            self.result = self._work()
        except BaseException as error:  # it belongs to the thread that waits
            self.error = error
