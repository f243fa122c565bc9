"""When the database is away, slow, or not a database."""

import sqlite3
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.faults import Fault, Trouble
from kiosk.office import Office
from kiosk.store import Store
from kiosk.store.deadline import Attempt, within
from tests.kiosk.office import world
from tests.kiosk.store.postgresql import Server


def fault_of(use: Callable[[], object]) -> Fault:
    with pytest.raises(Trouble) as trouble:
        use()
    return trouble.value.fault


def test_a_locked_database_is_given_up_in_time_and_works_again(tmp_path: Path) -> None:
    office = world.an_office(world.store_in(tmp_path, deadline=0.3))
    office.admit("B", key="before")
    lock = sqlite3.connect(tmp_path / "kakanai.sqlite", isolation_level=None)
    lock.execute("BEGIN IMMEDIATE")
    start = time.monotonic()
    assert fault_of(lambda: office.admit("B", key="1")) is Fault.DATABASE_UNREACHABLE
    assert time.monotonic() - start < 3
    assert len(office.tickets()) == 1, "reading goes on"
    lock.execute("ROLLBACK")
    lock.close()
    assert office.admit("B", key="1").ticket.number == "B202"
    office.close()


def test_what_comes_too_late_is_not_committed() -> None:
    waiting, told = threading.Event(), threading.Event()
    seen: list[bool] = []

    def work(attempt: Attempt) -> None:
        waiting.wait(10)
        seen.append(attempt.may_commit())
        told.set()

    assert fault_of(lambda: within(0.05, work)) is Fault.DATABASE_UNREACHABLE
    waiting.set()
    assert told.wait(10)
    assert seen == [False]


def test_a_commit_on_its_way_is_waited_for() -> None:
    committing = threading.Event()

    def work(attempt: Attempt) -> str:
        assert attempt.may_commit()
        committing.wait(0.15)
        return "done"

    assert within(0.1, work) == "done"


def test_the_error_of_the_work_reaches_the_caller() -> None:
    with pytest.raises(ZeroDivisionError):
        within(5, lambda _attempt: 1 / 0)


def test_a_file_that_is_no_database_is_trouble_in_words(tmp_path: Path) -> None:
    (tmp_path / "kakanai.sqlite").write_bytes(b"not a database at all " * 100)
    assert fault_of(lambda: world.store_in(tmp_path)) is Fault.DATABASE_UNREACHABLE


def test_a_folder_that_cannot_be_used_is_trouble_in_words(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    store = Store(f"sqlite:///{tmp_path / 'file' / 'kakanai.sqlite'}")
    assert fault_of(store.upgrade) is Fault.DATABASE_UNREACHABLE
    store.close()


def test_nobody_listens_on_postgresql(tmp_path: Path) -> None:
    store = Store(f"postgresql+psycopg://postgres@/kakanai?host={tmp_path}")
    assert fault_of(lambda: store.read(lambda book: book.trail())) is Fault.DATABASE_UNREACHABLE
    store.close()


@pytest.fixture
def on_postgresql(server: Server) -> Office:
    store = Store(server.new_database(), deadline=5)
    store.upgrade()
    return world.an_office(store)


def test_the_whole_queue_on_postgresql(on_postgresql: Office) -> None:
    office = on_postgresql
    case = world.a_case()
    office.admit("B", key="1", sealed=b"sealed", case_token=case.token, route=("SHIMIN", "HOKEN"))
    assert office.admit("B", key="1").ticket.number == "B201"
    changes = office.changes()
    changes.wait(5)
    assert not changes.wait(0.05)
    office.call_next("SHIMIN")
    assert changes.wait(5)
    changes.close()
    assert office.open_sealed(case.token, clerk="sasaki") == b"sealed"
    assert office.finish("B201", send_on=True).sent_to == "HOKEN"
    assert office.snapshot().lately[0].number == "B201"
    office.close()


def test_many_at_once_on_postgresql(on_postgresql: Office) -> None:
    office, given, called = on_postgresql, list[str](), list[str]()

    def kiosk(name: int) -> None:
        given.extend(office.admit("B", key=f"{name}/{visit}").ticket.number for visit in range(6))

    def desk() -> None:
        called.extend(office.call_next("SHIMIN").number for _ in range(6))

    for work in ([lambda name=name: kiosk(name) for name in range(4)], [desk] * 4):
        threads = [threading.Thread(target=one) for one in work]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(60)
    office.close()
    assert sorted(given) == sorted(called) == [f"B{201 + place}" for place in range(24)]


def test_a_server_that_went_away_and_came_back(server: Server) -> None:
    store = Store(server.new_database(), deadline=5)
    store.upgrade()
    office = world.an_office(store)
    office.admit("B", key="1")
    changes = office.changes()
    changes.wait(5)
    server.stop()
    try:
        assert fault_of(lambda: office.admit("B", key="2")) is Fault.DATABASE_UNREACHABLE
        assert not changes.wait(0.1)
    finally:
        server.start()
    assert office.admit("B", key="2").ticket.number == "B202"
    assert changes.wait(5), "what was told meanwhile is lost, so it counts as a change"
    changes.close()
    office.close()


def test_a_frozen_server_is_given_up_in_time(server: Server) -> None:
    store = Store(server.new_database(), deadline=5)
    store.upgrade()
    quick = Store(store.url, deadline=0.5)
    store.close()
    office = world.an_office(quick)
    office.admit("B", key="1")
    server.freeze()
    try:
        start = time.monotonic()
        assert fault_of(lambda: office.admit("B", key="2")) is Fault.DATABASE_UNREACHABLE
        assert time.monotonic() - start < 4
    finally:
        server.thaw()
    wait_until(lambda: office.admit("B", key="3").ticket.number in ("B202", "B203"))
    assert len({one.number for one in office.tickets()}) == len(office.tickets())
    office.close()


def wait_until(true: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 20
    while True:
        try:
            if true():
                return
        except Trouble:
            assert time.monotonic() < deadline
