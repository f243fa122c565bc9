"""Bringing a database up to date, and back, with Alembic."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from kiosk.faults import Fault, Trouble
from kiosk.store.schema import HEAD

_FOLDER = Path(__file__).parent / "migrations"
_LOCK = 0x6B616B616E6169  # any number that no other program takes


def revision_of(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def upgrade(engine: Engine, to: str = "head") -> None:
    """One transaction: two stations that start at once take turns, a failure leaves all as it was."""
    with engine.begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
        if to == "head" and revision_of(connection) == HEAD:
            return
        _run(connection, "upgrade", to)


def downgrade(engine: Engine, to: str = "base") -> None:
    with engine.begin() as connection:
        _run(connection, "downgrade", to)


def check(connection: Connection) -> None:
    """Raises Trouble(DATABASE_OUTDATED) unless the database is exactly as this program knows it."""
    found = revision_of(connection)
    if found != HEAD:
        detail = (
            f"データベースの版が {found or 'なし'} です({HEAD} が必要)。"
            "`kakanai db upgrade` を実行してください。"
        )
        raise Trouble(Fault.DATABASE_OUTDATED, detail, found=found, needed=HEAD)


def _run(connection: Connection, command: str, to: str) -> None:
    # Loaded late: it takes as long as the rest of a start, and is hardly ever needed.
    from alembic import command as commands
    from alembic.config import Config
    from alembic.util.exc import CommandError

    config = Config()
    config.set_main_option("script_location", str(_FOLDER).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    try:
        getattr(commands, command)(config, to)
    except CommandError as error:
        raise Trouble(Fault.DATABASE_OUTDATED, str(error)) from error
