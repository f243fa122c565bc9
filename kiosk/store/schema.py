"""The tables. People are only inside the sealed bytes of `cases`."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    LargeBinary,
    MetaData,
    String,
    UniqueConstraint,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator

from kiosk.clock import JAPAN

HEAD = "v0003"
"""The newest revision of `migrations/versions`, so that a start doesn't have to load Alembic."""


class Moment(TypeDecorator[datetime]):
    """A time with its zone: UTC in the table, Japan's time in the house."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        return value.astimezone(UTC) if value else None

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        if value is None:
            return None
        # SQLite keeps no zone.
        return (value if value.tzinfo else value.replace(tzinfo=UTC)).astimezone(JAPAN)


class Base(DeclarativeBase):
    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {  # noqa: RUF012 - the library's own way to say it
        datetime: Moment,
        tuple[str, ...]: JSON,
        dict[str, Any]: JSON,
    }


class SeriesRow(Base):  # 番号系列
    """How many numbers a line gave on a day."""

    __tablename__ = "series"

    day: Mapped[date] = mapped_column(primary_key=True)
    line: Mapped[str] = mapped_column(String(16), primary_key=True)
    given: Mapped[int]


class TicketRow(Base):  # 整理券
    __tablename__ = "tickets"
    __table_args__ = (
        UniqueConstraint("day", "line", "number"),
        Index(None, "day", "number", unique=True),  # also lines that write the same letter never meet
        Index(None, "state", "day"),
    )

    token: Mapped[str] = mapped_column(String(26), primary_key=True)
    day: Mapped[date]
    line: Mapped[str] = mapped_column(String(16))
    number: Mapped[str] = mapped_column(String(16))
    state: Mapped[str] = mapped_column(String(16))
    issued_at: Mapped[datetime]
    counter: Mapped[str | None] = mapped_column(String(16))
    called_at: Mapped[datetime | None]
    calls: Mapped[int]
    route: Mapped[tuple[str, ...]]
    priority: Mapped[bool]
    prepared: Mapped[bool]
    waiting_since: Mapped[datetime | None]
    sent_to: Mapped[str | None] = mapped_column(String(16))
    sent_from: Mapped[str | None] = mapped_column(String(16))
    hold_reason: Mapped[str | None] = mapped_column(String(16))
    finished_at: Mapped[datetime | None]
    public: Mapped[bool]
    offline: Mapped[bool]
    station: Mapped[str] = mapped_column(String(64))
    key: Mapped[str] = mapped_column(String(64), unique=True)  # one admission, however often it is sent
    revision: Mapped[int]
    visited: Mapped[tuple[str, ...]]
    handover: Mapped[bool]


class CaseRow(Base):  # 受付票
    """Sealed to the desks' key before it came here."""

    __tablename__ = "cases"

    token: Mapped[str] = mapped_column(String(12), primary_key=True)
    ticket: Mapped[str] = mapped_column(ForeignKey("tickets.token", ondelete="CASCADE"), unique=True)
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    stored_at: Mapped[datetime]


class CallRow(Base):  # 呼出
    """One call of one number; when it is over, how it ended. Undone calls are deleted."""

    __tablename__ = "calls"
    __table_args__ = (
        Index(None, "day", "line", "id"),
        Index(None, "day", "number"),
        Index(None, "day", "counter"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    day: Mapped[date]
    line: Mapped[str] = mapped_column(String(16))  # that it was called from
    number: Mapped[str] = mapped_column(String(16))
    counter: Mapped[str] = mapped_column(String(16))
    waiting_since: Mapped[datetime]
    called_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    ended: Mapped[str | None] = mapped_column(String(16))
    preferred: Mapped[bool]
    prepared: Mapped[bool]
    handover: Mapped[bool]


class FigureRow(Base):  # 統計
    """A call that is over, without its number: what stays when the day is cleared away."""

    __tablename__ = "figures"

    id: Mapped[int] = mapped_column(primary_key=True)
    day: Mapped[date] = mapped_column(index=True)
    hour: Mapped[int]
    line: Mapped[str] = mapped_column(String(16))
    counter: Mapped[str] = mapped_column(String(16))
    waited_minutes: Mapped[int]
    served_minutes: Mapped[int | None]
    ended: Mapped[str | None] = mapped_column(String(16))
    prepared: Mapped[bool]


class CounterRow(Base):  # 窓口
    __tablename__ = "counters"

    counter: Mapped[str] = mapped_column(String(16), primary_key=True)
    open: Mapped[bool]
    since: Mapped[datetime]


class StationRow(Base):  # 端末・窓口の機械
    """What each machine said of itself last."""

    __tablename__ = "stations"

    station: Mapped[str] = mapped_column(String(64), primary_key=True)
    kind: Mapped[str] = mapped_column(String(16))
    instance: Mapped[str] = mapped_column(String(32))
    seen_at: Mapped[datetime]
    alone: Mapped[bool]
    parcels: Mapped[int]
    clock_seconds: Mapped[int]
    faults: Mapped[tuple[str, ...]]
    rival: Mapped[str] = mapped_column(String(32))  # another installation under the same name
    rival_at: Mapped[datetime | None]
    wanted: Mapped[str] = mapped_column(String(16))  # why staff are called; empty: they aren't
    wanted_at: Mapped[datetime | None]
    coming: Mapped[str] = mapped_column(String(16))  # the counter that answered


class NoticeRow(Base):  # お知らせ
    """Which of the city's notices the hall shows now; none or one."""

    __tablename__ = "notices"

    notice: Mapped[str] = mapped_column(String(64), primary_key=True)
    since: Mapped[datetime]


class TallyRow(Base):  # 集計
    """How often something happened in an hour. Only counts: no number, no visit, nothing to join."""

    __tablename__ = "tallies"

    day: Mapped[date] = mapped_column(primary_key=True)
    hour: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    what: Mapped[str] = mapped_column(String(32), primary_key=True)
    subject: Mapped[str] = mapped_column(String(64), primary_key=True)  # a procedure, a screen, a line
    counter: Mapped[str] = mapped_column(String(16), primary_key=True)
    minutes: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)  # in steps; 0 where none
    count: Mapped[int]


class AuditRow(Base):  # 操作記録
    __tablename__ = "audit"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    station: Mapped[str] = mapped_column(String(64))
    actor: Mapped[str] = mapped_column(String(64))
    action: Mapped[str] = mapped_column(String(32))
    number: Mapped[str | None] = mapped_column(String(16))
    facts: Mapped[dict[str, Any]]
