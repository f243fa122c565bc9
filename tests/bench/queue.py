"""Sixteen kiosks admitting and sixteen desks calling at once, beside bare statements of the driver."""

from __future__ import annotations

import multiprocessing
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from multiprocessing.pool import Pool
from pathlib import Path

import psycopg
from sqlalchemy import make_url

from kiosk.faults import Trouble
from kiosk.store import create_database
from tests.kiosk.store.postgresql import running
from tests.soak.hall import LINES, Hall, case_of, key_of

PROGRAMS, EACH = 16, 20
SEALED = b"sealed" * 40
_TABLE = "CREATE TABLE bare (id {} PRIMARY KEY, number TEXT, sealed {})"
_INSERT = "INSERT INTO bare (number, sealed) VALUES ({0}, {0}) RETURNING id"


@dataclass(frozen=True)
class Rate:
    per_second: float
    p95: float  # ms

    def __str__(self) -> str:
        return f"{self.per_second:.0f}/s, p95 {self.p95:.1f} ms"


def main() -> None:
    for engine in ("sqlite", "postgresql"):
        with _hall(engine) as hall, multiprocessing.get_context("forkserver").Pool(PROGRAMS) as pool:
            _measure(pool, _warm, hall)
            bare = _measure(pool, _bare, hall)
            admit = _measure(pool, _admit, hall)
            call = _measure(pool, _call, hall)
        print(f"{engine}: {PROGRAMS} kiosks admit {admit} ÷ bare INSERT … RETURNING {bare}")
        print(f"   = {bare.per_second / admit.per_second:.1f}x fewer, p95 {admit.p95 / bare.p95:.1f}x")
        print(f"{engine}: {PROGRAMS} desks call the next and finish {call}, p95 {call.p95 / bare.p95:.1f}x")


@contextmanager
def _hall(engine: str) -> Iterator[Hall]:
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        if engine == "sqlite":
            url = f"sqlite:///{folder / 'hall.sqlite'}"
        else:
            url = stack.enter_context(running(durable=True)).url("hall")
        create_database(url)
        _make_bare(url)
        yield Hall(url, folder, PROGRAMS, PROGRAMS, PROGRAMS * EACH)


def _measure(pool: Pool, work: Callable[[tuple[Hall, int]], list[float]], hall: Hall) -> Rate:
    """Milliseconds of each act of each program; the rate counts from the first start to the last end."""
    start = time.perf_counter()
    times = [
        one for found in pool.map(work, [(hall, place) for place in range(PROGRAMS)], 1) for one in found
    ]
    took = time.perf_counter() - start
    ordered = statistics.quantiles(times, n=20) if len(times) > 1 else [0.0] * 19
    return Rate(len(times) / took, ordered[-1] * 1000)


def _timed(act: Callable[[int], object]) -> list[float]:
    times = []
    for place in range(EACH):
        start = time.perf_counter()
        act(place)
        times.append(time.perf_counter() - start)
    return times


def _warm(given: tuple[Hall, int]) -> list[float]:
    """Every program has loaded what it needs before anything is timed."""
    hall, place = given
    reception = hall.reception(place)
    reception.admit("A", key=f"warm {place}", begun=True)
    reception.close()
    time.sleep(0.5)  # so that no program takes the turn of another
    return []


def _admit(given: tuple[Hall, int]) -> list[float]:
    hall, kiosk = given
    reception = hall.reception(kiosk)

    def act(visit: int) -> None:
        wishes = {"sealed": SEALED, "case_token": case_of(kiosk, visit)}
        reception.admit(LINES[visit % 4], key=key_of(kiosk, visit), begun=True, **wishes)  # type: ignore[arg-type]  # wishes

    times = _timed(act)
    reception.close()
    return times


def _call(given: tuple[Hall, int]) -> list[float]:
    """Time of the call alone; each visit is over at once."""
    hall, desk = given
    office, times = hall.office("kakanai_desk", f"D{desk}"), []
    for _ in range(EACH):
        start = time.perf_counter()
        try:
            ticket = office.call_next(f"D{desk}")
        except Trouble:
            break  # its line is empty: kiosks that didn't get through in time gave reserve numbers
        times.append(time.perf_counter() - start)
        with suppress(Trouble):  # too late: the next call is timed all the same
            office.finish(ticket.token)
    office.close()
    return times


def _bare(given: tuple[Hall, int]) -> list[float]:
    url = given[0].url
    if url.startswith("sqlite"):
        file = sqlite3.connect(make_url(url).database or "", isolation_level=None, timeout=30)
        file.execute("PRAGMA synchronous=FULL")
        return _timed(lambda place: file.execute(_INSERT.format("?"), (str(place), SEALED)).fetchone())
    address = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(address, autocommit=True) as connection:
        insert = _INSERT.format("%s")
        return _timed(lambda place: connection.execute(insert, (str(place), SEALED)).fetchone())


def _make_bare(url: str) -> None:
    if url.startswith("sqlite"):
        sqlite3.connect(make_url(url).database or "").execute(_TABLE.format("INTEGER", "BLOB"))
        return
    address = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(_TABLE.format("SERIAL", "BYTEA"))


if __name__ == "__main__":
    main()
