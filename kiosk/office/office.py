"""The one door through which every face touches the queue."""

from __future__ import annotations

from datetime import date
from typing import Unpack

from kiosk.audit import Action
from kiosk.clock import Clock
from kiosk.faults import Fault, Trouble
from kiosk.guide.model import City
from kiosk.office import admission
from kiosk.office.admission import Admission, Request, Wishes
from kiosk.office.calling import Calling
from kiosk.office.casework import Casework
from kiosk.office.plan import is_open, plan_of
from kiosk.office.queue import Queue, queue_of
from kiosk.store import Book, Changes, Figure, Parcel, Purged, Store, purge
from kiosk.tickets.model import Snapshot, Ticket
from kiosk.tickets.snapshot import take_snapshot


class Office(Calling, Casework):
    def __init__(
        self,
        store: Store,
        city: City,
        clock: Clock,
        *,
        station: str = "",
        public_url: str = "",
        retention_days: int = 0,
        practice: bool = False,
    ) -> None:
        """`practice`: a simulator is in use; then the hall counts as open at any hour."""
        super().__init__(store, plan_of(city), clock, station)
        self.city = city
        self.practice = practice
        self._public_url = public_url.rstrip("/")
        self._retention_days = retention_days

    def admit(self, line: str, *, key: str, **wishes: Unpack[Wishes]) -> Admission:
        """The same `key` gives the same ticket again."""
        wishes.setdefault("station", self._station)
        return self.take(Request(line, key, **wishes))

    def take(self, request: Request) -> Admission:
        ticket = self._store.write(lambda book: admission.admit(book, self.plan, request, self._clock.now()))
        url = self.url(ticket)
        try:
            return self._store.read(lambda book: admission.told(book, self.plan, ticket, url))
        except Trouble as trouble:
            if trouble.fault is not Fault.DATABASE_UNREACHABLE:
                raise
            return Admission(ticket, None, None, url)  # the number counts, the place is a courtesy

    def receive(self, parcel: Parcel, station: str) -> Ticket:
        """What a station admitted alone; taken in once, however often it is delivered."""
        return self._store.write(lambda book: admission.receive(book, parcel, station, self._clock.now()))

    def url(self, ticket: Ticket) -> str | None:
        """The phone's address; None for visitors under protection."""
        return f"{self._public_url}/t/{ticket.token}" if ticket.public and self._public_url else None

    def queue(self, counter: str) -> Queue:
        self.plan.check_counter(counter)

        def work(book: Book) -> Queue:
            now = self._clock.now()
            done = book.calls.done_at(now.date(), counter)
            return queue_of(self.plan, book.day(now.date()), counter, done, now)

        return self._store.read(work)

    def sealed_cases(self, counter: str) -> dict[str, bytes]:
        """By number: the cases of everybody in this counter's queue, for its list."""
        return self.sealed_of({one.token: one.number for one in self.queue(counter).tickets})

    def tickets(self) -> tuple[Ticket, ...]:
        """All of today."""
        return self._store.read(lambda book: book.tickets.of_day(self.today))

    def ticket(self, number: str) -> Ticket:
        return self._store.read(lambda book: self._ticket(book, number))

    def snapshot(self) -> Snapshot:
        now = self._clock.now()
        day = self._store.read(lambda book: book.whole_day(now.date()))
        hall_open = self.practice or is_open(self.city, now)
        return take_snapshot(self.plan, day, now, is_open=hall_open, practice=self.practice)

    def changes(self) -> Changes:
        return self._store.changes()

    def check(self) -> None:
        """Raises Trouble(DATABASE_UNREACHABLE, DATABASE_OUTDATED) when the database can't be used."""
        self._store.read(lambda book: book.calls.open_counters(self.today))

    def figures(self, since: date, until: date) -> tuple[Figure, ...]:
        """Without people, by day, hour and line."""
        return self._store.read(lambda book: book.figures(since, until))

    def purge(self) -> Purged:
        """Deletes what the city's retention no longer allows; figures stay."""

        def work(book: Book) -> Purged:
            gone = purge(book, self.today, self._retention_days)
            book.note(self._event(Action.PURGED, self._station, cases=gone.cases, tickets=gone.tickets))
            return gone

        gone = self._store.write(work)
        self._store.tidy()
        return gone

    def close(self) -> None:
        self._store.close()
