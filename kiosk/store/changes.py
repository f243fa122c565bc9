"""Hearing that something changed, so that lists are read again only then."""

from __future__ import annotations

import sqlite3
import time
from typing import Protocol

import psycopg
from sqlalchemy import make_url

from kiosk.store.engines import CONNECT_SECONDS, is_sqlite, sqlite_file

CHANNEL = "kakanai"
_LOOK = 0.2  # seconds between two looks at SQLite, 3 µs each


class Changes(Protocol):
    def wait(self, seconds: float) -> bool:
        """True as soon as anything was written since the last call, False after so many seconds."""
        ...

    def close(self) -> None: ...


def changes_of(url: str) -> Changes:
    return SqliteChanges(url) if is_sqlite(url) else PostgresqlChanges(url)


class SqliteChanges:
    """`PRAGMA data_version` tells of the commits of all other connections, also of other programs."""

    def __init__(self, url: str) -> None:
        # One thread at a time waits, but it needn't be the one that opened or closes it.
        self._connection = sqlite3.connect(sqlite_file(url), check_same_thread=False, isolation_level=None)
        self._seen = self._version()

    def wait(self, seconds: float) -> bool:
        deadline = time.monotonic() + seconds
        while (version := self._version()) == self._seen:
            left = deadline - time.monotonic()
            if left <= 0:
                return False
            time.sleep(min(_LOOK, left))
        self._seen = version
        return True

    def close(self) -> None:
        self._connection.close()

    def _version(self) -> int:
        return int(self._connection.execute("PRAGMA data_version").fetchone()[0])


class PostgresqlChanges:
    """LISTEN/NOTIFY. What was told while the line was down is lost, so a new line counts as a change."""

    def __init__(self, url: str) -> None:
        parsed = make_url(url).set(drivername="postgresql")
        self._address = parsed.render_as_string(hide_password=False)
        self._connection: psycopg.Connection | None = None

    def wait(self, seconds: float) -> bool:
        try:
            if self._connection is None:
                self._connection = self._listen()
                return True
            told = next(self._connection.notifies(timeout=seconds, stop_after=1), None)
        except psycopg.OperationalError:
            self.close()
            time.sleep(min(1.0, seconds))  # until the next try
            return False
        return told is not None

    def close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _listen(self) -> psycopg.Connection:
        connection = psycopg.connect(self._address, autocommit=True, connect_timeout=CONNECT_SECONDS)
        connection.execute(f"LISTEN {CHANNEL}")
        return connection
