"""Who may do what in a PostgreSQL database: one role for each kind of machine, each with the least it needs.

A kiosk can put a case in and get a number; it can read no case. Displays and status pages see views without a
token that isn't theirs to show, and without people anyhow: those are only inside sealed cases.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping

import psycopg
from psycopg import sql

_READ = frozenset({"SELECT"})
_COUNT = frozenset({"SELECT", "INSERT", "UPDATE"})
_SEEN = {"alembic_version": _READ, "counters": _READ, "notices": _READ, "figures": _READ, "stations": _COUNT}

ADMIN = "kakanai_admin"
GRANTS: Mapping[str, Mapping[str, frozenset[str]]] = {
    "kakanai_kiosk": _SEEN
    | {
        "series": _COUNT,
        "tickets": frozenset({"SELECT", "INSERT"}),
        "cases": frozenset({"INSERT"}),
        "calls": _READ,
        "tallies": _COUNT,
        "audit": frozenset({"INSERT"}),
    },
    "kakanai_desk": _SEEN
    | {
        "counters": _COUNT,
        "notices": frozenset({"SELECT", "INSERT", "DELETE"}),
        "series": _COUNT,
        "tickets": _COUNT,
        "cases": frozenset({"SELECT", "INSERT", "UPDATE", "DELETE"}),
        "calls": frozenset({"SELECT", "INSERT", "UPDATE", "DELETE"}),
        "tallies": _COUNT,
        "audit": frozenset({"SELECT", "INSERT"}),  # nobody at a desk can change what was written down
    },
    "kakanai_display": _SEEN | {"hall_tickets": _READ, "calls": _READ},
    "kakanai_status": _SEEN | {"public_tickets": _READ, "public_calls": _READ},
}
ROLES = (*GRANTS, ADMIN)
_SEQUENCES = {
    "kakanai_kiosk": ("audit_id_seq",),
    "kakanai_desk": ("audit_id_seq", "calls_id_seq"),
}
_FUNCTIONS = {"kakanai_kiosk": ("lay_ghost(text, text, timestamptz)",)}
_PASSWORD_BYTES = 24


def create_roles(connection: psycopg.Connection) -> None:
    """Those that are missing. They can't sign in with a password until `set_passwords` gives them one."""
    for role in ROLES:
        known = connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", (role,)).fetchone()
        if not known:
            connection.execute(sql.SQL("CREATE ROLE {} LOGIN").format(sql.Identifier(role)))


def own_database(connection: psycopg.Connection, name: str) -> None:
    """Also one that was created by hand."""
    give = sql.SQL("ALTER DATABASE {} OWNER TO {}")
    connection.execute(give.format(sql.Identifier(name), sql.Identifier(ADMIN)))


def own_tables(connection: psycopg.Connection) -> None:
    """Also those that another user once made."""
    others = connection.execute(
        "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v')"
        " AND pg_get_userbyid(relowner) <> %s",
        (ADMIN,),
    )
    for (table,) in others.fetchall():
        give = sql.SQL("ALTER TABLE {} OWNER TO {}")
        connection.execute(give.format(sql.Identifier(table), sql.Identifier(ADMIN)))


def set_passwords(connection: psycopg.Connection) -> dict[str, str]:
    """New passwords by role. The server is sent and keeps their SCRAM verifiers only."""
    made = {}
    for role in ROLES:
        made[role] = secrets.token_urlsafe(_PASSWORD_BYTES)
        verifier = connection.pgconn.encrypt_password(made[role].encode(), role.encode(), b"scram-sha-256")
        statement = sql.SQL("ALTER ROLE {} PASSWORD {}")
        connection.execute(statement.format(sql.Identifier(role), sql.Literal(verifier.decode())))
    return made


def grant(connection: psycopg.Connection) -> None:
    """Gives each role exactly what `GRANTS` says, and takes everything else away. For the tables' owner.

    Does nothing where the roles don't exist: a database for one role only.
    """
    known = {row[0] for row in connection.execute("SELECT rolname FROM pg_roles")}
    if not set(GRANTS) <= known:
        return
    public = sql.SQL("SCHEMA public")
    connection.execute(sql.SQL("REVOKE CREATE ON {} FROM PUBLIC").format(public))
    for role, tables in GRANTS.items():
        name = sql.Identifier(role)
        for every in ("TABLES", "SEQUENCES", "FUNCTIONS"):
            revoke = sql.SQL("REVOKE ALL ON ALL {} IN {} FROM {}")
            connection.execute(revoke.format(sql.SQL(every), public, name))
        for table, rights in tables.items():
            allow = sql.SQL("GRANT {} ON {} TO {}")
            listed = sql.SQL(", ").join(map(sql.SQL, sorted(rights)))
            connection.execute(allow.format(listed, sql.Identifier(table), name))
        for sequence in _SEQUENCES.get(role, ()):
            allow = sql.SQL("GRANT USAGE ON SEQUENCE {} TO {}")
            connection.execute(allow.format(sql.Identifier(sequence), name))
        for function in _FUNCTIONS.get(role, ()):
            connection.execute(sql.SQL("GRANT EXECUTE ON FUNCTION {} TO {}").format(sql.SQL(function), name))
