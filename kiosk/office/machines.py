"""The hall's machines: heartbeats, who is alone or needs paper, and the notice that displays show."""

from __future__ import annotations

from dataclasses import replace

from kiosk.audit import Action
from kiosk.faults import Fault, Trouble
from kiosk.guide.city import City
from kiosk.office.room import Room
from kiosk.store import Book
from kiosk.tickets.stations import StationHealth


class Machines(Room):
    city: City

    _wanted = ""  # why this machine called staff when it spoke last

    def beat(self, health: StationHealth) -> str:
        """What this machine says of itself; due each `BEAT` seconds. Wakes nobody, unless it calls staff.

        Gives the counter that answered its call. Raises Trouble(STATION_TWICE) while another machine speaks
        under the same name.
        """

        def work(book: Book) -> str | None:
            now = self._now(book)
            said = replace(health, clock_seconds=round(self.clock.ahead.total_seconds()))
            return book.stations.coming(health.station) if book.stations.beat(said, now) else None

        coming = self._store.write(work, quiet=health.wanted == self._wanted)
        if coming is None:
            raise Trouble(Fault.STATION_TWICE, health.station, station=health.station)
        self._wanted = health.wanted
        return coming

    def answer(self, station: str, counter: str) -> None:
        """呼び出しに応じる: this counter goes there. NOT_POSSIBLE_NOW when it needn't any more."""
        self.plan.check_counter(counter)
        if not self._store.write(lambda book: book.stations.answer(station, counter)):
            raise Trouble(Fault.NOT_POSSIBLE_NOW, f"nobody is called at {station}")

    def stations(self) -> tuple[StationHealth, ...]:
        """All machines of the hall as last heard; `quiet(office.clock.now())` tells who is silent."""
        return self._store.read(lambda book: book.stations.all(self._now(book)))

    def set_notice(self, notice: str, *, clerk: str) -> None:
        """Shows one of the city's notices in the hall; empty: none. NOT_POSSIBLE_NOW for an unknown one."""
        if notice and notice not in self.city.notices:
            raise Trouble(Fault.NOT_POSSIBLE_NOW, f"no notice {notice}")

        def work(book: Book) -> None:
            book.notices.show(notice, self._now(book))
            book.note(self._event(Action.NOTICE_SET, clerk))

        self._store.write(work)

    def notice(self) -> str:
        """Which one is shown now; empty: none."""
        return self._store.read(lambda book: book.notices.current())
