"""A kiosk calls staff, and a counter answers: why, since when, who comes."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "v0003"
down_revision = "v0002"


def upgrade() -> None:
    for name in ("wanted", "coming"):
        column = sa.Column(name, sa.String(length=16), nullable=False, server_default="")
        op.add_column("stations", column)
    op.add_column("stations", sa.Column("wanted_at", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    for name in ("wanted", "coming", "wanted_at"):
        op.drop_column("stations", name)
