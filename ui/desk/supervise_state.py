"""What a supervisor sees of the whole hall: counters, numbers, machines, the trail. No names."""

from __future__ import annotations

from dataclasses import dataclass, field

from ui.desk.queue_state import QueueGroup


@dataclass(frozen=True)
class CounterRow:
    counter: str
    name: str
    now: str  # the number that is called there, and since how long
    waiting: int
    longest: int  # minutes
    held: int
    no_show: int
    done: int
    open: bool


@dataclass(frozen=True)
class MachineRow:
    """`says`: what is wrong, or that all is well; `mend`: what to do about it."""

    name: str
    says: str
    good: bool
    mend: str = ""
    seen: str = ""
    lamp: bool = False  # shown in the top bar of every desk


@dataclass(frozen=True)
class Ring:
    """A call for staff that no counter has answered yet. Why is told; who calls isn't known."""

    station: str
    says: str


@dataclass(frozen=True)
class TrailRow:
    at: str
    who: str
    what: str
    number: str


@dataclass(frozen=True)
class LinesState:
    counters: tuple[CounterRow, ...]
    groups: dict[str, tuple[QueueGroup, ...]] = field(default_factory=dict)  # by counter
    machines: tuple[MachineRow, ...] = ()
    trail: tuple[TrailRow, ...] = ()
    notice: str = ""
    selected: int = 0
