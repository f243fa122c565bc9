"""Run by Alembic inside the transaction that `kiosk.store.migrate` has opened."""

from typing import Any, Literal

from alembic import context

from kiosk.store.schema import Base, Moment


def render(kind: str, item: object, _context: Any) -> str | Literal[False]:
    """So that a generated revision doesn't import the schema of a later day."""
    return "sa.DateTime(timezone=True)" if kind == "type" and isinstance(item, Moment) else False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    render_item=render,
    compare_type=True,
)
context.run_migrations()
