"""One queue for a whole hall: handing over, stations, notices, tallies, views for eyes that see less."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "v0002"
down_revision = "v0001"

_PLAIN = (
    "day, line, state, issued_at, counter, called_at, calls, priority, prepared, waiting_since,"
    " sent_to, sent_from, hold_reason, finished_at, public, offline, revision, handover"
)
# The next counter is enough to tell where to wait; the whole route would tell the matter.
_NEXT = {
    "postgresql": "CASE WHEN json_array_length(route) = 0 THEN '[]'::json"
    " ELSE json_build_array(route->0) END",
    "sqlite": "CASE WHEN json_array_length(route) = 0 THEN '[]'"
    " ELSE json_array(json_extract(route, '$[0]')) END",
}
_NONE = {"postgresql": "'[]'::json", "sqlite": "'[]'"}
_CALL = "id, day, line, counter, waiting_since, called_at, ended_at, ended, preferred, prepared, handover"
# A kiosk may not read cases nor change tickets, but must take back the one that nobody holds.
_LAY_GHOST = """
CREATE FUNCTION lay_ghost(ghost_key text, new_key text, moment timestamptz) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE ghost tickets%ROWTYPE;
BEGIN
    SELECT * INTO ghost FROM tickets WHERE key = ghost_key FOR UPDATE;
    IF NOT FOUND THEN RETURN 0; END IF;
    DELETE FROM cases WHERE ticket = ghost.token;
    IF ghost.state NOT IN ('done', 'cancelled') THEN
        UPDATE calls SET ended_at = moment, ended = 'cancelled'
            WHERE day = ghost.day AND number = ghost.number AND ended_at IS NULL;
        UPDATE tickets
            SET state = 'cancelled', finished_at = moment, hold_reason = NULL, revision = revision + 1
            WHERE token = ghost.token;
    END IF;
    UPDATE tickets SET key = new_key WHERE token = ghost.token;
    RETURN 1;
END $$
"""


def upgrade() -> None:
    _columns()
    _tables()
    _views()
    if op.get_bind().dialect.name == "postgresql":
        op.execute(_LAY_GHOST)
        op.execute("REVOKE ALL ON FUNCTION lay_ghost(text, text, timestamptz) FROM PUBLIC")


def downgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION lay_ghost(text, text, timestamptz)")
    for view in ("hall_tickets", "public_tickets", "public_calls"):
        op.execute(f"DROP VIEW {view}")
    for table in ("stations", "notices", "tallies"):
        op.drop_table(table)
    op.drop_index("ix_tickets_day_number", "tickets")
    op.drop_index("ix_tickets_state_day", "tickets")
    for name in ("ix_calls_day_line_id", "ix_calls_day_number", "ix_calls_day_counter"):
        op.drop_index(name, "calls")
    op.drop_column("tickets", "visited")
    op.drop_column("tickets", "handover")
    op.drop_column("calls", "handover")
    op.create_index("ix_tickets_day_state", "tickets", ["day", "state"])
    op.create_index("ix_calls_day_line", "calls", ["day", "line"])


def _columns() -> None:
    op.drop_index("ix_tickets_day_state", "tickets")
    op.drop_index("ix_calls_day_line", "calls")
    op.add_column("tickets", sa.Column("visited", sa.JSON(), nullable=False, server_default="[]"))
    for table in ("tickets", "calls"):
        op.add_column(table, sa.Column("handover", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.create_index("ix_tickets_day_number", "tickets", ["day", "number"], unique=True)
    op.create_index("ix_tickets_state_day", "tickets", ["state", "day"])
    op.create_index("ix_calls_day_line_id", "calls", ["day", "line", "id"])
    op.create_index("ix_calls_day_number", "calls", ["day", "number"])
    op.create_index("ix_calls_day_counter", "calls", ["day", "counter"])


def _tables() -> None:
    op.create_table(
        "stations",
        sa.Column("station", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("instance", sa.String(length=32), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("alone", sa.Boolean(), nullable=False),
        sa.Column("parcels", sa.Integer(), nullable=False),
        sa.Column("clock_seconds", sa.Integer(), nullable=False),
        sa.Column("faults", sa.JSON(), nullable=False),
        sa.Column("rival", sa.String(length=32), nullable=False),
        sa.Column("rival_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("station", name=op.f("pk_stations")),
    )
    op.create_table(
        "notices",
        sa.Column("notice", sa.String(length=64), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("notice", name=op.f("pk_notices")),
    )
    op.create_table(
        "tallies",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("hour", sa.Integer(), nullable=False),
        sa.Column("what", sa.String(length=32), nullable=False),
        sa.Column("subject", sa.String(length=64), nullable=False),
        sa.Column("counter", sa.String(length=16), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint(
            "day", "hour", "what", "subject", "counter", "minutes", name=op.f("pk_tallies")
        ),
    )


def _views() -> None:
    engine = op.get_bind().dialect.name
    rest = f"{_PLAIN}, {_NEXT[engine]} AS route, {_NONE[engine]} AS visited FROM tickets"
    hidden = (
        "EXISTS (SELECT 1 FROM tickets WHERE tickets.day = calls.day"
        " AND tickets.number = calls.number AND NOT tickets.public)"
    )
    # All parts are constants of this file.
    _view("hall_tickets", f"'' AS token, number, {rest}")
    _view("public_tickets", f"{_unless('NOT public', 'token')}, {_unless('NOT public', 'number')}, {rest}")
    _view("public_calls", f"{_unless(hidden, 'number')}, {_CALL} FROM calls")


def _view(name: str, columns: str) -> None:
    op.execute(f"CREATE VIEW {name} AS SELECT {columns}")


def _unless(hidden: str, column: str) -> str:
    return f"CASE WHEN {hidden} THEN '' ELSE {column} END AS {column}"
