"""INSERT … ON CONFLICT, which both engines have and SQLAlchemy spells twice."""

from __future__ import annotations

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from kiosk.store.schema import Base


def upsert(session: Session, row: type[Base]) -> postgresql.Insert:
    """An insert that takes `on_conflict_do_update`; SQLite's has the same verbs."""
    if session.get_bind().dialect.name == "postgresql":
        return postgresql.insert(row)
    return sqlite.insert(row)  # type: ignore[return-value]  # the two classes share no type but their verbs
