"""The paper number. Knows lines, counters and times; knows nothing about people."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class TicketState(StrEnum):
    WAITING = "waiting"  # 待ち
    CALLED = "called"  # 呼出中・対応中
    HELD = "held"  # 保留
    NO_SHOW = "no_show"  # 不在
    DONE = "done"  # 完了
    CANCELLED = "cancelled"  # 取消


@dataclass(frozen=True)
class Ticket:  # 整理券
    """One number of one day. `counter` is where it was called last."""

    token: str  # public, 26 characters of Crockford's base32 (≥ 128 bits): the phone's address
    number: str  # "B215"
    line: str
    state: TicketState
    issued_at: datetime
    counter: str | None = None
    called_at: datetime | None = None
    calls: int = 0  # call and recalls
    route: tuple[str, ...] = ()  # counters still to visit, the next one first
    priority: bool = False
    prepared: bool = True  # 記入済み


@dataclass(frozen=True)
class Estimate:
    """A range in minutes, in steps of five; None above 60 (60分以上)."""

    low: int
    high: int | None


@dataclass(frozen=True)
class CalledNumber:
    number: str
    counter: str
    counter_number: str
    called_at: datetime
    again: bool = False  # recalled


@dataclass(frozen=True)
class LineView:
    line: str
    name: dict[str, str]  # by language
    waiting: int
    estimate: Estimate | None
    current: CalledNumber | None
    open: bool
    waiting_numbers: tuple[str, ...] = ()


@dataclass(frozen=True)
class PhoneView:
    """What the holder of one token may see."""

    number: str
    state: TicketState
    counter: str | None
    counter_number: str | None
    ahead: int
    estimate: Estimate | None
    line: str
    called_at: datetime | None


@dataclass(frozen=True)
class Snapshot:
    """Everything that displays and phones may see. No people, no event, no reason."""

    at: datetime
    open: bool
    calling: tuple[CalledNumber, ...]  # newest first
    lately: tuple[CalledNumber, ...]  # called before, newest first
    lines: tuple[LineView, ...]
    phones: dict[str, PhoneView]  # by token; a display gets it empty
    practice: bool = False
