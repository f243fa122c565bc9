"""The paper number. Knows lines, counters and times; knows nothing about people."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, time
from enum import StrEnum


class TicketState(StrEnum):
    WAITING = "waiting"  # 待ち
    CALLED = "called"  # 呼出中・対応中
    HELD = "held"  # 保留
    NO_SHOW = "no_show"  # 不在
    DONE = "done"  # 完了
    CANCELLED = "cancelled"  # 取消


class HoldReason(StrEnum):
    DOCUMENTS = "documents"  # 書類待ち
    OTHER_COUNTER = "other_counter"  # 他課待ち
    AWAY = "away"  # 席を外す
    HANDOVER = "handover"  # 交付の準備: a certificate is being made


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
    waiting_since: datetime | None = None  # at this counter; None: since it was issued
    sent_to: str | None = None  # the counter it was transferred to; None: any counter of its line
    sent_from: str | None = None
    hold_reason: HoldReason | None = None
    finished_at: datetime | None = None
    public: bool = True  # a phone may follow it; False for visitors under protection (支援措置)
    offline: bool = False  # from a station's reserve series
    visited: tuple[str, ...] = ()  # counters that are done, in the order of the visit
    handover: bool = False  # waits or is called to be handed what was made (二度目の呼出)
    revision: int = 0  # grows with every change; a change of an older revision is refused

    @property
    def since(self) -> datetime:
        return self.waiting_since or self.issued_at

    @property
    def touched_at(self) -> datetime:
        """When anything happened to it last."""
        return max(one for one in (self.since, self.called_at, self.finished_at) if one is not None)

    @property
    def preferred(self) -> bool:
        """Called before newcomers, within the city's ratio: priority, or sent on by another counter."""
        return self.priority or self.sent_to is not None


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
    handover: bool = False  # to be handed what was made (交付)


@dataclass(frozen=True)
class LineView:
    line: str
    name: dict[str, str]  # by language
    waiting: int
    estimate: Estimate | None
    current: CalledNumber | None
    open: bool
    waiting_numbers: tuple[str, ...] = ()
    closes: time | None = None  # the last number is given then; `open`: numbers are still given


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
    handover: bool = False
    finished_at: datetime | None = None


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
    notice: Mapping[str, str] = field(default_factory=dict)  # the hall's notice line, by language
    hidden: frozenset[str] = frozenset()  # numbers of visitors under protection: for the hall only

    def public(self) -> Snapshot:
        """What phones and the city's site may see: a visitor under protection leaves no trace there."""

        def shown(calls: tuple[CalledNumber, ...]) -> tuple[CalledNumber, ...]:
            return tuple(one for one in calls if one.number and one.number not in self.hidden)

        return replace(
            self,
            calling=shown(self.calling),
            lately=shown(self.lately),
            lines=tuple(_without(one, self.hidden) for one in self.lines),
            hidden=frozenset(),
        )


def _without(line: LineView, hidden: frozenset[str]) -> LineView:
    """How many wait stays true; which numbers they have is left out."""
    numbers = tuple(one for one in line.waiting_numbers if one and one not in hidden)
    current = line.current
    kept = current if current and current.number and current.number not in hidden else None
    return replace(line, waiting_numbers=numbers, current=kept)
