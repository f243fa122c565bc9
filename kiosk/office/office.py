"""The one door through which every face touches the queue."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Unpack

from kiosk.audit import Action
from kiosk.clock import Clock
from kiosk.faults import Fault, Trouble
from kiosk.guide.city import City
from kiosk.office import admission
from kiosk.office.admission import Admission, Request, Wishes
from kiosk.office.calling import Calling
from kiosk.office.casework import Casework
from kiosk.office.counting import Counting
from kiosk.office.machines import Machines
from kiosk.office.plan import gives_numbers, is_open, plan_of
from kiosk.office.queue import Queue, queue_of
from kiosk.store import Book, Changes, Parcel, Purged, Sight, Store, overdue, purge
from kiosk.tickets.day import Day
from kiosk.tickets.history import History
from kiosk.tickets.model import Snapshot, Ticket
from kiosk.tickets.snapshot import take_snapshot

_FORGOTTEN_DAYS = 30  # a machine that wasn't heard of for so long


class Office(Calling, Casework, Counting, Machines):
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
        sight: Sight = Sight.OFFICE,
    ) -> None:
        """`practice`: a simulator is in use; then the hall counts as open at any hour.

        `sight`: what this station's role may read of tickets.
        """
        super().__init__(store, plan_of(city), clock, station)
        self.city = city
        self.practice = practice
        self._public_url = public_url.rstrip("/")
        self._retention_days = retention_days
        self._sight = sight
        self._learned: tuple[date, History] | None = None

    def admit(self, line: str, *, key: str, **wishes: Unpack[Wishes]) -> Admission:
        """The same `key` gives the same ticket again. Raises LINE_CLOSED after the last issue."""
        wishes.setdefault("station", self._station)
        return self.take(Request(line, key, **wishes))

    def take(self, request: Request) -> Admission:
        def work(book: Book) -> Ticket:
            now = self._now(book)
            self._check_hours(request, now)
            return admission.admit(book, self.plan, request, now)

        ticket = self._store.write(work)
        url = self.url(ticket)
        try:
            return self._store.read(lambda book: self._told(book, ticket, url))
        except Trouble as trouble:
            if trouble.fault is not Fault.DATABASE_UNREACHABLE:
                raise
            return Admission(ticket, None, None, url)  # the number counts, the place is a courtesy

    def receive(self, parcel: Parcel, station: str) -> Ticket:
        """What a station admitted alone; taken in once, however often it is delivered."""

        def work(book: Book) -> Ticket:
            now = self._now(book)
            return admission.receive(book, self.plan, parcel, station, now, self.clock.ahead)

        return self._store.write(work)

    def take_paper(self, number: str, issued_at: datetime) -> Ticket:
        """A number of the paper fallback joins its line, at the place of the time when it was given."""

        def work(book: Book) -> Ticket:
            ticket = admission.take_paper(book, self.plan, number, issued_at, self._now(book))
            book.note(self._event(Action.PAPER_TAKEN, self._station, ticket))
            return ticket

        return self._store.write(work)

    def url(self, ticket: Ticket) -> str | None:
        """The phone's address; None for visitors under protection."""
        return f"{self._public_url}/t/{ticket.token}" if ticket.public and self._public_url else None

    def queue(self, counter: str) -> Queue:
        self.plan.check_counter(counter)

        def work(book: Book) -> Queue:
            now = self._now(book)
            done = book.calls.done_at(self.plan.day_of(now), counter)
            return queue_of(self.plan, book.day(self.plan, now), counter, done, now)

        return self._store.read(work)

    def tickets(self) -> tuple[Ticket, ...]:
        """All of today."""
        return self._store.read(lambda book: book.tickets.of_day(self.today))

    def ticket(self, number: str) -> Ticket:
        return self._store.read(lambda book: self._ticket(book, number))

    def lines(self, *, clerk: str = "") -> tuple[tuple[str, Queue], ...]:
        """All lines at once, for a supervisor: each counter with its queue.

        With `clerk` it is noted in the trail; without, it is the next look of somebody who looks already.
        """

        def work(book: Book) -> tuple[tuple[str, Queue], ...]:
            now = self._now(book)
            day, today = book.day(self.plan, now), self.plan.day_of(now)
            return tuple(
                (one, queue_of(self.plan, day, one, book.calls.done_at(today, one), now))
                for one in self.plan.counters
            )

        if clerk:
            self.note(Action.LINES_SEEN, clerk)
        return self._store.read(work)

    def snapshot(self) -> Snapshot:
        def work(book: Book) -> tuple[datetime, Day, History]:
            now = self._now(book)
            return now, book.seen_day(self.plan, now, self._sight), self._history(book, now)

        now, day, history = self._store.read(work)
        notice = self.city.notices.get(day.notice)
        return take_snapshot(
            self.plan,
            day,
            now,
            is_open=self.practice or is_open(self.city, now),
            practice=self.practice,
            notice=notice.by_language if notice else {},
            history=history,
        )

    def changes(self) -> Changes:
        return self._store.changes()

    def check(self) -> None:
        """Raises Trouble(DATABASE_UNREACHABLE, DATABASE_OUTDATED) when the database can't be used."""
        self._store.read(lambda book: book.calls.open_since())

    def purge(self) -> Purged:
        """Deletes what the city's retention no longer allows; figures stay."""

        def work(book: Book) -> Purged:
            gone = purge(book, self.today, self._retention_days)
            book.stations.forget(self._now(book) - timedelta(days=_FORGOTTEN_DAYS))
            book.note(self._event(Action.PURGED, self._station, cases=gone.cases, tickets=gone.tickets))
            return gone

        gone = self._store.write(work)
        self._store.tidy()
        return gone

    def overdue(self) -> int:
        """Numbers that should have been deleted by now; none where `purge` runs each night."""
        return self._store.read(lambda book: len(overdue(book, self.today, self._retention_days)))

    def close(self) -> None:
        self._store.close()

    def _told(self, book: Book, ticket: Ticket, url: str | None) -> Admission:
        now = self._now(book)
        return admission.told(book, self.plan, ticket, now, url, self._history(book, now))

    def _history(self, book: Book, now: datetime) -> History:
        """Read once a day: the past doesn't change."""
        day = self.plan.day_of(now)
        if self._learned is None or self._learned[0] != day:
            self._learned = day, book.history(day, self._sight)
        return self._learned[1]

    def _check_hours(self, request: Request, now: datetime) -> None:
        """A visit that began in time isn't turned away at its end."""
        line = self.plan.line(request.line)
        if self.practice or request.begun or gives_numbers(self.city, line.id, now):
            return
        raise Trouble(Fault.LINE_CLOSED, line.id, line=line.id)
