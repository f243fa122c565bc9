"""The outward snapshot as bytes: canonical JSON of one version, and everything else is refused."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime, time
from typing import Annotated, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, ValidationError

from kiosk.clock import JAPAN
from kiosk.tickets.model import Estimate, LineView, PhoneView, Snapshot, TicketState

MOST_LINES = 100
MOST_PHONES = 20_000

_Name = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{1,32}$")]
_Number = Annotated[str, Field(pattern=r"^[A-Z]{0,8}[0-9]{1,8}$")]
_Key = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{43}$")]
_Count = Annotated[int, Field(ge=0, le=100_000)]
_Range = tuple[_Count, _Count | None] | None  # minutes; an open end is 60分以上


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Line(_Part):
    line: _Name
    waiting: _Count
    estimate: _Range
    open: bool
    closes: time | None


class _Phone(_Part):
    number: _Number
    state: TicketState
    counter: _Name | None
    counter_number: Annotated[str, Field(max_length=8)] | None
    ahead: _Count
    estimate: _Range
    line: _Name
    called_at: AwareDatetime | None
    handover: bool
    finished_at: AwareDatetime | None


class _Message(_Part):
    version: Literal[1]  # what came before or after is refused
    sequence: Annotated[int, Field(ge=0)]
    sent_at: AwareDatetime
    at: AwareDatetime
    open: bool
    practice: bool
    notice: dict[_Name, Annotated[str, Field(max_length=400)]]
    lines: Annotated[tuple[_Line, ...], Field(max_length=MOST_LINES)]
    phones: Annotated[dict[_Key, _Phone], Field(max_length=MOST_PHONES)]


@dataclass(frozen=True)
class Sent:
    """One snapshot on its way out. `sequence` grows from message to message, also over restarts."""

    sequence: int
    sent_at: datetime
    snapshot: Snapshot


def to_bytes(sent: Sent) -> bytes:
    """`sent.snapshot` is one that `outward` made."""
    one = sent.snapshot
    message = _Message(
        version=1,
        sequence=sent.sequence,
        sent_at=sent.sent_at,
        at=one.at,
        open=one.open,
        practice=one.practice,
        notice=dict(one.notice),
        lines=tuple(_line(line) for line in one.lines),
        phones={key: _phone(view) for key, view in one.phones.items()},
    )
    tree = message.model_dump(mode="json")
    return json.dumps(tree, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode("utf-8")


def from_bytes(body: bytes) -> Sent:
    """Raises ValueError for anything that `to_bytes` would not have written."""
    try:
        message = _Message.model_validate_json(body)
    except ValidationError as error:
        raise ValueError(f"{error.error_count()} parts are not those of a snapshot") from None
    snapshot = Snapshot(
        at=message.at.astimezone(JAPAN),
        open=message.open,
        calling=(),
        lately=(),
        lines=tuple(_line_of(one) for one in message.lines),
        phones={key: _phone_of(one) for key, one in message.phones.items()},
        practice=message.practice,
        notice=message.notice,
    )
    return Sent(message.sequence, message.sent_at.astimezone(JAPAN), snapshot)


def _line(one: LineView) -> _Line:
    return _Line(
        line=one.line,
        waiting=one.waiting,
        estimate=_minutes(one.estimate),
        open=one.open,
        closes=one.closes,
    )


def _line_of(one: _Line) -> LineView:
    return LineView(one.line, {}, one.waiting, _estimate(one.estimate), None, one.open, closes=one.closes)


def _phone(one: PhoneView) -> _Phone:
    return _Phone(
        number=one.number,
        state=one.state,
        counter=one.counter,
        counter_number=one.counter_number,
        ahead=one.ahead,
        estimate=_minutes(one.estimate),
        line=one.line,
        called_at=one.called_at,
        handover=one.handover,
        finished_at=one.finished_at,
    )


def _phone_of(one: _Phone) -> PhoneView:
    return PhoneView(
        number=one.number,
        state=one.state,
        counter=one.counter,
        counter_number=one.counter_number,
        ahead=one.ahead,
        estimate=_estimate(one.estimate),
        line=one.line,
        called_at=one.called_at and one.called_at.astimezone(JAPAN),
        handover=one.handover,
        finished_at=one.finished_at and one.finished_at.astimezone(JAPAN),
    )


def _minutes(one: Estimate | None) -> tuple[int, int | None] | None:
    return (one.low, one.high) if one else None


def _estimate(one: tuple[int, int | None] | None) -> Estimate | None:
    return Estimate(*one) if one else None
