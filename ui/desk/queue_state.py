"""The counter's list as rows. No name: a bystander may read it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class QueueRow:
    number: str
    about: str  # 転入 4人
    status: str
    minutes: str
    priority: bool = False
    token: str = ""  # of the ticket: a number that was held overnight may be there twice
    protected: bool = False  # 支援措置: no phone page, nothing outside the hall


@dataclass(frozen=True)
class QueueGroup:
    title: str
    count: int
    rows: tuple[QueueRow, ...]


@dataclass(frozen=True)
class QueueState:
    groups: tuple[QueueGroup, ...] = ()
    upcoming: str = ""
    waiting: int = 0
    held: int = 0
    no_show: int = 0
    done: int = 0
    longest: int = 0
