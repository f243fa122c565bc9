"""Many programs at one SQLite file."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path

from kiosk.faults import Fault, Trouble
from tests.kiosk.office import world

KIOSKS, VISITS = 4, 12


def kiosk(folder: Path, name: int) -> list[str]:
    """Asks for each ticket twice, as after a lost answer."""
    office = world.an_office(world.store_in(folder, deadline=30))
    numbers = []
    for visit in range(VISITS):
        once, again = (office.admit("B", key=f"{name}/{visit}").ticket for _ in range(2))
        assert (once.token, once.number) == (again.token, again.number)
        numbers.append(once.number)
    office.close()
    return numbers


def desk(folder: Path, counter: str) -> list[str]:
    """Calls until all of the visits were called by somebody, or nothing happens any more."""
    office = world.an_office(world.store_in(folder, deadline=30))
    changes = office.changes()
    called: list[str] = []
    while sum(one.calls for one in office.tickets()) < KIOSKS * VISITS:
        try:
            called.append(office.call_next(counter).number)
            office.finish(called[-1])
        except Trouble as trouble:
            if trouble.fault is not Fault.NOBODY_WAITING:
                raise
            if not changes.wait(20):
                break
    changes.close()
    office.close()
    return called


def kiosks(folder: Path, names: list[int]) -> list[str]:
    with ThreadPoolExecutor() as pool:
        return [number for one in pool.map(kiosk, [folder] * len(names), names) for number in one]


def desks(folder: Path, counters: list[str]) -> list[str]:
    with ThreadPoolExecutor() as pool:
        return [number for one in pool.map(desk, [folder] * len(counters), counters) for number in one]


def test_numbers_are_unique_without_gaps_and_nobody_is_called_twice(tmp_path: Path) -> None:
    """Four programs of two threads each."""
    world.store_in(tmp_path).close()
    with ProcessPoolExecutor(4, mp_context=multiprocessing.get_context("spawn")) as pool:
        giving = [pool.submit(kiosks, tmp_path, names) for names in ([0, 1], [2, 3])]
        calling = [pool.submit(desks, tmp_path, ["SHIMIN", "SHIMIN2"]) for _ in range(2)]
        given = [number for one in giving for number in one.result(60)]
        called = [number for one in calling for number in one.result(60)]
    wanted = [f"B{201 + place}" for place in range(KIOSKS * VISITS)]
    assert sorted(given) == wanted
    assert sorted(called) == wanted
