"""The hall of the soak: lines that several counters call from, and how its programs reach the database."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from pathlib import Path

from sqlalchemy import make_url

from kiosk.clock import SystemClock
from kiosk.guide.city import City, CounterInfo, LineInfo
from kiosk.office import Office, Reception
from kiosk.office.plan import plan_of
from kiosk.store import Outbox, open_store
from kiosk.words import Text

LINES = ("A", "B", "C", "D")


@dataclass(frozen=True)
class Hall:
    """`url` is the administrator's; kiosks and desks sign in as their roles where there are any."""

    url: str
    folder: Path
    kiosks: int
    desks: int
    tickets: int  # in all

    @property
    def each(self) -> int:
        """Visits of one kiosk."""
        return self.tickets // self.kiosks

    @property
    def done(self) -> Path:
        """Is there when every kiosk has had its last visit."""
        return self.folder / "done"

    @property
    def enough(self) -> Path:
        """Is there when time is up: kiosks end with the visit that they are at."""
        return self.folder / "enough"

    def told(self, kiosk: int) -> Path:
        return self.folder / f"told-{kiosk}"

    def called(self, desk: int) -> Path:
        return self.folder / f"called-{desk}"

    def outbox(self, kiosk: int) -> Outbox:
        return Outbox(self.folder / f"outbox-K{kiosk + 1}.sqlite")

    def city(self) -> City:
        counters = {
            f"D{place}": CounterInfo(
                f"D{place}", str(place), Text.same(f"{place}"), "", LINES[place % len(LINES)]
            )
            for place in range(self.desks)
        }
        lines = {one: LineInfo(one, Text.same(one), ()) for one in LINES}
        return City(
            name=Text.same("みほん市"),
            mayor="みほん市長",
            prefecture="みほん県",
            counters=counters,
            lines=lines,
            route=(),
            towns=(),
            opens=time(8, 30),
            closes=time(17, 15),
        )

    def office(self, role: str, station: str) -> Office:
        url = self.url
        if url.startswith("postgresql"):
            url = make_url(url).set(username=role).render_as_string(hide_password=False)
        return Office(open_store(url), self.city(), SystemClock(), station=station)

    def reception(self, kiosk: int) -> Reception:
        station = f"K{kiosk + 1}"
        return Reception(
            lambda: self.office("kakanai_kiosk", station),
            plan_of(self.city()),
            self.outbox(kiosk),
            station,
            SystemClock(),
        )


def key_of(kiosk: int, visit: int) -> str:
    return f"visit-{kiosk}-{visit}"


def case_of(kiosk: int, visit: int) -> str:
    """A case's token: twelve characters."""
    return f"{kiosk:03}{visit:09}"
