"""How the hall's machines are: who was heard of when, who is alone, who needs paper."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

BEAT = 3.0
"""Seconds between two heartbeats."""

QUIET = timedelta(seconds=10)
"""A machine that wasn't heard of for so long is alone, or off."""

CLOCK_WRONG = 60
"""Seconds that a machine's clock may differ from the database's until staff are told."""


class StationKind(StrEnum):
    KIOSK = "kiosk"  # 端末
    DESK = "desk"  # 窓口
    DISPLAY = "display"  # 呼び出し表示
    STATUS = "status"  # 待ち状況ページ


@dataclass(frozen=True)
class StationHealth:
    """What a machine says of itself. `faults`: codes of `kiosk.faults`, nothing else."""

    station: str
    kind: StationKind
    instance: str = ""  # of this installation: two machines with one name differ in it
    faults: tuple[str, ...] = ()
    alone: bool = False  # gave numbers without the database, and still has parcels to deliver
    parcels: int = 0
    clock_seconds: int = 0  # the database's clock is so much ahead of the machine's
    seen_at: datetime | None = None
    twice: bool = False  # another machine uses the same name
    wanted: str = ""  # 職員を呼んでいる: why (`call`, `pin`, `printer` …); empty: nobody is called
    wanted_at: datetime | None = None
    coming: str = ""  # the counter that answered

    def quiet(self, now: datetime) -> bool:
        return self.seen_at is None or now - self.seen_at > QUIET

    @property
    def clock_wrong(self) -> bool:
        return abs(self.clock_seconds) > CLOCK_WRONG
