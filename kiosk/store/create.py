"""Creating a database where there is none (`kakanai db init`), and bringing one up to date."""

from __future__ import annotations

from collections.abc import Mapping

import psycopg
from psycopg import sql
from sqlalchemy import URL, make_url

from kiosk.faults import Fault, Trouble
from kiosk.store import roles
from kiosk.store.engines import CONNECT_SECONDS, is_sqlite
from kiosk.store.store import Store


def create_database(url: str, *, passwords: bool = False) -> Mapping[str, str]:
    """Also brings an existing one up to date, and changes nothing else of it.

    `url` names a user who may create databases and roles. With `passwords`, each role gets a new password,
    and the answer holds each role's own URL; it is empty else.
    Raises Trouble(DATABASE_UNREACHABLE, NOT_POSSIBLE_NOW).
    """
    if is_sqlite(url):
        _upgrade(url)
        return {}
    parsed = make_url(url)
    try:
        made = _prepare(parsed, passwords)
        # All tables belong to the admin role, whoever creates them.
        _upgrade(_as_admin(parsed).render_as_string(hide_password=False))
        _grant(_as_admin(parsed))
    except psycopg.errors.InsufficientPrivilege as error:
        detail = "この利用者はデータベースか役割を作れません。postgres など管理者の URL で実行してください。"
        raise Trouble(Fault.NOT_POSSIBLE_NOW, detail) from error
    except psycopg.OperationalError as error:
        raise Trouble(Fault.DATABASE_UNREACHABLE, type(error).__name__) from error
    return {
        role: parsed.set(username=role, password=word).render_as_string(hide_password=False)
        for role, word in made.items()
    }


def upgrade_database(url: str) -> None:
    """New tables get their grants as well. For the admin role, or whoever owns the tables."""
    _upgrade(url)
    if not is_sqlite(url):
        try:
            _grant(make_url(url))
        except psycopg.OperationalError as error:
            raise Trouble(Fault.DATABASE_UNREACHABLE, type(error).__name__) from error


def _prepare(parsed: URL, passwords: bool) -> dict[str, str]:
    """Through the server's own `postgres` database, with the rights of the given user."""
    name = parsed.database or ""
    with _connect(parsed.set(database="postgres")) as connection:
        roles.create_roles(connection)
        known = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", (name,)).fetchone()
        if not known:
            create = sql.SQL("CREATE DATABASE {} OWNER {}")
            connection.execute(create.format(sql.Identifier(name), sql.Identifier(roles.ADMIN)))
        roles.own_database(connection, name)
        made = roles.set_passwords(connection) if passwords else {}
    with _connect(parsed) as connection:
        roles.own_tables(connection)
    return made


def _as_admin(parsed: URL) -> URL:
    # Without a blank: libpq takes the "+" of a URL as it is.
    return parsed.update_query_dict({"options": f"-crole={roles.ADMIN}"})


def _grant(parsed: URL) -> None:
    with _connect(parsed) as connection:
        roles.grant(connection)


def _connect(parsed: URL) -> psycopg.Connection:
    address = parsed.set(drivername="postgresql").render_as_string(hide_password=False)
    return psycopg.connect(address, autocommit=True, connect_timeout=CONNECT_SECONDS)


def _upgrade(url: str) -> None:
    store = Store(url)
    try:
        store.upgrade()
    finally:
        store.close()
