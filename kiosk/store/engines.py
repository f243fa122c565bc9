"""Connections to SQLite and PostgreSQL. Nothing else in the product knows which one it is."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import psycopg
from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.pool import ConnectionPoolEntry

CONNECT_SECONDS = 2
_POOL, _MORE = 1, 4  # connections that a machine keeps, and may open besides for a moment


def is_sqlite(url: str) -> bool:
    return make_url(url).get_backend_name() == "sqlite"


def is_full(error: BaseException | None) -> bool:
    """Has the disk of the database no room left?"""
    if isinstance(error, sqlite3.Error):
        return getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_FULL
    return isinstance(error, psycopg.errors.DiskFull)


def is_forbidden(error: BaseException | None) -> bool:
    """Did a role try what it may not?"""
    return isinstance(error, psycopg.errors.InsufficientPrivilege)


def sqlite_file(url: str) -> Path:
    return Path(make_url(url).database or "")


def writing_engine(url: str, busy_seconds: float) -> Engine:
    """On SQLite every transaction takes the write lock at once: none fails half-way for want of it."""
    return _sqlite(url, "BEGIN IMMEDIATE", busy_seconds) if is_sqlite(url) else _postgresql(url)


def reading_engine(url: str, busy_seconds: float) -> Engine:
    """Readers never wait for a writer."""
    return _sqlite(url, "BEGIN", busy_seconds) if is_sqlite(url) else _postgresql(url)


def _sqlite(url: str, begin: str, busy_seconds: float) -> Engine:
    engine = create_engine(url, hide_parameters=True)

    @event.listens_for(engine, "connect")
    def _set_up(connection: sqlite3.Connection, _record: ConnectionPoolEntry) -> None:
        connection.isolation_level = None  # the driver's own BEGIN comes too late
        for pragma in (
            f"busy_timeout={int(busy_seconds * 1000)}",
            "journal_mode=WAL",
            "synchronous=FULL",  # a number that was given must survive a power cut
            "foreign_keys=ON",
            "secure_delete=ON",
        ):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine


def _postgresql(url: str) -> Engine:
    return create_engine(
        url,
        hide_parameters=True,
        pool_pre_ping=True,
        pool_size=_POOL,
        max_overflow=_MORE,
        connect_args={"connect_timeout": CONNECT_SECONDS},
    )
