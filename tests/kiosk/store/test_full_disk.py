"""A disk without room: said in words, nothing lost, and work goes on when there is room again."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import event

from kiosk.clock import SystemClock
from kiosk.faults import Fault, Trouble
from kiosk.office import Office, Reception
from kiosk.office.plan import plan_of
from kiosk.store import Outbox
from kiosk.store.engines import is_full
from kiosk.store.store import engine_of
from tests.kiosk.office import world

CASE = "CASE00000001"


def fill(office: Office) -> None:
    """SQLite itself says that there is no room: the file may not grow by one page."""

    def limit(connection: sqlite3.Connection, *_: object) -> None:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count={pages}")

    engine = engine_of(office._store)
    engine.dispose()
    event.listen(engine, "connect", limit)


def empty(office: Office) -> None:
    engine = engine_of(office._store)
    engine.dispose()
    event.listen(engine, "connect", lambda one, _: one.execute("PRAGMA max_page_count=1000000"))


def test_the_kiosk_goes_on_alone_when_the_databases_disk_is_full(tmp_path: Path) -> None:
    office = world.an_office(world.store_in(tmp_path / "hall"))
    fill(office)
    large = bytes(200_000)
    with pytest.raises(Trouble) as trouble:
        office.admit("B", key="1", sealed=large, case_token=CASE)
    assert trouble.value.fault is Fault.DISK_FULL
    outbox = Outbox(tmp_path / "outbox.sqlite")
    reception = Reception(lambda: office, plan_of(world.city()), outbox, "K1", world.clock())
    alone = reception.admit("B", key="1", sealed=large, case_token=CASE)
    assert (alone.offline, alone.ticket.number) == (True, "B901")
    assert reception.deliver() == 0
    empty(office)
    assert reception.deliver() == 1
    assert office.open_sealed("B901", clerk="c") == large
    office.close()


def test_a_station_whose_own_disk_is_full_says_so_and_forgets_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away() -> Office:
        raise Trouble(Fault.DATABASE_UNREACHABLE)

    outbox = Outbox(tmp_path / "outbox.sqlite")
    reception = Reception(away, plan_of(world.city()), outbox, "K1", SystemClock())
    first = reception.admit("B", key="1", begun=True)
    connect = sqlite3.connect

    def tight(*arguments: object, **named: object) -> sqlite3.Connection:
        connection = connect(*arguments, **named)  # type: ignore[call-overload]  # passed on
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count={pages}")
        return connection  # type: ignore[no-any-return]  # an overloaded function's answer

    with monkeypatch.context() as full:
        full.setattr(sqlite3, "connect", tight)
        with pytest.raises(Trouble) as trouble:
            reception.admit("B", key="2", sealed=bytes(200_000), case_token=CASE, begun=True)
        assert trouble.value.fault is Fault.DISK_FULL
    again = reception.admit("B", key="2", begun=True)
    assert again.ticket.number == "B902", "the number of the failed try was not used up"
    assert reception.admit("B", key="1", begun=True).ticket == first.ticket


def test_postgresqls_word_for_it_is_known() -> None:
    assert is_full(psycopg.errors.DiskFull())
    assert not is_full(psycopg.errors.LockNotAvailable())
    assert not is_full(sqlite3.OperationalError("locked"))
