"""What a kiosk holds instead of an office: it gives numbers with the database, or without."""

from __future__ import annotations

import logging
import sqlite3
import threading
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Unpack

from kiosk.clock import Clock
from kiosk.faults import Fault, Trouble
from kiosk.office.admission import Admission, Request, Wishes, new_ticket
from kiosk.office.office import Office
from kiosk.store import Outbox, Parcel, Tally
from kiosk.tickets.plan import HallPlan
from kiosk.tickets.stations import StationHealth

_AWAY = (Fault.DATABASE_UNREACHABLE, Fault.DATABASE_OUTDATED, Fault.DISK_FULL)


class Reception:
    """`connect` opens the office; while it raises Trouble(DATABASE_UNREACHABLE) the station is alone."""

    def __init__(
        self, connect: Callable[[], Office], plan: HallPlan, outbox: Outbox, station: str, clock: Clock
    ) -> None:
        self._connect = connect
        self._plan = plan
        self._outbox = outbox
        self._station = station
        self._clock = clock
        self._office: Office | None = None
        self._lock = threading.Lock()  # parcels go out in order
        self.offline = False

    def admit(self, line: str, *, key: str, **wishes: Unpack[Wishes]) -> Admission:
        """Never fails for want of a database.

        Whoever was given a reserve number keeps it, also when the kiosk asks again later.
        """
        wishes.setdefault("station", self._station)
        request = Request(line, key, **wishes)
        self._plan.line(line)
        with self._lock:
            known = self._outbox.known(key)
            if known:
                return _alone(known)
            try:
                self._deliver()
                admission = self._reach().take(request)
            except Trouble as trouble:
                if trouble.fault not in _AWAY:
                    raise
                self.offline = True
                return _alone(self._reserve(request))
            self.offline = False
            return admission

    def deliver(self) -> int:
        """Sends what waits, in order, once; how many went. 0 also while the database is away."""
        with self._lock:
            try:
                sent = self._deliver()
                self._deliver_tallies()
                self._reach().check()
            except Trouble as trouble:
                if trouble.fault not in _AWAY:
                    raise
                self.offline = True
                return 0
            self.offline = False
            return sent

    def tally(self, tallies: Iterable[Tally]) -> None:
        """Counts of a visit that is over, kept here until `deliver`. What can't be kept isn't counted."""
        now = self._clock.now()
        try:
            self._outbox.tallies.keep(tallies, self._plan.day_of(now), now.hour)
        except (Trouble, sqlite3.Error):
            logging.getLogger("kakanai.kiosk").warning("the counts of a visit could not be kept")

    def beat(self, health: StationHealth) -> str:
        """What this kiosk says of itself, and whether it is alone. Nothing while the database is away.

        Gives the counter that answered its call for staff. Raises Trouble(STATION_TWICE).
        """
        parcels = self.waiting
        try:
            return self._reach().beat(replace(health, alone=self.offline or parcels > 0, parcels=parcels))
        except Trouble as trouble:
            if trouble.fault not in _AWAY:
                raise
            self.offline = True
            return ""

    @property
    def waiting(self) -> int:
        """How many admissions still have to be delivered."""
        return len(self._outbox.waiting())

    def close(self) -> None:
        if self._office is not None:
            self._office.close()

    def _reach(self) -> Office:
        if self._office is None:
            self._office = self._connect()
        return self._office

    def _deliver(self) -> int:
        parcels = self._outbox.waiting()
        for parcel in parcels:
            self._reach().receive(parcel, self._station)
            self._outbox.delivered(parcel.key)
        if parcels:
            self._outbox.forget(self._plan.day_of(self._clock.now()))
        return len(parcels)

    def _deliver_tallies(self) -> None:
        now = self._clock.now()
        parcel = self._outbox.tallies.parcel(self._plan.day_of(now), now.hour)
        if parcel is not None:
            delivery, tallies = parcel
            self._reach().tally(*tallies, delivery=delivery)
            self._outbox.tallies.delivered(delivery)

    def _reserve(self, request: Request) -> Parcel:
        now = self._clock.now()

        def make(count: int) -> Parcel:
            number = self._plan.line(request.line).series.reserve(self._station, count)
            ticket = new_ticket(request, number, now, offline=True)
            return Parcel(request.key, ticket, request.case_token, request.sealed)

        return self._outbox.give(self._plan.day_of(now), request.key, request.line, make)


def _alone(parcel: Parcel) -> Admission:
    return Admission(parcel.ticket, None, None, None, offline=True)
