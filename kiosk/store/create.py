"""Creating a database where there is none (`kakanai db init`)."""

from __future__ import annotations

import psycopg
from psycopg import sql
from sqlalchemy import make_url

from kiosk.faults import Fault, Trouble
from kiosk.store.engines import CONNECT_SECONDS, is_sqlite
from kiosk.store.store import Store


def create_database(url: str) -> None:
    """Also brings an existing one up to date, and changes nothing else of it."""
    if not is_sqlite(url):
        _create_postgresql(url)
    store = Store(url)
    try:
        store.upgrade()
    finally:
        store.close()


def _create_postgresql(url: str) -> None:
    """Through the server's own `postgres` database, with the rights of the given user."""
    parsed = make_url(url)
    name = parsed.database or ""
    admin = parsed.set(drivername="postgresql", database="postgres").render_as_string(hide_password=False)
    try:
        with psycopg.connect(admin, autocommit=True, connect_timeout=CONNECT_SECONDS) as connection:
            known = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", (name,)).fetchone()
            if not known:
                connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
    except psycopg.OperationalError as error:
        raise Trouble(Fault.DATABASE_UNREACHABLE, type(error).__name__) from error
