"""One database, used by whole pieces of work: each runs in one transaction and within the deadline."""

from __future__ import annotations

import itertools
import random
import sqlite3
import threading
import time
from collections.abc import Callable
from contextlib import closing
from typing import TypeVar

from sqlalchemy import Engine, make_url, text
from sqlalchemy.exc import DatabaseError, DBAPIError, IntegrityError, InterfaceError, OperationalError
from sqlalchemy.orm import Session

from kiosk.faults import Fault, Trouble
from kiosk.store import migrate
from kiosk.store.book import Book
from kiosk.store.changes import CHANNEL, Changes, changes_of
from kiosk.store.deadline import Attempt, within
from kiosk.store.engines import is_forbidden, is_full, is_sqlite, reading_engine, sqlite_file, writing_engine
from kiosk.store.schema import HEAD
from kiosk.store.tickets import Stale

T = TypeVar("T")

DEADLINE = 3.0
"""Seconds that a face waits for the database before it goes on without."""

_TRIES = 30


class Store:
    """Opens nothing until it is used. Every verb may be called from any thread."""

    def __init__(self, url: str, *, deadline: float = DEADLINE) -> None:
        self.url = url
        self._deadline = deadline
        self._writing = writing_engine(url, deadline)
        # A server gives few connections to many machines: one pool does for both.
        self._reading = reading_engine(url, deadline) if is_sqlite(url) else self._writing
        self._ready = False
        self._starting = threading.Lock()

    def upgrade(self) -> None:
        """Creates or brings up to date; an SQLite database gets its folder too."""
        if is_sqlite(self.url):
            self._make_folder()
        # Writers of a busy hall are not waited for where nothing has to be changed.
        if not self._translated(self._is_current):
            self._translated(lambda: migrate.upgrade(self._writing))
        self._ready = True

    def _is_current(self) -> bool:
        with self._reading.connect() as connection:
            return migrate.revision_of(connection) == HEAD

    def _make_folder(self) -> None:
        folder = sqlite_file(self.url).parent
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            detail = f"{folder}: フォルダーを作れません。"
            raise Trouble(Fault.DATABASE_UNREACHABLE, detail) from error

    def write(self, work: Callable[[Book], T], *, quiet: bool = False) -> T:
        """Does the work in one transaction; again from the start when somebody else was quicker.

        `quiet`: nobody who waits for changes is woken (a heartbeat).

        Raises Trouble(DATABASE_UNREACHABLE) when there is no answer in time: then nothing was written, unless
        the commit itself got no answer. A repeated admission is found again by its key.
        """
        return within(
            self._deadline, lambda attempt: self._translated(lambda: self._write(work, attempt, quiet))
        )

    def read(self, work: Callable[[Book], T]) -> T:
        return within(self._deadline, lambda _attempt: self._translated(lambda: self._read(work)))

    def changes(self) -> Changes:
        return changes_of(self.url)

    def tidy(self) -> None:
        """Brings what was deleted out of SQLite's log file as well."""
        if is_sqlite(self.url):
            with closing(sqlite3.connect(sqlite_file(self.url))) as connection:
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        self._writing.dispose()
        self._reading.dispose()

    def _write(self, work: Callable[[Book], T], attempt: Attempt, quiet: bool) -> T:
        self._start()
        for tried in itertools.count(1):
            try:
                return self._write_once(work, attempt, quiet)
            except (Stale, IntegrityError):
                if tried == _TRIES:
                    raise
                time.sleep(random.uniform(0, 0.01))  # noqa: S311 - only to get out of each other's way
        raise AssertionError("counts for ever")

    def _write_once(self, work: Callable[[Book], T], attempt: Attempt, quiet: bool) -> T:
        with Session(self._writing) as session:
            result = work(Book(session))
            session.flush()
            if not quiet and session.get_bind().dialect.name == "postgresql":
                session.execute(text("SELECT pg_notify(:channel, '')"), {"channel": CHANNEL})
            if not attempt.may_commit():
                raise Trouble(Fault.DATABASE_UNREACHABLE, "too late")
            session.commit()
            return result

    def _read(self, work: Callable[[Book], T]) -> T:
        self._start()
        with Session(self._reading) as session:
            return work(Book(session))

    def _start(self) -> None:
        """A database that was away at the start is looked at when it is back."""
        if self._ready:
            return
        with self._starting, self._reading.connect() as connection:
            migrate.check(connection)
            self._ready = True

    def _translated(self, work: Callable[[], T]) -> T:
        try:
            return work()
        except DBAPIError as error:
            broken = isinstance(error, (OperationalError, InterfaceError)) or type(error) is DatabaseError
            if is_forbidden(error.orig):
                raise Trouble(Fault.NOT_ALLOWED, make_url(self.url).username or "") from error
            if is_full(error.orig):
                raise Trouble(Fault.DISK_FULL, str(error.orig)) from error
            if broken or error.connection_invalidated:
                raise Trouble(Fault.DATABASE_UNREACHABLE, str(error.orig)) from error
            raise


def open_store(url: str, *, deadline: float = DEADLINE) -> Store:
    """SQLite is created and upgraded; PostgreSQL must have been by `kakanai db init`."""
    store = Store(url, deadline=deadline)
    if is_sqlite(url):
        store.upgrade()
    return store


def engine_of(store: Store) -> Engine:
    """For migrations and tests."""
    return store._writing
