"""Work away from the glass: lanes, results, troubles, and nothing swallowed."""

from __future__ import annotations

import threading
from collections.abc import Callable
from queue import Queue

import pytest

from kiosk.faults import Fault, Trouble
from ui.common.worker import DirectWork, Done, ThreadWork

PATIENCE = 10.0


class Home:
    """The glass's thread, as far as a test needs one."""

    def __init__(self) -> None:
        self.calls: Queue[Callable[[], None]] = Queue()

    def run(self, count: int = 1) -> None:
        for _ in range(count):
            self.calls.get(timeout=PATIENCE)()


def _my_name() -> str:
    return threading.current_thread().name


def test_results_come_home_and_lanes_do_not_wait_for_each_other() -> None:
    home, gate = Home(), threading.Event()
    work = ThreadWork(home.calls.put)
    seen: list[tuple[str, str]] = []
    work.submit("slow", lambda: gate.wait(PATIENCE), lambda done: seen.append(("slow", str(done.value))))
    work.submit(
        "quick", lambda: threading.current_thread().name, lambda done: seen.append(("quick", done.value))
    )
    home.run()
    assert seen[0][0] == "quick"
    assert "work-quick" in seen[0][1]
    gate.set()
    home.run()
    assert seen[1] == ("slow", "True")
    work.close()


def test_one_lane_keeps_its_order() -> None:
    home, seen = Home(), list[Done[int]]()
    work = ThreadWork(home.calls.put)
    for number in range(5):
        work.submit("one", lambda number=number: number, seen.append)  # type: ignore[misc]  # bound on purpose
    home.run(5)
    assert [done.value for done in seen] == [0, 1, 2, 3, 4]
    work.close()


def _fails() -> None:
    raise Trouble(Fault.NO_CARD)


def test_an_expected_trouble_is_a_value() -> None:
    seen: list[Done[None]] = []
    DirectWork().submit("card", _fails, seen.append)
    assert seen[0].trouble is not None
    assert seen[0].trouble.fault is Fault.NO_CARD
    with pytest.raises(Trouble):
        _ = seen[0].value


def test_an_unforeseen_one_is_raised_on_the_glass() -> None:
    home = Home()
    work = ThreadWork(home.calls.put)
    work.submit("card", lambda: 1 // 0, lambda _done: None)
    with pytest.raises(ZeroDivisionError):
        home.run()
    work.close()
